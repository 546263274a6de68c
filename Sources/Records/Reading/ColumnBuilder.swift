import CivilTime
import DecimalArithmetic
import FEEL
import Model

/// Fills one column, cell by cell, straight from the bytes of the files.
struct ColumnBuilder {
  private enum Verdict: UInt8 {
    case open
    case allowed
    case refused
  }

  /// The type without what belongs to it, so that looking at it costs nothing.
  private enum Kind {
    case string
    case number
    case boolean
    case date
    case duration
    case choice
    case reference
  }

  let field: FieldSchema
  private let kind: Kind
  private let isLimited: Bool
  private(set) var isPresent = Bitmap()
  private(set) var isBad = Bitmap()
  private var problems = CellProblems()
  private var bits = Bitmap()
  private var scaled: [Int64] = []
  private var scale = 0
  /// Takes over from ``scaled`` where the numbers do not fit one scale.
  private var decimals: [DecimalNumber]?
  /// Of a column of dates, by row: days since 1970-01-01.
  private(set) var days: [Int32] = []
  private var durations: [CivilDuration] = []
  private(set) var codes: [Int32] = []
  private(set) var dictionary = TextDictionary()
  private var options = TextDictionary()
  private var choices: [UInt16] = []
  /// By code: whether `allowed` lets the text pass; each text is asked for once.
  private var verdicts: [Verdict] = []
  /// Verdicts on numbers seen lately, by scaled value; the scale is part of the entry.
  private var numberVerdicts: [(value: Int64, scale: Int, verdict: Verdict)]

  init(_ field: FieldSchema) {
    self.field = field
    kind =
      switch field.type {
      case .string: .string
      case .number: .number
      case .boolean: .boolean
      case .date: .date
      case .duration: .duration
      case .choice: .choice
      case .reference: .reference
      }
    isLimited = field.allowed != nil
    numberVerdicts = Array(repeating: (0, 0, .open), count: 256)
    if case .choice(let choice) = field.type { options = TextDictionary(choice.options) }
  }

  mutating func appendSpace() {
    isPresent.append(false)
    isBad.append(false)
    appendFiller()
  }

  /// A cell that no rule may read, whatever it holds; nil where its whole row is broken.
  mutating func appendBad(_ problem: CellProblem?) {
    if let problem { problems.insert(problem, row: isBad.count) }
    isPresent.append(false)
    isBad.append(true)
    appendFiller()
  }

  /// Takes the text of a cell, without blanks at its ends and not empty.
  mutating func append(_ text: Span<UInt8>) -> CellProblem? {
    let problem: CellProblem?
    switch kind {
    case .string: problem = appendString(text)
    case .number: problem = appendNumber(text)
    case .boolean: problem = appendBoolean(text)
    case .date: problem = appendDate(text)
    case .duration: problem = appendDuration(text)
    case .choice: problem = appendChoice(text)
    case .reference:
      codes.append(dictionary.insert(text))
      problem = nil
    }
    if let problem { problems.insert(problem, row: isBad.count) }
    isPresent.append(problem == nil)
    isBad.append(problem != nil)
    return problem
  }

  /// Marks a reference that was read and that leads to no record.
  mutating func markUnknownReference(_ row: Int) {
    problems.insert(.unknownReference, row: row)
    isPresent.set(row, false)
    isBad.set(row, true)
  }

  // MARK: By type

  private mutating func appendFiller() {
    switch kind {
    case .string, .reference: codes.append(-1)
    case .number:
      if decimals != nil { decimals?.append(.zero) } else { scaled.append(0) }
    case .boolean: bits.append(false)
    case .date: days.append(0)
    case .duration: durations.append(.dayTime(.zero))
    case .choice: choices.append(0)
    }
  }

  private mutating func appendString(_ text: Span<UInt8>) -> CellProblem? {
    let code = dictionary.insert(text)
    codes.append(code)
    guard isLimited, let allowed = field.allowed else { return nil }
    if Int(code) == verdicts.count { verdicts.append(.open) }
    if verdicts[Int(code)] == .open {
      let isAllowed = allowed.isAllowed(.string(CellText.string(text)))
      verdicts[Int(code)] = isAllowed ? .allowed : .refused
    }
    if verdicts[Int(code)] == .allowed { return nil }
    return allowed.options == nil ? .notAllowed : .notOption
  }

  private mutating func appendChoice(_ text: Span<UInt8>) -> CellProblem? {
    guard let code = options.find(text) else {
      choices.append(0)
      return .notOption
    }
    choices.append(UInt16(truncatingIfNeeded: code))
    guard isLimited, let allowed = field.allowed else { return nil }
    return allowed.isAllowed(.string(options.texts[Int(code)])) ? nil : .notAllowed
  }

