import ArgumentParser
import Diagnostics
import FEEL
import Foundation
import Merit
import Notation
import Policy

/// Tools for contributors: pages, dumps, scaffolds. Not part of a release.
@main
struct MeritDev: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merit-dev",
    abstract: "Tools for contributors to Merit.",
    subcommands: [
      DocsCommand.self, TokensCommand.self, TreeCommand.self, CoreCommand.self,
      NewRuleCommand.self,
    ])
}

/// A policy file that is dumped.
struct FileArgument: ParsableArguments {
  @Argument(help: "A policy file in the DSL.") var file: String

  func source() throws -> (SourceMap, SourceID) {
    var sources = SourceMap()
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    let id = sources.add(path: file, bytes: bytes)
    return (sources, id)
  }
}

struct TokensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens", abstract: "Print the tokens of a policy file.")

  @OptionGroup var file: FileArgument

  func run() throws {
    let (sources, id) = try file.source()
    print(SyntaxDump.tokens(sources[id]), terminator: "")
  }
}

struct TreeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tree",
    abstract: "Print the tree of a policy file, or of an expression with --expression.")

  @Argument(help: "A policy file in the DSL, or an expression.") var text: String
  @Flag(help: "The argument is an expression of FEEL.") var expression = false

  func run() throws {
    guard expression else {
      let (sources, id) = try FileArgument.parse([text]).source()
      print(SyntaxDump.tree(sources[id]), terminator: "")
      return
    }
    print(try checked(text).tree)
  }
}

struct CoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "core",
    abstract: "Print the core form of a policy's expressions, or of one with --expression.")

  @Argument(help: "A policy folder, or an expression.") var text: String
  @Flag(help: "The argument is an expression of FEEL.") var expression = false

  func run() throws {
    guard !expression else {
      print(try checked(text).core)
      return
    }
    var workspace = Workspace(LocalFiles())
    let policy = workspace.check(text)
    guard let bound = policy.reading.policy else {
      throw ValidationError(policy.text(.english))
    }
    for global in bound.globals {
      if let program = global.program { print("\(global.name) = \(program)") }
    }
    for award in bound.awards {
      for requirement in award.requirements {
        print("\(award.name)/\(requirement.label): \(requirement.condition)")
      }
    }
  }
}

/// The tree and the core form of an expression that reads no names.
private func checked(_ text: String) throws -> (tree: String, core: String) {
  let expression = FEELExpression(text)
  if expression.diagnostics.hasErrors {
    throw ValidationError(expression.diagnostics.map(\.message.en).joined(separator: "\n"))
  }
  let span = SourceSpan(source: SourceID(index: 0), bytes: 0..<text.utf8.count)
  let parsed = ExpressionParser.parse(
    expression: MappedText(slice: text, at: span), mode: .policy(dates: true))
  return (parsed.tree.printed(), "\(expression.program)")
}

/// Folders below the current one.
struct LocalFiles: FileProvider {
  func fileNames(inFolder folder: String) throws(FileProblem) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw .notFound
    }
    return names
  }

  func bytes(ofFile name: String, inFolder folder: String) throws(FileProblem) -> [UInt8] {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")) else {
      throw .notFound
    }
    return Array(data)
  }
}
