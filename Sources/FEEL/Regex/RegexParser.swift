import Diagnostics

/// Reads the pattern of a regular expression.
struct RegexParser {
  /// How deep groups and classes may be nested.
  private static let depthLimit = 200

  private let characters: [UInt32]
  private let flags: RegexFlags
  private var index = 0
  private var depth = 0
  /// Numbers of the groups that are closed: only those may be referred to.
  private var closedGroups: Set<Int> = []
  private(set) var groupCount = 0
  private(set) var hasBackReferences = false

  init(_ pattern: String, _ flags: RegexFlags) {
    let scalars = pattern.unicodeScalars.map(\.value)
    characters =
      flags.ignoresSpace && !flags.isLiteral ? RegexParser.withoutSpace(scalars) : scalars
    self.flags = flags
  }

  /// Flag `x`: white space counts only within `[…]`.
  private static func withoutSpace(_ scalars: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var open = 0
    var isEscaped = false
    for scalar in scalars {
      let isSpace = scalar == 0x20 || scalar == 0x09 || scalar == 0x0A || scalar == 0x0D
      if isSpace, open == 0 { continue }
      result.append(scalar)
      if isEscaped {
        isEscaped = false
      } else if scalar == 0x5C {
        isEscaped = true
      } else if scalar == 0x5B {
        open += 1
      } else if scalar == 0x5D, open > 0 {
        open -= 1
      }
    }
    return result
  }

  mutating func pattern() throws(Failure) -> RegexPattern {
    if flags.isLiteral { return .sequence(characters.map { character($0) }) }
    let pattern = try alternatives()
    guard index == characters.count else { throw wrong("`)`") }
    return pattern
  }

  // MARK: Characters

  private var current: UInt32? { index < characters.count ? characters[index] : nil }

  private func isNext(_ sign: Unicode.Scalar, _ offset: Int = 0) -> Bool {
    index + offset < characters.count && characters[index + offset] == sign.value
  }

  private mutating func accept(_ sign: Unicode.Scalar) -> Bool {
    guard isNext(sign) else { return false }
    index += 1
    return true
  }

  private func wrong(_ what: String) -> Failure {
    Failure(
      en: "the regular expression has a wrong \(what) at character \(index + 1)",
      zh: "正则表达式第 \(index + 1) 个字符处的 \(what) 有误")
  }

  private func character(_ scalar: UInt32) -> RegexPattern {
    guard flags.ignoresCase, CaseFolding.variants(of: scalar).count > 1 else {
      return .character(scalar)
    }
    return .set(.union(CaseFolding.variants(of: scalar).map { .range($0...$0) }))
  }

  // MARK: Structure

