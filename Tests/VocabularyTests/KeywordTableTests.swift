import Diagnostics
import Testing

@testable import Vocabulary

@Suite struct KeywordTableTests {
  @Test func spellingsAreUniqueInABlock() {
    for block in Vocabulary.blocks {
      var seen: [String: String] = [:]
      let words =
        block.members.map { ($0.id.rawValue, $0.word) } + block.later.map { ("later", $0) }
      for (id, word) in words {
        for spelling in word.spellings {
          #expect(
            seen[spelling] == nil,
            "\(spelling) twice in \(block.id): \(id), \(seen[spelling] ?? "")")
          seen[spelling] = id
        }
      }
    }
  }

  @Test func noSpellingIsAModifier() {
    let modifiers = Vocabulary.amend.spellings + Vocabulary.repeal.spellings
    for block in Vocabulary.blocks {
      for word in block.members.map(\.word) + block.later {
        #expect(word.spellings.allSatisfy { !modifiers.contains($0) }, "\(word)")
      }
    }
  }

  @Test func everythingIsDocumentedInBothLanguages() {
    for block in Vocabulary.blocks {
      for member in block.members {
        #expect(!member.word.en.isEmpty && !member.word.zh.isEmpty, "\(member.id)")
        #expect(
          member.doc.en.hasSuffix(".") && member.doc.zh.hasSuffix("。"), "\(block.id) \(member.id)")
        #expect(!member.doc.en.isChinese && member.doc.zh.isChinese, "\(block.id) \(member.id)")
        #expect(!member.example.isEmpty)
        #expect(member.since <= Vocabulary.version)
      }
    }
    for choice in Choices.all.joined() {
      #expect(!choice.word.en.isEmpty && !choice.word.zh.isEmpty && choice.doc.zh.isChinese)
    }
  }

  /// Each identity has its own words, each block of the enumeration its row, each short form a member.
  @Test func tableIsWhole() {
    for id in BlockID.allCases {
      #expect(Vocabulary.blocks.filter { $0.id == id }.count == 1, "\(id)")
    }
    var used: Set<KeywordID> = []
    for block in Vocabulary.blocks {
      #expect(Set(block.members.map(\.id)).count == block.members.count, "\(block.id)")
      for member in block.members {
        used.insert(member.id)
        #expect(!member.word.zh.isEmpty && member.word.zh != [member.id.rawValue])
        if case .block(let opened, let short?) = member.content {
          #expect(Vocabulary.block(opened).member(short) != nil, "\(member.id) short \(short)")
        }
        for spelling in member.word.spellings {
          #expect(block.member(spelled: spelling)?.id == member.id)
        }
      }
      for id in block.oneOf.joined() { #expect(block.member(id) != nil) }
    }
    #expect(used == Set(KeywordID.allCases))
    #expect(Set(Choices.all.joined().map(\.id)) == Set(ChoiceID.allCases))
    for list in Choices.all {
      let spellings = list.flatMap(\.word.spellings)
      #expect(Set(spellings).count == spellings.count)
    }
  }

  /// Every identity has its spellings in the table, and none has them twice.
  @Test func everyKeywordHasSpellings() {
    let listed = KeywordID.entries.map(\.0)
    #expect(Set(KeywordID.allCases).subtracting(listed) == [])
    #expect(listed.count == Set(listed).count)
    for block in BlockID.allCases where block != .file && block != .sheetItem {
      #expect(KeywordID(rawValue: block.rawValue) != nil, "\(block) has no keyword")
    }
  }

  /// What the page `keywords` lists: what is never accepted and always answered.
  @Test(arguments: [
    ("单位", BlockID.field, ["计量单位"]), ("等级", .award, ["等次", "级别"]), ("等级", .file, ["级别"]),
    ("阶段", .award, ["环节"]), ("否则", .requirement, ["理由"]), ("评审", .file, ["评审表"]),
    ("评审", .award, ["环节"]), ("小组", .file, ["记录"]), ("名单", .award, ["排序"]),
    ("分数", .sheetItem, ["分值"]), ("分数", .award, ["总分"]), ("条件", .document, ["适用于"]),
    ("requirment", .award, ["条件"]), ("titel", .award, ["标题"]), ("otherwise", .requirement, ["理由"]),
    ("要求", .award, ["条件"]), ("xyzzy", .award, []),
  ])
  func suggestions(_ typed: String, _ block: BlockID, _ expected: [String]) {
    let found = Vocabulary.suggestions(for: typed, in: block).members.map { $0.word[.chinese] }
    #expect(Set(found) == Set(expected), "\(typed) in \(block): \(found)")
  }

  @Test func wordsOfOtherBlocksAndGluedLabels() {
    #expect(Vocabulary.suggestions(for: "recuse", in: .award).elsewhere == [.panel])
    #expect(Vocabulary.suggestions(for: "条8", in: .file).gluedTo?.spelling == "条")
    #expect(Vocabulary.block(.award).laterWord(spelled: "promote") != nil)
    #expect(Vocabulary.block(.award).laterWord(spelled: "间隔期") != nil)
    #expect(ExpressionWords.type(spelled: "数") == .number)
    #expect(ExpressionWords.name(spelled: "得分")?.id == .score)
  }
}
