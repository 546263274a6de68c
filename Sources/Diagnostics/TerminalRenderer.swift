import Text

/// Diagnostics as text for people: the lines of source with what is wrong underlined.
///
/// Columns are counted in Unicode scalars, carets are aligned with the cells that a terminal uses.
public struct TerminalRenderer: Sendable {
  /// The language of messages; source text stays as it is.
  public var language: Language
  /// True for escapes of colour around heads and underlines.
  public var usesColour: Bool
  /// Findings that are shown whole; the rest is counted.
  public var most: Int

  /// A renderer; without colour by default, and of at most 200 findings.
  public init(language: Language, usesColour: Bool = false, most: Int = 200) {
    self.language = language
    self.usesColour = usesColour
    self.most = most
  }

  /// All findings in reading order, separated by empty lines, and a summary; empty for none.
  ///
  /// - Parameter keepsOrder: shows them in the order given instead, such as causes first.
  /// - Parameter sources: the texts that spans refer to.
  /// - Parameter diagnostics: what is shown.
  public func text(
    _ diagnostics: [Diagnostic], _ sources: SourceMap, keepsOrder: Bool = false
  ) -> String {
    guard !diagnostics.isEmpty else { return "" }
    let sorted = keepsOrder ? diagnostics : diagnostics.sorted()
    var parts = sorted.prefix(most).map { text($0, sources) }
    if sorted.count > most {
      let more = sorted.count - most
      parts.append(language == .english ? "… \(more) more\n" : "……另有 \(more) 项\n")
    }
    parts.append(summary(diagnostics) + "\n")
    return parts.joined(separator: "\n")
  }

  /// `3 errors, 1 warning`
  public func summary(_ diagnostics: [Diagnostic]) -> String {
    let parts = Severity.allCases.compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      guard count > 0 else { return nil }
      switch language {
      case .english: return "\(count) \(severity.word.en)\(count == 1 ? "" : "s")"
      case .chinese: return "\(count) 个\(severity.word.zh)"
      }
    }
    return parts.joined(separator: language == .english ? ", " : "，")
  }

  /// One finding, ending with a line break.
  public func text(_ diagnostic: Diagnostic, _ sources: SourceMap) -> String {
    var lines = [headline(diagnostic)]
    let excerpts = SourceExcerpt.all(of: diagnostic, sources)
    let widest = excerpts.flatMap(\.lines).map { String($0.number + 1).count }.max() ?? 1
    for excerpt in excerpts {
      lines += text(excerpt, gutter: widest, sources[excerpt.source], diagnostic.severity)
    }
    let margin = String(repeating: " ", count: widest + 1)
    for note in diagnostic.notes {
      lines.append("\(margin)= \(word("note", "说明"))\(clean(note[language]))")
    }
    if let help = diagnostic.help {
      lines.append("\(margin)= \(word("help", "帮助"))\(clean(help[language]))")
    }
    for fixIt in diagnostic.fixIts {
      let head = word("fix (\(fixIt.safety.word.en))", "修复（\(fixIt.safety.word.zh)）")
      lines.append("\(margin)= \(head)\(clean(fixIt.title[language]))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The prefix of a note: each language with its own colon.
  private func word(_ en: String, _ zh: String) -> String {
    language == .english ? en + ": " : zh + "："
  }

  private func clean(_ text: String) -> String { DisplayText.neutralised(text) }

  private func headline(_ diagnostic: Diagnostic) -> String {
    let code = diagnostic.code
    let head = "\(diagnostic.severity.word[language])[\(code.id) \(code.name)]"
    let separator = language == .english ? ": " : " "
    return painted(head, Self.colour(of: diagnostic.severity)) + separator
      + clean(diagnostic.message[language])
  }

  /// The lines of one source with what is underlined below each.
  private func text(
    _ excerpt: SourceExcerpt, gutter: Int, _ source: Source, _ severity: Severity
  ) -> [String] {
    let margin = String(repeating: " ", count: gutter)
    let start = source.position(at: excerpt.location.lower)
    var result = ["\(margin) ┌─ \(clean(source.path)):\(start.line):\(start.columnScalars)"]
    var previous: Int?
    for line in excerpt.lines {
      if let previous, line.number > previous + 1 { result.append("\(margin) ⋮") }
      previous = line.number
      let number = DisplayWidth.paddedLeft(String(line.number + 1), to: gutter)
      let shown = ShownLine(source, line.number, marks: line.marks.map(\.bytes))
      result.append("\(number) │ \(shown.text)".withoutTrailingSpaces)
      for row in line.rows {
        result.append("\(margin) │ \(underline(row, below: shown, severity))")
      }
    }
    return result
  }

  /// Marks side by side; the last may have a text.
  private func underline(
    _ row: [SourceExcerpt.Mark], below line: ShownLine, _ severity: Severity
  ) -> String {
    var result = ""
    var cells = 0
    for mark in row {
      let start = line.cells(before: mark.bytes.lowerBound)
      let end = max(start + 1, line.cells(before: mark.bytes.upperBound))
      result += String(repeating: " ", count: max(0, start - cells))
      var text = String(
        repeating: mark.isPrimary ? "^" : "-", count: max(0, end - max(start, cells)))
      if let remark = mark.text { text += " " + clean(remark[language]) }
      result += painted(text, mark.isPrimary ? Self.colour(of: severity) : "34")
      cells = end
    }
    return result
  }

  private func painted(_ text: String, _ colour: String) -> String {
    usesColour ? "\u{1B}[1;\(colour)m\(text)\u{1B}[0m" : text
  }

  private static func colour(of severity: Severity) -> String {
    switch severity {
    case .error: "31"
    case .warning: "33"
    case .note: "36"
    }
  }
}

extension String {
  fileprivate var withoutTrailingSpaces: String {
    var view = Substring(self)
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}

extension Severity {
  /// `error`, 错误.
  public var word: LocalizedText {
    switch self {
    case .error: LocalizedText(en: "error", zh: "错误")
    case .warning: LocalizedText(en: "warning", zh: "警告")
    case .note: LocalizedText(en: "note", zh: "提示")
    }
  }
}

extension FixIt.Safety {
  /// `safe`, 安全.
  public var word: LocalizedText {
    switch self {
    case .safe: LocalizedText(en: "safe", zh: "安全")
    case .unsafe: LocalizedText(en: "unsafe", zh: "须核对")
    case .displayOnly: LocalizedText(en: "advice", zh: "建议")
    }
  }
}
