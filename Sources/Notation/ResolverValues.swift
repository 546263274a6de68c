import Diagnostics
import Vocabulary

/// Values against their kind.
extension Resolver {
  mutating func resolve(_ value: ItemValue, _ kind: ValueGrammar, of item: Item) -> ResolvedValue {
    switch kind {
    case .text, .path: return resolveText(value, kind, of: item)
    case .texts: return resolveTexts(value, kind, of: item)
    case .choice(let choices): return resolveChoice(value, kind, choices, of: item)
    case .integer(let bounds): return resolveInteger(value, kind, bounds, of: item)
    case .keys(let ranked):
      if ranked, let word = Choices.unranked.choice(spelled: value.source.trimmed.text) {
        return ResolvedValue(kind, value, choice: word)
      }
      return ResolvedValue(kind, value, list: parts(of: value))
    case .names, .citation:
      let list = parts(of: value)
      if case .names = kind { for part in list { checkUnquoted(part, value) } }
      return ResolvedValue(kind, value, list: list)
    case .name:
      checkOneName(value, of: item)
      return ResolvedValue(kind, value)
    case .row, .columns:
      let resolved = ResolvedValue(kind, value)
      if resolved.cells == nil {
        report(Diagnostic(ShapeDiagnostics.arrowMissing, at: value.span))
      }
      return resolved
    case .expression, .tests, .type, .range, .outputs:
      return ResolvedValue(kind, value)
    }
  }

  private mutating func parts(of value: ItemValue) -> [MappedText] {
    let parts = value.sourceParts
    for part in parts where part.text.isEmpty {
      report(Diagnostic(ShapeDiagnostics.emptyPart, at: part.whole))
    }
    return parts.filter { !$0.text.isEmpty }
  }

  private mutating func resolveText(
    _ value: ItemValue, _ kind: ValueGrammar, of item: Item
  ) -> ResolvedValue {
    if value.text != nil { return ResolvedValue(kind, value) }
    reportQuotes(value.source, of: item)
    let stand = ItemValue(notation: value.notation, source: value.source, text: value.source)
    return ResolvedValue(kind, stand)
  }

  private mutating func reportQuotes(_ text: MappedText, of item: Item) {
    var finding = Diagnostic(
      ShapeDiagnostics.textNeedsQuotes, at: text.whole, [.name(item.keyword.text)])
    if !text.text.utf8.contains(where: { $0 == 0x22 || $0 == 0x5C || $0 == 0x0A || $0 == 0x0D }) {
      finding = finding.with(
        fixIt: FixIt(
          LocalizedText(en: "put it in quotes", zh: "加上双引号"), safety: .safe,
          edits: [TextEdit(text.whole.start, "\""), TextEdit(text.whole.end, "\"")]))
    }
    report(finding)
  }

  private mutating func resolveTexts(
    _ value: ItemValue, _ kind: ValueGrammar, of item: Item
  ) -> ResolvedValue {
    switch value.notation {
    case .sequence: return ResolvedValue(kind, value, list: value.elements)
    case .scalar: return ResolvedValue(kind, value, list: value.text.map { [$0] } ?? [])
    case .slice:
      var texts: [MappedText] = []
      for part in parts(of: value) {
        if let text = decodedString(part) {
          texts.append(text)
        } else {
          reportQuotes(part, of: item)
        }
      }
      return ResolvedValue(kind, value, list: texts)
    }
  }

  /// The text of `part`, which must be one string from end to end.
  private func decodedString(_ part: MappedText) -> MappedText? {
    let bytes = Array(part.text.utf8)
    guard bytes.first == UInt8(ascii: "\""), MappedText.opaqueEnd(bytes, at: 0) == bytes.count,
      bytes.count >= 2
    else { return nil }
    let decoded = StringDecoder(bytes: bytes, source: part.source).string(
      0..<bytes.count, isClosed: true)
    // The decoder mapped to the part; map on to the file.
    let runs = decoded.runs.map { run -> MappedText.Run in
      let span = part.span(Int(run.source)..<Int(run.source + run.sourceLength))
      return MappedText.Run(
        text: run.text, textLength: run.textLength, source: span.lower,
        sourceLength: span.upper - span.lower)
    }
    return MappedText(text: decoded.text, runs: runs, whole: part.whole)
  }

  private mutating func resolveChoice(
    _ value: ItemValue, _ kind: ValueGrammar, _ choices: [Choice], of item: Item
  ) -> ResolvedValue {
    let word = collapsingWhitespace(value.source.text)
    if let choice = choices.choice(spelled: word) {
      if choice.isLater {
        report(Diagnostic(ShapeDiagnostics.laterChoice, at: value.span, [.name(word)]))
      }
      return ResolvedValue(kind, value, choice: choice)
    }
    let bare = value.notation == .slice ? value.text?.text ?? word : word
    let language: Language = (item.keyword.text + bare).isChinese ? .chinese : .english
    let offered = choices.filter { !$0.isLater }
    let listed = LocalizedText(
      en: offered.map { "`\($0.word[language])`" }.joined(separator: ", "),
      zh: offered.map { "`\($0.word[language])`" }.joined(separator: "、"))
    var finding = Diagnostic(
      ShapeDiagnostics.unknownChoice, at: value.span,
      [.name(word), .name(item.keyword.text), .phrase(listed)])
    let meant =
      choices.choice(spelled: bare).map { [$0] }
      ?? Vocabulary.suggestions(for: bare, in: offered)
    for choice in meant.prefix(2) {
      finding = finding.with(fixIt: change(value.span, to: choice.word[language]))
    }
    report(noting(value, finding))
    return ResolvedValue(kind, value)
  }

  /// Says why a value goes on over the end of its line, which its author may not have meant.
  private func noting(_ value: ItemValue, _ finding: Diagnostic) -> Diagnostic {
    guard value.notation == .slice, value.source.text.utf8.contains(0x0A) else { return finding }
    return finding.with(
      note: LocalizedText(
        en: "the value goes on to the next line, which is indented deeper; `;` ends it before",
        zh: "下一行缩进更深，因此被读作值的续行；可用 `;` 结束该值"))
  }

  private mutating func resolveInteger(
    _ value: ItemValue, _ kind: ValueGrammar, _ bounds: ClosedRange<Int>, of item: Item
  ) -> ResolvedValue {
    let text = value.source.trimmed.text
    let isPlain = text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && text.utf8.count < 12
    guard isPlain, let number = Int(text), bounds.contains(number) else {
      let finding = Diagnostic(
        ShapeDiagnostics.notInteger, at: value.span,
        [
          .name(item.keyword.text), .count(bounds.lowerBound),
          .count(bounds.upperBound),
        ])
      report(noting(value, finding))
      return ResolvedValue(kind, value)
    }
    return ResolvedValue(kind, value, integer: number)
  }

  private mutating func checkOneName(_ value: ItemValue, of item: Item) {
    let parts = value.sourceParts
    if parts.count > 1 {
      report(
        Diagnostic(
          ShapeDiagnostics.oneName, at: parts[1].whole, [.name(item.keyword.text)]))
    } else {
      checkUnquoted(value.source, value)
    }
  }

  private mutating func checkUnquoted(_ name: MappedText, _ value: ItemValue) {
    guard name.text.utf8.first == UInt8(ascii: "\""), let text = decodedString(name) else {
      return
    }
    report(
      Diagnostic(ShapeDiagnostics.nameInQuotes, at: name.whole)
        .with(fixIt: change(name.whole, to: text.text)))
  }
}
