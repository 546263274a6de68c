import ArgumentParser
import Diagnostics
import Merit
import Outcome
import Text

struct ExplainCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: said(
      "Explain one application: each rule, its clause, the values, and where they are from.",
      "向一位申报者说明全部：每条规则、依据的条款、数值及其出处。"))

  @OptionGroup var policy: PolicyOptions
  @Argument(
    help: .said(
      "The application's id, as in the records.", "申报的编号，与记录中相同。",
      value: LocalizedText(en: "id", zh: "编号")))
  var id: String
  @Option(
    help: .said(
      "Only this award; default every award in which the id applies.", "只看这个奖项；默认是该编号申报的所有奖项。",
      value: LocalizedText(en: "award", zh: "奖项")))
  var award: String?
  @OptionGroup var records: RecordsOptions
  @OptionGroup var common: CommonOptions
  @Option(
    help: .said(
      "A page for people, or the same as JSON Lines.", "给人看的一页，或 JSON Lines。",
      value: LocalizedText(en: "format", zh: "形式")))
  var format: Format = .text

  func run() throws {
    let language = common.language
    let progress = Progress(language)
    defer { progress.finish() }
    let input = try RunInput.read(policy, records, language, progress)
    progress.begin(LocalizedText(en: "evaluating", zh: "正在评审"))
    let decision = input.run.explain(id)
    progress.finish()
    guard let document = decision.document else {
      report(decision.diagnostics, decision.sources, language)
      throw Exit.findings
    }
    let awards = try chosen(document, language)
    let found = decision.candidates(id).filter { pair in
      awards.contains { $0.name.hasSameScalars(as: pair.award.name) }
    }
    guard !found.isEmpty else { throw unknownApplicant(awards, language) }
    switch format {
    case .json:
      for (award, candidate) in found { Console.output(candidate.jsonLine(award: award.name)) }
    case .text:
      let pages = found.map { Decision.explanation(of: $0.candidate, in: $0.award, language) }
      Console.output(pages.joined(separator: "\n"))
    }
  }

  private func chosen(_ document: DecisionDocument, _ language: Language) throws -> [AwardOutcome] {
    guard let award else { return document.awards }
    let found = document.awards.filter { $0.name.hasSameScalars(as: award) }
    guard found.isEmpty else { return found }
    let arguments = ArgumentSource(language)
    let names = document.awards.map(\.name)
    throw arguments.fail([
      Diagnostic(
        CommandLineDiagnostics.unknownAward, at: arguments.span(of: award),
        [
          .name(award),
          .names(names),
        ])
    ])
  }

  private func unknownApplicant(_ awards: [AwardOutcome], _ language: Language) -> ExitCode {
    let arguments = ArgumentSource(language)
    var finding = Diagnostic(
      CommandLineDiagnostics.unknownApplicant, at: arguments.span(of: id), [.name(id)])
    let wanted = id.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
    let near = awards.flatMap(\.candidates).map(\.key).first { key in
      !wanted.isEmpty && key.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }.elementsEqual(wanted)
    }
    if let near {
      finding = finding.with(
        note: LocalizedText(en: "did you mean `\(near)`?", zh: "是否指 `\(near)`？"))
    }
    return arguments.fail([finding])
  }
}
