import Diagnostics
import Model
import Notation
import Text
import Vocabulary

/// The items of one block with what was repealed from it.
struct ItemBlock: Sendable {
  var items: [PolicyItem] = []
  var repealed: [RepealedItem] = []
}

/// Merges one layer into the effective items of its base (S27; notation 8).
///
/// The order of operations has no meaning: in every block first `repeal`, then additions, then
/// `amend`; all of them refer to items of the base. `Resolver` has checked that no item occurs
/// twice in one layer.
struct LayerMerge {
  let layer: LayerID
  /// What may be declared in text that could not be read.
  let lost: LostDeclarations
  /// Layers as people call them, the base first.
  let layerNames: [LocalizedText]
  /// What each layer's header lets overlays do with all of it.
  let headerPermissions: [LayerPermission]
  /// The effective items of the base, for `like`.
  let beneath: ItemBlock
  /// What the layer writes, for `like` among its own awards.
  let written: [PolicyItem]
  /// Awards whose `like` is being followed.
  var following: [Identifier] = []
  /// Awards of rings of `like` that have been reported.
  var ringed: Set<Identifier> = []
  var diagnostics: [Diagnostic] = []
  /// True once an operation named what only a base policy can have.
  private(set) var asksForBase = false

  /// All operations of one block on one identity.
  struct Group {
    var repeals: [PolicyItem] = []
    var additions: [PolicyItem] = []
    var amendments: [PolicyItem] = []
  }

  /// A block while it is being merged: entries keep their positions.
  struct Draft {
    struct Entry {
      /// Nil once repealed.
      var item: PolicyItem?
      /// The item of the base; nil for what the layer adds.
      var former: PolicyItem?
      /// `before` or `after` of an added item.
      var place: PolicyItem?
    }
    private(set) var entries: [Entry]
    var repealed: [RepealedItem]
    /// The position of each identity, also of a repealed one; the first of equals.
    private var positions: [ItemIdentity: Int] = [:]

    init(_ block: ItemBlock) {
      entries = block.items.map { Entry(item: $0, former: $0, place: nil) }
      repealed = block.repealed
      for (index, item) in block.items.enumerated() {
        let identity = item.identity
        if positions[identity] == nil { positions[identity] = index }
      }
    }

    func index(of identity: ItemIdentity) -> Int? {
      positions[identity].flatMap { entries[$0].item == nil ? nil : $0 }
    }

    func indexOfRepealed(_ identity: ItemIdentity) -> Int? {
      positions[identity].flatMap { entries[$0].item == nil ? $0 : nil }
    }

    mutating func add(_ entry: Entry) {
      if let identity = entry.item?.identity { positions[identity] = entries.count }
      entries.append(entry)
    }

    /// Puts another item at a position; nil repeals the item there.
    mutating func replace(_ index: Int, with item: PolicyItem?) { entries[index].item = item }

    mutating func setPlace(_ place: PolicyItem?, of index: Int) { entries[index].place = place }
  }

  /// The block with the layer's operations carried out.
  ///
  /// - Parameter context: of what the block is.
  mutating func merge(
    _ block: ItemBlock, with operations: [PolicyItem], within context: BlockContext
  ) -> ItemBlock {
    var order: [ItemIdentity] = []
    var groups: [ItemIdentity: Group] = [:]
    for operation in operations {
      let identity = operation.identity
      if groups[identity] == nil { order.append(identity) }
      switch operation.modifier {
      case .repeal: groups[identity, default: Group()].repeals.append(operation)
      case .amend: groups[identity, default: Group()].amendments.append(operation)
      case nil: groups[identity, default: Group()].additions.append(operation)
      }
    }
    var draft = Draft(block)
    for identity in order {
      if let group = groups[identity] { repeal(group, in: &draft, context) }
    }
    for identity in order {
      if let group = groups[identity] { add(group, to: &draft, context) }
    }
    for identity in order {
      if let group = groups[identity] { amend(group, in: &draft, context) }
    }
    return ItemBlock(items: placed(draft), repealed: draft.repealed)
  }

  /// The item whose block is being merged.
  struct BlockContext {
    /// What a lower layer may do with it.
    var permission: LayerPermission
    /// The layer that it is from; nil for the whole policy.
    var origin: LayerID?
    /// How people call it; nil for the whole policy.
    var owner: LocalizedText?
  }

