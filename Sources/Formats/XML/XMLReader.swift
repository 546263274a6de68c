import Diagnostics
import Text

/// Reads XML 1.0 with namespaces, for documents from untrusted sources.
///
/// There are no external entities, no document types and so no entities of a document's own: the
/// reader never touches a file or the network, and what a text expands to is never longer than the
/// text. Depth and size are bounded. Every character keeps its bytes in the file.
public struct XMLReader {
  let bytes: [UInt8]
  let source: SourceID
  let limits: XMLLimits
  /// The encoding that the bytes were converted from; nil where they are as the file has them.
  let convertedFrom: XMLEncoding?
  var index = 0
  var elementCount = 0
  var open: [OpenElement] = []
  var root: XMLElement?

  /// Where reading ends: the document is not well formed.
  struct Fault: Error {
    let finding: Diagnostic
  }

  /// An element whose end tag has not come yet.
  struct OpenElement {
    let name: QualifiedName
    let namespace: String
    let attributes: [XMLAttribute]
    let prefixes: [String: String]
    let tag: SourceSpan
    var children: [XMLElement] = []
    var text = XMLText()
  }

  /// A name as it is written.
  struct QualifiedName {
    let prefix: String
    let local: String
    let span: Range<Int>

    var written: String { prefix.isEmpty ? local : "\(prefix):\(local)" }
  }

  /// Reads a document; `bytes` is the whole file, in UTF-8.
  public static func read(
    _ bytes: [UInt8], source: SourceID, limits: XMLLimits = XMLLimits()
  ) -> XMLReading {
    read(XMLEncoding.Decoded(bytes: bytes, encoding: nil), source: source, limits: limits)
  }

  /// Reads a document that was converted to UTF-8; spans count the converted bytes.
  public static func read(
    _ text: XMLEncoding.Decoded, source: SourceID, limits: XMLLimits = XMLLimits()
  ) -> XMLReading {
    var reader = XMLReader(
      bytes: text.bytes, source: source, limits: limits, convertedFrom: text.encoding)
    do {
      try reader.document()
      return XMLReading(root: reader.root, diagnostics: [])
    } catch {
      return XMLReading(root: nil, diagnostics: [error.finding])
    }
  }

  private init(
    bytes: [UInt8], source: SourceID, limits: XMLLimits, convertedFrom: XMLEncoding?
  ) {
    self.convertedFrom = convertedFrom
    self.bytes = bytes
    self.source = source
    self.limits = limits
  }

  // MARK: The document

  private mutating func document() throws(Fault) {
    try checkBytes()
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    if starts(with: "<?xml"), isSpace(at: index + 5) { try declaration() }
    while index < bytes.count {
      if open.isEmpty { try outside() } else { try inside() }
    }
    if let last = open.last {
      throw fault(
        FormatsDiagnostics.xmlUnclosed, last.name.span,
        [.text("`<\(last.name.written)>`"), .text("</\(last.name.written)>")])
    }
    guard root != nil else {
      throw unexpected(LocalizedText(en: "an element", zh: "元素"))
    }
  }

