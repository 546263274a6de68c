import Diagnostics
import FEEL
import Glibc

/// Evaluates expressions one after the other, with the names that were given a value so far.
struct FeelSession {
  private var variables: [FEELVariable] = []
  private var values: [Value] = []
  private let environment: FEELEnvironment
  private var sources: SourceMap
  private let language: Language
  private let format: FeelCommand.Format

  init(
    _ entries: [ContextValue.Entry], environment: FEELEnvironment, sources: SourceMap,
    language: Language, format: FeelCommand.Format
  ) {
    self.environment = environment
    self.sources = sources
    self.language = language
    self.format = format
    for entry in entries { bind(entry.key, entry.value) }
  }

  private mutating func bind(_ name: String, _ value: Value) {
    let variable = FEELVariable(name, like: value)
    if let place = variables.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
      variables[place] = variable
      values[place] = value
    } else {
      variables.append(variable)
      values.append(value)
    }
  }

  /// The value of an expression; nil where it has an error. Says what is wrong, and why nulls came
  /// about, on standard error.
  mutating func evaluate(
    _ bytes: [UInt8], in part: Range<Int>? = nil, path: String
  ) -> Value? {
    let id = sources.add(path: path, bytes: bytes)
    let part = part ?? 0..<bytes.count
    let text = MappedText(
      slice: String(decoding: bytes[part], as: UTF8.self),
      at: SourceSpan(source: id, bytes: part))
    let expression = FEELExpression(text, variables: variables, environment: environment)
    guard !expression.hasErrors else {
      report(expression.diagnostics, sources, language)
      return nil
    }
    let (value, warnings) = expression.evaluate(values)
    // What the checker has complained of already is not said twice.
    let places = Set(expression.diagnostics.map(\.primary.span))
    let findings =
      expression.diagnostics + warnings.filter { !places.contains($0.primary.span) }
    if !findings.isEmpty { report(findings, sources, language) }
    return value
  }

  /// - Returns: false where the value is too large to be printed.
  func show(_ value: Value) -> Bool { PrintedValue.show(value, format, language) }

  // MARK: Lines

  /// Answers the lines of standard input: a dialogue on a terminal, else one answer for each line.
  ///
  /// - Returns: false where an expression from a file or pipe had an error.
  mutating func readLines() -> Bool {
    let isDialogue = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    var editor = isDialogue ? LineEditor(prompt: "feel> ") : nil
    if isDialogue { Console.output(welcome) }
    var number = 0
    var isFine = true
    while let line = editor == nil ? Swift.readLine() : editor?.readLine() {
      number += 1
      if !answer(line, number: number) { isFine = false }
    }
    return isFine || isDialogue
  }

  /// - Returns: false where the line has an error.
  private mutating func answer(_ line: String, number: Int) -> Bool {
    let bytes = Array(line.utf8)
    guard let first = bytes.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return true }
    if first == UInt8(ascii: ":") {
      command(line.filter { $0 != " " })
      return true
    }
    if bytes.starts(with: Array("//".utf8)) { return true }
    let path = language == .english ? "line \(number)" : "第 \(number) 行"
    guard let binding = FeelBinding(bytes) else {
      guard let value = evaluate(bytes, path: path) else { return false }
      return show(value)
    }
    guard let value = evaluate(bytes, in: binding.expression, path: path) else { return false }
    bind(binding.name, value)
    if format == .json { return show(value) }
    Console.output(PrintedValue.line(value, named: binding.name))
    return true
  }

  private func command(_ name: String) {
    switch name {
    case ":names":
      for (variable, value) in zip(variables, values) {
        Console.output("\(variable.name) = \(ValueText.literal(value))\n")
      }
    default: Console.output(help)
    }
  }

  private var welcome: String {
    language == .english
      ? "FEEL (DMN 1.5). :help explains, Ctrl-D ends.\n"
      : "FEEL（DMN 1.5）。输入 :help 查看说明，按 Ctrl-D 结束。\n"
  }

  private var help: String {
    language == .english
      ? """
      1 + 2 * 3         the value of an expression
      net = 100 / 1.19  gives a name to a value; (net = 84) compares
      :names            lists the names
      Up and Down recall earlier lines; Ctrl-A, Ctrl-E, Ctrl-U and Ctrl-K as in a shell; Ctrl-C
      drops the line, Ctrl-D ends.

      """
      : """
      1 + 2 * 3         计算表达式
      净价 = 100 / 1.19   给值起名；比较请加括号：(净价 = 84)
      :names            列出已有名称
      上下方向键取回以前的行；Ctrl-A、Ctrl-E、Ctrl-U、Ctrl-K 与 shell 相同；Ctrl-C 放弃本行，Ctrl-D 结束。

      """
  }
}

/// `name = expression`: a line that gives a name to a value.
struct FeelBinding {
  let name: String
  /// The bytes of the line behind the sign.
  let expression: Range<Int>

  /// Words that begin or join expressions, so that what holds one is no plain name.
  private static let reserved: Set<String> = [
    "if", "then", "else", "for", "return", "some", "every", "satisfies", "in", "and", "or",
    "between", "not", "function", "null", "true", "false", "instance",
  ]

  /// Nil where the line is an expression: where in front of the first `=` stands anything but
  /// words.
  init?(_ line: [UInt8]) {
    guard let sign = line.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let words = String(decoding: line[..<sign], as: UTF8.self).split(separator: " ")
    guard let first = words.first?.unicodeScalars.first,
      first.properties.isAlphabetic || first == "_"
    else { return nil }
    for word in words {
      guard !FeelBinding.reserved.contains(String(word)),
        word.unicodeScalars.allSatisfy({ scalar in
          scalar.properties.isAlphabetic || scalar == "_" || ("0"..."9").contains(scalar)
        })
      else { return nil }
    }
    name = words.joined(separator: " ")
    expression = sign + 1..<line.count
  }
}
