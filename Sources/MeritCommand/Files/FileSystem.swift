import Diagnostics
import Glibc

/// Reading and writing files and folders; nothing else in the program does.
enum FileSystem {
  /// A file or folder that could not be read or written.
  struct Failure: Error {
    enum Cause {
      case missing
      case forbidden
      case notFolder
      case isFolder
      case tooLarge
      case unreadable
      case unwritable
    }

    var path: String
    var cause: Cause

    /// The cause as a predicate of the path.
    var reason: LocalizedText {
      switch cause {
      case .missing: LocalizedText(en: "does not exist", zh: "不存在")
      case .forbidden: LocalizedText(en: "may not be read", zh: "没有读取权限")
      case .notFolder: LocalizedText(en: "is not a folder", zh: "不是文件夹")
      case .isFolder: LocalizedText(en: "is a folder, not a file", zh: "是文件夹，不是文件")
      case .tooLarge: LocalizedText(en: "is larger than 1 GiB", zh: "超过 1 GiB")
      case .unreadable: LocalizedText(en: "cannot be read", zh: "无法读取")
      case .unwritable: LocalizedText(en: "cannot be written", zh: "无法写入")
      }
    }
  }

  /// The largest file that is read, in bytes: 1 GiB.
  static let maximumBytes = 1 << 30

  /// The bytes of a file, or of standard input for `-`.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path) }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw Failure(path: path, cause: .isFolder)
    }
    let expected = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    guard expected <= maximumBytes else { throw tooLarge(path) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected + 1)
    let chunk = 1 << 20
    while true {
      let before = bytes.count
      let room = max(min(chunk, expected - before), 4096)
      bytes.append(contentsOf: repeatElement(0, count: room))
      let count = bytes.withUnsafeMutableBytes { buffer in
        Glibc.read(descriptor, buffer.baseAddress?.advanced(by: before), room)
      }
      bytes.removeLast(room - max(count, 0))
      if count == 0 { return bytes }
      if count < 0, errno != EINTR { throw failure(path) }
      guard bytes.count <= maximumBytes else { throw tooLarge(path) }
    }
  }

  /// Names of the entries of a folder, by code point.
  static func entries(of folder: String) throws(Failure) -> [String] {
    guard let directory = opendir(folder) else { throw failure(folder) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  enum Kind {
    case file
    case folder
    /// A pipe or a device, whose bytes may never come or never end.
    case other
    case none
  }

  /// What stands at the path; a link counts as what it leads to.
  static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .none }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .other
    }
  }

  /// The folder that the path really is, links followed; nil where there is none.
  static func canonical(_ path: String) -> String? {
    // For the system a path ends at a zero byte, for a reader of the policy it does not.
    guard !path.utf8.contains(0), let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Puts `bytes` in the place of a file, whole or not at all.
  static func write(_ path: String, _ bytes: [UInt8]) throws(Failure) {
    let temporary = path + ".merit-\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(path) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        close(descriptor)
        unlink(temporary)
        throw Failure(path: path, cause: .unwritable)
      }
      done += count
    }
    close(descriptor)
    guard rename(temporary, path) == 0 else {
      unlink(temporary)
      throw Failure(path: path, cause: .unwritable)
    }
  }

  private static func failure(_ path: String) -> Failure {
    let cause: Failure.Cause =
      switch errno {
      case ENOENT: .missing
      case EACCES: .forbidden
      case ENOTDIR: .notFolder
      default: .unreadable
      }
    return Failure(path: path, cause: cause)
  }

  private static func tooLarge(_ path: String) -> Failure {
    Failure(path: path, cause: .tooLarge)
  }
}
