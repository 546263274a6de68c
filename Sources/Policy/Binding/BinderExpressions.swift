import DecimalArithmetic
import Diagnostics
import FEEL
import Notation
import Text
import Vocabulary

extension Binder {
  /// The checked expression of an attribute; nil where it is not written or is wrong.
  mutating func expression(
    _ id: KeywordID, of item: PolicyItem, in scope: Scope, as expected: Expectation = .anything
  ) -> Program? {
    item.source(id).flatMap { expression($0, in: scope, as: expected) }
  }

  /// A number that is printed, or ranked by: it must not give away a private field (notation 7.3).
  mutating func shownNumber(
    _ id: KeywordID, of item: PolicyItem, in scope: Scope
  ) -> Program? {
    let program = expression(id, of: item, in: scope, as: .type(.number(nil)))
    if let program, let text = item.source(id) { refusePrivate(program, at: text.trimmed.whole) }
    return program
  }

  mutating func refusePrivate(_ program: Program, at span: SourceSpan) {
    guard program.isPrivate else { return }
    let read = program.reads.first { catalogue[$0.recordType].fields[$0.field].isPrivate }
    let field = read.map { catalogue[$0.recordType].fields[$0.field] }
    var finding = Diagnostic(
      CheckDiagnostics.privateShown, at: span, [.name(field?.name ?? sources.text(span))])
    if let declared = field?.declaration {
      finding = finding.with(secondary: declared, LocalizedText(en: "is private", zh: "已设为保密"))
    }
    diagnostics.append(finding)
  }

  mutating func condition(_ id: KeywordID, of item: PolicyItem, in scope: Scope) -> Program? {
    expression(id, of: item, in: scope, as: .condition)
  }

  mutating func expression(
    _ text: MappedText, in scope: Scope, as expected: Expectation = .anything
  ) -> Program? {
    let dates = expected == .type(.date)
    if dates, let finding = DateSpelling.finding(text) {
      diagnostics.append(finding)
      return nil
    }
    let parsed = ExpressionParser.parse(expression: text, mode: .policy(dates: dates))
    diagnostics += parsed.diagnostics
    check(comments: parsed.lineComments, in: text)
    if parsed.diagnostics.hasErrors { return nil }
    return program(parsed.tree, in: scope, as: expected)
  }

  /// Unary tests about the scope's input.
  mutating func tests(_ text: MappedText, in scope: Scope) -> Program? {
    let parsed = ExpressionParser.parse(unaryTests: text, mode: .policy)
    diagnostics += parsed.diagnostics
    check(comments: parsed.lineComments, in: text)
    if parsed.diagnostics.hasErrors { return nil }
    return program(parsed.tree, in: scope, as: .condition)
  }

  /// Checks a tree that was read without errors.
  mutating func program(
    _ tree: ExpressionTree, in scope: Scope, as expected: Expectation = .anything
  ) -> Program? {
    let checked = Checker.check(tree, in: scope, expected: expected)
    use(checked.program)
    for finding in checked.diagnostics { add(finding) }
    return checked.hasErrors ? nil : checked.program
  }

  /// Adds a finding about an expression: an unknown name once for each file, and as a dangling
  /// reference where a layer repealed it.
  private mutating func add(_ finding: Diagnostic) {
    let isName = finding.code == CheckDiagnostics.unknownName
    guard isName || finding.code == CheckDiagnostics.unknownProperty else {
      diagnostics.append(finding)
      return
    }
    let span = finding.primary.span
    let name = sources.text(span)
    if !isName {
      // The same property of the same type once for each file.
      if isLost(name) { return }
      let key = UnknownName(
        source: span.source, name: Identifier(name), owner: finding.arguments.last)
      if reportedUnknown.insert(key).inserted { diagnostics.append(finding) }
      return
    }
    guard reportedUnknown.insert(UnknownName(source: span.source, name: Identifier(name))).inserted
    else { return }
    if let gone = repealedItem(named: name, members: nil) {
      report(dangling: name, at: span, gone)
    } else if isLost(name) {
      return
    } else if let word = ExpressionWords.name(spelled: name) {
      report(finding, explained: word.isLater ? Self.laterWord : Self.place(of: word.id))
    } else if isStage(name) {
      report(finding, explained: Self.notJudged)
    } else {
      diagnostics.append(finding)
    }
  }

  /// A name that exists, but not here: nothing like it is meant.
  private mutating func report(_ finding: Diagnostic, explained help: LocalizedText) {
    var finding = finding.with(help: help)
    finding.fixIts = []
    finding.secondary = []
    diagnostics.append(finding)
  }

  private func isStage(_ name: String) -> Bool {
    effective.all(.award).contains { award in
      award.all(.stage).contains { $0.name.hasSameScalars(as: name) }
    }
  }

  private static let notJudged = LocalizedText(
    en: "a stage is read by later stages, and by the award's score, rank, quota and grades",
    zh: "环节的得分只供其后的环节以及奖项的总分、排序、名额、等次读取")

