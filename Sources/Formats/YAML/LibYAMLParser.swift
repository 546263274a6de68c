import CYAML

/// A position as libyaml counts: both from 0, the column in code points (notation 5.1).
struct YAMLMark: Equatable {
  let line: Int
  let column: Int
}

/// One event of libyaml, copied out of its memory.
struct YAMLEvent {
  enum Kind {
    case streamStart
    case streamEnd
    case documentStart(hasTagDirective: Bool)
    case documentEnd
    case alias
    case scalar(value: [UInt8], style: YAMLScalarStyle)
    case sequenceStart(isFlow: Bool)
    case sequenceEnd
    case mappingStart(isFlow: Bool)
    case mappingEnd
  }

  let kind: Kind
  let start: YAMLMark
  let end: YAMLMark
  let hasAnchor: Bool
  let hasTag: Bool
}

/// Why libyaml stopped.
struct YAMLProblem: Error {
  /// The kinds of fault that recovery treats differently.
  enum Fault {
    case escape
    case quotedScalar
    case flowCollection
    case missingColon
    case indentation
    case other
  }

  let fault: Fault
  let location: YAMLMark
  /// Where the construct began that could not be finished; nil where libyaml names none.
  let contextLocation: YAMLMark?
}

extension YAMLProblem.Fault {
  /// libyaml reports faults as English sentences only, without a code. This table is the only code
  /// that reads them (decision 004); the wording is unchanged since libyaml 0.1.4.
  init(problem: String, context: String) {
    func has(_ parts: String...) -> Bool { parts.contains { problem.contains($0) } }
    if has("escape character", "hexdecimal") {
      self = .escape
    } else if context.contains("quoted scalar") {
      self = .quotedScalar
    } else if has("expected ',' or") {
      self = .flowCollection
    } else if has("expected ':'") {
      self = .missingColon
    } else if has(
      "expected key", "'-' indicator", "not allowed in this context", "expected <block end>")
    {
      self = .indentation
    } else {
      self = .other
    }
  }
}

/// Owns one libyaml parser and the bytes that it reads.
///
/// The parser keeps a pointer to itself, so it lives at one address from beginning to end.
struct LibYAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let isReady: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    input = .allocate(capacity: max(bytes.count, 1))
    _ = input.initialize(from: bytes)
    isReady = yaml_parser_initialize(parser) != 0
    if isReady {
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    }
  }

  deinit {
    if isReady { yaml_parser_delete(parser) }
    parser.deinitialize(count: 1)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event; after `streamEnd` there is none, and it must not be called again.
  mutating func next() throws(YAMLProblem) -> YAMLEvent {
    var event = yaml_event_t()
    guard isReady, yaml_parser_parse(parser, &event) != 0 else { throw problem() }
    defer { yaml_event_delete(&event) }
    return LibYAMLParser.copy(event)
  }

  private func problem() -> YAMLProblem {
    func text(_ pointer: UnsafePointer<CChar>?) -> String {
      pointer.map { String(cString: $0) } ?? ""
    }
    let context = text(parser.pointee.context)
    return YAMLProblem(
      fault: YAMLProblem.Fault(problem: text(parser.pointee.problem), context: context),
      location: YAMLMark(parser.pointee.problem_mark),
      contextLocation: context.isEmpty ? nil : YAMLMark(parser.pointee.context_mark))
  }

  private static func copy(_ event: yaml_event_t) -> YAMLEvent {
    let data = event.data
    var hasAnchor = false
    var hasTag = false
    let kind: YAMLEvent.Kind
    switch event.type {
    case YAML_STREAM_START_EVENT:
      kind = .streamStart
    case YAML_DOCUMENT_START_EVENT:
      let tags = data.document_start.tag_directives
      kind = .documentStart(hasTagDirective: tags.start != tags.end)
    case YAML_DOCUMENT_END_EVENT:
      kind = .documentEnd
    case YAML_ALIAS_EVENT:
      kind = .alias
    case YAML_SCALAR_EVENT:
      hasAnchor = data.scalar.anchor != nil
      hasTag = data.scalar.tag != nil
      let value = UnsafeBufferPointer(start: data.scalar.value, count: data.scalar.length)
      kind = .scalar(value: Array(value), style: YAMLScalarStyle(data.scalar.style))
    case YAML_SEQUENCE_START_EVENT:
      hasAnchor = data.sequence_start.anchor != nil
      hasTag = data.sequence_start.tag != nil
      kind = .sequenceStart(isFlow: data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_SEQUENCE_END_EVENT:
      kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      hasAnchor = data.mapping_start.anchor != nil
      hasTag = data.mapping_start.tag != nil
      kind = .mappingStart(isFlow: data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_MAPPING_END_EVENT:
      kind = .mappingEnd
    default:
      kind = .streamEnd
    }
    return YAMLEvent(
      kind: kind, start: YAMLMark(event.start_mark), end: YAMLMark(event.end_mark),
      hasAnchor: hasAnchor, hasTag: hasTag)
  }
}

extension YAMLMark {
  init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line), column: Int(mark.column))
  }
}

extension YAMLScalarStyle {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
