import Text

/// Which characters names and white space are made of (DMN 1.5 §10.3.1.2, rules 28-30 and 61-62).
enum NameCharacters {
  /// Rule 28 `name start char`, without `?`, which is a sign of its own here.
  static func isStart(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF,
      0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF,
      0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      return !isWhite(scalar)
    default: return false
    }
  }

  /// Rule 29 `name part char`.
  static func isPart(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: isStart(scalar)
    }
  }

  /// Full-width punctuation, which rule 28 has among the characters of names.
  static func isFullWidthPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3005, 0x3007: false
    case 0x3001...0x303F, 0xFF00...0xFFEF: true
    default: false
    }
  }

  /// Rules 61 and 62: white space, line breaks included.
  static func isWhite(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200B, 0x2028, 0x2029, 0x202F,
      0x205F, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// The ASCII sign that a full-width one is written for; nil for ideographs without a look-up.
  static func sign(fullWidth scalar: UInt32) -> String? {
    guard !(0x3400...0x9FFF).contains(scalar) else { return nil }
    return Unicode.Scalar(scalar).flatMap { FullWidthForms.signs[$0] }
  }

  /// What to write in FEEL where this sign of Chinese punctuation, or of another keyboard, was
  /// meant; nil for all other characters.
  static func meantSign(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0x201C...0x201F, 0x2018...0x201B, 0x300C...0x300F, 0xFF02: "\""
    case 0x3010, 0x3014: "["
    case 0x3011, 0x3015: "]"
    case 0xFF1B: ","
    default:
      Unicode.Scalar(scalar).flatMap { FullWidthForms.signs[$0] ?? FullWidthForms.ascii($0) }
    }
  }
}
