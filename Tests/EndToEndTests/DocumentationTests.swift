import Diagnostics
import Foundation
import Notation
import TestSupport
import Testing

/// Documentation is true: its examples are read, its steps are taken, its pages are generated again.
@Suite struct DocumentationTests {
  static let pages = [
    "README.md", "README.zh.md", "docs/tutorial.md", "docs/tutorial.zh.md", "Policies/README.md",
    "CONTRIBUTING.md",
  ]

  struct Example {
    let language: String
    let text: String
    let line: Int
  }

  /// The fenced blocks of a page.
  static func examples(of page: String) throws -> [Example] {
    let url = CommandTests.root.appendingPathComponent(page)
    let lines = try String(contentsOf: url, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var examples: [Example] = []
    var open: (language: String, line: Int)?
    var body: [Substring] = []
    for (number, line) in lines.enumerated() where line.hasPrefix("```") || open != nil {
      if !line.hasPrefix("```") {
        body.append(line)
      } else if let (language, begin) = open {
        examples.append(
          Example(language: language, text: body.joined(separator: "\n") + "\n", line: begin))
        open = nil
      } else {
        open = (String(line.dropFirst(3)), number + 1)
        body = []
      }
    }
    return examples
  }

  static func read(_ text: String, as path: String) -> (PolicyFile, SourceMap) {
    var sources = SourceMap()
    let id = sources.add(path: path, bytes: Array(text.utf8))
    return (PolicyFile.read(sources[id]), sources)
  }

  @Test(arguments: pages)
  func policiesInPagesAreRead(_ page: String) throws {
    for example in try Self.examples(of: page) {
      // The content of an award is shown without the award around it.
      let files: [(String, String)]
      switch example.language {
      case "merit": files = [("example.merit", example.text)]
      case "yaml":
        let deeper = example.text.split(separator: "\n").map { "    \($0)\n" }.joined()
        files = [("example.merit.yaml", "award:\n  奖:\n" + deeper)]
      default: continue
      }
      for (path, text) in files {
        let (file, sources) = Self.read(text, as: path)
        let findings = TerminalRenderer(language: .english).text(file.diagnostics, sources)
        #expect(file.diagnostics.isEmpty, "\(page):\(example.line)\n\(findings)")
        #expect(!file.items.isEmpty, "\(page):\(example.line)")
      }
    }
  }

  // MARK: A notice for the next year

  /// A copy of the policies without records, in which files may be changed.
  private func workshop() throws -> Sandbox {
    let sandbox = try Sandbox()
    try FileManager.default.removeItem(at: sandbox.folder.appendingPathComponent("Policies"))
    let files = FileManager.default
    let policies = CommandTests.root.appendingPathComponent("Policies/liaoning-qc")
    for folder in try files.contentsOfDirectory(atPath: policies.path) {
      for name in try files.contentsOfDirectory(
        atPath: policies.appendingPathComponent(folder).path) where name.contains(".merit")
      {
        let data = try Data(contentsOf: policies.appendingPathComponent("\(folder)/\(name)"))
        try sandbox.write("Policies/liaoning-qc/\(folder)/\(name)", data)
      }
    }
    return sandbox
  }

  /// Replaces the item of that keyword and label in one of `files` by each item of `text`.
  private func apply(_ text: String, to files: [URL]) throws {
    let (example, _) = Self.read(text, as: "example.merit")
    for item in example.items {
      var isDone = false
      for file in files where !isDone {
        var bytes = Array(try Data(contentsOf: file))
        let (target, _) = Self.read(String(decoding: bytes, as: UTF8.self), as: file.path)
        guard let span = Self.location(of: item, in: target.items) else { continue }
        let replacement = Array(text.utf8)[Int(item.span.lower)..<Int(item.span.upper)]
        bytes.replaceSubrange(Int(span.lower)..<Int(span.upper), with: replacement)
        try Data(bytes).write(to: file)
        isDone = true
      }
      let name = item.keyword.text + " " + (item.label?.text ?? "")
      #expect(isDone, "nothing to change for \(name)")
    }
  }

  private static func location(of wanted: Item, in items: [Item]) -> SourceSpan? {
    for item in items {
      let isHead = wanted.keyword.text == "policy" && item.keyword.text == "policy"
      if item.keyword.text == wanted.keyword.text,
        isHead || item.label?.text == wanted.label?.text
      {
        return item.span
      }
      if let found = location(of: wanted, in: item.items) { return found }
    }
    return nil
  }

  @Test(arguments: ["README.md", "README.zh.md"])
  func stepsOfTheReadme(_ page: String) throws {
    let sandbox = try workshop()
    defer { sandbox.remove() }
    let folder = sandbox.folder.appendingPathComponent("Policies/liaoning-qc/2027")
    let copied = try sandbox.shell(
      "cp -r Policies/liaoning-qc/2026 Policies/liaoning-qc/2027")
    #expect(copied.code == 0, "\(copied.text)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.count == 5, "the page names five files: \(names)")
    let files = ["notice.merit", "quotas.merit"].map { folder.appendingPathComponent($0) }
    let blocks = try Self.examples(of: page).filter { $0.language == "merit" }
    #expect(blocks.count == 6)
    for block in blocks { try apply(block.text, to: files) }
    let lint = try sandbox.run(["lint", "Policies/liaoning-qc/2027"])
    #expect(lint.code == 0, "\(lint.shown)")
    let show = try sandbox.run(["show", "Policies/liaoning-qc/2027", "--no-origins"])
    let shown = String(decoding: show.output, as: UTF8.self)
    for expected in ["2027-04-30", "人数 in [3..12]", "75 | 4 | 3 | 8", "value: 82", "value: 200"] {
      #expect(shown.contains(expected), "\(expected)")
    }
  }

  /// The short notice of the tutorials, which holds only what differs.
  @Test(arguments: ["docs/tutorial.md", "docs/tutorial.zh.md"])
  func shortNoticeOfTheTutorial(_ page: String) throws {
    let sandbox = try workshop()
    defer { sandbox.remove() }
    let notice = try #require(
      try Self.examples(of: page).first {
        $0.language == "merit" && $0.text.hasPrefix("policy")
      })
    try sandbox.write("Policies/liaoning-qc/2027/notice.merit", Data(notice.text.utf8))
    let lint = try sandbox.run(["lint", "Policies/liaoning-qc/2027"])
    #expect(lint.code == 0, "\(page)\n\(lint.shown)")
  }

  /// Commands that pages name exist, with these options.
  @Test(arguments: pages)
  func commandsInPages(_ page: String) throws {
    let sandbox = try workshop()
    defer { sandbox.remove() }
    for example in try Self.examples(of: page) where example.language == "sh" {
      for line in example.text.split(separator: "\n") {
        if line.hasPrefix("echo ") {
          #expect(try sandbox.shell(String(line)).code == 0, "\(line)")
        }
        guard let range = line.range(of: "merit feel ") else { continue }
        let words = CommandTests.words(String(line[range.lowerBound...]))
        let result = try sandbox.run(Array(words.dropFirst()))
        #expect(result.code == 0, "\(page):\(example.line)\n\(result.shown)")
        #expect(String(decoding: result.output, as: UTF8.self) == "true\n")
      }
    }
  }

  // MARK: Pages that are made

  @Test func generatedPagesAreUpToDate() throws {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    let docs = CommandTests.root.appendingPathComponent("docs").path
    let result = try sandbox.run(["docs", docs, "--check"], of: Sandbox.developerProgram)
    #expect(result.code == 0, "run `make docs`:\n\(result.shown)")
  }
}
