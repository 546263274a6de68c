import Diagnostics
import FEEL
import Outcome
import Policy
import Records
import Text
import Vocabulary

/// Texts of records that name nothing in the policy: kinds of documents, matters of attestations,
/// items of score sheets. Such a row counts for nobody, and mostly it is misspelt.
struct UnrecognizedLabels {
  private let context: RunContext
  private var kinds: [String] = []
  private var matters: [String] = []
  private var items: [String] = []

  init(_ context: RunContext) {
    self.context = context
    for award in context.policy.awards {
      collect(award.requirements)
      for stage in award.stages {
        collect(stage.requirements)
        collect(stage.panel?.requirements ?? [])
      }
    }
    items = context.policy.sheets.flatMap { $0.items.map(\.name) }
  }

  private mutating func collect(_ requirements: [Requirement]) {
    for requirement in requirements {
      switch requirement.condition {
      case .group(_, let members): collect(members)
      case .document: kinds += requirement.recordLabels
      case .attestation: matters += requirement.recordLabels
      case .that, .never, .deadline: break
      }
    }
  }

  /// One warning for each text that names nothing, at its first row.
  func warnings() -> [Diagnostic] {
    context.store.tables.flatMap { table in
      let roles = table.schema.roles
      return warnings(EngineDiagnostics.unrecognizedDocument, roles.kind, kinds, in: table)
        + warnings(EngineDiagnostics.unrecognizedMatter, roles.matter, matters, in: table)
        + warnings(EngineDiagnostics.unrecognizedItem, roles.item, items, in: table)
    }
  }

  private func warnings(
    _ code: DiagnosticCode, _ field: Int?, _ labels: [String], in table: Table
  ) -> [Diagnostic] {
    // A policy that asks for none of a kind ignores them all.
    guard let field, !labels.isEmpty else { return [] }
    var known = Set(labels.map { Array($0.utf8) })
    var found: [Diagnostic] = []
    for row in 0..<table.count {
      guard case .string(let text) = table.value(row: row, field: field),
        known.insert(Array(text.utf8)).inserted
      else { continue }
      let isPrivate = table.schema.fields[field].isPrivate
      found.append(
        Diagnostic(
          code, at: context.store.span(of: row, field: field, in: table, context.sources),
          [
            .phrase(isPrivate ? RunContext.privateValue : LocalizedText(text)),
            .phrase(Self.nearest(isPrivate ? "" : text, labels)),
          ]))
    }
    return found
  }

  /// The label that was probably meant, else those that there are.
  private static func nearest(_ text: String, _ labels: [String]) -> LocalizedText {
    let typed = Array(text.unicodeScalars.prefix(40))
    let most = max(1, typed.count / 2)
    var best: (label: String, distance: Int)?
    for label in labels {
      let distance = EditDistance.between(typed, Array(label.unicodeScalars))
      if !typed.isEmpty, distance <= most, distance < best?.distance ?? .max {
        best = (label, distance)
      }
    }
    if let best {
      return LocalizedText(en: "did you mean `\(best.label)`?", zh: "是否应为 `\(best.label)`？")
    }
    var seen: Set<String> = []
    let shown = labels.filter { !$0.contains("/") && seen.insert($0).inserted }.prefix(8)
    return LocalizedText(
      en: "there are \(shown.joined(separator: ", "))", zh: "可用的有 \(shown.joined(separator: "、"))")
  }
}
