import Diagnostics
import Text

/// What the checker says of names: unknown ones with the nearest known, hidden ones.
extension Checker {
  mutating func complainUnknown(_ name: String, at id: ExpressionID) {
    var names = visibleNames()
    let mayBeText = isStrict && !isCalled
    if isCalled {
      names += Builtins.all.map(\.name).filter { Builtins.named($0, in: dialect) != nil }
      names += dialect.aliases.keys.sorted().map(\.text)
    }
    let isUnit = !isStrict && Checker.commonUnits.containsScalars(of: name)
    let near = EditDistance.nearest(to: name, among: names)
    let span = tree.span(id)
    let declaration = near.flatMap { declarationSpan($0) }
    complain(CheckDiagnostics.unknownName, at: id, [.name(name)]) { finding in
      Checker.suggest(near, at: span, declared: declaration, in: &finding)
      let wide = name.unicodeScalars.first { NameCharacters.meantSign($0.value) != nil }
      if near == nil, let wide, let half = NameCharacters.meantSign(wide.value) {
        finding.help = LocalizedText(
          en: "the full-width `\(wide)` is part of a name; for the sign, write `\(half)`",
          zh: "全角 `\(wide)` 会被看作名称的一部分；运算符号请用半角 `\(half)`")
      } else if near == nil, mayBeText {
        finding.help = LocalizedText(
          en: "if it is a text, write it in double quotes: `\"\(name)\"`",
          zh: "如果是文本，请加英文双引号：`\"\(name)\"`")
      } else if near == nil, isUnit {
        finding.help = LocalizedText(
          en: "numbers of FEEL have no units; write the number alone",
          zh: "FEEL 的数不带单位；请只写数")
      }
    }
  }

  /// Units that Chinese texts write after numbers, which are read as names.
  private static let commonUnits = ["元", "万元", "亿元", "千元", "分", "人", "个", "名", "项", "次"]

  mutating func complainUnknownProperty(
    _ name: String, of type: FEELType, among names: [String], at span: SourceSpan,
    declaration: (String) -> SourceSpan?
  ) {
    let near = EditDistance.nearest(to: name, among: names)
    let declared = near.flatMap(declaration)
    complain(
      CheckDiagnostics.unknownProperty, at: span, [.name(name), .phrase(typeText.name(type))]
    ) {
      Checker.suggest(near, at: span, declared: declared, in: &$0)
    }
  }

  /// Adds 'did you mean' with its fix-it; the place is the declaration, where there is one.
  static func suggest(
    _ word: String?, at span: SourceSpan, declared: SourceSpan?, in finding: inout Diagnostic,
    quoted: Bool = false
  ) {
    guard let word else { return }
    if let declared {
      finding.secondary.append(
        Label(declared, LocalizedText(en: "did you mean this one?", zh: "是否指这一个？")))
    } else {
      finding.help = LocalizedText(en: "did you mean `\(word)`?", zh: "是否指 `\(word)`？")
    }
    finding.fixIts.append(
      FixIt(
        LocalizedText(en: "change to `\(word)`", zh: "改为 `\(word)`"), safety: .unsafe,
        edits: [TextEdit(span, quoted ? "\"\(word)\"" : word)]))
  }

  /// All names that could stand here, innermost first.
  private func visibleNames() -> [String] {
    var names: [String] = []
    for binding in bindings.reversed() {
      switch binding.kind {
      case .variable(let name), .itself(let name): names.append(name)
      case .row: names += memberNames(of: binding.type)
      }
    }
    for layer in scope.layers.reversed() {
      for declaration in layer.declarations { names += [declaration.name] + declaration.aliases }
    }
    return names
  }

  /// The names that may stand behind `.`, in declared order.
  func memberNames(of type: FEELType) -> [String] {
    switch type {
    case .record(let id): scope.catalogue[id].fields.map(\.name)
    case .context(let fields): fields.map(\.name)
    case .list(let element): memberNames(of: element)
    default: []
    }
  }

  private func declarationSpan(_ name: String) -> SourceSpan? {
    for binding in bindings.reversed() {
      guard case .row = binding.kind, case .record(let id) = binding.type else { continue }
      if let field = scope.catalogue[id].fields.first(where: { $0.name.hasSameScalars(as: name) }) {
        return field.declaration
      }
    }
    return scope[name]?.span
  }

  // MARK: Hidden names

  /// Remembers that a row's field was taken although something outside has its name.
  mutating func noteHidden(_ name: String, by index: Int, at id: ExpressionID) {
    guard isStrict, let outer = scope[name], case .field = outer.meaning else { return }
    bindings[index].hidden.append(
      .init(name: name, span: tree.span(id), outer: outer))
  }

  /// Remembers that the author wrote `R.name`, and so knows of the outer one.
  mutating func noteQualified(_ name: String) {
    for index in bindings.indices { bindings[index].qualified.insert(name) }
  }

  /// Warns of names of which only the row's was meant or only the row's was got (S5).
  mutating func reportHidden(_ binding: Binding) {
    var told: Set<String> = []
    for hidden in binding.hidden where !binding.qualified.contains(hidden.name) {
      guard told.insert(hidden.name).inserted else { continue }
      guard case .field(let slot, _) = hidden.outer.meaning,
        let record = scope.recordType(ofSlot: slot)
      else { continue }
      let owner = scope.recordName(ofSlot: slot) ?? scope.catalogue[record].name
      complain(
        CheckDiagnostics.hiddenName, at: hidden.span,
        [.name(hidden.name), .phrase(typeText.name(.record(record))), .text(owner)]
      ) { finding in
        guard let span = hidden.outer.span else { return }
        finding.secondary.append(Label(span, LocalizedText(en: "the hidden one", zh: "被遮住的")))
      }
    }
  }
}

extension Scope {
  /// The name by which the record in a slot is called.
  func recordName(ofSlot slot: Int) -> String? {
    for layer in layers.reversed() {
      for declaration in layer.declarations {
        if case .slot(slot) = declaration.meaning, case .record = declaration.type {
          return declaration.name
        }
      }
    }
    return nil
  }
}
