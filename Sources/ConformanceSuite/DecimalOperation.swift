import DecimalArithmetic

/// The operations of the General Decimal Arithmetic that are in scope, by their names in the files.
///
/// Excluded are operations that distinguish numbers by trailing zeros or by the sign of zero, and
/// those that the library lacks: logical operations on digits, neighbours, shifts.
enum DecimalOperation: String {
  case abs, add, apply, canonical, compare, copy, divide, max, min, minus, multiply, plus, quantize
  case reduce, remainder, subtract
  case compareSignalling = "comparesig"
  case copyMagnitude = "copyabs"
  case copyNegated = "copynegate"
  case integerDivision = "divideint"
  case greaterMagnitude = "maxmag"
  case lesserMagnitude = "minmag"
  case toIntegral = "tointegral"
  case toIntegralExact = "tointegralx"
  case toScientificText = "tosci"
  case toEngineeringText = "toeng"

  var operandCount: Int {
    switch self {
    case .abs, .apply, .canonical, .copy, .copyMagnitude, .copyNegated, .minus, .plus, .reduce,
      .toIntegral, .toIntegralExact, .toScientificText, .toEngineeringText:
      1
    default: 2
    }
  }

  /// True where the library takes a rounding rule, so that other rules than half even can be run.
  var takesRule: Bool { self == .quantize || self == .toIntegral || self == .toIntegralExact }

  /// The result of an operation on one number.
  func apply(_ number: DecimalNumber, rule: RoundingRule) -> DecimalNumber? {
    switch self {
    case .abs, .copyMagnitude: number.magnitude
    case .minus, .copyNegated: number.negated
    case .reduce: number.reduced
    case .toIntegral, .toIntegralExact: number.roundedToInteger(rule: rule)
    // What was read is rounded already.
    default: number
    }
  }

  /// The result of an operation on two numbers; nil where there is no finite one.
  func apply(_ left: DecimalNumber, _ right: DecimalNumber) -> DecimalNumber? {
    switch self {
    case .add: left.adding(right)
    case .subtract: left.subtracting(right)
    case .multiply: left.multiplied(by: right)
    case .divide: left.divided(by: right)
    case .integerDivision: left.integerQuotient(dividingBy: right)
    case .remainder: left.remainder(dividingBy: right)
    case .compare, .compareSignalling: DecimalNumber(left.compared(to: right))
    case .max: Swift.max(left, right)
    case .min: Swift.min(left, right)
    // Of equal magnitudes the positive one is the greater.
    case .greaterMagnitude:
      (left.magnitude, left) < (right.magnitude, right) ? right : left
    case .lesserMagnitude:
      (left.magnitude, left) < (right.magnitude, right) ? left : right
    default: nil
    }
  }
}
