import Diagnostics

/// Matches one regular expression in one text.
///
/// Without back-references all ways through the program are followed side by side, so that the time
/// is at most program × text; with them ways are tried one by one, and there are at most so many
/// steps.
struct RegexMatcher {
  /// The places of a match: pairs of start and end, the whole match first; -1 for a group that took
  /// no part.
  typealias Captures = [Int]

  private let regex: Regex
  private let text: [UInt32]
  private var steps: Int
  private let givenSteps: Int
  private var isExhausted = false

  /// Steps that may be spent where there are back-references.
  private static let backtrackingSteps = 2_000_000

  init(_ regex: Regex, _ text: String, steps: Int) {
    self.regex = regex
    self.text = text.unicodeScalars.map(\.value)
    givenSteps = regex.hasBackReferences ? min(steps, RegexMatcher.backtrackingSteps) : steps
    self.steps = givenSteps
    seen = [Int](repeating: -1, count: regex.instructions.count)
  }

  /// Takes what was spent off the budget of the call; false where it was used up.
  func pay(_ context: inout BuiltinContext) -> Bool {
    guard isExhausted else { return context.spend(givenSteps - steps) }
    _ = context.fail(
      LocalizedText(
        en: "the regular expression takes too many steps on this text",
        zh: "正则表达式在该文本上耗费的步数过多"))
    return false
  }

  private mutating func spend() -> Bool {
    steps -= 1
    if steps <= 0 { isExhausted = true }
    return !isExhausted
  }

  /// The first match that begins at `start` or behind it.
  mutating func firstMatch(from start: Int) -> Captures? {
    regex.hasBackReferences ? backtracked(from: start) : simulated(from: start)
  }

  // MARK: Tests

  private func isLineStart(_ position: Int) -> Bool {
    if position == 0 { return true }
    return regex.flags.multiLine && text[position - 1] == 0x0A && position < text.count
  }

  private func isLineEnd(_ position: Int) -> Bool {
    position == text.count || (regex.flags.multiLine && text[position] == 0x0A)
  }

  private func takes(_ instruction: Regex.Instruction, _ scalar: UInt32) -> Bool {
    switch instruction {
    case .character(let wanted): wanted == scalar
    case .set(let index): regex.sets[index].contains(scalar)
    case .any: regex.flags.dotMatchesAll || (scalar != 0x0A && scalar != 0x0D)
    default: false
    }
  }

  // MARK: Side by side

  private struct Thread {
    let instruction: Int
    let captures: Captures
  }

  private enum Task {
    case visit(Int)
    case restore(slot: Int, value: Int)
  }

  /// The step at which an instruction was last added.
  private var seen: [Int]
  private var round = 0

  private mutating func simulated(from start: Int) -> Captures? {
    var current: [Thread] = []
    var found: Captures?
    let none = Captures(repeating: -1, count: 2 * regex.groupCount + 2)
    for position in start...max(start, text.count) {
      round += 1
      // Threads of this position were made in the round before: mark them again.
      var next: [Thread] = []
      if found == nil { add(0, position, none, to: &current, isLate: true) }
      if current.isEmpty, found != nil { break }
      round += 1
      for thread in current {
        guard spend() else { return nil }
        let instruction = regex.instructions[thread.instruction]
        if case .match = instruction {
          found = thread.captures
          break
        }
        if position < text.count, takes(instruction, text[position]) {
          add(thread.instruction + 1, position + 1, thread.captures, to: &next, isLate: false)
        }
      }
      current = next
    }
    return found
  }

  /// Adds the instructions that take a character, or match, which are reached without one.
  ///
  /// - Parameter isLate: true for a new start behind threads that are waiting at this position.
  private mutating func add(
    _ start: Int, _ position: Int, _ captures: Captures, to threads: inout [Thread],
    isLate: Bool
  ) {
    if isLate { for thread in threads { seen[thread.instruction] = round } }
    var captures = captures
    var tasks = [Task.visit(start)]
    while let task = tasks.popLast() {
      guard case .visit(let index) = task else {
        if case .restore(let slot, let value) = task { captures[slot] = value }
        continue
      }
      guard seen[index] != round, spend() else { continue }
      seen[index] = round
      switch regex.instructions[index] {
      case .jump(let target): tasks.append(.visit(target))
      case .split(let first, let second):
        tasks.append(.visit(second))
        tasks.append(.visit(first))
      case .save(let slot):
        tasks.append(.restore(slot: slot, value: captures[slot]))
        captures[slot] = position
        tasks.append(.visit(index + 1))
      case .lineStart: if isLineStart(position) { tasks.append(.visit(index + 1)) }
      case .lineEnd: if isLineEnd(position) { tasks.append(.visit(index + 1)) }
      case .mark, .progress: tasks.append(.visit(index + 1))
      default: threads.append(Thread(instruction: index, captures: captures))
      }
    }
  }

  // MARK: One by one

  private enum Way {
    case go(instruction: Int, position: Int)
    case restore(slot: Int, value: Int)
    case restoreMark(slot: Int, value: Int)
  }

  private mutating func backtracked(from start: Int) -> Captures? {
    for position in start...max(start, text.count) {
      if let found = backtracked(at: position) { return found }
      if isExhausted { return nil }
    }
    return nil
  }

