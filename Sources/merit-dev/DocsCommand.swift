import ArgumentParser
import Foundation

/// Writes the pages that are made from the program's own tables, so that they cannot rot.
struct DocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: "Write the pages that are made from the program's own tables.")

  @Argument(help: "The folder `docs` of a checkout.")
  var folder: String

  @Flag(
    help: "Write nothing; name the pages that would change, and exit with 1 where there are any.")
  var check = false

  func run() throws {
    let docs = URL(fileURLWithPath: folder)
    var pages = DiagnosticPages().pages
    pages.merge(VocabularyPages.pages) { first, _ in first }
    pages.merge(BuiltinPages.pages) { first, _ in first }
    pages["../grammar/outcome.schema.json"] = OutcomeSchemaPage.text
    var isStale = false
    for (name, text) in pages.sorted(by: { $0.key < $1.key }) {
      let file = docs.appendingPathComponent(name).standardizedFileURL
      if (try? String(contentsOf: file, encoding: .utf8)) == text { continue }
      isStale = true
      print((check ? "stale: " : "written: ") + name)
      if check { continue }
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    if check, isStale { throw ExitCode(1) }
  }
}
