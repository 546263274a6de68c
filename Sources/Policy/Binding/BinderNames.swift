import Diagnostics
import FEEL
import Notation
import Text
import Vocabulary

/// Declared names: their form (S4), and that none means two things (S5).
extension Binder {
  /// Members whose labels share one namespace: what expressions read by a bare name.
  private static let sharedMembers: Set<KeywordID> = [
    .parameter, .date, .define, .table, .unit, .group, .award, .record, .stage,
  ]

  mutating func checkNames() {
    var declared: [Identifier: PolicyItem] = [:]
    for item in declarations() {
      checkForm(item)
      if let other = declared[Identifier(item.name)], !isSame(item, other) {
        diagnostics.append(
          Diagnostic(PolicyDiagnostics.nameTwice, at: item.nameSpan, [.name(item.name)])
            .with(secondary: other.nameSpan, LocalizedText(en: "the other one", zh: "另一处")))
      } else if declared[Identifier(item.name)] == nil {
        declared[Identifier(item.name)] = item
      }
    }
    for record in effective.all(.record) {
      for field in record.all(.field) { checkForm(field) }
      checkTwins(record.all(.field))
    }
    for sheet in effective.all(.sheet) {
      for item in sheet.all(.sheetItem) { checkForm(item) }
    }
    for choice in effective.all(.choice) { checkForm(choice) }
    checkTwins(Array(declarations()))
    checkHiddenFields(declared)
  }

  /// What shares the namespace, in effective order; stages and groups with what they stand in.
  private func declarations() -> [PolicyItem] {
    effective.items.flatMap { item -> [PolicyItem] in
      let inner = item.items.filter {
        $0.id == .stage || $0.id == .group || ($0.id == .define && item.id == .award)
      }
      return (Self.sharedMembers.contains(item.id) ? [item] : []) + inner
    }
  }

  /// Stages of different awards may have one name, and so may defines of different awards.
  private func isSame(_ left: PolicyItem, _ right: PolicyItem) -> Bool {
    left.id == right.id && (left.id == .stage || left.id == .define)
      && left.block == .award && right.block == .award
  }

  /// A name is no word of expressions; that it has the form of a name is checked when it is read.
  private mutating func checkForm(_ item: PolicyItem) {
    if let word = Self.word(item.name, isField: item.id == .field) {
      report(PolicyDiagnostics.nameTaken, at: item.nameSpan, [.name(item.name), .phrase(word)])
    }
  }

  /// The word of expressions that `name` is; nil where it is none.
  private static func word(_ name: String, isField: Bool) -> LocalizedText? {
    if ExpressionWords.reserved.containsScalars(of: name) {
      return LocalizedText(en: "a reserved word", zh: "保留字")
    }
    if Builtins.named(name) != nil {
      return LocalizedText(en: "a function", zh: "函数")
    }
    if ExpressionWords.types.contains(where: {
      $0.word.en.containsScalars(of: name)
    }) {
      return LocalizedText(en: "a type", zh: "类型")
    }
    if isField { return nil }
    if let found = ExpressionWords.name(spelled: name), !found.isLater {
      return LocalizedText(en: "a word of expressions", zh: "表达式用语")
    }
    return nil
  }

  // MARK: Twins

  /// Names that differ only in full-width forms, in case of composition, or in blanks.
  private mutating func checkTwins(_ items: [PolicyItem]) {
    // Equality of Swift's strings is canonical equivalence: here that is what is asked.
    var seen: [String: PolicyItem] = [:]
    for item in items {
      let key = Self.folded(item.name)
      guard let other = seen[key] else {
        seen[key] = item
        continue
      }
      guard Identifier(other.name) != Identifier(item.name) else { continue }
      diagnostics.append(
        Diagnostic(
          PolicyDiagnostics.nameTwins, at: item.nameSpan,
          [.name(item.name), .name(other.name)]
        ).with(secondary: other.nameSpan, LocalizedText(en: "the other one", zh: "另一处")))
    }
  }

  /// `name` with full-width forms as ASCII and without blanks.
  private static func folded(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where scalar != " " && scalar.value != 0x3000 {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      result.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(result)
  }

  // MARK: Hidden fields

  /// A name of the whole policy must not be a field of a record whose rules read bare names.
  private mutating func checkHiddenFields(_ declared: [Identifier: PolicyItem]) {
    let subjects = Set(
      (effective.all(.award) + effective.all(.ruleset)).compactMap {
        $0.source(.for).map { Identifier($0.trimmed.text) }
      })
    for record in effective.all(.record) where subjects.contains(Identifier(record.name)) {
      for field in record.all(.field) {
        guard let other = declared[Identifier(field.name)], other.id != .record, other.id != .stage,
          other.block == .file || other.block == .choice
        else { continue }
        diagnostics.append(
          Diagnostic(
            PolicyDiagnostics.nameHidesField, at: other.nameSpan,
            [.name(other.name), .name(record.name)]
          ).with(secondary: field.nameSpan, LocalizedText(en: "the field", zh: "该字段")))
      }
    }
  }
}
