import ArgumentParser
import Diagnostics

/// The command line as a source, so that a wrong argument is underlined like anything else.
struct ArgumentSource {
  let language: Language
  /// The arguments after the program's name.
  let words: [String]
  private(set) var sources: SourceMap
  private let id: SourceID

  init(_ language: Language, sources: SourceMap = SourceMap()) {
    self.language = language
    words = Array(CommandLine.arguments.dropFirst())
    var map = sources
    id = map.add(
      path: language == .english ? "command line" : "命令行",
      bytes: Array((["merit"] + words).joined(separator: " ").utf8))
    self.sources = map
  }

  /// After the last argument.
  var end: SourceSpan {
    let count = sources[id].bytes.count
    return SourceSpan(source: id, bytes: count..<count)
  }

  /// One of ``words``, or the part at its beginning or its end.
  func span(ofWord index: Int, prefix: String? = nil, suffix: String? = nil) -> SourceSpan {
    let start = words[..<index].reduce("merit ".utf8.count) { $0 + $1.utf8.count + 1 }
    let whole = start..<start + words[index].utf8.count
    let lower = suffix.map { whole.upperBound - $0.utf8.count } ?? whole.lowerBound
    let upper = prefix.map { whole.lowerBound + $0.utf8.count } ?? whole.upperBound
    return SourceSpan(source: id, bytes: lower..<upper)
  }

  /// The last occurrence of `argument`; the whole line where there is none.
  func span(of argument: String) -> SourceSpan {
    let line = sources[id].bytes
    let wanted = Array(argument.utf8)
    if !wanted.isEmpty, line.count >= wanted.count {
      for start in stride(from: line.count - wanted.count, through: 0, by: -1)
      where line[start..<start + wanted.count].elementsEqual(wanted) {
        return SourceSpan(source: id, bytes: start..<start + wanted.count)
      }
    }
    return SourceSpan(source: id, bytes: 0..<line.count)
  }

  /// Prints what is wrong with the arguments and ends the command.
  func fail(_ diagnostics: [Diagnostic]) -> ExitCode {
    let renderer = TerminalRenderer(language: language, usesColour: Console.usesColour(2))
    Console.message(renderer.text(diagnostics, sources))
    return Exit.misuse
  }
}