  private static let laterWord = LocalizedText(
    en: "this version of Merit does not offer it yet", zh: "本版本尚不支持")

  /// Where a word of expressions has a meaning.
  private static func place(of word: ExpressionWordID) -> LocalizedText {
    switch word {
    case .score, .items:
      LocalizedText(
        en: "an award's requirements read no score; elsewhere a stage's is `STAGE.score`",
        zh: "奖项的条件不能读得分；其他地方请写 `环节.得分`")
    case .bonus: LocalizedText(en: "only the award's `score` reads it", zh: "只有奖项的“总分”可以读它")
    case .judges:
      LocalizedText(en: "only a panel's requirements read it", zh: "只有评委组的条件可以读它")
    case .entrants:
      LocalizedText(
        en: "`take` and the bounds of a grade read it; of a limit `60%` alone means it",
        zh: "“入围”和等次的界限可以读它；限额中单写 `60%` 即以参评数计")
    default: LocalizedText(en: "it has no meaning here", zh: "它在此没有意义")
    }
  }

  /// A `//` comment in a folded YAML value would take the lines behind it.
  private mutating func check(comments: [Range<Int>], in text: MappedText) {
    for comment in comments where comment.lowerBound < comment.upperBound {
      let span = text.span(comment)
      let source = sources[span.source]
      guard source.line(at: span.lower) != source.line(at: span.upper) else { continue }
      report(PolicyDiagnostics.commentTakesLines, at: span)
    }
  }

  // MARK: Keys

  /// The keys of `rank`, `order`, `by`.
  ///
  /// - Parameter needsDirection: true for `rank`, whose keys say which end is better.
  mutating func keys(
    _ item: PolicyItem, in scope: Scope, needsDirection: Bool
  ) -> [RankKey] {
    var keys: [RankKey] = []
    for part in item.value?.list ?? [] {
      let parsed = ExpressionParser.parse(keys: part, mode: .policy)
      diagnostics += parsed.diagnostics
      if parsed.diagnostics.hasErrors { continue }
      for key in parsed.keys {
        guard let program = program(key.tree, in: scope, as: .key) else { continue }
        if needsDirection, key.direction == nil {
          report(PolicyDiagnostics.rankDirection, at: key.span)
        }
        keys.append(RankKey(program: program, isHighFirst: key.direction == .highFirst))
      }
    }
    return keys
  }

  // MARK: Texts

  /// A text with holes; nil where it is wrong.
  mutating func textProgram(_ text: MappedText, in scope: Scope) -> TextProgram? {
    let template = TextTemplate.parse(text, mode: .policy)
    diagnostics += template.diagnostics
    if template.diagnostics.hasErrors { return nil }
    let checked = Checker.check(template, in: scope)
    for hole in checked.text.holes { use(hole) }
    for finding in checked.diagnostics { add(finding) }
    return checked.diagnostics.hasErrors ? nil : checked.text
  }

  /// The title with its holes filled; the label where none is written.
  ///
  /// A title reads `policy` and parameters, which are known when the policy is bound (an award's
  /// stays a text with holes, so that a run can set them).
  mutating func title(of item: PolicyItem) -> String {
    guard let text = item.text(.title) else { return item.name }
    guard text.text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") })
    else { return text.text }
    guard let program = textProgram(text, in: scope()) else { return text.text }
    let reader = ConstantEvaluation.interpreter(globals: globals.map(\.program))
    return reader.text(program, slots: [], .chinese, missing: "（未填）", record: { _ in "" })
  }

  // MARK: Constants

  /// A number that is known before anything runs.
  mutating func constantNumber(
    _ id: KeywordID, of item: PolicyItem, in scope: Scope
  ) -> DecimalNumber? {
    guard let program = expression(id, of: item, in: scope, as: .type(.number(nil))) else {
      return nil
    }
    if case .number(let number)? = program.constantValue { return number }
    if let span = item.source(id)?.whole {
      report(PolicyDiagnostics.notConstant, at: span, [.phrase(id.word.printed)])
    }
    return nil
  }

  /// A whole number, not negative, that is known before anything runs.
  mutating func constantCount(_ id: KeywordID, of item: PolicyItem, in scope: Scope) -> Int? {
    guard let number = constantNumber(id, of: item, in: scope) else { return nil }
    if let count = Int(number.description), count >= 0 { return count }
    if let span = item.source(id)?.whole {
      report(PolicyDiagnostics.notConstant, at: span, [.phrase(id.word.printed)])
    }
    return nil
  }
}

extension MappedText {
  /// The text within `prefix` and `suffix`, which stand for nothing in the source.
  func wrapped(_ prefix: String, _ suffix: String) -> MappedText {
    let shift = UInt32(prefix.utf8.count)
    return MappedText(
      text: prefix + text + suffix,
      runs: runs.map { run in
        var moved = run
        moved.text += shift
        return moved
      }, whole: whole)
  }
}
