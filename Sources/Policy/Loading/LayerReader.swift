import Diagnostics
import Notation
import Vocabulary

/// Reads the folders of a policy from the lowest up to the base (notation 8).
struct LayerReader {
  /// Layers of one policy, at most.
  static let layerLimit = 8
  /// Blocks within blocks, at most: requirements in groups of groups are all that can nest.
  static let depthLimit = 64
  /// Bytes of all files of one policy, at most.
  static let sizeLimit = 64 << 20

  let files: any FileProvider
  /// The folder that `amends` must not lead out of; nil: any.
  let root: FolderPath?
  let sizeLimit: Int
  /// Texts and what is kept of them from one reading to the next.
  var cache: ReadingCache
  var sources: SourceMap { cache.sources }
  var diagnostics: [Diagnostic] = []
  /// The lowest first.
  private(set) var layers: [LayerInput] = []
  /// True once a base policy or a file could not be read: what it declares is not known.
  private(set) var isIncomplete = false
  var tableFiles = TableFiles()
  /// Sources of settings of the command line.
  var settingSources: Set<SourceID> = []
  private var seen: Set<FolderPath> = []
  private var size = 0

  init(
    files: any FileProvider, root: FolderPath?, cache: ReadingCache = ReadingCache(),
    sizeLimit: Int = LayerReader.sizeLimit
  ) {
    self.files = files
    self.cache = cache
    self.cache.begin()
    self.root = root
    self.sizeLimit = sizeLimit
  }

  /// Reads a folder and all that it amends.
  ///
  /// - Parameter origin: what names the folder: an `amends`; nil for the one that was asked for.
  mutating func read(_ folder: FolderPath, from origin: MappedText? = nil) {
    var next: (folder: FolderPath, origin: MappedText?)? = (folder, origin)
    while let (folder, origin) = next {
      next = nil
      guard seen.insert(folder).inserted else {
        isIncomplete = true
        return report(LayerDiagnostics.layerCycle, folder, origin)
      }
      guard layers.count < Self.layerLimit else {
        isIncomplete = true
        diagnostics.append(
          Diagnostic(
            LayerDiagnostics.tooManyLayers, at: place(of: origin, folder),
            [.count(Self.layerLimit)]))
        return
      }
      guard let layer = layer(folder, origin) else {
        isIncomplete = true
        return
      }
      layers.append(layer)
      guard let amends = layer.layer.head?.attribute(.amends)?.value?.text else { return }
      if FolderPath.isAbsolute(amends.text) || amends.text.isEmpty {
        isIncomplete = true
        diagnostics.append(
          Diagnostic(LayerDiagnostics.absolutePath, at: amends.whole, [.name(amends.text)]))
        return
      }
      let base = folder.appending(amends.text)
      if let root, !base.isWithin(root) {
        isIncomplete = true
        diagnostics.append(
          Diagnostic(LayerDiagnostics.outsideRoot, at: amends.whole, [.name(amends.text)]))
        return
      }
      next = (base, amends)
    }
  }

  // MARK: One folder

  private mutating func layer(_ folder: FolderPath, _ origin: MappedText?) -> LayerInput? {
    let names: [String]
    do {
      names = try files.fileNames(inFolder: folder.text)
    } catch {
      if error == .notFound {
        report(LayerDiagnostics.noFolder, folder, origin)
      } else {
        diagnostics.append(
          Diagnostic(
            LayerDiagnostics.unreadableFile, at: place(of: origin, folder),
            [.name(folder.text), .phrase(error.reason)]))
      }
      return nil
    }
    let wanted = names.filter(Self.isPolicyFile).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    reportMisnamed(names, folder)
    guard !wanted.isEmpty else {
      report(LayerDiagnostics.noFiles, folder, origin)
      return nil
    }
    var written: [Item] = []
    var firstSource: SourceID?
    var lost = LostDeclarations()
    var lostNames: [SourceSpan] = []
    let known = diagnostics.count
    for name in wanted {
      guard let source = read(name, in: folder) else {
        lost.isEverything = true
        continue
      }
      firstSource = firstSource ?? source
      let file = cache.file(source)
      for span in file.lost {
        if file.items.isEmpty { lost.isEverything = true }
        lost.insert(wordsOf: sources.text(span))
      }
      diagnostics += file.diagnostics
      written += file.items
      lostNames += file.lostNames
    }
    let resolution = Resolver.resolve(written)
    diagnostics += resolution.diagnostics
    let isDamaged =
      diagnostics[known...].contains(where: \.isError) || !resolution.unknownKeywords.isEmpty
    let lacksText = !lost.isEmpty || !resolution.unknownKeywords.isEmpty
    for span in lostNames { lost.insert(wordsOf: sources.text(span)) }
    lost.formUnion(resolution.lost)
    isIncomplete = isIncomplete || lost.isEverything
    guard let firstSource else { return nil }
    let items = resolution.items.map { bounded($0, depth: 1) }
    let place = SourceSpan(source: firstSource, lower: 0, upper: 0)
    var input = take(items, folder, at: place, lacksText: lacksText)
    input.lost = lost
    input.isDamaged = isDamaged
    input.unknownKeywords = resolution.unknownKeywords
    return input
  }

