import DecimalArithmetic
import Diagnostics
import FEEL
import Model
import Outcome
import Policy
import Text

/// The groups of all limits of one quota, with their bounds (S17, S18).
struct LimitGroups {
  /// One group of one limit.
  struct Group {
    /// Index into the limits; `take` is a limit too.
    let limit: Int
    /// Values of the keys of `by`.
    let keys: [Value]
    /// The keys as reports print them.
    let printed: [PrintedValue]
    var most: Int?
    var least: Int?
  }

  /// What limits a selection: `take`, or a limit of the quota.
  struct Line {
    let name: String
    /// Nil for `take`.
    let title: String?
    let limit: Limit?
    let most: Bound?
    let least: Bound?
    let ties: Ties

    /// As diagnostics name it.
    var localizedTitle: LocalizedText {
      title.map { LocalizedText($0) } ?? LocalizedText(en: "shortlist", zh: "入围")
    }
  }

  let context: RunContext
  let lines: [Line]
  private(set) var groups: [Group] = []
  private var indexOf: [[UInt8]: Int] = [:]

  init(_ limits: [Limit], take: Bound?, takeTies: Ties?, hasOrder: Bool, _ context: RunContext) {
    self.context = context
    let usual: Ties = hasOrder ? .inOrder : .none
    var lines: [Line] = []
    if let take {
      lines.append(
        Line(
          name: "take", title: nil, limit: nil, most: take, least: nil,
          ties: takeTies ?? usual))
    }
    for limit in limits {
      lines.append(
        Line(
          name: limit.name, title: limit.title, limit: limit, most: limit.most,
          least: limit.least, ties: limit.ties ?? usual))
    }
    self.lines = lines
  }

  // MARK: Who falls under what

  /// Whether a candidate falls under a limit.
  enum Standing {
    case under([Value])
    case outside
    /// `where` or a key of `by` is unknown.
    case unknown

    var isUnknown: Bool { if case .unknown = self { true } else { false } }
  }

  /// - Parameter slots: the candidate's frame.
  func standing(_ line: Int, _ slots: [Value]) -> Standing {
    guard let limit = lines[line].limit else { return .under([]) }
    if let condition = limit.condition {
      switch context.interpreter.evaluateTruth(condition, slots: slots) {
      case true?: break
      case false?: return .outside
      case nil: return .unknown
      }
    }
    var keys: [Value] = []
    for program in limit.by {
      let value = context.interpreter.evaluate(program, slots: slots)
      if value.isNull { return .unknown }
      keys.append(value)
    }
    return .under(keys)
  }

  /// Identity of a group, by bytes.
  private static func identity(_ line: Int, _ keys: [Value]) -> [UInt8] {
    var bytes = Array("\(line)".utf8)
    for key in keys {
      bytes.append(0x1F)
      switch key {
      case .record(let record):
        bytes += "r\(record.table.recordType.index):\(record.row)".utf8
      case .string(let text): bytes += [0x73] + Array(text.utf8)
      default: bytes += ValueText.literal(key).utf8
      }
    }
    return bytes
  }

  /// A group as findings name it.
  func named(_ group: Int) -> LimitGroup {
    LimitGroup(title: lines[groups[group].limit].title, keys: groups[group].printed)
  }

  /// A group as diagnostics name it: `总名额`, `推荐单位名额·沈阳`.
  func name(_ group: Int) -> LocalizedText {
    let title = lines[groups[group].limit].localizedTitle
    guard let text = text(groups[group].keys) else { return title }
    return LocalizedText(en: "\(title.en)·\(text.en)", zh: "\(title.zh)·\(text.zh)")
  }

  /// The group of a limit with these keys; nil where it was not among those of ``add(_:)``.
  func group(_ line: Int, _ keys: [Value]) -> Int? { indexOf[Self.identity(line, keys)] }

  /// Makes the groups of all candidates: limit by limit, within a limit in the order of the keys.
  mutating func add(_ standings: [[Standing]]) {
    for line in lines.indices {
      var found: [[UInt8]: [Value]] = [:]
      if lines[line].limit?.by.isEmpty ?? true { found[Self.identity(line, [])] = [] }
      for standing in standings {
        if case .under(let keys) = standing[line] { found[Self.identity(line, keys)] = keys }
      }
      let sorted = found.values.sorted { left, right in precedes(left, right, line) }
      for keys in sorted {
        indexOf[Self.identity(line, keys)] = groups.count
        groups.append(
          Group(limit: line, keys: keys, printed: printed(keys), most: nil, least: nil))
      }
    }
  }

