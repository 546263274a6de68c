import Decisions
import Diagnostics
import FEEL

/// A decision table (DMN 1.5 §8.3) as in its file: cells are texts without resolved
/// names, each with its mapping to the file.
package struct DecisionTableText: Sendable {
  /// A column of tests.
  package struct Input: Sendable {
    /// What is tested; nil where nothing is written, which was reported.
    package let expression: MappedText?
    /// The type that the file declares; nil where it declares none.
    package let type: FEELType?
    /// Unary tests of the values that are allowed: of the input, else of its type.
    package let allowed: MappedText?
    /// Where the column is declared.
    package let span: SourceSpan
  }

  /// A column of results.
  package struct Output: Sendable {
    /// The name of the column; empty where it has none.
    package let name: MappedText
    /// The type that the file declares; nil where it declares none.
    package let type: FEELType?
    /// The values that are allowed, the most important first: of the output, else of its type.
    package let values: MappedText?
    /// The output when no rule matches.
    package let standard: MappedText?
    /// Where the column is declared.
    package let span: SourceSpan
  }

  /// A row: tests, and its outputs when all of them hold.
  package struct Rule: Sendable {
    /// One for each input; nil for a cell without text, which every value meets.
    package let tests: [MappedText?]
    /// One for each output; nil for a cell without text, which is null.
    package let outputs: [MappedText?]
    /// The file's description of the rule, on one line; empty where there is none.
    package let annotation: String
    /// The location of the rule.
    package let span: SourceSpan
  }

  /// The name of the decision.
  package let name: String
  /// What happens when several rules match.
  package let hitPolicy: HitPolicy
  /// In the order of the tests of each rule.
  package internal(set) var inputs: [Input] = []
  /// In the order of the results of each rule.
  package internal(set) var outputs: [Output] = []
  /// In the order of the file.
  package internal(set) var rules: [Rule] = []
  /// The start tag of the table.
  package let span: SourceSpan

  init(name: String, hitPolicy: HitPolicy, span: SourceSpan) {
    self.name = name
    self.hitPolicy = hitPolicy
    self.span = span
  }

  /// Everything that affects a lookup, in a fixed order: the same for files that differ only in
  /// diagrams, identifiers, layout and annotations.
  package var meaning: [String] {
    var parts = ["\(hitPolicy)", "\(inputs.count)", "\(outputs.count)"]
    func add(_ text: MappedText?) { parts.append(text.map { "=" + $0.text } ?? "-") }
    for input in inputs {
      add(input.expression)
      add(input.allowed)
      parts.append(input.type.map { "\($0)" } ?? "-")
    }
    for output in outputs {
      add(output.name)
      add(output.values)
      add(output.standard)
      parts.append(output.type.map { "\($0)" } ?? "-")
    }
    for rule in rules {
      rule.tests.forEach(add)
      rule.outputs.forEach(add)
    }
    return parts
  }
}
