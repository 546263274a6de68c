import Diagnostics

/// A regular expression that is ready to be matched.
struct Regex: Sendable {
  enum Instruction: Sendable {
    case character(UInt32)
    case set(Int)
    case any
    /// Goes on at both; the first is preferred.
    case split(Int, Int)
    case jump(Int)
    /// Remembers the position in a slot: 2n begins, 2n + 1 ends group n.
    case save(Int)
    case lineStart
    case lineEnd
    case backReference(Int)
    /// Remembers where a round of a loop began …
    case mark(Int)
    /// … and ends one that took nothing; both only where there are back-references.
    case progress(Int)
    case match
  }

  let instructions: [Instruction]
  let sets: [CharacterSet]
  /// Capturing groups, the whole match not counted.
  let groupCount: Int
  let hasBackReferences: Bool
  /// Loops that have a mark.
  let markCount: Int
  let flags: RegexFlags
}

/// Makes programs of patterns.
struct RegexCompiler {
  /// Bounds what `{1000}` within `{1000}` may grow to.
  private static let largestProgram = 20_000

  private var instructions: [Regex.Instruction] = []
  private var sets: [CharacterSet] = []
  private var markCount = 0
  private let marksLoops: Bool

  private init(marksLoops: Bool) {
    self.marksLoops = marksLoops
  }

  /// The program of a pattern; throws the reason where pattern or flags are wrong.
  static func compile(_ pattern: String, flags: String) throws(Failure) -> Regex {
    let flags = try RegexFlags(flags)
    guard pattern.utf8.count <= 100_000 else { throw tooLarge }
    var parser = RegexParser(pattern, flags)
    let tree = try parser.pattern()
    var compiler = RegexCompiler(marksLoops: parser.hasBackReferences)
    try compiler.emit(.save(0))
    try compiler.compile(tree)
    try compiler.emit(.save(1))
    try compiler.emit(.match)
    return Regex(
      instructions: compiler.instructions, sets: compiler.sets, groupCount: parser.groupCount,
      hasBackReferences: parser.hasBackReferences, markCount: compiler.markCount, flags: flags)
  }

  private static let tooLarge = Failure(
    en: "the regular expression is too large", zh: "正则表达式过大")

  private mutating func emit(_ instruction: Regex.Instruction) throws(Failure) {
    guard instructions.count < RegexCompiler.largestProgram else { throw RegexCompiler.tooLarge }
    instructions.append(instruction)
  }

  private mutating func compile(_ pattern: RegexPattern) throws(Failure) {
    switch pattern {
    case .empty: break
    case .character(let scalar): try emit(.character(scalar))
    case .set(let set):
      sets.append(set)
      try emit(.set(sets.count - 1))
    case .anyCharacter: try emit(.any)
    case .lineStart: try emit(.lineStart)
    case .lineEnd: try emit(.lineEnd)
    case .sequence(let parts): for part in parts { try compile(part) }
    case .alternatives(let branches): try compile(branches[...])
    case .group(let inner, let number):
      if let number { try emit(.save(2 * number)) }
      try compile(inner)
      if let number { try emit(.save(2 * number + 1)) }
    case .backReference(let number): try emit(.backReference(number))
    case .repetition(let part, let minimum, let maximum, let isReluctant):
      for _ in 0..<minimum { try compile(part) }
      guard let maximum else { return try loop(part, isReluctant) }
      try options(part, maximum - minimum, isReluctant)
    }
  }

  private mutating func compile(_ branches: ArraySlice<RegexPattern>) throws(Failure) {
    var ends: [Int] = []
    for (offset, branch) in branches.enumerated() {
      guard offset < branches.count - 1 else {
        try compile(branch)
        break
      }
      let split = instructions.count
      try emit(.split(split + 1, 0))
      try compile(branch)
      ends.append(instructions.count)
      try emit(.jump(0))
      instructions[split] = .split(split + 1, instructions.count)
    }
    for end in ends { instructions[end] = .jump(instructions.count) }
  }

  private mutating func loop(_ part: RegexPattern, _ isReluctant: Bool) throws(Failure) {
    let start = instructions.count
    try emit(.split(0, 0))
    let mark = markCount
    if marksLoops {
      markCount += 1
      try emit(.mark(mark))
    }
    try compile(part)
    if marksLoops { try emit(.progress(mark)) }
    try emit(.jump(start))
    instructions[start] = split(start + 1, instructions.count, isReluctant)
  }

  private mutating func options(
    _ part: RegexPattern, _ count: Int, _ isReluctant: Bool
  ) throws(Failure) {
    var splits: [Int] = []
    for _ in 0..<count {
      splits.append(instructions.count)
      try emit(.split(0, 0))
      try compile(part)
    }
    for place in splits { instructions[place] = split(place + 1, instructions.count, isReluctant) }
  }

  private func split(_ into: Int, _ past: Int, _ isReluctant: Bool) -> Regex.Instruction {
    isReluctant ? .split(past, into) : .split(into, past)
  }
}
