import DecimalArithmetic

/// Runs the General Decimal Arithmetic cases for 128-bit decimals that are about finite numbers,
/// rounded half even.
package struct DecimalSuite: Sendable {
  /// A folder of `*.decTest` files.
  package let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  package func run() -> SuiteReport {
    var report = SuiteReport()
    for path in Files.all(below: folder, ending: ".decTest") {
      let bytes = Files.read(path)
      DecimalSuite.run(
        bytes.map { String(decoding: $0, as: UTF8.self) }, name: Files.name(of: path), &report)
    }
    return report
  }

  /// Runs the cases of a file; nil is one that cannot be read.
  static func run(_ text: String?, name: String, _ report: inout SuiteReport) {
    func result(_ identifier: String, _ line: Int, _ failure: String?) -> CaseResult {
      CaseResult(
        folder: "decimal128", file: name, identifier: identifier,
        failure: failure.map { "\(name).decTest:\(line): \($0)" })
    }
    guard let text else {
      report.results.append(result("", 0, "the file cannot be read"))
      return
    }
    let file = DecimalTestFile(text)
    // A line that is not understood does not pass.
    for fault in file.faults {
      report.results.append(result("line \(fault.line)", fault.line, fault.message))
    }
    for one in file.cases {
      if let reason = one.leftOut {
        report.leftOut[reason, default: 0] += 1
      } else {
        report.results.append(result(one.identifier, one.line, one.failure))
      }
    }
  }
}
