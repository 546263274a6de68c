import DecimalArithmetic
import Diagnostics
import FEEL
import Text

/// Lower bounds that no choice of winners can meet, as far as they are known before a run: written
/// out, or made of parameters that have their values.
extension Binder {
  /// No limit asks for more than it allows, or than a limit on everybody allows.
  mutating func checkBounds(of limits: [Limit]) {
    for limit in limits {
      check(least: limit.least, of: limit.name, against: limit.most, of: limit.name)
    }
    for whole in limits where whole.by.isEmpty && whole.condition == nil {
      for limit in limits where !limit.name.hasSameScalars(as: whole.name) {
        check(least: limit.least, of: limit.name, against: whole.most, of: whole.name)
      }
    }
  }

  /// Whether `least` of one thing can be had where another allows `most`.
  mutating func check(
    least: Bound?, of lower: String, against most: Bound?, of upper: String
  ) {
    guard let least, let most else { return }
    let numbers: (least: DecimalNumber, most: DecimalNumber)
    var isShare = false
    switch (least.amount, most.amount) {
    case (.shareOfEntrants(let low), .shareOfEntrants(let high)):
      numbers = (low, high)
      isShare = true
    case (.number(let low), .number(let high)):
      // S18: a `least` is rounded up, a `most` down.
      guard let low = knownNumber(low), let high = knownNumber(high) else { return }
      numbers = (
        low.roundedToInteger(rule: .ceiling), high.roundedToInteger(rule: .floor)
      )
    default: return
    }
    guard numbers.least > numbers.most, numbers.most >= .zero else { return }
    let owner =
      lower.hasSameScalars(as: upper)
      ? LocalizedText(en: "it", zh: "它") : LocalizedText(en: "`\(upper)`", zh: " `\(upper)` ")
    var finding = Diagnostic(
      PolicyDiagnostics.leastAboveMost, at: least.span,
      [
        .name(lower), .phrase(Self.shown(numbers.least, isShare)), .phrase(owner),
        .phrase(Self.shown(numbers.most, isShare)),
      ]
    ).with(secondary: most.span, LocalizedText(en: "at most this many", zh: "至多这么多"))
    for bound in [least, most] {
      guard case .number(let program) = bound.amount else { continue }
      for index in program.globals {
        guard let place = globals[index].provenance?.steps.last?.span else { continue }
        finding = finding.with(secondary: place, LocalizedText(en: "its value", zh: "取值"))
      }
    }
    diagnostics.append(finding)
  }

  private static func shown(_ number: DecimalNumber, _ isShare: Bool) -> LocalizedText {
    guard isShare else { return LocalizedText(number.reduced.description) }
    return LocalizedText("\((number.multiplied(by: DecimalNumber(100)) ?? number).reduced)%")
  }

  /// The value of a program that reads nothing but parameters; nil where a run has to say, or where
  /// one of them is open.
  private func knownNumber(_ program: Program) -> DecimalNumber? {
    if case .number(let number)? = program.constantValue { return number }
    guard isKnown(program) else { return nil }
    let reader = ConstantEvaluation.interpreter(globals: globals.map(\.program))
    guard case .number(let number) = reader.evaluate(program) else { return nil }
    return number
  }

  private func isKnown(_ program: Program) -> Bool {
    // Globals read earlier ones only, so that this ends.
    program.isRunWide && program.hostFunctions.isEmpty
      && program.globals.allSatisfy { index in
        index >= 0 && globals[index].kind == .parameter
          && globals[index].program.map { isKnown($0) } ?? false
      }
  }
}
