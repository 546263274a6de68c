import ArgumentParser
import CivilTime
import DecimalArithmetic
import Diagnostics
import FEEL
import Formats
import Glibc

struct FeelCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "feel",
    abstract: "Evaluate FEEL expressions (DMN 1.5), with a context of values.",
    discussion: """
      The context is a JSON object: merit feel 'price * count' --context '{"price": 2, "count": 3}', \
      or a file of one. Exit code 1 where the expression has an error.

      Without an expression, each line of the input is one, or gives a name to its value: \
      net = price / 1.19. On a terminal this is a dialogue with a history; :help explains it.
      """)

  @Argument(help: "The expression; - reads it from standard input, over several lines.")
  var expression: String?
  @Option(help: "A JSON object, or a file of one; - is standard input.") var context: String?
  @Option(name: .customLong("as-of"), help: "The date of today(), such as 2026-05-10.")
  var asOf: String?
  @Option(help: "How the value is printed.") var format: Format = .text
  @OptionGroup var common: CommonOptions

  func run() throws {
    let moment = try asOf.map { text in try RunDate.parse(text, common.language) }
      .map { CivilDateTime(midnightUTC: $0) }
    var sources = SourceMap()
    let entries = try readContext(&sources)
    var session = FeelSession(
      entries, environment: FEELEnvironment(moment: moment, zones: SystemZones()),
      sources: sources, language: common.language, format: format)
    guard let expression else {
      if !session.readLines() { throw Exit.findings }
      return
    }
    let bytes = expression == "-" ? try read("-") : Array(expression.utf8)
    let path = common.language == .english ? "expression" : "表达式"
    guard let value = session.evaluate(bytes, path: path) else { throw Exit.findings }
    session.show(value)
  }

  private func read(_ path: String) throws -> [UInt8] {
    do throws(FileSystem.Failure) {
      return try FileSystem.read(path)
    } catch {
      let arguments = ArgumentSource(common.language)
      throw arguments.fail([
        Diagnostic(
          CommandLineDiagnostics.unreadable, at: arguments.span(of: path),
          [Said(path), error.reason])
      ])
    }
  }

  /// The values of the context, in its order.
  private func readContext(_ sources: inout SourceMap) throws -> [ContextValue.Entry] {
    guard let context else { return [] }
    let first = context.utf8.first { $0 != 0x20 }
    let isText = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    let bytes = isText ? Array(context.utf8) : try read(context)
    let id = sources.add(path: isText ? "--context" : context, bytes: bytes)
    let (value, diagnostics) = JSONReader.read(source: id, bytes: bytes)
    if diagnostics.hasErrors {
      report(diagnostics, sources, common.language)
      throw Exit.misuse
    }
    guard let value, case .context(let result) = ValueJSON.value(value) else {
      let arguments = ArgumentSource(common.language)
      throw arguments.fail([
        Diagnostic(CommandLineDiagnostics.badContext, at: arguments.span(of: context))
      ])
    }
    return result.entries
  }
}
