import Diagnostics
import Notation
import Text
import Vocabulary

/// The policy after all layers: what `merit show` prints and what the binder reads.
///
/// Documents are not merged: each layer keeps its header, chapters, articles and clauses.
package struct EffectivePolicy: Sendable {
  /// One layer as it was read.
  package struct Layer: Sendable {
    /// What its `policy` item says; of the command line only that it is one.
    package var header: PolicyHeader
    /// The folder as shown to people; nil for the command line.
    package var folder: String?
    /// The `policy` item; nil for the command line.
    package var head: ResolvedItem?
    /// Chapters, articles and clauses, in written order.
    package var documents: [ResolvedItem]
  }

  /// The base first.
  package var layers: [Layer]
  /// All that is merged, in effective order.
  package var items: [PolicyItem]
  /// What stood at the top of a file and was taken away; of a block see ``PolicyItem/repealed``.
  package var repealed: [RepealedItem]
  /// Open parameters and dates without a value, in effective order.
  package var openValues: [OpenValue]
  /// What tables with `from` are taken from.
  var tableFiles = TableFiles()

  /// How people call a layer: its short name, else its title, else its id.
  package func name(of layer: LayerID) -> LocalizedText { layers[layer.index].said }

  /// All effective items `id`, in effective order.
  func all(_ id: KeywordID) -> [PolicyItem] { items.filter { $0.id == id } }
}

extension EffectivePolicy.Layer {
  var said: LocalizedText {
    if folder == nil { return LocalizedText(en: "the command line", zh: "命令行") }
    let name = header.short ?? header.title
    return LocalizedText(en: "`\(name)`", zh: "《\(name)》")
  }
}

/// Layers that were read and taken apart, ready to be merged.
struct LayerInput: Sendable {
  var layer: EffectivePolicy.Layer
  /// What is merged: everything but the header and the document.
  var operations: [ResolvedItem]
}

extension EffectivePolicy {
  /// The members that belong to a document and are never merged.
  static let documentMembers: Set<KeywordID> = [.policy, .chapter, .article, .clause]

  /// Lays the layers one over another, from the base up.
  static func merging(
    _ inputs: [LayerInput], tableFiles: TableFiles = TableFiles()
  ) -> (EffectivePolicy, [Diagnostic]) {
    var effective = EffectivePolicy(
      layers: inputs.map(\.layer), items: [], repealed: [], openValues: [],
      tableFiles: tableFiles)
    var diagnostics: [Diagnostic] = []
    let permissions = inputs.map { input -> LayerPermission in
      let value = input.layer.head?.attribute(.lowerMay)?.value
      return LayerPermission(fixed: nil, lowerMay: value) ?? .free
    }
    for (index, input) in inputs.enumerated() {
      if let finding = effective.baseFinding(input, below: index) { diagnostics.append(finding) }
      let settings = input.operations.filter { $0.id == .set }
      var operations = input.operations.filter { $0.id != .set }
      var sets: [ResolvedItem] = []
      for setting in settings {
        // On the command line a setting may also change what is not open.
        if input.layer.folder == nil, let amendment = effective.amendment(for: setting) {
          operations.append(amendment)
        } else {
          sets.append(setting)
        }
      }
      var merge = LayerMerge(
        layer: LayerID(index: index), layerNames: inputs.map(\.layer.said),
        headerPermissions: permissions,
        beneath: ItemBlock(items: effective.items, repealed: effective.repealed),
        written: operations)
      effective.staleValues(of: input, before: inputs[..<index], layer: LayerID(index: index))
      let merged = merge.merge(
        ItemBlock(items: effective.items, repealed: effective.repealed), with: operations,
        within: LayerMerge.BlockContext(permission: .free, origin: nil, owner: nil))
      effective.items = merge.setting(sets, in: merged.items)
      effective.repealed = merged.repealed
      diagnostics += merge.diagnostics
    }
    effective.openValues = effective.items.compactMap(OpenValue.init)
    for item in effective.items { diagnostics += missingMembers(in: item) }
    return (effective, diagnostics)
  }

