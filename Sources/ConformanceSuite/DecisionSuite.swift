import CivilTime
import DMN
import Diagnostics
import FEEL
import Formats
import Foundation

/// Runs the DMN Technology Compatibility Kit.
package struct DecisionSuite: Sendable {
  /// Where the suite is, such as a copy of the TCK's `TestCases`.
  package let folder: String
  package let surroundings: Surroundings

  package init(folder: String, surroundings: Surroundings) {
    self.folder = folder
    self.surroundings = surroundings
  }

  /// Runs every test case below the folder, which may be a copy of the whole kit.
  package func run(progress: (String) -> Void = { _ in }) -> SuiteReport {
    var report = SuiteReport()
    for path in Files.all(below: Files.testCases(of: folder), ending: ".xml") {
      let results = run(path)
      if results.contains(where: { $0.failure != nil }) { progress(path) }
      report.results += results
    }
    return report
  }

  private func run(_ path: String) -> [CaseResult] {
    let name = Files.suiteName(of: Files.folder(of: path), below: folder)
    func result(_ identifier: String, _ failure: String?) -> CaseResult {
      CaseResult(
        folder: name, file: Files.name(of: path), identifier: identifier, failure: failure)
    }
    guard let bytes = Files.read(path) else { return [result("", "the file cannot be read")] }
    let (file, fault) = TestCaseFile.read(bytes, zones: surroundings.zones)
    guard let file else {
      // Other XML files belong to models.
      return Files.name(of: path).contains("-test-") ? [result("", fault)] : []
    }
    guard let (modelPath, source) = model(of: file, at: path) else {
      return file.cases.map { result($0.identifier, "the model cannot be read") }
    }
    var sources = SourceMap()
    let folders = FolderModels(folders: [Files.folder(of: path), Files.folder(of: modelPath)])
    let loaded = DecisionModel.load(
      ModelFile(path: file.modelName, bytes: source), imports: folders,
      zones: surroundings.zones, into: &sources)
    guard let model = loaded.model else {
      let reason =
        loaded.diagnostics.first.map { description($0, sources) } ?? "the model is not read"
      return file.cases.map { result($0.identifier, reason) }
    }
    return file.cases.map { one in
      var failure = one.fault ?? failure(of: one, in: model, sources)
      if failure != nil, let first = loaded.diagnostics.first(where: \.isError) {
        failure? += "; model: \(description(first, sources))"
      }
      return result(one.identifier, failure)
    }
  }

  /// The model that a test file names, in its folder or in the parent folder; where it names none,
  /// the one with the name of the test file, or the only one in its folder.
  private func model(of file: TestCaseFile, at path: String) -> (path: String, bytes: [UInt8])? {
    let parent = Files.folder(of: path)
    var candidates: [String] = []
    if file.modelName.isEmpty {
      let test = Files.name(of: path)
      if let end = test.range(of: "-test-")?.lowerBound {
        candidates.append("\(parent)/\(test[..<end]).dmn")
      }
      let beside = Files.all(below: parent, ending: ".dmn")
      if beside.count == 1 { candidates += beside }
    } else {
      for folder in [parent, Files.folder(of: parent)] {
        candidates += ["\(folder)/\(file.modelName)", "\(folder)/\(file.modelName).dmn"]
      }
    }
    for candidate in candidates {
      if let bytes = Files.read(candidate) { return (candidate, bytes) }
    }
    return nil
  }

  private func description(_ diagnostic: Diagnostic, _ sources: SourceMap) -> String {
    "\(sources.location(diagnostic.primary.span)): \(diagnostic.message.en)"
  }

  // MARK: One case

  /// Why a case fails; nil where it passes.
  private func failure(
    of one: TestCaseFile.TestCase, in model: DecisionModel, _ sources: SourceMap
  ) -> String? {
    var failures: [String] = []
    for node in one.results {
      guard let (actual, findings) = outcome(of: node, one, in: model) else {
        let name = one.kind == .decision ? node.name : one.invocable ?? node.name
        failures.append("the model has no `\(name)`")
        continue
      }
      if node.isMet(by: actual) { continue }
      failures.append(
        "\(node.name) is \(ValueText.literal(actual)), not \(node.wanted)"
          + (findings.first.map { " (\(description($0, sources)))" } ?? ""))
    }
    return failures.isEmpty ? nil : failures.joined(separator: "; ")
  }

  /// What a result node is compared with; nil where the model does not have what it names.
  private func outcome(
    of node: TestCaseFile.ResultNode, _ one: TestCaseFile.TestCase, in model: DecisionModel
  ) -> (value: Value, findings: [Diagnostic])? {
    func service(_ name: String) -> DecisionResult? {
      model.evaluate(service: name, inputs: one.inputs, surroundings: surroundings)
    }
    func knowledge(_ name: String) -> DecisionResult? {
      model.evaluate(knowledge: name, arguments: one.inputs, surroundings: surroundings)
    }
    func decision(_ namespace: String?) -> DecisionResult? {
      model.evaluate(
        decision: node.name, namespace: namespace, inputs: one.inputs, surroundings: surroundings)
    }
    switch one.kind {
    case .decision:
      let result =
        (node.namespace.map { decision($0) } ?? nil) ?? decision(nil) ?? service(node.name)
        ?? knowledge(node.name)
      return result.map { ($0.value, $0.findings) }
    case .knowledge:
      return knowledge(one.invocable ?? node.name).map { ($0.value, $0.findings) }
    case .service:
      let name = one.invocable ?? node.name
      guard let result = service(name) else { return nil }
      // Of several outputs, a node may name one, or the whole.
      let outputs = model.outputs(ofService: name)
      if outputs.count > 1, outputs.contains(node.name), case .context(let context) = result.value {
        return (context[node.name] ?? .null, result.findings)
      }
      return (result.value, result.findings)
    }
  }
}

/// The models of folders, by their namespace.
struct FolderModels: ModelProvider {
  let folders: [String]

  func model(namespace: String, location: String?) -> ModelFile? {
    for path in folders.flatMap({ Files.all(below: $0, ending: ".dmn") }) {
      guard let bytes = Files.read(path),
        let root = XMLReader.read(XMLEncoding.decoded(bytes), source: SourceID(index: 0)).root,
        root.attribute("namespace")?.text == namespace
      else { continue }
      return ModelFile(path: path, bytes: bytes)
    }
    return nil
  }
}
