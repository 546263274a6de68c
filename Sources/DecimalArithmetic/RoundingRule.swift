/// How a number that lies between two candidates is rounded.
public enum RoundingRule: String, Sendable, CaseIterable {
  /// To the nearer; a tie goes to the even digit.
  case halfEven
  /// To the nearer; a tie goes away from zero.
  case halfUp
  /// To the nearer; a tie goes towards zero.
  case halfDown
  /// Away from zero.
  case up
  /// Towards zero.
  case down
  /// Towards negative infinity.
  case floor
  /// Towards positive infinity.
  case ceiling

  /// True where the kept digits must be increased by one.
  func increments(isNegative: Bool, isOdd: Bool, discarded: Discarded) -> Bool {
    if discarded == .nothing { return false }
    switch self {
    case .halfEven: return discarded == .aboveHalf || (discarded == .half && isOdd)
    case .halfUp: return discarded != .belowHalf
    case .halfDown: return discarded == .aboveHalf
    case .up: return true
    case .down: return false
    case .floor: return isNegative
    case .ceiling: return !isNegative
    }
  }
}

/// The digits that are dropped, compared with half a unit of the last of them.
enum Discarded {
  case nothing
  case belowHalf
  case half
  case aboveHalf

  /// `remainder` of a division by 10^`digits` (1...38), and whether something smaller follows.
  init(_ remainder: UInt128, ofDigits digits: Int, sticky: Bool) {
    let half = PowersOfTen.wide[digits] / 2
    if remainder > half {
      self = .aboveHalf
    } else if remainder == half {
      self = sticky ? .aboveHalf : .half
    } else {
      self = remainder == 0 && !sticky ? .nothing : .belowHalf
    }
  }
}

extension DoubleWidth {
  /// Drops the last `count` decimal digits and returns what they were.
  ///
  /// - Parameter sticky: a nonzero digit follows the last one.
  func droppingDigits(_ count: Int, sticky: Bool = false) -> (kept: DoubleWidth, Discarded) {
    if count <= 0 { return (self, sticky ? .belowHalf : .nothing) }
    if count > 77 { return (DoubleWidth(0), isZero && !sticky ? .nothing : .belowHalf) }
    if count <= 38 {
      let (quotient, remainder) = divided(by: PowersOfTen.wide[count])
      return (quotient, Discarded(remainder, ofDigits: count, sticky: sticky))
    }
    let (first, rest) = divided(by: PowersOfTen.wide[38])
    return first.droppingDigits(count - 38, sticky: sticky || rest != 0)
  }
}
