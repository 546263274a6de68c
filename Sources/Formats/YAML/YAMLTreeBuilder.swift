import Diagnostics

/// What came of one attempt to read a stretch of YAML.
struct YAMLAttempt {
  var root: YAMLNode?
  /// The ranges of the scalars, tags and anchors included, in order; for the comments.
  var extents: [YAMLExtent] = []
  var findings: CappedFindings
  /// Set where libyaml gave up; `root` is then nil.
  var failure: YAMLFailure?
}

struct YAMLExtent {
  let range: Range<Int>
  /// `|` or `>`: the first line may end with a comment.
  let isBlock: Bool
}

/// libyaml's problem at offsets of the file.
struct YAMLFailure {
  let problem: YAMLProblem
  let offset: Int
  let contextOffset: Int
}

/// Builds the tree from libyaml's events, refusing what Y1 refuses.
///
/// The tree is built with a stack of its own, and reading stops at the limits, so no input can
/// make it deep or slow.
struct YAMLTreeBuilder {
  private struct Open {
    let isMapping: Bool
    let isFlow: Bool
    let isKey: Bool
    let start: Int
    let column: Int
    var items: [YAMLNode] = []
    var entries: [YAMLEntry] = []
    var key = PendingKey.none
  }

  private enum PendingKey {
    case none
    case key(MappedText, YAMLScalarStyle)
    /// A key that was refused; its value is read and dropped.
    case refused
  }

  private let source: SourceID
  private let original: [UInt8]
  private let working: [UInt8]
  private let piece: Range<Int>
  private let patched: Set<Int>
  private let limits: YAMLLimits
  private var cursor: YAMLMarkCursor
  private var stack: [Open] = []
  private var result: YAMLAttempt
  private var documents = 0
  private var nodes = 0
  private var isStopped = false

  /// - Parameters:
  ///   - working: what libyaml reads, byte by byte as long as `original`.
  ///   - patched: where `working` has plain stand-ins for values that lacked their quotes.
  static func read(
    _ piece: Range<Int>, of working: [UInt8], original: [UInt8], patched: Set<Int>,
    source: SourceID, limits: YAMLLimits
  ) -> YAMLAttempt {
    var builder = YAMLTreeBuilder(
      source: source, original: original, working: working, piece: piece, patched: patched,
      limits: limits, cursor: YAMLMarkCursor(working[piece]),
      result: YAMLAttempt(findings: CappedFindings(limit: limits.findings)))
    builder.run()
    return builder.result
  }

  private mutating func run() {
    var parser = LibYAMLParser(working[piece])
    do throws(YAMLProblem) {
      while !isStopped {
        let event = try parser.next()
        if case .streamEnd = event.kind { break }
        take(event)
      }
    } catch {
      let contextOffset = cursor.offset(
        of: error.contextLocation ?? YAMLMark(line: 0, column: 0))
      result.failure = YAMLFailure(
        problem: error, offset: cursor.offset(of: error.location), contextOffset: contextOffset)
      result.root = nil
      return
    }
    while !stack.isEmpty { close(at: nil) }
  }

