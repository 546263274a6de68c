import Diagnostics

/// Reads on after syntax errors, of which libyaml reports only the first (Y9).
///
/// The file is cut at lines that begin in column 0, and each piece is read alone. Where a piece
/// fails, the line to blame is looked for from the problem upwards, and in a working copy its
/// value gets a stand-in of the same length, so that reading can go on and offsets are kept. Blame
/// is accepted only where the reading then gets further; otherwise the smallest block around the
/// problem is left out.
struct YAMLRecovery {
  private(set) var findings: CappedFindings
  let source: SourceID
  let original: [UInt8]
  private(set) var working: [UInt8]
  private let limits: YAMLLimits
  private var patched: Set<Int> = []
  /// Blocks that no node stands for.
  private(set) var leftOut: [SourceSpan] = []
  /// How many bytes may still be read for trying; bounds the time for a file that is all wrong.
  private(set) var budgetBytes: Int

  /// A change to the working copy that lets the reading go on, and the finding about its reason.
  struct Repair {
    let range: Range<Int>
    let standIn: [UInt8]
    /// True where the stand-in is a scalar whose text is what the file has there.
    let keepsText: Bool
    let diagnostic: Diagnostic
  }

  /// - Parameter working: the bytes with stand-ins for characters that no YAML may have.
  init(source: SourceID, original: [UInt8], working: [UInt8], limits: YAMLLimits) {
    self.source = source
    self.original = original
    self.working = working
    self.limits = limits
    findings = CappedFindings(limit: limits.findings)
    budgetBytes = max(limits.recoveryBytes, 4 * working.count)
  }

  mutating func read() -> (YAMLNode?, [YAMLComment]) {
    let all = (working.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)..<working.count
    var attempt = attempt(all)
    if attempt.failure != nil {
      for piece in pieces(of: all) {
        repair(piece)
        repairBareWords(piece)
      }
      repair(all)
      attempt = self.attempt(all)
    }
    findings.add(contentsOf: attempt.findings)
    guard attempt.failure == nil else {
      leftOut = [SourceSpan(source: source, bytes: all)]
      return (nil, [])
    }
    let comments = YAMLComments.find(
      in: original, piece: all, extents: attempt.extents, source: source)
    return (attempt.root, comments)
  }

  private mutating func attempt(_ piece: Range<Int>) -> YAMLAttempt {
    budgetBytes -= piece.count
    return YAMLTreeBuilder.read(
      piece, of: working, original: original, patched: patched, source: source, limits: limits)
  }

  /// The stretches from one line that begins in column 0 to the next.
  private func pieces(of all: Range<Int>) -> [Range<Int>] {
    var first = all.lowerBound
    while first < all.upperBound, working[first] <= 0x20 { first += 1 }
    if first < all.upperBound, "{[".utf8.contains(working[first]) { return [all] }
    var starts = [all.lowerBound]
    // Directives and `---` belong to what follows them.
    var isOpening = true
    var index = all.lowerBound
    while index < all.upperBound {
      let isLineStart = index == all.lowerBound || working[index - 1] == 0x0A
      if isLineStart, working[index] > 0x20, !"#]}):".utf8.contains(working[index]) {
        let isPrologue =
          working[index] == UInt8(ascii: "%")
          || working[index..<all.upperBound].starts(with: "---".utf8)
        if !isOpening, index > all.lowerBound { starts.append(index) }
        isOpening = isPrologue
      }
      index += 1
    }
    starts.append(all.upperBound)
    return zip(starts, starts.dropFirst()).map { $0..<$1 }.filter { !$0.isEmpty }
  }

  // MARK: Repairing

  private mutating func repair(_ piece: Range<Int>) {
    var rounds = 0
    while true {
      if findings.isFull || budgetBytes < 0 { return }
      guard let failure = attempt(piece).failure else { return }
      rounds += 1
      if rounds > 200 {
        leaveOut(piece)
        return
      }
      if repairByBlame(failure, piece) { continue }
      report(failure, piece)
      leaveOutAround(failure, piece)
    }
  }

  /// A piece that is a mere text reads well alone but is invalid between `key: value` lines.
  private mutating func repairBareWords(_ piece: Range<Int>) {
    guard !findings.isFull, budgetBytes >= 0 else { return }
    let attempt = attempt(piece)
    guard attempt.failure == nil, let root = attempt.root, root.scalar != nil else { return }
    let suspects = YAMLRepairCandidates(
      source: source, original: original, working: working, piece: piece)
    let line = suspects.line(containing: Int(root.span.lower))
    for blame in suspects.colonRepairs(suspects.trimmed(line)) {
      let before = working
      working.replaceSubrange(blame.range, with: blame.standIn)
      let after = self.attempt(piece)
      if after.failure == nil, after.root?.entries != nil {
        findings.add(blame.diagnostic)
        return
      }
      working = before
    }
    let words = suspects.trimmed(line)
    add(FormatsDiagnostics.yamlNoColon, words, [.name(suspects.shortText(words))])
    leaveOut(piece)
  }

