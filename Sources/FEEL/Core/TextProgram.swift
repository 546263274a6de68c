import DecimalArithmetic
import Diagnostics

/// A text with holes, checked: what a reason or a title says about one record.
public struct TextProgram: Sendable, Hashable {
  /// A part of the text.
  public enum Segment: Sendable, Hashable {
    /// Text that stands as it is.
    case literal(String)
    /// The value of an expression; a quantity is divided by `scale`, so that it is shown in the
    /// unit in which it was declared.
    case hole(Program, scale: DecimalNumber?)
  }

  /// In the order of the text.
  public let segments: [Segment]

  /// The programs of the holes, in the order of the text.
  public var holes: [Program] {
    segments.compactMap { if case .hole(let program, _) = $0 { program } else { nil } }
  }
}

extension Interpreter {
  /// The text with the values of its holes in their places (notation 7.3).
  ///
  /// - Parameters:
  ///   - missing: what is shown for a missing value, such as `（未填）`.
  ///   - record: how a record is called: its key.
  ///   - text: the text with its parts.
  ///   - slots: values of the slots of the programs.
  ///   - language: the language of the text.
  public func text(
    _ text: TextProgram, slots: [Value], _ language: Language, missing: String,
    record: (RecordReference) -> String
  ) -> String {
    var result = ""
    for segment in text.segments {
      switch segment {
      case .literal(let literal): result += literal
      case .hole(let program, let scale):
        var value = evaluate(program, slots: slots)
        if let scale, case .number(let number) = value {
          value = number.divided(by: scale).map { .number($0) } ?? value
        }
        result += ValueText.plain(value, language, missing: missing, record: record)
      }
    }
    return result
  }
}

extension Checker {
  /// Checks the holes of a text; one that shows a private field is an error (notation 7.3).
  public static func check(_ template: TextTemplate, in scope: Scope) -> (
    text: TextProgram, diagnostics: [Diagnostic]
  ) {
    var segments: [TextProgram.Segment] = []
    var diagnostics: [Diagnostic] = []
    for segment in template.segments {
      switch segment {
      case .literal(let literal): segments.append(.literal(literal))
      case .hole(let tree):
        let checked = check(tree, in: scope, expected: .shown)
        diagnostics += checked.diagnostics
        var scale: DecimalNumber?
        if case .number(.some(let unit)) = checked.program.type {
          scale = scope.catalogue[unit].scale
        }
        segments.append(.hole(checked.program, scale: scale))
      }
    }
    return (TextProgram(segments: segments), diagnostics)
  }
}
