import Diagnostics
import Text

/// A block of the language and what may appear in it.
package struct Block: Sendable, Identifiable {
  /// Which block this is the row of.
  package let id: BlockID
  /// In the order in which people would write them.
  package let members: [KeywordRule]
  /// At least one member of each list is required.
  package let oneOf: [[KeywordID]]
  /// Words of the language that have a meaning here in a later version.
  package let later: [Keyword]

  private let bySpelling: [Identifier: Int]
  private let byID: [KeywordID: Int]
  private let laterBySpelling: [Identifier: Int]

  init(
    _ id: BlockID, _ members: [KeywordRule], oneOf: [[KeywordID]] = [],
    later: [Keyword] = []
  ) {
    self.id = id
    self.members = members
    self.oneOf = oneOf
    self.later = later
    var spellings: [Identifier: Int] = [:]
    var identities: [KeywordID: Int] = [:]
    for (index, member) in members.enumerated() {
      identities[member.id] = index
      for spelling in member.word.spellings { spellings[Identifier(spelling)] = index }
    }
    bySpelling = spellings
    byID = identities
    var laterSpellings: [Identifier: Int] = [:]
    for (index, word) in later.enumerated() {
      for spelling in word.spellings { laterSpellings[Identifier(spelling)] = index }
    }
    laterBySpelling = laterSpellings
  }

  /// The member that is spelled `text` in either language.
  ///
  /// - Complexity: O(length of `text`).
  package func member(spelled text: some StringProtocol) -> KeywordRule? {
    bySpelling[Identifier(text)].map { members[$0] }
  }

  /// The member `id`; nil where this block has no such member.
  package func member(_ id: KeywordID) -> KeywordRule? {
    byID[id].map { members[$0] }
  }

  /// The word of a later version that is spelled `text`.
  package func laterWord(spelled text: some StringProtocol) -> Keyword? {
    laterBySpelling[Identifier(text)].map { later[$0] }
  }
}
