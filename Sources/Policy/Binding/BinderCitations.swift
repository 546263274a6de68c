import Diagnostics
import FEEL
import Model
import Notation
import Text
import Vocabulary

/// Articles, clauses and what cites them (S29).
extension Binder {
  // MARK: Documents

  mutating func bindDocuments() {
    for (index, layer) in effective.layers.enumerated() where layer.folder != nil {
      var document = LegalDocument(
        layer: LayerID(index: index), name: layer.header.short ?? layer.header.title, clauses: [])
      for item in layer.documents {
        append(item, kind: Self.kind(item.id), under: [], to: &document)
      }
      documents.append(document)
      var heads: [Identifier: [Int]] = [:]
      for (index, clause) in document.clauses.enumerated()
      where clause.kind != .chapter && clause.path.count == 1 {
        heads[Identifier(clause.path[0]), default: []].append(index)
      }
      clauseHeads.append(heads)
    }
    checkShortNames()
  }

  private static func kind(_ id: KeywordID) -> Clause.Kind {
    switch id {
    case .chapter: .chapter
    case .article: .article
    case .paragraph: .paragraph
    case .item: .item
    default: .clause
    }
  }

  private func append(
    _ item: PolicyItem, kind: Clause.Kind, under path: [String], to document: inout LegalDocument
  ) {
    let own = path + [item.name]
    let text = item.text(.text)?.text ?? item.value?.text?.text
    document.clauses.append(
      Clause(kind: kind, path: own, text: text, span: item.nameSpan))
    for child in item.items where child.id == .paragraph || child.id == .item {
      append(child, kind: Self.kind(child.id), under: own, to: &document)
    }
  }

  private mutating func checkShortNames() {
    var seen: [Identifier: SourceSpan] = [:]
    for layer in effective.layers {
      guard let short = layer.header.short, let item = layer.head?.attribute(.short) else {
        continue
      }
      let span = item.value?.span ?? layer.header.span
      if let other = seen[Identifier(short)] {
        diagnostics.append(
          Diagnostic(LayerDiagnostics.shortNameTwice, at: span, [.name(short)])
            .with(secondary: other, LocalizedText(en: "the other document", zh: "另一文件")))
      }
      seen[Identifier(short)] = span
    }
  }

  // MARK: Citations

  /// The citations of an item, in the documents of the layers that wrote them.
  ///
  /// A changed condition is cited with the clause of the layer that wrote it and of each that
  /// changed it (S29): where `conditions` were changed, earlier values of `cite` count too.
  mutating func citations(of item: PolicyItem, conditions: Set<KeywordID> = []) -> [Citation] {
    guard let cite = item.attribute(.cite) else { return [] }
    var written: [(value: ResolvedValue, layer: LayerID)] = []
    var value = cite.value
    let isChanged = item.items.contains { conditions.contains($0.id) && $0.history.count > 1 }
    for change in cite.history.reversed() {
      if let value { written.append((value, change.layer)) }
      value = change.previous
      if !isChanged { break }
    }
    var result: [Citation] = []
    for entry in written.reversed() {
      for part in entry.value.list {
        guard let citation = citation(part, in: entry.layer) else { continue }
        if !result.contains(where: { $0.target == citation.target }) { result.append(citation) }
      }
    }
    return result
  }

  private mutating func citation(_ written: MappedText, in layer: LayerID) -> Citation? {
    var text = written.trimmed
    var isExact = false
    for word in ExpressionWords.exact.spellings {
      if let rest = text.without(suffix: word) {
        text = rest
        isExact = true
      }
    }
    if text.text.utf8.first == UInt8(ascii: "\"") {
      guard let outside = CitationText.unquoted(text.text) else {
        report(PolicyDiagnostics.badCitation, at: text.whole, [.name(text.text)])
        return nil
      }
      return Citation(target: .outside(outside), isExact: isExact, span: text.whole)
    }
    return lookUp(text, in: layer, isExact: isExact)
  }

