import DecimalArithmetic
import Diagnostics
import FEEL

/// A number, a quantity or a date that is written as a constant, for comparing before anything is
/// bound: `80`, `30%`, `2 * 万元`, `2026-04-30`.
struct ConstantText: Sendable {
  private enum Content {
    case number(DecimalNumber, unit: String?)
    /// ISO text of four digits for the year: its order is that of the days.
    case date(String)
  }
  private let content: Content

  init?(_ text: MappedText) {
    let parsed = ExpressionParser.parse(expression: text, mode: .policy(dates: true))
    guard !parsed.diagnostics.hasErrors, let found = Self.read(parsed.tree, parsed.root) else {
      return nil
    }
    content = found
  }

  /// A part of an expression.
  init?(_ tree: ExpressionTree, _ id: ExpressionID) {
    guard let found = Self.read(tree, id) else { return nil }
    content = found
  }

  /// The number with its unit as written; nil for a date.
  var number: (value: DecimalNumber, unit: String?)? {
    if case .number(let value, let unit) = content { (value, unit) } else { nil }
  }

  /// Negative, zero or positive as this is less, equal or greater; nil where they are of different
  /// kinds or units.
  func order(to other: ConstantText) -> Int? {
    switch (content, other.content) {
    case (.number(let left, let unit), .number(let right, let otherUnit)):
      guard unit.map({ Array($0.utf8) }) == otherUnit.map({ Array($0.utf8) }) else { return nil }
      return left < right ? -1 : right < left ? 1 : 0
    case (.date(let left), .date(let right)):
      let bytes = (Array(left.utf8), Array(right.utf8))
      if bytes.0 == bytes.1 { return 0 }
      return bytes.0.lexicographicallyPrecedes(bytes.1) ? -1 : 1
    default:
      return nil
    }
  }

  private static func read(_ tree: ExpressionTree, _ id: ExpressionID) -> Content? {
    switch tree[id].kind {
    case .number(let number): return .number(number, unit: nil)
    case .percentage(let number): return .number(number, unit: nil)
    case .temporal(let text):
      let isDay = text.utf8.count == 10 && !text.utf8.contains(UInt8(ascii: "T"))
      return isDay ? .date(text) : nil
    case .negation(let operand):
      guard case .number(let number, let unit)? = read(tree, operand) else { return nil }
      return .number(number.negated, unit: unit)
    case .arithmetic(.multiplication, let left, let right):
      if case .name(let unit) = tree[right].kind,
        case .number(let number, nil)? = read(tree, left)
      {
        return .number(number, unit: unit)
      }
      guard case .number(let a, nil)? = read(tree, left),
        case .number(let b, nil)? = read(tree, right), let product = a.multiplied(by: b)
      else { return nil }
      return .number(product, unit: nil)
    default:
      return nil
    }
  }
}
