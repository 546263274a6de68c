import CivilTime
import DMN
import Diagnostics
import FEEL
import Foundation
import TestSupport
import Testing

/// Models with what is wrong with them, and what their decisions and services give.
///
/// Sections: `model` and, for imports, `import` or `import-…`; `inputs`, a FEEL context a line, each a run of its
/// own; then the output of the program: `findings` and `results`.
@Suite struct ModelGoldenTests {
  /// The models that a golden may import: its sections `import`, `import-one`, …
  private struct GoldenImports: ModelProvider {
    let sections: [GoldenCase.Section]

    func model(namespace: String, location: String?) -> ModelFile? {
      // The first `namespace` is that of the model itself.
      let found = sections.first { section in
        guard let start = section.body.range(of: " namespace=\"") else { return false }
        return section.body[start.upperBound...].hasPrefix("\(namespace)\"")
      }
      return found.map { ModelFile(path: "\($0.name).dmn", bytes: Array($0.body.utf8)) }
    }
  }

  @Test(arguments: GoldenCase.all(in: "Goldens"))
  func models(_ golden: GoldenCase) throws {
    let text = try #require(golden["model"])
    var sources = SourceMap()
    let loaded = DecisionModel.load(
      ModelFile(path: "model.dmn", bytes: Array(text.utf8)),
      imports: GoldenImports(
        sections: golden.sections.filter { $0.name.hasPrefix("import") }), into: &sources)
    let findings = TerminalRenderer(language: .english, usesColour: false)
      .text(loaded.diagnostics, sources)
    #expect(golden.matches("findings", trimmed(findings)), "\(golden): \(findings)")
    var lines: [String] = []
    for inputs in (golden["inputs"] ?? "{}").split(separator: "\n") {
      guard let model = loaded.model else { break }
      lines += results(of: model, String(inputs), sources)
    }
    // `ask`: a name that the model does not have.
    if let asked = golden["ask"], let model = loaded.model {
      let source = sources.add(path: "asked", bytes: Array(asked.utf8))
      let span = SourceSpan(source: source, bytes: 0..<asked.utf8.count)
      for target in [DecisionTarget.decision(asked), .service(asked), .knowledge(asked)] {
        let finding = model.unknown(target, at: span)
        let notes = finding.notes.map(\.en).joined(separator: "; ")
        let more = [finding.help?.en ?? "", notes].filter { !$0.isEmpty }
        lines.append("\(finding.code.id) \(finding.message.en) = \(more.joined(separator: "; "))")
      }
    }
    let actual = lines.joined(separator: "\n")
    #expect(golden.matches("results", actual), "\(golden): \(actual)")
  }

  private func trimmed(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  private func results(
    of model: DecisionModel, _ inputs: String, _ sources: SourceMap
  ) -> [String] {
    var lines = ["with \(inputs)"]
    var given: [DecisionInput] = []
    if case .context(let context) = value(of: inputs) {
      given = context.entries.map { DecisionInput($0.key, $0.value) }
    }
    var all = model.decisions.map { ($0, model.evaluate(decision: $0, inputs: given)) }
    all += model.services.map { ($0, model.evaluate(service: $0, inputs: given)) }
    for (name, result) in all {
      guard let result else { continue }
      lines.append("  \(name): \(ValueText.literal(result.value))")
      for finding in result.findings {
        let location = sources.location(finding.primary.span)
        lines.append("    \(location): \(finding.code.id) \(finding.message.en)")
      }
    }
    return lines
  }

  private func value(of text: String) -> Value {
    let span = SourceSpan(source: SourceID(index: 0), lower: 0, upper: UInt32(text.utf8.count))
    let parsed = ExpressionParser.parse(
      expression: MappedText(slice: text, at: span), mode: .standard(NameTable(names: [])))
    let scope = Scope(catalogue: TypeCatalogue(), layers: [], slotCount: 0)
    let program = Checker.check(parsed.tree, in: scope, dialect: .standard).program
    return Interpreter(globals: [], host: NoHost()).evaluate(program)
  }
}

/// Surroundings without a clock.
final class NoHost: EvaluationHost {
  var moment: CivilDateTime? { nil }
  var zones: any ZoneProvider { NoZones() }
  func call(_ function: Int, _ arguments: [Value]) -> Value { .null }
}
