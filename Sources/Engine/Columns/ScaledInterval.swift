import DecimalArithmetic

/// Between which whole numbers the entries of a ``NumberVector`` lie: what proves that an operation
/// on Int64 is exact for every row.
struct ScaledInterval {
  let lower: Int64
  let upper: Int64

  init(_ lower: Int64, _ upper: Int64) {
    self.lower = min(lower, upper)
    self.upper = max(lower, upper)
  }

  init(_ value: Int64) { self.init(value, value) }

  /// The least that holds all entries and 0.
  init(of entries: [Int64]) {
    var least: Int64 = 0
    var most: Int64 = 0
    for entry in entries {
      least = min(least, entry)
      most = max(most, entry)
    }
    self.init(least, most)
  }

  /// The largest magnitude.
  var magnitude: UInt64 { max(lower.magnitude, upper.magnitude) }

  func joined(with other: ScaledInterval) -> ScaledInterval {
    ScaledInterval(min(lower, other.lower), max(upper, other.upper))
  }

  /// Nil where a sum may not fit.
  func sum(_ other: ScaledInterval) -> ScaledInterval? {
    combined(
      lower.addingReportingOverflow(other.lower), upper.addingReportingOverflow(other.upper))
  }

  /// Nil where a difference may not fit.
  func difference(_ other: ScaledInterval) -> ScaledInterval? {
    combined(
      lower.subtractingReportingOverflow(other.upper),
      upper.subtractingReportingOverflow(other.lower))
  }

  /// Nil where a product may not fit.
  func product(_ other: ScaledInterval) -> ScaledInterval? {
    var low = Int64.max
    var high = Int64.min
    for a in [lower, upper] {
      for b in [other.lower, other.upper] {
        let product = a.multipliedReportingOverflow(by: b)
        if product.overflow { return nil }
        low = min(low, product.partialValue)
        high = max(high, product.partialValue)
      }
    }
    return ScaledInterval(low, high)
  }

  private func combined(
    _ lower: (partialValue: Int64, overflow: Bool), _ upper: (partialValue: Int64, overflow: Bool)
  ) -> ScaledInterval? {
    lower.overflow || upper.overflow
      ? nil : ScaledInterval(lower.partialValue, upper.partialValue)
  }
}

/// Powers of ten that fit Int64.
enum PowerOfTen {
  static let largest = 18

  /// Nil beyond 0...18.
  static func int64(_ exponent: Int) -> Int64? {
    guard (0...largest).contains(exponent) else { return nil }
    var result: Int64 = 1
    for _ in 0..<exponent { result *= 10 }
    return result
  }
}

/// A number of a plan: a vector or a constant, and its scale.
struct ScaledOperand {
  enum Source {
    case vector(ColumnPlan.Number)
    case constant(Int64)
  }

  enum Kind {
    /// The number is the entry divided by 10^scale.
    case number(scale: Int)
    /// The entry is days since 1970-01-01.
    case day
  }

  let source: Source
  let kind: Kind
  let interval: ScaledInterval

  init(_ vector: ColumnPlan.Number, _ kind: Kind, _ interval: ScaledInterval) {
    source = .vector(vector)
    self.kind = kind
    self.interval = interval
  }

  init(constant: Int64, _ kind: Kind) {
    source = .constant(constant)
    self.kind = kind
    interval = ScaledInterval(constant)
  }

  /// A number at the least scale at which it is whole; nil where it fits none.
  init?(_ number: DecimalNumber) {
    for scale in 0...PowerOfTen.largest {
      if let entry = number.scaledInt64(scale: scale) {
        self.init(constant: entry, .number(scale: scale))
        return
      }
    }
    return nil
  }

  /// Nil for a day.
  var scale: Int? {
    if case .number(let scale) = kind { return scale }
    return nil
  }

  var constant: Int64? {
    if case .constant(let value) = source { return value }
    return nil
  }
}

/// A quotient of two numbers that is only ever compared with constants.
struct ScaledQuotient {
  let dividend: ScaledOperand
  let divisor: ScaledOperand
  /// The value of the quotient by zero; nil: it is unknown.
  let byZero: DecimalNumber?

  /// With what dividend and divisor are multiplied, so that comparing the products answers how the
  /// quotient compares with `constant`; nil where that is not proven to be the same.
  ///
  /// FEEL rounds a quotient to 34 digits. With dividend A / 10^s and constant K / 10^t, a quotient
  /// by B / 10^u that differs from the constant does so by at least 1 / (|B| * 10^(s + t)), since
  /// the difference of the products is a whole number. Where |K| * |B| * 10^s is at most 10^33,
  /// that is more than the half unit of the 34th digit by which rounding may move it, so that it
  /// stays on its side.
  func factors(_ constant: ScaledOperand) -> (Int64, Int64)? {
    guard let first = dividend.scale, let second = divisor.scale, let third = constant.scale,
      let value = constant.constant, let scaling = PowerOfTen.int64(first)
    else { return nil }
    let limit = UInt128(1_000_000_000_000_000_000) * 1_000_000_000_000_000
    let size = UInt128(value.magnitude).multipliedReportingOverflow(
      by: UInt128(divisor.interval.magnitude))
    let precision = size.partialValue.multipliedReportingOverflow(by: UInt128(scaling.magnitude))
    guard !size.overflow, !precision.overflow, precision.partialValue <= limit else { return nil }
    let shift = second + third - first
    guard let power = PowerOfTen.int64(abs(shift)) else { return nil }
    let left = shift >= 0 ? power : 1
    let right = value.multipliedReportingOverflow(by: shift >= 0 ? 1 : power)
    guard !right.overflow,
      let product = dividend.interval.product(ScaledInterval(left)),
      let other = divisor.interval.product(ScaledInterval(right.partialValue)),
      let difference = product.difference(other), difference.lower != Int64.min
    else { return nil }
    return (left, right.partialValue)
  }
}
