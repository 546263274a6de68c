import Foundation
import Testing

/// One vocabulary in plain English: words that `grammar/words.txt` refuses do not come back.
@Suite struct WordTests {
  /// One block of `grammar/words.txt`.
  struct RefusedWord {
    var word = ""
    var find = ""
    var fine: String?
    var write = ""
    var most = 0

    /// The refused words in `line`, without what is fine.
    func occurrences(in line: String) throws -> Int {
      let text = try fine.map { line.replacing(try Regex($0), with: "") } ?? line
      return text.matches(of: try Regex(find)).count
    }
  }

  struct Occurrence {
    let word: String
    let path: String
    let line: Int
    let count: Int
  }

  static func refusedWords() throws -> [RefusedWord] {
    var words: [RefusedWord] = []
    for line in try Tree.lines("grammar/words.txt") where !line.text.hasPrefix("#") {
      guard let colon = line.text.firstIndex(of: ":") else { continue }
      let value = String(line.text[colon...].dropFirst().drop { $0 == " " })
      if line.text.hasPrefix("word:") { words.append(RefusedWord(word: value)) }
      guard !words.isEmpty else { continue }
      let last = words.count - 1
      switch line.text[..<colon] {
      case "word": break
      case "find": words[last].find = value
      case "not": words[last].fine = value
      case "write": words[last].write = value
      case "most": words[last].most = try #require(Int(value), "\(line.location)")
      default: Issue.record("\(line.location): unknown key")
      }
    }
    return words
  }

  /// Texts of ours: no goldens, no pages that list the words themselves.
  static func files() throws -> [String] {
    let exempt: Set = ["docs/glossary.md", "docs/spec/keywords.md"]
    return Tree.files(
      ["Sources", "Tests", "Benchmarks", "Package.swift", "docs", "Policies"]
        + (try Tree.rootPages()), endings: ["swift", "md"]
    ).filter { !exempt.contains($0) }
  }

  static func occurrences(_ words: [RefusedWord]) throws -> [Occurrence] {
    var found: [Occurrence] = []
    for path in try files() {
      let data = try Data(contentsOf: Tree.root.appendingPathComponent(path))
      for word in words {
        let needles = Set([word.word, word.word.prefix(1).uppercased() + word.word.dropFirst()])
        var lines: Set<Int> = []
        for needle in needles { collectLines(of: Data(needle.utf8), in: data, &lines) }
        for start in lines.sorted() {
          let end = data[start...].firstIndex(of: 0x0A) ?? data.endIndex
          let count = try word.occurrences(in: String(decoding: data[start..<end], as: UTF8.self))
          if count > 0 {
            let number = data[..<start].count { $0 == 0x0A } + 1
            found.append(Occurrence(word: word.word, path: path, line: number, count: count))
          }
        }
      }
    }
    return found
  }

  /// Adds where each line with `needle` starts.
  private static func collectLines(of needle: Data, in data: Data, _ lines: inout Set<Int>) {
    var from = data.startIndex
    while let hit = data.range(of: needle, in: from..<data.endIndex) {
      lines.insert(data[..<hit.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? data.startIndex)
      from = data[hit.upperBound...].firstIndex(of: 0x0A) ?? data.endIndex
    }
  }

  /// `LIST_WORDS=1` (`make words`) prints what is left: the words, then every line.
  @Test func refusedWordsDoNotComeBack() throws {
    let words = try Self.refusedWords()
    #expect(words.count >= 15)
    let found = try Self.occurrences(words)
    let isListing = ProcessInfo.processInfo.environment["LIST_WORDS"] != nil
    for word in words {
      let these = found.filter { $0.word == word.word }
      let count = these.reduce(0) { $0 + $1.count }
      if isListing {
        for one in these { print("\(one.path):\(one.line): \(word.word) → \(word.write)") }
        print("\(word.word): \(count) left, at most \(word.most)")
      }
      let locations = these.suffix(20).map { "\($0.path):\($0.line)" }.joined(separator: "\n")
      #expect(
        count <= word.most,
        "`\(word.word)` is used more often than before; write: \(word.write)\n\(locations)")
    }
  }
}
