import Diagnostics
import Foundation
import Merit
import Testing

/// The blocks that explain codes: complete, bilingual, and with examples that are true.
struct ExplanationTests {
  static let index = DiagnosticIndex.all

  @Test func everyCodeIsExplained() {
    for code in Self.index.codes {
      #expect(Self.index.explanation(of: code) != nil, "\(code.id) \(code.name)")
      #expect(Self.index[code.name] == code && Self.index[code.id] == code)
      #expect(Self.index["\(code.number)"] == code)
    }
    #expect(Self.index["no-such-code"] == nil)
  }

  /// Both languages have a text, and the same arguments in it.
  @Test func templatesAgreeInBothLanguages() {
    func arguments(_ text: String) -> Set<String> {
      Set(text.matches(of: /\{\d\}/).map { String($0.0) })
    }
    for code in Self.index.codes {
      #expect(arguments(code.message.en) == arguments(code.message.zh), "\(code.id)")
      #expect(!code.message.en.isEmpty && !code.message.zh.isEmpty, "\(code.id)")
      if let help = code.help {
        #expect(arguments(help.en) == arguments(help.zh), "\(code.id): help")
        #expect(!help.en.isEmpty && !help.zh.isEmpty, "\(code.id): help")
      }
    }
  }

  /// No message has a refused word, a section of the specification or a full stop.
  @Test func messagesUsePlainEnglish() throws {
    let list = CommandTests.root.appendingPathComponent("grammar/words.txt")
    let refused = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("find: ") }.map { try Regex(String($0.dropFirst(6))) }
    #expect(refused.count > 10)
    for code in Self.index.codes {
      for text in [code.message.en, code.help?.en ?? ""] {
        // A keyword of the language keeps its spelling in back-ticks.
        let words = text.replacing(/`[^`]*`/, with: "")
        for word in refused { #expect(words.firstMatch(of: word) == nil, "\(code.id): \(text)") }
        #expect(text.firstMatch(of: /\bS\d+\b/) == nil && !text.hasSuffix("."), "\(code.id)")
      }
      let isCapital = code.message.en.unicodeScalars.first?.properties.isUppercase ?? false
      #expect(!isCapital, "\(code.id)")
      if let help = code.help { #expect(help.zh.contains("请"), "\(code.id): \(help.zh)") }
      let chinese = code.message.zh + (code.help?.zh ?? "")
      #expect(!chinese.contains("\u{300C}"), "\(code.id)")
    }
  }

  /// What `merit lint --explain` prints has the message, the reason, the examples and the remedy.
  @Test func explanationsArePrintedWhole() throws {
    for code in Self.index.codes {
      let explanation = try #require(Self.index.explanation(of: code))
      for language in Language.allCases {
        let text = try #require(LintPages.explanation(of: code.name, language))
        var parts = [code.id, code.name, code.messageOutline[language], explanation.why[language]]
        if let help = code.helpOutline { parts.append(help[language]) }
        switch explanation.example {
        case .described(let words): parts.append(words[language])
        case .pair(_, let bad, let good):
          parts += (bad + "\n" + good).split(separator: "\n").map(String.init)
        }
        for part in parts { #expect(text.contains(part), "\(code.id): \(part)") }
      }
    }
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    for language in Language.allCases {
      let tag = language == .english ? "en" : "zh"
      for written in ["missing-quota", "M1480", "1480"] {
        let result = try sandbox.run(["lint", "--explain", written, "--lang", tag])
        #expect(result.code == 0)
        #expect(
          String(decoding: result.output, as: UTF8.self)
            == LintPages.explanation(of: "missing-quota", language))
      }
    }
    #expect(try sandbox.run(["lint", "--explain", "no-such-finding"]).code == 2)
  }

  /// Every bad example gives its code, and nothing else where no syntax is broken; every good one
  /// gives no finding.
  @Test func examplesAreTrue() throws {
    let problems = Self.index.codes.compactMap { code -> String? in
      guard case .pair(let kind, let bad, let good)? = Self.index.explanation(of: code)?.example
      else { return nil }
      let found = Self.codes(kind, bad)
      let rest = Self.codes(kind, good)
      // Broken syntax may have consequences that a reader cannot suppress.
      let isSyntax = [10, 11, 13].contains(code.number / 100)
      let isRight = isSyntax ? found.contains(code.id) : found == [code.id]
      return isRight && rest.isEmpty ? nil : "\(code.id): bad \(found), good \(rest)"
    }
    #expect(problems == [])
  }

  /// The codes that the program prints for an example.
  private static func codes(_ kind: DiagnosticExplanation.Kind, _ text: String) -> [String] {
    let example = RunnableExample(kind, text)
    guard let sandbox = try? Sandbox(files: example.files) else { return ["no sandbox"] }
    defer { sandbox.remove() }
    guard let result = try? sandbox.run(example.words) else { return ["not run"] }
    return Set(result.shown.matches(of: #/\[(M\d{4}) /#).map { String($0.1) }).sorted()
  }
}

/// The files of an example and the command line that shows its findings.
private struct RunnableExample {
  var files: [(path: String, text: String)] = []
  var words: [String] = []

  init(_ kind: DiagnosticExplanation.Kind, _ text: String) {
    let lint = ["lint", "p", "--lang", "en"]
    if kind != .files, kind != .model {
      files = [("p/head.merit", DiagnosticExplanation.policy + "\n")]
    }
    switch kind {
    case .condition:
      let award = """
        award 优秀小组 {
          for: 成果
          requirement 条件 { that: \(text); reason: "不符合" }
          quota: none
        }

        """
      files.append(("p/a.merit", award))
      words = lint
    case .rules:
      files.append(("p/a.merit", text + "\n"))
      words = lint
    case .files:
      files = Self.sections(text)
      words = lint
      words[1] = files.first?.path.split(separator: "/").first.map(String.init) ?? "p"
    case .records, .run:
      let sections = Self.sections(text)
      if !sections.contains(where: { $0.path == "rules" }) {
        files.append(("p/a.merit", DiagnosticExplanation.award + "\n"))
      }
      files += sections.map { ($0.path == "rules" ? "p/a.merit" : "r/" + $0.path, $0.text) }
      words = ["evaluate", "p", "--records", "r", "--as-of", "2026-05-10", "--lang", "en"]
    case .model:
      let root =
        "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" "
        + "namespace=\"urn:model\" name=\"model\">\n"
      let isWhole = text.hasPrefix("<?xml") || text.hasPrefix("<definitions")
      files = [("m.dmn", isWhole ? text + "\n" : root + text + "\n</definitions>\n")]
      words = ["dmn", "check", "m.dmn", "--lang", "en"]
    case .command:
      files.append(("p/a.merit", DiagnosticExplanation.award + "\n"))
      files.append(("r/成果.csv", DiagnosticExplanation.records + "\n"))
      words = Self.words(of: text).dropFirst() + ["--lang", "en"]
    }
  }

  private static func sections(_ text: String) -> [(path: String, text: String)] {
    text.split(separator: "=== ").map { part in
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let body = lines.count > 1 ? String(lines[1]) : ""
      return (String(lines[0]), body.hasSuffix("\n") ? body : body + "\n")
    }
  }

  /// The words of a command line, without the single quotes around them.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in line {
      switch character {
      case "'":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted:
        if let finished = word { words.append(finished) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return word.map { words + [$0] } ?? words
  }
}
