import Diagnostics
import Outcome
import Vocabulary

/// `docs/reference/`: all keywords, block by block, made from the vocabulary.
enum VocabularyPages {
  static var pages: [String: String] {
    [
      "reference/keywords.md": page(.english),
      "reference/keywords.zh.md": page(.chinese),
    ]
  }

  private static func page(_ language: Language) -> String {
    func say(_ en: String, _ zh: String) -> String { language == .english ? en : zh }
    var lines = [
      say("# Keywords", "# 关键词"), "",
      say(
        "Both spellings are equal everywhere and may be mixed. This page is made from the program's "
          + "own table.",
        "中英文写法处处等效，可以混用。本页由程序自己的词表生成。"), "",
    ]
    for block in Vocabulary.blocks where !block.members.isEmpty {
      lines += ["## \(title(block, language))", ""]
      lines.append(
        say("| keyword | 中文 | value | meaning | example |", "| 关键词 | 英文 | 值 | 含义 | 例子 |"))
      lines.append("|---|---|---|---|---|")
      for member in block.members {
        let (first, second) =
          say("e", "z") == "e"
          ? (member.word[.english], member.word[.chinese])
          : (member.word[.chinese], member.word[.english])
        var meaning = member.doc[language]
        if let text = member.defaultText {
          meaning += say(" Default: \(text.en).", "缺省：\(text.zh)。")
        }
        let example = member.example.split(separator: "\n").map(String.init).joined(separator: " ")
        lines.append(
          "| `\(first)` | `\(second)` | \(shape(member, language)) | \(cell(meaning)) "
            + "| `\(cell(example))` |")
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

  private static func title(_ block: Block, _ language: Language) -> String {
    if block.id == .file { return language == .english ? "In a file" : "文件中" }
    for place in Vocabulary.blocks {
      for member in place.members {
        if case .block(block.id, _) = member.content {
          return language == .english
            ? "In `\(member.word[.english])` \(member.word[.chinese])"
            : "`\(member.word[.chinese])`（\(member.word[.english])）中"
        }
      }
    }
    return block.id.rawValue
  }

  private static func shape(_ member: KeywordRule, _ language: Language) -> String {
    func say(_ en: String, _ zh: String) -> String { language == .english ? en : zh }
    let label: String =
      switch member.label {
      case .none: ""
      case .declares: say("name", "名称") + " "
      case .refers: say("name of", "已有名称") + " "
      case .number: say("number", "编号") + " "
      case .free: say("text", "文字") + " "
      }
    let body: String =
      switch member.content {
      case .value(let grammar, _): grammarText(grammar, language)
      case .block(_, let short?):
        say("block, or ", "块，或 ") + "`\(short.word[language])`"
      case .block: say("block", "块")
      }
    return cell(label + body)
  }

  private static func grammarText(_ grammar: ValueGrammar, _ language: Language) -> String {
    func say(_ en: String, _ zh: String) -> String { language == .english ? en : zh }
    return switch grammar {
    case .expression: say("expression", "表达式")
    case .keys: say("keys", "排序键")
    case .tests: say("tests", "测试")
    case .text(let holes): holes ? say("text with {…}", "可含 {…} 的文本") : say("text", "文本")
    case .texts: say("texts", "多个文本")
    case .choice(let choices):
      choices.map { "`\($0.word[language])`" }.joined(separator: " ")
    case .name: say("name", "名称")
    case .names: say("names", "多个名称")
    case .type: say("type", "类型")
    case .citation: say("citations", "条款号")
    case .range: say("range", "范围")
    case .columns: say("columns", "列")
    case .row: say("cells -> outputs", "条件 -> 结果")
    case .outputs: say("outputs", "结果")
    case .integer: say("whole number", "整数")
    case .path: say("path", "路径")
    }
  }
}

/// The JSON Schema of the decision document.
enum OutcomeSchemaPage {
  static var text: String { String(decoding: DecisionDocument.jsonSchema, as: UTF8.self) }
}
