import Diagnostics
import FEEL
import FEELJSON

/// Values on standard output.
enum PrintedValue {
  /// The most that is printed of one value as JSON, in MiB.
  private static let mostMebibytes = 64

  /// Prints a value, or says on standard error that it is too large.
  ///
  /// A small expression can make a value of shared parts that takes gigabytes when written out.
  /// - Returns: false where it is too large.
  static func show(
    _ value: Value, _ format: FeelCommand.Format, _ language: Language
  ) -> Bool {
    guard format == .json else {
      Console.output(ValueText.literal(value) + "\n")
      return true
    }
    let most = mostMebibytes << 20
    guard let bytes = FEELJSON.bytes(of: value, layout: .pretty, mostBytes: most) else {
      let arguments = ArgumentSource(language)
      _ = arguments.fail([
        Diagnostic(
          CommandLineDiagnostics.tooLargeToPrint, at: arguments.span(of: "--format"),
          [Said("\(mostMebibytes)")])
      ])
      return false
    }
    Console.output(bytes + [0x0A])
    return true
  }
}
