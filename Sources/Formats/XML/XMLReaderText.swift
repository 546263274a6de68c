import Diagnostics

/// Text that is put together from pieces of the file.
struct XMLText {
  private(set) var bytes: [UInt8] = []
  private(set) var runs: [MappedText.Run] = []

  /// Adds bytes verbatim.
  mutating func add(_ piece: ArraySlice<UInt8>) {
    guard !piece.isEmpty else { return }
    add(Array(piece), from: piece.startIndex..<piece.endIndex)
  }

  /// Adds bytes that stand for a range of the file.
  mutating func add(_ piece: [UInt8], from range: Range<Int>) {
    if var last = runs.last, last.textLength == last.sourceLength, piece.count == range.count,
      Int(last.source + last.sourceLength) == range.lowerBound
    {
      last.textLength += UInt32(piece.count)
      last.sourceLength += UInt32(piece.count)
      runs[runs.count - 1] = last
    } else {
      runs.append(
        MappedText.Run(
          text: UInt32(bytes.count), textLength: UInt32(piece.count),
          source: UInt32(range.lowerBound), sourceLength: UInt32(range.count)))
    }
    bytes.append(contentsOf: piece)
  }

  func mapped(whole: SourceSpan) -> MappedText {
    MappedText(text: String(decoding: bytes, as: UTF8.self), runs: runs, whole: whole)
  }
}

/// Characters, references, `CDATA` and the values of attributes.
extension XMLReader {
  /// Characters up to the next markup.
  mutating func characters() throws(Fault) {
    var text = XMLText()
    swap(&text, &open[open.count - 1].text)
    defer { swap(&text, &open[open.count - 1].text) }
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
      try piece(into: &text, until: { $0 == UInt8(ascii: "<") }, asAttribute: false)
    }
  }

  /// `<![CDATA[…]]>`
  mutating func literalCharacters() throws(Fault) {
    let start = index
    index += 9
    var text = XMLText()
    swap(&text, &open[open.count - 1].text)
    defer { swap(&text, &open[open.count - 1].text) }
    while !starts(with: "]]>") {
      guard index < bytes.count else {
        throw fault(
          FormatsDiagnostics.xmlUnclosed, start..<start + 9, ["`<![CDATA[`", "]]>"])
      }
      lineBreakOrByte(into: &text, asAttribute: false)
    }
    index += 3
  }

  /// `="value"`, whose name has been read.
  mutating func attributeValue() throws(Fault) -> MappedText {
    skipSpaces()
    guard take("=") else { throw unexpected("`=`") }
    skipSpaces()
    guard let quote = peek(0), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw unexpected(LocalizedText(en: "a quote", zh: "引号"))
    }
    let start = index
    index += 1
    var text = XMLText()
    while true {
      guard index < bytes.count else {
        throw fault(
          FormatsDiagnostics.xmlUnclosed, start..<start + 1,
          [
            .phrase(LocalizedText(en: "the value", zh: "属性值")),
            .text(String(decoding: [quote], as: UTF8.self)),
          ])
      }
      if bytes[index] == quote { break }
      guard bytes[index] != UInt8(ascii: "<") else {
        throw unexpected(LocalizedText(en: "a character of the value", zh: "属性值的字符"))
      }
      try piece(into: &text, until: { $0 == quote || $0 == UInt8(ascii: "<") }, asAttribute: true)
    }
    index += 1
    return text.mapped(whole: span(start..<index))
  }

  /// One reference, one line break, or a run of plain bytes.
  private mutating func piece(
    into text: inout XMLText, until isEnd: (UInt8) -> Bool, asAttribute: Bool
  ) throws(Fault) {
    if bytes[index] == UInt8(ascii: "&") {
      try reference(into: &text)
      return
    }
    let start = index
    while index < bytes.count, !isEnd(bytes[index]), bytes[index] != UInt8(ascii: "&"),
      bytes[index] != 0x0D, !(asAttribute && bytes[index] < 0x20)
    {
      index += 1
    }
    if index > start {
      text.add(bytes[start..<index])
    } else {
      lineBreakOrByte(into: &text, asAttribute: asAttribute)
    }
  }

  /// A line break of any kind is U+000A, in an attribute a space (XML 1.0 §2.11 and 3.3.3).
  private mutating func lineBreakOrByte(into text: inout XMLText, asAttribute: Bool) {
    let byte = bytes[index]
    guard byte < 0x20 else {
      text.add(bytes[index..<index + 1])
      index += 1
      return
    }
    let length = byte == 0x0D && peek(1) == 0x0A ? 2 : 1
    let value: UInt8 = asAttribute ? 0x20 : byte == 0x0D ? 0x0A : byte
    text.add([value], from: index..<index + length)
    index += length
  }

  /// `&lt;`, `&#60;`, `&#x3C;`
  private mutating func reference(into text: inout XMLText) throws(Fault) {
    let start = index
    var end = index + 1
    while end < bytes.count, end - start < 12, bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else {
      throw fault(FormatsDiagnostics.xmlReference, start..<start + 1, ["&"])
    }
    let written = String(decoding: bytes[start...end], as: UTF8.self)
    guard let scalar = XMLReader.scalar(of: written.dropFirst().dropLast()) else {
      throw fault(FormatsDiagnostics.xmlReference, start..<end + 1, [.name(written)])
    }
    text.add(Array(String(Character(scalar)).utf8), from: start..<end + 1)
    index = end + 1
  }

  private static func scalar(of name: Substring) -> Unicode.Scalar? {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x"
    let number = isHexadecimal ? digits.dropFirst() : digits
    guard number.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let value = UInt32(number, radix: isHexadecimal ? 16 : 10),
      value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D,
      value != 0xFFFE, value != 0xFFFF
    else { return nil }
    return Unicode.Scalar(value)
  }
}
