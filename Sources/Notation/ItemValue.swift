import Diagnostics

/// The value of an item, which is read in one of two ways (notation 3).
///
/// As source (``source``) it is an expression, a test, a name …: in the DSL the slice of the file,
/// in YAML the content of the scalar. As text (``text``) it is what a reader sees: in the DSL one
/// string, decoded; in YAML again the content of the scalar.
package struct ItemValue: Sendable, Hashable {
  enum Notation: Sendable, Hashable {
    /// A slice of a DSL file.
    case slice
    /// A YAML or JSON scalar.
    case scalar
    /// A YAML or JSON sequence of scalars.
    case sequence
  }

  let notation: Notation
  /// The whole value as source; full-width punctuation outside strings stands as ASCII.
  ///
  /// Of a sequence the elements with commas between.
  package let source: MappedText
  /// The elements of a sequence; empty for the others.
  let elements: [MappedText]
  /// The decoded text where the value is one text: a DSL string or text block, a YAML scalar.
  ///
  /// Nil where it is something else; reading it as a text is then an error.
  package let text: MappedText?

  init(
    notation: Notation, source: MappedText, elements: [MappedText] = [], text: MappedText?
  ) {
    self.notation = notation
    self.source = source
    self.elements = elements
    self.text = text
  }

  /// What to underline for the whole value.
  package var span: SourceSpan { source.whole }

  /// The parts of a comma list as source: split at commas outside strings, brackets and comments,
  /// or the elements of a sequence.
  var sourceParts: [MappedText] {
    if notation == .sequence { return elements }
    return source.split(at: ",")
  }
}
