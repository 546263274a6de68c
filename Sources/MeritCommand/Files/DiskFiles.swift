import Diagnostics
import Merit

/// Files of the file system.
struct DiskFiles: FileProvider {
  /// Refuses a link that leads out of its folder, so that a policy from somewhere else cannot make
  /// the program read other files; and devices and pipes, which may never end.
  let staysInFolder: Bool

  func fileNames(inFolder folder: String) throws(FileProblem) -> [String] {
    do throws(FileSystem.Failure) {
      return try FileSystem.entries(of: folder.isEmpty ? "." : folder).filter {
        [.file, .other].contains(FileSystem.kind(of: path($0, folder)))
      }
    } catch {
      throw problem(error)
    }
  }

  func bytes(ofFile name: String, inFolder folder: String) throws(FileProblem) -> [UInt8] {
    let path = path(name, folder)
    if staysInFolder { try refuseOutside(name, path, folder) }
    do throws(FileSystem.Failure) {
      return try FileSystem.read(path)
    } catch {
      throw problem(error)
    }
  }

  private func refuseOutside(
    _ name: String, _ path: String, _ folder: String
  ) throws(FileProblem) {
    let home = FileSystem.canonical(folder.isEmpty ? "." : folder)
    guard let home, let file = FileSystem.canonical(path),
      file == home + "/" + name || file.hasPrefix(home + "/")
    else { throw .other(LocalizedText(en: "leads out of its folder", zh: "越出了所在的文件夹")) }
    if FileSystem.kind(of: file) == .other {
      throw .other(LocalizedText(en: "is not an ordinary file", zh: "不是普通文件"))
    }
  }

  private func path(_ name: String, _ folder: String) -> String {
    folder.isEmpty ? name : folder + "/" + name
  }

  private func problem(_ failure: FileSystem.Failure) -> FileProblem {
    failure.cause == .missing ? .notFound : .other(failure.reason)
  }
}
