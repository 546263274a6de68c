import ArgumentParser
import CivilTime
import DMN
import Diagnostics
import FEEL
import Formats
import Merit
import SystemTime

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
      "模型，即 *.dmn 文件；导入的模型在同一文件夹中查找。",
      value: LocalizedText(en: "model", zh: "模型")))
  var model: String

  func load(
    _ language: Language, zones: any ZoneProvider, into sources: inout SourceMap
  ) throws -> DecisionModel.Loaded {
    do throws(FileSystem.Failure) {
      let bytes = try FileSystem.read(model)
      return DecisionModel.load(
        ModelFile(path: model, bytes: bytes), imports: Self.models(beside: model), zones: zones,
        into: &sources)
    } catch {
      throw unreadable(model, error.reason, language)
    }
  }
}

extension ModelOptions {
  /// The models in the folder of a model: where imports are looked for.
  private static func models(beside path: String) -> ModelCollection {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let names = (try? FileSystem.entries(of: folder.isEmpty ? "." : folder)) ?? []
    let models = names.filter { $0.hasSuffix(".dmn") }.map { folder + $0 }
    return ModelCollection(paths: models) { try? FileSystem.read($0) }
  }
}

private func unreadable(
  _ path: String, _ reason: LocalizedText, _ language: Language, help: LocalizedText? = nil
) -> ExitCode {
  let arguments = ArgumentSource(language)
  let finding = Diagnostic(
    CommandLineDiagnostics.unreadable, at: arguments.span(of: path), [.name(path), .phrase(reason)])
  return arguments.fail([help.map { finding.with(help: $0) } ?? finding])
}

