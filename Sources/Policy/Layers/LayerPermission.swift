import Diagnostics
import Notation
import Text
import Vocabulary

/// What `lower-may` and `fixed` let a lower layer do.
struct LayerPermission: Sendable {
  enum Kind: Sendable {
    case amend
    case raise
    case lower
    case nothing
  }

  var kind: Kind
  /// Where it is said; nil where nothing is said.
  var span: SourceSpan?

  static let free = LayerPermission(kind: .amend, span: nil)

  init(kind: Kind, span: SourceSpan?) {
    self.kind = kind
    self.span = span
  }

  /// What the item itself says; nil where it says nothing.
  init?(of item: PolicyItem) {
    self.init(
      fixed: item.attribute(.fixed)?.value, lowerMay: item.attribute(.lowerMay)?.value)
  }

  init?(fixed: ResolvedValue?, lowerMay: ResolvedValue?) {
    if let fixed, fixed.choice?.id == .yes {
      self.init(kind: .nothing, span: fixed.span)
    } else if let lowerMay {
      let kind: Kind =
        switch lowerMay.choice?.id {
        case .mayNothing: .nothing
        case .mayRaise: .raise
        case .mayLower: .lower
        default: .amend
        }
      self.init(kind: kind, span: lowerMay.span)
    } else {
      return nil
    }
  }
}

extension LayerMerge {
  /// Words for readers, which no permission but `nothing` keeps from changing.
  private static let wording: Set<KeywordID> = [.title, .cite, .reason, .ask, .text]

  /// Whether `value` may take the place of the attribute's; tells where not.
  mutating func isWithin(
    _ permission: LayerPermission, _ attribute: PolicyItem, _ value: ResolvedValue,
    of owner: LocalizedText
  ) -> Bool {
    guard permission.kind == .raise || permission.kind == .lower,
      !Self.wording.contains(attribute.id)
    else { return true }
    guard let old = attribute.value.flatMap({ ConstantText($0.source) }),
      let new = ConstantText(value.source), let order = new.order(to: old)
    else {
      report(LayerDiagnostics.notComparable, owner, at: value.span, permission)
      return false
    }
    let isRaise = permission.kind == .raise
    if isRaise ? order >= 0 : order <= 0 { return true }
    let code = isRaise ? LayerDiagnostics.mayOnlyRaise : LayerDiagnostics.mayOnlyLower
    var finding = Diagnostic(
      code, at: value.span,
      [
        .phrase(owner), .text(value.source.trimmed.text),
        .text(attribute.value?.source.trimmed.text ?? ""),
      ])
    if let span = permission.span {
      finding = finding.with(secondary: span, LocalizedText(en: "stated here", zh: "在此规定"))
    }
    if let span = attribute.value?.span {
      finding = finding.with(
        secondary: span, LocalizedText(en: "the value in the base policy", zh: "原值"))
    }
    diagnostics.append(finding)
    return false
  }

  /// An attribute that the block of the base does not have can be neither raised nor lowered.
  mutating func checkAddedAttribute(_ operation: PolicyItem, _ context: BlockContext) {
    guard let origin = context.origin, origin < layer,
      context.permission.kind == .raise || context.permission.kind == .lower,
      !Self.wording.contains(operation.id)
    else { return }
    report(
      LayerDiagnostics.notComparable, context.owner ?? PolicyItem.said(operation.member, nil),
      at: operation.nameSpan, context.permission)
  }

  // MARK: Findings

  /// A change that changes nothing: a note.
  mutating func report(same item: PolicyItem, _ value: ResolvedValue, of owner: LocalizedText?) {
    let isShort = item.isFromShortForm || item.id == .value
    let said = isShort ? owner ?? item.said : item.said
    var finding = Diagnostic(LayerDiagnostics.sameValue, at: value.span, [.phrase(said)])
    if let span = item.value?.span {
      finding = finding.with(
        secondary: span, LocalizedText(en: "the value in the base policy", zh: "原值"))
    }
    diagnostics.append(finding)
  }

