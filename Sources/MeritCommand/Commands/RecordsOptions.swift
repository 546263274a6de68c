import ArgumentParser
import Diagnostics
import Merit

/// Where the records are, and as of which day they are judged.
struct RecordsOptions: ParsableArguments {
  @Option(
    help: .said(
      """
      Folder of record files, or - for a JSON object of lists on standard input; default \
      `records` in the policy's folder.
      """, "记录文件夹；写 - 则从标准输入读取由记录列表组成的 JSON 对象；默认是政策文件夹中的 records。",
      value: LocalizedText(en: "folder", zh: "文件夹")),
    completion: .directory)
  var records: String?

  @Option(
    name: .customLong("as-of"),
    help: .said(
      "The run's date, for today(); the clock is never asked.", "评审日期，即 today()；从不读取时钟。",
      value: LocalizedText(en: "date", zh: "日期")))
  var asOf: String?

  /// The record files; prints what is wrong with the arguments and throws.
  func inputs(policy: String, _ language: Language) throws -> [RecordInput] {
    if records == "-" { return try inputsOfStandardInput(language) }
    let folder = PolicyOptions.withoutSlash(
      records ?? PolicyOptions.withoutSlash(policy) + "/records")
    let arguments = ArgumentSource(language)
    let span = arguments.span(of: records ?? policy)
    let inputs: [RecordInput]
    do throws(RecordInput.Problem) {
      inputs = try RecordInput.all(inFolder: folder, of: DiskFiles(staysInFolder: false))
    } catch {
      throw arguments.fail([
        Diagnostic(
          CommandLineDiagnostics.unreadable, at: span,
          [.name(error.path), .phrase(error.cause.reason)])
      ])
    }
    if inputs.isEmpty {
      throw arguments.fail([
        Diagnostic(CommandLineDiagnostics.noRecords, at: span, [.name(folder)])
      ])
    }
    return inputs
  }

  private func inputsOfStandardInput(_ language: Language) throws -> [RecordInput] {
    let path = language == .english ? "standard input" : "标准输入"
    let bytes: [UInt8]
    do throws(FileSystem.Failure) {
      bytes = try FileSystem.read("-")
    } catch {
      throw unreadable(path, error.reason, language)
    }
    do throws(RecordInput.NotRecords) {
      return try RecordInput.all(ofJSON: bytes, path: path)
    } catch {
      guard error.diagnostics.isEmpty else {
        report(error.diagnostics, error.sources, language)
        throw Exit.misuse
      }
      let reason = LocalizedText(
        en: "is not a JSON object of lists of records", zh: "不是由记录列表组成的 JSON 对象")
      throw unreadable(path, reason, language)
    }
  }

  private func unreadable(_ path: String, _ reason: LocalizedText, _ language: Language) -> ExitCode
  {
    let arguments = ArgumentSource(language)
    let span = arguments.span(of: "-")
    return arguments.fail([
      Diagnostic(CommandLineDiagnostics.unreadable, at: span, [.name(path), .phrase(reason)])
    ])
  }
}
