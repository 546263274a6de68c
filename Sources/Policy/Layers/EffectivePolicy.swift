import Diagnostics
import Model
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
    package var head: PolicyItem?
    /// Chapters, articles and clauses, in written order.
    package var documents: [PolicyItem]
  }

  /// The base first.
  package var layers: [Layer]
  /// All that is merged, in effective order.
  package var items: [PolicyItem]
  /// Items of the file level that were repealed; for those of a block see ``PolicyItem/repealed``.
  package var repealed: [RepealedItem]
  /// Open parameters and dates without a value, in effective order.
  package var openValues: [OpenValue]
  /// What tables with `from` are taken from.
  var tableFiles = TableFiles()
  /// What the layers may declare in text that could not be read.
  var lost = LostDeclarations()
  /// True where a file has errors, so that not every use of a name is known.
  var isDamaged = false
  /// True where an operation names an item that only a base policy can have.
  var asksForBase = false

  /// The only layer, where it amends nothing and declares no record: what it reads is the base
  /// policy's. Nil where there is none, or where layers could not be read.
  var layerWithoutBase: Layer? {
    let folders = layers.filter { $0.folder != nil }
    guard folders.count == 1, folders[0].head != nil, folders[0].head?.attribute(.amends) == nil,
      !items.contains(where: { $0.id == .record })
    else { return nil }
    return folders[0]
  }

  /// How people call a layer: its short name, else its title, else its id.
  package func name(of layer: LayerID) -> LocalizedText { layers[layer.index].said }

  /// All effective items `id`, in effective order.
  func all(_ id: KeywordID) -> [PolicyItem] { items.filter { $0.id == id } }
}

extension EffectivePolicy.Layer {
  package var said: LocalizedText {
    if folder == nil { return LocalizedText(en: "the command line", zh: "命令行") }
    let name = header.short ?? header.title
    return LocalizedText(en: "`\(name)`", zh: "《\(name)》")
  }
}

/// Layers that were read and taken apart, ready to be merged.
struct LayerInput: Sendable {
  var layer: EffectivePolicy.Layer
  /// What is merged: everything but the header and the document.
  var operations: [PolicyItem]
  /// True where a file of the layer has errors.
  var isDamaged = false
  /// What may be declared in text of the layer that could not be read.
  var lost = LostDeclarations()
  /// Items whose keywords are not known; one may set or amend a parameter.
  var unknownKeywords: [UnknownKeyword] = []
}

extension EffectivePolicy {
  /// The members that belong to a document and are never merged.
  static let documentMembers: Set<KeywordID> = [.policy, .chapter, .article, .clause]

  /// Merges the layers one after another, the base first.
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
    for input in inputs { effective.lost.formUnion(input.lost) }
    effective.isDamaged = inputs.contains(where: \.isDamaged)
    effective.items = inputs.flatMap(\.operations)
    let lacksBase = effective.layerWithoutBase != nil
    effective.items = []
    if lacksBase { effective.lost.isEverything = true }
    for (index, input) in inputs.enumerated() {
      if let finding = effective.baseFinding(input, below: index) { diagnostics.append(finding) }
      let settings = input.operations.filter { $0.id == .set }
      var operations = input.operations.filter { $0.id != .set }
      var sets: [PolicyItem] = []
      for setting in settings {
        // On the command line a setting may also change what is not open.
        if input.layer.folder == nil, let amendment = effective.amendment(for: setting) {
          operations.append(amendment)
        } else {
          sets.append(setting)
        }
      }
      var merge = LayerMerge(
        layer: LayerID(index: index), lost: effective.lost, layerNames: inputs.map(\.layer.said),
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
      effective.asksForBase = effective.asksForBase || merge.asksForBase
      diagnostics += missingMembers(in: effective.items, of: LayerID(index: index))
    }
    effective.openValues = effective.items.compactMap(OpenValue.init)
      .filter { lacksBase || !effective.lost.contains($0.name) }
    for input in inputs {
      diagnostics += input.unknownKeywords.map { effective.explained($0) }
    }
    return (effective, diagnostics)
  }

  /// A layer may hold the hash that its base had when it was published; reports a base that has
  /// changed since.
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

