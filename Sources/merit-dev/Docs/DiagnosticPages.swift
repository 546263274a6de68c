import Diagnostics
import Merit

/// `docs/diagnostics/NAME.md`: a page for each code, and an index.
struct DiagnosticPages {
  var pages: [String: String] {
    var pages: [String: String] = [:]
    var index = [
      "# Diagnostics / 错误与提示", "",
      "Every finding has a number and a name, which never change their meaning. "
        + "`merit lint --explain unknown-name` prints a page.", "",
      "每一种问题都有固定的编号和名称。`merit lint --explain unknown-name` 可显示该页。", "",
    ]
    for section in DiagnosticIndex.all.sections {
      let subject = section.subject
      index += [
        "## \(subject.en) / \(subject.zh)", "", "| code | severity | | |", "|---|---|---|---|",
      ]
      for code in section.codes {
        let message = code.messageOutline
        index.append(
          "| [\(code.id) \(code.name)](\(code.name).md) | \(code.severity.word.en) "
            + "| \(Self.cell(message.zh)) | \(Self.cell(message.en)) |")
        pages["diagnostics/\(code.name).md"] = page(code, subject)
      }
      index.append("")
    }
    index += [
      "## The example policy / 示例政策", "",
      "Examples of rules, conditions and records belong to this policy.", "",
      "规则、条件和记录的例子都属于这份政策。", "", "```merit", DiagnosticExplanation.policy, "```", "",
    ]
    pages["diagnostics/README.md"] = index.joined(separator: "\n")
    return pages
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

  private func page(_ code: DiagnosticCode, _ subject: LocalizedText) -> String {
    let message = code.messageOutline
    let severity = code.severity.word
    var lines = [
      "# \(code.id) \(code.name)", "",
      "**\(message.zh)**", "", "**\(message.en)**", "",
      "| | |", "|---|---|",
      "| \(severity.zh) | \(severity.en) |", "| \(subject.zh) | \(subject.en) |", "",
    ]
    if let explanation = DiagnosticIndex.all.explanation(of: code) {
      lines += ["## 为什么 / Why", "", explanation.why.zh, "", explanation.why.en, ""]
      lines += Self.example(explanation.example)
    }
    if let help = code.helpOutline {
      lines += ["## 怎么办 / What to do", "", help.zh, "", help.en, ""]
    }
    if let silencing = SilencingComment.help(for: code) {
      lines += [
        "## 忽略一处 / Silencing one finding", "", silencing.zh, "", silencing.en, "",
      ]
    }
    return lines.joined(separator: "\n")
  }

  private static func example(_ example: DiagnosticExplanation.Example) -> [String] {
    switch example {
    case .described(let text):
      return ["## 何时出现 / When it arises", "", text.zh, "", text.en, ""]
    case .pair(let kind, let bad, let good):
      let fence = "```" + kind.fence
      return [
        "## 例子 / Example", "", "错误 / bad（\(kind.title.zh) / \(kind.title.en)）", "", fence, bad,
        "```", "",
      ]
        + ["正确 / good", "", fence, good, "```", ""]
    }
  }
}

extension DiagnosticExplanation.Kind {
  /// The language of a fenced block.
  fileprivate var fence: String {
    switch self {
    case .condition: "feel"
    case .rules: "merit"
    case .files, .records, .run: "text"
    case .model: "xml"
    case .command: "sh"
    }
  }

  fileprivate var title: LocalizedText {
    switch self {
    case .condition: LocalizedText(en: "a condition", zh: "条件")
    case .rules: LocalizedText(en: "items of the example policy", zh: "示例政策的条目")
    case .files: LocalizedText(en: "files of policies", zh: "政策文件")
    case .records: LocalizedText(en: "files of records", zh: "记录文件")
    case .run: LocalizedText(en: "items and records", zh: "条目与记录")
    case .model: LocalizedText(en: "a DMN model", zh: "DMN 模型")
    case .command: LocalizedText(en: "a command", zh: "命令")
    }
  }
}
