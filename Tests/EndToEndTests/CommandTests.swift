import Foundation
import TestSupport
import Testing

/// The program as people use it: files in a folder, a command, what it prints, its exit code.
///
/// A golden holds `=== file PATH` sections, which are written to an empty folder, and sections
/// `=== command merit …` with the expected standard output, standard error after `--- stderr`, and
/// `--- exit N` where N is not 0. A command may end with `< PATH`, its standard input. The repository's `Policies` is in the folder as well.
@Suite struct CommandTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: GoldenCase.all(in: "Goldens"))
  func goldens(_ golden: GoldenCase) throws {
    let folder = try Sandbox(
      files: golden.sections.filter { $0.name.hasPrefix("file ") }
        .map { (String($0.name.dropFirst(5)), $0.body + "\n") })
    defer { folder.remove() }
    let commands = golden.sections.filter { $0.name.hasPrefix("command ") }
    #expect(!commands.isEmpty)
    for command in commands {
      var words = Self.words(String(command.name.dropFirst("command ".count)))
      var input: String?
      if words.count > 2, words[words.count - 2] == "<" {
        input = words.removeLast()
        words.removeLast()
      }
      let result = try folder.run(Array(words.dropFirst()), input: input)
      #expect(golden.matches(command.name, result.shown), "\(command.name)\n\(result.shown)")
    }
  }

  /// Splits at spaces outside of single quotes.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var hasWord = false
    for character in line {
      if character == "'" {
        isQuoted.toggle()
        hasWord = true
      } else if character == " ", !isQuoted {
        if hasWord { words.append(word) }
        word = ""
        hasWord = false
      } else {
        word.append(character)
        hasWord = true
      }
    }
    if hasWord { words.append(word) }
    return words
  }
}