  /// What blocks lack that the layer added, or that it repealed something from.
  private static func missingMembers(in items: [PolicyItem], of layer: LayerID) -> [Diagnostic] {
    items.flatMap { item -> [Diagnostic] in
      let gone = item.repealed.last { $0.layer == layer }
      var findings: [Diagnostic] = []
      if item.origin == layer || gone != nil { findings = Completeness.findings(of: item) }
      if let gone {
        findings = findings.map {
          $0.with(secondary: gone.span, LocalizedText(en: "repealed here", zh: "在此废止"))
        }
      }
      return findings + missingMembers(in: item.items, of: layer)
    }
  }

  /// The amendment that a setting of the command line is where its parameter is not open.
  private func amendment(for setting: PolicyItem) -> PolicyItem? {
    guard
      let item = items.first(where: {
        ($0.id == .parameter || $0.id == .date)
          && $0.name.hasSameScalars(as: setting.name)
      }), !item.isOpen, let member = Vocabulary.block(item.opensBlock).member(.value)
    else { return nil }
    var amendment = PolicyItem(
      item.member, in: .file, keyword: setting.keyword, label: setting.label, span: setting.span)
    amendment.modifier = .amend
    amendment.items = [
      PolicyItem(
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
  /// The block of the item's own contents; for an attribute, the block that it is in.
  var opensBlock: BlockID {
    if case .block(let block, _) = member.content { block } else { block }
  }

  /// True where `open` is written and is not `false`.
  var isOpen: Bool {
    guard let open = choice(.open) else { return false }
    return open != .no
  }
}

extension EffectivePolicy {
  /// The error of an item whose keyword is not known: `X: 200` sets or amends where `X` is a
  /// parameter.
  fileprivate func explained(_ unknown: UnknownKeyword) -> Diagnostic {
    let word = unknown.word.text
    guard
      let item = items.first(where: {
        ($0.id == .parameter || $0.id == .date) && $0.name.hasSameScalars(as: word)
      })
    else { return unknown.diagnostic }
    let isChinese = layers.last { $0.head != nil }?.head?.keyword.text.isChinese ?? false
    let language: Language = isChinese ? .chinese : .english
    let words =
      item.isOpen
      ? KeywordID.set.word[language]
      : Vocabulary.amend[language] + " " + item.id.word[language]
    var finding = unknown.diagnostic.with(
      help: LocalizedText(en: "write `\(words) \(word): …`", zh: "请写 `\(words) \(word): …`"))
    finding.fixIts = [
      FixIt(
        LocalizedText(en: "insert `\(words)`", zh: "加上 `\(words)`"), safety: .unsafe,
        edits: [TextEdit(unknown.diagnostic.primary.span.start, words + " ")])
    ]
    return finding
  }
}

/// A parameter or date that an overlay, or the command line, has yet to set (S28).
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
      item.attribute(.value) == nil, !item.isDamaged
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
  mutating func setting(_ settings: [PolicyItem], in items: [PolicyItem]) -> [PolicyItem] {
    guard !settings.isEmpty else { return items }
    var items = items
    var positions: [Identifier: Int] = [:]
    for (index, item) in items.enumerated() where item.id == .parameter || item.id == .date {
      positions[Identifier(item.name)] = index
    }
    var done: Set<Identifier> = []
    // A missing name was reported when the file was read.
    for setting in settings where !setting.name.isEmpty {
      let name = Identifier(setting.name)
      guard done.insert(name).inserted else { continue }
      guard let index = positions[name] else {
        if !isLost(setting.name) { report(setUnknown: setting, among: items) }
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

  private mutating func set(_ item: inout PolicyItem, by setting: PolicyItem) {
    if setting.isDamaged { item.damage = .all }
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
      var attribute = PolicyItem(
        member, in: item.opensBlock, keyword: setting.keyword, value: value, span: setting.span)
      attribute.history = [change]
      item.items.append(attribute)
    }
    item.history.append(change)
  }

  private mutating func report(setUnknown setting: PolicyItem, among items: [PolicyItem]) {
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

  private mutating func report(setClosed setting: PolicyItem, _ item: PolicyItem) {
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
