import Diagnostics
import Formats
import Text
import Vocabulary

extension PolicyFile {
  /// Reads a policy in YAML or JSON (notation 5).
  package static func readYAML(_ source: Source) -> PolicyFile {
    if let refusal = refusal(of: source) {
      return PolicyFile(
        source: source.id, notation: .yaml, items: [], dangling: [], diagnostics: [refusal],
        lost: [source.whole], tree: nil)
    }
    let document = YAMLReader.read(source: source.id, bytes: source.bytes)
    var reader = YAMLPolicyReader(
      source: source, comments: document.comments, damage: YAMLDamage(document, in: source))
    let contents = reader.readFile(document.root)
    var diagnostics = reader.diagnostics
    diagnostics += document.diagnostics.filter { finding in
      !reader.misreadValues.contains {
        $0.lower <= finding.primary.span.lower && finding.primary.span.upper <= $0.upper
      }
    }
    if let note = FullWidth.note(reader.edits) { diagnostics.append(note) }
    return PolicyFile(
      source: source.id, notation: .yaml, items: contents.items, dangling: contents.dangling,
      diagnostics: diagnostics.sorted(), lost: document.leftOut + reader.lost,
      lostNames: reader.lostNames, tree: nil)
  }
}

/// Makes neutral items of a YAML tree, by the mapping rules Y3-Y8 and Y11.
///
/// The vocabulary decides which keywords have a label, and so whether the keys under a key are
/// labels or keywords. The tree is at most 64 levels deep, so walking it by recursion is safe.
struct YAMLPolicyReader {
  let source: Source
  var comments: YAMLCommentQueue
  var diagnostics: [Diagnostic] = []
  var edits: [TextEdit] = []
  /// Entries that no item could be made of.
  private(set) var lost: [SourceSpan] = []
  /// Keys that may be labels, in entries whose keywords are not known.
  private(set) var lostNames: [SourceSpan] = []
  /// Values whose keys were read wrongly, and so they too.
  private(set) var misreadValues: [SourceSpan] = []
  private let damage: YAMLDamage

  init(source: Source, comments: [YAMLComment], damage: YAMLDamage) {
    self.source = source
    self.damage = damage
    self.comments = YAMLCommentQueue(source: source, comments: comments)
  }

  struct Contents {
    var items: [Item] = []
    var opening: Comment?
    var dangling: [Comment] = []
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func readFile(_ root: YAMLNode?) -> Contents {
    let end = UInt32(source.bytes.count)
    guard let root else { return Contents(dangling: comments.takeAll(before: end)) }
    guard let entries = root.entries else {
      if case .nothing = root.kind {
      } else {
        report(Diagnostic(NotationDiagnostics.notAMapping, at: root.span))
        lost.append(root.span)
      }
      return Contents()
    }
    var contents = readEntries(entries, of: root, in: .file, limit: end)
    contents.dangling += comments.takeAll(before: end)
    return contents
  }

  // MARK: Blocks

  /// The items that the entries of a mapping stand for; comments before `limit` may be theirs.
  private mutating func readEntries(
    _ entries: [YAMLEntry], of node: YAMLNode, in block: BlockID, limit: UInt32
  ) -> Contents {
    var contents = Contents()
    var grouping: [Identifier: SourceSpan] = [:]
    for (index, entry) in entries.enumerated() {
      let next = index + 1 < entries.count ? entries[index + 1].key.whole.lower : limit
      var trivia = comments.take(before: entry.key.whole.lower)
      place(&trivia, behind: &contents)
      if isCutByComma(index, entries, in: node, block) {
        if let last = contents.items.indices.last { contents.items[last].damage() }
        continue
      }
      guard let head = head(of: entry) else {
        lost.append(entry.span)
        continue
      }
      let member = Vocabulary.block(block).member(spelled: head.keyword.text)
      reportTwice(entry, member, &grouping)
      var items = readEntry(entry, head, member, in: block, limit: min(next, limit))
      if !items.isEmpty {
        items[0].trivia.leading = trivia.leading + items[0].trivia.leading
        items[0].trivia.doc = trivia.doc + items[0].trivia.doc
        items[0].trivia.isAfterBlankLine = trivia.isAfterBlankLine
      }
      contents.items += items
    }
    let column = entries.first.map { source.position(at: $0.key.whole.lower).columnScalars } ?? 1
    let rest = comments.takeEnd(before: limit, column: node.isFlow ? 1 : column)
    if let trailing = rest.trailing, let last = contents.items.indices.last {
      contents.items[last].trivia.trailing = trailing
    }
    contents.dangling = rest.dangling
    return contents
  }

