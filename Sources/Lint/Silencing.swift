import Diagnostics
import Policy

/// Comments that silence findings: `// lint: allow unused-declaration: set by cities`.
///
/// A comment is for its own line, or, alone on its line, for the next line that is not a comment.
/// In Chinese: `// 检查: 允许 unused-declaration: 由各市设定`; in YAML the comment begins with `#`.
struct Silencing {
  private struct Allowance {
    let code: DiagnosticCode
    let name: String
    /// Where the name is written.
    let span: SourceSpan
    let source: SourceID
    let line: Int
    let hasReason: Bool
  }

  private var allowances: [Allowance] = []
  private var problems: [Diagnostic] = []
  private let sources: SourceMap

  init(_ reading: PolicyReading, _ index: DiagnosticIndex) {
    sources = reading.sources
    for id in reading.order.sources where Self.isPolicy(sources[id].path) {
      for line in sources[id].lineStarts.indices { read(line, of: sources[id], index) }
    }
  }

  private static func isPolicy(_ path: String) -> Bool {
    path.hasSuffix(".merit") || path.hasSuffix(".merit.yaml")
  }

  /// The findings that are left, and what is wrong with the comments.
  func applied(to findings: [Diagnostic]) -> [Diagnostic] {
    guard !allowances.isEmpty || !problems.isEmpty else { return findings }
    var isUsed = [Bool](repeating: false, count: allowances.count)
    let left = findings.filter { finding in
      let span = finding.primary.span
      let line = sources[span.source].line(at: span.lower)
      let fitting = allowances.indices.filter {
        allowances[$0].code == finding.code && allowances[$0].source == span.source
          && allowances[$0].line == line
      }
      guard !finding.isError, !fitting.isEmpty else { return true }
      for index in fitting { isUsed[index] = true }
      return false
    }
    // Rules do not run where there are errors, so that their silencing may well be of use.
    let unused = findings.hasErrors ? [] : allowances.indices.filter { !isUsed[$0] }
    return left + problems
      + unused.map {
        Diagnostic(
          LintDiagnostics.unused, at: allowances[$0].span, [.name(allowances[$0].name)])
      }
      + allowances.filter { !$0.hasReason }.map {
        Diagnostic(LintDiagnostics.noReason, at: $0.span, [.name($0.name)])
      }
  }

  // MARK: Reading comments

  private static let openings = ["lint: allow ", "检查: 允许 ", "检查：允许 "]

  private mutating func read(_ line: Int, of source: Source, _ index: DiagnosticIndex) {
    let range = source.lineBytes(line)
    let bytes = source.bytes[range]
    guard let mark = Self.commentStart(bytes, isYAML: source.path.hasSuffix(".yaml")) else {
      return
    }
    let text = String(decoding: bytes[mark...], as: UTF8.self)
    let trimmed = text.drop { $0 == " " || $0 == "\t" }
    guard let opening = Self.openings.first(where: { trimmed.hasPrefix($0) }) else { return }
    let rest = trimmed.dropFirst(opening.count)
    let name = rest.prefix { !" :：\t".contains($0) }
    let reason = rest.dropFirst(name.count).drop { " :：\t".contains($0) }
    let offset = mark + text.utf8.count - rest.utf8.count
    let span = SourceSpan(source: source.id, bytes: offset..<offset + name.utf8.count)
    guard let code = index[String(name)] else {
      problems.append(Diagnostic(LintDiagnostics.unknownRule, at: span, [.name(String(name))]))
      return
    }
    let isAlone = bytes[..<mark].allSatisfy { [0x20, 0x09, 0x2F, 0x23].contains($0) }
    allowances.append(
      Allowance(
        code: code, name: String(name), span: span, source: source.id,
        line: isAlone ? Self.target(after: line, of: source) : line, hasReason: !reason.isEmpty))
  }

  /// The byte after the comment mark of a line.
  private static func commentStart(_ bytes: ArraySlice<UInt8>, isYAML: Bool) -> Int? {
    let mark: [UInt8] = isYAML ? [0x23] : [0x2F, 0x2F]
    return bytes.indices.first { bytes[$0...].starts(with: mark) }.map { $0 + mark.count }
  }

  /// The next line that is neither empty nor a comment.
  private static func target(after line: Int, of source: Source) -> Int {
    var next = line + 1
    while next < source.lineStarts.count {
      let bytes = source.bytes[source.lineBytes(next)].drop { $0 == 0x20 || $0 == 0x09 }
      let isComment = bytes.starts(with: [0x2F, 0x2F]) || bytes.first == 0x23
      if !bytes.isEmpty, !isComment { return next }
      next += 1
    }
    return line
  }
}
