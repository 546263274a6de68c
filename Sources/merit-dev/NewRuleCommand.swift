import ArgumentParser
import Foundation
import Lint

struct NewRuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-rule",
    abstract: "Write the file of a new lint rule, with a number that is free.")

  @Argument(help: "The pattern that is found, in kebab case: unreachable-grade.") var name: String

  func run() throws {
    guard name.wholeMatch(of: /[a-z]+(-[a-z0-9]+)+/) != nil else {
      throw ValidationError("`\(name)` is not in kebab case, as in unreachable-grade")
    }
    let type = name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined()
    let file = URL(fileURLWithPath: "Sources/Lint/Rules/\(type).swift")
    guard !FileManager.default.fileExists(atPath: file.path) else {
      throw ValidationError("\(file.relativePath) exists")
    }
    let used = Set(LintDiagnostics.all.map(\.number))
    let number = (2000...).first { !used.contains($0) } ?? 2000
    try Self.text(name, type, number).write(to: file, atomically: true, encoding: .utf8)
    print(
      """
      \(file.relativePath)
      Next: fill in the words and examples, add \(type).self to Linter.rules, run `make docs` and
      the tests of LintTests.
      """)
  }

  private static func text(_ name: String, _ type: String, _ number: Int) -> String {
    """
    import Diagnostics
    import Notation
    import Policy
    import Vocabulary

    /// M\(number) `\(name)`.
    struct \(type): LintRule {
      static let description = RuleDescription(
        code: DiagnosticCode(
          \(number), "\(name)", .warning, en: "… `{0}`", zh: "…`{0}`"),
        category: .correctness,
        rationale: LocalizedText(en: "…", zh: "…"),
        bad: [
          \"\"\"
          award 奖 { for: 成果; requirement 人数: 人数 >= 3; quota: none }
          \"\"\"
        ],
        good: [
          \"\"\"
          award 奖 { for: 成果; requirement 人数: 人数 >= 3; quota: none }
          \"\"\"
        ])

      func check(_ policy: LintedPolicy, report: (Diagnostic) -> Void) {
        for award in policy.effective.items where award.id == .award {
          report(Diagnostic(Self.description.code, at: award.nameSpan, [.name(award.name)]))
        }
      }
    }

    """
  }
}
