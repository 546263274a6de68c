import Diagnostics

/// What the pages of built-ins say about the borders of their domains (DMN 1.5 §10.3.4).
enum BuiltinNotes {
  /// Sentences without their full stops; none for extensions.
  static func of(_ definition: BuiltinDefinition) -> [LocalizedText] {
    definition.section == "10.3.4.7" ? relations : byName[definition.name] ?? []
  }

  /// Of the functions that compare ranges and points.
  private static let relations: [LocalizedText] = [
    LocalizedText(
      en: "An end that is open lies beyond every point: of `< 5` the start, of `>= 5` the end",
      zh: "开放的一端在一切点之外：`< 5` 的起点、`>= 5` 的终点"),
    LocalizedText(
      en: "Null where points and ends are of two kinds; a date is no date and time",
      zh: "点与端点类型不同时为 null；日期不是日期时间"),
  ]

  /// Of the others, by their names.
  static let byName: [String: [LocalizedText]] = [
    "date": [
      LocalizedText(
        en: """
          A text is `YYYY-MM-DD`, with a minus before it or not; years have four digits, \
          or up to nine of which the first is not 0; `Z` or an offset behind it is dropped
          """,
        zh: "文本写作 `YYYY-MM-DD`，前面可有负号；年份四位，最多九位（此时首位不为 0）；后面的 `Z` 或时差略去"),
      LocalizedText(
        en: "Of a date and time the time of day and the zone are dropped",
        zh: "日期时间去掉时刻和时区"),
    ],
    "date and time": [
      LocalizedText(
        en: """
          A text is a date, `T` and a time; a date alone stands for its midnight, in the \
          zone behind it if any
          """,
        zh: "文本写作日期、`T`、时刻；只有日期时为当日零时，后面若有时区则为该时区零时"),
      LocalizedText(
        en: "`24:00:00` is midnight of the next day, and there is no second 60",
        zh: "`24:00:00` 是次日零时；没有第 60 秒"),
      LocalizedText(
        en: "Nine digits of a fraction of a second count, further ones are dropped",
        zh: "秒的小数计九位，其后舍去"),
    ],
    "time": [
      LocalizedText(
        en: """
          A text is `hh:mm:ss`, with a fraction or not, and then nothing, `Z`, an offset \
          of up to 18 hours, or `@` and the name of a zone
          """,
        zh: "文本写作 `hh:mm:ss`，可带小数，其后为空、`Z`、不超过 18 小时的时差，或 `@` 加时区名"),
      LocalizedText(
        en: "`offset` is a duration of whole seconds, up to 18 hours; null is none",
        zh: "`offset` 是整秒的期间，不超过 18 小时；null 表示没有"),
      LocalizedText(
        en: "A date is taken for its midnight in UTC",
        zh: "日期视为其 UTC 零时"),
    ],
    "number": [
      LocalizedText(
        en: """
          `grouping separator` is a blank, `,`, `.` or null, `decimal separator` is `,`, \
          `.` or null; they differ, unless both are null
          """,
        zh: """
          `grouping separator` 为空格、`,`、`.` 或 null，`decimal separator` 为 `,`、`.` 或 null；除非都\
          是 null，两者不能相同
          """),
      LocalizedText(
        en: """
          What is left without the grouping separator, and with a point for the decimal \
          separator, must be a number of FEEL; a separator that is null changes nothing
          """,
        zh: "去掉分组符、把小数点换成 `.` 之后，应当是 FEEL 的数；为 null 的分隔符不作改动"),
    ],
    "string": [
      LocalizedText(
        en: """
          A text is itself; within lists and contexts texts stand in quotes, and dates, \
          times and durations as `@"…"`
          """,
        zh: "文本原样；在列表和上下文中，文本加引号，日期、时间和期间写作 `@\"…\"`"),
      LocalizedText(
        en: """
          Numbers of up to 34 places are written out, others as `1.5E+40`; trailing zeros \
          are never written
          """,
        zh: "不超过 34 位的数完整写出，其余写作 `1.5E+40`；末尾的零不写"),
      LocalizedText(
        en: "Durations are normalized: `P13M` is `P1Y1M`",
        zh: "期间先规范化：`P13M` 为 `P1Y1M`"),
    ],
    "duration": [
      LocalizedText(
        en: """
          A text is `P1Y2M` or `P1DT2H3M4.5S`, with a minus before it or not; only \
          seconds have a fraction, and years and months do not stand beside days and times
          """,
        zh: "文本写作 `P1Y2M` 或 `P1DT2H3M4.5S`，前面可有负号；只有秒可带小数，年月不与日时并列"),
      LocalizedText(
        en: "There are no weeks",
        zh: "没有周"),
    ],
    "years and months duration": [
      LocalizedText(
        en: """
          Only the days count, not the times of day; from 31 January to 28 February there \
          is no full month
          """,
        zh: "只看日期，不看时刻；1 月 31 日到 2 月 28 日不满一个月"),
      LocalizedText(
        en: "Negative where `to` comes before `from`",
        zh: "`to` 早于 `from` 时为负"),
    ],
    "range": [
      LocalizedText(
        en: """
          Ends are numbers, texts, `@"…"` and calls of `date`, `time`, `date and time` \
          and `duration` with such literals
          """,
        zh: "端点是数、文本、`@\"…\"`，或以这类字面值调用 `date`、`time`、`date and time`、`duration`"),
      LocalizedText(
        en: "One end may be left out, and is then open: `(..2)`, `[2..)`",
        zh: "可以省略一端，该端须为开：`(..2)`、`[2..)`"),
      LocalizedText(
        en: "Null where the ends are of two kinds or the start lies behind the end",
        zh: "两端类型不同或起点在终点之后时为 null"),
    ],
    "substring": [
      LocalizedText(
        en: "Characters are code points; a fraction of a position or length is dropped",
        zh: "字符指码点；位置和长度的小数部分舍去"),
      LocalizedText(
        en: """
          Null where `start position` is 0 or lies outside the text, and where `length` \
          is below 1
          """,
        zh: "`start position` 为 0 或超出文本，或 `length` 小于 1 时为 null"),
      LocalizedText(
        en: "Where `length` reaches beyond the end the rest is given",
        zh: "`length` 超出末尾时得到余下的全部"),
    ],
    "string length": [
      LocalizedText(
        en: "Characters are code points",
        zh: "字符指码点")
    ],
    "upper case": [
      LocalizedText(
        en: "By the case mappings of Unicode, the same in every language: `ß` becomes `SS`",
        zh: "按 Unicode 大小写对应，与语言无关：`ß` 变为 `SS`")
    ],
    "lower case": [
      LocalizedText(
        en: "By the case mappings of Unicode, the same in every language",
        zh: "按 Unicode 大小写对应，与语言无关")
    ],
    "substring before": [
      LocalizedText(
        en: "Empty where `match` is empty",
        zh: "`match` 为空文本时得到空文本")
    ],
    "substring after": [
      LocalizedText(
        en: "The whole text where `match` is empty",
        zh: "`match` 为空文本时得到全文")
    ],
    "matches": [
      LocalizedText(
        en: """
          `pattern` is a regular expression of XPath (Functions and Operators, 7.6): \
          classes with subtraction, `\\i`, `\\c`, `\\p{Lu}`, `\\p{IsGreek}`, \
          back-references, reluctant quantifiers, `(?:…)`; there is no look-ahead and no \
          `\\b`
          """,
        zh: """
          `pattern` 是 XPath 的正则表达式（Functions and Operators 7.6）：可用类的差集、`\\i`、`\\c`、\
          `\\p{Lu}`、`\\p{IsGreek}`、反向引用、惰性量词、`(?:…)`；没有前瞻和 `\\b`
          """),
      LocalizedText(
        en: "`flags` are any of `s`, `m`, `i`, `x` and `q`; null is none",
        zh: "`flags` 为 `s`、`m`、`i`、`x`、`q` 的任意组合；null 表示没有"),
      LocalizedText(
        en: """
          Null where `pattern` or `flags` are wrong, and where a pattern with \
          back-references takes too many steps
          """,
        zh: "`pattern` 或 `flags` 有误，或带反向引用的表达式步数过多时为 null"),
    ],
    "replace": [
      LocalizedText(
        en: """
          In `replacement` `$1` is what the first group took, `$0` the whole match, `\\$` \
          and `\\\\` are the characters themselves
          """,
        zh: "`replacement` 中 `$1` 是第一个分组，`$0` 是整个匹配，`\\$` 和 `\\\\` 是字符本身"),
      LocalizedText(
        en: "Null where `pattern` matches the empty text, or is wrong, as `matches` has it",
        zh: "`pattern` 能匹配空文本或有误（见 `matches`）时为 null"),
    ],
    "split": [
      LocalizedText(
        en: """
          `delimiter` is a regular expression, as `matches` has it; null where it matches \
          the empty text
          """,
        zh: "`delimiter` 是正则表达式，见 `matches`；能匹配空文本时为 null"),
      LocalizedText(
        en: "A delimiter at an end has an empty text beside it",
        zh: "分隔符在两端时，旁边是空文本"),
    ],
    "string join": [
      LocalizedText(
        en: """
          Null where an element is neither a text nor null; a `delimiter` that is null is \
          none
          """,
        zh: "元素既非文本也非 null 时为 null；`delimiter` 为 null 表示没有")
    ],
    "list contains": [
      LocalizedText(
        en: """
          `element` may be null; elements are compared by `=`, and what cannot be \
          compared is not equal
          """,
        zh: "`element` 可以是 null；元素用 `=` 比较，不能比较的不相等")
    ],
    "sublist": [
      LocalizedText(
        en: """
          Null where `start position` or `length` reach beyond the list, and where \
          `length` is below 1
          """,
        zh: "`start position` 或 `length` 超出列表，或 `length` 小于 1 时为 null")
    ],
    "insert before": [
      LocalizedText(
        en: "Null where `position` lies outside the list: to add at the end use `append`",
        zh: "`position` 超出列表时为 null；在末尾添加用 `append`")
    ],
    "remove": [
      LocalizedText(
        en: "Null where `position` lies outside the list",
        zh: "`position` 超出列表时为 null")
    ],
    "list replace": [
      LocalizedText(
        en: """
          `position` counts from 1 or, negative, from the end; outside the list the \
          result is null
          """,
        zh: "`position` 从 1 数起，负数从末尾数；超出列表时为 null"),
      LocalizedText(
        en: """
          `match` is called with each element and `newItem`; null where it once gives no \
          boolean
          """,
        zh: "对每个元素以它和 `newItem` 调用 `match`；有一次得不出是否值则为 null"),
    ],
    "sort": [
      LocalizedText(
        en: """
          `precedes` must be defined on every pair: where it once gives no boolean the \
          result is null
          """,
        zh: "`precedes` 须对每一对元素有定义：有一次得不出是否值则为 null")
    ],
    "min": [
      LocalizedText(
        en: """
          The elements are numbers, texts, or dates, times or durations of one kind; else \
          null
          """,
        zh: "元素须同为数、文本，或同一种日期、时间、期间；否则为 null")
    ],
    "max": [
      LocalizedText(
        en: """
          The elements are numbers, texts, or dates, times or durations of one kind; else \
          null
          """,
        zh: "元素须同为数、文本，或同一种日期、时间、期间；否则为 null")
    ],
    "sum": [
      LocalizedText(
        en: "Rounded once, at the end; null where an element is no number, and of an empty list",
        zh: "只在最后舍入一次；有元素不是数，或列表为空时为 null")
    ],
    "mean": [
      LocalizedText(
        en: "Rounded once, at the end; null where an element is no number, and of an empty list",
        zh: "只在最后舍入一次；有元素不是数，或列表为空时为 null")
    ],
    "product": [
      LocalizedText(
        en: "Rounded once, at the end; null where an element is no number, and of an empty list",
        zh: "只在最后舍入一次；有元素不是数，或列表为空时为 null")
    ],
    "median": [
      LocalizedText(
        en: "Null where an element is no number, and of an empty list",
        zh: "有元素不是数，或列表为空时为 null")
    ],
    "stddev": [
      LocalizedText(
        en: "Rounded once, at the end; null of fewer than two numbers",
        zh: "只在最后舍入一次；不足两个数时为 null")
    ],
    "mode": [
      LocalizedText(
        en: "Null where an element is no number; of an empty list an empty list",
        zh: "有元素不是数时为 null；空列表得到空列表")
    ],
    "all": [
      LocalizedText(
        en: "What is no boolean counts as unknown: null, unless another element decides it",
        zh: "不是是否值的元素视为未知：除非另有元素可定，否则为 null")
    ],
    "any": [
      LocalizedText(
        en: "What is no boolean counts as unknown: null, unless another element decides it",
        zh: "不是是否值的元素视为未知：除非另有元素可定，否则为 null")
    ],
    "decimal": [
      LocalizedText(
        en: "`scale` is between -6111 and 6176; its fraction is dropped",
        zh: "`scale` 在 -6111 与 6176 之间，其小数部分舍去")
    ],
    "floor": [
      LocalizedText(
        en: "Without `scale` to a whole number; a `scale` that is null makes the result null",
        zh: "没有 `scale` 时取整；`scale` 为 null 时结果为 null")
    ],
    "ceiling": [
      LocalizedText(
        en: "Without `scale` to a whole number; a `scale` that is null makes the result null",
        zh: "没有 `scale` 时取整；`scale` 为 null 时结果为 null")
    ],
    "modulo": [
      LocalizedText(
        en: "Exactly `dividend - divisor * floor(dividend / divisor)`, rounded once",
        zh: "精确等于 `dividend - divisor * floor(dividend / divisor)`，只舍入一次")
    ],
    "sqrt": [
      LocalizedText(
        en: "The nearest number of 34 digits",
        zh: "最接近的 34 位数")
    ],
    "log": [
      LocalizedText(
        en: "The nearest number of 34 digits",
        zh: "最接近的 34 位数")
    ],
    "exp": [
      LocalizedText(
        en: "The nearest number of 34 digits; null where it is out of range",
        zh: "最接近的 34 位数；超出范围时为 null")
    ],
    "odd": [
      LocalizedText(
        en: "A number with a fraction is neither odd nor even",
        zh: "有小数部分的数既不是奇数也不是偶数")
    ],
    "even": [
      LocalizedText(
        en: "A number with a fraction is neither odd nor even",
        zh: "有小数部分的数既不是奇数也不是偶数")
    ],
    "is": [
      LocalizedText(
        en: """
          Times with offsets are the same only if the offsets are; numbers are, whatever \
          their trailing zeros
          """,
        zh: "带时差的时间，时差相同才相同；数末尾的零不计")
    ],
    "week of year": [
      LocalizedText(
        en: """
          Week 1 is that of the year's first Thursday: the last days of December may \
          belong to week 1, the first of January to week 52 or 53
          """,
        zh: "第 1 周是含当年第一个星期四的一周：12 月末几天可能属于第 1 周，1 月初几天可能属于第 52 或 53 周")
    ],
    "get value": [
      LocalizedText(
        en: "Null where there is no such entry",
        zh: "没有该条目时为 null")
    ],
    "context": [
      LocalizedText(
        en: """
          Null where an element lacks a text `key` or a `value`, and where a key occurs \
          twice; other entries of an element do not count
          """,
        zh: "元素缺少文本 `key` 或 `value`，或键重复时为 null；元素的其他条目不计")
    ],
    "context put": [
      LocalizedText(
        en: "A new entry comes last, a replaced one keeps its place",
        zh: "新条目排在最后，替换的条目保持原位"),
      LocalizedText(
        en: """
          `keys` leads through contexts within contexts; null where it is empty or a step \
          leads to no context
          """,
        zh: "`keys` 逐层深入上下文；为空或途中不是上下文时为 null"),
    ],
    "context merge": [
      LocalizedText(
        en: "Null where an element is no context",
        zh: "有元素不是上下文时为 null")
    ],
    "now": [
      LocalizedText(
        en: "The moment that the host gives the run; null where it gives none",
        zh: "由宿主程序给定的时刻；没有给定时为 null")
    ],
    "today": [
      LocalizedText(
        en: "The day of the moment that the host gives the run; null where it gives none",
        zh: "由宿主程序给定时刻的日期；没有给定时为 null")
    ],
  ]
}
