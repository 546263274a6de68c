import Diagnostics
import FEEL
import FEELJSON
import Merit
import Text

/// Values on standard output.
enum PrintedValue {
  /// The most that is printed of one value as JSON, in MiB.
  private static let maximumMebibytes = 64

  /// Prints a value, or says on standard error that it is too large.
  ///
  /// A small expression can make a value of shared parts that takes gigabytes when written out.
  /// - Returns: false where it is too large.
  static func show(
    _ value: Value, _ format: FeelCommand.Format, _ language: Language
  ) -> Bool {
    guard format == .json else {
      Console.output(line(value))
      return true
    }
    let most = maximumMebibytes << 20
    guard let bytes = FEELJSON.bytes(of: value, layout: .pretty, maximumBytes: most) else {
      let arguments = ArgumentSource(language)
      _ = arguments.fail([
        Diagnostic(
          CommandLineDiagnostics.tooLargeToPrint, at: arguments.span(of: "--format"),
          [.count(maximumMebibytes)])
      ])
      return false
    }
    Console.output(bytes + [0x0A])
    return true
  }

  /// A line for people, which a terminal shows and does not obey: models and inputs are often from
  /// somebody else.
  ///
  /// - Parameter name: what the value is called; nil for a lone value.
  static func line(_ value: Value, named name: String? = nil) -> String {
    let text = ValueText.literal(value)
    return DisplayText.neutralised(name.map { "\($0) = \(text)" } ?? text) + "\n"
  }
}
