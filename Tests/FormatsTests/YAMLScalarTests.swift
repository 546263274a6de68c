import Diagnostics
import SeededRandom
import TestSupport
import Testing

@testable import Formats

/// libyaml's own content is the oracle for the reader that keeps the way back.
@Suite struct YAMLScalarTests {
  private static let letters: [String] = [
    "a", "b", "中", "优秀", "é", "😀", " ", "  ", "\t", "\n", "\n", "\n\n", "\r\n", "\r", "-", "#",
    " #x",
    ": ", "'", "''", "\"", "\\\"", "\\n", "\\x41", "\\u4e2d", "\\U0001F600", "\\\n", "\\\r\n  ",
    "\\_",
    "\\L", "{", "]", ",", "|", "\u{A0}", "0", "`",
  ]

  /// A scalar of every style, often with a wrong one among them: libyaml decides.
  private static func document(_ random: inout SplitMix64) -> String {
    let indent = random.below(4)
    func body(_ random: inout SplitMix64, indented: Int) -> String {
      var text = ""
      for _ in 0..<random.below(12) {
        let piece = random.pick(letters)
        text += piece
        if piece.hasSuffix("\n") || piece.hasSuffix("\r\n") || piece.hasSuffix("\r") {
          let extra = random.chance(20) ? random.below(4) : 0
          text += String(
            repeating: " ", count: max(0, indented + extra - (random.chance(15) ? 1 : 0)))
        }
      }
      return text
    }
    let lead = random.pick(["k: ", "- ", "键: ", "- k: ", "- - ", "k:\n  - ", "a: {b: "])
    var text = random.chance(30) ? "x: 'ü' # c\n" : ""
    switch random.below(5) {
    case 0: text += lead + "z" + body(&random, indented: indent + 3)
    case 1:
      text += lead + "'" + body(&random, indented: indent + 1).replacing("'", with: "''") + "'"
    case 2: text += lead + "\"" + body(&random, indented: indent + 1) + "\""
    default:
      let mark = random.pick(["|", ">"]) + random.pick(["", "-", "+", "2", "-1", "3+", "1"])
      let comment = random.chance(20) ? " # note" : ""
      let newline = random.pick(["\n", "\r\n", "\n\n", "\n   \n"])
      let margin = String(repeating: " ", count: indent + 3)
      text += lead + mark + comment + newline + margin + body(&random, indented: indent + 3)
    }
    if lead.contains("{") { text += "}" }
    return text + random.pick(["", "\n", "\r\n", "\n\n", "\n# end\n", "\nlast: 1\n"])
  }

  @Test(arguments: Seed.list(20_260_430))
  func everyStyleReadsLikeLibyaml(_ seed: Seed) {
    var random = seed.random
    var scalars = 0
    var styles: [YAMLScalarStyle: Int] = [:]
    var differences: [String] = []
    for _ in 0..<60_000 {
      let text = Self.document(&random)
      let bytes = Array(text.utf8)
      for (range, style, indent, value) in Self.scalars(bytes) {
        let read = YAMLScalarReader.read(range, of: bytes, style: style, parentIndent: indent)
        scalars += 1
        styles[style, default: 0] += 1
        if read.text != value, differences.count < 5 {
          differences.append(
            "\(style) \(text.debugDescription): \(String(decoding: read.text, as: UTF8.self).debugDescription)"
              + " instead of \(String(decoding: value, as: UTF8.self).debugDescription)")
        }
        var length = 0
        for run in read.runs {
          #expect(Int(run.text) == length)
          length += Int(run.textLength)
          #expect(Int(run.source) >= range.lowerBound)
          #expect(Int(run.source + run.sourceLength) <= range.upperBound)
          if run.textLength == run.sourceLength, run.textLength > 2, bytes[Int(run.source)] > 0x5C {
            let from = Int(run.source)..<Int(run.source + run.sourceLength)
            let at = Int(run.text)..<Int(run.text + run.textLength)
            #expect(Array(bytes[from]) == Array(read.text[at]))
          }
        }
        #expect(length == read.text.count)
      }
    }
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    #expect(scalars > 60_000)
    for style in YAMLScalarStyle.allCases { #expect(styles[style, default: 0] > 2_000) }
  }

  /// The scalars that libyaml finds before it stops, with the column of the block around them.
  private static func scalars(
    _ bytes: [UInt8]
  ) -> [(Range<Int>, YAMLScalarStyle, Int, [UInt8])] {
    var parser = LibYAMLParser(bytes[...])
    var cursor = YAMLMarkCursor(bytes[...])
    var found: [(Range<Int>, YAMLScalarStyle, Int, [UInt8])] = []
    var columns: [(column: Int, isFlow: Bool)] = []
    do throws(YAMLProblem) {
      while true {
        let event = try parser.next()
        switch event.kind {
        case .streamEnd: return found
        case .sequenceStart(let isFlow), .mappingStart(let isFlow):
          columns.append((event.start.column, isFlow))
        case .sequenceEnd, .mappingEnd: columns.removeLast()
        case .scalar(let value, let style):
          guard !event.hasTag, !event.hasAnchor else { continue }
          let lower = cursor.offset(of: event.start)
          let range = lower..<cursor.offset(of: event.end)
          let indent = columns.last { !$0.isFlow }?.column ?? -1
          found.append((range, style, indent, value))
        default: break
        }
      }
    } catch {
      return found
    }
  }
}
