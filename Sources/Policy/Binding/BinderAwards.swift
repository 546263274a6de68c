import DecimalArithmetic
import Diagnostics
import FEEL
import Notation
import Text
import Vocabulary

extension Binder {
  // MARK: Levels

  mutating func bindLevels() {
    for item in effective.all(.level) {
      let reward = item.attribute(.reward).flatMap { self.reward($0, in: scope()) }
      levels.append(
        Level(name: item.name, title: title(of: item), reward: reward, span: item.nameSpan))
    }
  }

  // MARK: Awards

  mutating func award(_ item: PolicyItem) -> Award? {
    guard let name = name(.for, of: item) else { return nil }
    use(name)
    guard let record = recordIndex[Identifier(name.text)] else {
      report(unknown: .record, named: name, among: records.map(\.name))
      return nil
    }
    let before = context(of: item, record)
    let stageItems = item.all(.stage)
    let place = RequirementPlace(scope: scope(before), record: record)
    let requirements = requirements(of: item, in: place)
    let stages = stageItems.enumerated().map { stage($1, $0, in: before) }
    var context = before
    context.judged = stageItems.count
    let hasScore = item.attribute(.score) != nil
    let words: [PlaceWord] = hasScore ? [.score] : []
    let final = scope(context, words)
    let score = shownNumber(.score, of: item, in: scope(context, [.bonus]))
    let ranking = self.ranking(item, in: final, hasScore: hasScore)
    let level = level(of: item)
    return Award(
      name: item.name, title: awardTitle(item), record: RecordTypeID(index: record), level: level,
      conferred: bodyList(.conferred, of: item), citations: citations(of: item),
      among: condition(.among, of: item, in: scope(before)),
      requirements: requirements, stages: stages,
      bonuses: item.all(.bonus).compactMap { bonus($0, in: context) },
      bonusMost: expression(
        .bonusMost, of: item, in: scope(context), as: .type(.number(nil))),
      score: score, round: item.integer(.round) ?? 2,
      ranking: ranking
        ?? Ranking(rank: hasScore ? scoreRank(in: final) : [], order: [], hasOrder: false),
      quota: quota(of: item, in: context, words: words, items: []),
      grades: grades(of: item, in: context, words: words, level: level),
      reward: item.attribute(.reward).flatMap {
        awardReward($0, in: scope(context, words), level: level)
      }, span: item.nameSpan, provenance: item.provenance)
  }

  /// What the parts of the award see.
  private mutating func context(of item: PolicyItem, _ record: Int) -> AwardContext {
    let stages = item.all(.stage).map { stage in
      StageNames(name: stage.name, span: stage.nameSpan, items: itemNames(of: stage))
    }
    let slots = FrameLayout.firstStage + stages.count
    var layers = [recordLayer(record)]
    let defines = item.all(.define)
    var order = DependencyOrder(defines.map { Identifier($0.name) })
    for (index, define) in defines.enumerated() { order.reads[index] = Self.names(in: define) }
    var declared: [Declaration] = []
    for step in order.sorted() {
      switch step {
      case .item(let index):
        let scope = scope(layers + [Scope.Layer(declared)], slots: slots)
        if let made = inlined(defines[index], in: scope) { declared.append(made) }
      case .ring(let ring):
        let names = (ring + ring.prefix(1)).map { defines[$0].name }.joined(separator: " → ")
        report(
          PolicyDiagnostics.recursion, at: defines[ring[0]].nameSpan,
          [.name(defines[ring[0]].name), .text(names)])
        declared += ring.map {
          Declaration(
            name: defines[$0].name, type: .unknown, meaning: .constant(.null),
            span: defines[$0].nameSpan, category: Category.define)
        }
      }
    }
    layers.append(Scope.Layer(declared))
    return AwardContext(record: record, layers: layers, slots: slots, stages: stages)
  }

  /// The items of all sheets that a stage names, each once.
  private func itemNames(of stage: PolicyItem) -> [String] {
    var names: [String] = []
    for name in stage.list(.sheet) {
      let sheet = effective.all(.sheet).first { $0.name.hasSameScalars(as: name.text) }
      for item in sheet?.all(.sheetItem) ?? []
      where !names.containsScalars(of: item.name) {
        names.append(item.name)
      }
    }
    return names
  }

  private mutating func awardTitle(_ item: PolicyItem) -> TextProgram {
    if let text = item.text(.title), let title = textProgram(text, in: scope()) { return title }
    let label = MappedText(slice: item.name, at: item.nameSpan)
    return Checker.check(TextTemplate.parse(label, mode: .policy), in: scope()).text
  }

