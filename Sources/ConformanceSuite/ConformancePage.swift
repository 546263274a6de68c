/// The page `docs/conformance.md`.
package enum ConformancePage {
  package static func text(decisions: SuiteReport, decimal: SuiteReport) -> String {
    var lines = [
      "# Conformance", "",
      "Written by `swift run -c release conformance report ../shared`; do not edit.", "",
      "## DMN Technology Compatibility Kit", "",
      "\(decisions.passed) of \(decisions.results.count) cases pass.", "",
      "| Folder | Passed | Failed |", "|---|--:|--:|",
    ]
    for (folder, passed, failed) in decisions.folders {
      lines.append("| \(folder) | \(passed) | \(failed) |")
    }
    let failures = decisions.results.filter { $0.failure != nil }
    if !failures.isEmpty {
      lines += ["", "What fails, and why:", ""]
      for result in failures {
        let reason = ExpectedFailures.reason(result) ?? result.failure ?? ""
        lines.append("- `\(result.name)`: \(reason)")
      }
    }
    lines += [
      "", "## General Decimal Arithmetic, 128 bits", "",
      "\(decimal.passed) of \(decimal.results.count) cases in scope pass. Left out:", "",
      "| Cases | Reason |", "|--:|---|",
    ]
    for (reason, count) in decimal.leftOut.sorted(by: { $0.key < $1.key }) {
      lines.append("| \(count) | \(reason) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
