import Diagnostics
import Testing

@testable import Formats

/// Files that are longer, deeper or larger than a reader takes: a finding, and an end.
@Suite struct LimitTests {
  private let source = SourceID(index: 0)

  private func codes(_ diagnostics: [Diagnostic]) -> [String] { diagnostics.map(\.code.id) }

  @Test func tooManyBytes() {
    let text = Array("[1, 2, 3]".utf8)
    var json = JSONLimits()
    json.bytes = 8
    #expect(
      codes(JSONReader.read(source: source, bytes: text, limits: json).diagnostics) == ["M1003"])
    #expect(
      codes(JSONReader.readLines(source: source, bytes: text, limits: json).diagnostics)
        == ["M1003"])
    var yaml = YAMLLimits()
    yaml.bytes = 8
    #expect(
      codes(YAMLReader.read(source: source, bytes: text, limits: yaml).diagnostics) == ["M1003"])
    var xml = XMLLimits()
    xml.bytes = 8
    let element = Array("<element/>".utf8)
    #expect(codes(XMLReader.read(element, source: source, limits: xml).diagnostics) == ["M1003"])
  }

  @Test func tooManyNodes() {
    var yaml = YAMLLimits()
    yaml.nodes = 3
    let list = Array("- a\n- b\n- c\n- d\n".utf8)
    #expect(
      codes(YAMLReader.read(source: source, bytes: list, limits: yaml).diagnostics) == ["M1031"])
    var xml = XMLLimits()
    xml.elements = 2
    let elements = Array("<a><b/><c/></a>".utf8)
    #expect(codes(XMLReader.read(elements, source: source, limits: xml).diagnostics) == ["M1089"])
    xml = XMLLimits()
    xml.attributes = 1
    let attributes = Array("<a x='1' y='2'/>".utf8)
    #expect(codes(XMLReader.read(attributes, source: source, limits: xml).diagnostics) == ["M1089"])
  }

  @Test func tooDeep() {
    var xml = XMLLimits()
    xml.depth = 2
    let nested = Array("<a><b><c/></b></a>".utf8)
    #expect(codes(XMLReader.read(nested, source: source, limits: xml).diagnostics) == ["M1085"])
  }
}
