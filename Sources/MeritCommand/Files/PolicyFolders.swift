import Diagnostics
import Policy

/// Policy folders of the file system.
///
/// A link that leads out of the folder it stands in is refused, so that a policy from somewhere else
/// cannot make the program read what it should not.
struct PolicyFolders: FileProvider {
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
    let home = FileSystem.canonical(folder.isEmpty ? "." : folder)
    guard let home, let file = FileSystem.canonical(path),
      file == home + "/" + name || file.hasPrefix(home + "/")
    else { throw .other(LocalizedText(en: "leads out of its folder", zh: "越出了所在的文件夹")) }
    if FileSystem.kind(of: file) == .other {
      throw .other(LocalizedText(en: "is no ordinary file", zh: "不是普通文件"))
    }
    do throws(FileSystem.Failure) {
      return try FileSystem.read(path)
    } catch {
      throw problem(error)
    }
  }

  private func path(_ name: String, _ folder: String) -> String {
    folder.isEmpty ? name : folder + "/" + name
  }

  private func problem(_ failure: FileSystem.Failure) -> FileProblem {
    failure.cause == .missing ? .notFound : .other(failure.reason)
  }
}
