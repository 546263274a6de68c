import Diagnostics

/// A regular expression as written: XPath and XQuery Functions 3.1 §5.6.1, which is XML Schema's
/// syntax with anchors, reluctant quantifiers, groups that are not captured and back-references.
indirect enum RegexPattern: Sendable {
  case empty
  case character(UInt32)
  case set(CharacterSet)
  /// `.`
  case anyCharacter
  case lineStart
  case lineEnd
  case sequence([RegexPattern])
  case alternatives([RegexPattern])
  /// `maximum` nil is without limit.
  case repetition(RegexPattern, minimum: Int, maximum: Int?, isReluctant: Bool)
  /// A group with its number from 1; nil for `(?:…)`.
  case group(RegexPattern, number: Int?)
  case backReference(Int)
}

/// The flags of `matches` and `replace` (XPath Functions 3.1 §5.6.2).
struct RegexFlags: Sendable {
  /// `s`: `.` also matches a line break.
  var dotMatchesAll = false
  /// `m`: `^` and `$` also match at line breaks.
  var multiLine = false
  /// `i`
  var ignoresCase = false
  /// `x`: white space outside `[…]` does not count.
  var ignoresSpace = false
  /// `q`: the pattern is plain text.
  var isLiteral = false

  init(_ text: String) throws(Failure) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "s": dotMatchesAll = true
      case "m": multiLine = true
      case "i": ignoresCase = true
      case "x": ignoresSpace = true
      case "q": isLiteral = true
      default:
        throw Failure(
          en: "`\(scalar)` is no flag of a regular expression", zh: "`\(scalar)` 不是正则表达式的标志")
      }
    }
  }
}

/// A set of characters: what an escape such as `\d` or a `[…]` stands for.
indirect enum CharacterSet: Sendable {
  case range(ClosedRange<UInt32>)
  /// Characters of these general categories.
  case categories(Set<Unicode.GeneralCategory>)
  /// XML's name start characters, `\i`, or name characters, `\c`.
  case xmlName(isStart: Bool)
  case union([CharacterSet])
  case complement(CharacterSet)
  case difference(CharacterSet, CharacterSet)
  /// The characters of which some case variant is in the set.
  case anyCase(CharacterSet)

  func contains(_ scalar: UInt32) -> Bool {
    switch self {
    case .range(let range): range.contains(scalar)
    case .categories(let categories):
      Unicode.Scalar(scalar).map { categories.contains($0.properties.generalCategory) } ?? false
    case .xmlName(let isStart): CharacterSet.isXMLName(scalar, isStart: isStart)
    case .union(let sets): sets.contains { $0.contains(scalar) }
    case .complement(let set): !set.contains(scalar)
    case .difference(let set, let other): set.contains(scalar) && !other.contains(scalar)
    case .anyCase(let set): CaseFolding.variants(of: scalar).contains { set.contains($0) }
    }
  }

  static let space: CharacterSet = .union([
    .range(0x09...0x0A), .range(0x0D...0x0D), .range(0x20...0x20),
  ])
  static let digit: CharacterSet = .categories([.decimalNumber])
  /// Everything but punctuation, separators and others.
  static let word: CharacterSet = .complement(
    .categories(
      CharacterCategories.group("P").union(CharacterCategories.group("Z"))
        .union(CharacterCategories.group("C"))))

  private static func isXMLName(_ scalar: UInt32, isStart: Bool) -> Bool {
    switch scalar {
    case 0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF,
      0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF,
      0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: !isStart
    default: false
    }
  }
}

/// Which characters differ in case alone.
enum CaseFolding {
  /// One character that stands for all case variants of another.
  static func fold(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A ? scalar + 0x20 : scalar }
    guard let character = Unicode.Scalar(scalar) else { return scalar }
    let upper = single(character.properties.uppercaseMapping) ?? character
    return (single(upper.properties.lowercaseMapping) ?? upper).value
  }

  private static func single(_ mapping: String) -> Unicode.Scalar? {
    let scalars = mapping.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }

  /// All characters that fold to the same, the character itself among them.
  static func variants(of scalar: UInt32) -> [UInt32] {
    byFold[fold(scalar)] ?? [scalar]
  }

  /// Only characters with more than one variant; no letters with case stand behind U+1FFFF.
  private static let byFold: [UInt32: [UInt32]] = {
    var variants: [UInt32: [UInt32]] = [:]
    for scalar in UInt32(0)..<0x20000 {
      let folded = fold(scalar)
      if folded != scalar { variants[folded, default: [folded]].append(scalar) }
    }
    return variants
  }()
}

/// The general categories behind `\p{…}`.
enum CharacterCategories {
  /// The categories of a name such as `L` or `Lu`; nil for another name.
  static func of(_ name: String) -> Set<Unicode.GeneralCategory>? {
    if let single = byName[name] { return [single] }
    guard name.utf8.count == 1 else { return nil }
    let all = group(name)
    return all.isEmpty ? nil : all
  }

  /// All categories whose names begin with this letter.
  static func group(_ letter: String) -> Set<Unicode.GeneralCategory> {
    Set(byName.filter { $0.key.utf8.starts(with: letter.utf8) }.map(\.value))
  }

  private static let byName: [String: Unicode.GeneralCategory] = [
    "Lu": .uppercaseLetter, "Ll": .lowercaseLetter, "Lt": .titlecaseLetter,
    "Lm": .modifierLetter, "Lo": .otherLetter, "Mn": .nonspacingMark, "Mc": .spacingMark,
    "Me": .enclosingMark, "Nd": .decimalNumber, "Nl": .letterNumber, "No": .otherNumber,
    "Pc": .connectorPunctuation, "Pd": .dashPunctuation, "Ps": .openPunctuation,
    "Pe": .closePunctuation, "Pi": .initialPunctuation, "Pf": .finalPunctuation,
    "Po": .otherPunctuation, "Sm": .mathSymbol, "Sc": .currencySymbol, "Sk": .modifierSymbol,
    "So": .otherSymbol, "Zs": .spaceSeparator, "Zl": .lineSeparator, "Zp": .paragraphSeparator,
    "Cc": .control, "Cf": .format, "Co": .privateUse, "Cn": .unassigned,
  ]
}
