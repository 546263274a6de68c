import Diagnostics
import Text
import Vocabulary

/// What items of one layer say together: what stands twice, what is missing, what is scattered.
extension Resolver {
  private struct Identity: Hashable {
    let id: KeywordID
    let label: Identifier?
  }

  /// Checks siblings: the children of one block, or of several `amend` blocks of one item.
  mutating func checkSiblings(_ items: [ResolvedItem]) {
    var order: [Identity] = []
    var groups: [Identity: [ResolvedItem]] = [:]
    for item in items {
      let identity = Identity(id: item.id, label: item.label.map { Identifier($0.text) })
      if groups[identity] == nil { order.append(identity) }
      groups[identity, default: []].append(item)
    }
    for identity in order { checkSame(groups[identity] ?? []) }
    checkOrder(items)
  }

  /// Checks the items that share an identity.
  private mutating func checkSame(_ items: [ResolvedItem]) {
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
      for item in written {
        checkSiblings(item.children)
        if item.modifier == nil { checkComplete(item, item.children) }
      }
      return
    }
    let children = (bare + amended).flatMap(\.children)
    checkSiblings(children)
    if let item = bare.first { checkComplete(item, children) }
  }

  private mutating func reportTwice(_ items: [ResolvedItem]) {
    guard let first = items.first else { return }
    for item in items.dropFirst() {
      report(
        Diagnostic(ShapeDiagnostics.duplicate, at: item.nameSpan, [.phrase(described(item))])
          .with(secondary: first.nameSpan, LocalizedText(en: "first here", zh: "第一次在这里")))
    }
  }

  /// Reports what a new block lacks.
  private mutating func checkComplete(_ item: ResolvedItem, _ children: [ResolvedItem]) {
    guard !hadUnresolvedKeyword(item.span), !children.contains(where: { $0.id == .like }) else {
      return
    }
    for finding in Resolver.missingMembers(of: item, children: children) { report(finding) }
  }

  /// What a complete block `item` with these `children` lacks: required members, and lists of which
  /// one has to stand. Also for after the layers are merged.
  package static func missingMembers(
    of item: ResolvedItem, children: [ResolvedItem]
  ) -> [Diagnostic] {
    guard let blockID = item.opens else { return [] }
    let block = Vocabulary.block(blockID)
    let present = Set(children.filter { $0.modifier != .repeal }.map(\.id))
    let language: Language = item.keyword.text.isChinese ? .chinese : .english
    var findings: [Diagnostic] = []
    for member in block.members
    where member.multiplicity == .required && !present.contains(member.id) {
      findings.append(
        Diagnostic(
          ShapeDiagnostics.requiredMissing, at: item.nameSpan,
          [.phrase(described(item)), .name(member.word[language])]
        ).with(help: asInExample(member)))
    }
    for list in block.oneOf where list.allSatisfy({ !present.contains($0) }) {
      let names = list.map { "`\($0.word[language])`" }
      findings.append(
        Diagnostic(
          list.count == 1 ? ShapeDiagnostics.requiredMissing : ShapeDiagnostics.oneOfMissing,
          at: item.nameSpan,
          [
            .phrase(described(item)),
            .phrase(
              list.count == 1
                ? LocalizedText(list[0].word[language])
                : LocalizedText(en: names.joined(separator: ", "), zh: names.joined(separator: "、"))
            ),
          ]
        ).with(help: asInExample(item.member)))
    }
    return findings
  }

  /// New items whose order counts have to stand in one file (Y7).
  private mutating func checkOrder(_ items: [ResolvedItem]) {
    var first: [KeywordID: ResolvedItem] = [:]
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
private func described(_ item: ResolvedItem) -> LocalizedText {
  item.label.map { LocalizedText("`\(item.keyword.text) \($0.text)`") }
    ?? LocalizedText("`\(item.keyword.text)`")
}

/// How `member` is written, for the help of a message.
func asInExample(_ member: KeywordRule) -> LocalizedText {
  LocalizedText(en: "as in `\(member.example)`", zh: "例如 `\(member.example)`")
}
