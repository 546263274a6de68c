import DecimalArithmetic
import Diagnostics
import Model
import Outcome
import Testing

@testable import Reports

/// English sentences hold no Chinese of ours, and Chinese ones no English: every name and value in
/// these reasons is a digit, so that all letters are Merit's own.
@Suite struct LanguageTests {
  static let problems: [UnreadableCell.Problem] = [
    .number, .date, .boolean, .duration, .notAllowed(">= 0"), .notOption(options: ["1"], near: nil),
    .notOption(options: (1...20).map(String.init), near: nil),
    .notOption(options: ["1"], near: "1"), .unknownReference(record: "1"), .notOneValue,
  ]

  static let names: [ValueName] = [
    .value("1"), .score(stage: nil), .score(stage: "1"), .bonus, .entrants,
    .table("1", answer: .rows(["1", "2"], count: 3)), .table("1", answer: .otherwise),
    .table("1", answer: .none), .table("1", answer: .conflict(["1"], count: 2)),
    .table("1", answer: .inputNotAllowed("1")),
  ]

  static let marks: [MarkFault] = [
    .incomplete,
    .outOfRange(judge: "1", item: "2", points: .hidden, least: 0, most: 5),
    .offStep(judge: "1", item: "2", points: .text("3"), step: 1), .duplicate(judge: "1", item: "2"),
    .unknownItem(judge: "1", item: "2", near: "3"), .unknownItem(judge: "1", item: "2", near: nil),
    .unknownSheet(judge: "1", sheet: "2", near: "3"), .inapplicableSheet(judge: "1", sheet: "2"),
  ]

  static let panel: [PanelProblem] =
    marks.map { .mark($0) } + [
      .sheetUnknown(sheet: "1"), .noSheet, .marksUnknown,
      .tooFewJudges(stage: "1", counted: 2, of: 3, least: 4),
      .judgesUnclear(stage: "1", judges: ["2", "3"]),
      .itemsNotScored(judge: "1", items: ["1", "2", "3", "4", "5"]), .recused(judge: "1"),
      .notQualified(judge: "1"), .itemUnknown(item: "1"),
      .itemOutOfRange(item: "1", score: 7, least: 0, most: 5), .undecided(missing: names),
      .scoreUnknown,
    ]

  static let reasons: [Reason] = {
    let group = LimitGroup(title: "1", keys: [.text("2"), .boolean(true), .hidden])
    let line = LimitGroup(title: nil)
    let tested = TestedCondition(
      text: ">= 1", values: [.init(name: "1", value: .boolean(false))])
    var all: [Reason] = [
      .conditionFails("1"), .exclusionHolds("1"), .undecided(missing: names),
      .undecided(missing: []), .alternatives(held: 1, needed: 2, of: 3),
      .documents(found: DocumentCount(copies: nil, sealed: nil), wanted: ">= 1", seal: nil),
      .documents(found: DocumentCount(copies: 1, sealed: nil), wanted: ">= 1", seal: nil),
      .documents(found: DocumentCount(copies: 2, sealed: 1), wanted: ">= 1", seal: "1"),
      .late(field: "1", value: .text("2"), last: nil), .blank(field: "1", count: 1),
      .blank(field: "1", count: 2), .brokenRow(record: "1"), .scopeUnknown, .noPanelScore(panel),
      .scoreUnknown, .rankUnknown, .itemBelowFloor(item: "1", score: 2, least: 3),
      .belowFloor(tested), .floorUndecided(tested), .scoreTooLow(score: 1, needed: tested),
      .scoreTooLow(score: nil, needed: tested), .bonus(points: 1), .bonusCapped(limit: 2),
      .gradeGiven(score: 1, needed: tested, capacity: 2, used: 1),
      .gradeGiven(score: nil, needed: nil, capacity: nil, used: 1), .gradeFull(capacity: nil),
      .gradeFull(capacity: 1), .gradeFull(capacity: 2), .rewardReplaced(award: "1"),
      .belowLine(
        StageLine(
          rank: 4, score: 1, share: DecimalNumber("0.6"), entrants: 5, capacity: 3, taken: 4,
          last: .init(key: "1", score: 2))),
      .belowLine(
        StageLine(
          rank: 4, score: nil, share: nil, entrants: 5, capacity: 3, taken: 2, last: nil)),
      .limitFull(limit: group, capacity: 1, last: "2"),
      .limitFull(limit: line, capacity: 2, last: nil),
      .limitClosed(limit: group), .seatsReserved(limit: group, needy: line, least: 1, held: 1),
      .seatsReserved(limit: nil, needy: group, least: 1, held: 0), .groupUnknown(limit: group),
    ]
    for answer in AttestationAnswer.allCases {
      all += [
        .attestation(body: "1", question: "2", answer: answer),
        .attestation(body: "1", question: nil, answer: answer),
      ]
    }
    for resolution in TieResolution.allCases {
      all.append(.tie(limit: line, rank: 1, tied: 2, seats: 1, resolution: resolution))
    }
    for problem in problems {
      for value in [PrintedValue.text("1"), .boolean(true), .hidden] {
        let cell = UnreadableCell(value: value, problem: problem)
        all.append(.unreadable(field: "1", cells: [cell], count: 2))
      }
    }
    all.append(.unreadable(field: "1", cells: [], count: 1))
    return all
  }()

  static let texts: [LocalizedText] =
    reasons.map(FindingMessages.message)
    + names.map(\.text)
    + names.map { Evidence(name: $0, value: nil, location: nil).shown }
    + BuiltInRule.allCases.map(\.title) + Verdict.allCases.map(\.title)
    + Standing.allCases.map(\.title)
    + RuleKind.allCases.map { StageOutcome.Loss(rule: "1", title: "1", kind: $0, count: 1).heading }

  static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    (0x2E80...0x9FFF).contains(scalar.value) || (0xFF00...0xFFEF).contains(scalar.value)
  }

  @Test func englishHasNoChinese() {
    for text in Self.texts {
      #expect(!text.en.unicodeScalars.contains(where: Self.isChinese), "\(text.en)")
    }
  }

  /// Durations such as `P2Y` have capitals between digits, words have letters in a row.
  @Test func chineseHasNoEnglish() {
    for text in Self.texts {
      let words = text.zh.split { !$0.isASCII || !$0.isLetter }.filter { $0.count > 1 }
      #expect(words.isEmpty, "\(text.zh)")
    }
  }

  /// A sentence is a sentence: nothing is empty, nothing is cut, no placeholder is left.
  @Test func everyReasonHasText() {
    for text in Self.texts {
      #expect(!text.en.isEmpty && !text.zh.isEmpty)
      #expect(!text.en.contains("  ") && !text.en.hasSuffix(" "), "\(text.en)")
      #expect(!text.en.contains("Optional") && !text.zh.contains("Optional"))
    }
  }
}
