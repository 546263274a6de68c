import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// Which sections of which goldens the tests of this process have read.
///
/// When the process ends, folders that had no goldens, and in a run of all tests sections that no
/// test has read, are printed and make the exit code 1: a renamed folder or a misspelt section name
/// must not let its tests vanish without a failure.
public final class GoldenUse: Sendable {
  public struct SectionID: Hashable, Sendable {
    public let path: String
    public let index: Int
    public let name: String

    public init(path: String, index: Int, name: String) {
      self.path = path
      self.index = index
      self.name = name
    }
  }

  private struct State {
    var read: Set<SectionID> = []
    var missing: Set<String> = []
  }

  public static let shared: GoldenUse = {
    atexit { GoldenUse.shared.finish() }
    return GoldenUse()
  }()

  private let state = Mutex(State())

  public init() {}

  public func read(_ section: SectionID) { state.withLock { _ = $0.read.insert(section) } }

  public func miss(_ folder: String) { state.withLock { _ = $0.missing.insert(folder) } }

  /// What is wrong after all tests below `folder` have run: one line for each folder without
  /// goldens, golden that was not read, or section that was not read.
  ///
  /// - Parameter isWhole: false where only some tests have run, so that unread sections are normal.
  public func problems(in folder: String, isWhole: Bool) -> [String] {
    let (read, missing) = state.withLock { ($0.read, $0.missing) }
    func relative(_ path: String) -> String {
      path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
    }
    var problems = missing.sorted().map { "\(relative($0)): no goldens in this folder" }
    guard isWhole else { return problems }
    for path in GoldenUse.goldens(in: folder) {
      let sections = GoldenCase(path: path).sections
      let unread = sections.enumerated().filter { index, section in
        !read.contains(SectionID(path: path, index: index, name: section.name))
      }.map(\.element.name)
      if unread.isEmpty, !sections.isEmpty { continue }
      if unread.count == sections.count {
        problems.append("\(relative(path)): no test reads this golden")
      } else {
        problems += unread.map { "\(relative(path)): no test reads the section `\($0)`" }
      }
    }
    return problems
  }

  private static func goldens(in folder: String) -> [String] {
    let entries = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return entries.filter { $0.hasSuffix(".golden") }.sorted().map { "\(folder)/\($0)" }
  }

  private func finish() {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let selections = ["--filter", "--skip"]
    let isWhole = !CommandLine.arguments.contains { argument in
      selections.contains { argument == $0 || argument.hasPrefix($0 + "=") }
    }
    let problems = problems(in: tests.path, isWhole: isWhole)
    guard !problems.isEmpty else { return }
    fflush(nil)
    let text =
      problems.map { "✘ \($0)\n" }.joined() + "✘ goldens without a test: \(problems.count)\n"
    FileHandle.standardError.write(Data(text.utf8))
    _exit(1)
  }
}
