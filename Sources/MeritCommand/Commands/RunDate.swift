import CivilTime
import Diagnostics
import Merit

/// The date of a run: given, never the clock's.
enum RunDate {
  /// Reads `--as-of`; prints what is wrong with it and throws.
  static func parse(_ text: String, _ language: Language) throws -> CivilDate {
    guard let date = CivilDate(entry: text) else {
      let arguments = ArgumentSource(language)
      throw arguments.fail([
        Diagnostic(
          CommandLineDiagnostics.badDate, at: arguments.span(of: text), [.name(text)])
      ])
    }
    return date
  }
}
