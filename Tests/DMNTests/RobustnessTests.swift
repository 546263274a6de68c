import DMN
import DecimalArithmetic
import Diagnostics
import FEEL
import Foundation
import SeededRandom
import TestSupport
import Testing

/// Untrusted models: whatever the bytes, there is an answer and no crash.
@Suite struct RobustnessTests {
  private static func load(_ bytes: [UInt8]) -> DecisionModel.Loaded {
    var sources = SourceMap()
    return DecisionModel.load(ModelFile(path: "model.dmn", bytes: bytes), into: &sources)
  }

  @Test(arguments: Seed.list(20_260_430))
  func damagedModelsGiveErrors(_ seed: Seed) throws {
    var random = seed.random
    for golden in GoldenCase.all(in: "Goldens") {
      let whole = Array((golden["model"] ?? "").utf8)
      guard !whole.isEmpty else { continue }
      for _ in 0..<40 {
        var bytes = whole
        for _ in 0..<(1 + random.below(4)) {
          let position = random.below(bytes.count)
          switch random.below(3) {
          case 0: bytes[position] = UInt8(random.below(256))
          case 1: bytes.remove(at: position)
          default: bytes = Array(bytes.prefix(position + 1))
          }
          if bytes.isEmpty { bytes = [0x3C] }
        }
        guard let model = Self.load(bytes).model else { continue }
        for decision in model.decisions { _ = model.evaluate(decision: decision, inputs: []) }
      }
    }
  }

  /// Inputs that a golden cannot hold: binary files, whose bytes are not shown either.
  @Test(arguments: [
    ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], "it looks like a workbook (xlsx) or another archive"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "it looks like an old workbook (xls)"),
    ([0x89, 0x50, 0x4E, 0x47, 0x00, 0x1A], "it is not a text file"),
  ])
  func filesThatAreNoTextAreTold(_ bytes: [UInt8], _ words: String) {
    var sources = SourceMap()
    let loaded = DecisionModel.load(
      ModelFile(path: "model.dmn", bytes: bytes), into: &sources)
    #expect(loaded.model == nil)
    #expect(
      loaded.diagnostics.map(\.message.en) == ["not a DMN file: \(words)"])
    let text = TerminalRenderer(language: .english, usesColour: false)
      .text(loaded.diagnostics, sources)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
  }

  @Test func deepModelsAreRefused() {
    let deep = String(repeating: "<a>", count: 10_000)
    let loaded = Self.load(Array(deep.utf8))
    #expect(loaded.model == nil && loaded.hasErrors)
  }

  @Test func endlessRecursionIsNull() throws {
    let text = """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="n" name="n">
      <businessKnowledgeModel name="f" id="f"><encapsulatedLogic><formalParameter name="n"/>
      <literalExpression><text>f(n + 1)</text></literalExpression></encapsulatedLogic>
      </businessKnowledgeModel>
      <decision name="d" id="d"><knowledgeRequirement><requiredKnowledge href="#f"/>
      </knowledgeRequirement><literalExpression><text>f(1)</text></literalExpression></decision>
      </definitions>
      """
    let model = try #require(Self.load(Array(text.utf8)).model)
    let result = try #require(model.evaluate(decision: "d", inputs: []))
    guard case .null = result.value else {
      Issue.record("\(ValueText.literal(result.value))")
      return
    }
    #expect(!result.findings.isEmpty)
  }

  /// Boxed expressions nest as deep as the XML may.
  @Test func deepExpressions() throws {
    let depth = 80
    let text =
      "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" namespace=\"n\" name=\"n\">"
      + "<decision name=\"d\" id=\"d\">"
      + String(
        repeating:
          "<conditional><if><literalExpression><text>true</text></literalExpression></if><then><list>",
        count: depth)
      + "<literalExpression><text>1</text></literalExpression>"
      + String(repeating: "</list></then></conditional>", count: depth)
      + "</decision></definitions>"
    let model = try #require(Self.load(Array(text.utf8)).model)
    let result = try #require(model.evaluate(decision: "d", inputs: []))
    let expected = String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
    #expect(ValueText.literal(result.value) == expected)
  }

  /// Recursion reaches the limit without overflowing the stack.
  @Test func deepRecursion() throws {
    let text = """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="n" name="n">
      <businessKnowledgeModel name="sum to" id="f"><encapsulatedLogic><formalParameter name="n"/>
      <literalExpression><text>if n = 0 then 0 else n + sum to(n - 1)</text></literalExpression>
      </encapsulatedLogic></businessKnowledgeModel>
      <inputData name="n" id="n"/>
      <decision name="d" id="d"><knowledgeRequirement><requiredKnowledge href="#f"/>
      </knowledgeRequirement><informationRequirement><requiredInput href="#n"/>
      </informationRequirement><literalExpression><text>sum to(n)</text></literalExpression>
      </decision></definitions>
      """
    let model = try #require(Self.load(Array(text.utf8)).model)
    for n in [10, 100, 1_000, 4_000] {
      let inputs = [DecisionInput("n", .number(DecimalNumber(n)))]
      let result = try #require(model.evaluate(decision: "d", inputs: inputs))
      #expect(ValueText.literal(result.value) == "\(n * (n + 1) / 2)")
    }
  }

  /// Long chains of decisions take no more of the stack than short ones.
  @Test func longChainsOfDecisions() throws {
    let count = 5_000
    var text =
      "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" namespace=\"n\" name=\"n\">"
    for index in 0..<count {
      let before =
        index == 0
        ? ""
        : "<informationRequirement><requiredDecision href=\"#d\(index - 1)\"/></informationRequirement>"
      let logic = index == 0 ? "1" : "d\(index - 1) + 1"
      text +=
        "<decision name=\"d\(index)\" id=\"d\(index)\">\(before)<literalExpression><text>\(logic)</text>"
        + "</literalExpression></decision>"
    }
    let model = try #require(Self.load(Array((text + "</definitions>").utf8)).model)
    let result = try #require(model.evaluate(decision: "d\(count - 1)", inputs: []))
    #expect(ValueText.literal(result.value) == "\(count)")
  }
}
