import DecimalArithmetic
import Diagnostics

/// Functions that make one value of a list, also called with the elements one by one (DMN 1.5
/// §10.3.4.4). An element that is null or of a wrong kind makes them null.
extension Builtins {
  private static let section = "10.3.4.4"

  static let aggregates: [BuiltinDefinition] = [
    aggregate(
      "min", LocalizedText(en: "the least element", zh: "最小值"), ResultType.element,
      examples: ["min([3, 1, 2])": "1", "min(\"b\", \"a\")": "\"a\"", "min([])": "null"]
    ) { items, context in extreme(items, -1, &context) },
    aggregate(
      "max", LocalizedText(en: "the greatest element", zh: "最大值"), ResultType.element,
      examples: ["max([3, 1, 2])": "3", "max(@\"2026-04-30\", @\"2026-05-01\")": "2026-05-01"]
    ) { items, context in extreme(items, 1, &context) },
    aggregate(
      "sum", LocalizedText(en: "the sum of numbers", zh: "数的合计"), ResultType.quantity,
      examples: ["sum([1, 2.5])": "3.5", "sum([1, null])": "null", "sum([])": "null"]
    ) { items, context in
      numbers(items, &context).map { context.number(DecimalNumber.sum(of: $0)) } ?? .null
    },
    aggregate(
      "mean", LocalizedText(en: "the arithmetic mean of numbers", zh: "数的平均值"),
      ResultType.quantity,
      examples: ["mean([1, 2, 3])": "2", "mean([])": "null"]
    ) { items, context in
      numbers(items, &context).map { context.number(DecimalNumber.mean(of: $0)) } ?? .null
    },
    aggregate(
      "all",
      LocalizedText(en: "false if an element is false, true if all are true", zh: "是否全部为真"),
      ResultType.always(.boolean),
      examples: ["all([true, null, false])": "false", "all([])": "true"]
    ) { items, context in junction(items, decides: false, &context) },
    aggregate(
      "any",
      LocalizedText(en: "true if an element is true, false if all are false", zh: "是否至少一个为真"),
      ResultType.always(.boolean),
      examples: ["any([false, null, true])": "true", "any([])": "false"]
    ) { items, context in junction(items, decides: true, &context) },
    aggregate(
      "product", LocalizedText(en: "the product of numbers", zh: "数的乘积"),
      ResultType.always(.number(nil)),
      examples: ["product([2, 3, 4])": "24"]
    ) { items, context in
      // Each long multiplication takes about as long as this many steps.
      guard let numbers = numbers(items, &context), context.spend(16 * numbers.count) else {
        return .null
      }
      return context.number(DecimalNumber.product(of: numbers))
    },
    aggregate(
      "median", LocalizedText(en: "the middle element of numbers in order", zh: "中位数"),
      ResultType.quantity,
      examples: ["median([8, 2, 5, 3, 4])": "4", "median([6, 1, 2, 3])": "2.5"]
    ) { items, context in
      numbers(items, &context).map { context.number(DecimalNumber.median(of: $0)) } ?? .null
    },
    aggregate(
      "stddev", LocalizedText(en: "the standard deviation of a sample", zh: "样本标准差"),
      ResultType.quantity, examples: ["stddev([2, 4, 7, 5])": "2.081665999466132735282297706979931"]
    ) { items, context in
      numbers(items, &context).map { deviation($0, &context) } ?? .null
    },
    aggregate(
      "mode", LocalizedText(en: "the numbers that occur most often, in order", zh: "众数"),
      ResultType.quantities,
      examples: ["mode([6, 1, 9, 6, 1])": "[1, 6]", "mode([])": "[]"]
    ) { items, context in
      if items.isEmpty { return .list([]) }
      return numbers(items, &context).map { .list(mode($0)) } ?? .null
    },
  ]

  private static func aggregate(
    _ name: String, _ summary: LocalizedText,
    _ result: @escaping @Sendable ([FEELType]) -> FEELType,
    examples: KeyValuePairs<String, String>,
    _ body: @escaping @Sendable ([Value], inout BuiltinContext) -> Value
  ) -> BuiltinDefinition {
    BuiltinDefinition(
      name, section, summary,
      [
        .init([.list("list")], result: result) { arguments, context in
          let items = arguments.list(0)
          return context.spend(items.count / 4) ? body(items, &context) : .null
        },
        .init([.any("item")], variadic: true, result: result) { arguments, context in
          body(arguments, &context)
        },
      ], partial: true, examples: examples)
  }

  /// The numbers of a list; nil, with a reason, where it is empty or something else is in it.
  private static func numbers(
    _ items: [Value], _ context: inout BuiltinContext
  ) -> [DecimalNumber]? {
    guard !items.isEmpty else {
      _ = context.fail(LocalizedText(en: "argument `list` is empty", zh: "参数 `list` 为空"))
      return nil
    }
    var numbers: [DecimalNumber] = []
    numbers.reserveCapacity(items.count)
    for item in items {
      guard case .number(let number) = item else {
        let name = ValueTypes.name(of: item)
        _ = context.fail(
          LocalizedText(en: "an element of `list` is a \(name.en)", zh: "`list` 中有\(name.zh)"))
        return nil
      }
      numbers.append(number)
    }
    return context.spend(DecimalNumber.statisticsWork(of: numbers)) ? numbers : nil
  }

  /// The least (`sign` -1) or greatest (1) element; of equals the first.
  private static func extreme(
    _ items: [Value], _ sign: Int, _ context: inout BuiltinContext
  ) -> Value {
    guard var best = items.first else {
      return context.fail(LocalizedText(en: "argument `list` is empty", zh: "参数 `list` 为空"))
    }
    var failure: Failure?
    guard ValueComparison.order(best, best, &failure) != nil else {
      return context.fail(failure ?? missingElement)
    }
    for item in items.dropFirst() {
      guard let order = ValueComparison.order(item, best, &failure) else {
        return context.fail(failure ?? missingElement)
      }
      if order == sign { best = item }
    }
    return best
  }

  private static let missingElement = Failure(
    en: "an element of `list` is missing", zh: "`list` 中有缺失值")

  /// `all` and `any`: the value that decides, if it occurs; null if something is no boolean.
  private static func junction(
    _ items: [Value], decides: Bool, _ context: inout BuiltinContext
  ) -> Value {
    var isOpen = false
    for item in items {
      guard case .boolean(let value) = item else {
        isOpen = true
        continue
      }
      if value == decides { return .boolean(decides) }
    }
    return isOpen
      ? context.fail(
        LocalizedText(en: "an element of `list` is no boolean", zh: "`list` 中有不是是否值的元素"))
      : .boolean(!decides)
  }

  private static func deviation(
    _ numbers: [DecimalNumber], _ context: inout BuiltinContext
  ) -> Value {
    guard numbers.count > 1 else {
      return context.fail(
        LocalizedText(en: "a deviation needs two numbers at least", zh: "计算标准差至少需要两个数"))
    }
    return context.number(DecimalNumber.sampleStandardDeviation(of: numbers))
  }

  private static func mode(_ numbers: [DecimalNumber]) -> [Value] {
    var counts: [DecimalNumber: Int] = [:]
    for number in numbers { counts[number, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return counts.filter { $0.value == most }.keys.sorted().map { .number($0) }
  }
}
