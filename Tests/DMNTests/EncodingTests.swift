import DMN
import Diagnostics
import FEEL
import Testing

/// Files in other encodings than UTF-8 (XML 1.0 §4.3.3): the same model, and errors at the same
/// locations.
@Suite struct EncodingTests {
  private static func text(_ encoding: String) -> String {
    """
    <?xml version="1.0"\(encoding.isEmpty ? "" : " encoding=\"\(encoding)\"")?>
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="n" name="n">
    <decision name="größe" id="d"><literalExpression><text>"größe²"</text></literalExpression>
    </decision>
    <decision name="ö" id="e"><literalExpression><text>"öö" +</text></literalExpression></decision>
    </definitions>
    """
  }

  private static func units(_ text: String, isLittle: Bool, marked: Bool) -> [UInt8] {
    ((marked ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
      return isLittle ? bytes.reversed() : bytes
    }
  }

  private static func latin(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  static let files: [(name: String, bytes: [UInt8])] = [
    ("UTF-8", Array(text("UTF-8").utf8)),
    ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(text("utf-8").utf8)),
    ("undeclared", Array(text("").utf8)),
    ("UTF-16 little", units(text("UTF-16"), isLittle: true, marked: true)),
    ("UTF-16 big", units(text("utf-16"), isLittle: false, marked: true)),
    ("UTF-16 undeclared", units(text(""), isLittle: true, marked: true)),
    ("UTF-16 without a mark", units(text("UTF-16LE"), isLittle: true, marked: false)),
    ("UTF-16 big without a mark", units(text("UTF-16BE"), isLittle: false, marked: false)),
    ("Latin 1", latin(text("ISO-8859-1"))),
    ("Latin 1 by another name", latin(text("latin1"))),
  ]

  @Test func theSameModelInEveryEncoding() throws {
    for (name, bytes) in Self.files {
      var sources = SourceMap()
      let loaded = DecisionModel.load(ModelFile(path: "m", bytes: bytes), into: &sources)
      let locations = loaded.diagnostics.map {
        "\(sources.location($0.primary.span)) \($0.code.id)"
      }
      #expect(locations == ["m:5:58 M1202"], "\(name): \(locations)")
      let model = try #require(loaded.model, "\(name)")
      let result = model.evaluate(decision: "größe", inputs: [])
      #expect(result.map { ValueText.literal($0.value) } == "\"größe²\"", "\(name)")
    }
  }

  @Test func aFalseDeclarationIsTold() {
    let files: [[UInt8]] = [
      Self.units(Self.text("UTF-8"), isLittle: true, marked: true),
      Self.units(Self.text("UTF-16BE"), isLittle: true, marked: true),
      Array(Self.text("UTF-16").utf8), Array(Self.text("GBK").utf8),
      // Latin 1 without a declaration is not UTF-8.
      Self.latin(Self.text("")), [0xFF, 0xFE], [0xFE, 0xFF, 0], [0xFF, 0xFE, 0x3C, 0, 0, 0xD8],
    ]
    for bytes in files {
      var sources = SourceMap()
      let loaded = DecisionModel.load(ModelFile(path: "m", bytes: bytes), into: &sources)
      #expect(loaded.model == nil && loaded.hasErrors)
    }
  }
}
