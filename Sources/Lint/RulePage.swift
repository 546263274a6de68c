import Diagnostics

/// What `merit lint --explain` prints of a code, and the pages of the rules.
package enum RulePage {
  /// The rule of a code; nil for other codes.
  package static func rule(of code: DiagnosticCode) -> RuleDescription? {
    Linter.rules.lazy.map { $0.description }.first { $0.code == code }
  }

  /// Why, bad and good, in one language; empty for codes of no rule.
  package static func lines(_ code: DiagnosticCode, _ language: Language) -> [String] {
    guard let rule = rule(of: code) else { return [] }
    func say(_ en: String, _ zh: String) -> String { language == .english ? en : zh }
    var lines = [say("## Why", "## 为什么"), "", rule.rationale[language], ""]
    for (title, examples) in [
      (say("## Bad", "## 错误示例"), rule.bad), (say("## Good", "## 正确示例"), rule.good),
    ] {
      lines += [title, ""]
      for example in examples {
        let text = example.replacing("⟦", with: "").replacing("⟧", with: "")
        lines += ["```merit", text, "```", ""]
      }
    }
    lines += [
      say("## Silencing", "## 忽略一处"), "",
      say(
        "`// lint: allow \(code.name): REASON` on the line of the finding, or on a line before it.",
        "在该行，或在其前单独一行，写 `// 检查: 允许 \(code.name): 理由`。"), "",
    ]
    return lines
  }
}
