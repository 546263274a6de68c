import Diagnostics
import Text

/// Start tags, end tags and attributes.
extension XMLReader {
  private static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  /// An attribute whose prefix is not looked up yet.
  private struct RawAttribute {
    let name: QualifiedName
    let value: MappedText
    let span: Range<Int>
  }

  mutating func startTag() throws(Fault) {
    let start = index
    index += 1
    let name = try qualifiedName()
    let (raw, isEmpty) = try rawAttributes(of: name, from: start)
    guard open.count < limits.depth else {
      throw fault(FormatsDiagnostics.xmlTooDeep, start..<index, [.count(limits.depth)])
    }
    elementCount += 1
    guard elementCount <= limits.elements else {
      throw fault(
        FormatsDiagnostics.xmlTooMany, start..<index,
        [.count(limits.elements), .phrase(LocalizedText(en: "elements", zh: "元素"))])
    }
    var prefixes = open.last?.prefixes ?? ["xml": XMLReader.xmlNamespace]
    for attribute in raw where declaresNamespace(attribute.name) {
      prefixes[attribute.name.prefix.isEmpty ? "" : attribute.name.local] = attribute.value.text
    }
    open.append(
      OpenElement(
        name: name, namespace: try namespace(of: name, prefixes, isAttribute: false),
        attributes: try attributes(raw, prefixes), prefixes: prefixes, tag: span(start..<index)))
    if isEmpty { close(at: index) }
  }

  private func declaresNamespace(_ name: QualifiedName) -> Bool {
    name.prefix == "xmlns" || (name.prefix.isEmpty && name.local == "xmlns")
  }

  private mutating func rawAttributes(
    of element: QualifiedName, from start: Int
  ) throws(Fault) -> (attributes: [RawAttribute], isEmpty: Bool) {
    var raw: [RawAttribute] = []
    while true {
      let hasSpace = isSpace(at: index)
      skipSpaces()
      if take("/>") { return (raw, true) }
      if take(">") { return (raw, false) }
      guard index < bytes.count else {
        throw fault(
          FormatsDiagnostics.xmlUnclosed, start..<min(start + 1 + element.span.count, bytes.count),
          [.text("`<\(element.written)`"), ">"])
      }
      guard hasSpace else { throw unexpected(LocalizedText(en: "`>` or a space", zh: "`>` 或空格")) }
      let lower = index
      let name = try qualifiedName()
      let value = try attributeValue()
      if raw.contains(where: { $0.name.written == name.written }) {
        throw fault(
          FormatsDiagnostics.xmlDuplicateAttribute, lower..<index, [.name(name.written)])
      }
      raw.append(RawAttribute(name: name, value: value, span: lower..<index))
      guard raw.count <= limits.attributes else {
        throw fault(
          FormatsDiagnostics.xmlTooMany, lower..<index,
          [.count(limits.attributes), .phrase(LocalizedText(en: "attributes", zh: "属性"))])
      }
    }
  }

  private func attributes(
    _ raw: [RawAttribute], _ prefixes: [String: String]
  ) throws(Fault) -> [XMLAttribute] {
    var result: [XMLAttribute] = []
    for attribute in raw where !declaresNamespace(attribute.name) {
      result.append(
        XMLAttribute(
          name: attribute.name.local,
          namespace: try namespace(of: attribute.name, prefixes, isAttribute: true),
          value: attribute.value, span: span(attribute.span)))
    }
    return result
  }

  /// An attribute without a prefix is in no namespace, an element in the default one.
  private func namespace(
    of name: QualifiedName, _ prefixes: [String: String], isAttribute: Bool
  ) throws(Fault) -> String {
    if name.prefix.isEmpty { return isAttribute ? "" : prefixes[""] ?? "" }
    guard let namespace = prefixes[name.prefix] else {
      throw fault(FormatsDiagnostics.xmlPrefix, name.span, [.name(name.prefix)])
    }
    return namespace
  }

  mutating func endTag() throws(Fault) {
    let start = index
    index += 2
    let name = try qualifiedName()
    skipSpaces()
    guard take(">") else { throw unexpected("`>`") }
    guard let element = open.last, element.name.written.hasSameScalars(as: name.written)
    else {
      let expected = open.last?.name.written ?? ""
      var finding = Diagnostic(
        FormatsDiagnostics.xmlWrongEnd, at: span(start..<index),
        [.text(name.written), .text(expected)])
      if let element = open.last {
        finding.secondary = [
          Label(element.tag, LocalizedText(en: "opened here", zh: "在此处开始"))
        ]
      }
      throw Fault(finding: finding)
    }
    close(at: start)
  }

  /// Ends the innermost element, whose content ends at `end`.
  private mutating func close(at end: Int) {
    guard let element = open.popLast() else { return }
    let content = Int(element.tag.upper)..<max(Int(element.tag.upper), end)
    let finished = XMLElement(
      name: element.name.local, namespace: element.namespace, attributes: element.attributes,
      children: element.children, text: element.text.mapped(whole: span(content)),
      tag: element.tag,
      nameSpan: span(element.name.span), span: span(Int(element.tag.lower)..<index),
      prefixes: element.prefixes)
    if open.isEmpty {
      root = finished
    } else {
      open[open.count - 1].children.append(finished)
    }
  }

  // MARK: Names

  mutating func qualifiedName() throws(Fault) -> QualifiedName {
    let start = index
    let first = try plainName()
    guard peek(0) == UInt8(ascii: ":") else {
      return QualifiedName(prefix: "", local: first, span: start..<index)
    }
    index += 1
    let local = try plainName()
    return QualifiedName(prefix: first, local: local, span: start..<index)
  }

  private mutating func plainName() throws(Fault) -> String {
    let start = index
    while index < bytes.count, isNameByte(bytes[index], isFirst: index == start) { index += 1 }
    guard index > start else { throw unexpected(LocalizedText(en: "a name", zh: "名称")) }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...0xFF:
      return true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return !isFirst
    default: return false
    }
  }
}
