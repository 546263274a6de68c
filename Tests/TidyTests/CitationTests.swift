import Foundation
import Testing

/// Every citation of the specification, of a page, or of an outside document resolves.
///
/// The forms are `S7`, `Y9`, `notation 7.3`, `lint 35`, `DMN 1.5 §10.3.1.2` (or `§10.3.1.2`),
/// `Table 57`, `RFC 8259`, and paths of pages.
@Suite struct CitationTests {
  /// What can be cited: anchors of the specification, and the lines of `grammar/sections.txt`.
  struct Index {
    var sentences: Set<String> = []
    var yamlRules: Set<String> = []
    var sections: Set<String> = []
    var lintRules: Set<String> = []
    var outside: Set<String> = []

    init() throws {
      func anchors(_ page: String, _ prefix: String) throws -> Set<String> {
        let found = try Tree.text("docs/spec/\(page)").matches(of: /<a id="([^"]+)">/)
          .map { String($0.1) }
        #expect(Set(found).count == found.count, "an anchor of \(page) occurs twice")
        return Set(found.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) })
      }
      sentences = try anchors("semantics.md", "s")
      yamlRules = try anchors("notation.md", "y")
      sections = try anchors("notation.md", "section-")
      lintRules = try anchors("mistakes-and-lint.md", "lint-")
      for line in try Tree.lines("grammar/sections.txt") where !line.text.hasPrefix("#") {
        if let colon = line.text.firstIndex(of: ":") { outside.insert(String(line.text[..<colon])) }
      }
    }
  }

  /// Texts that contain citations: comments of code, whole pages.
  static let citing = Result { try readTexts() }

  private static func readTexts() throws -> [(line: Tree.Line, text: Substring)] {
    var texts: [(Tree.Line, Substring)] = []
    let code = Tree.files(
      ["Sources", "Tests", "Benchmarks", "Policies", "Package.swift"],
      endings: ["swift", "golden", "merit"])
    for path in code {
      for line in try Tree.lines(path) {
        if let comment = line.comment { texts.append((line, comment)) }
      }
    }
    let pages = Tree.files(
      try Tree.rootPages() + ["Sources", "Benchmarks", "Policies", "docs", "grammar"],
      endings: ["md", "ebnf"])
    for path in pages where !path.hasPrefix("docs/spec/examples") {
      for line in try Tree.lines(path) { texts.append((line, line.text[...])) }
    }
    return texts
  }

  @Test func everyCitationResolves() throws {
    let index = try Index()
    #expect(index.sentences.count == 43)
    var dead: [String] = []
    for (line, text) in try Self.citing.get() {
      for citation in Self.unknown(in: text, index) { dead.append("\(line.location): \(citation)") }
    }
    #expect(dead == [], "unknown citations:\n\(dead.joined(separator: "\n"))")
  }

  /// Citations of `text` that name nothing.
  private static func unknown(in text: Substring, _ index: Index) -> [String] {
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return [] }
    var unknown: [String] = []
    func check(_ matches: [(whole: Substring, key: Substring)], _ known: Set<String>) {
      unknown += matches.filter { !known.contains(String($0.key)) }.map { String($0.whole) }
    }
    check(text.matches(of: /\bS(\d{1,2})\b/).map { ($0.0, $0.1) }, index.sentences)
    check(text.matches(of: /\bY(\d{1,2})\b/).map { ($0.0, $0.1) }, index.yamlRules)
    check(
      text.matches(of: /\b[Nn]otation (\d+(?:\.\d+)?)\b/).map { ($0.0, $0.1) }, index.sections)
    check(text.matches(of: /\blint (\d{1,2})\b/).map { ($0.0, $0.1) }, index.lintRules)
    check(text.matches(of: /\bRFC \d+/).map { ($0.0, $0.0) }, index.outside)

    let section =
      /(?:(DMN 1\.5|RFC \d+|POSIX\.1-2017|XML 1\.0|XML Schema Part 2|XPath (?:and XQuery )?Functions 3\.1) )?§ ?([\dF](?:\.?\d)*)/
    for match in text.matches(of: section) {
      let document = (match.1 ?? "DMN 1.5").replacing(" and XQuery", with: "")
      if !index.outside.contains("\(document) §\(match.2)") { unknown.append(String(match.0)) }
    }
    for match in text.matches(of: /\bTables? (\d+)(?:(-| to | and )(\d+))?/) {
      guard let first = Int(match.1) else { continue }
      let last = match.3.flatMap { Int($0) } ?? first
      let tables = match.2 == " and " ? [first, last] : Array(min(first, last)...max(first, last))
      // Numbers without a table of their own, such as 56, may lie within a range.
      let isKnown = [first, last].allSatisfy { index.outside.contains("DMN 1.5 Table \($0)") }
      if !isKnown { unknown.append("\(match.0) (\(tables.count) tables)") }
    }
    return unknown
  }

  /// One form for each citation: a page of the specification is named without `.md`, a section of a
  /// document with `§`.
  @Test func citationsHaveOneForm() throws {
    var odd: [String] = []
    for (line, text) in try Self.citing.get()
    where !line.path.hasSuffix(".md") && (text.contains(".md") || text.contains("ection")) {
      let forms = text.matches(of: /\b(?:notation|semantics|keywords|outputs)\.md\b/).map(\.0)
      let sections = text.matches(of: /\b[Ss]ections? \d/).map(\.0)
      for form in forms + sections { odd.append("\(line.location): \(form)") }
    }
    for (line, text) in try Self.citing.get()
    where line.path.hasSuffix(".md") && text.contains("section") {
      let isSpecification = line.path.hasPrefix("docs/spec/")
      for match in text.matches(of: /\b(?:design|style|semantics|notation),? section \d/)
      where !isSpecification { odd.append("\(line.location): \(match.0)") }
    }
    #expect(odd == [], "citations in another form:\n\(odd.joined(separator: "\n"))")
  }

  /// Pages that code names already and that are still to be written.
  static let awaited: Set<String> = []

  /// Every page that a comment or a page names is in the tree, and so is every target of a link.
  @Test func everyPageThatIsNamedExists() throws {
    let templates: Set = ["CODE.md", "ID.md", "NAME.md", "RULE.md"]
    var dead: [String] = []
    for (line, text) in try Self.citing.get() where text.contains(".md") || text.contains("](") {
      let folder = (line.path as NSString).deletingLastPathComponent
      func isThere(_ path: String) -> Bool {
        [folder, "", "docs", "docs/spec"].contains { base in
          Tree.exists(base.isEmpty ? path : "\(base)/\(path)")
        }
      }
      for match in text.matches(of: /(?:^|[^\w\/.*-])([\w.][\w.\/-]*\.md)\b/) {
        let name = String(match.1.split(separator: "/").last ?? match.1)
        if !templates.contains(name), !Self.awaited.contains(name), !isThere(String(match.1)) {
          dead.append("\(line.location): \(match.1)")
        }
      }
      guard line.path.hasSuffix(".md") else { continue }
      for match in text.matches(of: /\]\(([^)#\s]+)(?:#([^)\s]+))?\)/)
      where !match.1.contains("://") && !match.1.hasPrefix("mailto:") {
        let path = String(match.1)
        if !Tree.exists("\(folder.isEmpty ? "." : folder)/\(path)") {
          dead.append("\(line.location): \(path)")
        } else if let anchor = match.2, path.hasSuffix(".md"),
          try !Self.anchors(of: "\(folder.isEmpty ? "." : folder)/\(path)").contains(String(anchor))
        {
          dead.append("\(line.location): \(path)#\(anchor)")
        }
      }
    }
    #expect(dead == [], "pages that do not exist:\n\(dead.joined(separator: "\n"))")
  }

  /// Explicit anchors of a page, and those that renderers make of its headings.
  private static func anchors(of path: String) throws -> Set<String> {
    var anchors: Set<String> = []
    for line in try Tree.lines(path) {
      for match in line.text.matches(of: /<a id="([^"]+)">/) { anchors.insert(String(match.1)) }
      guard let heading = line.text.wholeMatch(of: /#+ (.*)/)?.1 else { continue }
      let kept = heading.lowercased().filter {
        $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_"
      }
      anchors.insert(kept.replacing(" ", with: "-"))
    }
    return anchors
  }

  /// People who use the program never meet a number of the specification.
  @Test func nothingThatUsersReadCitesSentences() throws {
    let sentence = /\bS\d{1,2}\b/
    var found: [String] = []
    for path in Tree.files(["Sources"], endings: ["swift"]) {
      for line in try Tree.lines(path) where line.code.contains(sentence) {
        found.append(line.location)
      }
    }
    let pages = try Tree.rootPages().filter { $0.hasPrefix("README") }
    let folders = ["docs/diagnostics", "docs/reference", "Policies"]
    let tutorials = ["docs/tutorial.md", "docs/tutorial.zh.md", "docs/feel.md"]
    for path in Tree.files(pages + folders + tutorials, endings: ["md"]) {
      for line in try Tree.lines(path) where line.text.contains(sentence) {
        found.append(line.location)
      }
    }
    #expect(found == [], "sentences of the specification in texts for users")
  }
}
