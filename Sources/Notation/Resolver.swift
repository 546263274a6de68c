import Diagnostics
import Vocabulary

/// What came of looking up the items of one layer.
package struct Resolution: Sendable {
  /// What could be resolved; an item that could not is left out and reported.
  package let items: [PolicyItem]
  /// Errors of shape in the order of their spans, at most a thousand.
  package let diagnostics: [Diagnostic]
  /// Items of the file level whose keywords are not known, at most a thousand; their diagnostics are
  /// not among the others, since a parameter may be meant, which only the whole policy knows.
  package let unknownKeywords: [UnknownKeyword]
  /// What the items that are left out may declare.
  package let lost: LostDeclarations
}

/// An item of the file level whose keyword is not known.
package struct UnknownKeyword: Sendable {
  /// The word that was written as the keyword.
  package let word: Located
  /// The error, with what may be meant.
  package let diagnostic: Diagnostic
}

/// Looks up the keywords of items, writes short forms out, and reports every error of shape.
///
/// Both notations have the same form from here on. Give it the items of all files of a layer at
/// once, so that duplicates are found across files (Y6).
package struct Resolver {
  private var diagnostics: [Diagnostic] = []
  private var unknownKeywords: [UnknownKeyword] = []
  private var lost = LostDeclarations()

  /// Resolves the items of one layer.
  ///
  /// - Parameter block: the block that contains them; other than the file only for a part.
  package static func resolve(_ items: [Item], in block: BlockID = .file) -> Resolution {
    var resolver = Resolver()
    let resolved = items.compactMap { resolver.resolve($0, in: block) }
    resolver.checkSiblings(resolved)
    return Resolution(
      items: resolved, diagnostics: resolver.diagnostics.sorted(),
      unknownKeywords: resolver.unknownKeywords, lost: resolver.lost)
  }

  /// Findings of one layer, at most.
  static let findingsLimit = 1_000

  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.count < Resolver.findingsLimit {
      diagnostics.append(diagnostic)
    } else if diagnostics.count == Resolver.findingsLimit {
      diagnostics.append(
        Diagnostic(
          NotationDiagnostics.tooMany, at: diagnostic.primary.span,
          [.count(Resolver.findingsLimit)]))
    }
  }

  /// Nil where the keyword is not known.
  private mutating func resolve(_ item: Item, in block: BlockID) -> PolicyItem? {
    guard let member = Vocabulary.block(block).member(spelled: item.keyword.text) else {
      reportUnknown(item, in: block)
      lost.insert(labelsOf: item)
      if block == .file { lost.insert(item.keyword.text) }
      return nil
    }
    var result = PolicyItem(member, in: block, keyword: item.keyword, span: item.span)
    result.modifier = item.modifier
    result.modifierSpan = item.modifierSpan
    result.trivia = item.trivia
    result.damage = item.isDamaged ? .all : []
    if item.modifier != nil, member.amend == .never {
      report(
        Diagnostic(
          ShapeDiagnostics.cannotAmend, at: item.modifierSpan ?? item.keyword.span,
          [.name(item.keyword.text)]))
    }
    if let name = nameBeforeMissingColon(item, member) {
      result.label = name.text.isEmpty ? nil : name
      result.damage = .all
      return result
    }
    result.label = label(of: item, member)
    resolveBody(of: item, into: &result)
    return result
  }

  private mutating func resolveBody(of item: Item, into result: inout PolicyItem) {
    if item.modifier == .repeal {
      if item.body != .nothing {
        report(Diagnostic(ShapeDiagnostics.repealWithBody, at: item.span))
      }
      return
    }
    switch (result.member.content, item.body) {
    case (.value(let kind, _), .value(let value)):
      result.value = resolve(value, kind, of: item)
      if result.value == nil { result.damage = .all }
    case (.value(_, let required), .nothing):
      if required, !item.isDamaged { reportMissingValue(item) }
      if required { result.damage = .all }
    case (.value, .items):
      result.damage = .all
      report(
        Diagnostic(
          ShapeDiagnostics.needsValue, at: item.keyword.span, [.name(item.keyword.text)]))
    case (.block(let block, _), .items(let items)):
      result.items = items.compactMap { resolve($0, in: block) }
      for item in items where mayBeMember(item, of: block) {
        result.damage.insert(item.label == nil ? .attributes : .labelled)
      }
    case (.block(let block, let short), .value(let value)):
      resolveShort(value, block, short, of: item, into: &result)
    case (.block, .nothing): break
    }
  }

  /// Whether an item whose keyword is not known may be meant as a member of the block; a keyword of
  /// other blocks is not.
  private func mayBeMember(_ item: Item, of block: BlockID) -> Bool {
    Vocabulary.block(block).member(spelled: item.keyword.text) == nil
      && Vocabulary.contexts(ofKeyword: item.keyword.text).isEmpty
  }

  /// `keyword label: value` for a block is its short attribute.
  private mutating func resolveShort(
    _ value: ItemValue, _ block: BlockID, _ short: KeywordID?, of item: Item,
    into result: inout PolicyItem
  ) {
    if item.label == nil, result.member.label.isRequired {
      // The missing label is the error; what was meant by the value is not known.
      result.damage = .all
      return
    }
    if holdsItems(value, block) {
      result.damage = .all
      reportColonBeforeBlock(value, of: item)
      return
    }
    guard let short, let member = Vocabulary.block(block).member(short),
      let kind = member.valueGrammar
    else {
      result.damage = .all
      report(
        Diagnostic(
          ShapeDiagnostics.needsBlock, at: value.span, [.name(item.keyword.text)]
        )
        .with(
          help: LocalizedText(
            en: "write `\(item.keyword.text) \(item.label?.text ?? "")` and a block",
            zh: "写作 `\(item.keyword.text) \(item.label?.text ?? "") { … }`")))
      return
    }
    var child = PolicyItem(member, in: block, keyword: item.keyword, span: value.span)
    child.isFromShortForm = true
    child.value = resolve(value, kind, of: item)
    if child.value == nil { child.damage = .all }
    result.damage.formUnion(child.damage)
    result.items = [child]
  }

  /// True for `{ most: 3 }` after a colon: a block, not a FEEL context.
  private func holdsItems(_ value: ItemValue, _ block: BlockID) -> Bool {
    guard value.notation == .slice else { return false }
    let characters = Characters(bytes: Array(value.source.text.utf8))
    guard characters.byte(0) == UInt8(ascii: "{") else { return false }
    var index = 1
    while characters.blank(at: index) + characters.lineBreak(at: index) > 0 {
      index += max(characters.blank(at: index), characters.lineBreak(at: index))
    }
    let word = characters.word(at: index)
    guard word > 0 else { return false }
    return Vocabulary.block(block).member(spelled: characters.text(index..<index + word)) != nil
  }

  // MARK: Labels

  /// `title "甲"`: a keyword that takes no label has one and nothing else.
  ///
  /// - Returns: what names the item, empty where nothing does; nil where no colon is missing.
  private mutating func nameBeforeMissingColon(_ item: Item, _ member: KeywordRule) -> Located? {
    guard let label = item.label, item.body == .nothing else { return nil }
    let place = item.keyword.span.end
    if member.label == .none, item.modifier != .repeal, case .value = member.content {
      report(
        Diagnostic(
          NotationDiagnostics.missingColon, at: item.keyword.span,
          [.name(item.keyword.text)]
        ).with(
          fixIt: FixIt(
            LocalizedText(en: "insert `:`", zh: "插入 `:`"), safety: .safe,
            edits: [TextEdit(place, ":")])))
      return Located("", at: label.span)
    }
    guard member.label.isRequired, !label.isQuoted else { return nil }
    return name(beforeMissingColonIn: label, item, member)
  }

  /// `set 总名额 = 180`, `set 总名额 180`
  private mutating func name(
    beforeMissingColonIn label: Item.Label, _ item: Item, _ member: KeywordRule
  ) -> Located? {
    let bytes = Array(label.text.utf8)
    let sign = bytes.firstIndex(of: UInt8(ascii: "="))
    let blank = member.id == .set ? bytes.firstIndex(of: 0x20) : nil
    guard let end = sign ?? blank else { return nil }
    let name = collapsingWhitespace(String(decoding: bytes[..<end], as: UTF8.self))
    let written = name.isEmpty ? item.keyword.text : "\(item.keyword.text) \(name)"
    var finding = Diagnostic(
      NotationDiagnostics.missingColon, at: label.span, [.name(written)])
    if sign != nil {
      finding = finding.with(
        help: LocalizedText(en: "write `\(written): …`, not `=`", zh: "写作 `\(written): …`，不用 `=`"))
    }
    var lower = end
    while lower > 0, bytes[lower - 1] == 0x20 { lower -= 1 }
    var upper = sign == nil ? end : end + 1
    while upper < bytes.count, bytes[upper] == 0x20 { upper += 1 }
    // A label is as long in the file as its text, unless it contains comments or full-width signs.
    if !name.isEmpty, Int(label.span.upper - label.span.lower) == bytes.count {
      let start = Int(label.span.lower)
      let place = SourceSpan(source: label.span.source, bytes: start + lower..<start + upper)
      finding = finding.with(
        fixIt: FixIt(
          LocalizedText(en: "write `:`", zh: "改为 `:`"), safety: .unsafe,
          edits: [TextEdit(place, ": ")]))
    }
    report(finding)
    return Located(name, at: label.span)
  }

  private mutating func label(of item: Item, _ member: KeywordRule) -> Located? {
    guard let label = item.label else {
      if member.label.isRequired, item.modifier != .repeal, !item.isDamaged {
        report(
          Diagnostic(
            ShapeDiagnostics.labelMissing, at: item.keyword.span, [.name(item.keyword.text)]
          ).with(help: asInExample(member)))
      }
      return nil
    }
    switch member.label {
    case .none:
      report(
        Diagnostic(
          ShapeDiagnostics.labelNotTaken, at: label.span, [.name(item.keyword.text)]
        )
        .with(help: asInExample(member)))
      return nil
    case .declares(let space):
      if space.isReadByExpressions, !IdentifierSyntax.isName(label.text) {
        report(Diagnostic(ShapeDiagnostics.badName, at: label.span, [.name(label.text)]))
      }
    case .number:
      if !IdentifierSyntax.isNumber(label.text) {
        report(
          Diagnostic(
            ShapeDiagnostics.badNumber, at: label.span,
            [.name(label.text), .name(item.keyword.text)]))
      }
    case .refers, .free: break
    }
    return Located(label.text, at: label.span)
  }

  // MARK: Words that are not known

  private mutating func reportUnknown(_ item: Item, in block: BlockID) {
    let word = item.keyword.text
    guard diagnostics.count <= Resolver.findingsLimit else { return }
    if let later = Vocabulary.block(block).laterWord(spelled: word) {
      return report(
        Diagnostic(ShapeDiagnostics.laterKeyword, at: item.keyword.span, [.name(word)])
          .with(
            note: LocalizedText(en: "`\(later[.english])`, \(later[.chinese])", zh: later[.chinese])
          ))
    }
    var finding = Diagnostic(
      ShapeDiagnostics.unknownKeyword, at: item.keyword.span, [.name(word), .phrase(block.context)])
    let suggestions = Vocabulary.suggestions(for: word, in: block)
    let language: Language = word.isChinese ? .chinese : .english
    if !suggestions.members.isEmpty {
      // What takes a name as this item does comes first.
      let fitting = suggestions.members.filter { $0.label.isRequired == (item.label != nil) }
      let others = suggestions.members.filter { $0.label.isRequired != (item.label != nil) }
      let meant = (fitting + others).prefix(3).map { $0.word[language] }
      finding = finding.with(help: didYouMean(meant))
      for spelling in meant {
        finding = finding.with(fixIt: change(item.keyword.span, to: spelling))
      }
    } else if let glued = suggestions.gluedTo {
      let place = SourceSpan(
        source: item.keyword.span.source,
        bytes: Int(item.keyword.span.lower) + glued.spelling.utf8.count..<Int(
          item.keyword.span.lower)
          + glued.spelling.utf8.count)
      finding = finding.with(
        help: LocalizedText(
          en: "missing space after `\(glued.spelling)`", zh: "`\(glued.spelling)` 之后缺少空格")
      ).with(
        fixIt: FixIt(
          LocalizedText(en: "insert a space", zh: "插入空格"), safety: .unsafe,
          edits: [TextEdit(place, " ")]))
    } else if !suggestions.elsewhere.isEmpty {
      let places = suggestions.elsewhere.prefix(4).map(\.context)
      finding = finding.with(
        help: LocalizedText(
          en: "`\(word)` belongs \(places.map(\.en).joined(separator: ", "))",
          zh: "`\(word)` 用于 \(places.map(\.zh).joined(separator: "、"))"))
    } else if Vocabulary.amend.near.contains(word) || Vocabulary.repeal.near.contains(word) {
      let meant = Vocabulary.amend.near.contains(word) ? Vocabulary.amend : Vocabulary.repeal
      finding = finding.with(help: didYouMean([meant[language]]))
    }
    if block == .file, unknownKeywords.count < Resolver.findingsLimit {
      unknownKeywords.append(UnknownKeyword(word: item.keyword, diagnostic: finding))
    } else {
      report(finding)
    }
  }

  private mutating func reportMissingValue(_ item: Item) {
    report(
      Diagnostic(ShapeDiagnostics.valueMissing, at: item.span, [.name(item.keyword.text)]))
  }

  private mutating func reportColonBeforeBlock(_ value: ItemValue, of item: Item) {
    let head = item.label?.span ?? item.keyword.span
    let colon = SourceSpan(source: head.source, lower: head.upper, upper: value.span.lower)
    report(
      Diagnostic(ShapeDiagnostics.colonBeforeBlock, at: colon)
        .with(
          fixIt: FixIt(
            LocalizedText(en: "delete the `:`", zh: "删去 `:`"), safety: .safe,
            edits: [TextEdit(colon, " ")])))
  }

}

