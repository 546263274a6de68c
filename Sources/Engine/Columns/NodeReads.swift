import FEEL
import Policy

/// What each node of a program reads of the record at hand, and whether it spends steps.
struct NodeReads {
  enum Reads: Equatable {
    /// Nothing that differs from record to record.
    case nothing
    /// One field of the record.
    case field(Int)
    /// Several fields, the record itself, or another slot.
    case more

    func joined(with other: Reads) -> Reads {
      if self == .nothing || self == other { return other }
      return other == .nothing ? self : .more
    }
  }

  private(set) var reads: [Reads] = []
  /// Nodes whose evaluation draws on the steps of an evaluation (``Interpreter/Limits``): that a
  /// second such node finds fewer left can be seen in the result.
  private(set) var isMetered: [Bool] = []

  /// Built-ins that never spend steps.
  private static let unmetered: Set<BuiltinID> = Set(
    [
      "ratio", "string length", "upper case", "lower case", "contains", "starts with",
      "ends with", "substring", "substring before", "substring after", "date", "abs", "floor",
      "ceiling", "decimal", "modulo", "full years", "full months", "is", "today", "year", "month",
    ].compactMap { Builtins.named($0, in: .policy) })

  /// Of no program.
  init() {}

  /// - Parameter slot: the slot of the record at hand.
  init(_ parts: ProgramParts, slot: Int) {
    reads.reserveCapacity(parts.nodes.count)
    isMetered.reserveCapacity(parts.nodes.count)
    for node in parts.nodes {
      var read = Reads.nothing
      var metered = false
      parts.forEachOperand(of: node) { operand in
        read = read.joined(with: reads[Int(operand)])
        metered = metered || isMetered[Int(operand)]
      }
      switch node {
      case .slot, .function: read = .more
      case .slotField(let other, let field):
        read = Int(other) == slot ? .field(Int(field)) : .more
      case .iteration, .quantified, .filter, .filterOrElement, .fieldOfEach, .call: metered = true
      case .builtin(let builtin, _):
        if !Self.unmetered.contains(builtin.id) { metered = true }
      default: break
      }
      reads.append(read)
      isMetered.append(metered)
    }
  }
}
