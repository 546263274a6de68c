import DMN
import DecimalArithmetic
import Diagnostics
import Engine
import FEEL
import FEELJSON
import Formats
import Notation
import Policy
import Records
import Vocabulary

/// `docs/diagnostics/CODE.md`: a page for each code, and an index.
struct DiagnosticPages {
  let examples: GoldenExamples

  /// The catalogues of all modules, from the ground up, with the subject of their codes.
  static let catalogues: [(subject: LocalizedText, codes: [DiagnosticCode])] = [
    (LocalizedText(en: "Reading files", zh: "读取文件"), FormatsDiagnostics.all),
    (LocalizedText(en: "The notation", zh: "记法"), NotationDiagnostics.all),
    (LocalizedText(en: "Expressions: syntax", zh: "表达式：语法"), SyntaxDiagnostics.all),
    (LocalizedText(en: "Expressions: meaning", zh: "表达式：含义"), CheckDiagnostics.all),
    (LocalizedText(en: "Expressions: evaluation", zh: "表达式：求值"), EvaluationDiagnostics.all),
    (LocalizedText(en: "Keywords and their shape", zh: "关键词与格式"), ShapeDiagnostics.all),
    (LocalizedText(en: "The policy", zh: "政策"), PolicyDiagnostics.all),
    (LocalizedText(en: "Layers", zh: "层次"), LayerDiagnostics.all),
    (LocalizedText(en: "Records", zh: "记录"), RecordsDiagnostics.all),
    (LocalizedText(en: "The run", zh: "运行"), EngineDiagnostics.all),
    (LocalizedText(en: "Values as JSON", zh: "JSON 中的值"), JSONValueDiagnostics.all),
    (LocalizedText(en: "Decision models", zh: "决策模型"), DMNDiagnostics.all),
    (LocalizedText(en: "The command line", zh: "命令行"), CommandLineDiagnostics.all),
  ]

  var pages: [String: String] {
    var pages: [String: String] = [:]
    var index = [
      "# Diagnostics / 错误与提示", "",
      "Every finding has a code that never changes its meaning.",
      "每一种问题都有固定的编号。", "",
      "The letter is how grave a finding is: `E` error, `W` warning, `N` note. Where types are only "
        + "known at run time, as in `merit feel` and `merit dmn`, what would be an error of a policy "
        + "is a warning: `W1250` is explained on the page E1250.",
      "字母表示轻重：`E` 错误，`W` 警告，`N` 提示。在 `merit feel` 和 `merit dmn` 中，"
        + "类型到运行时才能确定，政策里的错误在那里只是警告：`W1250` 见 E1250 一页。", "",
    ]
    for (subject, codes) in Self.catalogues {
      index += ["## \(subject.en) / \(subject.zh)", "", "| code | | |", "|---|---|---|"]
      for code in codes.sorted(by: { $0.id < $1.id }) {
        let words = [code.message.zh, code.message.en].map(Self.cell)
        index.append("| [\(code.id)](\(code.id).md) | \(words[0]) | \(words[1]) |")
        pages["diagnostics/\(code.id).md"] = page(code, subject)
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
    var lines = ["# \(code.id)", ""]
    lines += ["**\(Self.shown(code.message.zh))**", "", "**\(Self.shown(code.message.en))**", ""]
    lines += ["| | |", "|---|---|"]
    let severity = code.severity.word
    lines += ["| \(severity.zh) | \(severity.en) |", "| \(subject.zh) | \(subject.en) |", ""]
    if let help = code.help {
      lines += ["## 怎么办 / What to do", "", Self.shown(help.zh), "", Self.shown(help.en), ""]
    }
    let shown = [true, false].compactMap { examples.example(of: code.id, inChinese: $0) }
    if !shown.isEmpty {
      lines += ["## 例子 / Example", ""]
      for text in shown { lines += ["```", text, "```", ""] }
    }
    return lines.joined(separator: "\n")
  }
}
