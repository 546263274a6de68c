import Text

/// The time zone of a time.
public enum CivilZone: Hashable, Sendable {
  /// No zone: local time, wherever it is read.
  case local
  /// Seconds east of UTC, within 18 hours; 0 is written `Z`.
  case offset(seconds: Int32)
  /// A zone with a name and rules, such as `Asia/Shanghai`.
  case named(NamedZone)

  /// The largest offset that is read: 18 hours.
  static let maximumOffset = 18 * 3600

  /// A zone at a fixed distance from UTC; nil beyond 18 hours.
  public init?(offsetSeconds: Int) {
    guard offsetSeconds.magnitude <= CivilZone.maximumOffset else { return nil }
    self = .offset(seconds: Int32(offsetSeconds))
  }

  /// UTC, written `Z`.
  public static let utc = CivilZone.offset(seconds: 0)

  /// The name, such as `Asia/Shanghai`; nil for local times and offsets.
  public var name: String? {
    if case .named(let zone) = self { zone.name } else { nil }
  }

  /// Reads nothing, `Z` (DMN writes `z` too), `+hh:mm`, `+hh:mm:ss` or `@Area/City` up to the end of the text.
  init?(reading reader: inout TextReader, zones: any ZoneProvider) {
    if reader.isAtEnd {
      self = .local
    } else if reader.take("Z") || reader.take("z") {
      self = .utc
    } else if reader.take("@") {
      let name = reader.rest()
      guard NamedZone.isWellFormed(name), let rules = zones.rules(named: name) else { return nil }
      self = .named(NamedZone(name: name, rules: rules))
    } else {
      let isNegative = reader.take("-")
      guard isNegative || reader.take("+"), let hours = reader.number(digits: 2...2),
        reader.take(":"), let minutes = reader.number(digits: 2...2), minutes < 60
      else { return nil }
      var total = hours * 3600 + minutes * 60
      if reader.take(":") {
        guard let seconds = reader.number(digits: 2...2), seconds < 60 else { return nil }
        total += seconds
      }
      self.init(offsetSeconds: isNegative ? -total : total)
    }
    guard reader.isAtEnd else { return nil }
  }
}

extension CivilZone: CustomStringConvertible {
  /// The suffix of a time: nothing, `Z`, `+08:00` or `@Asia/Shanghai`.
  public var description: String {
    switch self {
    case .local: return ""
    case .named(let zone): return "@" + zone.name
    case .offset(0): return "Z"
    case .offset(let seconds):
      let total = Int(seconds.magnitude)
      let sign = seconds < 0 ? "-" : "+"
      let minutes = "\(sign)\(padded(total / 3600, 2)):\(padded(total / 60 % 60, 2))"
      return total % 60 == 0 ? minutes : minutes + ":" + padded(total % 60, 2)
    }
  }
}

/// A time zone with a name and the rules that were found for it.
public final class NamedZone: Sendable {
  /// Such as `Asia/Shanghai`.
  public let name: String
  /// When its clocks were changed.
  public let rules: TimeZoneRules

  /// A zone of that name; the name is not checked, see ``isWellFormed(_:)``.
  public init(name: String, rules: TimeZoneRules) {
    self.name = name
    self.rules = rules
  }

  /// True for names such as `Asia/Shanghai` and `Etc/GMT+8`: safe as the end of a path of files.
  public static func isWellFormed(_ name: String) -> Bool {
    guard name.utf8.count <= 64 else { return false }
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      guard let first = part.first, isLetter(first) else { return false }
      return part.allSatisfy { byte in
        isLetter(byte) || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
          || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }
}

extension NamedZone: Hashable {
  /// Zones of one name are the same: within a run a name has one set of rules.
  public static func == (left: NamedZone, right: NamedZone) -> Bool {
    left === right || left.name.hasSameScalars(as: right.name)
  }

  public func hash(into hasher: inout Hasher) {
    for byte in name.utf8 { hasher.combine(byte) }
  }
}

/// Knows the rules of named time zones; who opens files implements it.
public protocol ZoneProvider: Sendable {
  /// The rules of a zone such as `Asia/Shanghai`; nil where the name is not known.
  ///
  /// Names asked for are well-formed (``NamedZone/isWellFormed(_:)``). The answer for a name must
  /// not change within a run.
  func rules(named name: String) -> TimeZoneRules?
}

/// Knows no zones: times with a name are not read.
public struct NoZones: ZoneProvider {
  /// Knows nothing.
  public init() {}

  /// Always nil.
  public func rules(named name: String) -> TimeZoneRules? { nil }
}
