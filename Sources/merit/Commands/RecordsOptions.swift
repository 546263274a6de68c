import ArgumentParser
import Diagnostics
import Policy
import Records

/// Where the records are, and as of which day they are judged.
struct RecordsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder of record files; default `records` in the policy's folder.", valueName: "DIR"),
    completion: .directory)
  var records: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The run's date, for today(); the clock is never asked.", valueName: "DATE"))
  var asOf: String?

  /// The record files; prints what is wrong with the arguments and throws.
  func inputs(policy: String, _ language: Language) throws -> [RecordInput] {
    let folder = PolicyOptions.withoutSlash(
      records ?? PolicyOptions.withoutSlash(policy) + "/records")
    let arguments = ArgumentSource(language)
    let span = arguments.span(of: records ?? policy)
    let inputs: [RecordInput]
    do throws(FileSystem.Failure) {
      inputs = try RecordFolder.inputs(folder)
    } catch {
      throw arguments.fail([
        Diagnostic(
          CommandLineDiagnostics.unreadable, at: span, [Said(error.path), error.reason])
      ])
    }
    if inputs.isEmpty {
      throw arguments.fail([
        Diagnostic(CommandLineDiagnostics.noRecords, at: span, [Said(folder)])
      ])
    }
    return inputs
  }
}
