import DecimalArithmetic
import Foundation
import Testing

/// The General Decimal Arithmetic cases for 128 bits, where the folder is at hand.
@Test func generalDecimalArithmetic() throws {
  let folder = conformanceFolder().appendingPathComponent("decimal128")
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  let files = names.filter { $0.hasSuffix(".decTest") }.sorted()
  guard !files.isEmpty else {
    print("SKIPPED: no General Decimal Arithmetic cases in \(folder.path); set MERIT_CONFORMANCE")
    return
  }
  var passed = 0
  var failures: [String] = []
  var leftOut: [String: Int] = [:]
  for file in files {
    for one in try DecimalCase.all(in: folder.appendingPathComponent(file)) {
      if let reason = one.leftOut {
        leftOut[reason, default: 0] += 1
        continue
      }
      let expected = DecimalNumber(text: one.result.utf8, syntax: .general)
      let actual = one.actual
      let readsBack = actual.map { DecimalNumber(text: $0.utf8) == $0 } ?? true
      if actual == expected && actual?.hashValue == expected?.hashValue && readsBack {
        passed += 1
      } else {
        failures.append(
          "\(one.identifier) \(one.operation) \(one.operands): "
            + "\(actual?.description ?? "nil"), not \(one.result)")
      }
    }
  }
  print("General Decimal Arithmetic: \(passed) passed, \(failures.count) failed; left out:")
  for (reason, count) in leftOut.sorted(by: { $0.key < $1.key }) { print("  \(count) \(reason)") }
  #expect(failures.isEmpty, "\(failures.prefix(40).joined(separator: "\n"))")
  #expect(passed > 100)
}

/// `MERIT_CONFORMANCE`, or `../shared` beside the package.
private func conformanceFolder() -> URL {
  if let path = ProcessInfo.processInfo.environment["MERIT_CONFORMANCE"] {
    return URL(fileURLWithPath: path)
  }
  return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
}