  /// A layer may say what its base was when it was published; told where it is that no more.
  private func baseFinding(_ input: LayerInput, below index: Int) -> Diagnostic? {
    guard let value = input.layer.head?.attribute(.hash)?.value, let text = value.text?.text,
      index > 0
    else { return nil }
    var base = self
    base.layers = Array(layers[..<index])
    let hash = PolicyHash.of(base)
    if !text.isEmpty, hash.utf8.starts(with: text.utf8) { return nil }
    return Diagnostic(
      LayerDiagnostics.baseChanged, at: value.span, [.text(String(hash.prefix(8)))])
  }

  /// What blocks lack of which something was repealed, or that are copies: what is complete when a
  /// file is read need not be so any more.
  private static func missingMembers(in item: PolicyItem) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if item.isCopy || !item.repealed.isEmpty {
      findings = Resolver.missingMembers(
        of: item.bare, children: item.items.map(\.bare))
      if let gone = item.repealed.last {
        findings = findings.map {
          $0.with(secondary: gone.span, LocalizedText(en: "repealed here", zh: "在此废止"))
        }
      }
    }
    return findings + item.items.flatMap(missingMembers)
  }

  /// The amendment that a setting of the command line is where its parameter is not open.
  private func amendment(for setting: ResolvedItem) -> ResolvedItem? {
    guard
      let item = items.first(where: {
        ($0.id == .parameter || $0.id == .date)
          && $0.name.hasSameScalars(as: setting.name)
      }), !item.isOpen, let member = Vocabulary.block(item.opensBlock).member(.value)
    else { return nil }
    var amendment = ResolvedItem(
      item.member, in: .file, keyword: setting.keyword, label: setting.label, span: setting.span)
    amendment.modifier = .amend
    amendment.children = [
      ResolvedItem(
        member, in: item.opensBlock, keyword: setting.keyword, value: setting.value,
        span: setting.span)
    ]
    return amendment
  }

  /// Takes the values of `open: each-year` away where a layer begins a new year (S28).
  private mutating func staleValues(
    of input: LayerInput, before earlier: ArraySlice<LayerInput>, layer: LayerID
  ) {
    guard let year = input.layer.header.year else { return }
    let last = earlier.compactMap(\.layer.header.year).max()
    guard let last, year > last else { return }
    for index in items.indices where items[index].choice(.open) == .eachYear {
      guard let value = items[index].attribute(.value) else { continue }
      items[index].items.removeAll { $0.id == .value }
      items[index].repealed.append(
        RepealedItem(item: value, layer: layer, span: input.layer.header.span))
    }
  }
}

extension PolicyItem {
  /// The item without its contents.
  fileprivate var bare: ResolvedItem {
    ResolvedItem(member, in: block, keyword: keyword, label: label, value: value, span: nameSpan)
  }

  /// The block that the item's contents stand in.
  var opensBlock: BlockID {
    if case .block(let block, _) = member.content { block } else { block }
  }

  /// True where `open` is written and is not `false`.
  var isOpen: Bool {
    guard let open = choice(.open) else { return false }
    return open != .no
  }
}

/// A parameter or date that a lower layer, or the command line, has yet to set (S28).
package struct OpenValue: Sendable {
  /// Who has to give the value.
  package enum Source: Sendable {
    /// `open: true`
    case lowerLayer
    /// `open: each-year`
    case eachYear
    /// `open: at-run`
    case run
  }
  /// The label of the parameter or date.
  package var name: String
  /// As its `open` says.
  package var source: Source
  /// Where it is declared.
  package var span: SourceSpan

  init?(_ item: PolicyItem) {
    guard item.id == .parameter || item.id == .date, item.isOpen,
      item.attribute(.value) == nil
    else { return nil }
    name = item.name
    span = item.nameSpan
    source =
      switch item.choice(.open) {
      case .eachYear: .eachYear
      case .atRun: .run
      default: .lowerLayer
      }
  }
}

