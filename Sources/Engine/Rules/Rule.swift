import FEEL
import Outcome
import Policy
import Records
import Text

/// What became of one rule for one candidate: two bits (notation 9.4).
enum RuleState: UInt8 {
  case passed
  /// `when` does not hold.
  case notApplicable
  case failed
  case unknown

  var isIssue: Bool { self == .failed || self == .unknown }
}

/// A requirement with what is looked up once for all candidates; an object, since it is passed on
/// for every candidate.
final class Rule: Sendable {
  let requirement: Requirement
  /// `when`, and what must or must not hold, with what is the same for the run worked out; traces
  /// are made from the programs as they were checked.
  let when: Program?
  let condition: Program?
  /// Place of the rule's subject among the subjects of its set; nil for the candidate itself.
  let subject: Int?
  /// Of a group.
  let members: [Rule]
  /// Where documents or attestations of the subject are.
  let rows: RoleRows?

  init(_ requirement: Requirement, subject: Int?, record: RecordTypeID, _ context: RunContext) {
    self.requirement = requirement
    self.subject = subject
    var members: [Rule] = []
    var rows: RoleRows?
    let labels = RoleRows.labels(requirement.label)
    switch requirement.condition {
    case .group(_, let inner):
      members = inner.map { Rule($0, subject: nil, record: record, context) }
    case .document:
      rows = RoleRows(of: record, in: context.store, labels: labels) { $0.kind != nil }
    case .attestation:
      rows = RoleRows(of: record, in: context.store, labels: labels) {
        $0.matter != nil && $0.answer != nil
      }
    case .that, .never, .deadline: break
    }
    self.members = members
    self.rows = rows
    when = requirement.when.map { context.interpreter.bound($0) }
    switch requirement.condition {
    case .that(let program), .never(let program):
      condition = context.interpreter.bound(program)
    default: condition = nil
    }
  }
}

/// Child records of one kind that have a role: documents, attestations.
struct RoleRows: Sendable {
  /// Table of the children, and its place among those of the owner.
  let table: Table
  let child: Int
  /// Texts that name the rule in records.
  let labels: [String]

  init?(
    of record: RecordTypeID, in store: RecordStore, labels: [String],
    where hasRoles: (RecordRoles) -> Bool
  ) {
    let children = store.catalogue.children(of: Int(record.index))
    guard
      let child = children.firstIndex(where: { hasRoles(store.catalogue.schemas[$0].roles) })
    else { return nil }
    self.child = child
    table = store.tables[children[child]]
    self.labels = labels
  }

  /// A label within a ruleset or group stands behind a stroke; records name it without.
  static func labels(_ label: String) -> [String] {
    var labels = [label]
    var rest = Substring(label)
    while let stroke = rest.firstIndex(of: "/") {
      rest = rest[rest.index(after: stroke)...]
      labels.append(String(rest))
    }
    return labels
  }

  func isNamed(_ text: String) -> Bool {
    labels.containsScalars(of: text)
  }
}

/// The rules of one step, ready to be asked about candidates.
struct RuleSet: Sendable {
  let rules: [Rule]
  /// What included rulesets are about; equal expressions are one.
  let subjects: [Program]

  init(_ requirements: [Requirement], record: RecordTypeID, _ context: RunContext) {
    var subjects: [Program] = []
    rules = requirements.map { requirement in
      guard let program = requirement.subject else {
        return Rule(requirement, subject: nil, record: record, context)
      }
      let index = subjects.firstIndex(of: program) ?? subjects.count
      if index == subjects.count { subjects.append(program) }
      var about = record
      if case .record(let type) = program.type { about = type }
      return Rule(requirement, subject: index, record: about, context)
    }
    self.subjects = subjects
  }

  var isEmpty: Bool { rules.isEmpty }
}
