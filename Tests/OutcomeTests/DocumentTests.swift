import Diagnostics
import Formats
import Foundation
import TestSupport
import Testing

@testable import Outcome

@Suite struct DocumentTests {
  /// Reads a document, or says with line and column why it is none.
  static func read(_ text: String) -> Result<DecisionDocument, ReadFailure> {
    var sources = SourceMap()
    let bytes = Array(text.utf8)
    let id = sources.add(path: "outcome.json", bytes: bytes)
    let (value, diagnostics) = JSONReader.read(source: id, bytes: bytes)
    guard let value else {
      return .failure(
        ReadFailure(text: diagnostics.map { sources.location($0.primary.span) }.joined()))
    }
    do throws(DocumentError) {
      return .success(try DecisionDocument(value))
    } catch {
      return .failure(
        ReadFailure(
          text: "\(sources.location(error.span)) \(error.message.en) / \(error.message.zh)"))
    }
  }

  struct ReadFailure: Error { var text: String }

  @Test(arguments: GoldenCase.all(in: "Goldens"))
  func goldens(_ golden: GoldenCase) throws {
    let input = try #require(golden["input"])
    switch Self.read(input) {
    case .failure(let failure):
      #expect(golden.matches("error", failure.text))
    case .success(let document):
      let written = String(decoding: document.json(isPretty: true), as: UTF8.self)
      #expect(written == input + "\n")
      let compact = String(decoding: document.json(isPretty: false), as: UTF8.self)
      guard case .success(let again) = Self.read(compact) else {
        Issue.record("the compact form cannot be read")
        return
      }
      #expect(again == document)
    }
  }

  /// The schema in the repository is the one that the tables give, and a document fits it.
  @Test func schemaIsWhatTheTablesSay() throws {
    let path = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let bytes = try #require(Self.file("/" + path + "/grammar/outcome.schema.json"))
    #expect(bytes.elementsEqual(DecisionDocument.jsonSchema), "run `make docs`")
  }

  @Test(arguments: GoldenCase.all(in: "Goldens"))
  func documentsFitTheSchema(_ golden: GoldenCase) throws {
    guard golden["error"] == nil else { return }
    let schema = try #require(Self.json(DecisionDocument.jsonSchema))
    let input = try #require(golden["input"])
    let value = try #require(Self.json(Array(input.utf8)))
    #expect(SchemaCheck(root: schema).problems(value, schema, at: "$") == [])
  }

  static func json(_ bytes: [UInt8]) -> JSONValue? {
    var sources = SourceMap()
    return JSONReader.read(source: sources.add(path: "", bytes: bytes), bytes: bytes).value
  }

  static func file(_ path: String) -> [UInt8]? {
    try? Array(Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