  /// A comment on the line of what stands before: it trails that item, or stands at the opening.
  private func place(_ trivia: inout YAMLCommentQueue.Taken, behind contents: inout Contents) {
    guard let trailing = trivia.trailing else { return }
    if let last = contents.items.indices.last {
      contents.items[last].trivia.trailing = trailing
    } else {
      contents.opening = trailing
    }
  }

  private struct Head {
    let modifier: Modifier?
    let modifierSpan: SourceSpan?
    let keyword: Located
  }

  /// Y3: `[modifier SPACE] keyword`.
  private mutating func head(of entry: YAMLEntry) -> Head? {
    let bytes = Array(entry.key.text.utf8)
    let characters = Characters(bytes: bytes)
    var start = characters.skippingSpaces(0)
    var words: [Range<Int>] = []
    while start < bytes.count {
      var end = start
      while end < bytes.count, characters.blank(at: end) == 0 { end += 1 }
      words.append(start..<end)
      start = characters.skippingSpaces(end)
    }
    guard let first = words.first else { return nil }
    let word = characters.text(first)
    let modifier: Modifier? =
      Vocabulary.amend.spellings.contains(word)
      ? .amend : Vocabulary.repeal.spellings.contains(word) ? .repeal : nil
    let isModified = modifier != nil && words.count > 1
    let keyword = words[isModified ? 1 : 0]
    if words.count > (isModified ? 2 : 1) {
      let name = characters.text(keyword.upperBound..<bytes.count)
      report(
        Diagnostic(NotationDiagnostics.badKey, at: entry.key.whole).with(
          help: LocalizedText(
            en: "write `\(characters.text(keyword)): {\(collapsingWhitespace(name)): …}`",
            zh: "写作 `\(characters.text(keyword)): {\(collapsingWhitespace(name)): …}`")))
      return nil
    }
    return Head(
      modifier: isModified ? modifier : nil,
      modifierSpan: isModified ? entry.key.span(first) : nil,
      keyword: Located(characters.text(keyword), at: entry.key.span(keyword)))
  }

  /// Y6 for keys that hold a group; what stands alone is compared with all files of the layer.
  private mutating func reportTwice(
    _ entry: YAMLEntry, _ member: KeywordRule?, _ seen: inout [Identifier: SourceSpan]
  ) {
    guard let member, member.label.isRequired else { return }
    let key = Identifier(collapsingWhitespace(entry.key.text))
    guard let first = seen[key] else {
      seen[key] = entry.key.whole
      return
    }
    report(
      Diagnostic(
        NotationDiagnostics.duplicateKey, at: entry.key.whole, [.name(entry.key.text)]
      )
      .with(secondary: first, LocalizedText(en: "first here", zh: "第一次在这里")))
  }

  // MARK: Entries

  private mutating func readEntry(
    _ entry: YAMLEntry, _ head: Head, _ member: KeywordRule?, in block: BlockID, limit: UInt32
  ) -> [Item] {
    guard let member else {
      comments.skip(before: entry.value.span.upper)
      if reportMissingSpace(entry, head, in: block) { return [] }
      collectNames(entry.value)
      var item = item(head, entry.span)
      item.isDamaged = true
      return [item]
    }
    if member.label.isRequired { return readLabelled(entry, head, member, limit: limit) }
    guard case .sequence(let nodes) = entry.value.kind, member.multiplicity.isMany,
      !(member.valueGrammar?.isList ?? false)
    else {
      var item = item(head, entry.span)
      readBody(entry.value, of: member, limit: limit, into: &item)
      return [item]
    }
    return nodes.map { node in
      var item = item(head, entry.key.whole.union(node.span))
      readBody(node, of: member, limit: min(limit, node.span.upper), into: &item)
      return item
    }
  }

  private mutating func collectNames(_ node: YAMLNode) {
    switch node.kind {
    case .nothing: break
    case .scalar(let text, _): lostNames.append(text.whole)
    case .sequence(let nodes): for node in nodes { collectNames(node) }
    case .mapping(let entries):
      for entry in entries {
        lostNames.append(entry.key.whole)
        if entry.value.entries != nil { collectNames(entry.value) }
      }
    }
  }

