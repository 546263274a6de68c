import CivilTime
import Glibc
import Synchronization

/// Time zones of the system's database, such as `Europe/Berlin`: each file is read once, when its
/// zone is first asked for.
///
/// ```swift
/// let environment = FEELEnvironment(moment: SystemClock.now(), zones: SystemZones.shared)
/// ```
///
/// Names come from expressions, from untrusted hands: one that could lead out of the folder is no
/// zone, and neither is anything but a regular file of less than 1 MiB in the format of RFC 8536.
/// May be used on any number of threads at once.
public final class SystemZones: ZoneProvider {
  /// The zones of `/usr/share/zoneinfo`, where Linux has them.
  public static let shared = SystemZones()

  /// The largest file that is taken for a zone, in bytes.
  private static let maximumBytes = 1 << 20
  /// Names that are remembered; further ones are looked for each time.
  private static let maximumNames = 10_000

  /// The folder that holds the files, named like the zones.
  public let folder: String
  private let known = Mutex<[String: TimeZoneRules?]>([:])

  /// The zones of a folder of TZif files.
  public init(folder: String = "/usr/share/zoneinfo") {
    self.folder = folder
  }

  /// The rules of a zone; nil where the folder has none of that name.
  public func rules(named name: String) -> TimeZoneRules? {
    guard NamedZone.isWellFormed(name) else { return nil }
    return known.withLock { known in
      if let found = known[name] { return found }
      let rules = SystemZones.bytes(of: folder + "/" + name).flatMap { TimeZoneRules(tzif: $0) }
      if known.count < SystemZones.maximumNames { known[name] = .some(rules) }
      return rules
    }
  }

  /// A zone by its name, such as `Asia/Shanghai`; nil where the folder has none of that name.
  public func zone(named name: String) -> CivilZone? {
    rules(named: name).map { .named(NamedZone(name: name, rules: $0)) }
  }

  /// Nil where there is no regular file of a zone's size.
  private static func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= maximumBytes
    else { return nil }
    let size = Int(status.st_size)
    var done = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while done < size {
        let part = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: done), size - done)
        if part < 0, errno == EINTR { continue }
        guard part > 0 else { break }
        done += part
      }
      count = done
    }
    return done == size ? bytes : nil
  }
}
