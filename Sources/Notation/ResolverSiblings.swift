import Diagnostics
import Text
import Vocabulary

/// Items of one layer against each other: duplicates, and ordered items in several files.
extension Resolver {
  private struct Identity: Hashable {
    let id: KeywordID
    let label: Identifier?
  }

  /// Checks siblings: the items of one block, or of several `amend` blocks of one item.
  mutating func checkSiblings(_ items: [PolicyItem]) {
    var order: [Identity] = []
    var groups: [Identity: [PolicyItem]] = [:]
    for item in items {
      let identity = Identity(id: item.id, label: item.label.map { Identifier($0.text) })
      if groups[identity] == nil { order.append(identity) }
      groups[identity, default: []].append(item)
    }
    for identity in order { checkSame(groups[identity] ?? []) }
    checkOrder(items)
  }

  /// Checks the items that share an identity.
  private mutating func checkSame(_ items: [PolicyItem]) {
    guard let first = items.first else { return }
    let isIdentified = first.label != nil || !first.member.multiplicity.isMany
    if isIdentified { reportTwice(items.filter { $0.modifier == .repeal }) }
    let written = items.filter { $0.modifier != .repeal }
    guard first.opens != nil else {
      if isIdentified { reportTwice(written) }
      return
    }
    let bare = written.filter { $0.modifier == nil }
    if isIdentified { reportTwice(bare) }
    let amended = written.filter { $0.modifier == .amend }
    guard isIdentified, bare.count <= 1 else {
      for item in written { checkSiblings(item.items) }
      return
    }
    checkSiblings((bare + amended).flatMap(\.items))
  }

  private mutating func reportTwice(_ items: [PolicyItem]) {
    guard let first = items.first else { return }
    for item in items.dropFirst() {
      report(
        Diagnostic(ShapeDiagnostics.duplicate, at: item.nameSpan, [.phrase(described(item))])
          .with(secondary: first.nameSpan, LocalizedText(en: "first here", zh: "第一次在这里")))
    }
  }

  /// New items whose order counts have to stand in one file (Y7).
  private mutating func checkOrder(_ items: [PolicyItem]) {
    var first: [KeywordID: PolicyItem] = [:]
    for item in items where item.member.multiplicity.isOrdered && item.modifier == nil {
      guard let earlier = first[item.id] else {
        first[item.id] = item
        continue
      }
      guard earlier.span.source != item.span.source else { continue }
      report(
        Diagnostic(
          ShapeDiagnostics.orderedOverFiles, at: item.nameSpan, [.name(item.keyword.text)]
        ).with(secondary: earlier.nameSpan, LocalizedText(en: "the others are here", zh: "其余写在这里")))
      return
    }
  }
}

/// `keyword label` as people would say it, in back-ticks.
func described(_ item: PolicyItem) -> LocalizedText {
  item.label.map { LocalizedText("`\(item.keyword.text) \($0.text)`") }
    ?? LocalizedText("`\(item.keyword.text)`")
}

/// How `member` is written, for the help of a message.
func asInExample(_ member: KeywordRule) -> LocalizedText {
  LocalizedText(en: "as in `\(member.example)`", zh: "例如 `\(member.example)`")
}
