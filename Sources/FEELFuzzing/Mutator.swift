import SeededRandom

/// Makes inputs from a corpus: the same ones for a seed everywhere.
package struct Mutator {
  private let corpus: [[UInt8]]
  private let seed: UInt64

  /// The longest input, in bytes.
  private static let limit = 4_096

  /// Pieces that mean something to a reader of FEEL, or nearly do.
  private static let pieces: [[UInt8]] = [
    "(", ")", "[", "]", "{", "}", ",", ":", ".", "..", "+", "-", "*", "**", "/", "=", "!=", "<",
    "<=", ">", ">=", "@", "%", "?", "|", "->", "\"", "\\u{1F40E}", "//", "/*", "*/", "\n", " ",
    "null", "true", "false", "0", "1", "-1", "1e6144", "0.1", "9999999999999999999999999999999999",
    "\"a\"", "\"(a+)+$\"", "@\"2026-02-29\"", "@\"P1Y\"", "@\"-P999999999D\"", "@\"24:00:00\"",
    "@\"2026-04-30T10:00:00@Europe/Berlin\"", "if ", " then ", " else ", "for x in ", " return ",
    "some x in ", "every x in ", " satisfies ", " and ", " or ", "not(", " between ", " in ",
    " instance of ", "list<", "context<a: ", "range<", "function<", "function(x) ",
    "function(x, y) ",
    "[item > 1]", "[1]", "[-1]", "1..100000", "partial", "item", "x", "number", "text", "day",
    "list", "thing", "unit price", "record", "分数", "≥", "（", "）", "，", "“", "20% of ",
    "f: function(n) f(n + 1), r: f(1)", "string(", "count(", "sort(", "replace(", "split(",
    "matches(", "substring(", "flatten(", "append(", "context put(", "get entries(", "range(",
  ].map { Array($0.utf8) }

  /// - Parameter corpus: expressions to begin with; nothing else than ``pieces`` where it is empty.
  package init(corpus: [[UInt8]], seed: UInt64) {
    self.corpus = corpus.isEmpty ? Mutator.pieces : corpus
    self.seed = seed
  }

  /// The input of a round; rounds do not depend on each other.
  package func input(round: Int) -> [UInt8] {
    var random = SplitMix64(seed: seed &+ UInt64(truncatingIfNeeded: round) &* 0x9E37_79B9)
    var input = corpus[random.below(corpus.count)]
    for _ in 0...random.below(6) { mutate(&input, &random) }
    return Array(input.prefix(Mutator.limit))
  }

  private func mutate(_ input: inout [UInt8], _ random: inout SplitMix64) {
    let position = random.below(input.count + 1)
    switch random.below(9) {
    case 0, 1, 2:
      input.insert(contentsOf: Mutator.pieces[random.below(Mutator.pieces.count)], at: position)
    case 3:
      input.removeSubrange(position..<min(input.count, position + 1 + random.below(8)))
    case 4:
      let part = input[position..<min(input.count, position + 1 + random.below(24))]
      input.insert(contentsOf: part, at: random.below(input.count + 1))
    case 5:
      if position < input.count { input[position] = UInt8(truncatingIfNeeded: random.next()) }
    case 6:
      let other = corpus[random.below(corpus.count)]
      input.replaceSubrange(position..., with: other[random.below(other.count + 1)...])
    case 7:
      // A whole expression instead of a word.
      input.insert(
        contentsOf: "(".utf8 + corpus[random.below(corpus.count)] + ")".utf8, at: position)
    default:
      let part = Mutator.pieces[random.below(Mutator.pieces.count)]
      for _ in 0..<random.below(300) where input.count < Mutator.limit {
        input.insert(contentsOf: part, at: min(position, input.count))
      }
    }
  }
}
