import ArgumentParser
import Diagnostics
import Outcome
import Reports

struct EvaluateCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
    case jsonl
    case csv
  }

  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Decide on all applications: verdicts, stages, winners, use of quotas, reasons.",
    discussion: """
      Wrong values in the records are findings of their records and do not stop a run. Exit code 1 \
      where the policy has errors, where records could not be read, or with --strict where any \
      value is wrong.
      """)

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var records: RecordsOptions
  @OptionGroup var common: CommonOptions
  @Option(help: "A page for people, the whole decision, or one line for each application.")
  var format: Format = .table
  @Option(help: "Winners that are listed of each award in a table.") var winners = 20
  @Flag(help: "Begin CSV with a byte order mark, for spreadsheets.") var bom = false
  @Flag(help: "Exit with 1 where any value in the records is wrong.") var strict = false

  func run() throws {
    let language = common.language
    let progress = Progress(language)
    defer { progress.finish() }
    let input = try RunInput.read(policy, records, language, progress)
    let document = try input.document(language, progress) { $0.evaluate() }
    switch format {
    case .table:
      let report = EvaluationReport(
        language: language, mostWinners: max(0, winners), explainCommand: explainCommand)
      Console.output(report.text(document))
    case .json: Console.output(document.json(isPretty: true))
    case .jsonl:
      for award in document.awards {
        for candidate in award.candidates {
          Console.output(candidate.jsonLine(award: award.name))
        }
      }
    case .csv:
      Console.output(
        VerdictTable(language: language, hasByteOrderMark: bom).csv(document))
    }
    if input.hasLostRecords || (strict && input.recordFindings.hasErrors) { throw Exit.findings }
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
