import ArgumentParser
import CivilTime
import ConformanceSuite
import DMN
import Glibc
import SystemTime

@main
struct ConformanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conformance",
    abstract: "Runs public conformance suites.",
    discussion: "Exit codes: 0 all passed, 1 some failed, 2 misuse or nothing to run.",
    subcommands: [DecisionsCommand.self, DecimalCommand.self, ReportCommand.self])
}

/// What the suites are run in: the system's clock and time zones.
func surroundings() -> Surroundings {
  Surroundings(moment: SystemClock.now(), zones: SystemZones.shared)
}

func finish(
  _ report: SuiteReport, results: String?, folder: String, byFile: Bool = false
) throws {
  guard !report.results.isEmpty else {
    print("no cases below \(folder)")
    throw ExitCode(2)
  }
  if let results { try write(report.commaSeparated, to: results) }
  print(report.totals(byFile: byFile), terminator: "")
  if report.failed > 0 { throw ExitCode(1) }
}

func write(_ text: String, to path: String) throws {
  guard let file = fopen(path, "w") else {
    print("\(path) cannot be written")
    throw ExitCode(2)
  }
  defer { fclose(file) }
  let bytes = Array(text.utf8)
  guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw ExitCode(2) }
}

struct DecisionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dmn-tck", abstract: "The DMN Technology Compatibility Kit.")

  @Argument(help: "A folder of test cases; every case below it is run.") var folder: String
  @Option(help: "Write the results in the TCK's own format to this file.") var results: String?
  @Flag(help: "Print why each failing case fails.") var verbose = false

  func run() throws {
    let report = DecisionSuite(folder: folder, surroundings: surroundings()).run()
    if verbose {
      for result in report.results {
        if let failure = result.failure { print("\(result.name): \(failure)") }
      }
    }
    try finish(report, results: results, folder: folder)
  }
}

struct DecimalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decimal", abstract: "The General Decimal Arithmetic cases for 128 bits.",
    discussion: """
      Runs what is about finite numbers and rounded half even. The rest is counted with its reason; a \
      line that is not understood counts as failed.
      """)

  @Argument(help: "A folder of *.decTest files.") var folder: String
  @Option(help: "Write the results to this file.") var results: String?

  func run() throws {
    let report = DecimalSuite(folder: folder).run()
    for failure in report.results.compactMap(\.failure) { print(failure) }
    try finish(report, results: results, folder: folder, byFile: true)
  }
}

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Runs both suites and writes the page of their scores.")

  @Argument(help: "A folder with `tck` and `decimal128`.") var folder: String
  @Option(help: "The page.") var page = "docs/conformance.md"

  func run() throws {
    let decisions = DecisionSuite(folder: folder + "/tck", surroundings: surroundings()).run()
    let decimal = DecimalSuite(folder: folder + "/decimal128").run()
    try write(ConformancePage.text(decisions: decisions, decimal: decimal), to: page)
    print(decisions.totals(onlyFailures: true) + decimal.totals(onlyFailures: true), terminator: "")
  }
}