/// `did you mean …?` for spellings in back-ticks.
func didYouMean(_ spellings: [String]) -> LocalizedText {
  let quoted = spellings.map { "`\($0)`" }
  return LocalizedText(
    en: "did you mean \(quoted.joined(separator: " or "))?",
    zh: "是否指 \(quoted.joined(separator: " 或 "))？")
}

/// The fix that changes `span` to `text`.
func change(_ span: SourceSpan, to text: String) -> FixIt {
  FixIt(
    LocalizedText(en: "change to `\(text)`", zh: "改为 `\(text)`"), safety: .unsafe,
    edits: [TextEdit(span, text)])
}

/// The form of names and of article numbers.
package enum IdentifierSyntax {
  /// True for a name that expressions can read (S4): ideographs, letters, digits and
  /// `_`, beginning with no digit, and no reserved word of FEEL.
  package static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, !isDigit(first) else { return false }
    if ExpressionWords.reserved.contains(text) { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      isDigit(scalar) || scalar == "_" || Characters.isLetter(scalar)
    }
  }

  /// True for the number of an article, clause or item: letters, digits and `.` between them.
  package static func isNumber(_ text: String) -> Bool {
    guard !text.isEmpty, text.first != ".", text.last != "." else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      isDigit(scalar) || scalar == "." || scalar == "-" || Characters.isLetter(scalar)
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar >= "0" && scalar <= "9"
  }
}
