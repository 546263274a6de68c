import Diagnostics
import FEEL
import Notation
import Outcome
import Vocabulary

/// What the lowest layer has to say so that the policy can run: open values and the year (S28).
extension Binder {
  mutating func checkOpenValues() {
    let folders = effective.layers.filter { $0.folder != nil }
    guard let lowest = folders.last, let head = lowest.head else { return }
    let open = effective.openValues.filter { $0.source != .run }
    if folders.count == 1, lowest.header.year == nil {
      guard !open.isEmpty else { return }
      let names = open.map { "`\($0.name)`" }
      report(
        PolicyDiagnostics.openForLower, at: lowest.header.span,
        [
          Said(en: names.joined(separator: ", "), zh: names.joined(separator: "、"))
        ])
      return
    }
    let word = MemberID.set.word[head.keyword.text.isChinese ? .chinese : .english]
    for value in open {
      diagnostics.append(
        Diagnostic(PolicyDiagnostics.stillOpen, at: lowest.header.span, [Said(value.name)])
          .with(secondary: value.span, Said(en: "declared here", zh: "在此声明"))
          .with(
            help: Said(
              en: "write `\(word) \(value.name): …`", zh: "请写 `\(word) \(value.name): …`")))
    }
    let readsYear = Self.spellings(of: .policy).contains { used.contains(Spelling($0)) }
    if lowest.header.year == nil, readsYear {
      let year = effective.layers.last { $0.header.year != nil }
      var finding = Diagnostic(PolicyDiagnostics.noYear, at: lowest.header.span, [lowest.said])
      if let year {
        finding = finding.with(
          secondary: year.header.span, Said(en: "the year of this one holds", zh: "现按此政策的年度"))
      }
      diagnostics.append(finding)
    }
  }
}
