import DMN
import Diagnostics
import FEEL
import FEELJSON
import Foundation
import Testing

/// The boxes of `Sources/DMN/DMN.docc`.
struct DMNExamples {
  static let model = """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:loan" name="loan">
      <import name="rates" namespace="urn:rates" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
      <inputData name="Age" id="age"><variable name="Age" typeRef="number"/></inputData>
      <inputData name="Since" id="since"><variable name="Since" typeRef="date"/></inputData>
      <decision name="Approval" id="approval">
        <variable name="Approval" typeRef="string"/>
        <informationRequirement><requiredInput href="#age"/></informationRequirement>
        <informationRequirement><requiredInput href="#since"/></informationRequirement>
        <literalExpression><text>if Age &gt;= 18 then "approved" else "refused"</text></literalExpression>
      </decision>
      <decision name="Rate" id="rate">
        <variable name="Rate" typeRef="number"/>
        <informationRequirement><requiredDecision href="urn:rates#base"/></informationRequirement>
        <literalExpression><text>rates.Base * 2</text></literalExpression>
      </decision>
      <decisionService name="Approve" id="approve">
        <variable name="Approve"/>
        <outputDecision href="#approval"/>
        <inputData href="#age"/>
        <inputData href="#since"/>
      </decisionService>
      <businessKnowledgeModel name="Discount" id="discount">
        <variable name="Discount"/>
        <encapsulatedLogic>
          <formalParameter name="years" typeRef="number"/>
          <literalExpression><text>min(years, 3) / 10</text></literalExpression>
        </encapsulatedLogic>
      </businessKnowledgeModel>
    </definitions>
    """

  static let rates = """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:rates" name="rates">
      <decision name="Base" id="base">
        <variable name="Base" typeRef="number"/>
        <literalExpression><text>6</text></literalExpression>
      </decision>
    </definitions>
    """

  static func loan() throws -> DecisionModel {
    var sources = SourceMap()
    let rates = ModelFile(path: "rates.dmn", bytes: Array(Self.rates.utf8))
    let loaded = DecisionModel.load(
      ModelFile(path: "loan.dmn", bytes: Array(Self.model.utf8)),
      imports: ModelCollection([rates]), into: &sources)
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics.map(\.message.en))")
    return try #require(loaded.model)
  }

  @Test func reading() {
    let bytes = Array(Self.model.utf8)
    var sources = SourceMap()
    let loaded = DecisionModel.load(ModelFile(path: "loan.dmn", bytes: bytes), into: &sources)
    print(TerminalRenderer(language: .english).text(loaded.diagnostics, sources))
    guard let model = loaded.model else { return }
    #expect(model.name == "loan")
    // The import is not found.
    #expect(loaded.hasErrors)
  }

  @Test func evaluating() throws {
    let model = try Self.loan()
    let decisions = model.decisions  // ["Approval", "Rate"]
    let wanted = model.parameters(of: .decision("Approval")) ?? []
    // ["Age: number", "Since: date"]
    let names = wanted.map { "\($0.name): \($0.typeName ?? "Any")" }
    #expect(decisions == ["Approval", "Rate"])
    #expect(names == ["Age: number", "Since: date"])

    let result = model.evaluate(
      decision: "Approval", inputs: [DecisionInput("Age", 44), DecisionInput("Since", .null)])
    let approval = result?.value  // "approved"
    // The reasons of nulls, with their locations in the model.
    let findings = result?.findings ?? []
    #expect(approval?.description == "\"approved\"")
    #expect(findings.isEmpty)

    let service = model.evaluate(.service("Approve"), inputs: [DecisionInput("Age", 17)])
    let knowledge = model.evaluate(.knowledge("Discount"), inputs: [DecisionInput("years", 5)])
    #expect(service?.value.description == "\"refused\"")
    #expect(knowledge?.value.description == "0.3")

    var surroundings = Surroundings()
    surroundings.limits.steps = 10_000
    let bounded = model.evaluate(.decision("Rate"), inputs: [], surroundings: surroundings)
    #expect(bounded?.value.description == "12")
  }

  @Test func inputs() throws {
    let model = try Self.loan()
    let json = #"{"Age": 44, "Since": "2026-04-30"}"#
    let (inputs, findings) = model.inputs(json: Array(json.utf8), for: .decision("Approval"))
    let result = inputs.flatMap { model.evaluate(decision: "Approval", inputs: $0) }
    #expect(findings.isEmpty)
    #expect(result?.value.description == "\"approved\"")
    #expect(inputs?.last?.value.description == "2026-04-30")

    let wrong = #"{"Agee": 44, "Since": "30 April"}"#
    var sources = SourceMap()
    let source = sources.add(path: "input.json", bytes: Array(wrong.utf8))
    let problems = model.inputs(
      json: Array(wrong.utf8), for: .decision("Approval"), source: source
    ).diagnostics
    print(TerminalRenderer(language: .english).text(problems, sources))
    #expect(problems.map(\.code.id).sorted() == ["M1293", "M1924", "M1925"])

    let shown = FEELJSON.text(of: ["Rate": 12], layout: .pretty)
    #expect(shown == "{\n  \"Rate\": 12\n}")
  }

  @Test func imports() throws {
    let rates = Array(Self.rates.utf8)
    let loan = Array(Self.model.utf8)
    let library = ModelCollection([ModelFile(path: "rates.dmn", bytes: rates)])
    var sources = SourceMap()
    let loaded = DecisionModel.load(
      ModelFile(path: "loan.dmn", bytes: loan), imports: library, into: &sources)
    #expect(loaded.diagnostics.isEmpty)

    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("models-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in [("rates.dmn", Self.rates), ("loan.dmn", Self.model), ("a.dmn", "<no")] {
      try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }

    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let beside = ModelCollection(
      paths: names.filter { $0.hasSuffix(".dmn") }.sorted().map { "\(folder)/\($0)" }
    ) { path in
      FileManager.default.contents(atPath: path).map { Array($0) }
    }
    let main = ModelFile(
      path: "loan.dmn", bytes: Array(try Data(contentsOf: URL(filePath: "\(folder)/loan.dmn"))))
    let fromFolder = DecisionModel.load(main, imports: beside, into: &sources)
    #expect(fromFolder.diagnostics.isEmpty)
    #expect(
      fromFolder.model?.evaluate(.decision("Rate"), inputs: [])?.value.description == "12")
  }
}
