import Diagnostics
import Formats
import Foundation
import TestSupport
import Testing
import Text

/// Diagnostics as people and machines see them, in both languages, and what their mends make.
@Test func rendering() {
  let goldens = GoldenCase.all(in: "Goldens")
  #expect(!goldens.isEmpty)
  for golden in goldens {
    let rendered = RenderedCase(golden)
    #expect(!rendered.diagnostics.isEmpty, "\(golden.name)")
    for language in Language.allCases {
      let text = TerminalRenderer(language: language).text(rendered.diagnostics, rendered.sources)
      #expect(
        golden.matches(language.rawValue, text), "\(golden.name) \(language.rawValue)\n\(text)")
    }
    if golden["json"] != nil {
      let json = DiagnosticJSON.text(rendered.diagnostics, rendered.sources)
      #expect(golden.matches("json", json), "\(golden.name)\n\(json)")
      #expect((try? JSONSerialization.jsonObject(with: Data(json.utf8))) is [Any])
    }
    if golden["mended"] != nil {
      let outcome = FixItApplier.apply(rendered.diagnostics, to: rendered.sources)
      var text = outcome.changed.map { change in
        "\(rendered.sources[change.source].path)\n" + String(decoding: change.bytes, as: UTF8.self)
      }.joined(separator: "\n")
      text += outcome.skipped.isEmpty ? "" : "\nskipped \(outcome.skipped.count)"
      #expect(golden.matches("mended", text), "\(golden.name)\n\(text)")
    }
  }
}

/// Carets stand under what they mean, whatever the bytes: no crash, and the same number of lines.
@Test func renderingOfAnyBytes() {
  let seed = UInt64.random(in: 0...UInt64.max)
  print("Renderer: seed \(seed)")
  var state = seed
  func random(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(bound, 1)
  }
  let pieces: [[UInt8]] = [
    Array("字".utf8), Array("a".utf8), [0x0A], [0x0D, 0x0A], [0x09], [0xE4, 0xBD], [0xFF],
    Array("e\u{301}".utf8), Array("👨‍👩‍👧".utf8), [0x1B], Array("\u{202E}".utf8), [0xF0, 0x9F],
    [0xED, 0xA0, 0x80], Array(" ".utf8),
  ]
  for round in 0..<600 {
    var bytes: [UInt8] = []
    for _ in 0..<random(round % 20 == 0 ? 900 : 40) { bytes += pieces[random(pieces.count)] }
    var sources = SourceMap()
    let source = sources.add(path: "a\u{1B}[31m.merit", bytes: bytes)
    func span() -> SourceSpan {
      let lower = random(bytes.count + 1)
      return SourceSpan(source: source, bytes: lower..<(lower + random(bytes.count - lower + 1)))
    }
    var diagnostic = Diagnostic(
      DiagnosticCode(9099, "harmful-text", .error, en: "some\u{1B}thing", zh: "某\n事"), at: span(),
      label: "here")
    for _ in 0..<random(4) {
      diagnostic.secondary.append(Label(span(), random(2) == 0 ? nil : "x"))
    }
    diagnostic.fixIts = [
      FixIt("mend", safety: .safe, edits: [TextEdit(span(), "q"), TextEdit(span(), "字")])
    ]
    for language in Language.allCases {
      let text = TerminalRenderer(language: language).text([diagnostic], sources)
      let isHarmless = text.unicodeScalars.allSatisfy { $0 == "\n" || !DisplayText.isDangerous($0) }
      #expect(isHarmless)
    }
    #expect(
      (try? JSONSerialization.jsonObject(
        with: Data(DiagnosticJSON.object(diagnostic, sources).utf8))) != nil)
    let outcome = FixItApplier.apply([diagnostic], to: sources)
    #expect(outcome.applied.count + outcome.skipped.count == 1)
  }
}

/// Widths, padding, cutting, and text that is made harmless.
@Test func displayWidth() {
  for (text, cells) in [
    ("", 0), ("abc", 3), ("注册日期", 8), ("ＡＢ", 4), ("，。", 4), ("é", 1), ("e\u{301}", 1),
    ("\u{200B}", 0), ("👍", 2), ("…", 1), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｶﾅ", 2),
    ("カナ", 4), ("\u{20000}", 2), ("\u{1B}", 0), ("、", 2), ("①", 1), ("—", 1), ("☑", 1), ("✓", 1),
  ] {
    #expect(DisplayWidth.cells(of: text) == cells, "\(text)")
  }
  #expect(DisplayWidth.padded("沈阳", to: 6) == "沈阳  " && DisplayWidth.padded("沈阳", to: 3) == "沈阳")
  #expect(DisplayWidth.paddedLeft("沈阳", to: 6) == "  沈阳")
  #expect(DisplayWidth.truncated("沈阳市", to: 6) == "沈阳市")
  #expect(DisplayWidth.truncated("沈阳市", to: 5) == "沈阳…")
  #expect(DisplayWidth.truncated("沈阳市", to: 4) == "沈…")
  #expect(DisplayWidth.truncated("沈阳市", to: 1) == "…" && DisplayWidth.truncated("沈", to: 0) == "")
  #expect(DisplayText.neutralised("a\u{1B}[31mb\u{202E}c\nd") == "a⟨U+001B⟩[31mb⟨U+202E⟩c d")
  #expect(DisplayText.neutralised("注册日期 é") == "注册日期 é")
}

