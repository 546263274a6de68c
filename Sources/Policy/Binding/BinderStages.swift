import DecimalArithmetic
import Diagnostics
import FEEL
import Model
import Notation
import Vocabulary

/// An award while it is bound: what its parts see.
struct AwardContext {
  var record: Int
  /// The candidate's fields and the award's defines.
  var layers: [Scope.Layer]
  var slots: Int
  /// The items of each stage's sheets.
  var stages: [StageNames]
  /// How many stages have been judged where something stands.
  var judged = 0
}

extension Binder {
  func scope(
    _ context: AwardContext, _ words: [PlaceWord] = [], items: [String] = []
  ) -> Scope {
    let judged = context.stages.prefix(context.judged)
    let inner = words.isEmpty ? [] : [wordLayer(words, items: items)]
    return scope(context.layers + [stageLayer(Array(judged))] + inner, slots: context.slots)
  }

  // MARK: Stages

  mutating func stage(_ item: PolicyItem, _ index: Int, in context: AwardContext) -> Stage {
    let items = context.stages[index].items
    let sheets = sheets(of: item, for: context.record)
    var context = context
    context.judged = index
    let panel = item.attribute(.panel).flatMap { self.panel($0, in: context) }
    let hasScore = item.attribute(.panel) != nil || item.attribute(.score) != nil
    let words: [PlaceWord] = hasScore ? [.score, .items] : []
    let scored = scope(context, words + [.entrants], items: items)
    let place = RequirementPlace(
      scope: scope(context, words, items: items), record: context.record)
    let score = shownNumber(.score, of: item, in: scope(context))
    checkScore(of: item, hasScore: hasScore)
    let floor = floor(of: item, in: scored)
    let ranking = self.ranking(
      item, in: scope(context, words, items: items), hasScore: hasScore)
    return Stage(
      name: item.name, title: title(of: item), requirements: requirements(of: item, in: place),
      sheets: sheets, panel: panel, score: score, floors: floor.condition.map { [$0] } ?? [],
      itemFloor: floor.number, pass: pass(of: item, in: scored),
      take: item.source(.take).flatMap { bound($0, in: scored) }, ties: ties(of: item),
      ranking: ranking, quota: quota(of: item, in: context, words: words, items: items) ?? [],
      citations: citations(of: item, conditions: Self.stageConditions), span: item.nameSpan,
      provenance: item.provenance)
  }

  /// What decides who passes a stage.
  private static let stageConditions: Set<KeywordID> = [
    .sheet, .panel, .score, .floor, .pass, .take, .ties, .rank, .order, .quota,
  ]
  private static let limitConditions: Set<KeywordID> = [
    .most, .least, .by, .where, .ties, .unfilled,
  ]

  private mutating func checkScore(of item: PolicyItem, hasScore: Bool) {
    if item.mayHold(.score) { return }
    if let panel = item.attribute(.panel) {
      if let score = item.attribute(.score) {
        diagnostics.append(
          Diagnostic(PolicyDiagnostics.scoreTwice, at: score.nameSpan, [.name(item.name)])
            .with(secondary: panel.nameSpan, LocalizedText(en: "the panel", zh: "评委组")))
      }
      if item.attribute(.sheet) == nil {
        report(PolicyDiagnostics.panelWithoutSheet, at: panel.nameSpan, [.name(item.name)])
      }
    }
    guard !hasScore, !item.name.isEmpty else { return }
    for id in [KeywordID.pass, .floor] {
      guard let attribute = item.attribute(id) else { continue }
      report(
        PolicyDiagnostics.noScoreToTest, at: attribute.nameSpan,
        [.phrase(id.word.printed), .phrase(item.said)])
    }
  }

  private mutating func floor(
    of item: PolicyItem, in scope: Scope
  ) -> (condition: Program?, number: Program?) {
    guard let program = expression(.floor, of: item, in: scope) else { return (nil, nil) }
    switch program.type {
    case .number: return (nil, program)
    case .boolean, .unknown: return (program, nil)
    default:
      guard let text = item.source(.floor) else { return (nil, nil) }
      return (expression(text, in: scope, as: .condition), nil)
    }
  }

