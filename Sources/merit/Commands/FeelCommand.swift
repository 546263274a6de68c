import ArgumentParser
import CivilTime
import DecimalArithmetic
import Diagnostics
import FEEL
import Formats

struct FeelCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "feel",
    abstract: "Evaluate a FEEL expression (DMN 1.5), with a context of values.",
    discussion: """
      The context is a JSON object: merit feel 'price * count' --context '{"price": 2, "count": 3}', \
      or a file of one. Exit code 1 where the expression has an error.
      """)

  @Argument(help: "The expression; - reads it from standard input.") var expression: String
  @Option(help: "A JSON object, or a file of one; - is standard input.") var context: String?
  @Option(name: .customLong("as-of"), help: "The date of today(), such as 2026-05-10.")
  var asOf: String?
  @Option(help: "How the value is printed.") var format: Format = .text
  @OptionGroup var common: CommonOptions

  func run() throws {
    var sources = SourceMap()
    let entries = try readContext(&sources)
    let bytes = try readExpression()
    let id = sources.add(path: common.language == .english ? "expression" : "表达式", bytes: bytes)
    let text = MappedText(
      slice: String(decoding: bytes, as: UTF8.self),
      at: SourceSpan(source: id, bytes: 0..<bytes.count))
    let names = entries.map(\.key)
    let parsed = ExpressionParser.parse(expression: text, mode: .dmn(NameTable(names: names)))
    let declarations = entries.enumerated().map { index, entry in
      Declaration(
        name: entry.key, type: .any, missing: .maybe, meaning: .global(index),
        category: Said(en: "value", zh: "值"))
    }
    let host = FeelHost(moment: try moment())
    var scope = Scope(
      catalogue: TypeCatalogue(), layers: [Scope.Layer(declarations)], slotCount: 0)
    scope.zones = host.zones
    let checked = Checker.check(parsed.tree, in: scope, mode: .dmn)
    let diagnostics = parsed.diagnostics + checked.diagnostics
    if !diagnostics.isEmpty { report(diagnostics, sources, common.language) }
    if diagnostics.hasErrors { throw Exit.findings }
    let interpreter = Interpreter(globals: entries.map(\.value), host: host)
    var observer = FailureObserver()
    let value = interpreter.evaluate(checked.program, slots: [], observer: &observer)
    printReasons(observer, of: checked.program, sources)
    Console.output(
      format == .json
        ? String(decoding: ValueJSON.bytes(value), as: UTF8.self)
        : ValueText.literal(value) + "\n")
  }

  private func readExpression() throws -> [UInt8] {
    guard expression == "-" else { return Array(expression.utf8) }
    return try read("-")
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
    let isText = context.utf8.first { $0 != 0x20 } == UInt8(ascii: "{")
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

  private func moment() throws -> CivilDateTime? {
    try asOf.map { text in try RunDate.parse(text, common.language) }
      .map { CivilDateTime(midnightUTC: $0) }
  }

  /// Says why nulls came about, each reason once.
  private func printReasons(
    _ observer: FailureObserver, of program: Program, _ sources: SourceMap
  ) {
    let diagnostics = observer.reasons.compactMap { reason in
      program.span(of: reason.node).map {
        Diagnostic(FeelDiagnostics.noValue, at: $0, [reason.text])
      }
    }
    if !diagnostics.isEmpty { report(diagnostics, sources, common.language) }
  }
}

/// Findings of a run of `merit feel`.
enum FeelDiagnostics: DiagnosticCatalogue {
  static let all = [noValue]

  static let noValue = DiagnosticCode("W1810", en: "null here: {0}", zh: "此处为 null：{0}")
}

/// Collects the reasons of nulls.
struct FailureObserver: EvaluationObserver {
  private(set) var reasons: [(node: Int32, text: Said)] = []

  mutating func didRead(_ record: RecordReference, field: Int, value: Value, node: Int32) {}

  mutating func didFail(_ reason: Said, node: Int32) {
    guard !reasons.contains(where: { $0.node == node && $0.text == reason }) else { return }
    reasons.append((node, reason))
  }

  mutating func didEvaluate(_ node: Int32, value: Value) {}
}

/// What an expression alone can ask for: the moment, and the system's time zones.
final class FeelHost: EvaluationHost {
  let moment: CivilDateTime?
  let zones: any ZoneProvider = SystemZones()

  init(moment: CivilDateTime?) {
    self.moment = moment
  }

  func call(_ function: Int, _ arguments: [Value]) -> Value { .null }
}
