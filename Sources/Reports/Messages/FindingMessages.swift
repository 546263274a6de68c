import DecimalArithmetic
import Diagnostics
import Outcome

extension Finding {
  /// The sentence for the applicant: the policy's own wording, else one made from the reason.
  package var message: LocalizedText {
    guard let wording else { return FindingMessages.message(reason) }
    // The policy cannot say how many copies there are.
    guard case .documents(let found, _, _) = reason else { return wording }
    let count = FindingMessages.copies(found)
    return LocalizedText(en: "\(wording.en) (\(count.en))", zh: "\(wording.zh)（\(count.zh)）")
  }
}

/// One sentence for each reason, in both languages.
enum FindingMessages {
  static func message(_ reason: Reason) -> LocalizedText {
    switch reason {
    case .conditionFails(let condition): conditionFails(condition)
    case .exclusionHolds(let condition): exclusionHolds(condition)
    case .undecided(let missing): undecided(missing)
    case .alternatives(let held, let needed, let all): alternatives(held, needed, of: all)
    case .documents(let found, let wanted, let seal): documents(found, wanted, seal)
    case .attestation(let body, let question, let answer): attestation(body, question, answer)
    case .late(let field, let value, let last): late(field, value, last)
    case .blank(let field, let count): blank(field, count)
    case .unreadable(let field, let cells, let count):
      CellMessages.unreadable(field, cells, count: count)
    case .brokenRow(let record): CellMessages.brokenRow(record)
    case .scopeUnknown: scopeUnknown
    case .noPanelScore(let problems): ScoreMessages.panel(problems)
    case .scoreUnknown: ScoreMessages.scoreUnknown
    case .itemBelowFloor(let item, let score, let least):
      ScoreMessages.itemBelowFloor(item, score, least)
    case .belowFloor(let tested): ScoreMessages.belowFloor(condition(tested))
    case .floorUndecided(let tested): ScoreMessages.floorUndecided(condition(tested))
    case .scoreTooLow(let score, let needed): ScoreMessages.scoreTooLow(score, condition(needed))
    case .bonus(let points): ScoreMessages.bonus(points)
    case .bonusCapped(let limit): ScoreMessages.bonusCapped(limit)
    case .gradeGiven(let score, let needed, let capacity, let used):
      ScoreMessages.gradeGiven(score, needed.map(condition), capacity, used)
    case .gradeFull(let capacity): ScoreMessages.gradeFull(capacity)
    case .rankUnknown: SelectionMessages.rankUnknown
    case .belowLine(let line): SelectionMessages.belowLine(line)
    case .limitFull(let limit, let capacity, let last):
      SelectionMessages.limitFull(limit.text, capacity, last)
    case .limitClosed(let limit): SelectionMessages.limitClosed(limit.text)
    case .seatsReserved(let limit, let needy, let least, let held):
      SelectionMessages.seatsReserved(limit?.text, needy.text, least, held)
    case .tie(let limit, _, let tied, let seats, let resolution):
      SelectionMessages.tie(limit.text, tied: tied, seats: seats, resolution)
    case .groupUnknown(let limit): SelectionMessages.groupUnknown(limit.text)
    case .rewardReplaced(let award): SelectionMessages.rewardReplaced(by: award)
    }
  }

  private static func conditionFails(_ condition: String) -> LocalizedText {
    let text = oneLine(condition)
    return LocalizedText(en: "condition not met: \(text)", zh: "不符合条件：\(text)")
  }

  private static func exclusionHolds(_ condition: String) -> LocalizedText {
    let text = oneLine(condition)
    return LocalizedText(en: "excluded by: \(text)", zh: "属于不得有的情形：\(text)")
  }

  static func undecided(_ missing: [ValueName]) -> LocalizedText {
    if missing.isEmpty { return LocalizedText(en: "cannot be decided yet", zh: "尚无法判定") }
    let names = missing.prefix(5).map(\.text)
    return LocalizedText(
      en: "cannot be decided: no value for \(names.map(\.en).joined(separator: ", "))",
      zh: "无法判定：缺 \(names.map(\.zh).joined(separator: "、"))")
  }

