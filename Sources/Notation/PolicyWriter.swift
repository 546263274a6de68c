import Diagnostics
import Formats
import Vocabulary

/// Writes resolved items as a policy file in either notation, comments kept.
///
/// What is written reads back as the same items (Y12); the order of keywords in YAML is
/// that of their first appearance.
package struct PolicyWriter: Sendable {
  /// Which spelling of keywords and choice words is written.
  package enum Keywords: String, Sendable, CaseIterable {
    /// As written, where the word still belongs to the member; else English.
    case keep
    /// English, as `fmt --keywords en` asks.
    case en
    /// Chinese, as `fmt --keywords zh` asks.
    case zh
  }

  let keywords: Keywords

  /// A writer that spells keywords in one language, or as they are.
  package init(keywords: Keywords = .keep) {
    self.keywords = keywords
  }

  // MARK: Words

  func keyword(_ item: PolicyItem) -> String {
    switch keywords {
    case .keep where item.member.word.spellings.contains(item.keyword.text): item.keyword.text
    case .keep, .en: item.member.word[.english]
    case .zh: item.member.word[.chinese]
    }
  }

  func modifier(_ item: PolicyItem) -> String {
    guard let modifier = item.modifier else { return "" }
    let language: Language =
      switch keywords {
      case .keep: item.keyword.text.isChinese ? .chinese : .english
      case .en: .english
      case .zh: .chinese
      }
    return (modifier == .amend ? Vocabulary.amend : Vocabulary.repeal)[language] + " "
  }

  /// The word of a choice or of a type in the language that is written; nil to leave it as it is.
  func choice(_ value: ResolvedValue) -> String? {
    if value.kind == .type { return type(value.source.text) }
    guard let choice = value.choice else { return nil }
    switch keywords {
    case .keep: return nil
    case .en: return choice.word[.english]
    case .zh: return choice.word[.chinese]
    }
  }

  /// `文本` for `string`; nil for choices and records.
  private func type(_ text: String) -> String? {
    let language: Language
    switch keywords {
    case .keep: return nil
    case .en: language = .english
    case .zh: language = .chinese
    }
    guard let id = ExpressionWords.type(spelled: text) else { return nil }
    return ExpressionWords.types.first { $0.id == id }?.word[language]
  }

  /// The value of a block that was written in short form.
  func shortValue(_ item: PolicyItem) -> ResolvedValue? {
    guard item.items.count == 1, let child = item.items.first, child.isFromShortForm,
      item.trivia.dangling.isEmpty, item.trivia.opening == nil
    else { return nil }
    return child.value
  }

  /// `text` with the lines behind the first moved so that the leftmost begins `indent` blanks in.
  static func reindented(_ text: String, by indent: String) -> String {
    var lines: [ArraySlice<UInt8>] = []
    var current: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x0A || bytes[index] == 0x0D {
        if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        lines.append(current[...])
        current = []
      } else {
        current.append(bytes[index])
      }
      index += 1
    }
    lines.append(current[...])
    guard lines.count > 1 else { return text }
    func blanks(_ line: ArraySlice<UInt8>) -> Int { line.prefix { $0 <= 0x20 }.count }
    let rest = lines.dropFirst()
    let margin = rest.filter { blanks($0) < $0.count }.map(blanks).min() ?? 0
    let moved = rest.map { line -> String in
      let kept = line.dropFirst(min(margin, blanks(line)))
      return blanks(kept) == kept.count ? "" : indent + String(decoding: kept, as: UTF8.self)
    }
    return ([String(decoding: lines[0], as: UTF8.self)] + moved).joined(separator: "\n")
  }
}
