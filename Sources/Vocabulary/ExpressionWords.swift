import Diagnostics

/// Identities of the words that expressions use, besides declared names (keywords.md).
public enum ExpressionWordID: String, Sendable, Hashable, CaseIterable {
  case policy
  case year
  case all
  case judges
  case score
  case items
  case bonus
  case entrants
  // Later versions.
  case pool
  case grade
  case place
  case count
  case top
  case winners
}

/// Identities of the value types that a field or a parameter can have.
public enum TypeID: String, Sendable, Hashable, CaseIterable {
  case string
  case number
  case boolean
  case date
  case duration
}

/// A built-in function with the names by which a policy may call it.
public struct FunctionName: Sendable, Hashable {
  /// FEEL's name.
  public let name: String
  /// The Chinese name; a name only before `(`.
  public let zh: String
  /// True for a function that is Merit's, not FEEL's.
  public let isOwn: Bool
  /// True where a later version brings it.
  public let isLater: Bool
}

/// The words of expressions, types and citations.
public enum ExpressionWords {
  public static let names: [(id: ExpressionWordID, word: Word, isLater: Bool)] = [
    (.policy, Word("policy", "政策"), false),
    (.year, Word("year", "年度"), false),
    (.all, Word("all", "全部"), false),
    (.judges, Word("judges", "评委们", near: ["评委组", "panel"]), false),
    (.score, Word("score", "得分", near: ["分数", "成绩"]), false),
    (.items, Word("items", "项目得分", near: ["单项得分"]), false),
    (.bonus, Word("bonus", "加分"), false),
    (.entrants, Word("entrants", "参评数"), false),
    (.pool, Word("pool", "组别"), true),
    (.grade, Word("grade", "等次"), true),
    (.place, Word("place", "名次"), true),
    (.count, Word("count", "人数"), true),
    (.top, Word("top", "位次比"), true),
    (.winners, Word("winners", "获奖"), true),
  ]

  /// The expression word that is spelled `text`.
  public static func name(spelled text: some StringProtocol) -> (
    id: ExpressionWordID, isLater: Bool
  )? {
    let wanted = Spelling(text)
    for entry in names where entry.word.spellings.contains(where: { Spelling($0) == wanted }) {
      return (entry.id, entry.isLater)
    }
    return nil
  }

  public static let types: [(id: TypeID, word: Word)] = [
    (.string, Word("string", "文本", near: ["text", "字符串", "文字", "str"])),
    (.number, Word(["number"], ["数"], near: ["integer", "int", "decimal", "数字", "数值", "整数"])),
    (.boolean, Word("boolean", "是否", near: ["bool", "布尔", "true"])),
    (.date, Word("date", "日期", near: ["day", "时间"])),
    (.duration, Word("duration", "期间", near: ["period", "时长"])),
  ]

  /// The type that is spelled `text`; nil for the name of a choice or a record.
  public static func type(spelled text: some StringProtocol) -> TypeID? {
    let wanted = Spelling(text)
    return types.first { $0.word.spellings.contains { Spelling($0) == wanted } }?.id
  }

  public static let highFirst = Word("high first", "从高到低", near: ["desc", "降序"])
  public static let lowFirst = Word("low first", "从低到高", near: ["asc", "升序"])

  /// Behind a citation: the rule says exactly what the clause says (semantics.md, S29).
  public static let exact = Word("exact", "无误")

  public static let functions: [FunctionName] = [
    FunctionName(name: "count", zh: "计数", isOwn: false, isLater: false),
    FunctionName(name: "sum", zh: "合计", isOwn: false, isLater: false),
    FunctionName(name: "mean", zh: "平均", isOwn: false, isLater: false),
    FunctionName(name: "max", zh: "最大", isOwn: false, isLater: false),
    FunctionName(name: "min", zh: "最小", isOwn: false, isLater: false),
    FunctionName(name: "not", zh: "非", isOwn: false, isLater: false),
    FunctionName(name: "list contains", zh: "包含", isOwn: false, isLater: false),
    FunctionName(name: "round half up", zh: "四舍五入", isOwn: false, isLater: false),
    FunctionName(name: "date", zh: "日期", isOwn: false, isLater: false),
    FunctionName(name: "floor", zh: "舍去", isOwn: false, isLater: false),
    FunctionName(name: "ceiling", zh: "进一", isOwn: false, isLater: false),
    FunctionName(name: "full years", zh: "周年数", isOwn: true, isLater: false),
    FunctionName(name: "ratio", zh: "比率", isOwn: true, isLater: false),
    FunctionName(name: "longest run", zh: "最长连续", isOwn: true, isLater: false),
    FunctionName(name: "draw", zh: "抽签", isOwn: true, isLater: true),
    FunctionName(name: "winners", zh: "获奖", isOwn: true, isLater: true),
  ]

  /// FEEL's reserved words: never a keyword, never a declared name.
  public static let reserved: [String] = [
    "if", "then", "else", "and", "or", "not", "in", "between", "some", "every", "satisfies", "for",
    "return", "true", "false", "null", "instance", "of", "function", "external",
  ]
}