extension LayerMerge {
  /// Carries out `set`: gives open parameters and dates their values.
  mutating func setting(_ settings: [ResolvedItem], in items: [PolicyItem]) -> [PolicyItem] {
    guard !settings.isEmpty else { return items }
    var items = items
    var positions: [Identifier: Int] = [:]
    for (index, item) in items.enumerated() where item.id == .parameter || item.id == .date {
      positions[Identifier(item.name)] = index
    }
    var done: Set<Identifier> = []
    // What has no name was told when the file was read.
    for setting in settings where !setting.name.isEmpty {
      let name = Identifier(setting.name)
      guard done.insert(name).inserted else { continue }
      guard let index = positions[name] else {
        report(setUnknown: setting, among: items)
        continue
      }
      guard items[index].isOpen else {
        report(setClosed: setting, items[index])
        continue
      }
      set(&items[index], by: setting)
    }
    return items
  }

  private mutating func set(_ item: inout PolicyItem, by setting: ResolvedItem) {
    guard let value = setting.value,
      let member = Vocabulary.block(item.opensBlock).member(.value)
    else { return }
    let change = ItemChange(layer: layer, change: .set, span: setting.nameSpan)
    let context = BlockContext(
      permission: headerPermissions[item.origin.index], origin: nil, owner: nil)
    let allowed = permission(of: item, in: context)
    if let index = item.items.firstIndex(where: { $0.id == .value }) {
      let old = item.items[index]
      if old.author == layer, let span = old.history.last?.span {
        diagnostics.append(
          Diagnostic(LayerDiagnostics.changedTwice, at: setting.nameSpan, [.phrase(item.said)])
            .with(
              secondary: span, LocalizedText(en: "the other one", zh: "另一处")))
        return
      }
      guard allowed.kind != .nothing else {
        return report(forbidden: item, by: setting, allowed)
      }
      guard isWithin(allowed, old, value, of: item.said) else { return }
      if let former = old.value { checkScale(of: item.said, former, value) }
      item.items[index].value = value
      item.items[index].history.append(
        ItemChange(layer: layer, change: .set, span: setting.nameSpan, previous: old.value))
    } else {
      item.items.append(
        PolicyItem(
          member: member, block: item.opensBlock, keyword: setting.keyword, label: nil,
          value: value, items: [], isFromShortForm: false, trivia: Trivia(), history: [change],
          repealed: []))
    }
    item.history.append(change)
  }

  private mutating func report(setUnknown setting: ResolvedItem, among items: [PolicyItem]) {
    var finding = Diagnostic(
      LayerDiagnostics.setUnknown, at: setting.nameSpan, [.name(setting.name)])
    let names = items.filter { $0.id == .parameter || $0.id == .date }.map(\.name)
    if let gone = beneath.repealed.last(where: {
      ($0.item.id == .parameter || $0.item.id == .date)
        && $0.item.name.hasSameScalars(as: setting.name)
    }) {
      let name = layerNames[gone.layer.index]
      finding = finding.with(
        secondary: gone.span, LocalizedText(en: "repealed by \(name.en)", zh: "已被\(name.zh)废止"))
    } else if let nearest = EditDistance.nearest(to: setting.name, among: names) {
      finding = finding.with(
        fixIt: FixIt(
          LocalizedText(en: "change to `\(nearest)`", zh: "改为 `\(nearest)`"), safety: .unsafe,
          edits: [TextEdit(setting.nameSpan, nearest)]))
    }
    diagnostics.append(finding)
  }

  private mutating func report(setClosed setting: ResolvedItem, _ item: PolicyItem) {
    let isEnglish = setting.keyword.text.utf8.allSatisfy { $0 < 0x80 }
    let words =
      isEnglish
      ? Vocabulary.amend[.english] + " " + item.id.word[.english]
      : Vocabulary.amend[.chinese] + " " + item.id.word[.chinese]
    diagnostics.append(
      Diagnostic(
        LayerDiagnostics.setClosed, at: setting.nameSpan,
        [.name(setting.name), .text(words)]
      )
      .with(secondary: item.nameSpan, LocalizedText(en: "declared here", zh: "在此声明"))
      .with(
        fixIt: FixIt(
          LocalizedText(en: "change to `\(words)`", zh: "改为 `\(words)`"), safety: .safe,
          edits: [TextEdit(setting.keyword.span, words)])))
  }
}
