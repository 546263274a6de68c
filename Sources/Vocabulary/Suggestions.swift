import Diagnostics
import Text

/// What an unknown keyword could have meant.
package struct KeywordSuggestions: Sendable {
  /// Members of this block, the likeliest first.
  package let members: [KeywordRule]
  /// Where there are none here: the blocks in which the word is a keyword.
  package let elsewhere: [BlockID]
  /// The member whose keyword the word begins with, a label joined to it without a space.
  package let gluedTo: (member: KeywordRule, spelling: String)?
}

extension Vocabulary {
  /// What could have been meant by `typed` in `block` (notation 6): what people are
  /// known to type instead, then small slips, then the same word in another block.
  package static func suggestions(for typed: String, in block: BlockID) -> KeywordSuggestions {
    let members = Vocabulary.block(block).members
    let near = members.filter { member in
      member.word.near.contains { Identifier($0) == Identifier(typed) }
    }
    if !near.isEmpty { return KeywordSuggestions(members: near, elsewhere: [], gluedTo: nil) }
    let close = closest(to: typed, among: members) { $0.word.spellings + $0.word.near }
    if !close.isEmpty { return KeywordSuggestions(members: close, elsewhere: [], gluedTo: nil) }
    if let glued = glued(typed, members) {
      return KeywordSuggestions(members: [], elsewhere: [], gluedTo: glued)
    }
    let elsewhere = contexts(ofKeyword: typed).map(\.block).filter { $0 != block }
    return KeywordSuggestions(members: [], elsewhere: elsewhere, gluedTo: nil)
  }

  /// The choices of `list` that could have been meant by `typed`.
  package static func suggestions(for typed: String, in list: [Choice]) -> [Choice] {
    let near = list.filter { choice in
      choice.word.near.contains { Identifier($0) == Identifier(typed) }
    }
    return near.isEmpty
      ? closest(to: typed, among: list) { $0.word.spellings + $0.word.near } : near
  }

  private static func glued(_ typed: String, _ members: [KeywordRule]) -> (
    member: KeywordRule, spelling: String
  )? {
    for member in members where member.label.isRequired {
      for spelling in member.word.spellings {
        guard typed.utf8.starts(with: spelling.utf8), typed.utf8.count > spelling.utf8.count else {
          continue
        }
        let rest = typed.unicodeScalars.dropFirst(spelling.unicodeScalars.count)
        let isNumber = rest.allSatisfy { $0.value < 0x80 && $0.properties.numericType != nil }
        if isNumber || spelling.utf8.contains(where: { $0 >= 0x80 }) { return (member, spelling) }
      }
    }
    return nil
  }

  /// The elements with the smallest edit distance to `typed`, if it is at most a third of it.
  private static func closest<Element>(
    to typed: String, among elements: [Element], spellings: (Element) -> [String]
  ) -> [Element] {
    let word = Array(typed.lowercased().unicodeScalars)
    // One of two ideographs is not enough evidence.
    let isShortChinese = word.count < 3 && word.contains { $0.value >= 0x2E80 }
    guard !isShortChinese, word.count <= 40 else { return [] }
    let limit = max(1, word.count / 3)
    var best = limit + 1
    var found: [Element] = []
    for element in elements {
      let distances = spellings(element).map { spelling -> Int in
        let other = Array(spelling.unicodeScalars)
        if abs(other.count - word.count) > limit || other.count < 2 { return limit + 1 }
        return EditDistance.between(word, other)
      }
      guard let distance = distances.min(), distance <= limit else { continue }
      if distance < best {
        best = distance
        found = []
      }
      if distance == best { found.append(element) }
    }
    return found
  }
}

extension BlockID {
  /// The context of an item of the block, for messages: ``in `award` ``.
  package var context: LocalizedText {
    if self == .file { return LocalizedText(en: "at the top of a file", zh: "文件顶层") }
    return LocalizedText(en: "in `\(printedName.en)`", zh: "`\(printedName.zh)` 中")
  }

  /// The printed name of the block.
  package var printedName: LocalizedText {
    switch self {
    case .file: return LocalizedText(en: "file", zh: "文件")
    case .sheetItem: return KeywordID.sheetItem.word.printed
    default:
      let member = KeywordID(rawValue: rawValue)
      return member?.word.printed ?? LocalizedText(rawValue)
    }
  }
}

extension String {
  /// True where the text has an ideograph: its author writes Chinese.
  package var isChinese: Bool {
    unicodeScalars.contains { $0.value >= 0x2E80 }
  }
}
