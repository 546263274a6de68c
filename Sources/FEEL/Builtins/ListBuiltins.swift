import DecimalArithmetic
import Diagnostics

/// Functions that read lists or make new ones (DMN 1.5 §10.3.4.4); see also ``aggregates``.
extension Builtins {
  private static let section = "10.3.4.4"

  static let lists: [BuiltinDefinition] = [
    BuiltinDefinition(
      "list contains", section,
      LocalizedText(en: "whether an element equals the value", zh: "列表是否含有某值"),
      [
        .init([.list("list"), .any("element")], .boolean) { arguments, context in
          let (items, element) = (arguments.list(0), arguments[1])
          guard context.spend(items.count / 16) else { return .null }
          return ValueComparison.contains(
            items, element, keepingUnknown: context.keepsUnknown
          ).map { .boolean($0) } ?? .null
        }
      ], keepsUnknown: true,
      examples: [
        "list contains([1, 2, 3], 2)": "true", "list contains([1, null], null)": "true",
      ]),
    BuiltinDefinition(
      "count", section,
      LocalizedText(en: "how many elements a list has, nulls included", zh: "列表的元素个数"),
      [
        .init([.list("list")], .number(nil)) { arguments, _ in
          .number(DecimalNumber(arguments.list(0).count))
        }
      ], examples: ["count([1, null, 3])": "3"]),
    BuiltinDefinition(
      "sublist", section,
      LocalizedText(
        en: "a part of a list, from a position counted from 1 or, negative, from the end",
        zh: "列表的一部分"),
      [
        .init(
          [.list("list"), .number("start position"), .number("length", optional: true)],
          result: ResultType.list, sublist)
      ], partial: true,
      examples: [
        "sublist([4, 5, 6], 1, 2)": "[4, 5]", "sublist([4, 5, 6], -2)": "[5, 6]",
        "sublist([4, 5, 6], 4)": "null",
      ]),
    BuiltinDefinition(
      "reverse", section, LocalizedText(en: "a list in reverse order", zh: "逆序"),
      [
        .init([.list("list")], result: ResultType.list) { arguments, _ in
          .list(arguments.list(0).reversed())
        }
      ], examples: ["reverse([1, 2, 3])": "[3, 2, 1]"]),
    BuiltinDefinition(
      "index of", section, LocalizedText(en: "the positions of a value in a list", zh: "某值在列表中的位置"),
      [
        .init([.list("list"), .any("match")], .list(.number(nil)), indexOf)
      ], keepsUnknown: true, examples: ["index of([1, 2, 3, 2], 2)": "[2, 4]"]),
    BuiltinDefinition(
      "union", section,
      LocalizedText(en: "the elements of all lists, each once", zh: "各列表元素的并集"),
      [
        .init([.list("list")], variadic: true, result: ResultType.list) { arguments, context in
          distinct(arguments.indices.flatMap { arguments.list($0) }, &context)
        }
      ], keepsUnknown: true, examples: ["union([1, 2], [2, 3])": "[1, 2, 3]"]),
    BuiltinDefinition(
      "distinct values", section,
      LocalizedText(en: "the elements of a list, each once", zh: "去除重复的元素"),
      [
        .init([.list("list")], result: ResultType.list) { arguments, context in
          distinct(arguments.list(0), &context)
        }
      ], keepsUnknown: true, examples: ["distinct values([1, 2, 3, 2, 1])": "[1, 2, 3]"]),
    BuiltinDefinition(
      "flatten", section, LocalizedText(en: "a list without lists in it", zh: "展开嵌套列表"),
      [
        .init(
          [.list("list")],
          result: { types in
            var type = ResultType.element(types)
            while case .list(let inner) = type { type = inner }
            return .list(type)
          }
        ) { arguments, context in flattened(arguments.list(0), &context) }
      ], examples: ["flatten([[1, 2], [[3]], 4])": "[1, 2, 3, 4]"]),
    BuiltinDefinition(
      "sort", "10.3.4.9",
      LocalizedText(
        en: "a list in the order of a function; equal elements keep their order", zh: "按函数给出的次序排序"),
      [
        .init(
          [.list("list"), .function("precedes", ["x", "y"], result: .boolean)],
          result: ResultType.list, sorted)
      ], partial: true,
      examples: ["sort([3, 1, 2], function(x, y) x < y)": "[1, 2, 3]"]),
  ]

