import Diagnostics
import Notation
import Text
import Vocabulary

/// What came of reading a policy: all that is known, with everything that is wrong.
package struct PolicyReading: Sendable {
  /// Nil where an error makes it useless to run.
  package let policy: Policy?
  /// The merged items with their origins; for `show`. Nil where no file could be read.
  package let effective: EffectivePolicy?
  /// Every text that was read, settings of the command line too.
  package let sources: SourceMap
  /// In the order in which people read: by file and place.
  package let diagnostics: [Diagnostic]
  /// The texts of the settings of the command line, in ``sources``.
  package var settingSources: Set<SourceID> = []
  /// The order of the texts.
  package var order = SourceOrder([])
  /// Declared names with what refers to them, also of a policy with errors; nil where no file could
  /// be read.
  package var symbols: SymbolTable?
}

extension Policy {
  /// Reads the policy of a folder with all its base policies, merges and binds them.
  ///
  /// - Parameters:
  ///   - folder: where the lowest layer's files are, as `files` names it.
  ///   - root: a folder that no `amends` may lead out of; nil: anywhere the provider reads.
  ///   - settings: of the command line, in order; a later one of a name is an error.
  package static func read(
    folder: String, from files: any FileProvider, within root: String? = nil,
    settings: [PolicySetting] = []
  ) -> PolicyReading {
    var cache = ReadingCache()
    return read(folder: folder, from: files, within: root, settings: settings, cache: &cache)
  }

  /// The same with what earlier readings kept: files whose bytes are the same are not parsed again.
  package static func read(
    folder: String, from files: any FileProvider, within root: String? = nil,
    settings: [PolicySetting] = [], cache: inout ReadingCache
  ) -> PolicyReading {
    var reader = LayerReader(files: files, root: root.map { FolderPath($0) }, cache: cache)
    defer { cache = reader.cache }
    reader.read(FolderPath(folder))
    reader.readTableFiles()
    var inputs = Array(reader.layers.reversed())
    guard !inputs.isEmpty else {
      return PolicyReading(
        policy: nil, effective: nil, sources: reader.sources,
        diagnostics: reader.cache.sourceOrder.sorted(reader.diagnostics),
        order: reader.cache.sourceOrder)
    }
    if !settings.isEmpty { inputs.append(reader.commandLine(settings)) }
    let settingSources = reader.settingSources
    if reader.isIncomplete { inputs[0].lost.isEverything = true }
    let (effective, mergeFindings) = EffectivePolicy.merging(
      inputs, tableFiles: reader.tableFiles)
    let (policy, symbols, bindFindings) = Binder.bind(effective, sources: reader.sources)
    // An award that is like another has its text twice, and so what is to say of it.
    var told: Set<Diagnostic> = []
    let all = reader.diagnostics + mergeFindings + bindFindings
    let diagnostics = reader.cache.sourceOrder.sorted(all.filter { told.insert($0).inserted })
    return PolicyReading(
      policy: diagnostics.hasErrors ? nil : policy, effective: effective, sources: reader.sources,
      diagnostics: diagnostics, settingSources: settingSources,
      order: reader.cache.sourceOrder, symbols: symbols)
  }
}

extension LayerReader {
  /// The layer of the command line: its settings as a file of `set` items.
  mutating func commandLine(_ settings: [PolicySetting]) -> LayerInput {
    var items: [Item] = []
    for setting in settings {
      let text = "set \(setting.name): \(setting.value)"
      let source = cache.add(
        path: "--set \(setting.name)=\(setting.value)", bytes: Array(text.utf8))
      settingSources.insert(source)
      let file = PolicyFile.readDSL(sources[source])
      diagnostics += file.diagnostics
      items += file.items
    }
    let resolution = Resolver.resolve(items)
    diagnostics += resolution.diagnostics + resolution.unknownKeywords.map(\.diagnostic)
    let place =
      items.first?.span
      ?? SourceSpan(source: SourceID(index: 0), lower: 0, upper: 0)
    let header = PolicyHeader(
      id: "command line", title: "command line", short: nil, year: nil, span: place)
    let sets = resolution.items.filter { $0.id == .set }
    for other in resolution.items where other.id != .set {
      diagnostics.append(
        Diagnostic(
          LayerDiagnostics.badSetting, at: other.span, [.name(sources.text(other.span))]))
    }
    return LayerInput(
      layer: EffectivePolicy.Layer(header: header, folder: nil, head: nil, documents: []),
      operations: sets)
  }
}
