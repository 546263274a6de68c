import FEEL
import Formats
import Notation
import Text
import Vocabulary

/// The identity of a policy's meaning: SHA-256 over a text that no notation, no language of
/// keywords, no comment and no order of files has a part in.
enum PolicyHash {
  static func of(_ effective: EffectivePolicy) -> String {
    var writer = Writer(tableFiles: effective.tableFiles)
    for layer in effective.layers {
      writer.line("layer", layer.header.id)
      if let head = layer.head { writer.write(head.items) }
      writer.write(layer.documents)
    }
    writer.write(effective.items)
    return SHA256.hexDigest(writer.bytes)
  }

  /// Whether two values mean the same, however they are written.
  ///
  /// Paths never do: each is found from its own folder.
  static func isSame(_ left: ResolvedValue, _ right: ResolvedValue) -> Bool {
    if left.kind == .path { return false }
    return Writer.text(left).hasSameScalars(as: Writer.text(right))
  }

  /// One line for each item, indented by depth; texts are length-prefixed, so that no two policies
  /// give one text.
  private struct Writer {
    let tableFiles: TableFiles
    var bytes: [UInt8] = []
    var depth = 0

    init(tableFiles: TableFiles) {
      self.tableFiles = tableFiles
    }

    mutating func line(_ parts: String...) { line(parts) }

    mutating func line(_ parts: [String]) {
      bytes += [UInt8](repeating: 0x20, count: depth)
      for part in parts {
        bytes += Array("\(part.utf8.count):".utf8)
        bytes += Array(part.utf8)
      }
      bytes.append(0x0A)
    }

    mutating func write(_ items: [PolicyItem]) {
      for group in sorted(items)
      where group.id != .from && group.id != .decision {
        line(group.id.rawValue, group.name, group.value.map(Self.text) ?? "")
        depth += 1
        write(group.items)
        // Of a file counts what it says, not where it stands.
        if group.id == .table, group.attribute(.from) != nil {
          line(["from"] + tableFiles.meaning(of: group))
        }
        depth -= 1
      }
    }

    /// By keyword, then by label, or as written where the order has a meaning.
    private func sorted(_ items: [PolicyItem]) -> [PolicyItem] {
      items.enumerated().sorted { left, right in
        let (a, b) = (left.element, right.element)
        if a.member.id != b.member.id {
          return a.member.id.rawValue.utf8.lexicographicallyPrecedes(b.member.id.rawValue.utf8)
        }
        if a.member.multiplicity.isOrdered || a.name.hasSameScalars(as: b.name) {
          return left.offset < right.offset
        }
        return a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
      }.map(\.element)
    }

    /// A value without what notations differ in.
    static func text(_ value: ResolvedValue) -> String {
      if let choice = value.choice { return choice.id.rawValue }
      if let integer = value.integer { return String(integer) }
      if value.kind == .type, let type = ExpressionWords.type(spelled: value.source.trimmed.text) {
        return type.rawValue
      }
      if value.kind.isList {
        return value.list.map { "\($0.text.utf8.count):" + compact($0.text) }.joined(separator: ",")
      }
      if value.kind.isText { return value.text?.text ?? value.source.text }
      return compact(value.source.text)
    }

    /// Blanks, line breaks and comments outside strings as one space.
    private static func compact(_ text: String) -> String {
      var result: [UInt8] = []
      let bytes = Array(text.utf8)
      var index = 0
      var isBlank = false
      func opaqueEnd(_ index: Int) -> Int? {
        if bytes[index] == UInt8(ascii: "\"") {
          var end = index + 1
          while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
          }
          return min(end + 1, bytes.count)
        }
        return nil
      }
      while index < bytes.count {
        if let end = opaqueEnd(index) {
          if isBlank, !result.isEmpty { result.append(0x20) }
          isBlank = false
          result += bytes[index..<end]
          index = end
        } else if bytes[index...].starts(with: Array("//".utf8)) {
          index = bytes[index...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
          isBlank = true
        } else if bytes[index...].starts(with: Array("/*".utf8)) {
          index += 2
          while index < bytes.count, !bytes[index...].starts(with: Array("*/".utf8)) { index += 1 }
          index = min(index + 2, bytes.count)
          isBlank = true
        } else if bytes[index] <= 0x20 || bytes[index...].starts(with: [0xE3, 0x80, 0x80]) {
          index += bytes[index] <= 0x20 ? 1 : 3
          isBlank = true
        } else {
          if isBlank, !result.isEmpty { result.append(0x20) }
          isBlank = false
          result.append(bytes[index])
          index += 1
        }
      }
      return String(decoding: result, as: UTF8.self)
    }
  }
}