  static let listEditing: [BuiltinDefinition] = [
    BuiltinDefinition(
      "append", section, LocalizedText(en: "a list with more elements at its end", zh: "在列表末尾添加元素"),
      [
        .init([.list("list"), .any("item")], variadic: true, result: ResultType.list) {
          arguments, context in
          guard context.spend(arguments.list(0).count / 16) else { return .null }
          return .list(arguments.list(0) + arguments.dropFirst())
        }
      ], examples: ["append([1], 2, 3)": "[1, 2, 3]"]),
    BuiltinDefinition(
      "concatenate", section, LocalizedText(en: "lists one behind the other", zh: "首尾相接各列表"),
      [
        .init([.list("list")], variadic: true, result: ResultType.list) { arguments, context in
          let items = arguments.indices.flatMap { arguments.list($0) }
          return context.spend(items.count / 4) ? .list(items) : .null
        }
      ], examples: ["concatenate([1, 2], [3])": "[1, 2, 3]"]),
    BuiltinDefinition(
      "insert before", section,
      LocalizedText(en: "a list with a value put in before a position", zh: "在某位置前插入元素"),
      [
        .init(
          [.list("list"), .number("position"), .any("newItem")], result: ResultType.list
        ) { arguments, context in
          var items = arguments.list(0)
          guard let index = position(arguments, 1, items.count, &context) else { return .null }
          items.insert(arguments[2], at: index)
          return .list(items)
        }
      ], partial: true,
      examples: ["insert before([1, 3], 1, 2)": "[2, 1, 3]"]),
    BuiltinDefinition(
      "remove", section,
      LocalizedText(en: "a list without the element at a position", zh: "去掉某位置的元素"),
      [
        .init([.list("list"), .number("position")], result: ResultType.list) {
          arguments, context in
          var items = arguments.list(0)
          guard let index = position(arguments, 1, items.count, &context) else { return .null }
          items.remove(at: index)
          return .list(items)
        }
      ], partial: true,
      examples: ["remove([1, 2, 3], 2)": "[1, 3]"]),
    BuiltinDefinition(
      "list replace", section,
      LocalizedText(
        en: "a list with the element at a position, or those that fit, replaced",
        zh: "替换某位置或符合条件的元素"),
      [
        .init(
          [.list("list"), .number("position"), .any("newItem")], result: ResultType.list
        ) { arguments, context in
          var items = arguments.list(0)
          guard let index = position(arguments, 1, items.count, &context) else { return .null }
          items[index] = arguments[2]
          return .list(items)
        },
        .init(
          [
            .list("list"), .function("match", ["item", "newItem"], result: .boolean),
            .any("newItem"),
          ], result: ResultType.list, replaceMatching),
      ], partial: true,
      examples: [
        "list replace([2, 4, 7, 8], 3, 6)": "[2, 4, 6, 8]",
        "list replace([2, 4, 7, 8], function(item, newItem) item < newItem, 5)": "[5, 5, 7, 8]",
      ]),
  ]

  // MARK: Implementations

  /// The index of a position, counted from 1 or, negative, from the end; a fraction is dropped.
  private static func position(
    _ arguments: [Value], _ index: Int, _ count: Int, named name: String = "position",
    _ context: inout BuiltinContext
  ) -> Int? {
    guard context.spend(count / 16) else { return nil }
    guard let position = arguments.integer(index), position != 0, position.magnitude <= count
    else {
      _ = context.fail(
        LocalizedText(
          en: "argument `\(name)` lies outside the list of \(count)",
          zh: "参数 `\(name)` 超出列表（共 \(count) 项）"))
      return nil
    }
    return position > 0 ? position - 1 : count + position
  }

  private static func sublist(_ arguments: [Value], _ context: inout BuiltinContext) -> Value {
    let items = arguments.list(0)
    guard let lower = position(arguments, 1, items.count, named: "start position", &context)
    else { return .null }
    guard !arguments.isNull(2) else { return .list(Array(items[lower...])) }
    guard let length = arguments.integer(2), length >= 1, length <= items.count - lower else {
      return context.fail(
        LocalizedText(
          en:
            "argument `length` is not between 1 and \(items.count - lower), the length of the rest",
          zh: "参数 `length` 不在 1 与余下的长度 \(items.count - lower) 之间"))
    }
    return .list(Array(items[lower..<lower + length]))
  }

