/// The words in the FEEL texts of an expression, which determine the names that it can refer to.
struct WordsOfTexts {
  private var words: Set<[UInt8]> = []

  /// Whether a name can be meant: its first word occurs somewhere.
  func mayName(_ name: String) -> Bool {
    WordsOfTexts.words(of: name).first.map(words.contains) ?? true
  }

  mutating func collect(_ expression: ExpressionSyntax?) {
    guard let expression else { return }
    switch expression.kind {
    case .literal(let text): add(text?.text)
    case .foreign: break
    case .context(let entries): for entry in entries { collect(entry.value) }
    case .list(let items): for item in items { collect(item) }
    case .relation(_, let rows): for cell in rows.joined() { collect(cell) }
    case .invocation(let callee, let bindings):
      collect(callee)
      for binding in bindings { collect(binding.value) }
    case .function(let function): collect(function.body)
    case .table(let table), .invalid(let table, _): collect(table)
    case .conditional(let test, let then, let otherwise):
      for part in [test, then, otherwise] { collect(part) }
    case .filter(let list, let match): for part in [list, match] { collect(part) }
    case .iterator(_, _, let domain, let body): for part in [domain, body] { collect(part) }
    }
  }

  private mutating func collect(_ table: TableSyntax) {
    for input in table.inputs {
      collect(input.expression)
      add(input.values?.text)
    }
    for output in table.outputs {
      collect(output.standard)
      add(output.values?.text)
    }
    for rule in table.rules {
      for test in rule.tests { add(test?.text) }
      for output in rule.outputs { collect(output) }
    }
  }

  private mutating func add(_ text: String?) {
    guard let text else { return }
    words.formUnion(WordsOfTexts.words(of: text))
  }

  /// Runs of characters that a word can contain.
  private static func words(of text: String) -> [[UInt8]] {
    text.unicodeScalars.split { scalar in
      if scalar.isASCII {
        return
          !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar == "_")
      }
      return scalar.properties.isWhitespace
    }.map { Array(String($0).utf8) }
  }
}