  /// `policy:{p: …`: YAML reads the key on to the next colon that has a space after it.
  private mutating func reportMissingSpace(
    _ entry: YAMLEntry, _ head: Head, in block: BlockID
  ) -> Bool {
    let word = head.keyword.text
    guard let colon = word.utf8.firstIndex(of: UInt8(ascii: ":")),
      Vocabulary.block(block).member(spelled: String(word[..<colon])) != nil
    else { return false }
    let keyword = String(word[..<colon])
    let start = Int(head.keyword.span.lower) + keyword.utf8.count
    let location = SourceSpan(source: source.id, bytes: start..<start + 1)
    report(
      Diagnostic(FormatsDiagnostics.yamlColonWithoutBlank, at: location, [.name(keyword)])
        .with(
          fixIt: FixIt(
            LocalizedText(en: "write `: `", zh: "改为 `: `"), safety: .safe,
            edits: [TextEdit(location, ": ")])))
    misreadValues.append(entry.value.span)
    lost.append(entry.span)
    return true
  }

  private func item(_ head: Head, _ span: SourceSpan) -> Item {
    var item = Item(keyword: head.keyword, body: .nothing, span: span)
    item.modifier = head.modifier
    item.modifierSpan = head.modifierSpan
    return item
  }

  /// Y5: labels with what belongs to each, a list of labels, or one label.
  private mutating func readLabelled(
    _ entry: YAMLEntry, _ head: Head, _ member: KeywordRule, limit: UInt32
  ) -> [Item] {
    switch entry.value.kind {
    case .nothing:
      var item = item(head, entry.span)
      item.isDamaged = damage.touches(entry.span)
      return [item]
    case .scalar(let text, _):
      return [labelled(head, text, entry.span)]
    case .sequence(let nodes):
      return readLabels(nodes, head, limit: limit)
    case .mapping(let entries):
      var contents = Contents()
      for (index, inner) in entries.enumerated() {
        let next = index + 1 < entries.count ? entries[index + 1].key.whole.lower : limit
        var trivia = comments.take(before: inner.key.whole.lower)
        if index == 0, let onKey = trivia.trailing {
          trivia.leading.insert(onKey, at: 0)
          trivia.trailing = nil
        }
        place(&trivia, behind: &contents)
        var item = labelled(head, inner.key, inner.span)
        item.trivia.leading = trivia.leading
        item.trivia.doc = trivia.doc
        item.trivia.isAfterBlankLine = trivia.isAfterBlankLine
        readBody(inner.value, of: member, limit: min(next, limit), into: &item)
        contents.items.append(item)
      }
      let column = entries.first.map { source.position(at: $0.key.whole.lower).columnScalars } ?? 1
      let rest = comments.takeEnd(before: limit, column: entry.value.isFlow ? 1 : column)
      if let last = contents.items.indices.last {
        if let trailing = rest.trailing { contents.items[last].trivia.trailing = trailing }
        // Nothing holds the group together, so what would dangle in it stays with its last item.
        contents.items[last].trivia.dangling += rest.dangling
      }
      return contents.items
    }
  }

  private mutating func readLabels(_ nodes: [YAMLNode], _ head: Head, limit: UInt32) -> [Item] {
    var contents = Contents()
    for node in nodes {
      var trivia = comments.take(before: node.span.lower)
      place(&trivia, behind: &contents)
      guard let text = node.scalar else {
        report(
          Diagnostic(
            NotationDiagnostics.labelsExpected, at: node.span, [.name(head.keyword.text)]))
        comments.skip(before: node.span.upper)
        continue
      }
      var item = labelled(head, text, node.span)
      item.trivia.leading = trivia.leading
      item.trivia.doc = trivia.doc
      contents.items.append(item)
    }
    let rest = comments.take(onLineOf: contents.items.last?.span, before: limit)
    if let rest, let last = contents.items.indices.last {
      contents.items[last].trivia.trailing = rest
    }
    return contents.items
  }

  private func labelled(_ head: Head, _ text: MappedText, _ span: SourceSpan) -> Item {
    var item = item(head, span)
    item.label = Item.Label(collapsingWhitespace(text.text), at: text.whole)
    return item
  }

  // MARK: Bodies

