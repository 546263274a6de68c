import CivilTime
import Diagnostics
import Engine
import Formats
import Foundation
import Model
import Outcome
import Policy
import Records
import TestSupport
import Testing

struct RunTests {
  /// The worked examples of the semantics, each as a small policy with its records.
  @Test(arguments: GoldenCase.all(in: "Goldens"))
  func worked(_ golden: GoldenCase) throws {
    switch golden.prepared() {
    case .broken(let errors): #expect(golden.matches("errors", errors), "\(golden.name): \(errors)")
    case .run(let run, _):
      let result = run.evaluate()
      if !result.diagnostics.isEmpty || golden["diagnostics"] != nil {
        let text = Prepared.text(result.diagnostics, run.sources)
        #expect(golden.matches("diagnostics", text), "\(golden.name): \(text)")
      }
      let text = result.document.map { DocumentText($0).text } ?? "(stopped)"
      #expect(golden.matches("outcome", text), "\(golden.name):\n\(text)")
      if let document = result.document { try Self.checkJSON(document) }
      for section in golden.sections where section.name.hasPrefix("explain ") {
        let key = String(section.name.dropFirst(8))
        let document = run.explain(key).document
        if let document { try Self.checkJSON(document) }
        let candidates = document?.awards.flatMap(\.candidates).filter { $0.key == key } ?? []
        #expect(!candidates.isEmpty)
        let text = candidates.map { DocumentText($0).text }.joined(separator: "\n")
        #expect(golden.matches(section.name, text), "\(golden.name):\n\(text)")
      }
    }
  }

  /// What is written is read back to an equal document. The reader refuses what the field tables do
  /// not have, so that a document that is read fits the schema.
  static func checkJSON(_ document: DecisionDocument) throws {
    let bytes = document.json(isPretty: false)
    var sources = SourceMap()
    let value = JSONReader.read(source: sources.add(path: "json", bytes: bytes), bytes: bytes).value
    #expect(try DecisionDocument(#require(value)) == document)
  }

  /// The real programme: whoever is decided on, everybody has one verdict and nobody is lost.
  @Test(arguments: ["2026", "2026-yaml"])
  func realProgramme(_ name: String) throws {
    let records = FilesOnDisk.policies.root.appendingPathComponent("liaoning-qc/2026/records")
    let inputs = try FileManager.default.contentsOfDirectory(atPath: records.path).sorted().map {
      RecordInput(
        path: "records/" + $0,
        bytes: Array(try Data(contentsOf: records.appendingPathComponent($0))))
    }
    let prepared = Prepared(
      folder: "liaoning-qc/" + name, files: FilesOnDisk.policies, records: inputs,
      settings: [], asOf: CivilDate(year: 2026, month: 5, day: 10))
    guard case .run(let run, _) = prepared else {
      Issue.record("\(prepared)")
      return
    }
    let result = run.evaluate()
    let text = Prepared.text(result.diagnostics, run.sources)
    let document = try #require(result.document, "\(text)")
    #expect(!document.awards.isEmpty)
    try Self.checkJSON(document)
    for award in document.awards {
      #expect(!award.candidates.isEmpty, "\(award.name)")
      for candidate in award.candidates {
        let worst = candidate.findings.map(\.outcome).min() ?? .accept
        #expect(candidate.verdict == worst)
        #expect((candidate.standing == .notCompeting) == (candidate.verdict != .accept))
      }
      // A stage may take all who are tied at its line.
      for limit in award.limits where limit.stage == nil {
        #expect(limit.used <= limit.most ?? limit.used, "\(limit.limit)")
      }
    }
    if let path = ProcessInfo.processInfo.environment["ENGINE_DUMP"] {
      try DocumentText(document).text.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }
}
