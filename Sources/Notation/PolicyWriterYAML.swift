import Diagnostics
import Formats
import Vocabulary

/// YAML, in block style (Y12).
extension PolicyWriter {
  /// A YAML file that holds `items`, grouped by keyword.
  ///
  /// - Parameter dangling: comments at the end of the file.
  package func yaml(_ items: [PolicyItem], dangling: [Comment] = []) -> String {
    var lines: [String] = []
    writeYAML(items, indent: "", into: &lines)
    writeYAML(comments: dangling, indent: "", into: &lines)
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  private struct Group {
    let key: String
    var items: [PolicyItem]
  }

  private func groups(_ items: [PolicyItem]) -> [Group] {
    struct Identity: Hashable {
      let id: KeywordID
      let modifier: Modifier?
      let isLabelled: Bool
    }
    var order: [Group] = []
    var places: [Identity: Int] = [:]
    for item in items {
      let identity = Identity(
        id: item.id, modifier: item.modifier, isLabelled: item.label != nil)
      if let place = places[identity], item.label != nil {
        order[place].items.append(item)
      } else {
        places[identity] = order.count
        order.append(Group(key: modifier(item) + keyword(item), items: [item]))
      }
    }
    return order
  }

  private func writeYAML(_ items: [PolicyItem], indent: String, into lines: inout [String]) {
    for (index, group) in groups(items).enumerated() {
      guard let first = group.items.first else { continue }
      if index > 0, first.trivia.isAfterBlankLine { lines.append("") }
      writeYAMLLead(first, indent: indent, into: &lines)
      if first.label == nil {
        writeYAML(body: first, key: indent + group.key, indent: indent, into: &lines)
      } else if let list = labelList(group) {
        lines.append(indent + group.key + ": " + list)
      } else {
        lines.append(indent + group.key + ":")
        writeYAML(labels: group.items, indent: indent + "  ", into: &lines)
      }
    }
  }

  private func writeYAML(labels items: [PolicyItem], indent: String, into lines: inout [String]) {
    for (index, item) in items.enumerated() {
      if index > 0 {
        if item.trivia.isAfterBlankLine { lines.append("") }
        writeYAMLLead(item, indent: indent, into: &lines)
      }
      let label = YAMLWriter.scalar(item.name, for: .text)
      writeYAML(body: item, key: indent + label, indent: indent, into: &lines)
    }
  }

  private func writeYAMLLead(_ item: PolicyItem, indent: String, into lines: inout [String]) {
    writeYAML(comments: item.trivia.leading, indent: indent, into: &lines)
    for doc in item.trivia.doc { lines.append(indent + (doc.isEmpty ? "##" : "## " + doc)) }
  }

  private func writeYAML(comments: [Comment], indent: String, into lines: inout [String]) {
    for comment in comments {
      for line in comment.text.split(separator: "\n", omittingEmptySubsequences: false) {
        lines.append(indent + (line.isEmpty ? "#" : "# " + line))
      }
    }
  }

  /// `[一等, 二等]` where nothing but labels is to be written.
  private func labelList(_ group: Group) -> String? {
    let isPlain = group.items.enumerated().allSatisfy { index, item in
      let trivia = item.trivia
      return item.value == nil && item.items.isEmpty && trivia.trailing == nil
        && trivia.opening == nil && trivia.dangling.isEmpty
        && (index == 0 || trivia.leading.isEmpty && trivia.doc.isEmpty)
    }
    guard isPlain, group.items.count > 1 || group.items.first?.modifier == .repeal else {
      return nil
    }
    return "[" + group.items.map { inFlow($0.name) }.joined(separator: ", ") + "]"
  }

  private func inFlow(_ text: String) -> String {
    YAMLWriter.isPlainInFlow(text) ? text : YAMLWriter.scalarInQuotes(text)
  }

  private func writeYAML(
    body item: PolicyItem, key: String, indent: String, into lines: inout [String]
  ) {
    let trailing = item.trivia.trailing.map { " # " + collapsingWhitespace($0.text) } ?? ""
    if let value = item.value ?? shortValue(item) {
      let written = yamlValue(value, indent: indent + "  ")
      if let lineBreak = written.firstIndex(of: "\n") {
        // A comment stands behind the `|-`, where it is no part of the text.
        lines.append(key + ": " + written[..<lineBreak] + trailing + written[lineBreak...])
      } else {
        lines.append(key + ": " + written + trailing)
      }
      return
    }
    guard !item.items.isEmpty || !item.trivia.dangling.isEmpty else {
      let isEmptyBlock = item.opens != nil && item.label == nil && item.modifier != .repeal
      lines.append(key + (isEmptyBlock ? ": {}" : ":") + trailing)
      return
    }
    lines.append(
      key + ":" + (item.trivia.opening.map { " # " + collapsingWhitespace($0.text) } ?? ""))
    writeYAML(item.items, indent: indent + "  ", into: &lines)
    // The end of a block has no line in YAML: what trails it dangles in it.
    let dangling = item.trivia.dangling + (item.trivia.trailing.map { [$0] } ?? [])
    writeYAML(comments: dangling, indent: indent + "  ", into: &lines)
  }

  private func yamlValue(_ value: ResolvedValue, indent: String) -> String {
    if let word = choice(value) { return word }
    switch value.kind {
    case .text, .path:
      let text = value.text?.text ?? value.source.text
      return YAMLWriter.block(text, indent: indent.utf8.count)
        ?? YAMLWriter.scalar(text, for: .text)
    case .keys, .names, .texts, .citation:
      if value.choice != nil { return YAMLWriter.scalar(value.source.text, for: .expression) }
      return yamlList(value, indent: indent)
    default:
      let text = PolicyWriter.reindented(value.source.text, by: "  ")
      return YAMLWriter.block(text, indent: indent.utf8.count)
        ?? YAMLWriter.scalar(text, for: .expression)
    }
  }

  private func yamlList(_ value: ResolvedValue, indent: String) -> String {
    let parts = value.list.map { PolicyWriter.reindented($0.text, by: " ") }
    if parts.count == 1, let only = parts.first, value.kind != .texts {
      let use: YAMLWriter.Use = value.kind == .citation ? .text : .expression
      return YAMLWriter.block(only, indent: indent.utf8.count) ?? YAMLWriter.scalar(only, for: use)
    }
    return "[" + parts.map(inFlow).joined(separator: ", ") + "]"
  }
}