  private mutating func lookUp(
    _ text: MappedText, in layer: LayerID, isExact: Bool
  ) -> Citation? {
    let (name, number) = CitationText.parts(of: text.text)
    guard let number else {
      // A text that is no number: an outside document, which YAML writes without quotes.
      if text.text.utf8.contains(where: { $0 >= 0x80 }) || text.text.utf8.contains(0x20) {
        if name != nil,
          let nearest = EditDistance.nearest(to: text.text, among: documents.map(\.name))
        {
          reportDocument(text, nearest)
          return nil
        }
        return Citation(target: .outside(text.text), isExact: isExact, span: text.whole)
      }
      report(PolicyDiagnostics.badCitation, at: text.whole, [.name(text.text)])
      return nil
    }
    var document = documents.firstIndex { $0.layer == layer } ?? documents.count - 1
    if let name {
      guard
        let found = documents.firstIndex(where: { $0.name.hasSameScalars(as: name) })
      else {
        if CitationText.isOutside(name) {
          return Citation(target: .outside(text.text), isExact: isExact, span: text.whole)
        }
        reportDocument(text, EditDistance.nearest(to: name, among: documents.map(\.name)), name)
        return nil
      }
      document = found
    }
    guard documents.indices.contains(document) else { return nil }
    if let clause = find(number, in: document) {
      return Citation(
        target: .clause(document: document, clause: clause), isExact: isExact, span: text.whole)
    }
    report(notFound: number, text, document)
    return nil
  }

  private func find(_ number: String, in document: Int) -> Int? {
    CitationText.find(number, in: documents[document], heads: clauseHeads[document])
  }

  private mutating func reportDocument(
    _ text: MappedText, _ nearest: String?, _ name: String? = nil
  ) {
    let name = name ?? text.text
    if isLost(name) { return }
    var finding = Diagnostic(
      PolicyDiagnostics.documentNotFound, at: text.whole, [.name(name)])
    if let nearest {
      finding = finding.with(
        help: LocalizedText(en: "did you mean `\(nearest)`?", zh: "是否指 `\(nearest)`？"))
    } else {
      let names = documents.map { "`\($0.name)`" }
      finding = finding.with(
        help: LocalizedText(
          en: "documents are \(names.joined(separator: ", "))",
          zh: "可引用的文件：\(names.joined(separator: "、"))"))
    }
    diagnostics.append(finding)
  }

  private mutating func report(notFound number: String, _ text: MappedText, _ document: Int) {
    if isLost(number) { return }
    let said = effective.name(of: documents[document].layer)
    var finding = Diagnostic(
      PolicyDiagnostics.clauseNotFound, at: text.whole, [.name(number), .phrase(said)])
    let elsewhere = documents.indices.filter {
      $0 != document && find(number, in: $0) != nil
    }
    if let other = elsewhere.last {
      let better = "\(documents[other].name) \(number)"
      finding = finding.with(
        fixIt: FixIt(
          LocalizedText(en: "change to `\(better)`", zh: "改为 `\(better)`"), safety: .unsafe,
          edits: [TextEdit(text.whole, better)]))
    } else {
      let others = documents.indices.reversed().filter { $0 != document }
      var help: LocalizedText?
      for other in [document] + others where help == nil {
        help = clauseNumbers(of: documents[other], near: number, isNamed: other != document)
      }
      if let help { finding = finding.with(help: help) }
    }
    diagnostics.append(finding)
  }

  /// Clauses named in a message, at most.
  private static let namedClauses = 12

  /// The clauses that may have been meant: those within the longest number that exists, else the
  /// articles and clauses themselves; nil where there are none.
  private func clauseNumbers(
    of document: LegalDocument, near number: String, isNamed: Bool
  ) -> LocalizedText? {
    let paths = document.clauses.map(\.path)
    let steps = CitationText.steps(of: number)
    var meant: [[String]] = []
    for length in stride(from: steps.count - 1, through: 0, by: -1) where meant.isEmpty {
      let start = steps.prefix(length)
      meant = paths.filter {
        $0.starts(with: start) && (length == 0 ? $0.count >= 1 : $0.count == length + 1)
      }
      if length == 0 {
        let least = meant.map(\.count).min() ?? 0
        meant = meant.filter { $0.count == least }
      }
    }
    guard !meant.isEmpty else { return nil }
    let name = isNamed ? document.name + " " : ""
    let shown = meant.prefix(Self.namedClauses).map { "`\(name)\($0.joined(separator: "."))`" }
    let rest = meant.count > shown.count ? ", …" : ""
    return LocalizedText(
      en: "there are \(shown.joined(separator: ", "))\(rest)",
      zh: "现有：\(shown.joined(separator: "、"))\(rest.isEmpty ? "" : "……")")
  }
}

