/// The arguments of `merit feel`, among which expressions may begin with `-`.
enum FeelArguments {
  private static let withValue = ["--context", "--as-of", "--format", "--lang"]

  /// The arguments with all expressions behind `--`, where one of them would be taken for an option;
  /// else as they are.
  static func rearranged(_ arguments: [String]) -> [String] {
    guard arguments.count > 2, arguments[1] == "feel", !arguments.contains("--") else {
      return arguments
    }
    var options = Array(arguments[..<2])
    var expressions: [String] = []
    var isValue = false
    for argument in arguments[2...] {
      if isValue || !(isExpression(argument) || !argument.hasPrefix("-")) {
        options.append(argument)
        isValue = !isValue && withValue.contains(argument)
      } else {
        expressions.append(argument)
      }
    }
    return expressions.contains(where: isExpression) ? options + ["--"] + expressions : arguments
  }

  /// `-7.5 + 2`, `-x`, `-(1)`; not `-h`, `--format`, nor `-`, which is standard input.
  private static func isExpression(_ argument: String) -> Bool {
    guard argument.hasPrefix("-"), argument != "-h" else { return false }
    guard let next = argument.dropFirst().first else { return argument != "-" }
    return next != "-" || !(argument.dropFirst(2).first?.isLetter ?? false)
  }
}
