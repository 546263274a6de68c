import Glibc
import Merit

/// Files as the benchmark needs them.
enum Files {
  struct Unreadable: Error { var path: String }

  static func read(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Unreadable(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Folders of the disk.
  struct Folders: FileProvider {
    func fileNames(inFolder folder: String) throws(FileProblem) -> [String] {
      guard let directory = opendir(folder) else { throw .notFound }
      defer { closedir(directory) }
      var names: [String] = []
      while let entry = readdir(directory) {
        names.append(
          withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
          })
      }
      return names
    }

    func bytes(ofFile name: String, inFolder folder: String) throws(FileProblem) -> [UInt8] {
      guard let bytes = try? Files.read(folder + "/" + name) else { throw .notFound }
      return bytes
    }
  }
}

/// Another program, timed from outside by the system's own accounting.
enum Child {
  struct Usage {
    var seconds: Double
    /// The largest resident size.
    var peakKiB: Int
  }

  struct Failed: Error { var status: Int32 }

  static func run(_ program: String, _ arguments: [String]) throws -> Usage {
    var process = pid_t()
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    let clock = ContinuousClock()
    let begin = clock.now
    let failed = posix_spawn(&process, program, &actions, nil, &words, environ)
    guard failed == 0 else { throw Failed(status: failed) }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    guard status == 0 else { throw Failed(status: status) }
    let time = (clock.now - begin).components
    return Usage(
      seconds: Double(time.seconds) + Double(time.attoseconds) / 1e18,
      peakKiB: Int(usage.ru_maxrss))
  }
}
