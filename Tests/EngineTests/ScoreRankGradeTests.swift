import DecimalArithmetic
import FEEL
import Model
import Outcome
import Policy
import Testing

@testable import Engine

/// The worked numbers of S8 to S11, over plain marks.
struct PanelScoringTests {
  struct Case: Sendable {
    var name: String
    var drop = 1
    var dropFrom = 5
    var byItems = false
    var least = 3
    var recused: Set<String> = []
    var unclear: Set<String> = []
    var absent: Set<String> = []
    var score: String?
    var states: String
  }

  /// Items of B.2 (15, 30, 20, 20, 5, 10), S11.
  static let marks: [(String, [Int])] = [
    ("A", [14, 29, 18, 19, 5, 9]), ("B", [10, 25, 19, 17, 3, 8]), ("C", [12, 27, 15, 18, 5, 10]),
    ("D", [13, 20, 19, 20, 4, 9]), ("E", [9, 28, 17, 14, 5, 6]),
  ]

  static let cases = [
    Case(name: "S11 totals", score: "84.67", states: "dropped counted counted counted dropped"),
    Case(
      name: "S11 items", byItems: true, score: "87.67",
      states: "counted counted counted counted counted"),
    Case(
      name: "S10 one recused, one absent", recused: ["A"], absent: ["E"], score: "84.67",
      states: "recused counted counted counted absent"),
    Case(
      name: "S10 two recused", recused: ["A", "B"], absent: ["E"], score: nil,
      states: "recused recused counted counted absent"),
    Case(
      name: "unknown recusal", unclear: ["C"], score: nil,
      states: "counted counted unclear counted counted"),
    Case(
      name: "no drop", drop: 0, score: "85.4",
      states: "counted counted counted counted counted"),
  ]

  @Test func workedExamples() {
    for example in Self.cases {
      let scoring = PanelScoring(
        rules: .init(
          drop: example.drop, dropFrom: example.dropFrom,
          dropBy: example.byItems ? .items : .totals, least: example.least), itemCount: 6)
      let judges = Self.marks.map { key, marks in
        PanelScoring.Judge(
          key: key, isQualified: true,
          isRecused: example.unclear.contains(key) ? nil : example.recused.contains(key),
          marks: marks.enumerated().map { index, mark in
            example.absent.contains(key) && index == 2 ? nil : DecimalNumber(mark)
          })
      }
      let result = scoring.score(judges)
      #expect(
        result.score?.roundedAsScore(2).description == example.score, "\(example.name)")
      #expect(
        result.states.map(\.rawValue).joined(separator: " ") == example.states, "\(example.name)")
    }
  }

  /// Of equal totals the judge whose key comes first is set aside (S8).
  @Test func equalTotals() {
    let judges = ["P3", "P1", "P2", "P4", "P5"].map {
      PanelScoring.Judge(key: $0, isQualified: true, isRecused: false, marks: [80])
    }
    let rules = PanelScoring.Rules(drop: 1, dropFrom: 5, dropBy: .totals, least: 1)
    let result = PanelScoring(rules: rules, itemCount: 1).score(judges)
    #expect(
      result.states == [.counted, .dropped, .dropped, .counted, .counted])
  }

  @Test func roundingHalfUp() {
    let pairs = [
      ("89.995", "90"), ("89.985", "89.99"), ("-1.005", "-1.01"), ("84.664999", "84.66"),
    ]
    for (text, expected) in pairs {
      #expect(DecimalNumber(text)?.roundedAsScore(2).description == expected)
    }
  }
}

/// S13: ranks and order.
struct RankAssignmentTests {
  @Test func ranksAndUnknownKeys() {
    let scores: [Value] = [90, 95, 90, 85].map { .number(DecimalNumber($0)) }
    let second: [Value] = [.null, .number(1), .number(7), .number(2)]
    let keys: [Value] = ["d", "c", "b", "a"].map { .string($0) }
    let first = RankAssignment.Column(scores, isHighFirst: true)
    let order = RankAssignment.Column(keys, isHighFirst: false)
    let tied = RankAssignment(count: 4, rank: [first], order: [order])
    #expect(tied.ranks == [2, 1, 2, 4])
    #expect(tied.sorted == [1, 2, 0, 3])
    for isHighFirst in [true, false] {
      let both = RankAssignment(
        count: 4, rank: [first, .init(second, isHighFirst: isHighFirst)], order: [order])
      #expect(both.ranks == [3, 1, 2, 4], "an unknown later key sorts last")
    }
    #expect(RankAssignment(count: 4, rank: [], order: [order]).ranks == [1, 1, 1, 1])
  }
}

/// S19 and S18: grades and whole seats.
struct GradeTests {
  private func used(_ shares: [String], winners: Int, _ rounding: Grade.Rounding) -> [Int] {
    var rules = shares.map { share in
      GradeAllotment.Rule(
        capacity: DecimalNumber(share).flatMap { WholeSeats.share($0, of: winners, rounding) },
        carries: false, ties: .none)
    }
    rules.append(.init(capacity: nil, carries: false, ties: .none))
    return GradeAllotment.allot(ranks: Array(1...winners), rules: rules) { _, _ in true }.used
  }

  @Test func shares() {
    #expect(used(["0.2", "0.4"], winners: 345, .down) == [69, 138, 138])
    let halfUp = ["0.2", "0.3", "0.5"].map {
      DecimalNumber($0).flatMap { WholeSeats.share($0, of: 345, .halfUp) }
    }
    #expect(halfUp == [69, 104, 173])
    #expect(used(["0.25"], winners: 11, .down) == [2, 9])
    #expect(used(["0.25"], winners: 11, .halfUp) == [3, 8])
    #expect(used(["0.25"], winners: 11, .up) == [3, 8])
  }

  @Test func wholeSeats() {
    #expect(DecimalNumber("36.6").flatMap { WholeSeats.least($0) } == 37)
    #expect(DecimalNumber("11.4").flatMap { WholeSeats.most($0) } == 11)
    #expect(WholeSeats.most(DecimalNumber(-1)) == nil)
  }

  @Test func tiesAtTheLine() {
    let ranks = [1, 2, 2, 4]
    func allot(_ ties: Ties, carries: Bool = false) -> [Int?] {
      GradeAllotment.allot(
        ranks: ranks,
        rules: [
          .init(capacity: 2, carries: carries, ties: ties),
          .init(capacity: 1, carries: false, ties: .inOrder),
          .init(capacity: nil, carries: false, ties: .none),
        ]
      ) { _, _ in true }.grades
    }
    #expect(allot(.none) == [0, 1, 2, 2])
    #expect(allot(.all) == [0, 0, 0, 1])
    #expect(allot(.inOrder) == [0, 0, 1, 2])
    #expect(allot(.none, carries: true) == [0, 1, 1, 2])
  }

  /// A grade's tests are tried for everybody who is left; seats that are not used are lost.
  @Test func tests() {
    let scores = [95, 92, 85, 84, 60]
    let result = GradeAllotment.allot(
      ranks: Array(1...5),
      rules: [
        .init(capacity: 3, carries: false, ties: .none),
        .init(capacity: 1, carries: false, ties: .none),
        .init(capacity: nil, carries: false, ties: .none),
      ]
    ) { grade, winner in scores[winner] >= [90, 80, 0][grade] }
    #expect(result.grades == [0, 0, 1, 2, 2])
  }
}
