import DecimalArithmetic
import FEEL
import Model
import Outcome
import Records

/// What an award has decided so far: a table with a row for each candidate, column by column.
///
/// A step reads the standings before it and returns those after it. The standings after the last
/// step are what the award decided.
struct Standings: Sendable {
  /// The records of the candidates.
  let table: Table
  /// The row of each candidate in ``table``, ascending.
  let rows: [Int]
  /// Candidates about whom everything is reported, not only what is wrong.
  let explained: [Int]
  /// Those who go on to the next step, in the order of the file.
  var entrants: [Int] = []

  /// The worst outcome of each candidate's findings (S3).
  private(set) var verdict: [Verdict]
  /// How far each candidate came.
  var standing: [Standing]
  /// `{score, items}` of each stage, by candidate; empty before the stage is reached.
  var stageValues: [[Value]]
  /// The award's score (S9).
  var score: [DecimalNumber?]
  /// The award's rank; 0 for those without one (S12).
  var rank: [Int32]
  /// Index of the grade.
  var grade: [Int?]
  var reward: [Reward?]
  /// Those in the award's competition, by rank and `order`.
  var ranked: [Int] = []
  /// How many had a rank before the award's quota.
  var rankedCount = 0
  /// True once limits had no usable bounds: an error is reported, and nobody is taken.
  var isVoid = false

  init(table: Table, rows: [Int], explained: [Int], stages: Int) {
    self.table = table
    self.rows = rows
    self.explained = explained
    verdict = Array(repeating: .accept, count: rows.count)
    standing = Array(repeating: .notCompeting, count: rows.count)
    stageValues = Array(repeating: [], count: stages)
    score = Array(repeating: nil, count: rows.count)
    rank = Array(repeating: 0, count: rows.count)
    grade = Array(repeating: nil, count: rows.count)
    reward = Array(repeating: nil, count: rows.count)
  }

  var count: Int { rows.count }

  func isExplained(_ candidate: Int) -> Bool { explained.contains(candidate) }

  func isAccepted(_ candidate: Int) -> Bool { verdict[candidate] == .accept }

  /// Those who are selected, by rank and `order`.
  var winners: [Int] { ranked.filter { standing[$0] == .selected } }

  /// 完善后参评 or 缓评: the run is provisional (S3).
  func isUndecided(_ candidate: Int) -> Bool {
    verdict[candidate] == .mend || verdict[candidate] == .defer
  }

  func record(_ candidate: Int) -> RecordReference {
    RecordReference(table: table, row: rows[candidate])
  }

  /// Lowers verdicts to the outcomes of new findings.
  mutating func apply(_ log: RunLog) {
    for entry in log.entries where entry.finding.outcome < verdict[entry.candidate] {
      verdict[entry.candidate] = entry.finding.outcome
    }
  }

  /// Keeps those entrants who are still accepted.
  mutating func keepAcceptedEntrants() {
    entrants = entrants.filter { verdict[$0] == .accept }
  }
}
