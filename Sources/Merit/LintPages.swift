import Diagnostics
import Lint

/// Pages about kinds of findings for a terminal.
public enum LintPages {
  /// One line for each lint rule: number, name, default level, category, what it finds.
  public static func list(_ language: Language) -> String {
    let rules = Linter.rules.map { $0.description }
    let width = rules.map(\.code.name.count).max() ?? 0
    return rules.map { rule in
      let name = rule.code.name + String(repeating: " ", count: width - rule.code.name.count)
      return "\(rule.code.id)  \(name)  \(rule.code.severity.word[language])  "
        + "\(rule.category.word[language])  \(rule.code.messageOutline[language])\n"
    }.joined()
  }

  /// What a kind of finding means, why it matters, an example with its fix, and how to silence it.
  ///
  /// - Parameter written: a name or a number: `unknown-name`, `M1250` or `1250`.
  /// - Returns: nil where no kind of finding has that name.
  public static func explanation(of written: String, _ language: Language) -> String? {
    guard let code = DiagnosticIndex.all[written],
      let explanation = DiagnosticIndex.all.explanation(of: code)
    else { return nil }
    guard let silencing = SilencingComment.help(for: code) else {
      return explanation.text(language)
    }
    let title = language == .english ? "To silence one finding: " : "忽略一处："
    return explanation.text(language) + "\n" + title + silencing[language] + "\n"
  }
}
