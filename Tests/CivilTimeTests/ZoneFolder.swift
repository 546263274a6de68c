import CivilTime
import Foundation

/// The zones of the system's `/usr/share/zoneinfo`.
struct ZoneFolder: ZoneProvider {
  static let path = "/usr/share/zoneinfo"

  /// False where the system has no zones; tests then report it and check the rest.
  static var isPresent: Bool {
    FileManager.default.fileExists(atPath: path + "/Europe/Paris")
  }

  func rules(named name: String) -> TimeZoneRules? {
    guard let data = FileManager.default.contents(atPath: "\(ZoneFolder.path)/\(name)") else {
      return nil
    }
    return TimeZoneRules(tzif: Array(data))
  }
}

/// Two zones made here, so that reading and printing names does not need the system's.
struct MadeZones: ZoneProvider {
  func rules(named name: String) -> TimeZoneRules? {
    switch name {
    case "Etc/UTC": TimeZoneRules(fixedOffsetSeconds: 0)
    case "Europe/Paris", "Australia/Melbourne": TimeZoneRules(fixedOffsetSeconds: 3600)
    default: nil
    }
  }
}
