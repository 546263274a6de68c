import CivilTime
import FEEL

/// Runs programs that need nothing of a run: tests of constants, values that defines make of them.
enum ConstantEvaluation {
  /// Whether `value` meets unary tests; nil where that is unknown or needs the run.
  static func test(_ tests: Program, _ value: Value) -> Bool? {
    guard tests.globals.isEmpty else { return nil }
    var slots = [Value](repeating: .null, count: FrameLayout.firstStage)
    slots[FrameLayout.input] = value
    return Interpreter(globals: [], host: Host()).evaluateTruth(tests, slots: slots)
  }

  /// Reads values of the whole run; those that need the run's records are missing.
  static func interpreter(globals programs: [Program?]) -> Interpreter {
    var values: [Value] = []
    for program in programs {
      let reader = Interpreter(globals: values, host: Host())
      values.append(program.map { reader.evaluate($0) } ?? .null)
    }
    return Interpreter(globals: values, host: Host())
  }

  private final class Host: EvaluationHost {
    var moment: CivilDateTime? { nil }
    var zones: any ZoneProvider { NoZones() }
    func call(_ function: Int, _ arguments: [Value]) -> Value { .null }
  }
}
