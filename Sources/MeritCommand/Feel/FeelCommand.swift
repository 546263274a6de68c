import ArgumentParser
import CivilTime
import DecimalArithmetic
import Diagnostics
import FEEL
import FEELJSON
import Merit
import SystemTime

struct FeelCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "feel",
    abstract: said(
      "Evaluate FEEL expressions (DMN 1.5), with a context of values.",
      "计算 FEEL 表达式（DMN 1.5），可带一组数值。"),
    discussion: said(
      """
      The context is a JSON object: merit feel 'price * count' --context '{"price": 2, "count": 3}', \
      or a file of one. Exit code 1 where the expression has an error.

      Without an expression, each line of the input is one, or gives a name to its value: \
      net = price / 1.19; a line expression => value is compared. On a terminal this is a dialogue, \
      which :help explains; `rlwrap merit feel` adds editing and a history.
      """,
      """
      上下文是一个 JSON 对象：merit feel '单价 * 数量' \
      --context '{"单价": 2, "数量": 3}'，或内容如此的文件。\
      表达式有错误时退出码为 1。

      不写表达式时，输入的每一行是一个表达式，或给其值取名：净价 = 单价 / 1.19；\
      写成 表达式 => 值 的行会核对两者是否相等。\
      在终端上可以对话，输入 :help 查看说明；\
      用 rlwrap merit feel 启动，可编辑输入并取回以前的行。
      """))

  @Argument(
    parsing: .postTerminator,
    help: .said(
      "Expressions, each in quotes; - reads one from standard input, over several lines.",
      "表达式，每个须加引号；写 - 则从标准输入读取一个，可占多行。",
      value: LocalizedText(en: "expression", zh: "表达式")))
  var expression: [String] = []
  @Option(
    help: .said(
      "A JSON object, or a file of one; - is standard input.",
      "JSON 对象，或内容为 JSON 对象的文件；写 - 则读标准输入。", value: LocalizedText(en: "context", zh: "上下文")))
  var context: String?
  @Option(
    name: .customLong("as-of"),
    help: .said(
      "The date of today(), such as 2026-05-10.", "today() 的日期，例如 2026-05-10。",
      value: LocalizedText(en: "date", zh: "日期")))
  var asOf: String?
  @Option(
    help: .said(
      "How the value is printed.", "值以何种形式输出。", value: LocalizedText(en: "format", zh: "形式")))
  var format: Format = .text
  @OptionGroup var common: CommonOptions

  func run() throws {
    let moment = try asOf.map { text in try RunDate.parse(text, common.language) }
      .map { CivilDateTime(midnightUTC: $0) }
    var sources = SourceMap()
    let entries = try readContext(&sources)
    var session = FeelSession(
      entries, environment: FEELEnvironment(moment: moment, zones: SystemZones.shared),
      sources: sources, language: common.language, format: format)
    guard !expression.isEmpty else {
      if !session.readLines() { throw Exit.findings }
      return
    }
    try checkQuotes(session)
    var isFine = true
    for (index, text) in expression.enumerated() {
      let bytes = text == "-" ? try read("-") : Array(text.utf8)
      let number = expression.count > 1 ? " \(index + 1)" : ""
      let path = (common.language == .english ? "expression" : "表达式") + number
      guard let value = session.evaluate(bytes, path: path), session.show(value) else {
        isFine = false
        continue
      }
    }
    if !isFine { throw Exit.findings }
  }

  /// Several arguments are as many expressions, unless only all of them together are one.
  private func checkQuotes(_ session: FeelSession) throws {
    let line = expression.joined(separator: " ")
    guard !expression.allSatisfy({ $0 == "-" || session.isWhole($0) }), session.isWhole(line)
    else { return }
    let arguments = ArgumentSource(common.language)
    throw arguments.fail([
      Diagnostic(
        CommandLineDiagnostics.unquoted, at: arguments.span(of: line),
        [.count(expression.count), .text(line)])
    ])
  }

  private func read(_ path: String) throws -> [UInt8] {
    do throws(FileSystem.Failure) {
      return try FileSystem.read(path)
    } catch {
      let arguments = ArgumentSource(common.language)
      throw arguments.fail([
        Diagnostic(
          CommandLineDiagnostics.unreadable, at: arguments.span(of: path),
          [.name(path), .phrase(error.reason)]
        ).with(help: CommandLineDiagnostics.fileOrObject)
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
    let (value, diagnostics) = FEELJSON.read(bytes, source: id)
    if diagnostics.hasErrors {
      report(diagnostics, sources, common.language)
      throw Exit.misuse
    }
    guard let value, case .context(let result) = value else {
      let arguments = ArgumentSource(common.language)
      throw arguments.fail([
        Diagnostic(CommandLineDiagnostics.badContext, at: arguments.span(of: context))
      ])
    }
    return result.entries
  }
}
