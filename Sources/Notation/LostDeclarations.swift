import Text

/// Names that text which could not be read may declare.
///
/// A name of these is a broken declaration: whoever asks for it gets silence, since the error in the
/// text that declares it was reported.
package struct LostDeclarations: Sendable {
  /// True where a whole file or layer is missing: it may declare anything.
  package var isEverything = false
  private var names: Set<Identifier> = []

  /// Nothing is lost.
  package init() {}

  /// Whether nothing is lost.
  package var isEmpty: Bool { !isEverything && names.isEmpty }

  /// Whether `name` may be declared in the lost text.
  package func contains(_ name: String) -> Bool { isEverything || names.contains(Identifier(name)) }

  /// Adds a name.
  package mutating func insert(_ name: String) { names.insert(Identifier(name)) }

  /// Adds every word of a text that could not be read at all.
  package mutating func insert(wordsOf text: String) {
    for word in text.unicodeScalars.split(whereSeparator: { !Self.isPartOfName($0) }) {
      names.insert(Identifier(String(String.UnicodeScalarView(word))))
    }
  }

  /// Adds all that `other` has.
  package mutating func formUnion(_ other: LostDeclarations) {
    isEverything = isEverything || other.isEverything
    names.formUnion(other.names)
  }

  /// Adds the labels of an item that is left out, and of the items in it.
  mutating func insert(labelsOf item: Item) {
    if let label = item.label { insert(wordsOf: label.text) }
    for inner in item.items { insert(labelsOf: inner) }
  }

  private static func isPartOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar >= "0" && scalar <= "9" || Characters.isLetter(scalar)
  }
}
