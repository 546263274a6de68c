import Diagnostics
import Text

/// Reads JSON exactly as RFC 8259 defines it, with the span of every value.
public enum JSONReader {
  /// Reads one text.
  ///
  /// The first syntax error ends the reading (the value is then nil); duplicate keys are
  /// all reported. A byte order mark is skipped.
  public static func read(
    source: SourceID, bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) -> (value: JSONValue?, diagnostics: [Diagnostic]) {
    read(source, bytes, limits) { $0.parse() }
  }

  /// Reads a list of values; one that is wrong costs only itself, so that all errors are reported at
  /// once. A text that is not a list is read as ``read(source:bytes:limits:)`` reads it.
  ///
  /// - Returns: a list of the values that could be read; nil where not even a list begins.
  public static func readList(
    source: SourceID, bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) -> (value: JSONValue?, diagnostics: [Diagnostic]) {
    read(source, bytes, limits) { $0.parseList() }
  }

  private static func read(
    _ source: SourceID, _ bytes: [UInt8], _ limits: JSONLimits,
    _ parse: (inout JSONParser) -> JSONValue?
  ) -> (value: JSONValue?, diagnostics: [Diagnostic]) {
    var findings = CappedFindings(limit: limits.findings)
    guard let start = begin(source, bytes, limits, &findings) else {
      return (nil, findings.sorted())
    }
    var parser = JSONParser(
      source: source, bytes: bytes, range: start..<bytes.count, limits: limits, findings: findings)
    let value = parse(&parser)
    return (value, parser.findings.sorted())
  }

  /// Reads one value a line (JSON Lines); empty lines are skipped, and a line that is wrong costs
  /// only itself.
  public static func readLines(
    source: SourceID, bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) -> (values: [JSONValue], diagnostics: [Diagnostic]) {
    var findings = CappedFindings(limit: limits.findings)
    guard var start = begin(source, bytes, limits, &findings) else {
      return ([], findings.sorted())
    }
    var values: [JSONValue] = []
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      if !bytes[start..<end].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
        var parser = JSONParser(
          source: source, bytes: bytes, range: start..<end, limits: limits, findings: findings)
        if let value = parser.parse() { values.append(value) }
        findings = parser.findings
      }
      start = end + 1
    }
    return (values, findings.sorted())
  }

  /// Reads the one value that begins at `offset` of a text that was read before; what follows it is
  /// not looked at. Nil where none begins there.
  public static func value(
    source: SourceID, bytes: [UInt8], at offset: Int, limits: JSONLimits = JSONLimits()
  ) -> JSONValue? {
    guard offset >= 0, offset < bytes.count else { return nil }
    var parser = JSONParser(
      source: source, bytes: bytes, range: offset..<bytes.count, limits: limits,
      findings: CappedFindings(limit: 0))
    return parser.parsePrefix()
  }

  /// Where the text begins; nil where it cannot be read at all.
  private static func begin(
    _ source: SourceID, _ bytes: [UInt8], _ limits: JSONLimits, _ findings: inout CappedFindings
  ) -> Int? {
    guard bytes.count <= limits.bytes else {
      findings.add(
        Diagnostic(
          FormatsDiagnostics.tooLarge, at: SourceSpan(source: source, lower: 0, upper: 0),
          [.count(bytes.count), .count(limits.bytes)]))
      return nil
    }
    if let invalid = UTF8Scan.invalid(bytes, limit: 1).first {
      findings.add(
        Diagnostic(FormatsDiagnostics.notUTF8, at: SourceSpan(source: source, bytes: invalid)))
      return nil
    }
    return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}

/// Recursive descent over the bytes; the depth limit bounds the stack.
struct JSONParser {
  struct Stop: Error {}

  private let source: SourceID
  let bytes: [UInt8]
  let end: Int
  private let limits: JSONLimits
  var index: Int
  private(set) var findings: CappedFindings
  /// Brackets that are open at the current offset.
  private(set) var openBrackets = 0
  /// True where an error was found inside a text that has not ended yet.
  private(set) var isInText = false

  init(
    source: SourceID, bytes: [UInt8], range: Range<Int>, limits: JSONLimits,
    findings: CappedFindings
  ) {
    self.source = source
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
    self.limits = limits
    self.findings = findings
  }

  mutating func parse() -> JSONValue? {
    do throws(Stop) {
      let value = try parseValue(depth: 0)
      return endOfText() ? value : nil
    } catch {
      return nil
    }
  }

  /// Whether only white space follows; anything else is reported.
  @discardableResult mutating func endOfText() -> Bool {
    skipSpaces()
    if index == end { return true }
    _ = unexpected(LocalizedText(en: "the end of the text", zh: "内容的结尾"))
    return false
  }

  /// After an error: the brackets of the wrong value are counted by whoever goes on.
  mutating func leave(brackets: Int) { openBrackets -= brackets }

  mutating func leaveText() { isInText = false }

  mutating func parsePrefix() -> JSONValue? {
    do throws(Stop) {
      return try parseValue(depth: 0)
    } catch {
      return nil
    }
  }

