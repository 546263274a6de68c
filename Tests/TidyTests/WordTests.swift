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
      let text = try fine.map { line.replacing(try Self.regex($0), with: "") } ?? line
      return text.matches(of: try Self.regex(find)).count
    }

    private static func regex(_ pattern: String) throws -> Regex<AnyRegexOutput> {
      try Regex(pattern).wordBoundaryKind(.simple)
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

  /// `path: word 3, other word 1`, the words that are left in each file.
  static func left() throws -> [String: [String: Int]] {
    var left: [String: [String: Int]] = [:]
    for line in try Tree.lines(leftPath) where !line.text.hasPrefix("#") && !line.text.isEmpty {
      let parts = line.text.split(separator: ":", maxSplits: 1)
      for entry in parts.count == 2 ? parts[1].split(separator: ",") : [] {
        let space = try #require(entry.lastIndex(of: " "), "\(line.location)")
        let word = entry[..<space].trimmingCharacters(in: .whitespaces)
        left[String(parts[0]), default: [:]][word] = Int(entry[space...].dropFirst())
      }
    }
    return left
  }

  static let leftPath = "grammar/words-left.txt"

  /// No word is used more often than `grammar/words.txt` allows; a failure names the files that have
  /// more of it than `grammar/words-left.txt` lists. Files may be moved and split: only the sum counts.
  ///
  /// `LIST_WORDS=1` (`make words`) prints where the words are. `UPDATE_WORDS=1` (`make words-left`)
  /// rewrites the list and lowers the sums; it never raises one.
  @Test func refusedWordsDoNotComeBack() throws {
    let words = try Self.refusedWords()
    #expect(words.count >= 15)
    let found = try Self.occurrences(words)
    let environment = ProcessInfo.processInfo.environment
    let left = try Self.left()
    for word in words {
      let these = found.filter { $0.word == word.word }
      let count = these.reduce(0) { $0 + $1.count }
      if environment["LIST_WORDS"] != nil {
        for one in these { print("\(one.path):\(one.line): \(word.word) → \(word.write)") }
        print("\(word.word): \(count) left, at most \(word.most)")
      }
      guard count > word.most else { continue }
      let grown = Dictionary(grouping: these, by: \.path).filter { path, those in
        those.reduce(0) { $0 + $1.count } > left[path]?[word.word] ?? 0
      }
      let lines = grown.values.joined().map { "\($0.path):\($0.line)" }.sorted()
      Issue.record(
        """
        `\(word.word)` \(count) times, at most \(word.most); write: \(word.write)
        \(lines.joined(separator: "\n"))
        """)
    }
    if environment["UPDATE_WORDS"] != nil { try Self.rewrite(words, found) }
  }

  /// Writes what is left, and lowers `most`.
  private static func rewrite(_ words: [RefusedWord], _ found: [Occurrence]) throws {
    var page = """
      # Words of grammar/words.txt that are left, by file. The list only shrinks: `make words-left`.

      """
    for (path, these) in Dictionary(grouping: found, by: \.path).sorted(by: { $0.key < $1.key }) {
      let counts = Dictionary(grouping: these, by: \.word).mapValues {
        $0.reduce(0) { $0 + $1.count }
      }
      let entries = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      page += "\(path): \(entries.joined(separator: ", "))\n"
    }
    try page.write(
      to: Tree.root.appendingPathComponent(leftPath), atomically: true, encoding: .utf8)
    var current = ""
    let lines = try Tree.lines("grammar/words.txt").map { line in
      if line.text.hasPrefix("word: ") { current = String(line.text.dropFirst(6)) }
      guard line.text.hasPrefix("most: "), let most = Int(line.text.dropFirst(6)) else {
        return line.text
      }
      let count = found.filter { $0.word == current }.reduce(0) { $0 + $1.count }
      return "most: \(min(most, count))"
    }
    try lines.joined(separator: "\n").write(
      to: Tree.root.appendingPathComponent("grammar/words.txt"), atomically: true, encoding: .utf8)
  }
}
