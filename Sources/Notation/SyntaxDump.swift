import Diagnostics

/// Tokens and trees as text, for contributors (`merit-dev`).
package enum SyntaxDump {
  /// One line for each token of a DSL file: offset, kind, text.
  package static func tokens(_ source: Source) -> String {
    guard let tree = PolicyFile.readDSL(source).tree else { return "" }
    return tree.tokens.indices.map { index in
      let token = tree.tokens[index]
      return
        "\(token.start)\t\(token.kind)\t\(shown(tree.span(ofTokens: index..<index + 1), source))\n"
    }.joined()
  }

  /// One line for each node of a DSL file, indented; the text of leaves behind the kind.
  package static func tree(_ source: Source) -> String {
    guard let tree = PolicyFile.readDSL(source).tree, !tree.nodes.isEmpty else { return "" }
    var text = ""
    var pending = [(index: 0, depth: 0)]
    while let (index, depth) = pending.popLast() {
      let children = tree.children(of: index)
      text += String(repeating: "  ", count: depth) + "\(tree.nodes[index].kind)"
      text += children.isEmpty ? " \(shown(tree.span(of: index), source))\n" : "\n"
      pending += children.reversed().map { ($0, depth + 1) }
    }
    return text
  }

  private static func shown(_ span: SourceSpan, _ source: Source) -> String {
    source.text(span).debugDescription
  }
}