  private mutating func appendBoolean(_ text: Span<UInt8>) -> CellProblem? {
    let value = CellText.boolean(text)
    bits.append(value ?? false)
    guard let value else { return .boolean }
    guard isLimited, let allowed = field.allowed else { return nil }
    return allowed.isAllowed(.boolean(value)) ? nil : .notAllowed
  }

  private mutating func appendDate(_ text: Span<UInt8>) -> CellProblem? {
    let value = CellText.date(text)
    days.append(value ?? 0)
    guard let value else { return .date }
    guard isLimited, let allowed = field.allowed,
      let date = CivilDate(daysSinceEpoch: Int(value))
    else { return nil }
    return allowed.isAllowed(.date(date)) ? nil : .notAllowed
  }

  private mutating func appendDuration(_ text: Span<UInt8>) -> CellProblem? {
    guard let duration = CellText.duration(text) else {
      durations.append(.dayTime(.zero))
      return .duration
    }
    durations.append(duration)
    let value: Value
    switch duration {
    case .yearMonth(let length): value = .yearsMonths(length)
    case .dayTime(let length): value = .daysTime(length)
    }
    return field.allowed?.isAllowed(value) ?? true ? nil : .notAllowed
  }

  // MARK: Numbers

  private mutating func appendNumber(_ text: Span<UInt8>) -> CellProblem? {
    guard let number = CellText.number(text) else {
      appendFiller()
      return .number
    }
    switch number {
    case .scaled(let value, let digits):
      store(value, digits)
      guard isLimited, let allowed = field.allowed else { return nil }
      return isAllowed(value, digits, allowed) ? nil : .notAllowed
    case .decimal(let decimal):
      escape()
      decimals?.append(decimal)
      guard isLimited, let allowed = field.allowed else { return nil }
      return isAllowed(decimal, allowed) ? nil : .notAllowed
    }
  }

  private func isAllowed(_ decimal: DecimalNumber, _ allowed: AllowedValues) -> Bool {
    allowed.bounds?.contains(decimal) ?? allowed.isAllowed(.number(decimal))
  }

  private mutating func isAllowed(_ value: Int64, _ digits: Int, _ allowed: AllowedValues) -> Bool {
    let place = Int(truncatingIfNeeded: UInt64(bitPattern: value &* 31 &+ Int64(digits)) & 255)
    let seen = numberVerdicts[place]
    if seen.verdict != .open, seen.value == value, seen.scale == digits {
      return seen.verdict == .allowed
    }
    let verdict = isAllowed(DecimalNumber(scaled: value, scale: digits), allowed)
    numberVerdicts[place] = (value, digits, verdict ? .allowed : .refused)
    return verdict
  }

  /// Keeps a number at the scale of the column, widening the scale or leaving it where need be.
  private mutating func store(_ value: Int64, _ digits: Int) {
    if decimals != nil {
      decimals?.append(DecimalNumber(scaled: value, scale: digits))
      return
    }
    if digits > scale, !widen(to: digits) {
      escape()
    } else if let fitting = ColumnBuilder.times10(value, scale - digits) {
      scaled.append(fitting)
      return
    } else {
      escape()
    }
    decimals?.append(DecimalNumber(scaled: value, scale: digits))
  }

  private mutating func widen(to digits: Int) -> Bool {
    var wider: [Int64] = []
    wider.reserveCapacity(scaled.count)
    for value in scaled {
      guard let more = ColumnBuilder.times10(value, digits - scale) else { return false }
      wider.append(more)
    }
    scaled = wider
    scale = digits
    return true
  }

  private mutating func escape() {
    guard decimals == nil else { return }
    let scale = scale
    decimals = scaled.map { DecimalNumber(scaled: $0, scale: scale) }
    scaled = []
  }

  /// The product with a power of ten; nil where it does not fit.
  private static func times10(_ value: Int64, _ power: Int) -> Int64? {
    guard value != 0, power != 0 else { return value }
    guard power <= 18 else { return nil }
    let (product, overflow) = value.multipliedReportingOverflow(by: powers[power])
    return overflow ? nil : product
  }

  private static let powers: [Int64] = (0...18).map {
    (0..<$0).reduce(1) { product, _ in product * 10 }
  }

  // MARK: Finishing

  /// - Parameter rows: for a reference, the row that each code refers to, -1 for none.
  mutating func finish(rows: [Int32]) -> Column {
    let storage: Column.Storage
    switch field.type {
    case .boolean: storage = .boolean(bits)
    case .number: storage = decimals.map { .decimal($0) } ?? .scaled(scaled, scale: scale)
    case .date: storage = .date(days)
    case .duration: storage = .duration(durations)
    case .choice: storage = .choice(choices, options: options.texts)
    case .string:
      dictionary.seal()
      storage = .string(codes, dictionary)
    case .reference:
      dictionary.seal()
      storage = .reference(codes, dictionary, rows: rows)
    }
    return Column(storage: storage, isPresent: isPresent, isBad: isBad, problems: problems)
  }
}
