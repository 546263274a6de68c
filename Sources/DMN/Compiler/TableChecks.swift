import Decisions
import Diagnostics
import FEEL

/// What can be found in a decision table before it runs: rules that exclude each other and do not,
/// cells of another type than their column, cells without an output.
struct TableChecks {
  let boxed: BoxedTable
  let syntax: TableSyntax

  func findings() -> [Diagnostic] {
    overlaps() + inputs() + outputs()
  }

  // MARK: Overlaps

  /// Rules of a `UNIQUE` table that match together (DMN 1.5 §8.2.8).
  private func overlaps() -> [Diagnostic] {
    guard boxed.table.hitPolicy == .unique else { return [] }
    return boxed.table.overlaps(input: boxed.inputSlot).map { overlap in
      let shared = zip(boxed.heads, overlap.shared).compactMap { head, shared in
        shared.map { "`\(Self.short(head.name))` \($0)" }
      }
      let common =
        shared.isEmpty
        ? LocalizedText(en: "any input", zh: "任何输入")
        : LocalizedText(en: shared.joined(separator: ", "), zh: shared.joined(separator: "、") + " ")
      let column = overlap.shared.firstIndex { $0 != nil }
      return Diagnostic(
        DMNDiagnostics.rulesOverlap, at: location(overlap.second, column),
        [.count(overlap.first + 1), .count(overlap.second + 1), .phrase(common)]
      ).with(
        secondary: location(overlap.first, column), LocalizedText(en: "the other rule", zh: "另一条规则")
      )
    }
  }

  /// The cell of a rule, else the rule.
  private func location(_ row: Int, _ column: Int?) -> SourceSpan {
    let rule = syntax.rules[row]
    return column.flatMap { rule.tests[$0]?.whole } ?? rule.span
  }

  // MARK: Types

  private func inputs() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (column, head) in boxed.heads.enumerated() {
      guard let declared = head.type, Self.isSimple(declared.feel) else { continue }
      for (row, rule) in boxed.table.rows.enumerated() {
        let constants = rule.constants(ofInput: column, slot: boxed.inputSlot)
        let wrong = constants.first { !ValueTypes.conforms($0, to: declared.feel) }
        guard let wrong, let cell = syntax.rules[row].tests[column] else { continue }
        findings.append(finding(wrong, declared, head.name, at: cell.whole))
      }
    }
    return findings
  }

  private static func isSimple(_ type: FEELType) -> Bool {
    switch type {
    case .boolean, .number, .string, .date, .time, .dateTime, .yearsMonths, .daysTime: true
    default: false
    }
  }

  private func outputs() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (row, rule) in syntax.rules.enumerated() {
      for (column, cell) in rule.outputs.enumerated() {
        let head = boxed.columns[column]
        if case .literal(nil) = cell.kind {
          findings.append(
            Diagnostic(
              DMNDiagnostics.emptyOutput, at: cell.span,
              [.count(row + 1), .name(head.name)]))
        }
        guard let value = boxed.table.rows[row].outputs[column].constantValue,
          let type = head.type, isMisfit(value, type), case .literal(let text?) = cell.kind
        else { continue }
        findings.append(finding(value, type, head.name, at: text.whole))
      }
    }
    return findings
  }

  private func isMisfit(_ value: Value, _ type: DeclaredType) -> Bool {
    let plain = DeclaredType(name: type.name, feel: type.feel, constraint: nil)
    if plain.converted(value, test: { _, _ in true }) != nil { return false }
    // The column has the type of the list of all outputs.
    if !boxed.table.hitPolicy.isSingle, case .list(let element) = type.feel {
      return !ValueTypes.conforms(value, to: element)
    }
    return true
  }

  // MARK: Words

  private func finding(
    _ value: Value, _ type: DeclaredType, _ column: String, at span: SourceSpan
  ) -> Diagnostic {
    let finding = Diagnostic(
      DMNDiagnostics.cellType, at: span,
      [
        .name(ValueText.short(value)), .name(type.name),
        .name(Self.short(column)),
      ])
    return Self.help(value, type.feel).map { finding.with(help: $0) } ?? finding
  }

  /// How the same is written as a value of the type.
  private static func help(_ value: Value, _ type: FEELType) -> LocalizedText? {
    switch (value, type) {
    case (.string(let text), .number) where isNumber(text):
      LocalizedText(en: "write `\(text)`, without quotes", zh: "请写 `\(text)`，不加引号")
    case (.string("true"), .boolean), (.string("false"), .boolean):
      LocalizedText(en: "write `true` or `false`, without quotes", zh: "请写 `true` 或 `false`，不加引号")
    case (.string(let text), .date) where text.utf8.count == 10:
      LocalizedText(en: "write `date(\"\(text)\")`", zh: "请写 `date(\"\(text)\")`")
    case (.number, .string), (.boolean, .string):
      LocalizedText(en: "write it in double quotes", zh: "请加英文双引号")
    default: nil
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    var digits = text.utf8[...]
    if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
    guard digits.first.map({ (0x30...0x39).contains($0) }) ?? false else { return false }
    return digits.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
      && digits.count { $0 == UInt8(ascii: ".") } <= 1
  }

  /// A name that is an expression may be long.
  private static func short(_ name: String) -> String {
    name.unicodeScalars.count <= 40
      ? name : String(String.UnicodeScalarView(name.unicodeScalars.prefix(40))) + "…"
  }
}

extension ValueText {
  /// A value for a message: its beginning where it is long.
  static func short(_ value: Value) -> String {
    let text = literal(value)
    guard text.unicodeScalars.count > 60 else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(60))) + "…"
  }
}
