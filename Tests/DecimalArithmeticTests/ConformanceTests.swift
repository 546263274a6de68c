import ConformanceSuite
import Foundation
import Testing

/// The General Decimal Arithmetic cases for 128 bits, where the folder is at hand.
@Test func generalDecimalArithmetic() throws {
  let folder = conformanceFolder().appendingPathComponent("decimal128")
  let report = DecimalSuite(folder: folder.path).run()
  guard !report.results.isEmpty else {
    print("SKIPPED: no General Decimal Arithmetic cases in \(folder.path); set MERIT_CONFORMANCE")
    return
  }
  print("General Decimal Arithmetic: \(report.totals())")
  let failures = report.results.compactMap { one in one.failure.map { "\(one.name): \($0)" } }
  #expect(failures.isEmpty, "\(failures.prefix(40).joined(separator: "\n"))")
  #expect(report.passed > 100)
}

/// `MERIT_CONFORMANCE`, or `../shared` beside the package.
private func conformanceFolder() -> URL {
  if let path = ProcessInfo.processInfo.environment["MERIT_CONFORMANCE"] {
    return URL(fileURLWithPath: path)
  }
  return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
}