  /// What a lower layer may do with `item`: its own word, else that of its block, else that of the
  /// header of the layer that wrote it.
  func permission(of item: PolicyItem, in context: BlockContext) -> LayerPermission {
    if item.origin >= layer { return .free }
    if let own = LayerPermission(of: item) { return own }
    if item.member.label == .none, context.origin != nil, context.origin ?? layer < layer {
      return context.permission
    }
    if context.origin == item.origin { return context.permission }
    let header = headerPermissions[item.origin.index]
    return header.kind == .amend ? context.permission : header
  }

  /// Whether the item that an operation names may be declared in text that could not be read, or is
  /// not named, which was reported.
  private mutating func isLost(_ operation: PolicyItem) -> Bool {
    if operation.label == nil, operation.isDamaged { return true }
    return isLost(operation.name)
  }

  mutating func isLost(_ name: String) -> Bool {
    guard lost.contains(name) else { return false }
    asksForBase = true
    return true
  }

  // MARK: Repeal

  private mutating func repeal(_ group: Group, in draft: inout Draft, _ context: BlockContext) {
    guard let operation = group.repeals.first else { return }
    if let amendment = group.amendments.first {
      diagnostics.append(
        Diagnostic(
          LayerDiagnostics.repealedAndAmended, at: amendment.nameSpan,
          [.phrase(PolicyItem.said(operation.member, operation.label?.text))]
        ).with(secondary: operation.nameSpan, LocalizedText(en: "repealed here", zh: "在此废止")))
      return
    }
    guard operation.member.amend != .never else { return }
    // Without the label that the keyword has, all items of the keyword are meant.
    let isAll = operation.label == nil && operation.member.label != .none
    let indices =
      isAll
      ? draft.entries.indices.filter { draft.entries[$0].item?.id == operation.id }
      : draft.index(of: operation.identity).map { [$0] } ?? []
    if indices.isEmpty {
      guard !isLost(operation) else { return }
      return report(
        LayerDiagnostics.nothingToRepeal, operation, in: draft, fixWord: nil)
    }
    for index in indices {
      guard let item = draft.entries[index].item else { continue }
      let allowed = permission(of: item, in: context)
      guard allowed.kind == .amend else {
        report(forbidden: item, by: operation, allowed)
        continue
      }
      draft.replace(index, with: nil)
      draft.repealed.append(
        RepealedItem(item: item, layer: layer, span: operation.nameSpan))
    }
  }

  // MARK: Add

  private mutating func add(_ group: Group, to draft: inout Draft, _ context: BlockContext) {
    guard let operation = group.additions.first else { return }
    if let index = draft.index(of: operation.identity) {
      if operation.isAttribute {
        change(entry: index, in: &draft, by: [operation], context)
      } else {
        report(alreadyThere: operation, in: draft, index)
      }
      return
    }
    if operation.isAttribute { checkAddedAttribute(operation, context) }
    let item = create(operation)
    let place = operation.items.first { $0.id == .before || $0.id == .after }
    if let index = draft.indexOfRepealed(operation.identity) {
      draft.replace(index, with: replaced(draft.entries[index].former, by: item))
      draft.setPlace(place, of: index)
    } else {
      draft.add(Draft.Entry(item: item, former: nil, place: place))
    }
  }

  /// The item in the place of a repealed one: its history goes on.
  private func replaced(_ former: PolicyItem?, by item: PolicyItem) -> PolicyItem {
    var item = item
    if let former {
      item.history =
        former.history + [
          ItemChange(
            layer: layer, change: .replaced, span: item.nameSpan, previous: former.value)
        ]
    }
    return item
  }

  /// A new item with all that stands in it.
  mutating func create(_ written: PolicyItem) -> PolicyItem {
    var item = written
    item.modifier = nil
    item.modifierSpan = nil
    item.history = [ItemChange(layer: layer, change: .added, span: written.nameSpan)]
    let contents = written.items.filter { $0.id != .before && $0.id != .after }
    var start = ItemBlock()
    if let source = written.source(.like) {
      if let copied = copy(of: source, for: written) {
        start = copied
        item.isCopy = true
      } else {
        item.damage = .all
      }
    }
    let merged = merge(
      start, with: contents.filter { $0.id != .like },
      within: BlockContext(permission: .free, origin: layer, owner: item.said))
    item.items = merged.items
    item.repealed = merged.repealed
    return item
  }

