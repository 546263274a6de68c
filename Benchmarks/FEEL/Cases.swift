import CivilTime
import DMN
import DecimalArithmetic
import Diagnostics
import FEEL

/// One thing to measure: an expression, and the same written by hand in Swift.
struct Case {
  /// How many different inputs are gone through, over and over.
  static let inputs = 64

  let name: String
  let text: String
  /// Evaluates the compiled expression on one of the inputs.
  let evaluate: (Int) -> Value
  /// The hand-written closure on the same input.
  let closure: (Int) -> Value

  static func all() -> [Case] {
    [arithmetic, comparisons, string, date, table].compactMap { $0 }
  }

  private static func expression(
    _ name: String, _ text: String, _ variables: [FEELVariable], _ rows: [[Value]],
    closure: @escaping (Int) -> Value
  ) -> Case? {
    let expression = FEELExpression(text, variables: variables)
    guard expression.diagnostics.isEmpty else { return nil }
    return Case(
      name: name, text: text, evaluate: { expression.value(rows[$0]) }, closure: closure)
  }

  private static func number(_ row: Int, _ factor: Int, _ scale: Int) -> DecimalNumber {
    DecimalNumber(scaled: Int64(row * factor + 17), scale: scale)
  }

  /// Of one type, as a host declares them.
  private static func numbers(_ names: String...) -> [FEELVariable] {
    names.map { FEELVariable($0, .number(nil)) }
  }

  private static var arithmetic: Case? {
    let rows = (0..<inputs).map { row in
      [number(row, 31, 2), number(row, 3, 0), number(row, 1, 2), number(row, 5, 2)]
    }
    return expression(
      "arithmetic", "price * quantity * (1 + rate) - discount",
      numbers("price", "quantity", "rate", "discount"), rows.map { $0.map(Value.number) }
    ) { row in
      let input = rows[row]
      let result = input[0].multiplied(by: input[1])
        .flatMap { gross in DecimalNumber.one.adding(input[2]).flatMap { gross.multiplied(by: $0) }
        }
        .flatMap { $0.subtracting(input[3]) }
      return result.map(Value.number) ?? .null
    }
  }

  private static var comparisons: Case? {
    let rows = (0..<inputs).map { row in
      [number(row, 1, 0), number(row, 900, 0), number(row, 200, 0), number(row, 2, 0)]
    }
    return expression(
      "comparison chain",
      "age >= 18 and age < 65 and income > 3 * rent and score in [20..120] and score != 99",
      numbers("age", "income", "rent", "score"), rows.map { $0.map(Value.number) }
    ) { row in
      let (age, income, rent, score) = (rows[row][0], rows[row][1], rows[row][2], rows[row][3])
      guard let bound = DecimalNumber(3).multiplied(by: rent) else { return .null }
      return .boolean(
        age >= DecimalNumber(18) && age < DecimalNumber(65) && income > bound
          && score >= DecimalNumber(20) && score <= DecimalNumber(120)
          && score != DecimalNumber(99))
    }
  }

  private static var string: Case? {
    let rows = (0..<inputs).map { ["Shenyang Heavy Industries \($0)", "QC-\($0 * 7919)"] }
    return expression(
      "string", "upper case(substring(name, 1, 8)) + \"-\" + substring after(code, \"-\")",
      [FEELVariable("name", .string(nil)), FEELVariable("code", .string(nil))],
      rows.map { $0.map(Value.string) }
    ) { row in
      let scalars = rows[row][0].unicodeScalars
      let head = String(scalars.prefix(8)).uppercased()
      let code = rows[row][1].utf8
      let dash = code.firstIndex(of: UInt8(ascii: "-")) ?? code.startIndex
      let tail = String(decoding: code[code.index(after: dash)...], as: UTF8.self)
      return .string(head + "-" + tail)
    }
  }

  private static var date: Case? {
    guard let first = CivilDate(year: 2019, month: 1, day: 31) else { return nil }
    let rows = (0..<inputs).map { row in
      [first.adding(days: row * 29) ?? first, first.adding(days: row * 37 + 400) ?? first]
    }
    return expression(
      "date", "hired + duration(\"P1Y6M\") <= closing and hired.year >= 2020",
      [FEELVariable("hired", .date), FEELVariable("closing", .date)],
      rows.map { $0.map(Value.date) }
    ) { row in
      let (hired, closing) = (rows[row][0], rows[row][1])
      guard let due = hired.adding(months: 18) else { return .null }
      return .boolean(due <= closing && hired.year >= 2020)
    }
  }

  // MARK: A decision table

  private static let keys = 100

  /// 100 keys with 10 bands each.
  private static var table: Case? {
    var sources = SourceMap()
    let file = ModelFile(path: "rates.dmn", bytes: Array(model.utf8))
    let loaded = DecisionModel.load(file, into: &sources)
    guard let model = loaded.model, loaded.diagnostics.isEmpty else {
      print(TerminalRenderer(language: .english).text(loaded.diagnostics, sources))
      return nil
    }
    let rows = (0..<inputs).map { row in
      (key: "K\(row * 13 % keys)", amount: DecimalNumber(row * 157 % 1_000))
    }
    let inputs = rows.map {
      [DecisionInput("Key", .string($0.key)), DecisionInput("Amount", .number($0.amount))]
    }
    var bands: [String: [(lower: DecimalNumber, upper: DecimalNumber, rate: DecimalNumber)]] = [:]
    for key in 0..<keys {
      for band in 0..<10 {
        bands["K\(key)", default: []].append(
          (
            DecimalNumber(band * 100), DecimalNumber(band * 100 + 100),
            DecimalNumber(key * 10 + band)
          ))
      }
    }
    let byKey = bands
    return Case(
      name: "decision table", text: "1,000 rows: Key, Amount -> rate, hit policy UNIQUE",
      evaluate: { model.evaluate(decision: "Rate", inputs: inputs[$0])?.value ?? .null },
      closure: { row in
        let (key, amount) = rows[row]
        for band in byKey[key] ?? [] where amount >= band.lower && amount < band.upper {
          return .number(band.rate)
        }
        return .null
      })
  }

  private static var model: String {
    var rules = ""
    for key in 0..<keys {
      for band in 0..<10 {
        rules += """
          <rule><inputEntry><text>"K\(key)"</text></inputEntry>\
          <inputEntry><text>[\(band * 100)..\(band * 100 + 100))</text></inputEntry>\
          <outputEntry><text>\(key * 10 + band)</text></outputEntry></rule>

          """
      }
    }
    return """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="rates" \
      namespace="https://example.com/rates">
      <inputData name="Key" id="key"><variable name="Key" typeRef="string"/></inputData>
      <inputData name="Amount" id="amount"><variable name="Amount" typeRef="number"/></inputData>
      <decision name="Rate" id="rate"><variable name="Rate" typeRef="number"/>
      <informationRequirement><requiredInput href="#key"/></informationRequirement>
      <informationRequirement><requiredInput href="#amount"/></informationRequirement>
      <decisionTable hitPolicy="UNIQUE">
      <input><inputExpression typeRef="string"><text>Key</text></inputExpression></input>
      <input><inputExpression typeRef="number"><text>Amount</text></inputExpression></input>
      <output typeRef="number"/>
      \(rules)</decisionTable></decision></definitions>
      """
  }
}
