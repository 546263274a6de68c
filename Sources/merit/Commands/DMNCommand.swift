import ArgumentParser
import CivilTime
import DMN
import Diagnostics
import FEEL
import Formats

/// `merit dmn`: models of the standard, apart from policies.
struct DMNCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dmn",
    abstract: said("Evaluate and check DMN models (1.1 to 1.5).", "运行和检查 DMN 模型（1.1 至 1.5）。"),
    subcommands: [DMNRunCommand.self, DMNCheckCommand.self])
}

/// Which model, read with the models beside it.
struct ModelOptions: ParsableArguments {
  @Argument(
    help: .said(
      "The model, a *.dmn file; imports are looked for in its folder.",
      "模型，即 *.dmn 文件；导入的模型在同一文件夹中查找。"))
  var model: String

  func load(
    _ language: Language, zones: any ZoneProvider, into sources: inout SourceMap
  ) throws -> DecisionModel.Loaded {
    do throws(FileSystem.Failure) {
      let bytes = try FileSystem.read(model)
      return DecisionModel.load(
        ModelFile(path: model, bytes: bytes), imports: ModelFolder(of: model), zones: zones,
        into: &sources)
    } catch {
      throw unreadable(model, error.reason, language)
    }
  }
}

private func unreadable(_ path: String, _ reason: Said, _ language: Language) -> ExitCode {
  let arguments = ArgumentSource(language)
  return arguments.fail([
    Diagnostic(
      CommandLineDiagnostics.unreadable, at: arguments.span(of: path), [Said(path), reason])
  ])
}

struct DMNCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: said(
      "Check a model: all errors of reading, names and types at once.", "检查模型：一次列出读取、名称、类型的全部错误。"),
    discussion: said("Exit code 1 where there are errors.", "有错误时退出码为 1。"))

  @OptionGroup var model: ModelOptions
  @OptionGroup var common: CommonOptions
  @Option(help: .said("How findings are printed.", "发现的问题以何种形式输出。")) var format:
    LintCommand.Format = .text

  func run() throws {
    let language = common.language
    var sources = SourceMap()
    let loaded = try model.load(language, zones: SystemZones(), into: &sources)
    switch format {
    case .json: Console.output(DiagnosticJSON.text(loaded.diagnostics, sources))
    case .text:
      let renderer = TerminalRenderer(language: language, usesColour: Console.usesColour(1))
      Console.output(renderer.text(loaded.diagnostics, sources))
      if loaded.diagnostics.isEmpty {
        Console.output(language == .english ? "no findings\n" : "没有发现问题\n")
      }
    }
    if loaded.hasErrors { throw Exit.findings }
  }
}

