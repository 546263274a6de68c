import CivilTime
import DecimalArithmetic
import Diagnostics
import FEEL
import FEELJSON
import SystemTime
import Testing

/// The boxes of `Sources/FEEL/FEEL.docc` and of `docs/feel.md`.
struct FEELExamples {
  @Test func landingPage() {
    let expression = FEELExpression(
      "if floor area > 100 then rent * 1.1 else rent",
      variables: [FEELVariable("floor area", .number()), FEELVariable("rent", .number())])
    let rent = expression.value([120, 900])  // 990
    #expect("\(rent)" == "990")
  }

  @Test func page() {
    let rent = FEELExpression(
      "if floor area > 100 then rent * 1.1 else rent",
      variables: [FEELVariable("floor area", .number()), FEELVariable("rent", .number())])
    let fast = rent.value([120, 900])  // 990, the fastest way
    let (none, warnings) = rent.evaluate([120, "much"])  // null, and why
    #expect("\(fast)" == "990")
    #expect("\(none)" == "null")
    #expect(warnings.map(\.code.id).contains("M1291"))
  }

  @Test func variables() {
    let total = FEELExpression(
      "unit price * count", variables: [FEELVariable("unit price"), FEELVariable("count")])
    let cost = total.value([3, 4])  // 12
    let byName = total.evaluate(["unit price": 3, "count": 4]).value  // 12
    #expect("\(cost) \(byName)" == "12 12")

    let order: Value = ["unit price": 3, "tags": ["new"]]
    let price = FEELExpression(
      "order.unit price * 2", variables: [FEELVariable("order", like: order)])
    let doubled = price.value([order])  // 6
    #expect("\(doubled)" == "6")
  }

  @Test func values() {
    let rate = DecimalNumber("0.19").map(Value.number) ?? .null
    let gross = FEELExpression(
      "net * (1 + rate)", variables: [FEELVariable("net"), FEELVariable("rate")])
    if case .number(let amount) = gross.value([100, rate]) {
      print(amount)  // 119
    }
    #expect("\(gross.value([100, rate]))" == "119")
  }

  @Test func unaryTests() {
    let working = FEELUnaryTests("[18..67), 70", of: .number())
    let isWorking = working.test(44)  // true
    let isChild = working.test(12)  // false
    let unknown = working.test("x")  // nil: the tests give null
    let file = FEELUnaryTests("ends with(?, \".txt\")").test("a.txt")  // true
    #expect(isWorking == true && isChild == false && unknown == nil && file == true)
  }

  @Test func errors() {
    let broken = FEELExpression("(1 + 2")
    let isBroken = broken.hasErrors  // true
    let nothing = broken.value()  // null
    #expect(isBroken)
    #expect("\(nothing)" == "null")
  }

  @Test func warnings() {
    var sources = SourceMap()
    let text = "date(\"2026-02-30\").year + 1"
    let source = sources.add(path: "rule 7", bytes: Array(text.utf8))
    let (value, warnings) = FEELExpression(text, source: source).evaluate()
    print(TerminalRenderer(language: .english).text(warnings, sources))
    // warning[M1290 null-result]: null value: `date`: argument `from`, `2026-02-30`, is not the text of a date
    //   ┌─ rule 7:1:1
    // 1 │ date("2026-02-30").year + 1
    //   │ ^^^^^^^^^^^^^^^^^^
    #expect("\(value)" == "null")
    #expect(
      TerminalRenderer(language: .english).text(warnings, sources).hasPrefix(
        """
        warning[M1290 null-result]: null value: `date`: argument `from`, `2026-02-30`, is not the text of a date
          ┌─ rule 7:1:1
        1 │ date("2026-02-30").year + 1
          │ ^^^^^^^^^^^^^^^^^^

        """))

