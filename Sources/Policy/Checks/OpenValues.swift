import Diagnostics
import FEEL
import Notation
import Text
import Vocabulary

/// What the lowest layer has to say so that the policy can run: open values and the year (S28).
extension Binder {
  mutating func checkOpenValues() {
    let folders = effective.layers.filter { $0.folder != nil }
    guard let lowest = folders.last, let head = lowest.head else { return }
    // A missing layer may set them.
    if effective.lost.isEverything, asksForBase || effective.layerWithoutBase == nil { return }
    let open = effective.openValues.filter { $0.source != .run }
    if folders.count == 1, lowest.header.year == nil {
      guard !open.isEmpty else { return }
      let names = open.map { "`\($0.name)`" }
      report(
        PolicyDiagnostics.openForLower, at: lowest.header.span,
        [
          .names(names)
        ])
      return
    }
    let word = KeywordID.set.word[head.keyword.text.isChinese ? .chinese : .english]
    for value in open {
      diagnostics.append(
        Diagnostic(PolicyDiagnostics.stillOpen, at: lowest.header.span, [.name(value.name)])
          .with(secondary: value.span, LocalizedText(en: "declared here", zh: "在此声明"))
          .with(
            help: LocalizedText(
              en: "write `\(word) \(value.name): …`", zh: "请写 `\(word) \(value.name): …`")))
    }
    checkYear(of: lowest)
  }

  /// A layer without a year has that of the layer that it amends (S26), as a city's rules on the
  /// notice of a year do. In doubt is only a year that is the base's, which is that of its issue,
  /// or one of an earlier text by the same bodies; or there is none.
  private mutating func checkYear(of lowest: EffectivePolicy.Layer) {
    guard lowest.header.year == nil,
      Self.spellings(of: .policy).contains(where: { symbols.isUsed($0) })
    else { return }
    var finding = Diagnostic(
      PolicyDiagnostics.noYear, at: lowest.header.span, [.phrase(lowest.said)])
    if let index = effective.layers.lastIndex(where: { $0.header.year != nil }) {
      let dated = effective.layers[index]
      guard index == 0 || !Self.issuers(of: dated).isDisjoint(with: Self.issuers(of: lowest))
      else { return }
      finding = finding.with(
        secondary: dated.header.span,
        LocalizedText(en: "the year of this one holds", zh: "现按此政策的年度"))
    }
    diagnostics.append(finding)
  }

  private static func issuers(of layer: EffectivePolicy.Layer) -> Set<Identifier> {
    Set((layer.head?.list(.issued) ?? []).map { Identifier($0.trimmed.text) })
  }
}