  private static func alternatives(_ held: Int, _ needed: Int, of all: Int) -> LocalizedText {
    LocalizedText(
      en: "\(held) of \(all) alternatives met, at least \(needed) required",
      zh: "\(all) 项中符合 \(held) 项，至少须符合 \(needed) 项")
  }

  private static func documents(
    _ found: DocumentCount, _ wanted: String, _ seal: String?
  ) -> LocalizedText {
    let count = copies(found)
    let wanted = oneLine(wanted)
    let sealed = seal.map { LocalizedText(en: ", sealed by \($0)", zh: "，须盖“\($0)”章") }
    return LocalizedText(
      en: "\(count.en), required: \(wanted)" + (sealed?.en ?? ""),
      zh: "\(count.zh)，要求 \(wanted) 份" + (sealed?.zh ?? ""))
  }

  static func copies(_ found: DocumentCount) -> LocalizedText {
    guard let copies = found.copies else {
      return LocalizedText(en: "unknown number of copies", zh: "份数不明")
    }
    let noun = copies == .one ? "copy" : "copies"
    guard let sealed = found.sealed else {
      return LocalizedText(en: "\(copies) \(noun)", zh: "有 \(copies) 份")
    }
    return LocalizedText(
      en: "\(copies) \(noun), \(sealed) sealed", zh: "有 \(copies) 份，其中盖章 \(sealed) 份")
  }

  private static func attestation(
    _ body: String, _ question: String?, _ answer: AttestationAnswer
  ) -> LocalizedText {
    let fact =
      switch answer {
      case .denied: LocalizedText(en: "\(body) does not confirm", zh: "\(body) 未予确认")
      case .unanswered: LocalizedText(en: "no clear answer from \(body)", zh: "缺 \(body) 的明确答复")
      case .contradictory:
        LocalizedText(en: "contradictory answers from \(body)", zh: "\(body) 的答复前后不一")
      }
    guard let question else { return fact }
    return LocalizedText(en: "\(fact.en): \(question)", zh: "\(fact.zh)：\(question)")
  }

  private static func late(
    _ field: String, _ value: PrintedValue?, _ last: PrintedValue?
  ) -> LocalizedText {
    let value = PrintedValue.text(orMissing: value)
    let last = PrintedValue.text(orMissing: last)
    return LocalizedText(
      en: "\(field) is \(value.en), later than \(last.en)",
      zh: "\(field) \(value.zh) 晚于 \(last.zh)")
  }

  private static func blank(_ field: String, _ count: Int) -> LocalizedText {
    LocalizedText(
      en: "\(field) is blank" + (count > 1 ? " in \(count) rows" : ""),
      zh: "\(field) 未填" + (count > 1 ? "（\(count) 处）" : ""))
  }

  private static let scopeUnknown = LocalizedText(
    en: "unknown whether it applies for this award", zh: "无法判定是否属于本奖项的参评范围")

  // MARK: Conditions

  /// A condition with the value of each name after it: `>= 及格分（70）`.
  static func condition(_ tested: TestedCondition) -> LocalizedText {
    var english = ""
    var chinese = ""
    var name = ""
    func close() {
      english += name
      chinese += name
      let value = tested.values.first { $0.name.utf8.elementsEqual(name.utf8) }?.value.text
      if let value, !name.isEmpty {
        english += " (\(value.en))"
        chinese += "（\(value.zh)）"
      }
      name = ""
    }
    for scalar in oneLine(tested.text).unicodeScalars {
      let isName = scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      if isName {
        name.unicodeScalars.append(scalar)
        continue
      }
      close()
      english.unicodeScalars.append(scalar)
      chinese.unicodeScalars.append(scalar)
    }
    close()
    return LocalizedText(en: english, zh: chinese)
  }

  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
