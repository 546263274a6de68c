import CivilTime
import ConformanceSuite
import DMN
import Foundation
import SystemTime
import Testing

/// The DMN Technology Compatibility Kit, where the folder is at hand: every case passes that is not
/// in the short list of those that cannot.
@Test func technologyCompatibilityKit() throws {
  let folder = conformanceFolder().appendingPathComponent("tck").path
  let report = DecisionSuite(
    folder: folder, surroundings: Surroundings(moment: SystemClock.now(), zones: SystemZones.shared)
  ).run()
  guard !report.results.isEmpty else {
    print("SKIPPED: no DMN test cases in \(folder); set MERIT_CONFORMANCE")
    return
  }
  print("DMN Technology Compatibility Kit:\n\(report.totals(onlyFailures: true))")
  let unexpected = report.results.filter {
    $0.failure != nil && ExpectedFailures.reason($0) == nil
  }
  let lines = unexpected.prefix(40).map { "\($0.name): \($0.failure ?? "")" }
  #expect(unexpected.isEmpty, "\(lines.joined(separator: "\n"))")
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
