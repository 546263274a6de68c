import DecimalArithmetic
import Diagnostics
import Outcome
import Text

/// All that led to the verdict on one applicant, with the text of the cited clauses.
package struct ExplanationReport: Sendable {
  /// The language of what is printed.
  package var language: Language

  /// A report in a language.
  package init(language: Language) {
    self.language = language
  }

  /// The page on one candidate of one award, ending with a line break.
  package func text(_ candidate: CandidateOutcome, award: AwardOutcome) -> String {
    var lines = [head(candidate, award)]
    if !(candidate.findings.isEmpty && candidate.passed.isEmpty) { lines.append("") }
    for finding in candidate.findings { lines += self.lines(finding, depth: 0) }
    if !candidate.passed.isEmpty {
      lines.append(candidate.passed.map { "✓ \(ReportText.clean($0))" }.joined(separator: "  "))
    }
    if !candidate.notApplicable.isEmpty {
      let names = candidate.notApplicable.map(ReportText.clean).joined(separator: say(", ", "、"))
      lines.append(say("– not applicable: ", "– 不适用：") + names)
    }
    for stage in candidate.stages { lines += [""] + self.lines(stage, of: award) }
    if let result = result(candidate) { lines += ["", result] }
    for clause in candidate.reward?.citations ?? [] {
      lines.append("    " + say("reward: ", "奖励依据：") + clauseText(clause))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func say(_ en: String, _ zh: String) -> String { language == .english ? en : zh }

  private func head(_ candidate: CandidateOutcome, _ award: AwardOutcome) -> String {
    let labels = candidate.labels.map { ReportText.clean($0.text) }.filter { !$0.isEmpty }
    var line = ReportText.clean(candidate.key)
    if !labels.isEmpty { line += "  " + labels.joined(separator: say(", ", "，")) }
    line += "  →  " + candidate.verdict.title[language]
    if candidate.verdict == .accept { line += " · " + candidate.standing.title[language] }
    return line + "      " + ReportText.clean(award.title[language])
      + "\n" + "    " + ReportText.location(candidate.location, language)
  }

  private func mark(_ finding: Finding) -> String {
    switch finding.truth {
    case .failed: "✗"
    case .unknown: "?"
    case .remark: "·"
    }
  }

  private func lines(_ finding: Finding, depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    let inner = indent + "    "
    var first = indent + mark(finding) + " " + ReportText.clean(finding.heading[language])
    if let stage = finding.stage { first += say(" (\(stage))", "（\(ReportText.clean(stage))）") }
    if finding.outcome != .accept, depth == 0 {
      first += "  → " + finding.outcome.title[language]
    }
    var lines = [first]
    lines.append(inner + ReportText.clean(finding.message[language]))
    for clause in finding.citations {
      lines.append(inner + clauseText(clause))
    }
    var table = TextTable([.init(""), .init("")])
    for item in finding.evidence {
      let name = ReportText.clean(item.name.text[language])
      table.rows.append([
        name + (item.isMissing ? say(" ", "") : " = ") + ReportText.clean(item.shown[language]),
        item.location.map { ReportText.location($0, language) } ?? "",
      ])
    }
    lines += table.lines(indent: inner + "  ")
    for member in finding.members { lines += self.lines(member, depth: depth + 2) }
    if let rule = ruleLine(finding) { lines.append(inner + rule) }
    return lines
  }

  private func clauseText(_ clause: CitedClause) -> String {
    var text = ReportText.clauseName(clause)
    if let body = clause.text { text += say(": “", "：“") + ReportText.clean(body) + "”" }
    return text
  }

  private func ruleLine(_ finding: Finding) -> String? {
    guard let location = finding.ruleLocation else { return nil }
    var text =
      say("rule ", "规则 ")
      + ReportText.location(
        Location(file: location.file, line: location.line, column: nil), language)
    let steps = finding.provenance.map { step in
      let layer = "《\(ReportText.clean(step.layer))》"
      return switch step.change {
      case .added: say("added by \(layer)", "由\(layer)增加")
      case .amended: say("amended by \(layer)", "\(layer)修改")
      case .replaced: say("replaced by \(layer)", "\(layer)重订")
      case .repealed: say("repealed by \(layer)", "\(layer)废止")
      case .set: say("set by \(layer)", "\(layer)设定")
      }
    }
    if !steps.isEmpty { text += say(", ", "，") + steps.joined(separator: say(", ", "，")) }
    return text
  }

  private func lines(_ stage: CandidateStage, of award: AwardOutcome) -> [String] {
    let title = award.stages.first { $0.name.hasSameScalars(as: stage.stage) }?.title
    var line =
      (stage.hasPassed ? "✓ " : "✗ ") + say("stage ", "环节 ")
      + ReportText.clean(title ?? stage.stage)
    if let score = stage.score { line += say("  score \(score)", "  得分 \(score)") }
    if let rank = stage.rank { line += say("  rank \(rank)", "  第 \(rank) 名") }
    var lines = [line]
    for panel in stage.panels {
      let items = panel.items.map { item in
        "\(ReportText.clean(item.item)) \(item.score?.description ?? "–")"
      }
      lines.append(
        "    " + ReportText.clean(panel.sheet) + say(": ", "：")
          + items.joined(separator: say(", ", "，")))
      let judges = panel.judges.map { judge in
        let total = judge.total.map { " \($0)" } ?? ""
        return "\(ReportText.clean(judge.judge))\(total) \(stateText(judge.state))"
      }
      lines.append("    " + say("judges: ", "评委：") + judges.joined(separator: say("; ", "；")))
    }
    return lines
  }

  private func stateText(_ state: PanelOutcome.JudgeOutcome.State) -> String {
    switch state {
    case .counted: say("counted", "计入")
    case .dropped: say("dropped as an extreme", "去掉（最高或最低）")
    case .absent: say("not counted: did not score every item", "未计：未评全部项目")
    case .recused: say("recused", "回避")
    case .notQualified: say("not qualified", "无评审资格")
    case .unclear: say("unclear whether qualified", "资格不明")
    }
  }

  private func result(_ candidate: CandidateOutcome) -> String? {
    guard candidate.verdict == .accept, candidate.rank != nil || candidate.score != nil else {
      return nil
    }
    var parts = [candidate.standing.title[language]]
    if let score = candidate.score { parts.append(say("score \(score)", "总分 \(score)")) }
    if let rank = candidate.rank { parts.append(say("rank \(rank)", "第 \(rank) 名")) }
    if let grade = candidate.grade { parts.append(ReportText.clean(grade)) }
    if let reward = candidate.reward {
      parts.append(say("reward ", "奖励 ") + ReportText.reward(reward))
    }
    return say("→ ", "→ ") + parts.joined(separator: say(", ", "，"))
  }
}