  private mutating func alternatives() throws(Failure) -> RegexPattern {
    depth += 1
    defer { depth -= 1 }
    guard depth <= RegexParser.depthLimit else { throw wrong("nesting") }
    var branches = [try branch()]
    while accept("|") { branches.append(try branch()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func branch() throws(Failure) -> RegexPattern {
    var pieces: [RegexPattern] = []
    while let scalar = current, scalar != 0x7C, scalar != 0x29 {
      pieces.append(try quantified(try atom()))
    }
    return pieces.count == 1 ? pieces[0] : .sequence(pieces)
  }

  private mutating func quantified(_ atom: RegexPattern) throws(Failure) -> RegexPattern {
    let bounds: (Int, Int?)
    if accept("?") {
      bounds = (0, 1)
    } else if accept("*") {
      bounds = (0, nil)
    } else if accept("+") {
      bounds = (1, nil)
    } else if accept("{") {
      bounds = try quantity()
    } else {
      return atom
    }
    let isReluctant = accept("?")
    return .repetition(
      atom, minimum: bounds.0, maximum: bounds.1, isReluctant: isReluctant)
  }

  /// `n}`, `n,}` or `n,m}`.
  private mutating func quantity() throws(Failure) -> (Int, Int?) {
    guard let minimum = digits() else { throw wrong("quantity") }
    if accept("}") { return (minimum, minimum) }
    guard accept(",") else { throw wrong("quantity") }
    if accept("}") { return (minimum, nil) }
    guard let maximum = digits(), accept("}"), minimum <= maximum else { throw wrong("quantity") }
    return (minimum, maximum)
  }

  private mutating func digits() -> Int? {
    let start = index
    var value = 0
    while let scalar = current, scalar >= 0x30, scalar <= 0x39 {
      value = min(value * 10 + Int(scalar - 0x30), 1_000_000)
      index += 1
    }
    return index > start ? value : nil
  }

  private mutating func atom() throws(Failure) -> RegexPattern {
    guard let scalar = current else { return .empty }
    index += 1
    switch Unicode.Scalar(scalar) {
    case ".": return .anyCharacter
    case "^": return .lineStart
    case "$": return .lineEnd
    case "(": return try group()
    case "[": return .set(try characterClass())
    case "\\": return try escape()
    case "?", "*", "+", "{", "}", "]":
      index -= 1
      throw wrong("`\(String(Character(Unicode.Scalar(scalar) ?? "?")))`")
    default: return character(scalar)
    }
  }

  private mutating func group() throws(Failure) -> RegexPattern {
    var number: Int?
    if accept("?") {
      guard accept(":") else { throw wrong("`(?`") }
    } else {
      groupCount += 1
      number = groupCount
    }
    let inner = try alternatives()
    guard accept(")") else { throw wrong("`(`") }
    if let number { closedGroups.insert(number) }
    return .group(inner, number: number)
  }

  private mutating func escape() throws(Failure) -> RegexPattern {
    guard let scalar = current else { throw wrong("`\\`") }
    if scalar >= 0x31, scalar <= 0x39 { return try backReference() }
    if let single = RegexParser.singleEscape(scalar) {
      index += 1
      return character(single)
    }
    return .set(try setEscape())
  }

  private mutating func backReference() throws(Failure) -> RegexPattern {
    var number = 0
    // As many digits as make the number of a group.
    while let scalar = current, scalar >= 0x30, scalar <= 0x39 {
      let longer = number * 10 + Int(scalar - 0x30)
      if number > 0, longer > groupCount { break }
      number = longer
      index += 1
    }
    guard closedGroups.contains(number) else { throw wrong("back-reference") }
    hasBackReferences = true
    return .backReference(number)
  }

  /// The character that an escape of one stands for.
  private static func singleEscape(_ scalar: UInt32) -> UInt32? {
    switch Unicode.Scalar(scalar) {
    case "n": 0x0A
    case "r": 0x0D
    case "t": 0x09
    case "\\", "|", ".", "-", "^", "?", "*", "+", "{", "}", "(", ")", "[", "]", "$": scalar
    default: nil
    }
  }

  /// `\s`, `\p{…}` and their like, behind the backslash.
  private mutating func setEscape() throws(Failure) -> CharacterSet {
    guard let scalar = current, let sign = Unicode.Scalar(scalar) else { throw wrong("`\\`") }
    index += 1
    switch sign {
    case "s": return .space
    case "S": return .complement(.space)
    case "d": return .digit
    case "D": return .complement(.digit)
    case "w": return .word
    case "W": return .complement(.word)
    case "i": return .xmlName(isStart: true)
    case "I": return .complement(.xmlName(isStart: true))
    case "c": return .xmlName(isStart: false)
    case "C": return .complement(.xmlName(isStart: false))
    case "p": return try property()
    case "P": return .complement(try property())
    default:
      index -= 1
      throw wrong("`\\\(String(Character(sign)))`")
    }
  }

  /// `{Lu}` or `{IsBasicLatin}`.
  private mutating func property() throws(Failure) -> CharacterSet {
    guard accept("{") else { throw wrong("`\\p`") }
    var name = ""
    while let scalar = current, scalar != 0x7D, let sign = Unicode.Scalar(scalar) {
      name.unicodeScalars.append(sign)
      index += 1
    }
    guard accept("}") else { throw wrong("`\\p`") }
    if let categories = CharacterCategories.of(name) { return .categories(categories) }
    guard name.utf8.starts(with: "Is".utf8),
      let block = UnicodeBlocks.range(String(name.dropFirst(2)))
    else { throw wrong("`\\p{\(name)}`") }
    return .range(block)
  }

  // MARK: Classes

  /// `[…]` behind its `[`.
  private mutating func characterClass() throws(Failure) -> CharacterSet {
    depth += 1
    defer { depth -= 1 }
    guard depth <= RegexParser.depthLimit else { throw wrong("nesting") }
    let isNegative = accept("^")
    var sets: [CharacterSet] = []
    var subtrahend: CharacterSet?
    while !accept("]") {
      guard let scalar = current else { throw wrong("`[`") }
      if subtrahend != nil { throw wrong("`]`") }
      if scalar == 0x2D, isNext("[", 1), !sets.isEmpty {
        index += 2
        subtrahend = try characterClass()
        continue
      }
      sets.append(try classItem())
    }
    guard !sets.isEmpty else { throw wrong("`[]`") }
    var result = CharacterSet.union(sets)
    if isNegative { result = .complement(result) }
    if let subtrahend { result = .difference(result, subtrahend) }
    return result
  }

  /// One character, a range or an escape of several characters.
  private mutating func classItem() throws(Failure) -> CharacterSet {
    let start = index
    guard let (lower, isEscaped) = try classCharacter() else { return try setEscape() }
    if lower == 0x2D, !isEscaped {
      // A bare hyphen stands first, last, or before a subtraction.
      let isEdge = start > 0 && (characters[start - 1] == 0x5B || characters[start - 1] == 0x5E)
      guard isEdge || isNext("]") || (isNext("-") && isNext("[", 1)) else { throw wrong("`-`") }
      return folded(lower...lower)
    }
    guard isNext("-"), !isNext("]", 1), !isNext("[", 1) else { return folded(lower...lower) }
    index += 1
    guard let (upper, isEscapedEnd) = try classCharacter(), lower <= upper,
      isEscapedEnd || upper != 0x2D
    else { throw wrong("range") }
    return folded(lower...upper)
  }

  /// The character at hand; nil, with the backslash taken, before an escape of several characters.
  private mutating func classCharacter() throws(Failure) -> (UInt32, isEscaped: Bool)? {
    guard let scalar = current else { throw wrong("`[`") }
    index += 1
    if scalar == 0x5B { throw wrong("`[`") }
    guard scalar == 0x5C else { return (scalar, false) }
    guard let escaped = current else { throw wrong("`\\`") }
    guard let single = RegexParser.singleEscape(escaped) else { return nil }
    index += 1
    return (single, true)
  }

  private func folded(_ range: ClosedRange<UInt32>) -> CharacterSet {
    flags.ignoresCase ? .anyCase(.range(range)) : .range(range)
  }
}