  private static func indexOf(_ arguments: [Value], _ context: inout BuiltinContext) -> Value {
    let (items, match) = (arguments.list(0), arguments[1])
    guard context.spend(items.count / 8) else { return .null }
    var positions: [Value] = []
    var failure: Failure?
    for (index, item) in items.enumerated() {
      let same = ValueComparison.equal(
        item, match, keepingUnknown: context.keepsUnknown, &failure)
      if same == nil, context.keepsUnknown { return .null }
      if same == true { positions.append(.number(DecimalNumber(index + 1))) }
    }
    return .list(positions)
  }

  /// Each value once, at its first place; by equality of FEEL.
  private static func distinct(_ items: [Value], _ context: inout BuiltinContext) -> Value {
    var seen = DistinctValues()
    for item in items {
      if context.keepsUnknown, case .null = item { return .null }
      guard context.spend(1 + seen.insert(item)) else { return .null }
    }
    return .list(seen.values)
  }

  private static func flattened(_ items: [Value], _ context: inout BuiltinContext) -> Value {
    var result: [Value] = []
    var open: [ArraySlice<Value>] = [items[...]]
    while var slice = open.popLast() {
      guard let item = slice.popFirst() else { continue }
      guard context.spend(1) else { return .null }
      open.append(slice)
      if case .list(let inner) = item { open.append(inner[...]) } else { result.append(item) }
    }
    return .list(result)
  }

  private static func replaceMatching(
    _ arguments: [Value], _ context: inout BuiltinContext
  ) -> Value {
    guard let match = arguments.function(1) else { return .null }
    var items = arguments.list(0)
    for index in items.indices {
      guard context.spend(1) else { return .null }
      guard case .boolean(let fits) = context.call(match, [items[index], arguments[2]]) else {
        return context.fail(
          LocalizedText(en: "argument `match` gives no boolean", zh: "参数 `match` 没有得出是否值"))
      }
      if fits { items[index] = arguments[2] }
    }
    return .list(items)
  }

  /// A stable merge sort: `right` goes before `left` only where it precedes it.
  private static func sorted(_ arguments: [Value], _ context: inout BuiltinContext) -> Value {
    guard let precedes = arguments.function(1) else { return .null }
    var items = arguments.list(0)
    var width = 1
    while width < items.count {
      var merged: [Value] = []
      merged.reserveCapacity(items.count)
      for lower in stride(from: 0, to: items.count, by: 2 * width) {
        let middle = min(lower + width, items.count)
        let upper = min(lower + 2 * width, items.count)
        var (left, right) = (lower, middle)
        while left < middle, right < upper {
          guard context.spend(1) else { return .null }
          guard case .boolean(let isFirst) = context.call(precedes, [items[right], items[left]])
          else {
            return context.fail(
              LocalizedText(en: "argument `precedes` gives no boolean", zh: "参数 `precedes` 没有得出是否值")
            )
          }
          merged.append(items[isFirst ? right : left])
          if isFirst { right += 1 } else { left += 1 }
        }
        merged += items[left..<middle]
        merged += items[right..<upper]
      }
      items = merged
      width *= 2
    }
    return .list(items)
  }
}

/// Values of which each is kept once, by equality of FEEL.
struct DistinctValues {
  private(set) var values: [Value] = []
  private var texts: Set<[UInt8]> = []
  private var numbers: Set<DecimalNumber> = []
  private var others: [Value] = []

  /// Adds a value unless an equal one is there.
  ///
  /// - Returns: how many values it was compared with one by one.
  mutating func insert(_ value: Value) -> Int {
    switch value {
    case .string(let text):
      if texts.insert(Array(text.utf8)).inserted { values.append(value) }
      return 0
    case .number(let number):
      if numbers.insert(number).inserted { values.append(value) }
      return 0
    default:
      let compared = others.count
      if !others.contains(where: { ValueComparison.equal($0, value) == true }) {
        others.append(value)
        values.append(value)
      }
      return compared
    }
  }
}