  /// The item without what is nested too deep, which is reported.
  private mutating func bounded(_ item: PolicyItem, depth: Int) -> PolicyItem {
    guard !item.items.isEmpty else { return item }
    var item = item
    if depth > Self.depthLimit {
      diagnostics.append(
        Diagnostic(
          LayerDiagnostics.tooDeep, at: item.nameSpan, [.count(Self.depthLimit)]))
      item.items = []
      item.damage = .all
    } else {
      item.items = item.items.map { bounded($0, depth: depth + 1) }
    }
    return item
  }

  /// `*.merit` and `*.merit.yaml`, but no tests.
  private static func isPolicyFile(_ name: String) -> Bool {
    for ending in [".merit", ".merit.yaml"] where name.hasSuffix(ending) {
      return !name.hasSuffix(".test" + ending)
    }
    return false
  }

  /// Endings of files that somebody may take for policy files, and what they should be.
  private static let misnamed = [
    (".merit.txt", ".merit"), (".merit.yaml.txt", ".merit.yaml"), (".merit.yml", ".merit.yaml"),
    (".yaml", ".merit.yaml"), (".yml", ".merit.yaml"),
  ]

  /// Names files that would be read under another name.
  private mutating func reportMisnamed(_ names: [String], _ folder: FolderPath) {
    let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in sorted where !name.hasPrefix(".") && !Self.isTestOrPolicyFile(name) {
      guard
        let (ending, right) = Self.misnamed.first(where: { name.lowercased().hasSuffix($0.0) })
      else { continue }
      let path = folder.text == "." ? name : folder.text + "/" + name
      let source = cache.add(path: path, bytes: [])
      diagnostics.append(
        Diagnostic(
          LayerDiagnostics.misnamedFile, at: SourceSpan(source: source, lower: 0, upper: 0),
          [.name(name), .text(String(name.dropLast(ending.count)) + right)]))
    }
  }

  private static func isTestOrPolicyFile(_ name: String) -> Bool {
    [".merit", ".merit.yaml"].contains { name.hasSuffix($0) }
  }

  private mutating func read(_ name: String, in folder: FolderPath) -> SourceID? {
    let path = folder.text == "." ? name : folder.text + "/" + name
    let bytes: [UInt8]
    do {
      bytes = try files.bytes(ofFile: name, inFolder: folder.text)
    } catch {
      let source = cache.add(path: path, bytes: [])
      diagnostics.append(
        Diagnostic(
          LayerDiagnostics.unreadableFile, at: SourceSpan(source: source, lower: 0, upper: 0),
          [.name(path), .phrase(error.reason)]))
      return nil
    }
    guard take(bytes.count) else {
      let source = cache.add(path: path, bytes: [])
      diagnostics.append(
        Diagnostic(
          LayerDiagnostics.tooLarge, at: SourceSpan(source: source, lower: 0, upper: 0),
          [.count(sizeLimit >> 20)]))
      return nil
    }
    return cache.add(path: path, bytes: bytes)
  }

  /// Counts what was read; false where it is too much.
  mutating func take(_ count: Int) -> Bool {
    size += count
    return size <= sizeLimit
  }

  // MARK: The header

  private mutating func take(
    _ items: [PolicyItem], _ folder: FolderPath, at place: SourceSpan, lacksText: Bool
  ) -> LayerInput {
    let heads = items.filter { $0.id == .policy }
    // What could not be read may well be the header.
    if heads.isEmpty, !lacksText {
      diagnostics.append(
        Diagnostic(LayerDiagnostics.noHeader, at: place, [.name(folder.text)]))
    }
    if let head = heads.first { diagnostics += Completeness.allFindings(of: [head]) }
    for second in heads.dropFirst() where second.identity != heads[0].identity {
      diagnostics.append(
        Diagnostic(LayerDiagnostics.twoHeaders, at: second.nameSpan)
          .with(secondary: heads[0].nameSpan, LocalizedText(en: "the first one", zh: "第一个")))
    }
    let header =
      heads.first.map(Self.header)
      ?? PolicyHeader(id: folder.text, title: folder.text, short: nil, year: nil, span: place)
    diagnostics += Completeness.allFindings(
      of: items.filter {
        EffectivePolicy.documentMembers.contains($0.id) && $0.id != .policy
      })
    let layer = EffectivePolicy.Layer(
      header: header, folder: folder.text, head: heads.first,
      documents: items.filter {
        EffectivePolicy.documentMembers.contains($0.id) && $0.id != .policy
      })
    return LayerInput(
      layer: layer, operations: items.filter { !EffectivePolicy.documentMembers.contains($0.id) })
  }

  private static func header(_ item: PolicyItem) -> PolicyHeader {
    PolicyHeader(
      id: item.name, title: item.text(.title)?.text ?? item.name,
      short: item.source(.short)?.trimmed.text, year: item.integer(.year), span: item.nameSpan)
  }

  // MARK: Reports

  private mutating func report(
    _ code: DiagnosticCode, _ folder: FolderPath, _ origin: MappedText?
  ) {
    diagnostics.append(
      Diagnostic(code, at: place(of: origin, folder), [.text(folder.text)]))
  }

  /// Where a folder is named: in an `amends`, else in what was asked for.
  private mutating func place(of origin: MappedText?, _ folder: FolderPath) -> SourceSpan {
    if let origin { return origin.whole }
    let text = Array(folder.text.utf8)
    let source = cache.add(path: folder.text, bytes: text)
    return SourceSpan(source: source, bytes: 0..<text.count)
  }
}
