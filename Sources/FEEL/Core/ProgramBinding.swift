import Diagnostics

/// What is the same for a whole run is worked out once, before the batch (notation 9.2).
extension Interpreter {
  /// The program with every part that reads neither slots nor tables nor the clock replaced by its
  /// value with these globals.
  ///
  /// It gives the same values with this interpreter, and faster; its nodes are others, so that an
  /// explanation is made from the program as it was checked.
  public func bound(_ program: Program) -> Program {
    let parts = program.parts
    let wide = RunWideNodes(parts)
    guard wide.isRunWide.contains(true) else { return program }
    var builder = ProgramBuilder()
    builder.useLocals(parts.localCount)
    var observer = NoObserver()
    var inliner = Inliner(source: parts, firstLocal: 0, slots: [:]) { id in
      guard wide.isRunWide[Int(id)] else { return nil }
      return evaluate(program, node: id, slots: [], observer: &observer)
    }
    let root = inliner.take(parts.root, isInFunction: false, into: &builder)
    let result = ProgramBuilder.Typed(
      node: root, type: parts.type, missing: parts.missing, isPrivate: parts.isPrivate)
    return builder.finished(result, tree: parts.tree, reads: parts.reads)
  }
}

/// Which nodes depend on nothing but constants and globals.
private struct RunWideNodes {
  /// By node; false for constants, which are values already.
  private(set) var isRunWide: [Bool]

  init(_ parts: ProgramParts) {
    isRunWide = []
    // Locals that a node reads and does not bind itself, one bit each; the last bit stands for all
    // else that keeps a node from being worked out beforehand.
    var open: [UInt64] = []
    let closed: UInt64 = 1 << 63
    func bit(_ local: Int32) -> UInt64 { local < 63 ? 1 << UInt64(local) : closed }
    for node in parts.nodes {
      var free: UInt64 = 0
      parts.forEachOperand(of: node) { free |= open[Int($0)] }
      switch node {
      case .slot, .slotField, .host, .call, .function: free |= closed
      case .global(let index): if index < 0 { free |= closed }
      case .local(let local): free |= bit(local)
      case .builtin(let builtin, _):
        if Builtins[builtin.id].readsTheClock { free |= closed }
      case .binding(let local, _, _), .filter(_, _, let local, _),
        .filterOrElement(_, _, let local):
        free = RunWideNodes.without(bit(local), free, closed)
      case .iteration(let index), .quantified(let index, _):
        let loop = parts.loops[Int(index)]
        for variable in loop.variables {
          free = RunWideNodes.without(bit(variable.local), free, closed)
        }
        if let partial = loop.partial { free = RunWideNodes.without(bit(partial), free, closed) }
      case .context(let entries, _, let first):
        for offset in 0..<entries.count {
          free = RunWideNodes.without(bit(first + offset), free, closed)
        }
      default: break
      }
      open.append(free)
      if case .constant = node { isRunWide.append(false) } else { isRunWide.append(free == 0) }
    }
  }

  private static func without(_ local: UInt64, _ free: UInt64, _ closed: UInt64) -> UInt64 {
    local == closed ? free : free & ~local
  }
}
