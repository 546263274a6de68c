import CivilTime
import DMN
import Diagnostics
import FEEL
import Formats

/// Runs the DMN Technology Compatibility Kit.
public struct DecisionSuite: Sendable {
  /// Where the suite is, such as a copy of the TCK's `TestCases`.
  public let folder: String
  public let surroundings: Surroundings

  public init(folder: String, surroundings: Surroundings) {
    self.folder = folder
    self.surroundings = surroundings
  }

  /// Runs every test case below the folder.
  public func run(progress: (String) -> Void = { _ in }) -> SuiteReport {
    var report = SuiteReport()
    for path in Files.all(below: folder, ending: ".xml") {
      let results = run(path)
      if results.contains(where: { $0.failure != nil }) { progress(path) }
      report.results += results
    }
    return report
  }

  private func run(_ path: String) -> [CaseResult] {
    let parent = Files.folder(of: path)
    let name = Files.suiteName(of: parent, below: folder)
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
    guard let source = Files.read("\(parent)/\(file.modelName)") else {
      return file.cases.map { result($0.identifier, "the model cannot be read") }
    }
    var sources = SourceMap()
    let loaded = DecisionModel.load(
      ModelFile(path: file.modelName, bytes: source), imports: FolderModels(folder: parent),
      zones: surroundings.zones, into: &sources)
    guard let model = loaded.model else {
      let reason = loaded.diagnostics.first.map { told($0, sources) } ?? "the model is not read"
      return file.cases.map { result($0.identifier, reason) }
    }
    return file.cases.map { one in
      var failure = one.fault ?? failure(of: one, in: model, sources)
      if failure != nil, let first = loaded.diagnostics.first(where: \.isError) {
        failure? += "; model: \(told(first, sources))"
      }
      return result(one.identifier, failure)
    }
  }

  private func told(_ diagnostic: Diagnostic, _ sources: SourceMap) -> String {
    "\(sources.place(diagnostic.primary.span)): \(diagnostic.message.en)"
  }

  // MARK: One case

  /// Why a case fails; nil where it passes.
  private func failure(
    of one: TestCaseFile.TestCase, in model: DecisionModel, _ sources: SourceMap
  ) -> String? {
    var called: DecisionResult?
    if one.kind != .decision {
      let name = one.invocable ?? one.results.first?.name ?? ""
      called =
        one.kind == .service
        ? model.evaluate(service: name, inputs: one.inputs, surroundings: surroundings)
        : model.evaluate(
          knowledge: name, arguments: one.inputs, surroundings: surroundings)
      if called == nil { return "the model has no `\(name)`" }
    }
    var failures: [String] = []
    for node in one.results {
      let result =
        called
        ?? model.evaluate(decision: node.name, inputs: one.inputs, surroundings: surroundings)
        ?? model.evaluate(service: node.name, inputs: one.inputs, surroundings: surroundings)
      guard let result else {
        failures.append("the model has no decision `\(node.name)`")
        continue
      }
      var actual = result.value
      if called != nil, one.results.count > 1, case .context(let outputs) = actual {
        actual = outputs[node.name] ?? .null
      }
      guard !ValueMatch.matches(actual, node.expected) else { continue }
      failures.append(
        "\(node.name) is \(ValueText.literal(actual)), not \(ValueText.literal(node.expected))"
          + (result.findings.first.map { " (\(told($0, sources)))" } ?? ""))
    }
    return failures.isEmpty ? nil : failures.joined(separator: "; ")
  }
}

/// The models beside a test file, by their namespace.
struct FolderModels: ModelProvider {
  let folder: String

  func model(namespace: String, location: String?) -> ModelFile? {
    for path in Files.all(below: folder, ending: ".dmn") {
      guard let bytes = Files.read(path),
        let root = XMLReader.read(bytes, source: SourceID(index: 0)).root,
        root.attribute("namespace")?.text == namespace
      else { continue }
      return ModelFile(path: path, bytes: bytes)
    }
    return nil
  }
}
