import AllocationCount
import FEEL

/// Measures expressions that are compiled once and evaluated a million times.
///
/// `feel-benchmark [COUNT [NAME]]`: evaluations a second, blocks taken from the heap for each, and the ratio
/// to a hand-written Swift closure that does the same on the same values, in one run.
@main
struct FEELBenchmark {
  static func main() {
    let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
    print("\(count) evaluations each, compiled once; middle of 3 passes\n")
    print(
      cell("expression", -18) + cell("evaluations/s", 14) + cell("ns each", 10)
        + cell("blocks each", 13) + cell("closure ns", 12) + cell("blocks each", 13)
        + cell("ratio", 8))
    let wanted = CommandLine.arguments.dropFirst(2).first
    let all = Case.all()
    precondition(all.count == 5, "every expression is read without a finding")
    let cases = all.filter { wanted == nil || $0.name == wanted }
    for item in cases {
      check(item)
      let merit = Measure.middle(count, item.evaluate)
      let hand = Measure.middle(count, item.closure)
      print(
        cell(item.name, -18) + cell("\(Int(1e9 / merit.nanoseconds))", 14)
          + cell(tenths(merit.nanoseconds), 10) + cell(tenths(merit.blocks), 13)
          + cell(tenths(hand.nanoseconds), 12) + cell(tenths(hand.blocks), 13)
          + cell(tenths(merit.nanoseconds / hand.nanoseconds), 8))
    }
    print("\nbaseline: the closures of Benchmarks/FEEL/Cases.swift")
    for item in cases { print("  \(item.name): \(item.text)") }
  }

  /// Both must give the same values, or the numbers mean nothing.
  private static func check(_ item: Case) {
    for row in 0..<Case.inputs {
      let values = [item.evaluate(row), item.closure(row)].map(ValueText.literal)
      precondition(values[0] == values[1], "\(item.name), input \(row): \(values)")
    }
  }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int(number * 10 + 0.5)
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Text in so many columns, to the left where these are negative.
  private static func cell(_ text: String, _ columns: Int) -> String {
    let padding = String(repeating: " ", count: max(0, abs(columns) - text.count))
    return columns < 0 ? text + padding : padding + text
  }
}

/// What one evaluation takes.
struct Measure {
  let nanoseconds: Double
  let blocks: Double

  static func middle(_ count: Int, _ work: (Int) -> Value) -> Measure {
    var passes: [Measure] = []
    for _ in 0..<3 { passes.append(pass(count, work)) }
    return passes.sorted { $0.nanoseconds < $1.nanoseconds }[1]
  }

  private static func pass(_ count: Int, _ work: (Int) -> Value) -> Measure {
    var nulls = 0
    var row = 0
    let blocks = allocation_count()
    let time = ContinuousClock().measure {
      for _ in 0..<count {
        if case .null = work(row) { nulls += 1 }
        row += 1
        if row == Case.inputs { row = 0 }
      }
    }
    precondition(nulls <= count)
    let taken = allocation_count() - blocks
    let (seconds, attoseconds) = time.components
    return Measure(
      nanoseconds: (Double(seconds) * 1e9 + Double(attoseconds) / 1e9) / Double(count),
      blocks: Double(taken) / Double(count))
  }
}
