/// A natural number of any size, for the few functions that need more than 256 bits.
struct Natural: Comparable {
  /// 64 bits each, the lowest first; the last is not zero.
  private(set) var limbs: [UInt64]

  init(limbs: [UInt64]) {
    self.limbs = limbs
    while self.limbs.last == 0 { self.limbs.removeLast() }
  }

  init(_ value: UInt128) {
    self.init(
      limbs: [UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: value >> 64)])
  }

  static let zero = Natural(limbs: [])

  var isZero: Bool { limbs.isEmpty }

  var bitWidth: Int {
    guard let last = limbs.last else { return 0 }
    return limbs.count * 64 - last.leadingZeroBitCount
  }

  /// The lowest 128 bits.
  var low128: UInt128 {
    let low = limbs.isEmpty ? 0 : UInt128(limbs[0])
    return limbs.count < 2 ? low : UInt128(limbs[1]) << 64 | low
  }

  static func powerOfTen(_ exponent: Int) -> Natural {
    Natural(10).raised(to: exponent)
  }

  /// - Parameter exponent: 0 or more; the result has that many times the bits.
  func raised(to exponent: Int) -> Natural {
    var result = Natural(1)
    var base = self
    var remaining = exponent
    while remaining > 0 {
      if remaining & 1 == 1 { result = result * base }
      remaining >>= 1
      if remaining > 0 { base = base * base }
    }
    return result
  }

  static func < (left: Natural, right: Natural) -> Bool {
    if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
    for index in left.limbs.indices.reversed() where left.limbs[index] != right.limbs[index] {
      return left.limbs[index] < right.limbs[index]
    }
    return false
  }

  static func + (left: Natural, right: Natural) -> Natural {
    let (long, short) =
      left.limbs.count >= right.limbs.count ? (left.limbs, right.limbs) : (right.limbs, left.limbs)
    var result = long
    var carry = false
    for index in long.indices {
      let addend = index < short.count ? short[index] : 0
      if addend == 0 && !carry && index >= short.count { break }
      let first = result[index].addingReportingOverflow(addend)
      let second = first.partialValue.addingReportingOverflow(carry ? 1 : 0)
      result[index] = second.partialValue
      carry = first.overflow || second.overflow
    }
    if carry { result.append(1) }
    return Natural(limbs: result)
  }

  /// - Precondition: `right` is not greater than `left`.
  static func - (left: Natural, right: Natural) -> Natural {
    assert(right <= left)
    var result = left.limbs
    var borrow = false
    for index in result.indices {
      let subtrahend = index < right.limbs.count ? right.limbs[index] : 0
      if index >= right.limbs.count && !borrow { break }
      let first = result[index].subtractingReportingOverflow(subtrahend)
      let second = first.partialValue.subtractingReportingOverflow(borrow ? 1 : 0)
      result[index] = second.partialValue
      borrow = first.overflow || second.overflow
    }
    return Natural(limbs: result)
  }

  static func * (left: Natural, right: Natural) -> Natural {
    if left.isZero || right.isZero { return .zero }
    var result = [UInt64](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (row, factor) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (column, other) in right.limbs.enumerated() {
        // At most (2^64 - 1)^2 + 2 * (2^64 - 1), which is 2^128 - 1.
        let product =
          UInt128(factor) * UInt128(other) + UInt128(result[row + column]) + UInt128(carry)
        result[row + column] = UInt64(truncatingIfNeeded: product)
        carry = UInt64(truncatingIfNeeded: product >> 64)
      }
      result[row + right.limbs.count] = carry
    }
    return Natural(limbs: result)
  }

  static func << (value: Natural, count: Int) -> Natural {
    if value.isZero { return value }
    let (whole, bits) = (count / 64, count % 64)
    var result = [UInt64](repeating: 0, count: whole)
    result.reserveCapacity(whole + value.limbs.count + 1)
    var carry: UInt64 = 0
    for limb in value.limbs {
      result.append(limb << UInt64(bits) | carry)
      carry = bits == 0 ? 0 : limb >> UInt64(64 - bits)
    }
    result.append(carry)
    return Natural(limbs: result)
  }

  static func >> (value: Natural, count: Int) -> Natural {
    let (whole, bits) = (count / 64, count % 64)
    guard whole < value.limbs.count else { return .zero }
    var result: [UInt64] = []
    result.reserveCapacity(value.limbs.count - whole)
    for index in whole..<value.limbs.count {
      let above = index + 1 < value.limbs.count ? value.limbs[index + 1] : 0
      let shifted = value.limbs[index] >> UInt64(bits)
      result.append(bits == 0 ? shifted : shifted | above << UInt64(64 - bits))
    }
    return Natural(limbs: result)
  }

  /// - Parameter divisor: not zero.
  func divided(bySmall divisor: UInt64) -> (quotient: Natural, remainder: UInt64) {
    var result = limbs
    var remainder: UInt64 = 0
    for index in limbs.indices.reversed() {
      let part = divisor.dividingFullWidth((remainder, limbs[index]))
      result[index] = part.quotient
      remainder = part.remainder
    }
    return (Natural(limbs: result), remainder)
  }

  /// Long division (Knuth, The Art of Computer Programming, 4.3.1, algorithm D).
  ///
  /// - Parameter divisor: not zero.
  func divided(by divisor: Natural) -> (quotient: Natural, remainder: Natural) {
    if self < divisor { return (.zero, self) }
    if divisor.limbs.count == 1 {
      let (quotient, remainder) = divided(bySmall: divisor.limbs[0])
      return (quotient, Natural(limbs: [remainder]))
    }
    let count = divisor.limbs.count
    let shift = divisor.limbs[count - 1].leadingZeroBitCount
    let scaled = (divisor << shift).limbs
    var rest = (self << shift).limbs
    while rest.count <= limbs.count { rest.append(0) }
    var quotient = [UInt64](repeating: 0, count: rest.count - count)
    for index in quotient.indices.reversed() {
      quotient[index] = Natural.quotientDigit(&rest, at: index, divisor: scaled)
    }
    return (Natural(limbs: quotient), Natural(limbs: rest) >> shift)
  }

  /// One digit of a long division; takes its multiple of the divisor from `rest`.
  private static func quotientDigit(
    _ rest: inout [UInt64], at index: Int, divisor: [UInt64]
  ) -> UInt64 {
    let count = divisor.count
    let top = divisor[count - 1]
    let leading = UInt128(rest[index + count]) << 64 | UInt128(rest[index + count - 1])
    var estimate = leading / UInt128(top)
    var left = leading % UInt128(top)
    while estimate >> 64 != 0
      || estimate * UInt128(divisor[count - 2]) > left << 64 | UInt128(rest[index + count - 2])
    {
      estimate -= 1
      left += UInt128(top)
      if left >> 64 != 0 { break }
    }
    var borrow: UInt128 = 0
    for position in 0..<count {
      let product = estimate * UInt128(divisor[position]) + borrow
      let low = UInt64(truncatingIfNeeded: product)
      let difference = rest[index + position].subtractingReportingOverflow(low)
      rest[index + position] = difference.partialValue
      borrow = (product >> 64) + (difference.overflow ? 1 : 0)
    }
    let last = rest[index + count].subtractingReportingOverflow(
      UInt64(truncatingIfNeeded: borrow))
    rest[index + count] = last.partialValue
    if !last.overflow { return UInt64(truncatingIfNeeded: estimate) }
    // The estimate was one too many: give the divisor back.
    var carry = false
    for position in 0..<count {
      let first = rest[index + position].addingReportingOverflow(divisor[position])
      let second = first.partialValue.addingReportingOverflow(carry ? 1 : 0)
      rest[index + position] = second.partialValue
      carry = first.overflow || second.overflow
    }
    rest[index + count] = rest[index + count] &+ (carry ? 1 : 0)
    return UInt64(truncatingIfNeeded: estimate - 1)
  }
}
