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
  /// `when`, and what must hold, in the candidate's frame with run-wide values bound; the condition
  /// of a group is nil.
  let when: Program?
  let condition: Program?
  /// Of a group.
  let members: [Rule]
  /// The rule of an included ruleset in the frame of its subject, for findings; nil for others.
  private let included: Rule?
  /// Where documents or attestations of the rule's record are, for evidence.
  let rows: RoleRows?
  /// Of a document: all copies, and the sealed ones.
  let copies: Program?
  let sealedCopies: Program?

  /// - Parameter subject: what an included rule is about; nil for the candidate itself.
  private init(
    _ requirement: Requirement, record: RecordTypeID, subject: Program?, _ context: RunContext
  ) {
    self.requirement = requirement
    let programs = RequirementPrograms(
      requirement, of: record, subject: subject, in: context.policy)
    when = programs.when.map { context.interpreter.bound($0) }
    condition = programs.condition.map { context.interpreter.bound($0) }
    var members: [Rule] = []
    var rows: RoleRows?
    var copies: Program?
    var sealedCopies: Program?
    let labels = requirement.recordLabels
    switch requirement.condition {
    case .group(_, let inner):
      members = inner.map { Rule($0, record: record, subject: subject, context) }
    case .document:
      rows = RoleRows(of: record, in: context.store, labels: labels) { $0.kind != nil }
      copies = requirement.copies(of: record, isSealed: false, in: context.policy)
      sealedCopies = requirement.copies(of: record, isSealed: true, in: context.policy)
    case .attestation:
      rows = RoleRows(of: record, in: context.store, labels: labels) {
        $0.matter != nil && $0.answer != nil
      }
    case .that, .never, .deadline: break
    }
    self.members = members
    self.rows = rows
    self.copies = copies
    self.sealedCopies = sealedCopies
    guard case .record(let type)? = subject?.type else {
      included = nil
      return
    }
    included = Rule(requirement, record: type, subject: nil, context)
  }

  /// A rule of an award or a stage.
  convenience init(_ requirement: Requirement, record: RecordTypeID, _ context: RunContext) {
    self.init(requirement, record: record, subject: requirement.subject, context)
  }

  /// The rule in the frame of what it is about.
  var inOwnFrame: Rule { included ?? self }
}

/// Child records of one kind that have a role: documents, attestations.
struct RoleRows: Sendable {
  /// Table of the children, and its index among those of the owner.
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

  func isNamed(_ text: String) -> Bool {
    labels.containsScalars(of: text)
  }
}

/// The rules of one step, ready to be asked about candidates.
struct RuleSet: Sendable {
  let rules: [Rule]

  init(_ requirements: [Requirement], record: RecordTypeID, _ context: RunContext) {
    rules = requirements.map { Rule($0, record: record, context) }
  }

  var isEmpty: Bool { rules.isEmpty }
}
