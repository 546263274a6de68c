import DecimalArithmetic
import Diagnostics
import Model
import Outcome
import Text

/// A decision document as a page of text: summary, stages, winners, use of quotas, reasons.
package struct EvaluationReport: Sendable {
  /// The language of what is printed.
  package var language: Language
  /// Winners that are listed of each award; the rest is counted.
  package var mostWinners: Int
  /// How the command for one applicant's reasons is written: `merit explain Policies/x`.
  package var explainCommand: String?

  /// A report in a language.
  package init(language: Language, mostWinners: Int, explainCommand: String?) {
    self.language = language
    self.mostWinners = mostWinners
    self.explainCommand = explainCommand
  }

  /// The page, ending with a line break.
  package func text(_ document: DecisionDocument) -> String {
    var lines = head(document)
    for award in document.awards {
      lines.append("")
      lines += self.lines(award)
    }
    if !document.badData.isEmpty { lines += [""] + badData(document) }
    lines += [""] + closing(document)
    return lines.joined(separator: "\n") + "\n"
  }

  func say(_ en: String, _ zh: String) -> String { language == .english ? en : zh }

  private func head(_ document: DecisionDocument) -> [String] {
    var facts = [
      say("policy", "政策")
        + " \(document.policy.id) (\(document.policy.hash.prefix(8)))"
    ]
    facts.append(say("records", "记录") + " (\(document.records.hash.prefix(8)))")
    if let asOf = document.asOf { facts.append(say("as of ", "截至 ") + asOf) }
    for setting in document.policy.settings {
      facts.append("--set \(clean(setting.name))=\(clean(setting.value.text[language]))")
    }
    return [clean(document.policy.title), "  " + facts.joined(separator: "   ")]
  }

  private func lines(_ award: AwardOutcome) -> [String] {
    var lines = [
      clean(award.title[language]) + "   "
        + say(
          ReportText.count(award.candidates.count, "application"), "申报 \(award.candidates.count) 份")
    ]
    lines += ["", "  " + verdicts(award)]
    let stages = stageLines(award)
    if !stages.isEmpty { lines += [""] + stages }
    let winners = winnerLines(award)
    if !winners.isEmpty { lines += [""] + winners }
    let limits = limitLines(award)
    if !limits.isEmpty { lines += [""] + limits }
    let reasons = reasonLines(award)
    if !reasons.isEmpty { lines += [""] + reasons }
    return lines
  }

  private func verdicts(_ award: AwardOutcome) -> String {
    let order: [Verdict] = [.accept, .mend, .defer, .reject]
    var parts = order.map { "\($0.title[language]) \(award.count($0))" }
    if award.undecided > 0 {
      let reach = min(award.undecided, award.count(.selected))
      parts.append(
        say(
          "provisional: \(award.undecided) undecided, at most \(ReportText.count(reach, "seat")) affected",
          "暂定结果：\(award.undecided) 份未定，最多影响 \(reach) 个名额"))
    }
    return parts.joined(separator: "    ")
  }

  private func stageLines(_ award: AwardOutcome) -> [String] {
    var table = TextTable([.init(""), .init("", .right), .init(""), .init("")])
    for stage in award.stages {
      let losses = stage.losses.map {
        "\(clean($0.heading[language])) \($0.count)"
      }.joined(separator: say(", ", "，"))
      table.rows.append([
        clean(stage.title), "\(stage.entrants) → \(stage.passed)", "", losses,
      ])
    }
    let selected = award.count(.selected)
    let grades = award.grades.map { "\(clean($0.title)) \($0.used)" }.joined(separator: "  ")
    let others = [Standing.reserve, .notSelected].filter { award.count($0) > 0 }
      .map { "    \($0.title[language]) \(award.count($0))" }.joined()
    table.rows.append([
      Standing.selected.title[language], "\(selected)", "", grades + others,
    ])
    return table.lines(indent: "  ")
  }

  private func winnerLines(_ award: AwardOutcome) -> [String] {
    let winners = award.candidates.filter { $0.standing == .selected }
    guard !winners.isEmpty else { return [] }
    let shown = Array(winners.prefix(mostWinners))
    let labels = shown.first?.labels.map(\.name) ?? []
    var columns: [TextTable.Column] = [
      .init(say("rank", "名次"), .right), .init(say("id", "编号")),
    ]
    columns += labels.map { .init(clean($0), maximumCells: 30) }
    columns += [
      .init(say("score", "总分"), .right), .init(say("grade", "等次")),
      .init(say("reward", "奖励"), .right), .init(say("remarks", "说明"), maximumCells: 48),
    ]
    var table = TextTable(columns)
    let scores = NumberText.column(shown.map(\.score))
    for (winner, score) in zip(shown, scores) {
      var row = [winner.rank.map(String.init) ?? "", clean(winner.key)]
      row += labels.map { name in
        clean(winner.labels.first { $0.name == name }?.text ?? "")
      }
      row += [
        score, clean(winner.grade ?? ""), winner.reward.map(ReportText.reward) ?? "",
        winner.findings.filter { $0.stage == nil && $0.outcome == .accept }
          .map { clean($0.message[language]) }.joined(separator: say("; ", "；")),
      ]
      table.rows.append(row)
    }
    var lines = table.lines(indent: "  ")
    if winners.count > shown.count {
      lines.append(
        "  … " + say("\(winners.count - shown.count) more", "另 \(winners.count - shown.count) 名"))
    }
    return lines
  }

  /// Groups of one limit that are all listed; of more, only those that left somebody out or have
  /// room that must be filled, and the others as one line.
  private static let maximumGroups = 12

  private func limitLines(_ award: AwardOutcome) -> [String] {
    guard !award.limits.isEmpty else { return [] }
    var table = TextTable([
      .init(say("quota", "名额")), .init(say("limit", "限额"), .right),
      .init(say("used", "已用"), .right), .init(say("remarks", "说明")),
    ])
    var rest = award.limits[...]
    while let first = rest.first {
      let groups = rest.prefix { $0.isSameLimit(as: first) }
      rest = rest.dropFirst(groups.count)
      let listed = groups.count <= Self.maximumGroups ? Array(groups) : groups.filter(isNotable)
      table.rows += listed.prefix(Self.maximumGroups).map { limitRow($0, remark: limitRemark($0)) }
      let others = groups.count - min(listed.count, Self.maximumGroups)
      if others > 0 { table.rows.append(otherGroups(Array(groups), listed, others)) }
    }
    return table.lines(indent: "  ")
  }

  /// The line of a stage has no label of its own.
  private func title(_ limit: LimitUse) -> String {
    limit.limit ?? BuiltInRule.take.title[language]
  }

  /// True for a group that somebody has to look at.
  private func isNotable(_ limit: LimitUse) -> Bool {
    limit.firstLeftOut != nil || limit.least.map { limit.used < $0 } ?? false
  }

  private func limitRow(_ limit: LimitUse, remark: String) -> [String] {
    let keys = limit.group.map { $0.text[language] }
    let name = ([limit.stage, title(limit)].compactMap { $0 } + keys).map(clean)
    var bounds: [String] = []
    if let least = limit.least { bounds.append("≥ \(least)") }
    if let most = limit.most { bounds.append("\(most)") }
    return [name.joined(separator: "·"), bounds.joined(separator: "  "), "\(limit.used)", remark]
  }

  /// The groups of a limit that are not listed, as one row.
  private func otherGroups(
    _ groups: [LimitUse], _ listed: [LimitUse], _ count: Int
  ) -> [String] {
    let shown = listed.prefix(Self.maximumGroups)
    func sum(_ value: (LimitUse) -> Int) -> Int {
      groups.reduce(0) { $0 + value($1) } - shown.reduce(0) { $0 + value($1) }
    }
    let name = [groups[0].stage, title(groups[0])].compactMap { $0.map(clean) }
      .joined(separator: "·")
    let most = sum { $0.most ?? 0 }
    return [
      "\(name)·" + say("\(count) other groups", "其余 \(count) 组"), most > 0 ? "\(most)" : "",
      "\(sum(\.used))", "",
    ]
  }

  private func limitRemark(_ limit: LimitUse) -> String {
    var remarks: [String] = []
    if let least = limit.least, limit.used < least {
      remarks.append(say("\(least - limit.used) short", "未满，差 \(least - limit.used)"))
    }
    if let first = limit.firstLeftOut {
      let score = first.score.map { say(" (\($0))", "（\($0)）") } ?? ""
      remarks.append(
        say(
          "rank \(first.rank), \(clean(first.key))\(score), not selected",
          "第 \(first.rank) 名 \(clean(first.key))\(score.isEmpty ? " " : score)未取"))
    }
    return remarks.joined(separator: say("; ", "；"))
  }

  /// Why applications were rejected, by clause, the most frequent first.
  private func reasonLines(_ award: AwardOutcome) -> [String] {
    var lines: [String] = []
    for verdict in [Verdict.reject, .defer, .mend] {
      var counts: [(text: String, count: Int)] = []
      for candidate in award.candidates {
        for finding in candidate.findings where finding.outcome == verdict {
          let clause = finding.citations.first.map(clauseName) ?? ""
          let text = (clause.isEmpty ? "" : clause + " ") + clean(finding.heading[language])
          if let index = counts.firstIndex(where: { $0.text.hasSameScalars(as: text) }) {
            counts[index].count += 1
          } else {
            counts.append((text, 1))
          }
        }
      }
      guard !counts.isEmpty else { continue }
      let sorted = counts.sorted {
        $0.count != $1.count
          ? $0.count > $1.count : $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
      }
      let parts = sorted.map { "\($0.text) \($0.count)" }
      lines.append(
        "  " + say("reasons, \(verdict.title.en): ", "\(verdict.title.zh)原因：")
          + parts.joined(separator: " · "))
    }
    return lines
  }

  private func badData(_ document: DecisionDocument) -> [String] {
    let count = document.badData.count
    var lines = [
      say(
        "\(count) unreadable value\(count == 1 ? "" : "s") in the records:", "记录中有 \(count) 处错误数据：")
    ]
    for datum in document.badData.prefix(10) {
      lines.append("  \(locationText(datum.location))  \(clean(datum.message[language]))")
    }
    if count > 10 { lines.append("  … " + say("\(count - 10) more", "另 \(count - 10) 处")) }
    return lines
  }

  private func closing(_ document: DecisionDocument) -> [String] {
    guard let explainCommand else { return [] }
    return [
      "  " + say("reasons for one applicant: ", "逐份理由：") + explainCommand + " "
        + say("ID", "编号") + "        " + say("all results: ", "全部结果：")
        + "--format json | jsonl | csv"
    ]
  }
}

extension LimitUse {
  fileprivate func isSameLimit(as other: LimitUse) -> Bool {
    func isSame(_ left: String?, _ right: String?) -> Bool {
      switch (left, right) {
      case (nil, nil): true
      case (let left?, let right?): left.utf8.elementsEqual(right.utf8)
      default: false
      }
    }
    return isSame(stage, other.stage) && isSame(limit, other.limit)
  }
}

extension EvaluationReport {
  func clauseName(_ clause: CitedClause) -> String { ReportText.clauseName(clause) }
  func clean(_ text: String) -> String { ReportText.clean(text) }
  func locationText(_ location: Location) -> String {
    ReportText.location(location, language)
  }
}