  /// Where the problem is, for comparing how far two readings got: an unclosed quote or bracket is
  /// at its beginning, not at the end of the file.
  private func progress(_ failure: YAMLFailure, _ piece: Range<Int>) -> Int {
    let isAtEnd = working[min(failure.offset, piece.upperBound)..<piece.upperBound]
      .allSatisfy { $0 <= 0x20 }
    let hasContext = failure.problem.contextLocation != nil
    return isAtEnd && hasContext ? failure.contextOffset : failure.offset
  }

  private mutating func repairByBlame(_ failure: YAMLFailure, _ piece: Range<Int>) -> Bool {
    let reached = progress(failure, piece)
    let suspects = YAMLRepairCandidates(
      source: source, original: original, working: working, piece: piece)
    var tried = 0
    var line = suspects.line(containing: min(reached, piece.upperBound - 1))
    for _ in 0..<200 {
      for blame in suspects.blames(in: line, failure: failure) {
        tried += 1
        if tried > 24 || budgetBytes < 0 { return false }
        if accept(blame, beyond: reached, piece) { return true }
      }
      guard line.lowerBound > piece.lowerBound else { return false }
      line = suspects.line(containing: line.lowerBound - 1)
    }
    return false
  }

  /// Keeps the change where reading gets further with it.
  private mutating func accept(_ blame: Repair, beyond reached: Int, _ piece: Range<Int>) -> Bool {
    let before = Array(working[blame.range])
    working.replaceSubrange(blame.range, with: blame.standIn)
    if blame.keepsText { patched.insert(blame.range.lowerBound) }
    let after = attempt(piece).failure
    if after.map({ progress($0, piece) > reached }) ?? true {
      findings.add(blame.diagnostic)
      return true
    }
    working.replaceSubrange(blame.range, with: before)
    patched.remove(blame.range.lowerBound)
    return false
  }

  /// Leaves out the smallest block of lines around the problem with which reading gets further.
  private mutating func leaveOutAround(_ failure: YAMLFailure, _ piece: Range<Int>) {
    let reached = progress(failure, piece)
    let suspects = YAMLRepairCandidates(
      source: source, original: original, working: working, piece: piece)
    var line = suspects.line(containing: min(reached, piece.upperBound - 1))
    while suspects.isBlank(line), line.lowerBound > piece.lowerBound {
      line = suspects.line(containing: line.lowerBound - 1)
    }
    for _ in 0..<8 {
      let block = suspects.block(beginningWith: line)
      let before = Array(working[block])
      leaveOut(block)
      if budgetBytes < 0 { return }
      let after = attempt(piece).failure
      if after.map({ progress($0, piece) > reached }) ?? true { return }
      working.replaceSubrange(block, with: before)
      leftOut.removeLast()
      guard let parent = suspects.parent(of: line) else { break }
      line = parent
    }
    leaveOut(piece)
  }

  private mutating func leaveOut(_ range: Range<Int>) {
    for index in range where working[index] != 0x0A && working[index] != 0x0D {
      working[index] = 0x20
    }
    leftOut.append(SourceSpan(source: source, bytes: range))
  }

  // MARK: Reporting

  /// Reports what is wrong where no single value is to blame.
  private mutating func report(_ failure: YAMLFailure, _ piece: Range<Int>) {
    let suspects = YAMLRepairCandidates(
      source: source, original: original, working: working, piece: piece)
    let fault = failure.problem.fault
    var line = suspects.line(containing: min(failure.offset, piece.upperBound - 1))
    while suspects.isBlank(line), line.lowerBound > piece.lowerBound {
      line = suspects.line(containing: line.lowerBound - 1)
    }
    let shown = suspects.trimmed(line)
    // A tab was reported already, and the right depth of the line is unknown.
    if original[line].prefix(while: { $0 == 0x20 || $0 == 0x09 }).contains(0x09),
      findings.kept.contains(where: { $0.code == FormatsDiagnostics.yamlTab })
    {
      return
    }
    let opened = failure.contextOffset..<min(failure.contextOffset + 1, piece.upperBound)
    if fault == .quotedScalar || fault == .escape, !opened.isEmpty {
      let quote = String(decoding: original[opened], as: UTF8.self)
      add(FormatsDiagnostics.yamlUnclosedQuote, opened, [.text("`\(quote)`")])
    } else if fault == .flowCollection, !opened.isEmpty {
      let isList = original[opened.lowerBound] == UInt8(ascii: "[")
      add(
        FormatsDiagnostics.yamlUnclosedBracket, opened,
        [.name(isList ? "[" : "{"), .text(isList ? "]" : "}")])
    } else if fault == .missingColon {
      let key = suspects.trimmed(
        suspects.line(containing: min(failure.contextOffset, piece.upperBound - 1)))
      add(FormatsDiagnostics.yamlNoColon, key, [.name(suspects.shortText(key))])
    } else if let first = shown.first, working[first] == UInt8(ascii: ":") {
      add(FormatsDiagnostics.yamlEmptyKey, first..<first + 1)
    } else if fault == .indentation {
      add(FormatsDiagnostics.yamlIndentation, shown)
    } else {
      add(FormatsDiagnostics.yamlSyntax, shown)
    }
  }

  private mutating func add(
    _ code: DiagnosticCode, _ range: Range<Int>, _ arguments: [DiagnosticArgument] = []
  ) {
    findings.add(
      Diagnostic(code, at: SourceSpan(source: source, bytes: range), arguments))
  }
}
