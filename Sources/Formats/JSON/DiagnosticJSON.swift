import Diagnostics

/// Diagnostics for machines: one JSON object each, with the same facts as for people.
public enum DiagnosticJSON {
  /// An array of objects, one a line, ending with a line break.
  public static func text(_ diagnostics: [Diagnostic], _ sources: SourceMap) -> String {
    let lines = diagnostics.sorted().map { object($0, sources) }
    return lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }

  /// One finding as a JSON object on one line.
  public static func object(_ diagnostic: Diagnostic, _ sources: SourceMap) -> String {
    var writer = DiagnosticWriter(sources: sources)
    writer.write(diagnostic)
    return String(decoding: writer.json.bytes, as: UTF8.self)
  }
}

private struct DiagnosticWriter {
  let sources: SourceMap
  // Terminals show this output too: characters that are not seen are escaped.
  var json = JSONWriter(.compact, escapesInvisible: true)

  mutating func write(_ diagnostic: Diagnostic) {
    json.beginObject()
    member("code", diagnostic.code.id)
    member("name", diagnostic.code.name)
    member("severity", diagnostic.severity.word.en)
    member("message", diagnostic.message)
    array("arguments", diagnostic.arguments) { $0.write($1) }
    json.key("primary")
    write(diagnostic.primary)
    if !diagnostic.secondary.isEmpty { array("secondary", diagnostic.secondary) { $0.write($1) } }
    if !diagnostic.notes.isEmpty { array("notes", diagnostic.notes) { $0.write($1) } }
    if let help = diagnostic.help { member("help", help) }
    if !diagnostic.fixIts.isEmpty { array("fixIts", diagnostic.fixIts) { $0.write($1) } }
    json.endObject()
  }

  private mutating func write(_ argument: DiagnosticArgument) {
    json.beginObject()
    switch argument {
    case .name(let text): write("name", text)
    case .text(let text): write("text", text)
    case .number(let digits): write("number", digits)
    case .date(let date): write("date", date)
    case .count(let count):
      member("kind", "count")
      json.key("value")
      json.number(count)
    case .keyword(let text): write("keyword", text)
    case .phrase(let text): write("phrase", text)
    case .list(let items):
      member("kind", "list")
      array("value", items) { $0.write($1) }
    }
    json.endObject()
  }

  private mutating func write(_ kind: String, _ value: String) {
    member("kind", kind)
    member("value", value)
  }

  private mutating func write(_ kind: String, _ value: LocalizedText) {
    member("kind", kind)
    member("value", value)
  }

  private mutating func write(_ label: Label) {
    json.beginObject()
    location(label.span)
    if let text = label.text { member("text", text) }
    json.endObject()
  }

  private mutating func write(_ fixIt: FixIt) {
    json.beginObject()
    member("title", fixIt.title)
    member("safety", fixIt.safety.rawValue)
    array("edits", fixIt.edits) { writer, edit in
      writer.json.beginObject()
      writer.location(edit.span)
      writer.member("replacement", edit.replacement)
      writer.json.endObject()
    }
    json.endObject()
  }

  private mutating func write(_ text: LocalizedText) {
    json.beginObject()
    member("en", text.en)
    member("zh", text.zh)
    json.endObject()
  }

  /// File, byte offsets, and start and end as people count.
  private mutating func location(_ span: SourceSpan) {
    let source = sources[span.source]
    member("file", source.path)
    for (key, offset) in [("start", span.lower), ("end", span.upper)] {
      let position = source.position(at: offset)
      json.key(key)
      json.beginObject()
      json.key("line")
      json.number(position.line)
      json.key("column")
      json.number(position.columnScalars)
      json.key("byte")
      json.number(Int(offset))
      json.endObject()
    }
  }

  private mutating func member(_ key: String, _ text: String) {
    json.key(key)
    json.string(text)
  }

  private mutating func member(_ key: String, _ text: LocalizedText) {
    json.key(key)
    write(text)
  }

  private mutating func array<Element>(
    _ key: String, _ elements: [Element], _ write: (inout DiagnosticWriter, Element) -> Void
  ) {
    json.key(key)
    json.beginArray()
    for element in elements { write(&self, element) }
    json.endArray()
  }
}
