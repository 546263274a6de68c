import FEEL
import Text

extension Dialect {
  /// FEEL as policies write it (notation 7): plain names, full-width signs, percentages, units;
  /// everything typed, and null means 'not known' (S6).
  public static let policy: Dialect = {
    var dialect = Dialect.standard
    dialect.hasPlainNames = true
    dialect.readsFullWidth = true
    dialect.hasPercentages = true
    dialect.directions += [
      DirectionWords(["从高到低"], .highFirst), DirectionWords(["从低到高"], .lowFirst),
    ]
    for word in ["以上", "及以上", "分以上"] { dialect.wordsAfterNumber[Identifier(word)] = ">= " }
    for word in ["以下", "及以下", "分以下"] { dialect.wordsAfterNumber[Identifier(word)] = "<= " }
    for word in ["分", "个", "名", "人", "项", "次", "位"] {
      dialect.wordsAfterNumber[Identifier(word)] = ""
    }
    dialect.isStrict = true
    dialect.keepsUnknown = true
    dialect.extensions = ["full years", "ratio", "longest run"]
    dialect.aliases = [
      "包含": "list contains", "计数": "count", "非": "not", "日期": "date", "舍去": "floor",
      "进一": "ceiling", "四舍五入": "round half up", "周年数": "full years", "比率": "ratio",
      "最长连续": "longest run", "最小": "min", "最大": "max", "合计": "sum", "平均": "mean",
    ]
    return dialect
  }()

  /// The other names of a function, in order.
  public func aliases(of function: Builtin) -> [String] {
    let name = Identifier(function.name)
    return aliases.filter { $0.value == name }.keys.sorted().map(\.text)
  }
}

extension ParseMode {
  /// An expression of a policy.
  public static let policy = ParseMode(.policy)
  private static let policyDate = ParseMode(.policy, readsDates: true)

  /// An expression of a policy; `dates` is true in attributes of type date, where a bare
  /// `2026-04-30` is one.
  public static func policy(dates: Bool) -> ParseMode { dates ? policyDate : policy }
}
