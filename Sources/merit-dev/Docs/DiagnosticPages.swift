import Diagnostics
import Lint
import Merit

/// `docs/diagnostics/NAME.md`: a page for each code, and an index.
struct DiagnosticPages {
  let examples: GoldenExamples

  var pages: [String: String] {
    var pages: [String: String] = [:]
    var index = [
      "# Diagnostics / 错误与提示", "",
      "Every finding has a number and a name, which never change their meaning.",
      "每一种问题都有固定的编号和名称。", "",
      "`merit lint --explain NAME` prints a page.", "`merit lint --explain 名称` 可显示该页。", "",
    ]
    for section in DiagnosticIndex.all.sections {
      let subject = section.subject
      index += [
        "## \(subject.en) / \(subject.zh)", "", "| code | severity | | |", "|---|---|---|---|",
      ]
      for code in section.codes {
        let words = [code.message.zh, code.message.en].map(Self.cell)
        index.append(
          "| [\(code.id) \(code.name)](\(code.name).md) | \(code.severity.word.en) "
            + "| \(words[0]) | \(words[1]) |")
        pages["diagnostics/\(code.name).md"] = page(code, subject)
      }
      index.append("")
    }
    pages["diagnostics/README.md"] = index.joined(separator: "\n")
    return pages
  }

  /// A text as a cell of a Markdown table, its places as `…`.
  private static func cell(_ text: String) -> String {
    shown(text).replacing("|", with: "\\|")
  }

  /// The words of a code, with `…` where names of the policy come.
  private static func shown(_ text: String) -> String {
    text.replacing(/\{\d\}/, with: "…")
  }

  private func page(_ code: DiagnosticCode, _ subject: LocalizedText) -> String {
    var lines = ["# \(code.id) \(code.name)", ""]
    lines += ["**\(Self.shown(code.message.zh))**", "", "**\(Self.shown(code.message.en))**", ""]
    lines += ["| | |", "|---|---|"]
    let severity = code.severity.word
    lines += ["| \(severity.zh) | \(severity.en) |", "| \(subject.zh) | \(subject.en) |", ""]
    if let help = code.help {
      lines += ["## 怎么办 / What to do", "", Self.shown(help.zh), "", Self.shown(help.en), ""]
    }
    // Rules have examples of their own.
    if RulePage.rule(of: code) != nil {
      for language in [Language.chinese, .english] { lines += RulePage.lines(code, language) }
      return lines.joined(separator: "\n")
    }
    let shown = [true, false].compactMap { examples.example(of: code.id, inChinese: $0) }
    if !shown.isEmpty {
      lines += ["## 例子 / Example", ""]
      for text in shown { lines += ["```", text, "```", ""] }
    }
    return lines.joined(separator: "\n")
  }
}
