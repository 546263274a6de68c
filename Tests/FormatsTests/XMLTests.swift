import Diagnostics
import TestSupport
import Testing

@testable import Formats

/// XML as it is read: elements, attributes and texts with their bytes, and what is refused.
@Suite struct XMLTests {
  @Test(arguments: GoldenCase.all(in: "Goldens/xml"))
  func documents(_ golden: GoldenCase) throws {
    let text = try #require(golden["input"])
    let bytes = Array(text.replacing("\\r", with: "\r").utf8)
    var map = SourceMap()
    let source = map.add(path: "file.xml", bytes: bytes)
    var limits = XMLLimits()
    // `limits`: levels and elements.
    let numbers = (golden["limits"] ?? "").split(separator: " ").compactMap { Int($0) }
    if numbers.count == 2 { (limits.depth, limits.elements) = (numbers[0], numbers[1]) }
    let reading = XMLReader.read(bytes, source: source, limits: limits)
    var lines: [String] = []
    if let root = reading.root { outline(root, map, "", &lines) }
    let tree = lines.joined(separator: "\n")
    #expect(golden.matches("tree", tree), "\(golden): \(tree)")
    let findings = FormatsGoldenTests.describe(reading.diagnostics, map)
    #expect(golden.matches("findings", findings), "\(golden): \(findings)")
  }

  private func outline(
    _ element: XMLElement, _ map: SourceMap, _ indent: String, _ lines: inout [String]
  ) {
    let name = element.namespace.isEmpty ? element.name : "{\(element.namespace)}\(element.name)"
    lines.append("\(indent)\(name) ⟦\(map.text(element.tag))⟧")
    for attribute in element.attributes {
      let name =
        attribute.namespace.isEmpty ? attribute.name : "{\(attribute.namespace)}\(attribute.name)"
      lines.append("\(indent)  @\(name) = \(attribute.text.debugDescription)")
    }
    let text = element.text
    if text.text.contains(where: { !$0.isWhitespace }) {
      lines.append("\(indent)  text \(text.text.debugDescription)")
      // The way back: each character with the bytes that it stands for.
      let marks = text.text.unicodeScalars.reduce(into: (offset: 0, parts: [String]())) {
        sum, scalar in
        let length = String(scalar).utf8.count
        let shown = map.text(text.span(sum.offset..<sum.offset + length))
        if shown != String(scalar) {
          sum.parts.append("\(String(scalar).debugDescription)=⟦\(shown)⟧")
        }
        sum.offset += length
      }
      if !marks.parts.isEmpty {
        lines.append("\(indent)  from \(marks.parts.joined(separator: " "))")
      }
    }
    for child in element.children { outline(child, map, indent + "  ", &lines) }
  }

  @Test func hostileDocuments() {
    let source = SourceID(index: 0)
    let nested = Array(String(repeating: "<a>", count: 10_000).utf8)
    #expect(XMLReader.read(nested, source: source).root == nil)
    let bomb = Array("<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>".utf8)
    #expect(XMLReader.read(bomb, source: source).root == nil)
    var state: UInt64 = 42
    for length in 0..<2_000 {
      var bytes: [UInt8] = []
      for _ in 0..<(length % 97) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let alphabet = Array("<>/=\"'&;!?-[]a:x \n#".utf8)
        bytes.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      _ = XMLReader.read(bytes, source: source)
    }
  }
}
