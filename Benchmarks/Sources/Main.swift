import Diagnostics
import Engine
@preconcurrency import Glibc
import Merit
import Outcome

/// Measures Merit against a hand-written loop over the same file, in one run.
///
/// `merit-benchmark POLICY RECORDS MERIT`: the benchmark's policy folder, the folder that
/// `sample-records --scale` wrote, and the program, which is run as a whole process.
@main
struct MeritBenchmark {
  static func main() throws {
    guard CommandLine.arguments.count == 4 else {
      fputs("usage: merit-benchmark POLICY RECORDS MERIT\n", stderr)
      exit(2)
    }
    let policyFolder = CommandLine.arguments[1]
    let file = CommandLine.arguments[2] + "/申报.csv"
    let bytes = try Files.read(file)
    print("records: \(file), \(bytes.count / 1_000_000) MB\n")

    let handReading = Timing.median { HandWritten.read(bytes) }
    let applications = handReading.value
    let handLoop = Timing.median { HandWritten.evaluate(applications) }
    let count = applications.count

    recheck()
    var workspace = Workspace(Files.Folders())
    let policy = workspace.check(policyFolder)
    guard policy.isRunnable else {
      print(policy.text(.english))
      exit(1)
    }
    let input = RecordInput(path: file, bytes: bytes)
    let meritReading = Timing.median { policy.prepare(records: [input]) }
    guard let run = meritReading.value else { exit(1) }
    let meritLoop = Timing.median { run.run.evaluateRequirements() }
    let decision = Timing.median { run.evaluate() }
    guard decision.value.document != nil else { exit(1) }
    let table = Timing.median { decision.value.csv(.chinese) }

    let answers = meritLoop.value[0]
    precondition(answers.candidates == count, "both read the same records")
    precondition(
      answers.withFindings == handLoop.value.failed + handLoop.value.undecided,
      "both find the same: \(answers.withFindings), \(handLoop.value)")

    print(
      "step                          hand-written        Merit        ratio   records/s (Merit)")
    row("reading the file", handReading.seconds, meritReading.seconds, count)
    row("the requirements alone", handLoop.seconds, meritLoop.seconds, count)
    row("rank, quota, grades, document", nil, decision.seconds, count)
    row("verdicts as CSV", nil, table.seconds, count)
    let whole = try Child.run(
      CommandLine.arguments[3],
      ["evaluate", policyFolder, "--records", CommandLine.arguments[2], "--format", "csv"])
    row(
      "whole process, CSV to CSV", handReading.seconds + handLoop.seconds, whole.seconds, count)
    print("\npeak memory of the whole process: \(whole.peakKiB / 1024) MiB")
    print("baseline: Benchmarks/Sources/HandWritten.swift; medians of \(TimingRuns.count) runs")
  }

  /// Checking the largest example policy again after one of its files changed, against a full reading.
  private static func recheck() {
    let folder = "Policies/liaoning-qc/2026"
    let file = folder + "/notice.merit"
    guard let bytes = try? Files.read(file) else { return }
    let full = Timing.median {
      var workspace = Workspace(Files.Folders())
      return workspace.check(folder)
    }
    precondition(full.value.isRunnable, "\(full.value.text(.english))")
    var workspace = Workspace(Files.Folders())
    _ = workspace.check(folder)
    var edits = 0
    let again = Timing.median {
      edits += 1
      workspace.change(file, to: bytes + Array("// \(edits)\n".utf8))
      return workspace.check(folder)
    }
    precondition(again.value.hash == full.value.hash, "a comment changes no meaning")
    func milliseconds(_ seconds: Double) -> String {
      "\(Int(seconds * 10_000) / 10).\(Int(seconds * 10_000) % 10) ms"
    }
    print(
      "check \(folder): \(milliseconds(full.seconds)); again after a change of one file: "
        + "\(milliseconds(again.seconds)), ratio \(Int(again.seconds / full.seconds * 100)) %\n")
  }

  static func row(_ name: String, _ hand: Double?, _ merit: Double, _ count: Int) {
    func cell(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    func seconds(_ value: Double) -> String {
      let microseconds = Int(value * 1_000_000)
      return "\(microseconds / 1000).\(String(microseconds % 1000 + 1000).dropFirst()) ms"
    }
    let ratio = hand.map { hand -> String in
      let tenths = Int((merit / hand) * 10 + 0.5)
      return "\(tenths / 10).\(tenths % 10)"
    }
    print(
      name + String(repeating: " ", count: max(0, 29 - name.count))
        + cell(hand.map(seconds) ?? "", 13) + cell(seconds(merit), 13) + cell(ratio ?? "", 13)
        + cell("\(Int(Double(count) / merit))", 20))
  }
}

/// Repeats a piece of work and takes the middle of the times.
struct Timing<Value> {
  let value: Value
  let seconds: Double

  static func median(_ work: () -> Value) -> Timing {
    let clock = ContinuousClock()
    var times: [Duration] = []
    var value = work()
    for _ in 0..<TimingRuns.count {
      times.append(clock.measure { value = work() })
    }
    let middle = times.sorted()[times.count / 2].components
    return Timing(
      value: value, seconds: Double(middle.seconds) + Double(middle.attoseconds) / 1e18)
  }

}

enum TimingRuns { static let count = 5 }
