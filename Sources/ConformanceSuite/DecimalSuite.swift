import DecimalArithmetic

/// Runs the General Decimal Arithmetic cases for 128-bit decimals that are about finite numbers,
/// rounded half even.
public struct DecimalSuite: Sendable {
  /// A folder of `*.decTest` files.
  public let folder: String

  public init(folder: String) {
    self.folder = folder
  }

  public func run() -> SuiteReport {
    var report = SuiteReport()
    for path in Files.all(below: folder, ending: ".decTest") {
      let text = Files.read(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
      for one in DecimalCase.all(in: text) {
        if let reason = one.leftOut {
          report.leftOut[reason, default: 0] += 1
          continue
        }
        report.results.append(
          CaseResult(
            folder: "decimal128", file: Files.name(of: path), identifier: one.identifier,
            failure: one.failure))
      }
    }
    return report
  }
}
