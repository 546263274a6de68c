import DecimalArithmetic
import Diagnostics
import FEEL
import Notation
import Text
import Vocabulary

/// Score sheets: items, their ranges, and that their maxima add up.
extension Binder {
  /// The sheets that a stage names, as they read the award's record.
  mutating func sheets(of stage: PolicyItem, for record: Int) -> [Int] {
    var result: [Int] = []
    for name in stage.list(.sheet) {
      use(name)
      guard
        let item = effective.all(.sheet).first(where: {
          $0.name.hasSameScalars(as: name.text)
        })
      else {
        report(unknown: .sheet, named: name, among: effective.all(.sheet).map(\.name))
        continue
      }
      result.append(sheet(item, for: record))
    }
    return result
  }

  private mutating func sheet(_ item: PolicyItem, for record: Int) -> Int {
    let key = SheetKey(name: Identifier(item.name), record: record)
    if let known = sheetIndex[key] { return known }
    let scope = scope([recordLayer(record)])
    let when = condition(.when, of: item, in: scope)
    let isFirst = !sheetIndex.keys.contains { $0.name == key.name }
    let index = sheets.count
    sheetIndex[key] = index
    sheets.append(sheet(item, when: when, in: scope, isFirst: isFirst))
    return index
  }

  /// A sheet that no stage uses is still looked at, without a record.
  mutating func bindUnusedSheets() {
    for item in effective.all(.sheet) {
      let name = Identifier(item.name)
      guard !sheetIndex.keys.contains(where: { $0.name == name }), sheetRanges(item) else {
        continue
      }
      _ = total(of: item, items: marked(item), isFirst: true)
    }
  }

  private mutating func sheetRanges(_ item: PolicyItem) -> Bool {
    item.all(.sheetItem).allSatisfy { $0.source(.value) == nil && $0.source(.band) == nil }
  }

  private mutating func marked(_ item: PolicyItem) -> [SheetItem] {
    let step = step(of: item)
    return item.all(.sheetItem).compactMap { sheetItem($0, step: step, in: scope()) }
  }

  private mutating func sheet(
    _ item: PolicyItem, when: Program?, in scope: Scope, isFirst: Bool
  ) -> Sheet {
    let step = step(of: item)
    let known = diagnostics.count
    let items = item.all(.sheetItem).compactMap { sheetItem($0, step: step, in: scope) }
    let total = total(of: item, items: items, isFirst: isFirst)
    let citations = citations(of: item)
    // What is wrong with the sheet itself is told once, not for every record that is marked by it.
    if !isFirst { diagnostics.removeSubrange(known...) }
    return Sheet(
      name: item.name, title: title(of: item), when: when, items: items, total: total,
      isCapped: item.flag(.cap), citations: citations, span: item.nameSpan)
  }

  private mutating func step(of item: PolicyItem) -> DecimalNumber? {
    guard item.attribute(.step) != nil else { return nil }
    return constantNumber(.step, of: item, in: scope())
  }

  private mutating func total(
    of item: PolicyItem, items: [SheetItem], isFirst: Bool
  ) -> DecimalNumber? {
    guard item.attribute(.total) != nil, let total = constantNumber(.total, of: item, in: scope())
    else { return nil }
    var sum = DecimalNumber.zero
    for item in items {
      switch item.scoring {
      case .marks(_, let most, _): sum = sum.adding(most) ?? sum
      case .computed(_, let range): sum = range.flatMap { sum.adding($0.most) } ?? sum
      }
    }
    let isWhole = items.count == item.all(.sheetItem).count && !item.mayHold(.sheetItem)
    if sum != total, isWhole, !item.flag(.cap), let text = item.source(.total) {
      var finding = Diagnostic(
        PolicyDiagnostics.sheetTotal, at: text.whole,
        [
          .name(item.name), .text(sum.description),
          .text(total.description),
        ])
      finding = finding.with(
        fixIt: FixIt(
          LocalizedText(en: "change to `\(sum.description)`", zh: "改为 `\(sum.description)`"),
          safety: .unsafe, edits: [TextEdit(text.trimmed.whole, sum.description)]))
      diagnostics.append(finding)
    }
    return total
  }

  // MARK: Items

  private mutating func sheetItem(
    _ item: PolicyItem, step: DecimalNumber?, in scope: Scope
  ) -> SheetItem? {
    let range = item.source(.points).flatMap { points($0) }
    let floor = expression(.floor, of: item, in: scope)
    var scoring: SheetItem.Scoring
    if let computed = computed(item, in: scope) {
      scoring = .computed(
        computed, within: range.map { PointRange(least: $0.least, most: $0.most) })
    } else if item.attribute(.value) != nil || item.attribute(.band) != nil {
      return nil
    } else if let range {
      let own = item.attribute(.step) == nil ? step : constantNumber(.step, of: item, in: scope)
      scoring = .marks(least: range.least, most: range.most, step: own)
    } else {
      return nil
    }
    return SheetItem(
      name: item.name, title: title(of: item), scoring: scoring, floor: floor,
      citations: citations(of: item), span: item.nameSpan)
  }

  /// `15` is [0..15]; `[5..15]` both.
  private mutating func points(
    _ text: MappedText
  ) -> (least: DecimalNumber, most: DecimalNumber)? {
    let parsed = ExpressionParser.parse(expression: text, mode: .policy)
    func constant(_ id: ExpressionID) -> DecimalNumber? {
      guard let number = ConstantText(parsed.tree, id)?.number, number.unit == nil else {
        return nil
      }
      return number.value
    }
    if !parsed.diagnostics.hasErrors {
      if let most = constant(parsed.root), most > .zero { return (.zero, most) }
      if case .range(let lower, true, let upper, true) = parsed.tree[parsed.root].kind,
        let least = constant(lower), let most = constant(upper), least < most
      {
        return (least, most)
      }
    }
    report(PolicyDiagnostics.badRange, at: text.whole, [.name(text.trimmed.text)])
    return nil
  }

  /// The program of a computed item: `value`, or what `band`'s table makes of it.
  private mutating func computed(_ item: PolicyItem, in scope: Scope) -> Program? {
    guard var text = item.source(.value) else {
      if let band = item.attribute(.band) {
        report(PolicyDiagnostics.bandWithoutValue, at: band.nameSpan, [.name(item.name)])
      }
      return nil
    }
    if let band = name(.band, of: item) {
      use(band)
      guard tables.contains(where: { $0.name.hasSameScalars(as: band.text) }) else {
        report(unknown: .table, named: band, among: tables.map(\.name))
        return nil
      }
      text = text.wrapped(band.text + "(", ")")
    }
    let program = expression(text, in: scope, as: .type(.number(nil)))
    if let program { refusePrivate(program, at: text.trimmed.whole) }
    return program
  }
}