  /// Bytes that are no text of XML.
  private func checkBytes() throws(Fault) {
    guard bytes.count <= limits.bytes else {
      throw fault(
        FormatsDiagnostics.tooLarge, 0..<0,
        [.count(bytes.count), .count(limits.bytes)])
    }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      throw fault(FormatsDiagnostics.xmlEncoding, 0..<2, ["UTF-16"])
    }
    if let invalid = UTF8Scan.invalid(bytes, limit: 1).first {
      throw fault(FormatsDiagnostics.notUTF8, invalid)
    }
    for (offset, byte) in bytes.enumerated() where byte < 0x20 {
      if byte == 0x09 || byte == 0x0A || byte == 0x0D { continue }
      throw fault(
        FormatsDiagnostics.forbiddenCharacter, offset..<offset + 1,
        [.text(UInt32(byte).codePoint)])
    }
  }

  /// `<?xml version="1.0" encoding="UTF-8"?>`
  private mutating func declaration() throws(Fault) {
    let start = index
    index += 5
    while true {
      skipSpaces()
      if take("?>") { return }
      guard index < bytes.count else {
        throw fault(FormatsDiagnostics.xmlUnclosed, start..<index, ["`<?xml`", "?>"])
      }
      let name = try qualifiedName()
      let value = try attributeValue()
      if name.written == "encoding", !isRead(value.text) {
        throw fault(FormatsDiagnostics.xmlEncoding, value.whole.bytes, [.name(value.text)])
      }
    }
  }

  /// Whether the encoding that a document declares is that of the bytes, or was before they were
  /// converted.
  private func isRead(_ name: String) -> Bool {
    let name = XMLEncoding.lowercased(name)
    guard let convertedFrom else { return ["utf-8", "utf8", "us-ascii", "ascii"].contains(name) }
    return convertedFrom.names.contains(name)
  }

  /// Before and after the outermost element.
  private mutating func outside() throws(Fault) {
    skipSpaces()
    guard index < bytes.count else { return }
    guard bytes[index] == UInt8(ascii: "<") else {
      throw unexpected(LocalizedText(en: "an element", zh: "元素"))
    }
    if try skipMarkup() { return }
    guard root == nil, peek(1) != UInt8(ascii: "/") else {
      throw unexpected(LocalizedText(en: "the end of the file", zh: "文件结尾"))
    }
    try startTag()
  }

  private mutating func inside() throws(Fault) {
    guard bytes[index] == UInt8(ascii: "<") else {
      try characters()
      return
    }
    if peek(1) == UInt8(ascii: "/") {
      try endTag()
    } else if starts(with: "<![CDATA[") {
      try literalCharacters()
    } else if try !skipMarkup() {
      try startTag()
    }
  }

  /// Comments and processing instructions; a document type is refused.
  private mutating func skipMarkup() throws(Fault) -> Bool {
    let start = index
    if take("<!--") {
      try skip(after: "-->", from: start, "`<!--`")
      return true
    }
    if take("<?") {
      try skip(after: "?>", from: start, "`<?`")
      return true
    }
    if starts(with: "<!") {
      throw fault(FormatsDiagnostics.xmlDocumentType, start..<min(start + 9, bytes.count))
    }
    return false
  }

  private mutating func skip(
    after end: String, from start: Int, _ name: LocalizedText
  ) throws(Fault) {
    while index < bytes.count {
      if take(end) { return }
      index += 1
    }
    throw fault(
      FormatsDiagnostics.xmlUnclosed, start..<min(start + 4, bytes.count),
      [.phrase(name), .text(end)])
  }

  // MARK: Bytes

  func peek(_ offset: Int) -> UInt8? {
    index + offset < bytes.count ? bytes[index + offset] : nil
  }

  func starts(with text: String) -> Bool {
    let wanted = text.utf8
    guard index + wanted.count <= bytes.count else { return false }
    return bytes[index..<index + wanted.count].elementsEqual(wanted)
  }

  mutating func take(_ text: String) -> Bool {
    guard starts(with: text) else { return false }
    index += text.utf8.count
    return true
  }

  func isSpace(at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    switch bytes[offset] {
    case 0x20, 0x09, 0x0A, 0x0D: return true
    default: return false
    }
  }

  mutating func skipSpaces() {
    while isSpace(at: index) { index += 1 }
  }

  // MARK: Faults

  func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(source: source, bytes: range) }

  func fault(
    _ code: DiagnosticCode, _ range: Range<Int>, _ arguments: [DiagnosticArgument] = []
  ) -> Fault {
    Fault(finding: Diagnostic(code, at: span(range), arguments))
  }

  /// The fault that something else is found here.
  func unexpected(_ expected: LocalizedText) -> Fault {
    guard index < bytes.count else {
      let end = LocalizedText(en: "the end of the file", zh: "文件结尾")
      return fault(
        FormatsDiagnostics.xmlUnexpected, bytes.count..<bytes.count,
        [.phrase(end), .phrase(expected)])
    }
    var upper = index + 1
    while upper < bytes.count, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    let found = LocalizedText("`" + String(decoding: bytes[index..<upper], as: UTF8.self) + "`")
    return fault(
      FormatsDiagnostics.xmlUnexpected, index..<upper, [.phrase(found), .phrase(expected)])
  }
}
