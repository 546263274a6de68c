import Diagnostics
import Text

/// Identities of the words that expressions use, besides declared names (keywords).
package enum ExpressionWordID: String, Sendable, Hashable, CaseIterable {
  /// `policy` 政策: the effective policy, read as `policy.year`.
  case policy
  /// `year` 年度: after `policy.`, the year of the last overlay that has one.
  case year
  /// `all` 全部: all rows of each record, `all.历史`, not only those of the candidate (S5).
  case all
  /// `judges` 评委们: in a panel's requirement the records of the judges that are counted (S8).
  case judges
  /// `score` 得分: the stage's own score in a stage, the award's after it; `发表.score` from elsewhere
  /// (S9).
  case score
  /// `items` 项目得分: the scores of a sheet's items by their labels, not rounded: `items.效果`.
  case items
  /// `bonus` 加分: the sum of the bonuses that apply, at most `bonus-most`; read by the award's
  /// `score`.
  case bonus
  /// `entrants` 参评数: how many reached this step of the competition (S18).
  case entrants
  // Later versions.
  /// `pool` 组别: the competition a candidate is in (S16), of a later version.
  case pool
  /// `grade` 等次: the grade a winner has, of a later version.
  case grade
  /// `place` 名次: a candidate's rank in a `ranking`, of a later version.
  case place
  /// `count` 人数: how many a `ranking` holds, of a later version.
  case count
  /// `top` 位次比: rank divided by number in a `ranking`, of a later version.
  case top
  /// `winners` 获奖: the winning records of another award (S22), of a later version.
  case winners
}

/// Identities of the value types that a field or a parameter can have.
package enum TypeID: String, Sendable, Hashable, CaseIterable {
  /// `string` 文本: any text, compared code point by code point.
  case string
  /// `number` 数: a decimal number of up to 34 digits, in the unit of the field where it has one.
  case number
  /// `boolean` 是否: true or false; blank is unknown (S6).
  case boolean
  /// `date` 日期: a day of the calendar without a time (S26).
  case date
  /// `duration` 期间: years and months, or days and time, as FEEL has them.
  case duration
}

/// The words of expressions, types and citations.
package enum ExpressionWords {
  /// The words with their spellings; `isLater` for those of a later version of the language.
  package static let names: [(id: ExpressionWordID, word: Keyword, isLater: Bool)] = [
    (.policy, Keyword("policy", "政策"), false),
    (.year, Keyword("year", "年度"), false),
    (.all, Keyword("all", "全部"), false),
    (.judges, Keyword("judges", "评委们", near: ["评委组", "panel"]), false),
    (.score, Keyword("score", "得分", near: ["分数", "成绩"]), false),
    (.items, Keyword("items", "项目得分", near: ["单项得分"]), false),
    (.bonus, Keyword("bonus", "加分"), false),
    (.entrants, Keyword("entrants", "参评数"), false),
    (.pool, Keyword("pool", "组别"), true),
    (.grade, Keyword("grade", "等次"), true),
    (.place, Keyword("place", "名次"), true),
    (.count, Keyword("count", "人数"), true),
    (.top, Keyword("top", "位次比"), true),
    (.winners, Keyword("winners", "获奖"), true),
  ]

  /// The expression word that is spelled `text`.
  package static func name(spelled text: some StringProtocol) -> (
    id: ExpressionWordID, isLater: Bool
  )? {
    let wanted = Identifier(text)
    for entry in names where entry.word.spellings.contains(where: { Identifier($0) == wanted }) {
      return (entry.id, entry.isLater)
    }
    return nil
  }

  /// The types with their spellings, in the order in which they are listed to people.
  package static let types: [(id: TypeID, word: Keyword)] = [
    (.string, Keyword("string", "文本", near: ["text", "字符串", "文字", "str"])),
    (.number, Keyword(["number"], ["数"], near: ["integer", "int", "decimal", "数字", "数值", "整数"])),
    (.boolean, Keyword("boolean", "是否", near: ["bool", "布尔", "true"])),
    (.date, Keyword("date", "日期", near: ["day", "时间"])),
    (.duration, Keyword("duration", "期间", near: ["period", "时长"])),
  ]

  /// The type that is spelled `text`; nil for the name of a choice or a record.
  package static func type(spelled text: some StringProtocol) -> TypeID? {
    let wanted = Identifier(text)
    return types.first { $0.word.spellings.contains { Identifier($0) == wanted } }?.id
  }

  /// After a citation: the wording of the rule is deliberate (S29).
  package static let exact = Keyword("exact", "无误")

  /// FEEL's reserved words: never a keyword, never a declared name.
  package static let reserved: [String] = [
    "if", "then", "else", "and", "or", "not", "in", "between", "some", "every", "satisfies", "for",
    "return", "true", "false", "null", "instance", "of", "function", "external",
  ]
}