  private mutating func backtracked(at start: Int) -> Captures? {
    var captures = Captures(repeating: -1, count: 2 * regex.groupCount + 2)
    var marks = [Int](repeating: -1, count: regex.markCount)
    var ways = [Way.go(instruction: 0, position: start)]
    while let way = ways.popLast() {
      switch way {
      case .restore(let slot, let value): captures[slot] = value
      case .restoreMark(let slot, let value): marks[slot] = value
      case .go(var index, var position):
        while spend() {
          switch regex.instructions[index] {
          case .match: return captures
          case .jump(let target):
            index = target
            continue
          case .split(let first, let second):
            ways.append(.go(instruction: second, position: position))
            index = first
            continue
          case .save(let slot):
            ways.append(.restore(slot: slot, value: captures[slot]))
            captures[slot] = position
          case .mark(let slot):
            ways.append(.restoreMark(slot: slot, value: marks[slot]))
            marks[slot] = position
          case .progress(let slot) where marks[slot] != position: break
          case .lineStart where isLineStart(position): break
          case .lineEnd where isLineEnd(position): break
          case .backReference(let number):
            guard let behind = referred(number, captures, position) else {
              index = -1
              break
            }
            position = behind
          case let instruction
          where position < text.count && takes(instruction, text[position]):
            position += 1
          default: index = -1
          }
          if index < 0 { break }
          index += 1
        }
        if isExhausted { return nil }
      }
    }
    return nil
  }

  /// The position behind what a group took, if it stands here again; a group that took no part
  /// stands for nothing.
  private func referred(_ group: Int, _ captures: Captures, _ position: Int) -> Int? {
    let (lower, upper) = (captures[2 * group], captures[2 * group + 1])
    guard lower >= 0, upper >= lower else { return position }
    guard position + upper - lower <= text.count else { return nil }
    for offset in 0..<upper - lower {
      let (one, other) = (text[lower + offset], text[position + offset])
      let isSame =
        regex.flags.ignoresCase
        ? CaseFolding.fold(one) == CaseFolding.fold(other) : one == other
      if !isSame { return nil }
    }
    return position + upper - lower
  }

  // MARK: Replace and split

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for value in text[range] { if let scalar = Unicode.Scalar(value) { view.append(scalar) } }
    return String(view)
  }

  /// Whether the expression matches the empty text: then neither `replace` nor `split` has a
  /// meaning (FORX0003).
  private var matchesNothing: Bool {
    var probe = RegexMatcher(regex, "", steps: 1_000_000)
    return probe.firstMatch(from: 0) != nil
  }

  static let emptyMatch = Failure(
    en: "the regular expression matches the empty text", zh: "正则表达式可以匹配空文本")

  /// `replace` (XPath Functions 3.1 §5.6.4).
  mutating func replacingAll(with replacement: String) -> Result<String, Failure> {
    if matchesNothing { return .failure(RegexMatcher.emptyMatch) }
    let parts: [ReplacementPart]
    do {
      parts = try ReplacementPart.read(replacement, groupCount: regex.groupCount, regex.flags)
    } catch {
      return .failure(error)
    }
    var result = ""
    var position = 0
    while let match = firstMatch(from: position) {
      result += string(position..<match[0])
      for part in parts {
        switch part {
        case .text(let text): result += text
        case .group(let number):
          let (lower, upper) = (match[2 * number], match[2 * number + 1])
          if lower >= 0, upper >= lower { result += string(lower..<upper) }
        }
        guard spend(), result.utf8.count <= ValueArithmetic.longestText else {
          return .failure(Failure(en: "the text becomes too long", zh: "文本过长"))
        }
      }
      // A match that is empty only in this text: one character further.
      if match[1] == match[0] {
        guard match[1] < text.count else { return .success(result) }
        result += string(match[1]..<match[1] + 1)
        position = match[1] + 1
      } else {
        position = match[1]
      }
    }
    return .success(result + string(position..<text.count))
  }

  /// What stands between the matches; nil where the expression matches the empty text.
  mutating func split() -> [String]? {
    if matchesNothing { return nil }
    var parts: [String] = []
    var lower = 0
    var position = 0
    while position <= text.count, let match = firstMatch(from: position) {
      guard match[1] > match[0] else {
        position = match[1] + 1
        continue
      }
      parts.append(string(lower..<match[0]))
      lower = match[1]
      position = match[1]
    }
    parts.append(string(lower..<text.count))
    return parts
  }
}

/// One part of the replacement of `replace`: text, or what a group took.
enum ReplacementPart {
  case text(String)
  case group(Int)

  /// `$n` is a group, of as many digits as make the number of one; `\$` and `\\` are characters.
  static func read(
    _ replacement: String, groupCount: Int, _ flags: RegexFlags
  ) throws(Failure) -> [ReplacementPart] {
    if flags.isLiteral { return [.text(replacement)] }
    var parts: [ReplacementPart] = []
    var text = ""
    var scalars = Array(replacement.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\\":
        guard let next = scalars.popFirst(), next == "\\" || next == "$" else {
          throw Failure(
            en: "`\\` in a replacement stands before `\\` or `$`",
            zh: "替换文本中的 `\\` 后面只能是 `\\` 或 `$`")
        }
        text.unicodeScalars.append(next)
      case "$":
        guard var number = digit(scalars.first) else {
          throw Failure(
            en: "`$` in a replacement must precede a number", zh: "替换文本中的 `$` 后面要有数字")
        }
        scalars.removeFirst()
        while let next = digit(scalars.first), number > 0, number * 10 + next <= groupCount {
          number = number * 10 + next
          scalars.removeFirst()
        }
        parts.append(.text(text))
        text = ""
        if number <= groupCount { parts.append(.group(number)) }
      default: text.unicodeScalars.append(scalar)
      }
    }
    return parts + [.text(text)]
  }

  private static func digit(_ scalar: Unicode.Scalar?) -> Int? {
    guard let scalar, scalar >= "0", scalar <= "9" else { return nil }
    return Int(scalar.value - 0x30)
  }
}
