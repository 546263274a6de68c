import Diagnostics
import FEEL
import Merit
import Text

/// What is wrong with the words of a command line; words are counted after the program's name.
enum ArgumentFault: Error {
  case unknownCommand(word: Int, known: [String])
  case unknownOption(word: Int, known: [String], command: [String])
  case missingValue(word: Int, option: String, value: String)
  case badValue(word: Int, value: String, option: String, accepted: [String])
  case unwantedValue(word: Int, flag: String)
  case unexpectedArguments(words: [Int], command: [String])
  case missingArgument(name: String, abstract: String, command: [String])

  func diagnostics(in arguments: ArgumentSource) -> [Diagnostic] {
    guard case .unexpectedArguments(let words, let command) = self else {
      return [diagnostic(in: arguments)]
    }
    return words.map { word in
      Self.unexpectedArguments(words: [word], command: command).diagnostic(in: arguments)
    }
  }

  private func diagnostic(in arguments: ArgumentSource) -> Diagnostic {
    typealias Codes = CommandLineDiagnostics
    switch self {
    case .unknownCommand(let word, let known):
      let text = arguments.words[word]
      let finding = Diagnostic(
        Codes.unknownCommand, at: arguments.span(ofWord: word), [.name(text), .phrase(list(known))])
      return suggesting(finding, text, known)
    case .unknownOption(let word, let known, let command):
      let text = String(arguments.words[word].prefix { $0 != "=" })
      let finding = Diagnostic(
        Codes.unknownOption, at: arguments.span(ofWord: word, prefix: text),
        [.name(text), .phrase(line(command))])
      return suggesting(finding, text, known)
    case .missingValue(let word, let option, let value):
      return Diagnostic(
        Codes.missingValue, at: arguments.span(ofWord: word),
        [.name(option), .text(value)])
    case .badValue(let word, let value, let option, let accepted):
      return Diagnostic(
        Codes.badValue, at: arguments.span(ofWord: word, suffix: value),
        [.name(value), .name(option)]
      ).with(help: Codes.accepted(list(accepted)))
    case .unwantedValue(let word, let flag):
      return Diagnostic(
        Codes.unwantedValue, at: arguments.span(ofWord: word), [.name(flag)])
    case .unexpectedArguments(let words, let command):
      return Diagnostic(
        Codes.unexpectedArgument, at: arguments.span(ofWord: words[0]),
        [.name(arguments.words[words[0]]), .phrase(line(command))])
    case .missingArgument(let name, let abstract, let command):
      return Diagnostic(
        Codes.missingArgument, at: arguments.end, [.text(name), .phrase(line(command))]
      ).with(note: LocalizedText(en: "<\(name)>: \(abstract)", zh: "<\(name)>：\(abstract)"))
    }
  }

  private func suggesting(_ finding: Diagnostic, _ word: String, _ known: [String]) -> Diagnostic {
    guard let near = EditDistance.nearest(to: word, among: known) else { return finding }
    return finding.with(
      note: LocalizedText(en: "did you mean `\(near)`?", zh: "是否指 `\(near)`？"))
  }

  private func line(_ command: [String]) -> LocalizedText {
    LocalizedText(command.joined(separator: " "))
  }

  private func list(_ words: [String]) -> LocalizedText {
    LocalizedText(en: words.joined(separator: ", "), zh: words.joined(separator: "、"))
  }
}