  private func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(source: source, bytes: range) }

  private mutating func report(
    _ code: DiagnosticCode, _ range: Range<Int>, _ arguments: [DiagnosticArgument] = [],
    fixIt: FixIt? = nil
  ) {
    var diagnostic = Diagnostic(code, at: span(range), arguments)
    if let fixIt { diagnostic = diagnostic.with(fixIt: fixIt) }
    result.findings.add(diagnostic)
  }

  // MARK: Events

  private mutating func take(_ event: YAMLEvent) {
    switch event.kind {
    case .streamStart, .streamEnd, .documentEnd: break
    case .documentStart(let hasTagDirective):
      startDocument(event, hasTagDirective: hasTagDirective)
    case .alias:
      let range = range(of: event)
      guard count(at: range) else { return }
      let text = slice(range)
      report(
        FormatsDiagnostics.yamlAlias, range, [.name(text)],
        fixIt: YAMLWriter.quoting(text, at: span(range)))
      result.extents.append(YAMLExtent(range: range, isBlock: false))
      add(scalar: MappedText(slice: text, at: span(range)), .plain, isEmpty: false)
    case .scalar(let value, let style):
      takeScalar(event, value: value, style: style)
    case .sequenceStart(let isFlow):
      open(event, isMapping: false, isFlow: isFlow)
    case .mappingStart(let isFlow):
      open(event, isMapping: true, isFlow: isFlow)
    case .sequenceEnd, .mappingEnd:
      close(at: cursor.offset(of: event.end))
    }
  }

  private mutating func range(of event: YAMLEvent) -> Range<Int> {
    let lower = cursor.offset(of: event.start)
    let upper = cursor.offset(of: event.end)
    return lower..<max(lower, upper)
  }

  private func slice(_ range: Range<Int>) -> String {
    String(decoding: original[range], as: UTF8.self)
  }

  private mutating func startDocument(_ event: YAMLEvent, hasTagDirective: Bool) {
    documents += 1
    if documents > 1 {
      let start = cursor.offset(of: event.start)
      report(
        FormatsDiagnostics.yamlSecondDocument, start..<min(start + 3, piece.upperBound))
      isStopped = true
      return
    }
    guard hasTagDirective else { return }
    var lineStart = piece.lowerBound
    while lineStart < piece.upperBound {
      var lineEnd = lineStart
      while lineEnd < piece.upperBound, working[lineEnd] != 0x0A { lineEnd += 1 }
      if working[lineStart..<lineEnd].starts(with: Array("%TAG".utf8)) {
        report(FormatsDiagnostics.yamlTagDirective, lineStart..<lineStart + 4)
        return
      }
      lineStart = lineEnd + 1
    }
  }

  /// Counts one node; false where the limit is passed and reading stops.
  private mutating func count(at range: Range<Int>) -> Bool {
    nodes += 1
    guard nodes > limits.nodes else { return true }
    report(
      FormatsDiagnostics.yamlTooManyNodes, range.lowerBound..<range.lowerBound,
      [.count(limits.nodes)])
    isStopped = true
    return false
  }

  // MARK: Scalars

  private mutating func takeScalar(
    _ event: YAMLEvent, value: [UInt8], style: YAMLScalarStyle
  ) {
    var range = range(of: event)
    guard count(at: range) else { return }
    let isBlock = style == .literal || style == .folded
    result.extents.append(YAMLExtent(range: range, isBlock: isBlock))
    if event.hasAnchor || event.hasTag {
      while range.upperBound > range.lowerBound, isBreak(original[range.upperBound - 1]) {
        range = range.lowerBound..<range.upperBound - 1
      }
      refuseProperties(event, range)
      add(scalar: MappedText(slice: slice(range), at: span(range)), .plain, isEmpty: false)
      return
    }
    if isBlock { refuseEmptyBlock(range, value: value) }
    let text = mapped(range, value: value, style: style)
    add(scalar: text, style, isEmpty: style == .plain && value.isEmpty)
  }

  /// The content of a scalar with the way back; libyaml's content is the one that counts.
  private func mapped(
    _ range: Range<Int>, value: [UInt8], style: YAMLScalarStyle
  ) -> MappedText {
    let isChanged = patched.contains(range.lowerBound) || original[range] != working[range]
    var end = range.upperBound
    while end > range.lowerBound, isBreak(original[end - 1]) { end -= 1 }
    let whole = span(range.lowerBound..<end)
    if style == .plain, !isChanged, range.count == value.count {
      return MappedText(slice: String(decoding: value, as: UTF8.self), at: whole)
    }
    let parentIndent = stack.last(where: { !$0.isFlow })?.column ?? -1
    let read = YAMLScalarReader.read(
      range, of: original, style: style, parentIndent: parentIndent)
    guard isChanged || read.text == value else {
      assertionFailure("a scalar was read differently from libyaml")
      let run = MappedText.Run(
        text: 0, textLength: UInt32(value.count), source: whole.lower,
        sourceLength: whole.upper - whole.lower)
      return MappedText(
        text: String(decoding: value, as: UTF8.self), runs: [run], whole: whole)
    }
    return MappedText(
      text: String(decoding: read.text, as: UTF8.self), runs: read.runs, whole: whole)
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Reports tag and anchor, each at its own bytes, with the quotes that were probably meant.
  private mutating func refuseProperties(_ event: YAMLEvent, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < piece.upperBound {
      let first = original[index]
      guard first == UInt8(ascii: "!") || first == UInt8(ascii: "&") else { break }
      var end = index
      while end < piece.upperBound, original[end] > 0x20,
        !(end > index && ",[]{}".utf8.contains(original[end]))
      {
        end += 1
      }
      let property = index..<end
      let isTag = first == UInt8(ascii: "!")
      let code = isTag ? FormatsDiagnostics.yamlTag : FormatsDiagnostics.yamlAnchor
      var fixIt: FixIt?
      if case .scalar = event.kind, !original[range].contains(0x0A),
        !original[property].starts(with: "!!".utf8)
      {
        fixIt = YAMLWriter.quoting(slice(range), at: span(range))
      }
      report(code, property, [.text(slice(property))], fixIt: fixIt)
      index = end
      while index < piece.upperBound, original[index] == 0x20 || isBreak(original[index]) {
        index += 1
      }
      if index >= range.upperBound { break }
    }
  }

  /// `k: >5` reads as the heading of an empty text: silently wrong, so it is refused.
  private mutating func refuseEmptyBlock(_ range: Range<Int>, value: [UInt8]) {
    guard value.isEmpty else { return }
    var end = range.lowerBound
    while end < range.upperBound, original[end] > 0x20 { end += 1 }
    guard original[range.lowerBound..<end].contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else {
      return
    }
    let heading = range.lowerBound..<end
    report(
      FormatsDiagnostics.yamlEmptyBlock, heading,
      [.name(slice(heading)), .text(YAMLWriter.singleQuoted(slice(heading)))],
      fixIt: YAMLWriter.quoting(slice(heading), at: span(heading)))
  }

  // MARK: Lists and groups

  private var awaitsKey: Bool {
    guard let last = stack.last, last.isMapping, case .none = last.key else { return false }
    return true
  }

  private mutating func open(_ event: YAMLEvent, isMapping: Bool, isFlow: Bool) {
    let range = range(of: event)
    guard count(at: range) else { return }
    if stack.count >= limits.depth {
      report(
        FormatsDiagnostics.yamlTooDeep, range.lowerBound..<range.lowerBound + (isFlow ? 1 : 0),
        [.count(limits.depth)])
      isStopped = true
      return
    }
    if event.hasAnchor || event.hasTag { refuseProperties(event, range) }
    stack.append(
      Open(
        isMapping: isMapping, isFlow: isFlow, isKey: awaitsKey, start: range.lowerBound,
        column: event.start.column))
  }

  /// Closes the innermost list or group; `end` is nil where reading stopped inside it.
  private mutating func close(at end: Int?) {
    guard let closed = stack.popLast() else { return }
    var lower = closed.start
    var upper = closed.start
    if let last = closed.items.last?.span ?? closed.entries.last?.span { upper = Int(last.upper) }
    if closed.isFlow {
      upper = max(end ?? upper, upper)
    } else if let first = closed.entries.first?.key.whole {
      lower = Int(first.lower)
    }
    let kind: YAMLNode.Kind =
      closed.isMapping ? .mapping(closed.entries) : .sequence(closed.items)
    let range = lower..<max(lower, upper)
    if closed.isKey {
      report(FormatsDiagnostics.yamlKeyNotScalar, range)
      if !stack.isEmpty { stack[stack.count - 1].key = .refused }
      return
    }
    add(value: YAMLNode(kind, span: span(range), isFlow: closed.isFlow))
  }

  private mutating func add(scalar text: MappedText, _ style: YAMLScalarStyle, isEmpty: Bool) {
    guard awaitsKey else {
      add(
        value: YAMLNode(
          isEmpty ? .nothing : .scalar(text, style), span: isEmpty ? text.whole.start : text.whole))
      return
    }
    var key = PendingKey.key(text, style)
    if text.text.utf8.isEmpty {
      report(FormatsDiagnostics.yamlEmptyKey, text.whole.bytes)
      key = .refused
    } else if style == .plain, text.text == "<<" {
      report(FormatsDiagnostics.yamlMergeKey, text.whole.bytes)
      key = .refused
    }
    stack[stack.count - 1].key = key
  }

  private mutating func add(value: YAMLNode) {
    guard let last = stack.indices.last else {
      result.root = value
      return
    }
    guard stack[last].isMapping else {
      stack[last].items.append(value)
      return
    }
    if case .key(let key, let style) = stack[last].key {
      stack[last].entries.append(YAMLEntry(key: key, keyStyle: style, value: value))
    }
    stack[last].key = .none
  }
}