    for warning in warnings {
      let location = sources.location(warning.primary.span)  // rule 7:1:1
      let bytes = warning.primary.span.bytes  // 0..<18
      print(warning.code.id, location, bytes, warning.message.en)
    }
    #expect(warnings.map { sources.location($0.primary.span) } == ["rule 7:1:1"])
    #expect(warnings.map(\.primary.span.bytes) == [0..<18])
  }

  @Test func types() {
    let lines = FEELType("list<context<unit price: number, count: number>>") ?? .any
    let sum = FEELExpression(
      "sum(for line in lines return line.unit price * line.count)",
      variables: [FEELVariable("lines", lines)])
    let six = sum.value([[["unit price": 3, "count": 2]]])  // 6
    #expect("\(six)" == "6")

    let wrong = FEELExpression("name + 1", variables: [FEELVariable("name", .string())])
    let doubts = wrong.diagnostics.map(\.message.en)
    let canRun = !wrong.hasErrors  // true: its value is null
    let misspelt = FEELExpression("nmae", variables: [FEELVariable("name")])
    print(misspelt.diagnostics[0].message.en)
    #expect(doubts.count == 1 && canRun)
    #expect(misspelt.diagnostics[0].message.en.contains("nmae"))
  }

  @Test func conversions() {
    let twice = FEELExpression("2 * x", variables: [FEELVariable("x", .number())])
    let fromList = twice.value([[21]])  // 42
    let (none, warnings) = twice.evaluate(["21"])  // null, and M1291
    #expect("\(fromList) \(none)" == "42 null")
    #expect(warnings.first?.code.id == "M1291")

    let person = FEELType("context<name: string, born: date>") ?? .any
    let json = Array(#"{"name": "Li", "born": "1981-02-30"}"#.utf8)
    let (read, findings) = FEELJSON.read(json, as: person)
    // invalid value of `value.born`: expected a date, found "1981-02-30"
    print(findings[0].message.en)
    let text = FEELJSON.text(of: ["a": [1, 2]])  // {"a":[1,2]}
    let message = "invalid value of `value.born`: expected a date, found \"1981-02-30\""
    #expect(findings[0].message.en == message)
    #expect(read?.description == "{name: \"Li\", born: null}")
    #expect(text == #"{"a":[1,2]}"#)
  }

  @Test func bounds() {
    var limits = Interpreter.Limits()
    limits.steps = 100_000
    limits.depth = 200
    limits.elements = 10_000
    let loop = FEELExpression(
      "count(for a in 1..1000000, b in 1..1000000 return a)",
      environment: FEELEnvironment(limits: limits))
    let (value, warnings) = loop.evaluate()  // null, and why
    #expect("\(value)" == "null" && !warnings.isEmpty)

    let text = FEELJSON.text(of: value, maximumBytes: 1_000_000)  // nil where it would be longer
    #expect(text == "null")
  }

  @Test func surroundings() {
    let here = FEELEnvironment(moment: SystemClock.now(), zones: SystemZones.shared)
    let age = FEELExpression(
      "years and months duration(born, today()).years",
      variables: [FEELVariable("born", .date)], environment: here)
    let offset = FEELExpression(
      "(@\"2026-07-01T12:00:00@Europe/Berlin\").time offset", environment: here)
    let hours = offset.value()  // PT2H
    #expect(age.diagnostics.isEmpty)
    #expect("\(hours)" == "PT2H" || SystemZones.shared.zone(named: "Europe/Berlin") == nil)

    let day = CivilDate("2026-05-10").map { CivilDateTime(midnightUTC: $0) }
    let today = FEELExpression("today()").within(FEELEnvironment(moment: day))
    let date = today.value()  // 2026-05-10
    #expect("\(date)" == "2026-05-10")
  }

  @Test func functions() {
    let rates = ["Shenyang": 3, "Dalian": 5]
    let rate = Value.function(of: [.init(name: "city", type: .string())], result: .number()) {
      arguments throws(Failure) in
      guard case .string(let city) = arguments[0], let rate = rates[city] else {
        throw Failure(en: "no rate for that city", zh: "没有该城市的费率")
      }
      return .number(DecimalNumber(rate))
    }
    let fee = FEELExpression(
      "rate(city: town) * 100", variables: [FEELVariable("rate"), FEELVariable("town")])
    let dalian = fee.value([rate, "Dalian"])  // 500
    let (missing, warnings) = fee.evaluate([rate, "Paris"])  // null: no rate for that city
    #expect("\(dalian) \(missing)" == "500 null")
    #expect(warnings.first?.message.en.contains("no rate for that city") == true)
  }
}
