import Diagnostics
import Text
import Vocabulary

/// The block DSL.
extension PolicyWriter {
  /// A file of the DSL that holds `items`.
  ///
  /// - Parameter dangling: comments at the end of the file.
  package func dsl(_ items: [PolicyItem], dangling: [Comment] = []) -> String {
    var lines: [String] = []
    write(items, indent: "", into: &lines)
    write(comments: dangling, indent: "", into: &lines)
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  private func write(_ items: [PolicyItem], indent: String, into lines: inout [String]) {
    for (index, item) in items.enumerated() {
      if index > 0, item.trivia.isAfterBlankLine { lines.append("") }
      write(comments: item.trivia.leading, indent: indent, into: &lines)
      for doc in item.trivia.doc { lines.append(indent + (doc.isEmpty ? "///" : "/// " + doc)) }
      write(item, indent: indent, into: &lines)
      if let trailing = item.trivia.trailing {
        lines[lines.count - 1] += " // " + collapsingWhitespace(trailing.text)
      }
    }
  }

  private func write(comments: [Comment], indent: String, into lines: inout [String]) {
    for comment in comments {
      for line in comment.text.split(separator: "\n", omittingEmptySubsequences: false) {
        // Three slashes would make it documentation.
        lines.append(indent + (line.isEmpty ? "//" : "// " + line))
      }
    }
  }

  private func write(_ item: PolicyItem, indent: String, into lines: inout [String]) {
    let head = indent + head(item)
    if let value = item.value ?? shortValue(item) {
      lines.append(head + ": " + dslValue(value, indent: indent))
      return
    }
    guard item.opens != nil, item.modifier != .repeal, !isBare(item) else {
      lines.append(head)
      return
    }
    if let block = oneLineBlock(item), DisplayWidth.cells(of: head + block) <= 80 {
      lines.append(head + block)
      return
    }
    lines.append(
      head + " {" + (item.trivia.opening.map { " // " + collapsingWhitespace($0.text) } ?? ""))
    write(item.items, indent: indent + "  ", into: &lines)
    write(comments: item.trivia.dangling, indent: indent + "  ", into: &lines)
    lines.append(indent + "}")
  }

  private func head(_ item: PolicyItem) -> String {
    let head = modifier(item) + keyword(item)
    guard let label = item.label else { return head }
    return head + " " + dslLabel(label.text, item.member.label)
  }

  /// True for an item that is its keyword and label alone: `grade 二等`.
  private func isBare(_ item: PolicyItem) -> Bool {
    item.items.isEmpty && item.label != nil && item.trivia.dangling.isEmpty
      && item.trivia.opening == nil
  }

  private func dslLabel(_ text: String, _ kind: LabelKind) -> String {
    let characters = Characters(bytes: Array(text.utf8))
    let isBare =
      kind != .free && !text.isEmpty && characters.label(at: 0) == characters.count
      && collapsingWhitespace(text) == text
    return isBare ? text : dslString(text)
  }

  /// ` { a: 1; b: 2 }` for a small block of plain attributes; nil where it has to be spread out.
  private func oneLineBlock(_ item: PolicyItem) -> String? {
    guard item.label != nil, !item.items.isEmpty, item.items.count <= 5,
      item.trivia.opening == nil, item.trivia.dangling.isEmpty
    else { return nil }
    var parts: [String] = []
    for child in item.items {
      let plain = child.trivia
      guard let value = child.value, child.label == nil, plain.doc.isEmpty, plain.leading.isEmpty,
        plain.trailing == nil
      else { return nil }
      let text = dslValue(value, indent: "")
      if text.utf8.contains(0x0A) || hasComment(text) { return nil }
      parts.append(head(child) + ": " + text)
    }
    return " { " + parts.joined(separator: "; ") + " }"
  }

  private func hasComment(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.dropLast().contains {
      bytes[$0] == UInt8(ascii: "/")
        && (bytes[$0 + 1] == UInt8(ascii: "/") || bytes[$0 + 1] == UInt8(ascii: "*"))
    }
  }

  private func dslValue(_ value: ResolvedValue, indent: String) -> String {
    if let word = choice(value) { return word }
    switch value.kind {
    case .text, .path:
      return dslText(value.text?.text ?? value.source.text, indent: indent)
    case .texts:
      return value.list.map { dslString($0.text) }.joined(separator: ", ")
    default:
      if value.item.notation == .sequence {
        return value.item.elements.map {
          PolicyWriter.reindented($0.text, by: indent + "    ")
        }.joined(separator: ", ")
      }
      return PolicyWriter.reindented(value.source.text, by: indent + "    ")
    }
  }

  private func dslText(_ text: String, indent: String) -> String {
    let bytes = Array(text.utf8)
    let isLong = bytes.contains(0x0A) && !bytes.contains(0x0D)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let holdsQuotes = lines.contains { line in
      let characters = Characters(bytes: Array(line.utf8))
      let start = characters.skippingSpaces(0)
      return characters.bytes[start...].starts(with: Array("\"\"\"".utf8))
    }
    guard isLong, !holdsQuotes else { return dslString(text) }
    let margin = indent + "  "
    let body = lines.map { $0.isEmpty ? "" : margin + $0 }
    return (["\"\"\""] + body + [margin + "\"\"\""]).joined(separator: "\n")
  }

  private func dslString(_ text: String) -> String {
    text.quoted { isRefused($0) ? $0.utf16Escape : nil }
  }

  /// A scalar that no file may hold (rule 19); all of these have four digits.
  private func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
    default: false
    }
  }
}
