import Diagnostics

/// Looks at single lines of YAML for what people write and libyaml cannot read.
struct YAMLRepairCandidates {
  let source: SourceID
  let original: [UInt8]
  let working: [UInt8]
  let piece: Range<Int>

  // MARK: Lines

  /// The line that holds `offset`, without its line break.
  func line(containing offset: Int) -> Range<Int> {
    var lower = min(max(offset, piece.lowerBound), piece.upperBound)
    if lower < piece.upperBound, isBreak(working[lower]) {
      // A break belongs to the line that it ends.
      while lower > piece.lowerBound, isBreak(working[lower]), working[lower - 1] == 0x0D {
        lower -= 1
      }
    }
    var upper = lower
    while lower > piece.lowerBound, !isBreak(working[lower - 1]) { lower -= 1 }
    while upper < piece.upperBound, !isBreak(working[upper]) { upper += 1 }
    return lower..<upper
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func isSpaceByte(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  func isBlank(_ line: Range<Int>) -> Bool { working[line].allSatisfy(isSpaceByte) }

  /// The line without the spaces at both ends.
  func trimmed(_ line: Range<Int>) -> Range<Int> {
    var lower = line.lowerBound
    var upper = line.upperBound
    while lower < upper, isSpaceByte(working[lower]) { lower += 1 }
    while upper > lower, isSpaceByte(working[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  private func indentation(_ line: Range<Int>) -> Int {
    trimmed(line).lowerBound - line.lowerBound
  }

  /// The line and all deeper ones that follow it.
  func block(beginningWith line: Range<Int>) -> Range<Int> {
    let indent = indentation(line)
    var end = line.upperBound
    while let next = lineAfter(end) {
      if !isBlank(next), indentation(next) <= indent { break }
      end = next.upperBound
    }
    return line.lowerBound..<end
  }

  private func lineAfter(_ end: Int) -> Range<Int>? {
    var start = end
    guard start < piece.upperBound else { return nil }
    let isReturn = working[start] == 0x0D
    start += 1
    if isReturn, start < piece.upperBound, working[start] == 0x0A { start += 1 }
    guard start < piece.upperBound else { return nil }
    return line(containing: start)
  }

  /// The nearest line above that is less indented; nil for one in column 0.
  func parent(of line: Range<Int>) -> Range<Int>? {
    let indent = indentation(line)
    var current = line
    while indent > 0, current.lowerBound > piece.lowerBound {
      current = self.line(containing: current.lowerBound - 1)
      if !isBlank(current), indentation(current) < indent { return current }
    }
    return nil
  }

  func text(_ range: Range<Int>) -> String { String(decoding: original[range], as: UTF8.self) }

  /// At most forty characters, for a message.
  func shortText(_ range: Range<Int>) -> String {
    let whole = text(range).unicodeScalars
    guard whole.count > 40 else { return String(whole) }
    return String(whole.prefix(40)) + "…"
  }

  // MARK: Blame

  /// What may be wrong with this line alone, the likeliest first.
  func blames(in line: Range<Int>, failure: YAMLFailure) -> [YAMLRecovery.Repair] {
    let content = trimmed(line)
    // No person wrote a line longer than that.
    guard !content.isEmpty, content.count <= 4_096, working[content.lowerBound] != UInt8(ascii: "#")
    else { return [] }
    var found: [YAMLRecovery.Repair] = []
    if let tab = tabBlame(line, content) { found.append(tab) }
    if let escape = escapeBlame(line, failure) { found.append(escape) }
    let (hasKey, value) = value(of: content)
    if hasKey || value != content, !value.isEmpty {
      for suspect in suspects(value, isInFlow: false, depth: 0) {
        found.append(valueBlame(suspect))
        if working[suspect.upperBound - 1] == UInt8(ascii: ","), suspect.count > 1 {
          found.append(valueBlame(suspect.lowerBound..<suspect.upperBound - 1))
        }
      }
    }
    if !hasKey { found += colonRepairs(content) }
    return found
  }

  private func tabBlame(_ line: Range<Int>, _ content: Range<Int>) -> YAMLRecovery.Repair? {
    let indent = line.lowerBound..<content.lowerBound
    guard working[indent].contains(0x09) else { return nil }
    let spaces = working[indent].map { $0 == 0x09 ? "  " : " " }.joined()
    let span = SourceSpan(source: source, bytes: indent)
    let fix = FixIt(
      LocalizedText(en: "indent with spaces", zh: "改用空格缩进"), safety: .safe,
      edits: [TextEdit(span, spaces)])
    return YAMLRecovery.Repair(
      range: indent, standIn: Array(repeating: 0x20, count: indent.count), keepsText: false,
      diagnostic: Diagnostic(FormatsDiagnostics.yamlTab, at: span).with(fixIt: fix))
  }

  /// A backslash in double quotes that begins no escape.
  private func escapeBlame(_ line: Range<Int>, _ failure: YAMLFailure) -> YAMLRecovery.Repair? {
    guard failure.problem.fault == .escape,
      line.contains(failure.offset),
      let slash = (max(line.lowerBound, failure.offset - 2)...failure.offset).reversed().first(
        where: { working[$0] == UInt8(ascii: "\\") }),
      slash + 1 < line.upperBound
    else { return nil }
    var end = slash + 2
    while end < line.upperBound, working[end] & 0xC0 == 0x80 { end += 1 }
    let range = slash..<end
    return YAMLRecovery.Repair(
      range: range, standIn: Array(repeating: UInt8(ascii: "x"), count: range.count),
      keepsText: false,
      diagnostic: Diagnostic(
        FormatsDiagnostics.yamlEscape, at: SourceSpan(source: source, bytes: range),
        [.name(text(range))]))
  }

  /// The part of the line after `- ` and `key: `, without a comment; the whole line where it has
  /// neither.
  private func value(of content: Range<Int>) -> (hasKey: Bool, value: Range<Int>) {
    var start = content.lowerBound
    let end = content.upperBound
    while start + 1 < end, "-?".utf8.contains(working[start]), isSpaceByte(working[start + 1]) {
      start += 2
      while start < end, isSpaceByte(working[start]) { start += 1 }
    }
    let unkeyed = start..<withoutComment(start..<end)
    guard start < end, !"{[|>".utf8.contains(working[start]) else { return (false, unkeyed) }
    var index = start
    if let quoted = closingQuote(from: start, end) { index = quoted }
    while index < end {
      let isColon = working[index] == UInt8(ascii: ":")
      if isColon, index + 1 == end || isSpaceByte(working[index + 1]) { break }
      if working[index] == UInt8(ascii: "#"), index > start, isSpaceByte(working[index - 1]) {
        return (false, unkeyed)
      }
      index += 1
    }
    guard index < end else { return (false, unkeyed) }
    index += 1
    while index < end, isSpaceByte(working[index]) { index += 1 }
    return (true, index..<max(index, withoutComment(index..<end)))
  }

  /// Where the quoted scalar that begins at `start` ends; nil where none begins or it stays open.
  private func closingQuote(from start: Int, _ end: Int) -> Int? {
    guard start < end, working[start] == 0x22 || working[start] == 0x27 else { return nil }
    let quote = working[start]
    var index = start + 1
    while index < end {
      if quote == 0x22, working[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if working[index] == quote {
        guard quote == 0x27, index + 1 < end, working[index + 1] == quote else {
          return index + 1
        }
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// Where the text ends before ` # comment`.
  private func withoutComment(_ range: Range<Int>) -> Int {
    var index = range.lowerBound
    var end = range.upperBound
    while index < range.upperBound {
      if index == range.lowerBound || !isWordByte(working[index - 1]),
        let closed = closingQuote(from: index, range.upperBound)
      {
        index = closed
        continue
      }
      if working[index] == UInt8(ascii: "#"), index > range.lowerBound,
        isSpaceByte(working[index - 1])
      {
        end = index
        break
      }
      index += 1
    }
    while end > range.lowerBound, isSpaceByte(working[end - 1]) { end -= 1 }
    return end
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  // MARK: Values that do not read alone

  /// The parts of a value that cannot be read, innermost first.
  private func suspects(_ value: Range<Int>, isInFlow: Bool, depth: Int) -> [Range<Int>] {
    guard !value.isEmpty, !YAMLRepairCandidates.reads(working[value], isInFlow: isInFlow) else {
      return []
    }
    var found: [Range<Int>] = []
    if depth < 6, "{[".utf8.contains(working[value.lowerBound]) {
      for entry in flowEntries(value) {
        found += suspects(flowValue(entry), isInFlow: true, depth: depth + 1)
      }
    }
    found.append(value)
    return found
  }

  /// Whether libyaml can read `key: VALUE`.
  private static func reads(_ value: ArraySlice<UInt8>, isInFlow: Bool) -> Bool {
    var text = Array((isInFlow ? "{k: " : "k: ").utf8)
    text.append(contentsOf: value)
    text.append(contentsOf: (isInFlow ? "}\n" : "\n").utf8)
    var parser = LibYAMLParser(text[...])
    var depth = 0
    do throws(YAMLProblem) {
      while depth < 64 {
        switch try parser.next().kind {
        case .streamEnd: return true
        case .sequenceStart, .mappingStart: depth += 1
        case .sequenceEnd, .mappingEnd: depth -= 1
        default: break
        }
      }
      return true
    } catch {
      return false
    }
  }

  /// The stretches between the commas of `{…}` or `[…]`.
  private func flowEntries(_ value: Range<Int>) -> [Range<Int>] {
    var entries: [Range<Int>] = []
    var depth = 0
    var start = value.lowerBound + 1
    var index = start
    while index < value.upperBound {
      if let closed = closingQuote(from: index, value.upperBound) {
        index = closed
        continue
      }
      switch working[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth < 0 {
          entries.append(trimmed(start..<index))
          return entries
        }
      case UInt8(ascii: ",") where depth == 0:
        entries.append(trimmed(start..<index))
        start = index + 1
      default: break
      }
      index += 1
    }
    entries.append(trimmed(start..<max(start, value.upperBound)))
    return entries
  }

  private func flowValue(_ entry: Range<Int>) -> Range<Int> {
    let (hasKey, value) = value(of: entry)
    return hasKey ? value : entry
  }

  private func valueBlame(_ value: Range<Int>) -> YAMLRecovery.Repair {
    let text = text(value)
    let span = SourceSpan(source: source, bytes: value)
    let first = working[value.lowerBound]
    let diagnostic: Diagnostic
    if first == 0x22 || first == 0x27, closingQuote(from: value.lowerBound, value.upperBound) == nil
    {
      let quote = first == 0x22 ? "\"" : "'"
      let fix = FixIt(
        LocalizedText(en: "add \(quote) at the end of the line", zh: "在行末补上 \(quote)"),
        safety: .unsafe,
        edits: [TextEdit(span.end, quote)])
      diagnostic = Diagnostic(
        FormatsDiagnostics.yamlUnclosedQuote, at: span, [.text("`\(quote)`")]
      ).with(fixIt: fix)
    } else if let closing = missingBracket(value) {
      let opening = first == UInt8(ascii: "[") ? "[" : "{"
      diagnostic = Diagnostic(
        FormatsDiagnostics.yamlUnclosedBracket, at: span,
        [.name(opening), .text(closing)])
    } else {
      let quoted = YAMLWriter.scalarInQuotes(text)
      diagnostic = Diagnostic(
        FormatsDiagnostics.yamlValueNeedsQuotes, at: span,
        [.name(text), .text(quoted)]
      ).with(fixIt: YAMLWriter.quoting(text, at: span))
    }
    return YAMLRecovery.Repair(
      range: value, standIn: Array(repeating: UInt8(ascii: "x"), count: value.count),
      keepsText: true, diagnostic: diagnostic)
  }

  /// `]` or `}` where a list or group of names only lacks its end; nil for ranges such as `[0..15)`.
  private func missingBracket(_ value: Range<Int>) -> String? {
    let bytes = working[value]
    guard let first = bytes.first, first == UInt8(ascii: "[") || first == UInt8(ascii: "{") else {
      return nil
    }
    var depth = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "."), previous == UInt8(ascii: ".") { return nil }
      if "[{(".utf8.contains(byte) { depth += 1 }
      if "]})".utf8.contains(byte) { depth -= 1 }
      previous = byte
    }
    guard depth > 0 else { return nil }
    return first == UInt8(ascii: "[") ? "]" : "}"
  }

  // MARK: Colons

  /// A full-width colon, or one without a space after it, where `key: value` was meant.
  func colonRepairs(_ line: Range<Int>) -> [YAMLRecovery.Repair] {
    var found: [YAMLRecovery.Repair] = []
    var content = line
    while content.count > 2, working[content.lowerBound] == UInt8(ascii: "-"),
      isSpaceByte(working[content.lowerBound + 1])
    {
      content = trimmed(content.lowerBound + 2..<content.upperBound)
    }
    for index in content {
      if working[index] == 0xEF, index + 2 < content.upperBound, working[index + 1] == 0xBC,
        working[index + 2] == 0x9A
      {
        let range = index..<index + 3
        let span = SourceSpan(source: source, bytes: range)
        let fix = FixIt(
          LocalizedText(en: "write `: `", zh: "改为 `: `"), safety: .safe,
          edits: [TextEdit(span, ": ")])
        found.append(
          YAMLRecovery.Repair(
            range: range, standIn: Array(":  ".utf8), keepsText: false,
            diagnostic: Diagnostic(
              FormatsDiagnostics.yamlFullWidthColon, at: span,
              [.name(shortText(content.lowerBound..<index))]
            ).with(fixIt: fix)))
        break
      }
      if working[index] == UInt8(ascii: ":"), index > content.lowerBound,
        index + 1 < content.upperBound
      {
        let span = SourceSpan(source: source, bytes: index..<index + 1)
        let fix = FixIt(
          LocalizedText(en: "write `: `", zh: "改为 `: `"), safety: .safe,
          edits: [TextEdit(span, ": ")])
        let rest = index + 1..<content.upperBound
        found.append(
          YAMLRecovery.Repair(
            range: rest, standIn: Array(repeating: 0x20, count: rest.count), keepsText: false,
            diagnostic: Diagnostic(
              FormatsDiagnostics.yamlColonWithoutBlank, at: span,
              [.name(shortText(content.lowerBound..<index))]
            ).with(fixIt: fix)))
        break
      }
    }
    return found
  }
}
