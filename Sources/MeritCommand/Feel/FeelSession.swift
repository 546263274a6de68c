import Diagnostics
import FEEL
import Glibc
import Merit
import Text

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
    if let place = place(of: name) {
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
    let findings =
      expression.diagnostics
      + warnings.filter { warning in
        !expression.diagnostics.contains { $0.says(of: warning.primary.span) }
      }
    // In the order of evaluation, causes stand first.
    if !findings.isEmpty { report(findings, sources, language, keepsOrder: true) }
    return value
  }

  /// Whether a text is an expression by itself.
  func isWhole(_ text: String) -> Bool {
    !FEELExpression(text, variables: variables, environment: environment).hasErrors
  }

  private mutating func note(
    _ code: DiagnosticCode, _ arguments: [String], at part: Range<Int>, _ line: FeelLine
  ) {
    let id = sources.add(path: path(of: line), bytes: line.bytes)
    let finding = Diagnostic(
      code, at: SourceSpan(source: id, bytes: part), arguments.map { .name($0) })
    report([finding], sources, language)
  }

  /// - Returns: false where the value is too large to be printed.
  func show(_ value: Value) -> Bool { PrintedValue.show(value, format, language) }

  // MARK: Lines

  /// Answers the lines of standard input: a dialogue on a terminal, else one answer for each line.
  ///
  /// - Returns: false where an expression from a file or pipe had an error.
  mutating func readLines() -> Bool {
    let isDialogue = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    if isDialogue { Console.output(welcome) }
    var reader = FeelLineReader(isDialogue: isDialogue)
    var isFine = true
    while let line = reader.next(state: state) {
      switch answer(line) {
      case .fine: break
      case .wrong: isFine = false
      case .end: return isFine || isDialogue
      }
    }
    return isFine || isDialogue
  }

  private enum Answer {
    case fine, wrong, end
  }

  private func path(of line: FeelLine) -> String {
    language == .english ? "line \(line.number)" : "第 \(line.number) 行"
  }

  /// Whether an expression ends too early, so that another line may go on with it.
  private func state(_ line: FeelLine) -> FeelLine.State {
    guard line.command == nil, line.arrow == nil else { return .whole }
    let part = FeelBinding(line.bytes)?.expression ?? 0..<line.bytes.count
    let text = String(decoding: line.bytes[part], as: UTF8.self)
    let expression = FEELExpression(text, variables: variables, environment: environment)
    guard let error = expression.diagnostics.first(where: \.isError) else { return .whole }
    let last = line.bytes[part].lastIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A }
    guard let last else { return .wrong }
    return error.primary.span.lower > last - part.lowerBound ? .open : .wrong
  }

  private mutating func answer(_ line: FeelLine) -> Answer {
    if line.isEmpty { return .fine }
    if let command = line.command { return self.command(command, line) }
    let path = path(of: line)
    if let arrow = line.arrow {
      return compare(line, arrow) ? .fine : .wrong
    }
    guard let binding = FeelBinding(line.bytes) else {
      guard let value = evaluate(line.bytes, path: path) else { return .wrong }
      return show(value) ? .fine : .wrong
    }
    guard let value = evaluate(line.bytes, in: binding.expression, path: path) else {
      return .wrong
    }
    let whole = 0..<binding.expression.lowerBound - 1
    if let word = binding.needlessWord {
      note(CommandLineDiagnostics.needlessWord, [word, binding.name], at: whole, line)
    }
    if Builtins.named(binding.name) != nil, place(of: binding.name) == nil {
      note(CommandLineDiagnostics.hidesBuiltin, [binding.name], at: whole, line)
    }
    bind(binding.name, value)
    if format == .json { return show(value) ? .fine : .wrong }
    Console.output(PrintedValue.line(value, named: binding.name))
    return .fine
  }

  /// Answers `expression => value`, as pages of documentation have it.
  ///
  /// - Returns: false where the two differ, or one has an error.
  private mutating func compare(_ line: FeelLine, _ arrow: Range<Int>) -> Bool {
    let path = path(of: line)
    guard let value = evaluate(line.bytes, in: 0..<arrow.lowerBound, path: path) else {
      return false
    }
    let expectedPart = arrow.upperBound..<line.bytes.count
    let text = String(decoding: line.bytes[expectedPart], as: UTF8.self)
    let expected = FEELExpression(text, environment: environment)
    // A date stands there as it is printed, without `@"…"`.
    let written = text.trimmingSpaces
    let isSame =
      String(written).hasSameScalars(as: ValueText.literal(value))
      || (!expected.hasErrors
        && ValueText.literal(expected.value()).hasSameScalars(as: ValueText.literal(value)))
    if format == .text, isSame {
      let equal = language == .english ? "  // equal" : "  // 相等"
      Console.output(PrintedValue.line(value).dropLast() + equal + "\n")
    } else if !show(value) {
      return false
    }
    if !isSame { note(CommandLineDiagnostics.otherValue, [], at: expectedPart, line) }
    return isSame
  }

  private func place(of name: String) -> Int? {
    variables.firstIndex { $0.name.hasSameScalars(as: name) }
  }

  private mutating func command(_ words: [Substring], _ line: FeelLine) -> Answer {
    let all = 0..<line.bytes.count
    switch words.first {
    case ":names":
      for (variable, value) in zip(variables, values) {
        Console.output(PrintedValue.line(value, named: variable.name))
      }
    case ":forget" where words.count > 1:
      let name = words.dropFirst().joined(separator: " ")
      guard let place = place(of: name) else {
        note(CommandLineDiagnostics.notNamed, [name], at: all, line)
        return .fine
      }
      variables.remove(at: place)
      values.remove(at: place)
    case ":quit", ":q", ":exit": return .end
    case "exit", "quit":
      // Unless it is the name of a value.
      if let word = words.first, place(of: String(word)) == nil { return .end }
      guard let value = evaluate(line.bytes, path: path(of: line)) else { return .wrong }
      return show(value) ? .fine : .wrong
    case ":help", ":h", ":?": Console.output(help)
    default:
      note(CommandLineDiagnostics.unknownLineCommand, [String(words.first ?? "")], at: all, line)
    }
    return .fine
  }

  private var welcome: String {
    language == .english
      ? "FEEL (DMN 1.5). :help explains, Ctrl-D or :quit ends.\n"
      : "FEEL（DMN 1.5）。输入 :help 查看说明，按 Ctrl-D 或输入 :quit 结束。\n"
  }

  private var help: String {
    language == .english
      ? """
      1 + 2 * 3         the value of an expression; one that is left open goes on on the next line
      net = 100 / 1.19  gives a name to a value; (net = 84) compares
      1 + 2 => 3        compares the value with the one that is expected
      :names            lists the names
      :forget net       takes a name back
      :quit             ends, as Ctrl-D and exit do
      Percentages, units and all.… belong to policies and are not read here.
      Start with `rlwrap merit feel` to edit lines with the arrow keys and recall earlier ones.

      """
      : """
      1 + 2 * 3         计算表达式；没有写完的，可在下一行接着写
      净价 = 100 / 1.19   给值起名；比较请加括号：(净价 = 84)
      1 + 2 => 3        核对值与 => 后面写的是否相等
      :names            列出已有名称
      :forget 净价        取消一个名称
      :quit             结束，与 Ctrl-D、exit 相同
      百分数、计量单位和 all.… 是政策里的写法，这里不能用。
      用 rlwrap merit feel 启动，可用方向键编辑输入、取回以前的行。

      """
  }
}

extension Diagnostic {
  /// Whether it says of a place what a null there would say again.
  fileprivate func says(of place: SourceSpan) -> Bool {
    if primary.span == place { return true }
    // `a.b` without a `b`: underlined is only `b`.
    return code == CheckDiagnostics.unknownProperty && primary.span.source == place.source
      && primary.span.upper == place.upper && primary.span.lower >= place.lower
  }
}
