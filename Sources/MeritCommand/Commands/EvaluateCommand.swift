import ArgumentParser
import Diagnostics
import Merit
import Outcome

struct EvaluateCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
    case jsonl
    case csv
  }

  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: said(
      "Decide on all applications: verdicts, stages, winners, use of quotas, reasons.",
      "评审全部申报：结论、环节、获奖者、名额使用、理由。"),
    discussion: said(
      """
      Wrong values in the records are findings of their records and do not stop a run. Exit code 1 \
      where the policy has errors, where records could not be read, or with --strict where any \
      value is wrong.
      """,
      """
      记录中的错误数据只是该记录的问题，不会中止评审。政策有错误、记录无法读取，或加 \
      --strict 而有错误数据时，退出码为 1。
      """))

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var records: RecordsOptions
  @OptionGroup var common: CommonOptions
  @Option(
    help: .said(
      "A page for people, the whole decision, or one line for each application.",
      "给人看的一页、完整的结果，或每份申报一行。", value: LocalizedText(en: "format", zh: "形式")))
  var format: Format = .table
  @Option(
    help: .said(
      "Winners that are listed of each award in a table.", "表中每个奖项最多列出的获奖者数。",
      value: LocalizedText(en: "count", zh: "人数")))
  var winners = "20"
  @Flag(
    help: .said("Begin CSV with a byte order mark, for spreadsheets.", "CSV 以字节顺序标记开头，供电子表格打开。"))
  var bom = false
  @Flag(help: .said("Exit with 1 where any value in the records is wrong.", "记录中有任何错误数据时，以 1 退出。"))
  var strict = false

  func run() throws {
    let language = common.language
    let mostWinners = try count(of: winners, option: "--winners", language)
    let progress = Progress(language)
    defer { progress.finish() }
    let input = try RunInput.read(policy, records, language, progress)
    let decision = try input.decision(language, progress)
    guard let document = decision.document else { throw Exit.findings }
    switch format {
    case .table:
      let text = decision.text(
        language, mostWinners: mostWinners, explainCommand: explainCommand)
      Console.output(text ?? "")
    case .json: Console.output(document.json(isPretty: true))
    case .jsonl:
      for award in document.awards {
        for candidate in award.candidates {
          Console.output(candidate.jsonLine(award: award.name))
        }
      }
    case .csv: Console.output(decision.csv(language, hasByteOrderMark: bom) ?? [])
    }
    let hasWrongValues = input.run.recordDiagnostics.hasErrors || !document.badData.isEmpty
    if input.run.hasLostRecords || (strict && hasWrongValues) { throw Exit.findings }
  }

  private func count(of text: String, option: String, _ language: Language) throws -> Int {
    if let count = Int(text), count >= 0 { return count }
    let arguments = ArgumentSource(language)
    throw arguments.fail([
      Diagnostic(
        CommandLineDiagnostics.badValue, at: arguments.span(of: text),
        [.name(text), .name(option)]
      ).with(help: LocalizedText(en: "expected a whole number", zh: "应为整数"))
    ])
  }

  /// How to ask for the reasons of one applicant of this run.
  private var explainCommand: String {
    var words = ["merit", "explain", policy.policy]
    if let folder = records.records { words += ["--records", folder] }
    for setting in policy.settings { words += ["--set", setting] }
    if let asOf = records.asOf { words += ["--as-of", asOf] }
    return words.map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: " ")
  }
}
