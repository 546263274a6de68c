import Diagnostics
import Formats
import Text

/// JSON and YAML in one shape, for the reader of records: no types, only texts.
struct RawRecord {
  indirect enum Kind {
    case blank
    case text(String)
    case list([RawRecord])
    case group([Entry])
  }

  struct Entry {
    let key: String
    let keySpan: SourceSpan
    let value: RawRecord
  }

  let kind: Kind
  let span: SourceSpan
  /// Of a text, the part inside its quotes.
  let content: SourceSpan

  init(_ json: JSONValue) {
    span = json.span
    if case .string = json.kind, json.span.bytes.count >= 2 {
      content = SourceSpan(
        source: span.source, lower: json.span.lower + 1, upper: json.span.upper - 1)
    } else {
      content = span
    }
    switch json.kind {
    case .null: kind = .blank
    case .boolean(let value): kind = .text(value ? "true" : "false")
    case .number(let text), .string(let text): kind = .text(text)
    case .array(let items): kind = .list(items.map(RawRecord.init))
    case .object(let members):
      kind = .group(
        members.map { Entry(key: $0.key, keySpan: $0.keySpan, value: RawRecord($0.value)) })
    }
  }

  /// `null` and `~` are blank where they stand without quotes.
  init(_ yaml: YAMLNode) {
    span = yaml.span
    content = yaml.scalar.map { $0.span(0..<$0.text.utf8.count) } ?? span
    switch yaml.kind {
    case .nothing: kind = .blank
    case .scalar(let text, let style):
      let isNull = style == .plain && (text.text == "null" || text.text == "~")
      kind = isNull ? .blank : .text(text.text)
    case .sequence(let items): kind = .list(items.map(RawRecord.init))
    case .mapping(let entries):
      kind = .group(
        entries.map {
          Entry(key: $0.key.text, keySpan: $0.key.whole, value: RawRecord($0.value))
        })
    }
  }

  var entries: [Entry]? { if case .group(let entries) = kind { entries } else { nil } }
}

extension RecordSchema {
  /// The field that a heading or key means: by its `column`, else by its name.
  func field(heading: String) -> Int? {
    fields.firstIndex { $0.column?.hasSameScalars(as: heading) ?? false } ?? field(heading)
  }

  /// The headings of a file, for suggestions and messages.
  var headings: [String] { fields.map { $0.column ?? $0.name } + (owner.map { [$0] } ?? []) }
}
