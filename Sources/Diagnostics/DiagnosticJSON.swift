/// Diagnostics for machines: one JSON object each, the same facts as for people.
public enum DiagnosticJSON {
  /// An array of objects, one a line, ending with a line break.
  public static func text(_ diagnostics: [Diagnostic], _ sources: SourceMap) -> String {
    let lines = diagnostics.sorted().map { object($0, sources) }
    return lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }

  /// One finding as a JSON object on one line.
  public static func object(_ diagnostic: Diagnostic, _ sources: SourceMap) -> String {
    var members = [
      ("code", quoted(diagnostic.code.id)),
      ("severity", quoted(diagnostic.severity.word.en)),
      ("message", said(diagnostic.message)),
      ("primary", label(diagnostic.primary, sources)),
    ]
    if !diagnostic.secondary.isEmpty {
      members.append(("secondary", list(diagnostic.secondary.map { label($0, sources) })))
    }
    if !diagnostic.notes.isEmpty { members.append(("notes", list(diagnostic.notes.map(said)))) }
    if let help = diagnostic.help { members.append(("help", said(help))) }
    if !diagnostic.fixIts.isEmpty {
      members.append(("fixIts", list(diagnostic.fixIts.map { fixIt($0, sources) })))
    }
    return object(members)
  }

  private static func label(_ label: Label, _ sources: SourceMap) -> String {
    var members = place(label.span, sources)
    if let text = label.text { members.append(("text", said(text))) }
    return object(members)
  }

  private static func fixIt(_ fixIt: FixIt, _ sources: SourceMap) -> String {
    let edits = fixIt.edits.map { edit in
      object(place(edit.span, sources) + [("replacement", quoted(edit.replacement))])
    }
    return object([
      ("title", said(fixIt.title)), ("safety", quoted(fixIt.safety.rawValue)),
      ("edits", list(edits)),
    ])
  }

  /// File, byte offsets, and start and end as people count.
  private static func place(_ span: SourceSpan, _ sources: SourceMap) -> [(String, String)] {
    let source = sources[span.source]
    func position(_ offset: UInt32) -> String {
      let position = source.position(at: offset)
      return object([
        ("line", "\(position.line)"), ("column", "\(position.columnScalars)"),
        ("byte", "\(offset)"),
      ])
    }
    return [
      ("file", quoted(source.path)), ("start", position(span.lower)), ("end", position(span.upper)),
    ]
  }

  private static func said(_ text: LocalizedText) -> String {
    object([("en", quoted(text.en)), ("zh", quoted(text.zh))])
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
  }

  private static func list(_ elements: [String]) -> String {
    "[" + elements.joined(separator: ", ") + "]"
  }

  /// A JSON string; controls and what could end a script element are escaped.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "<": result += "\\u003C"
      default:
        if DisplayText.isDangerous(scalar) {
          for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
            let digits = String(unit, radix: 16, uppercase: true)
            result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
          }
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
