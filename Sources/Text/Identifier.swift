/// A name that a user chose: of a field, a parameter, an award, a variable.
///
/// Two identifiers are equal if they have the same code points, unlike two strings, which are
/// equal if they are canonically equivalent (`é` as one scalar or as two). Names are compared
/// thousands of times a run and can be dictionary keys; the type makes both right and fast.
public struct Identifier: Hashable, Comparable, Sendable {
  /// As it was written, neither folded nor normalised.
  public let text: String

  /// The name that is written so.
  public init(_ text: some StringProtocol) {
    self.text = String(text)
  }

  /// Equal code points.
  public static func == (left: Identifier, right: Identifier) -> Bool {
    left.text.hasSameScalars(as: right.text)
  }

  /// The order of code points, which is that of the bytes in UTF-8.
  public static func < (left: Identifier, right: Identifier) -> Bool {
    left.text.scalarOrder(to: right.text) < 0
  }

  /// Feeds the bytes of the name in UTF-8.
  public func hash(into hasher: inout Hasher) {
    let isFed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isFed == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}

extension Identifier: ExpressibleByStringLiteral, CustomStringConvertible {
  /// The name in the source code.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The name itself.
  public var description: String { text }
}