  /// The contents of the award that `like` names: as the base has it, or as written
  /// where it is new in this layer; nil where there is none.
  private mutating func copy(of written: MappedText, for award: PolicyItem) -> ItemBlock? {
    let name = written.trimmed
    let identity = ItemIdentity(member: .award, label: name.text)
    if let found = beneath.items.first(where: { $0.identity == identity }) {
      return ItemBlock(items: found.items, repealed: found.repealed)
    }
    let source = self.written.first { $0.modifier == nil && $0.identity == identity }
    guard let source else {
      if !isLost(name.text) { report(likeUnknown: name) }
      return nil
    }
    following.append(Identifier(award.name))
    defer { following.removeLast() }
    if following.contains(Identifier(name.text)) {
      if ringed.isDisjoint(with: following) {
        diagnostics.append(
          Diagnostic(LayerDiagnostics.likeCycle, at: name.whole, [.name(name.text)]))
      }
      ringed.formUnion(following)
      return nil
    }
    // What is wrong with the other award is told where it is added itself.
    let told = diagnostics.count
    let made = create(source)
    let rings = diagnostics[told...].filter { $0.code == LayerDiagnostics.likeCycle }
    diagnostics.replaceSubrange(told..., with: rings)
    return ringed.contains(Identifier(name.text))
      ? nil : ItemBlock(items: made.items, repealed: made.repealed)
  }

  private mutating func report(likeUnknown name: MappedText) {
    var finding = Diagnostic(
      LayerDiagnostics.likeUnknown, at: name.whole, [.name(name.text)])
    let names =
      beneath.items.filter { $0.id == .award }.map(\.name)
      + written.filter { $0.id == .award && $0.modifier == nil }.map(\.name)
    if let nearest = EditDistance.nearest(to: name.text, among: names) {
      finding = finding.with(
        fixIt: FixIt(
          LocalizedText(en: "change to `\(nearest)`", zh: "改为 `\(nearest)`"), safety: .unsafe,
          edits: [TextEdit(name.whole, nearest)]))
    }
    diagnostics.append(finding)
  }

  // MARK: Amend

  private mutating func amend(_ group: Group, in draft: inout Draft, _ context: BlockContext) {
    guard let operation = group.amendments.first, group.repeals.isEmpty else { return }
    guard operation.member.amend != .never else { return }
    guard let index = draft.index(of: operation.identity) else {
      guard !isLost(operation) else { return }
      return report(LayerDiagnostics.nothingToAmend, operation, in: draft, fixWord: operation)
    }
    guard let addition = group.additions.first else {
      return change(entry: index, in: &draft, by: group.amendments, context)
    }
    // What one layer writes twice has been told when its files were read.
    if addition.isAttribute { return }
    change(entry: index, in: &draft, by: group.amendments, context)
  }

  /// Changes what stands at `index`: an attribute's value, or the contents of a block.
  private mutating func change(
    entry index: Int, in draft: inout Draft, by operations: [PolicyItem], _ context: BlockContext
  ) {
    guard var item = draft.entries[index].item, let first = operations.first else { return }
    let allowed = permission(of: item, in: context)
    guard allowed.kind != .nothing else { return report(forbidden: item, by: first, allowed) }
    if case .value = item.member.content {
      guard let value = first.value else {
        guard first.isDamaged else { return report(empty: first) }
        item.value = nil
        item.damage = .all
        return draft.replace(index, with: item)
      }
      guard isWithin(allowed, item, value, of: context.owner ?? item.said) else { return }
      if let old = item.value, PolicyHash.isSame(old, value) {
        report(same: item, value, of: context.owner)
      }
      if let old = item.value, item.id == .value, let owner = context.owner {
        checkScale(of: owner, old, value)
      }
      item.history.append(
        ItemChange(layer: layer, change: .amended, span: first.nameSpan, previous: item.value))
      item.value = value
    } else if first.modifier == nil, allowed.kind == .amend {
      // `quota: none` within `amend award`: the attribute stands for the whole block.
      item.items = create(first).items
      item.history.append(ItemChange(layer: layer, change: .amended, span: first.nameSpan))
    } else {
      let contents = operations.flatMap(\.items)
      for operation in operations where operation.items.isEmpty && !operation.isDamaged {
        report(empty: operation)
      }
      for operation in operations { item.damage.formUnion(operation.damage) }
      let merged = merge(
        ItemBlock(items: item.items, repealed: item.repealed), with: contents,
        within: BlockContext(permission: allowed, origin: item.origin, owner: item.said))
      item.items = merged.items
      item.repealed = merged.repealed
      for operation in operations {
        item.history.append(
          ItemChange(layer: layer, change: .amended, span: operation.nameSpan))
      }
    }
    draft.replace(index, with: item)
  }
}
