/// One finding: what is wrong, where exactly, why, and what to do.
///
/// Diagnostics are values; whoever finds returns them, many at a time, and only the command line
/// prints them.
public struct Diagnostic: Hashable, Sendable {
  /// What kind of finding it is.
  public let code: DiagnosticCode
  /// How severe it is; that of the code unless changed.
  public var severity: Severity
  /// The facts that the templates of the code refer to, in order.
  public var arguments: [DiagnosticArgument]
  /// The exact bytes that are wrong.
  public var primary: Label
  /// The evidence, possibly in other files.
  public var secondary: [Label] = []
  /// Background.
  public var notes: [LocalizedText] = []
  /// Changes of the text that would fix it.
  public var fixIts: [FixIt] = []
  private var advice = Advice.ofCode

  private enum Advice: Hashable, Sendable {
    case ofCode
    case own(LocalizedText?)
  }

  /// A finding of `code` about `arguments`.
  public init(
    _ code: DiagnosticCode, at span: SourceSpan, _ arguments: [DiagnosticArgument] = [],
    label: LocalizedText? = nil
  ) {
    self.code = code
    severity = code.severity
    self.arguments = arguments
    primary = Label(span, label)
  }

  /// One self-contained line, made from the template of the code.
  public var message: LocalizedText { code.message.filled(arguments.map(\.text)) }

  /// The next step: that of the code unless another one was set.
  public var help: LocalizedText? {
    get {
      switch advice {
      case .ofCode: code.help?.filled(arguments.map(\.text))
      case .own(let text): text
      }
    }
    set { advice = .own(newValue) }
  }

  /// Whether it is an error.
  public var isError: Bool { severity == .error }

  /// The same with one more piece of evidence.
  public func with(secondary span: SourceSpan, _ text: LocalizedText) -> Diagnostic {
    var copy = self
    copy.secondary.append(Label(span, text))
    return copy
  }

  /// The same with one more note.
  public func with(note: LocalizedText) -> Diagnostic {
    var copy = self
    copy.notes.append(note)
    return copy
  }

  /// The same with another next step.
  public func with(help: LocalizedText) -> Diagnostic {
    var copy = self
    copy.help = help
    return copy
  }

  /// The same with one more fix.
  public func with(fixIt: FixIt) -> Diagnostic {
    var copy = self
    copy.fixIts.append(fixIt)
    return copy
  }
}

/// A range of source with a remark about it.
public struct Label: Hashable, Sendable {
  /// What is underlined.
  public let span: SourceSpan
  /// Nil where underlining is enough.
  public let text: LocalizedText?

  /// A range with its remark.
  public init(_ span: SourceSpan, _ text: LocalizedText? = nil) {
    self.span = span
    self.text = text
  }
}

/// A fix that a tool can apply.
public struct FixIt: Hashable, Sendable {
  /// What a change may do to decisions.
  public enum Safety: String, Sendable {
    /// Keeps every decision the same, or fixes a text that could not be read.
    case safe
    /// May change a decision: a person has to look.
    case unsafe
    /// Advice that is not applied.
    case displayOnly
  }

  /// What it does, as an order: "change to 注册日期".
  public let title: LocalizedText
  /// Whether it may be made without asking.
  public let safety: Safety
  /// Do not overlap; all of them or none.
  public let edits: [TextEdit]

  /// A change with its title.
  public init(_ title: LocalizedText, safety: Safety, edits: [TextEdit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }
}

/// Replaces the bytes of `span`; an empty span inserts.
public struct TextEdit: Hashable, Sendable {
  /// What is replaced; an empty span inserts.
  public let span: SourceSpan
  /// The new text.
  public let replacement: String

  /// A replacement of a stretch of text.
  public init(_ span: SourceSpan, _ replacement: String) {
    self.span = span
    self.replacement = replacement
  }
}

extension [Diagnostic] {
  /// Whether one of the findings is an error.
  public var hasErrors: Bool { contains(where: \.isError) }

  /// In the order in which people read: by source and offset, more severe first at one location.
  public func sorted() -> [Diagnostic] {
    enumerated().sorted { left, right in
      let a = left.element
      let b = right.element
      if a.primary.span != b.primary.span { return a.primary.span < b.primary.span }
      if a.severity != b.severity { return a.severity < b.severity }
      if a.code != b.code { return a.code.number < b.code.number }
      return left.offset < right.offset
    }.map(\.element)
  }
}
