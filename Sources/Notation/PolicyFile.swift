import Diagnostics
import Text

/// A policy file read into neutral items, with everything that was wrong with it.
package struct PolicyFile: Sendable {
  enum Notation: String, Sendable, Hashable {
    case dsl
    case yaml
  }

  /// The text that all spans of the items point into.
  package let source: SourceID
  let notation: Notation
  /// Every item that could be read, in the order of the file.
  package internal(set) var items: [Item]
  /// Comments at the end of the file that lead no item.
  package internal(set) var dangling: [Comment]
  /// What is wrong with the file as text, by place; keywords are not looked at here.
  package internal(set) var diagnostics: [Diagnostic]
  /// Text of the file that no item stands for, since it could not be read: what it declares is not
  /// known.
  package internal(set) var lost: [SourceSpan] = []
  /// Names in items whose keywords are not known, where ``items`` does not have them as labels.
  package internal(set) var lostNames: [SourceSpan] = []
  /// The lossless tree of a DSL file; nil for YAML.
  var tree: SyntaxTree?

  /// Bytes in a policy file, at most.
  package static let sizeLimit = 32 << 20

  /// Reads a policy file in either notation, told apart by the ending of its path.
  ///
  /// `.yaml`, `.yml` and `.json` are YAML; everything else is the DSL. Never fails: what cannot be
  /// read is reported, and the rest is read.
  package static func read(_ source: Source) -> PolicyFile {
    let path = source.path.lowercased()
    let isYAML = [".yaml", ".yml", ".json"].contains { path.hasSuffix($0) }
    return isYAML ? readYAML(source) : readDSL(source)
  }

  /// Reads a file of the DSL.
  package static func readDSL(_ source: Source) -> PolicyFile {
    if let refusal = refusal(of: source) {
      var tree = SyntaxTree(source: source.id)
      if !source.bytes.isEmpty, let length = UInt32(exactly: source.bytes.count) {
        tree.tokens = [Token(kind: .junk, start: 0, length: length)]
      }
      return PolicyFile(
        source: source.id, notation: .dsl, items: [], dangling: [], diagnostics: [refusal],
        lost: [source.whole], tree: tree)
    }
    let characters = Characters(bytes: source.bytes)
    var (tree, diagnostics) = PolicyParser.parse(source.bytes, source: source.id)
    var lowering = ItemBuilder(tree: tree, characters: characters)
    let contents = lowering.contents(of: 0)
    if let note = FullWidth.note(lowering.fullWidthEdits()) { diagnostics.append(note) }
    diagnostics += ControlCharacters.findings(in: source)
    return PolicyFile(
      source: source.id, notation: .dsl, items: contents.items, dangling: contents.dangling,
      diagnostics: diagnostics.sorted(), lost: tree.junkOutsideItems, tree: tree)
  }

  /// What makes a file unreadable as a whole: size or encoding.
  static func refusal(of source: Source) -> Diagnostic? {
    guard source.bytes.count <= sizeLimit else {
      let place = SourceSpan(source: source.id, lower: 0, upper: 0)
      return Diagnostic(
        NotationDiagnostics.tooLarge, at: place, [.count(sizeLimit >> 20)])
    }
    guard let invalid = UTF8Scan.invalid(source.bytes, limit: 1).first else { return nil }
    let offset = invalid.lowerBound
    let place = SourceSpan(source: source.id, bytes: offset..<offset + 1)
    return Diagnostic(NotationDiagnostics.notUTF8, at: place)
  }
}

extension Source {
  /// The whole text.
  var whole: SourceSpan { SourceSpan(source: id, bytes: 0..<bytes.count) }
}

extension SyntaxTree {
  /// What was read as no item, and no part of one.
  fileprivate var junkOutsideItems: [SourceSpan] {
    nodes.indices.filter { index in
      let parent = nodes[index].parent
      return nodes[index].kind == .junk && (parent < 0 || nodes[Int(parent)].kind != .item)
    }.map { span(of: $0) }
  }
}

/// Characters that no policy file may hold (grammar/merit.ebnf, rule 19).
enum ControlCharacters {
  /// One finding for each such character, at its first place.
  static func findings(in source: Source) -> [Diagnostic] {
    var seen: Set<UInt32> = []
    var findings: [Diagnostic] = []
    let bytes = source.bytes
    for index in bytes.indices {
      guard let found = refused(bytes, at: index), seen.insert(found.value).inserted else {
        continue
      }
      let place = SourceSpan(source: source.id, bytes: index..<index + found.length)
      findings.append(
        Diagnostic(NotationDiagnostics.controlCharacter, at: place, [.text(found.value.codePoint)]))
    }
    return findings
  }

  private static func refused(_ bytes: [UInt8], at index: Int) -> (value: UInt32, length: Int)? {
    let byte = bytes[index]
    if byte < 0x20 || byte == 0x7F {
      return byte == 0x09 || byte == 0x0A || byte == 0x0D ? nil : (UInt32(byte), 1)
    }
    if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 {
      return (UInt32(bytes[index + 1]), 2)
    }
    if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
      bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9
    {
      return (0x2000 + UInt32(bytes[index + 2] & 0x3F), 3)
    }
    return nil
  }
}
