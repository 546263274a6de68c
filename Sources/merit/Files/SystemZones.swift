import CivilTime
import Synchronization

/// Time zones of the system's database, `/usr/share/zoneinfo`, each read once.
final class SystemZones: ZoneProvider {
  private static let folder = "/usr/share/zoneinfo"
  /// The largest file that is taken for a zone, in bytes.
  private static let mostBytes = 1 << 20

  private let known = Mutex<[String: TimeZoneRules?]>([:])

  func rules(named name: String) -> TimeZoneRules? {
    known.withLock { known in
      if let found = known[name] { return found }
      let rules = Self.read(name)
      known[name] = rules
      return rules
    }
  }

  /// Names that could lead out of the folder are no zones.
  private static func read(_ name: String) -> TimeZoneRules? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }) else {
      return nil
    }
    guard let bytes = try? FileSystem.read(folder + "/" + name), bytes.count <= mostBytes else {
      return nil
    }
    return TimeZoneRules(tzif: bytes)
  }
}
