import Diagnostics
import Notation
import Vocabulary

extension LayerMerge {
  /// Moves added items to where `before` and `after` say.
  mutating func place(_ draft: inout Draft) {
    for identity in draft.entries.compactMap({ $0.place == nil ? nil : $0.item?.identity }) {
      guard let from = draft.index(of: identity), let place = draft.entries[from].place,
        let name = place.value?.source.trimmed
      else { continue }
      var entry = draft.entries.remove(at: from)
      entry.place = nil
      let target = ItemIdentity(member: identity.member, label: name.text)
      guard target != identity, let index = draft.index(of: target) else {
        draft.entries.insert(entry, at: from)
        report(unknownPlace: name, for: entry, in: draft)
        continue
      }
      draft.entries.insert(entry, at: place.id == .before ? index : index + 1)
    }
  }

  private mutating func report(
    unknownPlace name: MappedText, for entry: Draft.Entry, in draft: Draft
  ) {
    guard let item = entry.item else { return }
    var finding = Diagnostic(
      LayerDiagnostics.unknownPlace, at: name.whole, [PolicyItem.said(item.member, name.text)])
    if let gone = draft.repealed.last(where: {
      $0.item.identity == ItemIdentity(member: item.id, label: name.text)
    }) {
      finding = finding.with(secondary: gone.span, Said(en: "repealed here", zh: "在此废止"))
    }
    let names = draft.entries.compactMap(\.item).filter { $0.id == item.id && $0.name != item.name }
      .map(\.name)
    if let nearest = nearestName(to: name.text, among: names) {
      finding = finding.with(
        fixIt: FixIt(
          Said(en: "change to `\(nearest)`", zh: "改为 `\(nearest)`"), safety: .safe,
          edits: [TextEdit(name.whole, nearest)]))
    }
    diagnostics.append(finding)
  }
}
