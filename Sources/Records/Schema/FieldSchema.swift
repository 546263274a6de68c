import DecimalArithmetic
import Diagnostics
import FEEL
import Model
import Text

/// A field of a record as a policy declares it.
public struct FieldSchema: Sendable {
  /// As expressions name the field.
  public let name: String
  /// What its values are.
  public var type: FieldType
  /// Nil where every value of the type is allowed.
  public var allowed: AllowedValues?
  /// True where a blank is no finding (`optional: true`).
  public var isOptional: Bool
  /// The outcome of a blank in a field that is not optional (S7); `note` is `accept`.
  public var missingOutcome: Verdict
  /// Whether its values must not be shown.
  public var isPrivate: Bool
  /// Nil for a plain number and for anything but numbers.
  public var unit: FieldUnit?
  /// Heading of the column in files; the field's name is accepted too.
  public var column: String?
  /// The heading of the column, where it differs from the name.
  public var title: String?
  /// Where it was declared; nil where nobody wrote it.
  public let declaration: SourceSpan?

  /// A field with what its cells may hold.
  public init(
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
}

/// What a field holds.
public enum FieldType: Sendable {
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
public struct ChoiceSchema: Sendable {
  /// As fields name it.
  public let name: String
  /// In the declared order, at most 65,535; the position is the code in columns.
  public let options: [String]
  /// Where it was declared; nil where nobody wrote it.
  public let declaration: SourceSpan?

  /// A set of texts.
  public init(name: String, options: [String], declaration: SourceSpan? = nil) {
    self.name = name
    self.options = options
    self.declaration = declaration
  }
}

/// The unit that the numbers of a field are written in.
public struct FieldUnit: Sendable {
  /// As it is written.
  public let name: String
  /// How many base units one is: 10000 for 万元.
  public let scale: DecimalNumber

  /// A unit of so many base units.
  public init(name: String, scale: DecimalNumber) {
    self.name = name
    self.scale = scale
  }
}

/// What values a field may have (`allowed`).
public struct AllowedValues: Sendable {
  /// The tests as the policy has them, for messages: `>= 0`.
  public let written: String
  /// The texts, where the tests are nothing but texts; used for suggestions.
  public let options: [String]?
  /// Where the tests are nothing but one range of numbers in the field's own unit: then this is
  /// looked at instead of ``isAllowed``, which is faster.
  public let bounds: NumberBounds?
  /// Whether a value is allowed; a number is in the field's own unit. Must be pure.
  public let isAllowed: @Sendable (Value) -> Bool

  /// What a field allows, as it is written and as it is asked.
  public init(
    written: String, options: [String]? = nil, bounds: NumberBounds? = nil,
    isAllowed: @escaping @Sendable (Value) -> Bool
  ) {
    self.written = written
    self.options = options
    self.bounds = bounds
    self.isAllowed = isAllowed
  }

  /// A range of numbers.
  public init(written: String, bounds: NumberBounds) {
    self.init(written: written, bounds: bounds) { value in
      if case .number(let number) = value { bounds.contains(number) } else { true }
    }
  }

  /// A closed set of texts.
  public init(written: String, options: [String]) {
    self.init(written: written, options: options) { value in
      guard case .string(let text) = value else { return true }
      return options.containsScalars(of: text)
    }
  }
}

/// A range of numbers; nil is an open end.
public struct NumberBounds: Sendable {
  /// The least number; nil where there is none.
  public let lower: DecimalNumber?
  /// Whether the least is within.
  public let includesLower: Bool
  /// The greatest number; nil where there is none.
  public let upper: DecimalNumber?
  /// Whether the greatest is within.
  public let includesUpper: Bool

  /// What lies between two numbers.
  public init(
    lower: DecimalNumber?, includesLower: Bool, upper: DecimalNumber?, includesUpper: Bool
  ) {
    self.lower = lower
    self.includesLower = includesLower
    self.upper = upper
    self.includesUpper = includesUpper
  }

  /// Whether a number is within.
  public func contains(_ number: DecimalNumber) -> Bool {
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