struct DMNCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: said(
      "Check a model: all errors of reading, names and types at once.", "检查模型：一次列出读取、名称、类型的全部错误。"),
    discussion: said("Exit code 1 where there are errors.", "有错误时退出码为 1。"))

  @OptionGroup var model: ModelOptions
  @OptionGroup var common: CommonOptions
  @Option(
    help: .said(
      "How findings are printed.", "发现的问题以何种形式输出。", value: LocalizedText(en: "format", zh: "形式")))
  var format: LintCommand.Format = .text

  func run() throws {
    let language = common.language
    var sources = SourceMap()
    let loaded = try model.load(language, zones: SystemZones.shared, into: &sources)
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
    abstract: said(
      "Evaluate a decision, a decision service or a business knowledge model.",
      "运行模型的一个决策、决策服务或业务知识模型。"),
    discussion: said(
      """
      The input is a JSON object: merit dmn run loan.dmn --decision Approval --input '{"Age": 44}', \
      or a file of one. Texts are read as dates, times and durations where the model says so. \
      Without --decision, --service and --knowledge every decision of the model is evaluated.

      Exit code 1 where the model has errors, 2 where the input has.
      """,
      """
      输入是一个 JSON 对象：merit dmn run loan.dmn \
      --decision 审批 --input '{"年龄": 44}'，或内容如此的文件。\
      模型要求之处，文本读作日期、时刻和期间。不写 --decision、\
      --service 和 --knowledge 时，运行模型的全部决策。

      模型有错误时退出码为 1，输入有错误时为 2。
      """))

  @OptionGroup var model: ModelOptions
  @Option(
    help: .said("The decision's name.", "决策的名称。", value: LocalizedText(en: "decision", zh: "决策")))
  var decision: String?
  @Option(
    help: .said(
      "The decision service's name.", "决策服务的名称。", value: LocalizedText(en: "service", zh: "服务")))
  var service: String?
  @Option(
    help: .said(
      "The business knowledge model's name; the input holds its parameters.",
      "业务知识模型的名称；输入是它的参数。",
      value: LocalizedText(en: "knowledge", zh: "知识模型")))
  var knowledge: String?
  @Option(
    help: .said(
      "A JSON object, or a file of one; - is standard input.",
      "JSON 对象，或内容为 JSON 对象的文件；写 - 则读标准输入。", value: LocalizedText(en: "input", zh: "输入")))
  var input: String?
  @Option(
    name: .customLong("as-of"),
    help: .said(
      "The date of today(), such as 2026-05-10.", "today() 的日期，例如 2026-05-10。",
      value: LocalizedText(en: "date", zh: "日期")))
  var asOf: String?
  @Option(
    help: .said(
      "How the value is printed.", "值以何种形式输出。", value: LocalizedText(en: "format", zh: "形式")))
  var format: FeelCommand.Format = .text
  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = common.language
    let target = try target()
    let moment = try asOf.map { try RunDate.parse($0, language) }
    let surroundings = Surroundings(
      moment: moment.map { CivilDateTime(midnightUTC: $0) }, zones: SystemZones.shared)
    var sources = SourceMap()
    let loaded = try model.load(language, zones: SystemZones.shared, into: &sources)
    if !loaded.diagnostics.isEmpty { report(loaded.diagnostics, sources, language) }
    guard let model = loaded.model else { throw Exit.misuse }
    if let target, model.parameters(of: target) == nil {
      let arguments = ArgumentSource(language)
      throw arguments.fail([model.unknown(target, at: arguments.span(of: target.name))])
    }
    let inputs = try inputs(of: model, target, surroundings, &sources)
    let results = (target.map { [$0] } ?? model.decisions.map { .decision($0) }).compactMap {
      target in
      model.evaluate(target, inputs: inputs, surroundings: surroundings).map { (target, $0) }
    }
    var findings: [Diagnostic] = []
    for (_, result) in results {
      for finding in result.findings where !findings.contains(finding) { findings.append(finding) }
    }
    if !findings.isEmpty { report(findings, sources, language) }
    let isShown = show(results, isWhole: target == nil)
    if loaded.hasErrors || !isShown { throw Exit.findings }
  }

  /// - Parameter isWhole: whether all decisions were asked for, so that names are shown.
  private func show(
    _ results: [(target: DecisionTarget, result: DecisionResult)], isWhole: Bool
  ) -> Bool {
    guard isWhole else {
      return results.allSatisfy { PrintedValue.show($0.result.value, format, common.language) }
    }
    if format == .text {
      for (target, result) in results {
        Console.output(PrintedValue.line(result.value, named: target.name))
      }
      return true
    }
    let entries = results.map {
      ContextValue.Entry(key: $0.target.name, value: $0.result.value)
    }
    return PrintedValue.show(.context(ContextValue(entries)), format, common.language)
  }

  /// Nil where every decision is asked for.
  private func target() throws -> DecisionTarget? {
    let asked =
      [decision.map(DecisionTarget.decision), service.map(DecisionTarget.service)]
      + [knowledge.map(DecisionTarget.knowledge)]
    let targets = asked.compactMap { $0 }
    guard targets.count <= 1 else {
      let arguments = ArgumentSource(common.language)
      throw arguments.fail([
        Diagnostic(
          CommandLineDiagnostics.twoTargets, at: arguments.span(of: targets[1].name))
      ])
    }
    return targets.first
  }

  /// The members of the JSON object, as the model declares them; says what is wrong with them.
  private func inputs(
    of model: DecisionModel, _ target: DecisionTarget?, _ surroundings: Surroundings,
    _ sources: inout SourceMap
  ) throws -> [DecisionInput] {
    let language = common.language
    guard let input else {
      let arguments = ArgumentSource(language)
      if let missing = model.missingInputs(of: target, at: arguments.end) {
        let finding = missing.with(help: CommandLineDiagnostics.giveInput)
        report([finding], arguments.sources, language)
      }
      return []
    }
    let first = input.utf8.first { $0 > 0x20 }
    let isText = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    let bytes = isText ? Array(input.utf8) : try read(input)
    let path = isText ? "--input" : input == "-" ? stdinName : input
    let id = sources.add(path: path, bytes: bytes)
    let (inputs, diagnostics) = model.inputs(
      json: bytes, for: target, surroundings: surroundings, source: id)
    if !diagnostics.isEmpty { report(diagnostics, sources, language) }
    guard let inputs, !diagnostics.hasErrors else { throw Exit.misuse }
    return inputs
  }

  private var stdinName: String {
    LocalizedText(en: "standard input", zh: "标准输入")[common.language]
  }

  private func read(_ path: String) throws -> [UInt8] {
    do throws(FileSystem.Failure) {
      return try FileSystem.read(path)
    } catch {
      throw unreadable(
        path, error.reason, common.language, help: CommandLineDiagnostics.fileOrObject)
    }
  }
}
