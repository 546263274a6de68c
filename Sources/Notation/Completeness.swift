import Diagnostics
import Text
import Vocabulary

/// What blocks lack: required members, and lists of which one must be written.
///
/// It is looked for once layers are merged: what one file lacks, another item of its layer may add,
/// and what the base policy has already, an overlay need not write.
package enum Completeness {
  /// What `item` itself lacks; nothing where a part of it could not be read.
  package static func findings(of item: PolicyItem) -> [Diagnostic] {
    guard let blockID = item.opens, item.attribute(.like) == nil else { return [] }
    let block = Vocabulary.block(blockID)
    let present = Set(item.items.filter { $0.modifier != .repeal }.map(\.id))
    let language: Language = item.keyword.text.isChinese ? .chinese : .english
    var findings: [Diagnostic] = []
    for member in block.members
    where member.multiplicity == .required && !present.contains(member.id)
      && !item.mayHold(member.id)
    {
      findings.append(
        Diagnostic(
          ShapeDiagnostics.requiredMissing, at: item.nameSpan,
          [.phrase(described(item)), .name(member.word[language])]
        ).with(help: asInExample(member)))
    }
    for list in block.oneOf
    where list.allSatisfy({ !present.contains($0) && !item.mayHold($0) }) {
      let names = list.map { "`\($0.word[language])`" }
      findings.append(
        Diagnostic(
          list.count == 1 ? ShapeDiagnostics.requiredMissing : ShapeDiagnostics.oneOfMissing,
          at: item.nameSpan,
          [
            .phrase(described(item)),
            .phrase(
              list.count == 1
                ? LocalizedText(list[0].word[language])
                : LocalizedText(en: names.joined(separator: ", "), zh: names.joined(separator: "、"))
            ),
          ]
        ).with(help: asInExample(item.member)))
    }
    return findings
  }

  /// What new items of one file lack, and the new items within them; for files that nothing is
  /// merged with.
  package static func allFindings(of items: [PolicyItem]) -> [Diagnostic] {
    items.flatMap { item in
      (item.modifier == nil && !isAmended(item, among: items) ? findings(of: item) : [])
        + allFindings(of: item.items)
    }
  }

  /// Whether an `amend` of the same items adds to the item.
  private static func isAmended(_ item: PolicyItem, among items: [PolicyItem]) -> Bool {
    items.contains {
      $0.modifier == .amend && $0.id == item.id && $0.name.hasSameScalars(as: item.name)
    }
  }
}