/// Colour changes nothing but colour, and the count comes in the right number.
@Test func summaryAndColour() {
  var sources = SourceMap()
  let source = sources.add(path: "a.merit", bytes: Array("field 注册".utf8))
  func finding(_ number: Int, _ severity: Severity, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      DiagnosticCode(number, "wrong", severity, en: "wrong", zh: "有误"),
      at: SourceSpan(source: source, bytes: range))
  }
  let findings = [
    finding(9003, .warning, 0..<5), finding(9001, .error, 6..<9), finding(9002, .error, 0..<1),
  ]
  #expect(TerminalRenderer(language: .english).summary(findings) == "2 errors, 1 warning")
  #expect(TerminalRenderer(language: .chinese).summary(findings) == "2 个错误，1 个警告")
  #expect(TerminalRenderer(language: .english).text([], sources) == "")
  let plain = TerminalRenderer(language: .chinese).text(findings, sources)
  let coloured = TerminalRenderer(language: .chinese, usesColour: true).text(findings, sources)
  #expect(coloured != plain && coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  let few = TerminalRenderer(language: .english, most: 1).text(findings, sources)
  #expect(few.contains("… 2 more") && few.hasSuffix("2 errors, 1 warning\n"))
}

/// Mends that stand in each other's way, that are offered twice, and that are not safe.
@Test func mending() {
  var sources = SourceMap()
  let source = sources.add(path: "a.merit", bytes: Array("abcdef".utf8))
  func fixIt(_ edits: (Range<Int>, String)..., safety: FixIt.Safety = .safe) -> FixIt {
    FixIt(
      "mend", safety: safety,
      edits: edits.map { TextEdit(SourceSpan(source: source, bytes: $0.0), $0.1) })
  }
  func fixed(_ fixIts: FixIt...) -> (text: String?, skipped: Int) {
    let outcome = FixItApplier.apply(fixIts, to: sources)
    let bytes = outcome.changed.first?.bytes
    return (bytes.map { String(decoding: $0, as: UTF8.self) }, outcome.skipped.count)
  }
  #expect(fixed(fixIt((1..<3, "X")), fixIt((3..<4, "YY"))) == ("aXYYef", 0))
  #expect(fixed(fixIt((1..<3, "X")), fixIt((2..<4, "Y"))) == ("aXdef", 1))
  #expect(fixed(fixIt((1..<3, "X")), fixIt((1..<3, "X"))) == ("aXdef", 0))
  #expect(fixed(fixIt((2..<2, "X")), fixIt((2..<2, "Y"))) == ("abXcdef", 1))
  #expect(fixed(fixIt((3..<3, "X")), fixIt((1..<3, "Y"))) == ("aYXdef", 0))
  #expect(fixed(fixIt((1..<5, "")), fixIt((2..<2, "X"))) == ("af", 1))
  #expect(fixed(fixIt((0..<1, "X"), (0..<2, "Y"))) == (nil, 1))
  #expect(fixed(fixIt((5..<6, "X"), (0..<1, "Y"))) == ("YbcdeX", 0))
  #expect(fixed(fixIt((0..<1, "X"), (6..<9, "Y"))) == (nil, 1))
  #expect(fixed(fixIt()) == (nil, 1))
  var finding = Diagnostic(
    DiagnosticCode(9001, "wrong", .error, en: "wrong", zh: "有误"),
    at: SourceSpan(source: source, bytes: 0..<1))
  finding.fixIts = [
    fixIt((0..<1, "advice"), safety: .displayOnly), fixIt((0..<1, "bold"), safety: .unsafe),
  ]
  #expect(FixItApplier.apply([finding], to: sources).applied.isEmpty)
  #expect(FixItApplier.apply([finding], to: sources, upTo: .unsafe).applied.count == 1)
  finding.fixIts.append(fixIt((0..<1, "sure")))
  let outcome = FixItApplier.apply([finding], to: sources, upTo: .unsafe)
  #expect(outcome.changed.map { String(decoding: $0.bytes, as: UTF8.self) } == ["surebcdef"])
}
