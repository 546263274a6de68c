import Diagnostics
import Text

/// The help page of a command, in one language.
struct CommandHelp {
  private static let width = 80
  /// Cells before the explanation of an argument.
  private static let column = 26

  let language: Language
  /// From the program to the command.
  let path: [CommandSyntax]

  var text: String {
    guard let command = path.last else { return "" }
    var blocks = [[wrapped(command.abstract)]]
    if !command.discussion.isEmpty {
      blocks.append([
        command.discussion.split(separator: "\n", omittingEmptySubsequences: false)
          .map { wrapped(String($0)) }.joined(separator: "\n")
      ])
    }
    blocks.append([word("Usage: ", "用法：") + usage])
    let rows = command.positionals.map { ("<\($0.valueName)>", explanation($0)) }
    if !rows.isEmpty { blocks.append([word("Arguments:", "参数：")] + rows.map(row)) }
    blocks.append([word("Options:", "选项：")] + options.map(row))
    let commands = command.subcommands.filter(\.isShown)
    if !commands.isEmpty {
      blocks.append(
        [word("Commands:", "命令：")] + commands.map { row(($0.name, $0.abstract)) })
      let line = (path.dropFirst().map(\.name) + [word("COMMAND", "命令")]).joined(separator: " ")
      blocks.append([word("`merit help \(line)` explains a command.", "各命令的说明：merit help \(line)")])
    }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// `merit explain [options] <policy> <id>`
  private var usage: String {
    guard let command = path.last else { return "" }
    var words = path.map(\.name)
    words.append(
      command.subcommands.isEmpty ? word("[options]", "[选项]") : word("<command>", "<命令>"))
    for argument in command.positionals {
      let name = "<\(argument.valueName)>" + (argument.isRepeating ? "..." : "")
      words.append(argument.isOptional ? "[\(name)]" : name)
    }
    return words.joined(separator: " ")
  }

  private var options: [(label: String, text: String)] {
    var rows: [(label: String, text: String)] = []
    var last: CommandSyntax.Argument?
    for option in path.last?.arguments ?? [] where option.kind != .positional {
      let names = option.names.joined(separator: ", ")
      switch names {
      case "--version": rows.append((names, word("Print the version.", "显示版本。")))
      case "-h, --help": rows.append((names, word("Print this help.", "显示本说明。")))
      default:
        // A flag and its opposite share a text.
        if option.kind == .flag, option.abstract == last?.abstract, let row = rows.indices.last {
          rows[row].label += ", " + names
        } else {
          let value = option.kind == .option ? " <\(option.valueName)>" : ""
          rows.append((names + value, explanation(option)))
        }
      }
      last = option
    }
    return rows
  }

  /// What an argument is for, with the values that it accepts and its default.
  private func explanation(_ argument: CommandSyntax.Argument) -> String {
    var facts: [String] = []
    if !argument.values.isEmpty {
      let values = argument.values.joined(separator: word(", ", "、"))
      facts.append(word("values: ", "可用：") + values)
    }
    if let value = argument.defaultValue { facts.append(word("default: ", "默认：") + value) }
    let text = argument.abstract ?? ""
    if facts.isEmpty { return text }
    let list = facts.joined(separator: word("; ", "；"))
    return text + word(" (\(list))", "（\(list)）")
  }

  private func row(_ row: (label: String, text: String)) -> String {
    let label = DisplayWidth.padded("  " + row.label, to: Self.column)
    let text = wrapped(row.text, indent: Self.column)
    return DisplayWidth.cells(of: label) < Self.column + 1
      ? label + text : label + "\n" + String(repeating: " ", count: Self.column) + text
  }

  private func word(_ english: String, _ chinese: String) -> String {
    LocalizedText(en: english, zh: chinese)[language]
  }

  /// Breaks a line at spaces, and between wide characters, which have none.
  private func wrapped(_ text: String, indent: Int = 0) -> String {
    var lines: [String] = []
    var line = ""
    var cells = 0
    for piece in pieces(of: text) {
      let width = DisplayWidth.cells(of: piece)
      let visible = DisplayWidth.cells(of: String(piece.prefix { $0 != " " }))
      if cells > 0, indent + cells + visible > Self.width {
        lines.append(String(line.reversed().drop { $0 == " " }.reversed()))
        line = ""
        cells = 0
      }
      line += piece
      cells += width
    }
    lines.append(line)
    return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
  }

  /// Words with the spaces after them, and single wide characters with the punctuation that may not
  /// begin a line.
  private func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var isOpen = false
    for character in text {
      let isWide = DisplayWidth.cells(of: String(character)) > 1
      let joins = character == " " || "，。；：、）”？！".contains(character)
      let opens = pieces.last.map { "（“".contains($0.suffix(1)) } ?? false
      if let last = pieces.indices.last, opens || joins || (isOpen && !isWide) {
        pieces[last].append(character)
      } else {
        pieces.append(String(character))
      }
      isOpen = character != " " && !isWide
    }
    return pieces
  }
}
