import Diagnostics
import Notation
import Text
import Vocabulary

extension LayerMerge {
  /// The items in effective order: added ones before or after the one that they name, in written
  /// order among themselves.
  mutating func placed(_ draft: Draft) -> [PolicyItem] {
    var before: [ItemIdentity: [Draft.Entry]] = [:]
    var after: [ItemIdentity: [Draft.Entry]] = [:]
    var waiting = 0
    var roots: [PolicyItem] = []
    for entry in draft.entries {
      guard let item = entry.item else { continue }
      guard let place = entry.place, let name = place.value?.source.trimmed else {
        roots.append(item)
        continue
      }
      let target = ItemIdentity(member: item.id, label: name.text)
      guard target != item.identity, draft.index(of: target) != nil else {
        report(unknownNeighbour: name, for: item, in: draft)
        roots.append(item)
        continue
      }
      waiting += 1
      if place.id == .before {
        before[target, default: []].append(entry)
      } else {
        after[target, default: []].append(entry)
      }
    }
    if waiting == 0 { return roots }
    var result: [PolicyItem] = []
    // What is to be written next is last; an item opens into those around it once.
    var stack = roots.reversed().map { (item: $0, isOpen: false) }
    while let (item, isOpen) = stack.popLast() {
      let identity = item.identity
      let leading = isOpen ? [] : before.removeValue(forKey: identity) ?? []
      let trailing = isOpen ? [] : after.removeValue(forKey: identity) ?? []
      if leading.isEmpty, trailing.isEmpty {
        result.append(item)
        continue
      }
      for entry in trailing.reversed() { if let item = entry.item { stack.append((item, false)) } }
      stack.append((item, true))
      for entry in leading.reversed() { if let item = entry.item { stack.append((item, false)) } }
    }
    // Items that stand before or after one another in a ring have no place.
    let ring = draft.entries.filter { entry in
      guard let item = entry.item, let place = entry.place else { return false }
      let target = ItemIdentity(
        member: item.id, label: place.value?.source.trimmed.text ?? "")
      return (place.id == .before ? before[target] : after[target]) != nil
    }
    if let first = ring.first?.item {
      var finding = Diagnostic(LayerDiagnostics.rankRing, at: first.nameSpan, [.phrase(first.said)])
      for entry in ring {
        guard let name = entry.place?.value?.source.trimmed else { continue }
        finding = finding.with(secondary: name.whole, LocalizedText(en: "leads on", zh: "指向"))
      }
      diagnostics.append(finding)
    }
    result += ring.compactMap(\.item)
    return result
  }

  private mutating func report(
    unknownNeighbour name: MappedText, for item: PolicyItem, in draft: Draft
  ) {
    if isLost(name.text) { return }
    var finding = Diagnostic(
      LayerDiagnostics.unknownNeighbour, at: name.whole,
      [.phrase(PolicyItem.said(item.member, name.text))])
    if let gone = draft.repealed.last(where: {
      $0.item.identity == ItemIdentity(member: item.id, label: name.text)
    }) {
      finding = finding.with(secondary: gone.span, LocalizedText(en: "repealed here", zh: "在此废止"))
    }
    let names = draft.entries.compactMap(\.item).filter { $0.id == item.id && $0.name != item.name }
      .map(\.name)
    if let nearest = EditDistance.nearest(to: name.text, among: names) {
      finding = finding.with(
        fixIt: FixIt(
          LocalizedText(en: "change to `\(nearest)`", zh: "改为 `\(nearest)`"), safety: .unsafe,
          edits: [TextEdit(name.whole, nearest)]))
    }
    diagnostics.append(finding)
  }
}
