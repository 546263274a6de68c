import Diagnostics
import Model
import Notation
import Text
import Vocabulary

/// The names that a policy declares and the spans that refer to them.
///
/// It is kept with the reading: an editor jumps from a reference to its declaration, renames both,
/// and `unused-declaration` reports names that nothing refers to.
package struct SymbolTable: Sendable {
  /// A label that declares a name.
  package struct Declaration: Sendable {
    /// The keyword that declares it.
    package let kind: KeywordID
    package let name: Identifier
    /// What to underline for the name.
    package let span: SourceSpan
    /// The layer that added it.
    package let layer: LayerID
  }

  /// A span that names a declaration.
  package struct Reference: Hashable, Sendable {
    package let name: Identifier
    package let span: SourceSpan
  }

  /// In effective order, an item before those of its block.
  package private(set) var declarations: [Declaration] = []
  private var index: [Identifier: [Int]] = [:]
  private var found: Set<Reference> = []
  private var used: Set<Identifier> = []

  /// The names that the merged items declare.
  init(_ effective: EffectivePolicy) {
    for item in effective.items { declare(item) }
  }

  private mutating func declare(_ item: PolicyItem) {
    if case .declares = item.member.label, let label = item.label {
      let name = Identifier(label.text)
      index[name, default: []].append(declarations.count)
      declarations.append(
        Declaration(kind: item.id, name: name, span: label.span, layer: item.origin))
    }
    for inner in item.items { declare(inner) }
  }

  /// Records that something refers to a name.
  mutating func refer(to name: String, at span: SourceSpan) {
    let name = Identifier(name)
    used.insert(name)
    found.insert(Reference(name: name, span: span))
  }

  /// Whether anything refers to the name.
  package func isUsed(_ name: String) -> Bool { used.contains(Identifier(name)) }

  /// Every reference, by file and position.
  package var references: [Reference] {
    found.sorted { left, right in
      (left.span.source.index, left.span.lower, left.span.upper)
        < (right.span.source.index, right.span.lower, right.span.upper)
    }
  }

  /// The declarations of a name; several where records have fields of one name, or awards stages.
  package func declarations(of name: Identifier) -> [Declaration] {
    (index[name] ?? []).map { declarations[$0] }
  }

  /// The references to a name, by file and position.
  package func references(to name: Identifier) -> [Reference] {
    references.filter { $0.name == name }
  }

  /// The name that is declared or referred to at a byte of a file; nil where there is none.
  package func name(at offset: Int, in source: SourceID) -> Identifier? {
    func holds(_ span: SourceSpan) -> Bool {
      span.source == source && Int(span.lower) <= offset && offset < Int(span.upper)
    }
    return declarations.first { holds($0.span) }?.name ?? references.first { holds($0.span) }?.name
  }
}