  mutating func report(
    _ code: DiagnosticCode, _ what: LocalizedText, at span: SourceSpan,
    _ permission: LayerPermission
  ) {
    var finding = Diagnostic(code, at: span, [.phrase(what)])
    if let said = permission.span {
      finding = finding.with(secondary: said, LocalizedText(en: "stated here", zh: "在此规定"))
    }
    diagnostics.append(finding)
  }

  mutating func report(
    forbidden item: PolicyItem, by operation: PolicyItem, _ permission: LayerPermission
  ) {
    report(LayerDiagnostics.fixed, item.said, at: operation.nameSpan, permission)
  }

  mutating func report(changedTwice second: PolicyItem, _ first: PolicyItem) {
    diagnostics.append(
      Diagnostic(
        LayerDiagnostics.changedTwice, at: second.nameSpan,
        [.phrase(PolicyItem.said(second.member, second.label?.text))]
      ).with(secondary: first.nameSpan, LocalizedText(en: "the other one", zh: "另一处")))
  }

  mutating func report(empty operation: PolicyItem) {
    diagnostics.append(
      Diagnostic(
        LayerDiagnostics.nothingAmended, at: operation.nameSpan,
        [.phrase(PolicyItem.said(operation.member, operation.label?.text))]))
  }

  mutating func report(alreadyThere operation: PolicyItem, in draft: Draft, _ index: Int) {
    guard let item = draft.entries[index].item else { return }
    let word =
      operation.keyword.text.utf8.allSatisfy { $0 < 0x80 }
      ? Vocabulary.amend[.english] : Vocabulary.amend[.chinese]
    diagnostics.append(
      Diagnostic(
        LayerDiagnostics.alreadyThere, at: operation.nameSpan,
        [.phrase(item.said), .phrase(layerNames[item.origin.index]), .text(word)]
      ).with(secondary: item.nameSpan, LocalizedText(en: "first declared here", zh: "原有的一条"))
        .with(
          fixIt: FixIt(
            LocalizedText(en: "insert `\(word)`", zh: "加上 `\(word)`"), safety: .unsafe,
            edits: [TextEdit(operation.keyword.span.start, word + " ")])))
  }

  /// Something to amend or repeal is not there: repealed before, misspelt, or never written.
  mutating func report(
    _ code: DiagnosticCode, _ operation: PolicyItem, in draft: Draft, fixWord: PolicyItem?
  ) {
    let language: Language =
      (operation.modifierSpan == nil ? "" : operation.keyword.text).isChinese ? .chinese : .english
    let word = Vocabulary.amend[language]
    var finding = Diagnostic(
      code, at: operation.nameSpan,
      [.phrase(PolicyItem.said(operation.member, operation.label?.text)), .text(word)])
    if let gone = draft.repealed.last(where: { $0.item.identity == operation.identity }) {
      let name = layerNames[gone.layer.index]
      finding = finding.with(
        secondary: gone.span,
        LocalizedText(en: "repealed by \(name.en)", zh: "已被\(name.zh)废止"))
    } else if let label = operation.label {
      let names = draft.entries.compactMap(\.item).filter { $0.id == operation.id }.map(\.name)
      if let nearest = EditDistance.nearest(to: label.text, among: names) {
        finding = finding.with(
          fixIt: FixIt(
            LocalizedText(en: "change to `\(nearest)`", zh: "改为 `\(nearest)`"), safety: .unsafe,
            edits: [TextEdit(label.span, nearest)]))
        finding.help = nil
      }
    }
    if let span = fixWord?.modifierSpan, finding.fixIts.isEmpty, finding.secondary.isEmpty,
      let keyword = fixWord?.keyword.span, keyword.source == span.source
    {
      finding = finding.with(
        fixIt: FixIt(
          LocalizedText(en: "delete the word `\(word)`", zh: "删去 `\(word)`"), safety: .unsafe,
          edits: [
            TextEdit(
              SourceSpan(source: span.source, lower: span.lower, upper: keyword.lower), "")
          ]))
    }
    diagnostics.append(finding)
  }
}
