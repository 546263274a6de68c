import DecimalArithmetic
import Diagnostics
import FEEL
import Model
import Text

/// A field of a record as a policy declares it.
package struct FieldSchema: Sendable {
  /// As expressions name the field.
  package let name: String
  /// What its values are.
  package var type: FieldType
  /// Nil where every value of the type is allowed.
  package var allowed: AllowedValues?
  /// True where a blank is no finding (`optional: true`).
  package var isOptional: Bool
  /// The outcome of a blank in a field that is not optional (S7); `note` is `accept`.
  package var missingOutcome: Verdict
  /// Whether its values must not be shown.
  package var isPrivate: Bool
  /// Nil for a plain number and for anything but numbers.
  package var unit: FieldUnit?
  /// Heading of the column in files; the field's name is accepted too.
  package var column: String?
  /// The heading of the column, where it differs from the name.
  package var title: String?
  /// Where it was declared; nil where nobody wrote it.
  package let declaration: SourceSpan?

  /// A field with what its cells may hold.
  package init(
    name: String, type: FieldType, allowed: AllowedValues? = nil, isOptional: Bool = false,
    missingOutcome: Verdict = .mend, isPrivate: Bool = false, unit: FieldUnit? = nil,
    column: String? = nil, title: String? = nil, declaration: SourceSpan? = nil
  ) {
    self.name = name
    self.type = type
    self.allowed = allowed
    self.isOptional = isOptional
    self.missingOutcome = missingOutcome
    self.isPrivate = isPrivate
    self.unit = unit
    self.column = column
    self.title = title
    self.declaration = declaration
  }

  /// The texts of the closed set that its values are of; empty where they are of none.
  package var options: [String] {
    if case .choice(let choice) = type { return choice.options }
    return allowed?.options ?? []
  }
}

/// What a field holds.
package enum FieldType: Sendable {
  /// A text.
  case string
  /// A number.
  case number
  /// Yes or no.
  case boolean
  /// A day.
  case date
  /// A duration.
  case duration
  /// One of a closed set of texts.
  case choice(ChoiceSchema)
  /// The key of a record of that name.
  case reference(record: String)
}

/// A closed set of texts, as `choice` declares it.
package struct ChoiceSchema: Sendable {
  /// As fields name it.
  package let name: String
  /// In the declared order, at most 65,535; the position is the code in columns.
  package let options: [String]
  /// Where it was declared; nil where nobody wrote it.
  package let declaration: SourceSpan?

  /// A set of texts.
  package init(name: String, options: [String], declaration: SourceSpan? = nil) {
    self.name = name
    self.options = options
    self.declaration = declaration
  }
}

/// The unit that the numbers of a field are written in.
package struct FieldUnit: Sendable {
  /// As it is written.
  package let name: String
  /// How many base units one is: 10000 for 万元.
  package let scale: DecimalNumber

  /// A unit of so many base units.
  package init(name: String, scale: DecimalNumber) {
    self.name = name
    self.scale = scale
  }
}

/// What values a field may have (`allowed`).
package struct AllowedValues: Sendable {
  /// The tests as the policy has them, for messages: `>= 0`.
  package let written: String
  /// The texts, where the tests are nothing but texts; used for suggestions.
  package let options: [String]?
  /// Where the tests are nothing but one range of numbers in the field's own unit: then this is
  /// looked at instead of ``isAllowed``, which is faster.
  package let bounds: NumberBounds?
  /// Whether a value is allowed; a number is in the field's own unit. Must be pure.
  package let isAllowed: @Sendable (Value) -> Bool

  /// What a field allows, as it is written and as it is asked.
  package init(
    written: String, options: [String]? = nil, bounds: NumberBounds? = nil,
    isAllowed: @escaping @Sendable (Value) -> Bool
  ) {
    self.written = written
    self.options = options
    self.bounds = bounds
    self.isAllowed = isAllowed
  }

  /// A range of numbers.
  package init(written: String, bounds: NumberBounds) {
    self.init(written: written, bounds: bounds) { value in
      if case .number(let number) = value { bounds.contains(number) } else { true }
    }
  }

  /// A closed set of texts.
  package init(written: String, options: [String]) {
    self.init(written: written, options: options) { value in
      guard case .string(let text) = value else { return true }
      return options.containsScalars(of: text)
    }
  }
}

/// A range of numbers; nil is an open end.
package struct NumberBounds: Sendable {
  /// The least number; nil where there is none.
  package let lower: DecimalNumber?
  /// Whether the least is within.
  package let includesLower: Bool
  /// The greatest number; nil where there is none.
  package let upper: DecimalNumber?
  /// Whether the greatest is within.
  package let includesUpper: Bool

  /// What lies between two numbers.
  package init(
    lower: DecimalNumber?, includesLower: Bool, upper: DecimalNumber?, includesUpper: Bool
  ) {
    self.lower = lower
    self.includesLower = includesLower
    self.upper = upper
    self.includesUpper = includesUpper
  }

  /// Whether a number is within.
  package func contains(_ number: DecimalNumber) -> Bool {
    if let lower {
      let order = number.compared(to: lower)
      if order < 0 || order == 0 && !includesLower { return false }
    }
    if let upper {
      let order = number.compared(to: upper)
      if order > 0 || order == 0 && !includesUpper { return false }
    }
    return true
  }
}
