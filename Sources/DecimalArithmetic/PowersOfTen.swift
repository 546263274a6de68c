/// Powers of ten in the widths in which coefficients are worked on.
enum PowersOfTen {
  /// 10^0 ... 10^18: what fits Int64.
  static let small: [Int64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
    1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
    1_000_000_000_000_000_000,
  ]

  /// 10^0 ... 10^38: what fits UInt128.
  static let wide: [UInt128] = {
    var powers: [UInt128] = [1]
    for _ in 1...38 { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()

  /// 10^0 ... 10^77: what fits 256 bits.
  static let double: [DoubleWidth] = {
    var powers = [DoubleWidth(1)]
    for _ in 1...77 { powers.append(powers[powers.count - 1].multiplied(by: 10)) }
    return powers
  }()

  /// Number of decimal digits; 0 has none.
  static func digits(_ value: UInt128) -> Int {
    if value == 0 { return 0 }
    let bits = 128 - value.leadingZeroBitCount
    // 1233 / 4096 is log10(2) from above closely enough for 128 bits: one too few at most.
    let estimate = (bits * 1233) >> 12
    return value >= wide[estimate] ? estimate + 1 : estimate
  }

  /// Number of decimal digits; 0 has none.
  static func digits(_ value: DoubleWidth) -> Int {
    if value.high == 0 { return digits(value.low) }
    let bits = 256 - value.high.leadingZeroBitCount
    let estimate = (bits * 1233) >> 12
    return value >= double[estimate] ? estimate + 1 : estimate
  }
}
