import Diagnostics
import Text

/// Reads YAML files into trees with spans and comments (notation 5).
public enum YAMLReader {
  /// Reads a whole file.
  ///
  /// Never fails as a whole: after a syntax error the rest is read as far as it can be
  /// (Y9), and all findings come together.
  /// - Parameters:
  ///   - source: names the bytes in all spans.
  ///   - bytes: UTF-8, with or without byte order mark. JSON is YAML (Y13).
  ///   - limits: bounds of the text.
  public static func read(
    source: SourceID, bytes: [UInt8], limits: YAMLLimits = YAMLLimits()
  ) -> YAMLDocument {
    var findings = CappedFindings(limit: limits.findings)
    let readable = check(bytes, source: source, limits: limits, &findings)
    guard let working = readable else {
      let whole = SourceSpan(source: source, bytes: 0..<bytes.count)
      return YAMLDocument(
        root: nil, comments: [], diagnostics: findings.sorted(), leftOut: [whole])
    }
    var recovery = YAMLRecovery(
      source: source, original: bytes, working: working, limits: limits)
    let (root, comments) = recovery.read()
    findings.add(contentsOf: recovery.findings)
    return YAMLDocument(
      root: root, comments: comments, diagnostics: findings.sorted(), leftOut: recovery.leftOut)
  }

  /// Refuses what is no text; answers with a copy in which forbidden characters have harmless
  /// stand-ins of the same length, or nil where nothing can be read.
  private static func check(
    _ bytes: [UInt8], source: SourceID, limits: YAMLLimits, _ findings: inout CappedFindings
  ) -> [UInt8]? {
    guard bytes.count <= limits.bytes else {
      findings.add(
        Diagnostic(
          FormatsDiagnostics.tooLarge, at: SourceSpan(source: source, lower: 0, upper: 0),
          [.count(bytes.count), .count(limits.bytes)]))
      return nil
    }
    let invalid = UTF8Scan.invalid(bytes, limit: 1)
    if let first = invalid.first {
      findings.add(
        Diagnostic(FormatsDiagnostics.notUTF8, at: SourceSpan(source: source, bytes: first)))
      return nil
    }
    var working = bytes
    while true {
      // Characters that are invalid in YAML come in batches, so that a large binary file costs
      // no large list.
      let forbidden = TextScan.forbiddenInYAML(working, limit: 10_000)
      for character in forbidden {
        findings.add(
          Diagnostic(
            FormatsDiagnostics.forbiddenCharacter,
            at: SourceSpan(source: source, bytes: character.range), [.text(character.name)])
        )
        working.replaceSubrange(character.range, with: character.standIn)
      }
      guard forbidden.count == 10_000 else { return working }
      if findings.isFull { return nil }
    }
  }
}