  private func printed(_ keys: [Value]) -> [PrintedValue] {
    keys.compactMap { key in
      if case .record(let record) = key { return .text(context.label(record)) }
      return context.plain(key)
    }
  }

  private func text(_ keys: [Value]) -> LocalizedText? {
    if keys.isEmpty { return nil }
    func text(_ language: Language) -> String {
      keys.map { key in
        if case .record(let record) = key { return context.label(record) }
        return context.text(key, language)
      }.joined(separator: "·")
    }
    return LocalizedText(en: text(.english), zh: text(.chinese))
  }

  /// In the order of the choice, else by key (S30).
  private func precedes(_ left: [Value], _ right: [Value], _ line: Int) -> Bool {
    for (index, (a, b)) in zip(left, right).enumerated() {
      var comparison: Int
      switch (a, b) {
      case (.record(let first), .record(let second)):
        comparison = context.key(first).scalarOrder(to: context.key(second))
        if comparison == 0 { comparison = Int(first.row) - Int(second.row) }
      case (.string(let first), .string(let second)):
        let options = options(of: lines[line].limit?.by[index])
        let positions = [first, second].map { text in
          options.firstIndex { $0.hasSameScalars(as: text) }
        }
        if let p = positions[0], let q = positions[1] {
          comparison = p - q
        } else {
          comparison = first.scalarOrder(to: second)
        }
      default: comparison = SortOrder.compare(a, b)
      }
      if comparison != 0 { return comparison < 0 }
    }
    return false
  }

  private func options(of program: Program?) -> [String] {
    guard let program, case .string(.some(let choice)) = program.type else { return [] }
    return context.policy.catalogue[choice].options
  }

  // MARK: Bounds

  /// Evaluates `most` and `least` once for each group.
  ///
  /// - Parameter entrants: those who reached this step.
  mutating func evaluateBounds(entrants: Int, _ diagnostics: inout [Diagnostic]) {
    for index in groups.indices {
      let line = lines[groups[index].limit]
      let slots = frame(groups[index], entrants: entrants)
      let name = text(groups[index].keys) ?? LocalizedText(en: "everybody", zh: "全体")
      if let most = line.most {
        groups[index].most = number(most, slots, entrants, &diagnostics, line.localizedTitle, name)
        {
          WholeSeats.most($0)
        }
      }
      if let least = line.least {
        groups[index].least = number(
          least, slots, entrants, &diagnostics, line.localizedTitle, name
        ) {
          WholeSeats.least($0)
        }
      }
    }
  }

  /// What the bounds of a group read.
  func frame(_ group: Group, entrants: Int) -> [Value] {
    var slots = [Value](
      repeating: .null, count: FrameLayout.firstStage + max(group.keys.count, 32))
    slots[FrameLayout.entrants] = .number(DecimalNumber(entrants))
    for (index, key) in group.keys.enumerated() {
      slots[
        index == group.keys.count - 1 ? FrameLayout.record : FrameLayout.firstStage + index] = key
    }
    return slots
  }

  private func number(
    _ bound: Bound, _ slots: [Value], _ entrants: Int, _ diagnostics: inout [Diagnostic],
    _ limit: LocalizedText, _ group: LocalizedText, _ whole: (DecimalNumber) -> Int?
  ) -> Int? {
    guard let value = context.number(bound, slots, entrants: entrants) else {
      diagnostics.append(
        Diagnostic(
          EngineDiagnostics.boundWithoutValue, at: bound.span, [.phrase(limit), .phrase(group)]))
      return nil
    }
    guard let seats = whole(value) else {
      diagnostics.append(
        Diagnostic(
          EngineDiagnostics.badBound, at: bound.span, [.phrase(limit), .text(value.description)]))
      return nil
    }
    return seats
  }
}

extension RunContext {
  /// The number of a bound, not yet whole; nil where it has no value.
  func number(_ bound: Bound, _ slots: [Value], entrants: Int) -> DecimalNumber? {
    switch bound.amount {
    case .shareOfEntrants(let share): return share.multiplied(by: DecimalNumber(entrants))
    case .number(let program):
      guard case .number(let number) = interpreter.evaluate(program, slots: slots) else {
        return nil
      }
      return number
    }
  }
}
