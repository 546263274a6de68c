/// The result of one case of a conformance suite.
package struct CaseResult: Sendable {
  /// Below the suite's folder, such as `compliance-level-3/0072-feel-in`.
  package let folder: String
  /// The file of the case, without its ending.
  package let file: String
  package let identifier: String
  /// Why it failed; nil where it passed.
  package let failure: String?

  package init(folder: String, file: String, identifier: String, failure: String?) {
    self.folder = folder
    self.file = file
    self.identifier = identifier
    self.failure = failure
  }

  /// `folder/file/identifier`
  package var name: String { "\(folder)/\(file)/\(identifier)" }
}

/// The results of a suite, in the order of its folders and files.
package struct SuiteReport: Sendable {
  package internal(set) var results: [CaseResult] = []
  /// Cases that are outside of the suite's scope, by reason.
  package internal(set) var leftOut: [String: Int] = [:]

  package init() {}

  package var passed: Int { results.count { $0.failure == nil } }
  package var failed: Int { results.count - passed }

  /// Passed and failed by folder, in order.
  package var folders: [(name: String, passed: Int, failed: Int)] { totals(of: \.folder) }

  /// Passed and failed by file, in order; files of the same name in different folders are separate.
  package var files: [(name: String, passed: Int, failed: Int)] {
    totals { "\($0.folder)/\($0.file)" }
  }

  private func totals(
    of name: (CaseResult) -> String
  ) -> [(name: String, passed: Int, failed: Int)] {
    var totals: [(name: String, passed: Int, failed: Int)] = []
    for result in results {
      if totals.last?.name != name(result) { totals.append((name(result), 0, 0)) }
      if result.failure == nil {
        totals[totals.count - 1].passed += 1
      } else {
        totals[totals.count - 1].failed += 1
      }
    }
    return totals
  }

  /// The TCK's own format: a line for each case, every cell in quotes.
  package var commaSeparated: String {
    results.map { result in
      let cells = [
        result.folder, result.file, result.identifier,
        result.failure == nil ? "SUCCESS" : "ERROR", result.failure ?? "",
      ]
      return cells.map { "\"\(SuiteReport.escaped($0))\"" }.joined(separator: ",") + "\n"
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\"\""
      case "\n", "\r": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Totals for people: a line for each folder or file, what was left out and why, and
  /// `N passed, N failed` at the end.
  package func totals(onlyFailures: Bool = false, byFile: Bool = false) -> String {
    var lines: [String] = []
    for (name, passed, failed) in byFile ? files : folders where failed > 0 || !onlyFailures {
      lines.append("\(name): \(passed) passed, \(failed) failed")
    }
    for (reason, count) in leftOut.sorted(by: { $0.key < $1.key }) {
      lines.append("left out: \(count) (\(reason))")
    }
    if leftOut.count > 1 {
      lines.append("left out: \(leftOut.values.reduce(0, +)) altogether")
    }
    lines.append("\(passed) passed, \(failed) failed")
    return lines.joined(separator: "\n") + "\n"
  }
}
