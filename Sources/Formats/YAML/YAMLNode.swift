import Diagnostics

/// One value of a YAML file: a text, a list or a group of entries, with its span.
///
/// No types are resolved: `no`, `1.10` and `2026-04-30` are texts (Y2). At most
/// `YAMLLimits.depth` levels deep, so walking it by recursion is safe.
public struct YAMLNode: Sendable {
  /// What a node is.
  public enum Kind: Sendable {
    /// `key:` with nothing after it (plain and empty); `""` is a scalar.
    case nothing
    /// A text, and how it is written.
    case scalar(MappedText, YAMLScalarStyle)
    /// Nodes in their order.
    case sequence([YAMLNode])
    /// In the order of the file; a key may occur twice (Y6).
    case mapping([YAMLEntry])
  }

  /// What it is.
  public let kind: Kind
  /// What to underline for the whole: quotes, brackets and indicators included, comments and
  /// trailing line breaks not. Empty for `nothing`.
  public let span: SourceSpan
  /// True for `[…]` and `{…}`.
  public let isFlow: Bool

  /// A node with its span.
  public init(_ kind: Kind, span: SourceSpan, isFlow: Bool = false) {
    self.kind = kind
    self.span = span
    self.isFlow = isFlow
  }

  /// The text of a scalar; nil for anything else, also for `nothing`.
  public var scalar: MappedText? {
    if case .scalar(let text, _) = kind { text } else { nil }
  }

  /// The entries of a group; nil for anything else.
  public var entries: [YAMLEntry]? {
    if case .mapping(let entries) = kind { entries } else { nil }
  }

  /// The members of a list; nil for anything else.
  public var items: [YAMLNode]? {
    if case .sequence(let items) = kind { items } else { nil }
  }
}

/// `key: value` of a group.
public struct YAMLEntry: Sendable {
  /// The text before the colon.
  public let key: MappedText
  /// How the key is written.
  public let keyStyle: YAMLScalarStyle
  /// The node after the colon.
  public let value: YAMLNode

  /// An entry of a mapping.
  public init(key: MappedText, keyStyle: YAMLScalarStyle, value: YAMLNode) {
    self.key = key
    self.keyStyle = keyStyle
    self.value = value
  }

  /// Key and value.
  public var span: SourceSpan { key.whole.union(value.span) }
}

/// How a scalar was written; never changes what it means (Y2).
public enum YAMLScalarStyle: Sendable, CaseIterable {
  /// Without quotes.
  case plain
  /// `'…'`
  case singleQuoted
  /// `"…"`
  case doubleQuoted
  /// `|`
  case literal
  /// `>`
  case folded
}

/// `# …` up to the end of its line.
public struct YAMLComment: Sendable {
  /// From `#` to the end of the line, without the line break.
  public let span: SourceSpan
  /// The text after the first `#`, as written.
  public let text: String
  /// True where only spaces precede it on its line.
  public let isOwnLine: Bool

  /// A comment with its span.
  public init(span: SourceSpan, text: String, isOwnLine: Bool) {
    self.span = span
    self.text = text
    self.isOwnLine = isOwnLine
  }
}

/// What a YAML file may cost.
public struct YAMLLimits: Sendable {
  /// Levels of lists and groups inside one another.
  public var depth = 64
  /// Length of the text.
  public var bytes = 64 << 20
  /// Lists, groups and scalars.
  public var nodes = 4_000_000
  /// Findings before the rest is only counted.
  public var findings = 100
  /// Bytes that are parsed again to read on after errors, at least four times the text.
  public var recoveryBytes = 64 << 20

  /// The default limits.
  public init() {}
}

/// A YAML file as it was read.
public struct YAMLDocument: Sendable {
  /// Nil for an empty file, and where nothing could be read.
  ///
  /// After a syntax error this is the rest: a value that only lacked its quotes is there as if it
  /// had them, what could not be read at all is left out.
  public let root: YAMLNode?
  /// In the order of the file.
  public let comments: [YAMLComment]
  /// Sorted by offset.
  public let diagnostics: [Diagnostic]
  /// Text that is in no node, since it could not be read.
  package let leftOut: [SourceSpan]
}

extension YAMLNode {
  /// Reports every key that occurs twice in one group (Y6), with both spans, at all depths.
  ///
  /// Keys are compared byte by byte, as written.
  public func duplicateKeys() -> [Diagnostic] {
    var found: [Diagnostic] = []
    collectDuplicateKeys(&found)
    return found
  }

  private func collectDuplicateKeys(_ found: inout [Diagnostic]) {
    switch kind {
    case .nothing, .scalar: break
    case .sequence(let items):
      for item in items { item.collectDuplicateKeys(&found) }
    case .mapping(let entries):
      var first: [ByteKey: SourceSpan] = [:]
      for entry in entries {
        if let earlier = first[ByteKey(entry.key.text)] {
          found.append(
            Diagnostic(
              FormatsDiagnostics.yamlDuplicateKey, at: entry.key.whole,
              [.name(entry.key.text)]
            ).with(secondary: earlier, LocalizedText(en: "first here", zh: "第一次在这里")))
        } else {
          first[ByteKey(entry.key.text)] = entry.key.whole
        }
        entry.value.collectDuplicateKeys(&found)
      }
    }
  }
}

/// A text that is compared byte by byte, not by canonical equivalence.
struct ByteKey: Hashable {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }
  init(_ bytes: [UInt8]) { self.bytes = bytes }
}
