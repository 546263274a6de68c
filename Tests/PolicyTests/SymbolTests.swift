import Diagnostics
import Testing
import Text

@testable import Policy

@Suite struct SymbolTests {
  private static let text = """
    policy "p" { title: "办法" }
    record 成果 { key: 编号; field 编号: string; field 得分: number }
    parameter 最低分: 60
    award 奖 { for: 成果; requirement 够: 得分 >= 最低分; quota: none }
    """

  /// Every name leads from where it is used to where it is declared, and back.
  @Test func referencesLeadToDeclarations() throws {
    let reading = Policy.read(
      folder: "p", from: FilesInMemory(["p/a.merit": Array(Self.text.utf8)]))
    let symbols = try #require(reading.symbols)
    for name in ["成果", "最低分", "得分"] {
      let declared = symbols.declarations(of: Identifier(name))
      let references = symbols.references(to: Identifier(name))
      #expect(declared.count == 1 && !references.isEmpty, "\(name)")
      for span in declared.map(\.span) + references.map(\.span) {
        #expect(reading.sources.text(span) == name)
        #expect(symbols.name(at: Int(span.lower), in: span.source) == Identifier(name))
      }
    }
  }

  @Test func namesThatNothingReadsHaveNoReferences() throws {
    let text = Self.text.replacing("最低分; quota", with: "3; quota")
    let reading = Policy.read(folder: "p", from: FilesInMemory(["p/a.merit": Array(text.utf8)]))
    let symbols = try #require(reading.symbols)
    #expect(symbols.references(to: "最低分").isEmpty)
    #expect(!symbols.isUsed("最低分") && symbols.isUsed("得分"))
    #expect(reading.diagnostics.isEmpty)
  }
}