  // MARK: Errors

  func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(source: source, bytes: range) }

  private mutating func stop(
    _ code: DiagnosticCode, _ range: Range<Int>, _ arguments: [DiagnosticArgument] = []
  ) -> Stop {
    let finding = Diagnostic(code, at: span(range), arguments)
    findings.add(finding)
    return Stop()
  }

  /// The word or character found where something else is expected.
  mutating func unexpected(_ expected: LocalizedText) -> Stop {
    guard index < end else {
      return stop(
        FormatsDiagnostics.jsonUnexpected, index..<index,
        [.phrase(LocalizedText(en: "the end of the text", zh: "内容的结尾")), .phrase(expected)])
    }
    var upper = index + 1
    if isWord(bytes[index]) {
      while upper < end, upper - index < 40, isWord(bytes[upper]) { upper += 1 }
    }
    while upper < end, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    let found = String(decoding: bytes[index..<upper], as: UTF8.self)
    return stop(
      FormatsDiagnostics.jsonUnexpected, index..<upper, [.text("`\(found)`"), .phrase(expected)])
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...0xFF: true
    default: false
    }
  }

  // MARK: Values

  mutating func skipSpaces() {
    while index < end {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  mutating func parseValue(depth: Int) throws(Stop) -> JSONValue {
    skipSpaces()
    guard index < end else { throw unexpected(LocalizedText(en: "a value", zh: "一个值")) }
    let start = index
    let kind: JSONValue.Kind
    switch bytes[index] {
    case UInt8(ascii: "{"): kind = try parseObject(depth: depth)
    case UInt8(ascii: "["): kind = try parseArray(depth: depth)
    case UInt8(ascii: "\""): kind = .string(try parseString())
    case UInt8(ascii: "-"), 0x30...0x39: kind = .number(try parseNumber())
    case UInt8(ascii: "t") where takes("true"): kind = .boolean(true)
    case UInt8(ascii: "f") where takes("false"): kind = .boolean(false)
    case UInt8(ascii: "n") where takes("null"): kind = .null
    default: throw unexpected(LocalizedText(en: "a value", zh: "一个值"))
    }
    return JSONValue(kind, span: span(start..<index))
  }

  private mutating func takes(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= end else { return false }
    let matches = word.withUTF8Buffer { $0.elementsEqual(bytes[index..<index + count]) }
    guard matches, index + count == end || !isWord(bytes[index + count]) else { return false }
    index += count
    return true
  }

  private mutating func enter(depth: Int) throws(Stop) {
    guard depth < limits.depth else {
      throw stop(
        FormatsDiagnostics.jsonTooDeep, index..<index + 1, [.count(limits.depth)])
    }
    index += 1
    openBrackets += 1
    skipSpaces()
  }

  private mutating func close() {
    index += 1
    openBrackets -= 1
  }

  /// True where another member follows; false after the closing bracket.
  private mutating func continues(
    opened: Int, closing: UInt8, expected: LocalizedText
  ) throws(Stop) -> Bool {
    skipSpaces()
    guard index < end else { throw unclosed(opened, closing) }
    if bytes[index] == UInt8(ascii: ",") {
      index += 1
      skipSpaces()
      return true
    }
    guard bytes[index] == closing else { throw unexpected(expected) }
    close()
    return false
  }

  mutating func unclosed(_ opened: Int, _ closing: UInt8) -> Stop {
    let open = LocalizedText(String(decoding: CollectionOfOne(bytes[opened]), as: UTF8.self))
    let close = LocalizedText(String(decoding: CollectionOfOne(closing), as: UTF8.self))
    return stop(
      FormatsDiagnostics.jsonUnclosed, opened..<opened + 1, [.phrase(open), .phrase(close)])
  }

  private mutating func parseArray(depth: Int) throws(Stop) -> JSONValue.Kind {
    let opened = index
    try enter(depth: depth)
    var items: [JSONValue] = []
    if index < end, bytes[index] == UInt8(ascii: "]") {
      close()
      return .array(items)
    }
    let expected = LocalizedText(en: "`,` or `]`", zh: "`,` 或 `]`")
    repeat {
      if index >= end { throw unclosed(opened, UInt8(ascii: "]")) }
      items.append(try parseValue(depth: depth + 1))
    } while try continues(opened: opened, closing: UInt8(ascii: "]"), expected: expected)
    return .array(items)
  }

  private mutating func parseObject(depth: Int) throws(Stop) -> JSONValue.Kind {
    let opened = index
    try enter(depth: depth)
    var members: [JSONMember] = []
    if index < end, bytes[index] == UInt8(ascii: "}") {
      close()
      return .object(members)
    }
    let expected = LocalizedText(en: "`,` or `}`", zh: "`,` 或 `}`")
    repeat {
      if index >= end { throw unclosed(opened, UInt8(ascii: "}")) }
      members.append(try parseMember(depth: depth))
    } while try continues(opened: opened, closing: UInt8(ascii: "}"), expected: expected)
    reportDuplicates(members)
    return .object(members)
  }

  private mutating func parseMember(depth: Int) throws(Stop) -> JSONMember {
    guard bytes[index] == UInt8(ascii: "\"") else {
      throw unexpected(LocalizedText(en: "a key in double quotes", zh: "加英文双引号的键"))
    }
    let start = index
    let key = try parseString()
    let keySpan = span(start..<index)
    skipSpaces()
    guard index < end, bytes[index] == UInt8(ascii: ":") else {
      throw unexpected(LocalizedText("`:`"))
    }
    index += 1
    return JSONMember(key: key, keySpan: keySpan, value: try parseValue(depth: depth + 1))
  }

  private mutating func reportDuplicates(_ members: [JSONMember]) {
    guard members.count > 1 else { return }
    func report(_ member: JSONMember, _ earlier: SourceSpan) {
      findings.add(
        Diagnostic(
          FormatsDiagnostics.jsonDuplicateKey, at: member.keySpan, [.name(member.key)]
        )
        .with(secondary: earlier, LocalizedText(en: "first here", zh: "第一次在这里")))
    }
    if members.count <= 8 {
      for (position, member) in members.enumerated() {
        let earlier = members[..<position].first { $0.key.hasSameScalars(as: member.key) }
        if let earlier { report(member, earlier.keySpan) }
      }
      return
    }
    var first: [ByteKey: SourceSpan] = [:]
    for member in members {
      let key = ByteKey(member.key)
      if let earlier = first[key] { report(member, earlier) } else { first[key] = member.keySpan }
    }
  }

  // MARK: Numbers and strings

  private mutating func parseNumber() throws(Stop) -> String {
    let start = index
    var isRight = true
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let first = index
    let digits = skipDigits()
    isRight = digits > 0 && (digits == 1 || bytes[first] != UInt8(ascii: "0"))
    if index < end, bytes[index] == UInt8(ascii: ".") {
      index += 1
      if skipDigits() == 0 { isRight = false }
    }
    if index < end, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < end, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
        index += 1
      }
      if skipDigits() == 0 { isRight = false }
    }
    if index < end, isWord(bytes[index]) || bytes[index] == UInt8(ascii: ".") { isRight = false }
    if !isRight {
      while index < end, isWord(bytes[index]) || "+-.".utf8.contains(bytes[index]) { index += 1 }
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      throw stop(FormatsDiagnostics.jsonNumber, start..<index, [.name(text)])
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while index < end, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
    return index - start
  }

  private mutating func parseString() throws(Stop) -> String {
    let start = index
    index += 1
    isInText = true
    var plainStart = index
    var decoded: [UInt8] = []
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        let plain = plainStart..<index
        index += 1
        isInText = false
        if decoded.isEmpty { return String(decoding: bytes[plain], as: UTF8.self) }
        decoded.append(contentsOf: bytes[plain])
        return String(decoding: decoded, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") {
        decoded.append(contentsOf: bytes[plainStart..<index])
        try parseEscape(into: &decoded, opened: start)
        plainStart = index
      } else if byte < 0x20 {
        if byte == 0x0A || byte == 0x0D {
          isInText = false
          break
        }
        throw stop(
          FormatsDiagnostics.jsonControl, index..<index + 1,
          [.text(UInt32(byte).codePoint)])
      } else {
        index += 1
      }
    }
    throw stop(FormatsDiagnostics.jsonUnclosedString, start..<min(index, end))
  }

  private mutating func parseEscape(into decoded: inout [UInt8], opened: Int) throws(Stop) {
    let start = index
    index += 1
    guard index < end else {
      throw stop(FormatsDiagnostics.jsonUnclosedString, opened..<end)
    }
    let letter = bytes[index]
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(letter)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      let scalar = try parseUnicode(start: start)
      decoded.append(contentsOf: String(scalar).utf8)
    default: throw badEscape(start)
    }
  }

  private mutating func badEscape(_ start: Int) -> Stop {
    while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    return stop(FormatsDiagnostics.jsonEscape, start..<index, [.name(text)])
  }

  private mutating func parseUnicode(start: Int) throws(Stop) -> Unicode.Scalar {
    let first = try parseHex(start: start)
    if let scalar = Unicode.Scalar(UInt32(first)) { return scalar }
    let isPair =
      UTF16.isLeadSurrogate(first) && index + 1 < end && bytes[index] == UInt8(ascii: "\\")
      && bytes[index + 1] == UInt8(ascii: "u")
    if isPair {
      let middle = index
      index += 2
      let second = try parseHex(start: middle)
      if UTF16.isTrailSurrogate(second) {
        let value = 0x1_0000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))
        if let scalar = Unicode.Scalar(value) { return scalar }
      }
      index = middle
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    throw stop(FormatsDiagnostics.jsonSurrogate, start..<index, [.name(text)])
  }

  private mutating func parseHex(start: Int) throws(Stop) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard index < end, let digit = hexDigit(bytes[index]) else { throw badEscape(start) }
      value = value << 4 | UInt16(digit)
      index += 1
    }
    return value
  }
}
