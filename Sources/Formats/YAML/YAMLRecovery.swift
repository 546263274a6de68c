import Diagnostics

struct YAMLRecovery {
  private(set) var findings: CappedFindings
  private let source: SourceID
  private let original: [UInt8]
  private var working: [UInt8]
  private let limits: YAMLLimits

  init(source: SourceID, original: [UInt8], working: [UInt8], limits: YAMLLimits) {
    self.source = source
    self.original = original
    self.working = working
    self.limits = limits
    findings = CappedFindings(limit: limits.findings)
  }

  mutating func read() -> (YAMLNode?, [YAMLComment]) {
    let all = (working.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)..<working.count
    let attempt = YAMLTreeBuilder.read(
      all, of: working, original: original, patched: [], source: source, limits: limits)
    findings.add(contentsOf: attempt.findings)
    if let failure = attempt.failure {
      findings.add(
        Diagnostic(
          FormatsDiagnostics.yamlSyntax,
          at: SourceSpan(source: source, bytes: failure.offset..<failure.offset)))
      return (nil, [])
    }
    let comments = YAMLComments.find(
      in: original, piece: all, extents: attempt.extents, source: source)
    return (attempt.root, comments)
  }
}