  /// Y4: what stands under a keyword without label, or under a label.
  private mutating func readBody(
    _ node: YAMLNode, of member: KeywordRule, limit: UInt32, into item: inout Item
  ) {
    if damage.touches(item.keyword.span.union(item.label?.span ?? item.keyword.span)) {
      item.isDamaged = true
    }
    switch node.kind {
    case .nothing: break
    case .scalar(let text, _):
      if damage.touches(node.span) { return item.damage() }
      item.body = .value(value(text, member))
    case .sequence(let nodes):
      readSequence(nodes, node, of: member, into: &item)
    case .mapping(let entries):
      if case .block(let block, _) = member.content {
        let contents = readEntries(entries, of: node, in: block, limit: limit)
        if damage.touches(block: node.span, outside: entries) { item.isDamaged = true }
        item.body = .items(contents.items)
        item.trivia.opening = contents.opening
        item.trivia.dangling = contents.dangling
      } else if node.isFlow {
        refuseShape(node, &item)
      } else {
        item.body = .items([])
        comments.skip(before: node.span.upper)
      }
    }
  }

  private mutating func readSequence(
    _ nodes: [YAMLNode], _ node: YAMLNode, of member: KeywordRule, into item: inout Item
  ) {
    comments.skip(before: node.span.upper)
    if damage.touches(node.span) { return item.damage() }
    let parts = nodes.compactMap(\.scalar)
    guard let kind = member.valueGrammar, kind.isList, parts.count == nodes.count else {
      if case .block = member.content, !node.isFlow {
        item.isDamaged = true
        report(
          Diagnostic(
            NotationDiagnostics.onlyOnce, at: node.span, [.name(item.keyword.text)]))
      } else {
        refuseShape(node, &item)
      }
      return
    }
    let elements = parts.map { part in
      let kept = part.trimmed
      return kind.isText ? kept : normalised(kept)
    }
    item.body = .value(
      ItemValue(
        notation: .sequence, source: joined(elements, node.span), elements: elements, text: nil))
  }

  private func joined(_ elements: [MappedText], _ whole: SourceSpan) -> MappedText {
    var runs = TextRuns()
    for (index, element) in elements.enumerated() {
      if index > 0 {
        let place = Int(element.whole.lower)
        runs.replace(place..<place, with: Array(", ".utf8))
      }
      runs.append(element)
    }
    return runs.finished(whole: whole)
  }

  private mutating func value(_ text: MappedText, _ member: KeywordRule) -> ItemValue {
    let kind = member.valueGrammar
    let shown = text.withoutTrailingLineBreaks
    if kind?.isText ?? false {
      return ItemValue(notation: .scalar, source: shown, text: shown)
    }
    return ItemValue(notation: .scalar, source: normalised(text.trimmed), text: shown)
  }

  private mutating func normalised(_ text: MappedText) -> MappedText {
    let result = FullWidth.normalise(text)
    edits += result.edits
    return result.text
  }

  // MARK: Wrong shapes

  /// Y8: a collection where a value belongs; the fix quotes the exact slice.
  private mutating func refuseShape(_ node: YAMLNode, _ item: inout Item) {
    item.isDamaged = true
    comments.skip(before: node.span.upper)
    var finding = Diagnostic(
      NotationDiagnostics.wrongShape, at: node.span, [.name(item.keyword.text)])
    let slice = source.text(node.span)
    if node.isFlow, !slice.utf8.contains(0x0A) {
      finding = finding.with(fixIt: YAMLWriter.quoting(slice, at: node.span))
    }
    report(finding)
  }

  /// Y8: `{k: "a", "b"}` reads as two keys; true for the second, which is then left out.
  private mutating func isCutByComma(
    _ index: Int, _ entries: [YAMLEntry], in node: YAMLNode, _ block: BlockID
  ) -> Bool {
    let entry = entries[index]
    guard node.isFlow, index > 0, case .nothing = entry.value.kind,
      entries[index - 1].value.scalar != nil,
      Vocabulary.block(block).member(spelled: entry.key.text) == nil
    else { return false }
    let before = entries[index - 1].value
    let span = before.span.union(entry.key.whole)
    let slice = source.text(span)
    var finding = Diagnostic(NotationDiagnostics.commaEndsValue, at: span)
    if !slice.utf8.contains(0x0A) {
      finding = finding.with(fixIt: YAMLWriter.quoting(slice, at: span))
    }
    report(finding)
    return true
  }
}