  private mutating func level(of item: PolicyItem) -> Int? {
    guard let name = name(.level, of: item) else { return nil }
    use(name)
    if let index = levels.firstIndex(where: { $0.name.hasSameScalars(as: name.text) }) {
      return index
    }
    report(unknown: .level, named: name, among: levels.map(\.name))
    return nil
  }

  /// Names of bodies, told where there is none of that name.
  mutating func bodyList(_ id: KeywordID, of item: PolicyItem) -> [String] {
    for name in item.list(id) { check(body: name) }
    return item.list(id).map(\.text)
  }

  mutating func check(body name: MappedText) {
    use(name)
    if !bodyNames.contains(Identifier(name.text)) {
      report(unknown: .body, named: name, among: bodies.map(\.name))
    }
  }

  private mutating func bonus(_ item: PolicyItem, in context: AwardContext) -> Bonus? {
    let scope = scope(context)
    let when = condition(.when, of: item, in: scope)
    guard let add = shownNumber(.add, of: item, in: scope) else {
      return nil
    }
    return Bonus(
      name: item.name, title: title(of: item), when: when, add: add,
      citations: citations(of: item, conditions: [.when, .add]), span: item.nameSpan)
  }

  // MARK: Grades

  private mutating func grades(
    of item: PolicyItem, in context: AwardContext, words: [PlaceWord], level: Int?
  ) -> [Grade] {
    let items = item.all(.grade)
    if words.isEmpty, !item.mayHold(.score) { refuseTests(of: items, in: item) }
    if let last = items.last, !item.mayHold(.grade) { checkLast(last) }
    return items.map { grade($0, in: context, words: words, level: level) }
  }

  /// Tests of a score that the award does not have would hold for nobody.
  private mutating func refuseTests(of grades: [PolicyItem], in award: PolicyItem) {
    for tests in grades.compactMap({ $0.attribute(.score) }) {
      report(
        PolicyDiagnostics.noScoreToTest, at: tests.nameSpan,
        [.phrase(KeywordID.score.word.printed), .phrase(award.said)])
    }
  }

  /// The last grade has neither tests nor a bound (S19).
  private mutating func checkLast(_ item: PolicyItem) {
    guard
      let bound = [KeywordID.score, .share, .most].lazy.compactMap({ item.attribute($0) }).first
    else { return }
    diagnostics.append(
      Diagnostic(PolicyDiagnostics.lastGrade, at: item.nameSpan, [.name(item.name)])
        .with(
          secondary: bound.value?.span ?? bound.nameSpan,
          LocalizedText(en: "not everybody who is left meets this", zh: "其余的人未必都符合")))
  }

  private mutating func grade(
    _ item: PolicyItem, in context: AwardContext, words: [PlaceWord], level: Int?
  ) -> Grade {
    var tested = scope(context, words)
    tested.input = input(.number(nil), LocalizedText(en: "score", zh: "总分"))
    let plain = scope([wordLayer([.entrants])], slots: context.slots)
    let most = item.source(.most).flatMap { bound($0, in: plain) }
    let least = item.source(.least).flatMap { bound($0, in: plain) }
    check(least: least, of: item.name, against: most, of: item.name)
    return Grade(
      name: item.name, title: title(of: item),
      score: item.source(.score).flatMap { scoreTests($0, in: tested) },
      share: share(of: item, in: plain),
      shareOf: shareBase(of: item), most: most, least: least, round: rounding(of: item),
      carry: item.flag(.carry), ties: ties(of: item),
      reward: item.attribute(.reward).flatMap {
        awardReward($0, in: scope(context, words), level: level)
      }, citations: citations(of: item, conditions: Self.gradeConditions), span: item.nameSpan,
      provenance: item.provenance)
  }

  private static let gradeConditions: Set<KeywordID> = [
    .score, .share, .shareOf, .most, .least, .round, .carry, .ties, .reward,
  ]

  private func shareBase(of item: PolicyItem) -> Grade.ShareBase {
    switch item.choice(.shareOf) {
    case .entrants: .entrants
    case .cohort: .cohort
    default: .selected
    }
  }

  private func rounding(of item: PolicyItem) -> Grade.Rounding {
    switch item.choice(.round) {
    case .halfUp: .halfUp
    case .up: .up
    default: .down
    }
  }
}