extension MappedText {
  /// The text before `suffix` and the blanks before that; nil where it does not end so.
  fileprivate func without(suffix: String) -> MappedText? {
    let bytes = Array(text.utf8)
    let wanted = Array(suffix.utf8)
    guard bytes.count > wanted.count, bytes.suffix(wanted.count).elementsEqual(wanted) else {
      return nil
    }
    let rest = bytes.count - wanted.count
    guard
      bytes[rest - 1] <= 0x20
        || (rest > 2 && bytes[rest - 3..<rest].elementsEqual([0xE3, 0x80, 0x80]))
    else { return nil }
    return slice(0..<rest).trimmed
  }
}

/// The grammar of citations: `8.6`, `8(6)`, `通知 二.3`, `"T/CAQ 10201-2016 表B.2"`.
enum CitationText {
  /// The document's name and the number; the name is nil where none is written, the number where
  /// what is written is none.
  static func parts(of text: String) -> (name: String?, number: String?) {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\u{3000}" })
    guard let last = words.last else { return (nil, nil) }
    let number = isNumber(last) ? String(last) : nil
    let name = words.dropLast().joined(separator: " ")
    if number == nil { return (text, nil) }
    return (name.isEmpty ? nil : name, number)
  }

  /// Digits, Chinese numerals, dots and brackets around numbers.
  private static func isNumber(_ word: Substring) -> Bool {
    let numerals = "0123456789一二三四五六七八九十百零〇附.()（）"
    return word.unicodeScalars.allSatisfy { numerals.unicodeScalars.contains($0) }
      && word.unicodeScalars.contains { $0 != "." && $0 != "(" && $0 != ")" }
  }

  /// A document that no layer is: a standard, or a title in book marks.
  static func isOutside(_ name: String) -> Bool {
    name.unicodeScalars.contains { $0 == "《" || $0 == "/" || $0 == "〔" }
  }

  /// The text of a FEEL string.
  static func unquoted(_ text: String) -> String? {
    let span = SourceSpan(source: SourceID(index: 0), bytes: 0..<text.utf8.count)
    let parsed = ExpressionParser.parse(
      expression: MappedText(slice: text, at: span), mode: .policy)
    guard !parsed.diagnostics.hasErrors, case .string(let value) = parsed.tree[parsed.root].kind
    else { return nil }
    return value
  }

  /// From the left: the article or clause with the longest fitting number, then its paragraphs
  /// and items.
  ///
  /// - Parameter heads: articles and clauses by number, as indices of the document's clauses.
  static func find(
    _ number: String, in document: LegalDocument, heads: [Identifier: [Int]]
  ) -> Int? {
    let steps = steps(of: number)
    for length in stride(from: steps.count, through: 1, by: -1) {
      let head = Identifier(steps[..<length].joined(separator: "."))
      for start in heads[head] ?? [] {
        if let found = descend(Array(steps[length...]), from: start, in: document) { return found }
      }
    }
    return nil
  }

  private static func descend(
    _ steps: [String], from start: Int, in document: LegalDocument
  ) -> Int? {
    guard !steps.isEmpty else { return start }
    let parent = document.clauses[start].path
    for index in document.clauses.indices where index > start {
      let path = document.clauses[index].path
      guard path.count > parent.count, path.prefix(parent.count).elementsEqual(parent) else {
        break
      }
      guard path.count == parent.count + 1, Identifier(path[parent.count]) == Identifier(steps[0])
      else {
        continue
      }
      if let found = descend(Array(steps.dropFirst()), from: index, in: document) { return found }
    }
    return nil
  }

  /// `8(6)` and `8.6` are the same steps.
  static func steps(of number: String) -> [String] {
    number.split(whereSeparator: { ".()（）".contains($0) }).map(String.init)
  }
}
