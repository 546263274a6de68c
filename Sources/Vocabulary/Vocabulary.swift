import Diagnostics
import Text

/// The table of the language: which keyword may appear in which block, and what follows it.
///
/// One table drives binder, suggestions and formatter (notation 6). It knows no FEEL:
/// kinds only name the grammar of a value.
package enum Vocabulary {
  /// The newest version of the language; `Member.since` is never greater.
  package static let version = 1

  /// Every block, each once.
  package static let blocks: [Block] =
    documentBlocks + valueBlocks + recordBlocks + scoringBlocks + awardBlocks + selectionBlocks

  private static let byID: [BlockID: Block] = {
    var table: [BlockID: Block] = [:]
    for block in blocks { table[block.id] = block }
    return table
  }()

  /// The block `id`.
  package static func block(_ id: BlockID) -> Block {
    byID[id] ?? Block(id, [])
  }

  /// `amend` and `repeal`; never keywords.
  package static let amend = Keyword("amend", "修改", near: ["change", "变更", "修订", "modify", "调整"])
  /// The word before a keyword that takes away what the base has; never a keyword itself.
  package static let repeal = Keyword("repeal", "废止", near: ["delete", "remove", "删除", "取消", "废除"])

  /// True where `text` is a keyword in some block.
  package static func isKeyword(_ text: some StringProtocol) -> Bool {
    keywordBlocks[Identifier(text)] != nil
  }

  /// The members that are spelled `text`, with the block of each, in the table's order.
  package static func contexts(ofKeyword text: some StringProtocol) -> [(
    block: BlockID, member: KeywordRule
  )] {
    guard let indices = keywordBlocks[Identifier(text)] else { return [] }
    return indices.compactMap { index in
      blocks[index].member(spelled: text).map { (blocks[index].id, $0) }
    }
  }

  private static let keywordBlocks: [Identifier: [Int]] = {
    var table: [Identifier: [Int]] = [:]
    for (index, block) in blocks.enumerated() {
      for member in block.members {
        for spelling in member.word.spellings {
          table[Identifier(spelling), default: []].append(index)
        }
      }
    }
    return table
  }()
}
