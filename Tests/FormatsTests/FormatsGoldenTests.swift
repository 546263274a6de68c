import Diagnostics
import TestSupport
import Testing

@testable import Formats

@Suite struct FormatsGoldenTests {
  /// The section `input`, or `escaped` for bytes that a text file cannot show: `\xEF`, `\r`, `\n`.
  private static func input(_ golden: GoldenCase) throws -> [UInt8] {
    if let text = golden["input"] { return Array((text + "\n").utf8) }
    let escaped = Array(try #require(golden["escaped"]).utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < escaped.count {
      if escaped[index] == UInt8(ascii: "\\"), index + 1 < escaped.count {
        switch escaped[index + 1] {
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "n"): bytes.append(0x0A)
        default:
          let digits = String(decoding: escaped[index + 2..<index + 4], as: UTF8.self)
          bytes.append(UInt8(digits, radix: 16) ?? 0)
          index += 2
        }
        index += 2
      } else if escaped[index] == 0x0A {
        index += 1
      } else {
        bytes.append(escaped[index])
        index += 1
      }
    }
    return bytes
  }

  /// Each finding in both languages, with the bytes that are underlined.
  static func describe(_ diagnostics: [Diagnostic], _ map: SourceMap) -> String {
    diagnostics.map { diagnostic -> String in
      let span = diagnostic.primary.span
      var lines = [
        "\(diagnostic.code.id) \(map.location(span)) ⟦\(shown(map.text(span)))⟧",
        "  \(diagnostic.message.en)", "  \(diagnostic.message.zh)",
      ]
      for label in diagnostic.secondary {
        lines.append("  at \(map.location(label.span)): \(label.text?.en ?? "")")
      }
      if let help = diagnostic.help { lines.append("  = \(help.en) / \(help.zh)") }
      for fix in diagnostic.fixIts {
        let edits = fix.edits.map { "⟦\(shown(map.text($0.span)))⟧ → ⟦\($0.replacement)⟧" }
        lines.append("  fix (\(fix.safety)): \(edits.joined(separator: ", "))")
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private static func shown(_ text: String) -> String {
    text.unicodeScalars.map { $0.value < 0x20 ? "\\u{\(String($0.value, radix: 16))}" : String($0) }
      .joined()
  }

  private static func outline(_ node: YAMLNode?, _ map: SourceMap, _ indent: String = "") -> String
  {
    guard let node else { return indent + "(none)" }
    switch node.kind {
    case .nothing: return indent + "nothing"
    case .scalar(let text, let style):
      return indent + "\(style) \(text.text.debugDescription) ⟦\(shown(map.text(text.whole)))⟧"
    case .sequence(let items):
      return
        ([indent + "sequence" + (node.isFlow ? " flow" : "")]
        + items.map { outline($0, map, indent + "  ") }).joined(separator: "\n")
    case .mapping(let entries):
      return
        ([indent + "mapping" + (node.isFlow ? " flow" : "")]
        + entries.map {
          indent + "  \($0.key.text):\n" + outline($0.value, map, indent + "    ")
        }).joined(separator: "\n")
    }
  }

  @Test(arguments: GoldenCase.all(in: "Goldens/yaml"))
  func yaml(_ golden: GoldenCase) throws {
    var map = SourceMap()
    let bytes = try Self.input(golden)
    let source = map.add(path: "a.merit.yaml", bytes: bytes)
    let document = YAMLReader.read(source: source, bytes: bytes)
    let findings = document.diagnostics + (document.root?.duplicateKeys() ?? [])
    #expect(golden.matches("findings", Self.describe(findings, map)))
    #expect(golden.matches("tree", Self.outline(document.root, map)))
    let comments = document.comments.map {
      "\(map.location($0.span))\($0.isOwnLine ? " own line" : ""):\($0.text)"
    }
    #expect(golden.matches("comments", comments.joined(separator: "\n")))
    #expect(Self.applied(findings, map, bytes), "a fix-it leaves the finding")
  }

  /// Applies all fixes that quote a value: the file then reads without these findings.
  private static func applied(_ findings: [Diagnostic], _ map: SourceMap, _ bytes: [UInt8]) -> Bool
  {
    let fixable = findings.filter { $0.code == FormatsDiagnostics.yamlValueNeedsQuotes }
    var fixed = bytes
    for edit in fixable.flatMap(\.fixIts).flatMap(\.edits).sorted(by: { $0.span > $1.span }) {
      fixed.replaceSubrange(edit.span.bytes, with: Array(edit.replacement.utf8))
    }
    let again = YAMLReader.read(source: SourceID(index: 0), bytes: fixed)
    return !again.diagnostics.contains { $0.code == FormatsDiagnostics.yamlValueNeedsQuotes }
  }

  @Test(arguments: GoldenCase.all(in: "Goldens/json"))
  func json(_ golden: GoldenCase) throws {
    var map = SourceMap()
    let bytes = try Self.input(golden)
    let source = map.add(path: golden.name.contains("lines") ? "a.jsonl" : "a.json", bytes: bytes)
    var writer = JSONWriter(.pretty)
    let findings: [Diagnostic]
    if golden.name.contains("lines") {
      let (values, diagnostics) = JSONReader.readLines(source: source, bytes: bytes)
      writer = JSONWriter(.compact)
      for value in values {
        writer.value(value)
        writer.lineBreak()
      }
      findings = diagnostics
    } else {
      let (value, diagnostics) =
        golden.name.contains("list")
        ? JSONReader.readList(source: source, bytes: bytes)
        : JSONReader.read(source: source, bytes: bytes)
      if let value { writer.value(value) }
      findings = diagnostics
    }
    #expect(golden.matches("findings", Self.describe(findings, map)))
    #expect(golden.matches("written", String(decoding: writer.bytes, as: UTF8.self)))
  }

  @Test(arguments: GoldenCase.all(in: "Goldens/csv"))
  func csv(_ golden: GoldenCase) throws {
    var map = SourceMap()
    let file = try Self.input(golden)
    guard let text = DecodedText(file) else {
      let source = map.add(path: "a.csv", bytes: file)
      let finding = Diagnostic(
        FormatsDiagnostics.unknownEncoding, at: SourceSpan(source: source, lower: 0, upper: 0))
      #expect(golden.matches("findings", Self.describe([finding], map)))
      return
    }
    let source = map.add(path: "a.csv", bytes: text.bytes)
    var reader = CSVReader(source: source, bytes: text.bytes)
    var cells: [CSVCell] = []
    var rows: [String] = ["\(text.encoding.rawValue)"]
    while reader.nextRow(into: &cells) {
      let shown = cells.map {
        "\(map.location(reader.span($0)).dropFirst(6)) \(reader.text($0).debugDescription)"
      }
      rows.append("\(reader.rowNumber): " + shown.joined(separator: " | "))
    }
    #expect(golden.matches("rows", rows.joined(separator: "\n")))
    #expect(golden.matches("findings", Self.describe(reader.findings.sorted(), map)))
  }
}
