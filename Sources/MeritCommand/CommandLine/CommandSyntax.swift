import ArgumentParser
import Diagnostics
import Formats

/// A command as ArgumentParser describes it: its arguments, options and subcommands.
///
/// The description is the JSON of `--experimental-dump-help`, format version 0. Help and faults are
/// made from it, in both languages; no sentence of ArgumentParser is read (decision 012).
struct CommandSyntax {
  /// A positional argument, an option with a value, or a flag.
  struct Argument {
    enum Kind: String {
      case positional, option, flag
    }

    let kind: Kind
    /// `--format`, `-h`; empty for a positional argument.
    let names: [String]
    let valueName: String
    let abstract: String?
    let defaultValue: String?
    /// The only values that are accepted; empty where any is.
    let values: [String]
    let isOptional: Bool
    let isRepeating: Bool
    /// The next word is the value even where it begins with a dash.
    let takesNextWord: Bool
    /// Values may begin with a dash: those words that cannot be options.
    let takesDashes: Bool
  }

  let name: String
  let abstract: String
  let discussion: String
  let arguments: [Argument]
  let subcommands: [CommandSyntax]
  let isShown: Bool

  /// The whole program; nil where ArgumentParser describes it in an unknown format.
  static func read(_ root: any ParsableCommand.Type) -> CommandSyntax? {
    var sources = SourceMap()
    let bytes = Array(root._dumpHelp().utf8)
    let (value, _) = JSONReader.read(
      source: sources.add(path: "commands", bytes: bytes), bytes: bytes)
    guard let value, value["serializationVersion"]?.number == "0" else { return nil }
    return value["command"].flatMap(CommandSyntax.init)
  }

  private init?(_ value: JSONValue) {
    guard let name = value["commandName"]?.string else { return nil }
    self.name = name
    abstract = value["abstract"]?.string ?? ""
    discussion = value["discussion"]?.string ?? ""
    arguments = (value["arguments"]?.elements ?? []).compactMap(Argument.init)
    // ArgumentParser adds its own `help`, which it also describes.
    subcommands = (value["subcommands"]?.elements ?? []).compactMap(CommandSyntax.init)
      .filter { $0.name != "help" }
    isShown = value["shouldDisplay"]?.boolean ?? true
  }

  func subcommand(_ name: String) -> CommandSyntax? { subcommands.first { $0.name == name } }

  /// The option or flag of that name, dashes included.
  func option(_ name: String) -> Argument? { arguments.first { $0.names.contains(name) } }

  var positionals: [Argument] { arguments.filter { $0.kind == .positional } }
}

extension CommandSyntax.Argument {
  fileprivate init?(_ value: JSONValue) {
    guard let kind = value["kind"]?.string.flatMap(Kind.init),
      value["shouldDisplay"]?.boolean != false
    else { return nil }
    self.kind = kind
    names = (value["names"]?.elements ?? []).compactMap { name in
      name["name"]?.string.map { (name["kind"]?.string == "long" ? "--" : "-") + $0 }
    }
    valueName = value["valueName"]?.string ?? ""
    abstract = value["abstract"]?.string
    defaultValue = value["defaultValue"]?.string
    values = (value["allValues"]?.elements ?? []).compactMap(\.string)
    isOptional = value["isOptional"]?.boolean ?? false
    isRepeating = value["isRepeating"]?.boolean ?? false
    takesNextWord = value["parsingStrategy"]?.string == "unconditional"
    takesDashes = value["parsingStrategy"]?.string == "postTerminator"
  }
}
