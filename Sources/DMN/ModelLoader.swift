import Diagnostics
import Formats

/// Reads a model and the models it imports, each of them once.
struct ModelLoader {
  let provider: any ModelProvider
  var sources: SourceMap
  private(set) var diagnostics: [Diagnostic] = []
  private var models: [ModelSyntax] = []
  /// Models by namespace; nil for one that could not be read.
  private var known: [String: Int?] = [:]

  /// Models that one model may import, directly or not, whether they are found or not.
  private static let most = 1_000

  init(provider: any ModelProvider, sources: SourceMap) {
    self.provider = provider
    self.sources = sources
  }

  /// The main model first; empty where it could not be read.
  mutating func load(_ file: ModelFile) -> [ModelCompiler.LoadedModel] {
    guard let main = read(file) else { return [] }
    known[main.namespace] = 0
    models.append(main)
    var loaded: [ModelCompiler.LoadedModel] = []
    var next = 0
    while next < models.count {
      let model = models[next]
      var imports: [(name: String, model: Int)] = []
      var lost: [ImportSyntax] = []
      for written in model.imports {
        guard isModel(written) else {
          diagnostics.append(
            Diagnostic(
              DMNDiagnostics.foreignImport, at: written.span, [.name(written.type)]))
          continue
        }
        if let position = find(written) {
          imports.append((written.name, position))
        } else {
          lost.append(written)
        }
      }
      loaded.append(ModelCompiler.LoadedModel(syntax: model, imports: imports, lost: lost))
      next += 1
    }
    return loaded
  }

  /// Imports of schemas and of PMML have their own type; an import of another version of DMN is
  /// distinguished where its file is read.
  private func isModel(_ written: ImportSyntax) -> Bool {
    written.type.isEmpty || written.type.contains("://www.omg.org/spec/DMN/")
  }

  private mutating func find(_ written: ImportSyntax) -> Int? {
    if let position = known[written.namespace] { return position }
    guard known.count < ModelLoader.most,
      let file = provider.model(namespace: written.namespace, location: written.location)
    else {
      known[written.namespace] = .some(nil)
      var finding = Diagnostic(
        DMNDiagnostics.unknownImport, at: written.span, [.name(written.namespace)])
      if let location = written.location, !location.isEmpty {
        finding = finding.with(
          note: LocalizedText(
            en: "the import names its file `\(location)`",
            zh: "导入处写明其文件为 `\(location)`"))
      }
      diagnostics.append(finding)
      return nil
    }
    guard let model = read(file) else {
      known[written.namespace] = .some(nil)
      return nil
    }
    known[written.namespace] = models.count
    models.append(model)
    return models.count - 1
  }

  private mutating func read(_ file: ModelFile) -> ModelSyntax? {
    let text = XMLEncoding.decoded(file.bytes)
    // Bytes that are not text are not shown.
    let isBinary = ForeignFile.isBinary(text.bytes)
    let source = sources.add(path: file.path, bytes: isBinary ? [] : text.bytes)
    if let finding = ForeignFile.finding(in: text.bytes, source: source) {
      diagnostics.append(finding)
      return nil
    }
    let document = XMLReader.read(text, source: source)
    diagnostics += document.diagnostics.map {
      ForeignFile.explained($0, length: text.bytes.count)
    }
    guard let root = document.root else { return nil }
    let (model, findings) = ModelReader.read(root)
    diagnostics += findings
    return model
  }
}
