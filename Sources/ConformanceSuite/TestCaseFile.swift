import CivilTime
import DMN
import DecimalArithmetic
import Diagnostics
import FEEL
import Formats

/// One test file of the TCK (`testCases.xsd`).
struct TestCaseFile {
  let modelName: String
  let cases: [TestCase]

  struct TestCase {
    enum Kind {
      case decision
      case knowledge
      case service
    }

    let identifier: String
    let kind: Kind
    /// The service or knowledge model that is called.
    let invocable: String?
    let inputs: [DecisionInput]
    let results: [ResultNode]
    /// Why the case cannot be read; nil where it can.
    let fault: String?
  }

  struct ResultNode {
    let name: String
    /// The namespace of the model that has the decision; nil where the file names none.
    let namespace: String?
    /// Whether an error is expected, whose value is null.
    let isError: Bool
    let expected: Value

    func isMet(by actual: Value) -> Bool {
      ValueMatch.matches(actual, isError ? .null : expected)
    }

    var wanted: String { isError ? "an error" : ValueText.literal(expected) }
  }

  /// Nil, with the reason, where the file is not a test file.
  static func read(
    _ bytes: [UInt8], zones: any ZoneProvider
  ) -> (file: TestCaseFile?, fault: String) {
    let reading = XMLReader.read(XMLEncoding.decoded(bytes), source: SourceID(index: 0))
    guard let root = reading.root else {
      return (nil, reading.diagnostics.first?.message.en ?? "the file cannot be read")
    }
    guard root.name == "testCases" else { return (nil, "the file has no test cases") }
    let reader = TestValueReader(zones: zones)
    let cases = root.children.filter { $0.name == "testCase" }.enumerated().map {
      testCase($1, number: $0 + 1, reader)
    }
    let model = root.child("modelName")?.text.text ?? ""
    return (TestCaseFile(modelName: trimmed(model), cases: cases), "")
  }

  static func trimmed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.count
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  private static func isTrue(_ attribute: XMLAttribute?) -> Bool {
    ["true", "1"].contains(trimmed(attribute?.text ?? ""))
  }

  private static func testCase(
    _ element: XMLElement, number: Int, _ reader: TestValueReader
  ) -> TestCase {
    var inputs: [DecisionInput] = []
    var results: [ResultNode] = []
    var fault: String?
    func value(_ parent: XMLElement) -> Value {
      switch reader.value(in: parent) {
      case .success(let value): return value
      case .failure(let problem):
        fault = fault ?? problem.text
        return .null
      }
    }
    for child in element.children {
      let name = child.attribute("name")?.text ?? ""
      switch child.name {
      case "inputNode":
        let namespace = child.attribute("namespace")?.text
        inputs.append(DecisionInput(name, namespace: namespace, value(child)))
      case "resultNode":
        results.append(
          ResultNode(
            name: name, namespace: child.attribute("namespace")?.text,
            isError: isTrue(child.attribute("errorResult")),
            expected: child.child("expected").map { value($0) } ?? .null))
      default: break
      }
    }
    let kind: TestCase.Kind =
      switch element.attribute("type").map({ trimmed($0.text) }) {
      case "bkm": .knowledge
      case "decisionService": .service
      default: .decision
      }
    return TestCase(
      identifier: element.attribute("id")?.text ?? element.attribute("name")?.text ?? "\(number)",
      kind: kind, invocable: element.attribute("invocableName")?.text, inputs: inputs,
      results: results, fault: fault)
  }
}

/// Reads the values of test files: XML Schema types, components and lists.
struct TestValueReader {
  let zones: any ZoneProvider

  struct Problem: Error {
    let text: String
  }

  private static let instance = "http://www.w3.org/2001/XMLSchema-instance"

  func value(in parent: XMLElement) -> Result<Value, Problem> {
    let parts = parent.children.filter {
      $0.name == "value" || $0.name == "list" || $0.name == "component"
    }
    guard let first = parts.first else { return .success(.null) }
    switch first.name {
    case "value": return simple(first)
    case "list": return list(first)
    default: return context(parts)
    }
  }

  private func isNil(_ element: XMLElement) -> Bool {
    let text = element.attribute("nil", namespace: TestValueReader.instance)?.text
    return text == "true" || text == "1"
  }

  private func list(_ element: XMLElement) -> Result<Value, Problem> {
    if isNil(element) { return .success(.null) }
    var items: [Value] = []
    for item in element.children where item.name == "item" {
      switch value(in: item) {
      case .success(let value): items.append(value)
      case .failure(let problem): return .failure(problem)
      }
    }
    return .success(.list(items))
  }

  private func context(_ components: [XMLElement]) -> Result<Value, Problem> {
    var entries: [ContextValue.Entry] = []
    for component in components where component.name == "component" {
      // A component without a name means that the whole is missing.
      guard let name = component.attribute("name")?.text else { return .success(.null) }
      switch isNil(component) ? .success(.null) : value(in: component) {
      case .success(let value): entries.append(.init(key: name, value: value))
      case .failure(let problem): return .failure(problem)
      }
    }
    return .success(.context(ContextValue(entries)))
  }

  private func simple(_ element: XMLElement) -> Result<Value, Problem> {
    if isNil(element) { return .success(.null) }
    let written = element.attribute("type", namespace: TestValueReader.instance)?.text
    let type = TestCaseFile.trimmed(written ?? "string")
    let local = type.lastIndex(of: ":").map { String(type[type.index(after: $0)...]) } ?? type
    let text = element.text.text
    let texts = ["string", "normalizedString", "token", "anyURI", "anySimpleType"]
    let value = texts.contains(local) ? .string(text) : value(TestCaseFile.trimmed(text), of: local)
    if let value { return .success(value) }
    return .failure(Problem(text: "`\(text)` of the test file is no \(local)"))
  }

  private func value(_ text: String, of type: String) -> Value? {
    switch type {
    case "boolean":
      switch text {
      case "true", "1": return .boolean(true)
      case "false", "0": return .boolean(false)
      default: return nil
      }
    case "decimal", "double", "float", "integer", "int", "long", "short", "byte",
      "nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger",
      "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte":
      return DecimalNumber(text: text.utf8, syntax: .general).map { .number($0) }
    case "date": return CivilDate(text).map { .date($0) }
    case "time": return CivilTimeOfDay(text, zones: zones).map { .time($0) }
    case "dateTime", "dateTimeStamp": return CivilDateTime(text, zones: zones).map { .dateTime($0) }
    case "duration", "dayTimeDuration", "yearMonthDuration":
      return CivilDuration(text).map { duration in
        switch duration {
        case .yearMonth(let value): .yearsMonths(value)
        case .dayTime(let value): .daysTime(value)
        }
      }
    default: return nil
    }
  }
}
