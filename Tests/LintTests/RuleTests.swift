import Diagnostics
import Lint
import Policy
import TestSupport
import Testing

/// The examples of the rules are their tests.
@Suite struct RuleTests {
  static let index = DiagnosticIndex([
    DiagnosticIndex.Section(en: "Rules", zh: "规则", LintDiagnostics.self)
  ])

  /// Items are next to the example policy; of files the folder of the first one is checked.
  static func findings(
    of text: String, _ kind: DiagnosticExplanation.Kind
  ) -> (reading: PolicyReading, findings: [Diagnostic]) {
    var files = ["p/head.merit": DiagnosticExplanation.policy, "p/rules.merit": text]
    var folder = "p"
    if kind == .files {
      let parts = text.split(separator: "=== ").map {
        $0.split(separator: "\n", maxSplits: 1).map(String.init)
      }
      folder = String(parts[0][0].prefix { $0 != "/" })
      files = Dictionary(uniqueKeysWithValues: parts.map { ($0[0], $0[1]) })
    }
    let reading = Policy.read(
      folder: folder, from: FilesInMemory(files.mapValues { Array($0.utf8) }))
    return (reading, Linter(LintConfiguration(), index).check(reading))
  }

  static func findings(_ text: String) -> (reading: PolicyReading, findings: [Diagnostic]) {
    let reading = Policy.read(
      folder: "p", from: FilesInMemory(["p/rules.merit": Array(text.utf8)]))
    return (reading, Linter(LintConfiguration(), index).check(reading))
  }

  @Test(arguments: Linter.rules.map { $0.description.code.name })
  func examples(_ name: String) throws {
    let rule = try #require(Linter.rules.first { $0.description.code.name == name }).description
    #expect(!rule.bad.isEmpty && !rule.good.isEmpty)
    for example in rule.bad {
      let parts = example.split(separator: "⟦", maxSplits: 1)
      let inner = try #require(parts.last?.split(separator: "⟧", maxSplits: 1).first)
      // In its own file.
      let isFile = rule.kind == .files
      let before = isFile ? parts[0].split(separator: "=== ").last ?? "" : parts[0]
      let header = isFile ? before.prefix { $0 != "\n" }.utf8.count + 1 : 0
      let start = before.utf8.count - header
      let text = example.replacing("⟦", with: "").replacing("⟧", with: "")
      let (reading, findings) = Self.findings(of: text, rule.kind)
      let found = findings.filter { $0.code == rule.code }
      #expect(
        found.count == 1, "\(TerminalRenderer(language: .english).text(findings, reading.sources))")
      let span = try #require(found.first).primary.span
      #expect(span.bytes == start..<start + inner.utf8.count)
      #expect(!reading.diagnostics.hasErrors)
    }
    for example in rule.good {
      let (reading, findings) = Self.findings(of: example, rule.kind)
      let text = TerminalRenderer(language: .english).text(findings, reading.sources)
      #expect(!reading.diagnostics.hasErrors, "\(text)")
      #expect(!findings.contains { $0.code == rule.code }, "\(text)")
    }
  }

  @Test(arguments: GoldenCase.all(in: "Goldens"))
  func goldens(_ golden: GoldenCase) throws {
    let text = try #require(golden["p/rules.merit"])
    for (name, language) in [("messages", Language.english), ("提示", .chinese)] {
      let (reading, findings) = Self.findings(text + "\n")
      let shown = TerminalRenderer(language: language).text(findings, reading.sources)
      #expect(golden.matches(name, shown.isEmpty ? "(none)" : String(shown.dropLast())), "\(shown)")
    }
  }

  @Test func levelsChange() {
    let text = MissingQuotaText.bad
    let reading = Self.findings(text).reading
    guard let code = Self.index["missing-quota"] else { return }
    var configuration = LintConfiguration()
    for (level, severity) in [(LintLevel.note, Severity.note), (.error, .error)] {
      configuration[code] = level
      let found = Linter(configuration, Self.index).check(reading).filter { $0.code == code }
      #expect(found.map(\.severity) == [severity])
    }
    configuration[code] = .off
    #expect(!Linter(configuration, Self.index).check(reading).contains { $0.code == code })
  }
}

private enum MissingQuotaText {
  static let bad = """
    policy p { year: 2026 }
    record 成果 { key: 编号; field 编号: string; field 分: number }
    award 奖 { for: 成果; requirement 够: 分 >= 70 }
    """
}
