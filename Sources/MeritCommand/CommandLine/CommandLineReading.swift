/// The words of a command line, sorted into command, options and values.
///
/// ArgumentParser binds values to properties; which word is what is decided here, so that a fault is
/// known as a value with the word it is in, not as a sentence.
enum CommandLineReading {
  case help([CommandSyntax])
  case version
  /// Words in an order in which ArgumentParser cannot mistake a value for an option.
  case run([String])

  /// - Parameter words: those after the name of the program.
  static func read(_ words: [String], _ program: CommandSyntax) throws(ArgumentFault) -> Self {
    var path = [program]
    let isHelp = words.first == "help"
    var next = isHelp ? 1 : 0
    var early: [Int] = []
    while let command = path.last, !command.subcommands.isEmpty {
      guard next < words.count else { return .help(path) }
      let word = words[next]
      // The language may precede the command when help is asked for.
      if word == "--lang" || word.hasPrefix("--lang=") {
        let end = min(next + (word == "--lang" ? 2 : 1), words.count)
        early += next..<end
        next = end
        continue
      }
      if word.hasPrefix("-") {
        return isHelp ? .help(path) : try readOption(words, at: next, path)
      }
      guard let found = command.subcommand(word) else {
        throw .unknownCommand(word: next, known: command.subcommands.filter(\.isShown).map(\.name))
      }
      path.append(found)
      next += 1
    }
    if isHelp || asksForHelp(words[next...]) { return .help(path) }
    var reader = WordReader(words: words, order: early + Array(next..<words.count), path: path)
    return try reader.read()
  }

  /// An option where a command is expected.
  private static func readOption(
    _ words: [String], at index: Int, _ path: [CommandSyntax]
  ) throws(ArgumentFault) -> Self {
    if asksForHelp(words[index...]) { return .help(path) }
    if words[index] == "--version" { return .version }
    // Completion scripts of ArgumentParser, and the calls that these make.
    let isOfParser =
      words[index].hasPrefix("--generate-completion-script") || words[index].hasPrefix("---")
      || words[index] == "--experimental-dump-help"
    if isOfParser { return .run(words) }
    throw .unknownOption(
      word: index, known: ["--help", "--version"], command: path.map(\.name))
  }

  private static func asksForHelp(_ words: ArraySlice<String>) -> Bool {
    words.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
  }
}

/// Reads the words after the command.
private struct WordReader {
  let words: [String]
  /// Indices of the words in the order in which they are read.
  let order: [Int]
  let path: [CommandSyntax]
  private var next = 0
  private var options: [String] = []
  private var values: [Int] = []

  init(words: [String], order: [Int], path: [CommandSyntax]) {
    self.words = words
    self.order = order
    self.path = path
  }

  private var command: CommandSyntax { path[path.count - 1] }
  private var commandNames: [String] { path.map(\.name) }

  mutating func read() throws(ArgumentFault) -> CommandLineReading {
    let takesDashes = command.positionals.contains(where: \.takesDashes)
    while next < order.count {
      let word = words[order[next]]
      if word == "--" {
        values += order[(next + 1)...]
        next = order.count
      } else if isOption(word, takesDashes) {
        if word == "--version" { return .version }
        try readOption()
      } else {
        values.append(order[next])
        next += 1
      }
    }
    try checkValues()
    let separator = values.isEmpty ? [] : ["--"]
    return .run(commandNames.dropFirst() + options + separator + values.map { words[$0] })
  }

  /// `-` alone is standard input. Where expressions are values, so are `-7.5`, `-x` and `--7`.
  private func isOption(_ word: String, _ takesDashes: Bool) -> Bool {
    guard word.hasPrefix("-"), word != "-" else { return false }
    guard takesDashes else { return true }
    return word.hasPrefix("--") && word.dropFirst(2).first?.isLetter ?? false
  }

  /// Reads `--name`, `--name value` or `--name=value`.
  private mutating func readOption() throws(ArgumentFault) {
    let index = order[next]
    let word = words[index]
    let sign = word.firstIndex(of: "=")
    let name = String(word[..<(sign ?? word.endIndex)])
    guard let option = command.option(name) else {
      throw .unknownOption(
        word: index, known: command.arguments.flatMap(\.names), command: commandNames)
    }
    next += 1
    options.append(word)
    let written = sign.map { String(word[word.index(after: $0)...]) }
    if option.kind == .flag {
      guard written == nil else { throw .unwantedValue(word: index, flag: name) }
      return
    }
    if let written {
      try check(written, of: option, name, word: index)
      return
    }
    guard next < order.count, isValue(words[order[next]], of: option) else {
      throw .missingValue(word: index, option: name, value: option.valueName)
    }
    options.append(words[order[next]])
    try check(words[order[next]], of: option, name, word: order[next])
    next += 1
  }

  private func isValue(_ word: String, of option: CommandSyntax.Argument) -> Bool {
    option.takesNextWord || !word.hasPrefix("-") || word == "-"
  }

  private func check(
    _ value: String, of option: CommandSyntax.Argument, _ name: String, word: Int
  ) throws(ArgumentFault) {
    if option.values.isEmpty || option.values.contains(value) { return }
    throw .badValue(word: word, value: value, option: name, accepted: option.values)
  }

  /// Compares the number of values with the positional arguments of the command.
  private func checkValues() throws(ArgumentFault) {
    let declared = command.positionals
    if !declared.contains(where: \.isRepeating), values.count > declared.count {
      throw .unexpectedArguments(words: Array(values[declared.count...]), command: commandNames)
    }
    let required = declared.filter { !$0.isOptional }
    if values.count < required.count {
      let missing = required[values.count]
      throw .missingArgument(
        name: missing.valueName, abstract: missing.abstract ?? "", command: commandNames)
    }
  }
}