  private mutating func pass(of item: PolicyItem, in scope: Scope) -> Program? {
    guard let text = item.source(.pass) else { return nil }
    var scope = scope
    scope.input = input(.number(nil), LocalizedText(en: "score", zh: "得分"))
    return scoreTests(text, in: scope)
  }

  // MARK: Panels

  private mutating func panel(
    _ item: PolicyItem, in context: AwardContext
  ) -> Panel? {
    guard let text = item.source(.marks), let marks = expression(text, in: scope(context))
    else { return nil }
    guard case .list(.record(let type)) = marks.type,
      let judge = records[Int(type.index)].roles[.judge],
      let itemField = records[Int(type.index)].roles[.item],
      let points = records[Int(type.index)].roles[.points]
    else {
      report(PolicyDiagnostics.notAMarkList, at: text.whole)
      return nil
    }
    let mark = Int(type.index)
    let row = scope(
      context.layers + [stageLayer(Array(context.stages.prefix(context.judged)))]
        + [recordLayer(mark, slot: FrameLayout.mark)], slots: context.slots)
    let drop = item.integer(.drop) ?? 0
    let dropFrom = item.integer(.dropFrom) ?? 2 * drop + 1
    if dropFrom <= 2 * drop, let attribute = item.attribute(.dropFrom) ?? item.attribute(.drop) {
      report(
        PolicyDiagnostics.dropsAll, at: attribute.value?.span ?? attribute.nameSpan,
        [.count(dropFrom), .count(drop)])
    }
    return Panel(
      marks: marks, markRecord: type, judgeField: judge, itemField: itemField, pointsField: points,
      sheetField: records[mark].roles[.sheet], qualified: condition(.qualified, of: item, in: row),
      recuse: condition(.recuse, of: item, in: row), drop: drop,
      dropFrom: dropFrom,
      dropBy: item.choice(.dropBy) == .items ? .items : .totals,
      least: constantCount(.least, of: item, in: scope()) ?? 1, round: item.integer(.round) ?? 2,
      requirements: panelRequirements(item, in: context, mark: mark, judge: judge),
      span: item.nameSpan)
  }

  /// Requirements of a panel read `judges`; their outcome is `defer` unless written (S2).
  private mutating func panelRequirements(
    _ item: PolicyItem, in context: AwardContext, mark: Int, judge: Int
  ) -> [Requirement] {
    guard case .record(let judges) = records[mark].fields[judge].type else { return [] }
    let place = RequirementPlace(
      scope: scope(context, [.judges(judges)]), record: context.record, outcome: .defer)
    return requirements(of: item, in: place)
  }

  // MARK: Ranks, bounds, ties

  /// `rank` and `order`; nil where neither is written.
  mutating func ranking(
    _ item: PolicyItem, in scope: Scope, hasScore: Bool
  ) -> Ranking? {
    let rankItem = item.attribute(.rank)
    let orderItem = item.attribute(.order)
    guard rankItem != nil || orderItem != nil else { return nil }
    var rank: [RankKey] = []
    if let rankItem {
      if rankItem.value?.choice?.id != .unranked {
        rank = keys(rankItem, in: scope, needsDirection: true)
      }
    } else if hasScore {
      rank = scoreRank(in: scope)
    }
    let order = orderItem.map { keys($0, in: scope, needsDirection: false) } ?? []
    return Ranking(rank: rank, order: order, hasOrder: orderItem != nil)
  }

  /// Without `rank` it is the score, high first (S13).
  mutating func scoreRank(in scope: Scope) -> [RankKey] {
    let word = Self.spellings(of: .score)[0]
    let place = SourceSpan(source: SourceID(index: 0), lower: 0, upper: 0)
    let parsed = ExpressionParser.parse(
      expression: MappedText(slice: word, at: place), mode: .policy)
    let checked = Checker.check(parsed.tree, in: scope, expected: .key)
    return checked.hasErrors ? [] : [RankKey(program: checked.program, isHighFirst: true)]
  }

  func ties(of item: PolicyItem) -> Ties? {
    switch item.choice(.ties) {
    case .takeNone: Ties.none
    case .takeAll: Ties.all
    case .inOrder: Ties.inOrder
    default: nil
    }
  }

