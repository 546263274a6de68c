import Diagnostics
import FEEL
import Formats
import Notation
import Text
import Vocabulary

/// Findings that only follow from policy text that could not be read, or that no `amends` leads to.
struct FollowUps {
  let effective: EffectivePolicy
  let sources: SourceMap
  /// True where a file or a layer beneath could not be read, which has been told.
  let isIncomplete: Bool

  /// What is said of names, and of values, that the missing text may declare.
  private static let codes: Set<DiagnosticCode> = [
    PolicyDiagnostics.unknownReference, PolicyDiagnostics.badType,
    PolicyDiagnostics.documentNotFound, PolicyDiagnostics.clauseNotFound,
    PolicyDiagnostics.noRoles, PolicyDiagnostics.stillOpen, PolicyDiagnostics.openForLower,
    PolicyDiagnostics.noYear, LayerDiagnostics.nothingToAmend, LayerDiagnostics.nothingToRepeal,
    LayerDiagnostics.setUnknown, LayerDiagnostics.likeUnknown, LayerDiagnostics.unknownNeighbour,
    CheckDiagnostics.unknownName, CheckDiagnostics.unknownProperty,
  ]

  /// The findings without those that follow from others.
  func removed(from all: [Diagnostic]) -> [Diagnostic] {
    let findings = withoutAttempts(withoutEchoes(all))
    let rest = findings.filter { !Self.codes.contains($0.code) }
    if isIncomplete { return rest }
    let folders = effective.layers.filter { $0.folder != nil }
    let isError = findings.contains { $0.isError && Self.codes.contains($0.code) }
    guard folders.count == 1, let head = folders[0].head, head.attribute(.amends) == nil,
      effective.all(.record).isEmpty, isError
    else { return findings.map(explained) }
    // A header that is wrong itself may well have meant it.
    if rest.contains(where: { $0.isError && Self.isWithin($0, head.span) }) { return rest }
    let word = KeywordID.amends.word[head.keyword.text.isChinese ? .chinese : .english]
    let finding = Diagnostic(
      LayerDiagnostics.noAmends, at: head.nameSpan, [.phrase(folders[0].said), .text(word)])
    return rest + [finding]
  }

  private static func isWithin(_ finding: Diagnostic, _ span: SourceSpan) -> Bool {
    let place = finding.primary.span
    return place.source == span.source && place.lower >= span.lower && place.upper <= span.upper
  }

  /// That a value is open goes without saying where an error stands in the item that sets it.
  private func withoutAttempts(_ findings: [Diagnostic]) -> [Diagnostic] {
    let attempts = findings.filter {
      $0.code == NotationDiagnostics.missingColon || $0.code == ShapeDiagnostics.unknownKeyword
    }.map { sources.text($0.primary.span).split(whereSeparator: { " =".contains($0) }) }
    guard !attempts.isEmpty else { return findings }
    let names = Set(attempts.compactMap(\.first).map { Identifier(String($0)) })
    return findings.filter { finding in
      guard finding.code == PolicyDiagnostics.stillOpen, let place = finding.secondary.first else {
        return true
      }
      return !names.contains(Identifier(sources.text(place.span)))
    }
  }

  // MARK: Errors of YAML

  private static let yamlCauses: Set<DiagnosticCode> = [
    FormatsDiagnostics.yamlColonWithoutBlank, FormatsDiagnostics.yamlFullWidthColon,
  ]
  private static let yamlEchoes: Set<DiagnosticCode> = [
    ShapeDiagnostics.valueMissing, ShapeDiagnostics.needsBlock, ShapeDiagnostics.labelMissing,
    PolicyDiagnostics.noValue, FormatsDiagnostics.yamlValueNeedsQuotes,
  ]

  private struct Line: Hashable {
    let source: SourceID
    let number: Int
  }

  /// What is said of a value or a header that a YAML error took away.
  private func withoutEchoes(_ findings: [Diagnostic]) -> [Diagnostic] {
    func line(_ finding: Diagnostic) -> Line {
      let span = finding.primary.span
      return Line(source: span.source, number: sources[span.source].line(at: span.lower))
    }
    let causes = Set(findings.filter { Self.yamlCauses.contains($0.code) }.map(line))
    let takesHeader =
      !causes.isEmpty || findings.contains { $0.code == NotationDiagnostics.notAMapping }
    return findings.filter { finding in
      if finding.code == LayerDiagnostics.noHeader { return !takesHeader }
      return !Self.yamlEchoes.contains(finding.code) || !causes.contains(line(finding))
    }
  }

  // MARK: Parameters as keywords

  /// `X: 200` where `X` is a parameter: it is set or amended.
  private func explained(_ finding: Diagnostic) -> Diagnostic {
    guard finding.code == ShapeDiagnostics.unknownKeyword else { return finding }
    let word = sources.text(finding.primary.span)
    guard finding.arguments == [.name(word), .phrase(BlockID.file.context)],
      let item = effective.items.first(where: {
        ($0.id == .parameter || $0.id == .date) && $0.name.hasSameScalars(as: word)
      })
    else { return finding }
    let isChinese = effective.layers.last { $0.head != nil }?.head?.keyword.text.isChinese ?? false
    let language: Language = isChinese ? .chinese : .english
    let words =
      item.isOpen
      ? KeywordID.set.word[language]
      : Vocabulary.amend[language] + " " + item.id.word[language]
    var finding = finding.with(
      help: LocalizedText(en: "write `\(words) \(word): …`", zh: "请写 `\(words) \(word): …`"))
    finding.fixIts = [
      FixIt(
        LocalizedText(en: "insert `\(words)`", zh: "加上 `\(words)`"), safety: .unsafe,
        edits: [TextEdit(finding.primary.span.start, words + " ")])
    ]
    return finding
  }
}
