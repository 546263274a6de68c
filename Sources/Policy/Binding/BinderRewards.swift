import DecimalArithmetic
import Diagnostics
import FEEL
import Notation
import Text
import Vocabulary

/// What winners get (S25).
extension Binder {
  mutating func reward(_ item: PolicyItem, in scope: Scope) -> RewardRule? {
    guard let text = item.source(.amount) else { return nil }
    let parsed = ExpressionParser.parse(expression: text, mode: .policy)
    diagnostics += parsed.diagnostics
    if parsed.diagnostics.hasErrors { return nil }
    var amount: RewardRule.Amount
    var unit: UnitID?
    if case .range(let lower, _, let upper, _) = parsed.tree[parsed.root].kind {
      guard let least = money(parsed.tree, lower, in: scope),
        let most = money(parsed.tree, upper, in: scope)
      else { return nil }
      if least.unit != most.unit {
        report(PolicyDiagnostics.differentRewardUnits, at: text.whole)
      }
      amount = .range(least: least.program, most: most.program)
      unit = least.unit
    } else {
      guard let money = money(parsed.tree, parsed.root, in: scope) else { return nil }
      amount = .number(money.program)
      unit = money.unit
    }
    if let payer = item.attribute(.payer) { checkPayer(payer, in: scope) }
    return RewardRule(
      amount: amount, unit: unit, isCut: item.flag(.cut), citations: citations(of: item),
      span: text.whole)
  }

  /// A part of an amount, checked on its own.
  private mutating func money(
    _ tree: ExpressionTree, _ id: ExpressionID, in scope: Scope
  ) -> (program: Program, unit: UnitID?)? {
    let bytes = tree[id].bytes
    let text = tree.text.slice(Int(bytes.lowerBound)..<Int(bytes.upperBound))
    guard let program = expression(text, in: scope) else { return nil }
    refusePrivate(program, at: text.trimmed.whole)
    switch program.type {
    case .number(let unit): return (program, unit.map { catalogue[$0].base })
    case .unknown: return nil
    default:
      report(PolicyDiagnostics.notAnAmount, at: text.whole)
      return nil
    }
  }

  /// A body, a text, or a reference of the candidate.
  private mutating func checkPayer(_ payer: PolicyItem, in scope: Scope) {
    guard let text = payer.value?.source.trimmed else { return }
    if bodyNames.contains(Identifier(text.text)) { return use(text) }
    _ = expression(text, in: scope)
  }

  /// The reward of an award or a grade: a constant outside its level's range is an error.
  mutating func awardReward(_ item: PolicyItem, in scope: Scope, level: Int?) -> RewardRule? {
    guard let rule = reward(item, in: scope) else { return nil }
    guard let level, let range = levels[level].reward.flatMap(Self.constants),
      let own = Self.constants(rule), !rule.isCut
    else { return rule }
    if own.least < range.least || own.most > range.most {
      let scale = rule.unit.map { catalogue[$0].name } ?? ""
      let name = effective.all(.level).first { $0.name == levels[level].name }
      diagnostics.append(
        Diagnostic(
          PolicyDiagnostics.rewardOutsideLevel, at: rule.span,
          [
            .text(sources.text(rule.span)), .name(levels[level].name),
            .text("\(range.least)–\(range.most) \(scale)"),
          ]
        ).with(
          secondary: levels[level].reward?.span ?? name?.nameSpan ?? rule.span,
          LocalizedText(en: "the level's reward", zh: "该级别的奖励")))
    }
    return rule
  }

  /// Both ends where they are constants.
  private static func constants(
    _ rule: RewardRule
  ) -> (least: DecimalNumber, most: DecimalNumber)? {
    func number(_ program: Program) -> DecimalNumber? {
      if case .number(let value)? = program.constantValue { value } else { nil }
    }
    switch rule.amount {
    case .number(let program): return number(program).map { ($0, $0) }
    case .range(let least, let most):
      guard let lower = number(least), let upper = number(most) else { return nil }
      return (lower, upper)
    }
  }

  mutating func rewardRules(_ item: PolicyItem) -> RewardRules {
    if let payer = item.source(.payer)?.trimmed, CitationText.unquoted(payer.text) == nil {
      checkPayerName(payer)
    }
    var stack: RewardRules.Stack?
    switch item.choice(.stack) {
    case .highest: stack = .highest
    case .cumulative: stack = .cumulative
    default: break
    }
    let per = item.list(.per).first?.trimmed
    if let per { checkPer(per) }
    return RewardRules(
      per: per?.text, stack: stack, citations: citations(of: item), span: item.nameSpan)
  }

  /// A body, or a path that begins with a field of a record that applies for an award.
  private mutating func checkPayerName(_ text: MappedText) {
    use(text)
    let first = text.text.split(separator: ".").first.map(String.init) ?? text.text
    let names = bodies.map(\.name) + subjectFields()
    if !names.containsScalars(of: first) {
      report(unknown: .body, named: text, among: names)
    }
  }

  /// Fields of all records that apply for an award.
  private func subjectFields() -> [String] {
    let subjects = Set(
      effective.all(.award).compactMap { $0.source(.for).map { Identifier($0.trimmed.text) } })
    return records.filter { subjects.contains(Identifier($0.name)) }
      .flatMap { $0.fields.map(\.name) }
  }

  /// `per` is a field of a record that applies for an award.
  private mutating func checkPer(_ per: MappedText) {
    let fields = subjectFields()
    if !fields.containsScalars(of: per.text) {
      report(unknown: .field, named: per, among: fields)
    }
  }
}