  /// A number of places; a lone percentage is of those who reached the step (S18).
  mutating func bound(_ text: MappedText, in scope: Scope) -> Bound? {
    let parsed = ExpressionParser.parse(expression: text, mode: .policy)
    diagnostics += parsed.diagnostics
    if parsed.diagnostics.hasErrors { return nil }
    if case .percentage(let share) = parsed.tree[parsed.root].kind {
      check(share: share, text)
      return Bound(amount: .shareOfEntrants(share), span: text.whole)
    }
    guard let program = program(parsed.tree, in: scope, as: .type(.number(nil))) else { return nil }
    if case .number(let places)? = program.constantValue { check(places: places, text) }
    check(tablesOf: parsed.tree)
    return Bound(amount: .number(program), span: text.whole)
  }

  // MARK: Quotas

  /// Keys of one `by`, at most: each takes a slot of the frame.
  private static let keyLimit = 8

  /// The limits of a quota; nil for `quota: none` and where no quota is written.
  mutating func quota(
    of owner: PolicyItem, in context: AwardContext, words: [PlaceWord], items: [String]
  ) -> [Limit]? {
    guard let item = owner.attribute(.quota) else { return nil }
    let limits = item.all(.limit)
    if let none = item.attribute(.value) {
      if let limit = limits.first { reportNone(none, limit) }
      return nil
    }
    let candidate = scope(context, words, items: items)
    let bound = limits.compactMap { limit($0, candidate: candidate, in: context) }
    checkBounds(of: bound)
    return bound
  }

  private mutating func reportNone(_ none: PolicyItem, _ limit: PolicyItem) {
    diagnostics.append(
      Diagnostic(
        PolicyDiagnostics.doesNotGoTogether, at: limit.nameSpan,
        [.phrase(LocalizedText(en: "quota: none", zh: "名额: 不限")), .phrase(limit.said)]
      ).with(secondary: none.value?.span ?? none.nameSpan, LocalizedText(en: "no limit", zh: "不限")))
  }

  private mutating func limit(
    _ item: PolicyItem, candidate: Scope, in context: AwardContext
  ) -> Limit? {
    let by = item.attribute(.by).map { keys($0, in: candidate, needsDirection: false) } ?? []
    let names = item.list(.by).map { $0.trimmed.text }
    if names.count > Self.keyLimit, let attribute = item.attribute(.by) {
      report(
        PolicyDiagnostics.tooManyKeys, at: attribute.nameSpan, [.count(Self.keyLimit)])
      return nil
    }
    let group = groupScope(by: zip(by, names).map { ($0.program, $1) }, in: context)
    let isBroken = by.count != names.count
    let most = isBroken ? nil : item.source(.most).flatMap { bound($0, in: group) }
    let least = isBroken ? nil : item.source(.least).flatMap { bound($0, in: group) }
    let condition = self.condition(.where, of: item, in: candidate)
    return Limit(
      name: item.name, title: title(of: item), most: most, least: least, by: by.map(\.program),
      condition: condition, ties: ties(of: item),
      unfilled: item.choice(.unfilled) == .keep ? .keep : .release,
      citations: citations(of: item, conditions: Self.limitConditions), span: item.nameSpan,
      provenance: item.provenance)
  }

  /// What a bound may read: the group, tables, parameters (S17).
  ///
  /// A group that is a record gives its fields; a plain value stands under the last name of its
  /// key. Keys before the last stand under their last names.
  private func groupScope(
    by keys: [(program: Program, text: String)], in context: AwardContext
  ) -> Scope {
    var layers: [Scope.Layer] = []
    for (index, key) in keys.enumerated() {
      let isLast = index == keys.count - 1
      let slot = isLast ? FrameLayout.record : FrameLayout.firstStage + index
      let name = key.text.split(separator: ".").last.map(String.init) ?? key.text
      let declaration = Declaration(
        name: name.filter { $0 != " " }, type: key.program.type, meaning: .slot(slot),
        span: key.program.span, category: Category.groupKey)
      if case .record(let type) = key.program.type {
        let record = recordLayer(Int(type.index), slot: slot)
        layers.append(Scope.Layer([declaration] + record.declarations))
      } else {
        layers.append(Scope.Layer([declaration]))
      }
    }
    return scope(layers, slots: max(context.slots, FrameLayout.firstStage + keys.count))
  }
}
