import DecimalArithmetic
import Diagnostics

/// Functions of texts (DMN 1.5 §10.3.4.3); they count code points.
extension Builtins {
  private static let section = "10.3.4.3"

  static let strings: [BuiltinDefinition] = [
    BuiltinDefinition(
      "substring", section,
      LocalizedText(
        en: "a part of a text, from a position counted from 1 or, negative, from the end",
        zh: "文本的一部分，位置从 1 起，负数从末尾数"),
      [
        .init(
          [.text("string"), .number("start position"), .number("length", optional: true)],
          .string(nil), substring)
      ], partial: true,
      examples: [
        "substring(\"foobar\", 3)": "\"obar\"", "substring(\"foobar\", 3, 3)": "\"oba\"",
        "substring(\"foobar\", -2, 1)": "\"a\"", "substring(\"foobar\", 0)": "null",
      ]),
    BuiltinDefinition(
      "string length", section, LocalizedText(en: "how many characters a text has", zh: "文本的字符数"),
      [
        .init([.text("string")], .number(nil)) { arguments, _ in
          .number(DecimalNumber(TextParts.length(arguments.text(0))))
        }
      ],
      examples: ["string length(\"质量\")": "2"]),
    BuiltinDefinition(
      "upper case", section, LocalizedText(en: "a text in capitals", zh: "转为大写"),
      [
        .init([.text("string")], .string(nil)) { arguments, _ in
          .string(arguments.text(0).uppercased())
        }
      ],
      examples: ["upper case(\"aBc4\")": "\"ABC4\""]),
    BuiltinDefinition(
      "lower case", section, LocalizedText(en: "a text in small letters", zh: "转为小写"),
      [
        .init([.text("string")], .string(nil)) { arguments, _ in
          .string(arguments.text(0).lowercased())
        }
      ],
      examples: ["lower case(\"aBc4\")": "\"abc4\""]),
    BuiltinDefinition(
      "substring before", section,
      LocalizedText(en: "what stands before the first match, empty without one", zh: "首个匹配之前的部分"),
      [
        .init([.text("string"), .text("match")], .string(nil)) { arguments, _ in
          .string(TextParts.before(arguments.text(1), in: arguments.text(0)))
        }
      ],
      examples: ["substring before(\"foobar\", \"bar\")": "\"foo\""]),
    BuiltinDefinition(
      "substring after", section,
      LocalizedText(en: "what stands behind the first match, empty without one", zh: "首个匹配之后的部分"),
      [
        .init([.text("string"), .text("match")], .string(nil)) { arguments, _ in
          .string(TextParts.after(arguments.text(1), in: arguments.text(0)))
        }
      ],
      examples: ["substring after(\"foobar\", \"ob\")": "\"ar\""]),
    BuiltinDefinition(
      "contains", section, LocalizedText(en: "whether a text holds another", zh: "文本是否含有另一文本"),
      [
        .init([.text("string"), .text("match")], .boolean) { arguments, _ in
          .boolean(TextParts.contains(arguments.text(1), in: arguments.text(0)))
        }
      ], examples: ["contains(\"foobar\", \"of\")": "false"]),
    BuiltinDefinition(
      "starts with", section,
      LocalizedText(en: "whether a text starts with another", zh: "文本是否以另一文本开头"),
      [
        .init([.text("string"), .text("match")], .boolean) { arguments, _ in
          .boolean(TextParts.starts(arguments.text(0), with: arguments.text(1)))
        }
      ], examples: ["starts with(\"foobar\", \"fo\")": "true"]),
    BuiltinDefinition(
      "ends with", section,
      LocalizedText(en: "whether a text ends with another", zh: "文本是否以另一文本结尾"),
      [
        .init([.text("string"), .text("match")], .boolean) { arguments, _ in
          .boolean(TextParts.ends(arguments.text(0), with: arguments.text(1)))
        }
      ], examples: ["ends with(\"foobar\", \"r\")": "true"]),
    BuiltinDefinition(
      "matches", section,
      LocalizedText(en: "whether a part of a text fits a regular expression", zh: "文本是否有部分符合正则表达式"),
      [
        .init([.text("input"), .text("pattern"), .text("flags", optional: true)], .boolean) {
          arguments, context in
          guard let regex = regex(arguments, 1, 2, &context) else { return .null }
          var matcher = RegexMatcher(regex, arguments.text(0), steps: context.steps)
          let found = matcher.firstMatch(from: 0) != nil
          return matcher.pay(&context) ? .boolean(found) : .null
        }
      ], partial: true,
      examples: ["matches(\"foobar\", \"^fo*b\")": "true", "matches(\"x\", \"(\")": "null"]),
    BuiltinDefinition(
      "replace", section,
      LocalizedText(en: "a text with every match replaced", zh: "替换所有匹配"),
      [
        .init(
          [
            .text("input"), .text("pattern"), .text("replacement"), .text("flags", optional: true),
          ], .string(nil)
        ) { arguments, context in
          guard let regex = regex(arguments, 1, 3, &context) else { return .null }
          var matcher = RegexMatcher(regex, arguments.text(0), steps: context.steps)
          let result = matcher.replacingAll(with: arguments.text(2))
          guard matcher.pay(&context) else { return .null }
          switch result {
          case .success(let text): return .string(text)
          case .failure(let failure): return context.fail(failure.reason)
          }
        }
      ], partial: true,
      examples: ["replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")": "\"[1=ab][2=]cd\""]),
    BuiltinDefinition(
      "split", section, LocalizedText(en: "the parts of a text between matches", zh: "按正则表达式拆分文本"),
      [
        .init([.text("string"), .text("delimiter")], .list(.string(nil))) { arguments, context in
          guard let regex = regex(arguments, 1, nil, &context) else { return .null }
          var matcher = RegexMatcher(regex, arguments.text(0), steps: context.steps)
          let parts = matcher.split()
          guard matcher.pay(&context) else { return .null }
          guard let parts else { return context.fail(RegexMatcher.emptyMatch) }
          return .list(parts.map { .string($0) })
        }
      ], partial: true,
      examples: ["split(\"a;b;c;;\", \";\")": "[\"a\", \"b\", \"c\", \"\", \"\"]"]),
    BuiltinDefinition(
      "string join", section,
      LocalizedText(
        en: "texts one behind the other, with a delimiter between; nulls are left out",
        zh: "用分隔符连接文本，缺失的略去"),
      [
        .init([.list("list"), .text("delimiter", optional: true)], .string(nil), stringJoin)
      ], partial: true,
      examples: [
        "string join([\"a\", \"b\", \"c\"], \"、\")": "\"a、b、c\"",
        "string join([\"a\", null, \"c\"])": "\"ac\"",
      ]),
  ]

  private static func substring(
    _ arguments: [Value], _ context: inout BuiltinContext
  ) -> Value {
    let text = arguments.text(0)
    let count = TextParts.length(text)
    guard let start = arguments.integer(1), start != 0, start.magnitude <= count else {
      return context.fail(
        LocalizedText(
          en: "argument `start position` lies outside the text of \(count)",
          zh: "参数 `start position` 超出文本（共 \(count) 个字符）"))
    }
    let lower = start > 0 ? start - 1 : count + start
    var upper = count
    if !arguments.isNull(2) {
      guard arguments.number(2) >= 1 else {
        return context.fail(
          LocalizedText(en: "argument `length` is below 1", zh: "参数 `length` 小于 1"))
      }
      if let length = arguments.integer(2), length < count - lower { upper = lower + length }
    }
    return .string(TextParts.part(of: text, lower..<upper, count: count))
  }

  private static func stringJoin(
    _ arguments: [Value], _ context: inout BuiltinContext
  ) -> Value {
    var texts: [String] = []
    var length = 0
    for item in arguments.list(0) {
      switch item {
      case .null: continue
      case .string(let text):
        length += text.utf8.count
        texts.append(text)
      default:
        return context.fail(
          LocalizedText(en: "an element of `list` is no text", zh: "`list` 中有不是文本的元素"))
      }
    }
    let delimiter = arguments.text(1)
    length += delimiter.utf8.count * max(0, texts.count - 1)
    guard length <= ValueArithmetic.longestText, context.spend(length / 16) else {
      return context.fail(LocalizedText(en: "the text becomes too long", zh: "文本过长"))
    }
    return .string(texts.joined(separator: delimiter))
  }

  /// The compiled pattern; nil, with a recorded reason, where pattern or flags are wrong.
  private static func regex(
    _ arguments: [Value], _ pattern: Int, _ flags: Int?, _ context: inout BuiltinContext
  ) -> Regex? {
    do {
      return try RegexCompiler.compile(
        arguments.text(pattern), flags: flags.map { arguments.text($0) } ?? "")
    } catch {
      _ = context.fail(error.reason)
      return nil
    }
  }
}
