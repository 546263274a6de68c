import Diagnostics
import Lint

/// Pages about kinds of findings for a terminal.
public enum LintPages {
  /// One line for each lint rule: name, default level, category, what it finds.
  public static func list(_ language: Language) -> String {
    let rules = Linter.rules.map { $0.description }
    let width = rules.map(\.code.name.count).max() ?? 0
    return rules.map { rule in
      let name = rule.code.name + String(repeating: " ", count: width - rule.code.name.count)
      let words = withoutArguments(rule.code.message[language])
      return "\(rule.code.id)  \(name)  \(rule.code.severity.word[language])  "
        + "\(rule.category.rawValue)  \(words)\n"
    }.joined()
  }

  /// What a kind of finding means and what to do; for a rule also why, and examples.
  public static func explanation(of code: DiagnosticCode, _ language: Language) -> String {
    var lines = ["# \(code.id) \(code.name)", ""]
    lines += ["\(code.severity.word[language]): \(withoutArguments(code.message[language]))", ""]
    if let help = code.help {
      lines += [withoutArguments(help[language]), ""]
    }
    lines += RulePage.lines(code, language)
    return lines.joined(separator: "\n")
  }

  /// The words of a template, with `…` for its arguments.
  private static func withoutArguments(_ text: String) -> String {
    (0...9).reduce(text) { $0.replacing("{\($1)}", with: "…") }
  }
}