struct DMNRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: said("Evaluate a decision, or a decision service, of a model.", "运行模型的一个决策或决策服务。"),
    discussion: said(
      """
      The input is a JSON object: merit dmn run loan.dmn --decision Approval --input '{"Age": 44}', \
      or a file of one. Texts are read as dates, times and durations where the model says so. \
      Without --decision and --service every decision of the model is evaluated.

      Exit code 1 where the model has errors.
      """,
      """
      输入是一个 JSON 对象：merit dmn run loan.dmn \
      --decision 审批 --input '{"年龄": 44}'，或内容如此的文件。\
      模型要求之处，文本读作日期、时刻和期间。不写 --decision 和 \
      --service 时，运行模型的全部决策。

      模型有错误时退出码为 1。
      """))

  @OptionGroup var model: ModelOptions
  @Option(help: .said("The decision's name.", "决策的名称。")) var decision: String?
  @Option(help: .said("The decision service's name.", "决策服务的名称。")) var service: String?
  @Option(
    help: .said(
      "A JSON object, or a file of one; - is standard input.", "JSON 对象，或内容为 JSON 对象的文件；写 - 则读标准输入。"
    )) var input: String?
  @Option(
    name: .customLong("as-of"),
    help: .said("The date of today(), such as 2026-05-10.", "today() 的日期，例如 2026-05-10。"))
  var asOf: String?
  @Option(help: .said("How the value is printed.", "值以何种形式输出。")) var format: FeelCommand.Format =
    .text
  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    let zones = SystemZones()
    var sources = SourceMap()
    let loaded = try model.load(language, zones: zones, into: &sources)
    if !loaded.diagnostics.isEmpty { report(loaded.diagnostics, sources, language) }
    guard let model = loaded.model else { throw Exit.misuse }
    let moment = try asOf.map { try RunDate.parse($0, language) }
    let surroundings = Surroundings(
      moment: moment.map { CivilDateTime(midnightUTC: $0) }, zones: zones)
    let inputs = try inputs(of: model, zones, &sources)
    let (value, findings) = try evaluate(model, inputs, surroundings, language)
    if !findings.isEmpty { report(findings, sources, language) }
    Console.output(
      format == .json
        ? String(decoding: ValueJSON.bytes(value), as: UTF8.self)
        : ValueText.literal(value) + "\n")
    if loaded.hasErrors { throw Exit.findings }
  }

  private func evaluate(
    _ model: DecisionModel, _ inputs: [DecisionInput], _ surroundings: Surroundings,
    _ language: Language
  ) throws -> (Value, [Diagnostic]) {
    if let decision {
      let result = model.evaluate(
        decision: decision, inputs: inputs, surroundings: surroundings)
      guard let result else {
        let arguments = ArgumentSource(language)
        throw arguments.fail([
          model.unknown(decision, isService: false, at: arguments.span(of: decision))
        ])
      }
      return (result.value, result.findings)
    }
    if let service {
      let result = model.evaluate(service: service, inputs: inputs, surroundings: surroundings)
      guard let result else {
        let arguments = ArgumentSource(language)
        throw arguments.fail([
          model.unknown(service, isService: true, at: arguments.span(of: service))
        ])
      }
      return (result.value, result.findings)
    }
    var entries: [ContextValue.Entry] = []
    var findings: [Diagnostic] = []
    for name in model.decisions {
      guard
        let result = model.evaluate(decision: name, inputs: inputs, surroundings: surroundings)
      else { continue }
      entries.append(.init(key: name, value: result.value))
      for finding in result.findings where !findings.contains(finding) {
        findings.append(finding)
      }
    }
    return (.context(ContextValue(entries)), findings.sorted())
  }

  /// The members of the JSON object, with texts as the dates that the model declares.
  private func inputs(
    of model: DecisionModel, _ zones: any ZoneProvider, _ sources: inout SourceMap
  ) throws -> [DecisionInput] {
    guard let input else { return [] }
    let isText = input.utf8.first { $0 != 0x20 } == UInt8(ascii: "{")
    let bytes = isText ? Array(input.utf8) : try read(input)
    let id = sources.add(path: isText ? "--input" : input, bytes: bytes)
    let (json, diagnostics) = JSONReader.read(source: id, bytes: bytes)
    if diagnostics.hasErrors {
      report(diagnostics, sources, common.language)
      throw Exit.misuse
    }
    guard let json, case .context(let given) = ValueJSON.value(json) else {
      let arguments = ArgumentSource(common.language)
      throw arguments.fail([
        Diagnostic(CommandLineDiagnostics.badContext, at: arguments.span(of: input))
      ])
    }
    let types = Dictionary(model.inputs.map { ($0.name, $0.type) }) { first, _ in first }
    return given.entries.map { entry in
      let plain = DecisionInput(entry.key, entry.value)
      guard let type = types[plain.name] else { return plain }
      return DecisionInput(
        entry.key, InputConversion.fitted(entry.value, to: type, zones: zones))
    }
  }

  private func read(_ path: String) throws -> [UInt8] {
    do throws(FileSystem.Failure) {
      return try FileSystem.read(path)
    } catch {
      throw unreadable(path, error.reason, common.language)
    }
  }
}
