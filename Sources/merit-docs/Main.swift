import Foundation

/// Writes the pages that are made from the program's own tables, so that they cannot rot.
///
/// `merit-docs FOLDER [--check]`: with `--check` nothing is written, and pages that would change
/// are named (exit code 1). The folder is `docs` of a checkout; goldens are read beside it.
@main
struct MeritDocs {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().filter { $0 != "--check" }
    let isCheck = CommandLine.arguments.contains("--check")
    guard let folder = arguments.first, arguments.count == 1 else {
      FileHandle.standardError.write(Data("usage: merit-docs FOLDER [--check]\n".utf8))
      exit(2)
    }
    let docs = URL(fileURLWithPath: folder)
    let root = docs.deletingLastPathComponent()
    var pages = DiagnosticPages(
      examples: GoldenExamples(below: root.appendingPathComponent("Tests"))
    )
    .pages
    pages.merge(VocabularyPages.pages) { first, _ in first }
    pages["../grammar/outcome.schema.json"] = OutcomeSchemaPage.text
    var stale: [String] = []
    for (name, text) in pages.sorted(by: { $0.key < $1.key }) {
      let file = docs.appendingPathComponent(name).standardizedFileURL
      if (try? String(contentsOf: file, encoding: .utf8)) == text { continue }
      stale.append(name)
      if isCheck { continue }
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    for name in stale { print(isCheck ? "stale: \(name)" : "written: \(name)") }
    exit(isCheck && !stale.isEmpty ? 1 : 0)
  }
}
