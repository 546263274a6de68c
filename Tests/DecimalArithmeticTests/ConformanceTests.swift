import Foundation
import TestSupport
import Testing

@testable import ConformanceSuite

/// The General Decimal Arithmetic cases for 128 bits, where the folder is at hand.
@Test func generalDecimalArithmetic() throws {
  let folder = conformanceFolder().appendingPathComponent("decimal128")
  let report = DecimalSuite(folder: folder.path).run()
  guard !report.results.isEmpty else {
    print("SKIPPED: no General Decimal Arithmetic cases in \(folder.path); set MERIT_CONFORMANCE")
    return
  }
  print("General Decimal Arithmetic: \(report.totals())")
  expectNoFailure(report)
  #expect(report.passed > 100)
}

/// Cases of the same form between the borders of the range, with results of another implementation.
@Test func casesAtTheBorders() {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Cases")
  let report = DecimalSuite(folder: folder.path).run()
  expectNoFailure(report)
  #expect(report.passed > 800)
  #expect(report.leftOut.isEmpty)
}

/// What is run, what is left out and why, what fails, and lines that are not cases.
@Test func filesOfCases() throws {
  let golden = try #require(GoldenCase.all(in: "Goldens").first { $0.name == "files" })
  let cases = try #require(golden["cases"])
  var report = SuiteReport()
  DecimalSuite.run(cases, name: "cases", &report)
  let failures = report.results.compactMap(\.failure).joined(separator: "\n")
  #expect(golden.matches("failures", failures), "\(failures)")
  let totals = report.totals(byFile: true).trimmingCharacters(in: .newlines)
  #expect(golden.matches("totals", totals), "\(totals)")
  var unreadable = SuiteReport()
  DecimalSuite.run(nil, name: "cases", &unreadable)
  #expect(unreadable.failed == 1)
  var carriageReturns = SuiteReport()
  DecimalSuite.run("a add 1 1 -> 2\r\nb add 1 1 -> 3\r\n", name: "cases", &carriageReturns)
  #expect(carriageReturns.results.map(\.failure) == [nil, "cases.decTest:2: add 1 1: 2, not 3"])
}

private func expectNoFailure(_ report: SuiteReport) {
  let failures = report.results.compactMap(\.failure)
  #expect(failures.isEmpty, "\(failures.prefix(40).joined(separator: "\n"))")
}

/// `MERIT_CONFORMANCE`, or `../shared` beside the package.
private func conformanceFolder() -> URL {
  if let path = ProcessInfo.processInfo.environment["MERIT_CONFORMANCE"] {
    return URL(fileURLWithPath: path)
  }
  return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
}
