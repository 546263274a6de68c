import Diagnostics
import SeededRandom
import TestSupport
import Testing

@testable import Formats

/// Errors are put into a good file; all of them have to be found in one pass, each at its place.
@Suite struct YAMLRecoveryTests {
  private static let lines = [
    "policy: {liaoning-qc/2026: {title: 2026年通知, short: 通知, year: 2026, amends: ../measures}}",
    "set: {申报截止: 2026-04-30}",
    "table:",
    "  推荐名额:",
    "    for: 推荐单位 # 每个单位",
    "    hit: unique",
    "    columns: 代码 -> 小组 | 企业",
    "    row: {沈阳: '\"SY\" -> 28 | 3'}",
    "    otherwise: 1 | 1",
    "# 小组奖",
    "amend award:",
    "  优秀质量管理小组:",
    "    requirement:",
    "      首次申报:",
    "        never: 课题编号 in all.历史.课题编号",
    "        cite: 二.2",
    "        reason: 课题 {课题编号} 以前曾经申报",
    "      按时完成:",
    "        that: |",
    "          完成日期 <= @\"2026-04-30\"",
    "          and 完成日期 >= @\"2024-01-01\"",
    "        cite: 二.3",
    "    amend quota:",
    "      limit:",
    "        企业上限: {by: 小组.单位, most: 3}",
    "    grade:",
    "      一等: {score: '>= 90', share: 20%}",
    "      二等:",
    "sheet:",
    "  现场型:",
    "    item:",
    "      选题: 15",
    "      原因分析: '[0..20]'",
    "    total: 100",
  ]

  private static let wrongValues = [
    ">= 0", "> 5", "| x", "\"a\", \"b\"", "\"a\" + b", "@\"2026-04-30\"", "- 5", "* 2", "% 5",
    "`x`",
    "]0..15[", "[0..15)", "[\"a\"..\"c\"] or x", "{a: 1}.a", "[1,2][item > 1]", "{x} 分", "f(a: 1)",
    "'甲' 和 '乙'", "if a then b: c", "? > 5", "!= 3", "&x", "*y",
  ]

  @Test(arguments: Seed.list(31))
  func injectedErrorsAreFoundAtTheirPlaces(_ seed: Seed) {
    var random = seed.random
    var injected = 0
    var found = 0
    var invented = 0
    var missed: [String: Int] = [:]
    for _ in 0..<900 {
      var text = ""
      var expected: [Range<Int>: String] = [:]
      let share = [3, 10, 30][random.below(3)]
      for line in Self.lines {
        let colon = line.range(of: ": ")
        let canBreak =
          colon != nil && !line.contains("{") && !line.contains("|\n") && !line.hasSuffix("|")
        guard canBreak, let colon, random.chance(share) else {
          text += line + "\n"
          continue
        }
        let wrong = random.pick(Self.wrongValues)
        text += line[..<colon.upperBound]
        let start = text.utf8.count
        text += wrong
        expected[start..<text.utf8.count] = wrong
        text += random.chance(20) ? " # 说明\n" : "\n"
      }
      injected += expected.count
      let document = YAMLReader.read(source: SourceID(index: 0), bytes: Array(text.utf8))
      for (range, wrong) in expected {
        let isFound = document.diagnostics.contains { diagnostic in
          let span = diagnostic.primary.span.bytes
          return span.lowerBound == range.lowerBound && span.upperBound <= range.upperBound
        }
        if isFound { found += 1 } else { missed[wrong, default: 0] += 1 }
      }
      for diagnostic in document.diagnostics {
        let span = diagnostic.primary.span.bytes
        if !expected.keys.contains(where: { $0.overlaps(span) || $0.contains(span.lowerBound) }) {
          invented += 1
        }
      }
      #expect(document.root != nil)
    }
    let worst = missed.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(5)
    #expect(injected > 1_000)
    #expect(found * 100 >= injected * 97, "\(found) of \(injected); missed: \(worst)")
    #expect(invented * 100 <= injected * 2, "\(invented) invented")
  }

  /// Comments are found wherever they may stand, and `#` in texts is none.
  @Test(arguments: Seed.list(77))
  func commentsAreAllFoundAndNoneInvented(_ seed: Seed) {
    var random = seed.random
    var total = 0
    for _ in 0..<2_000 {
      var text = ""
      var expected: [String] = []
      func comment(_ random: inout SplitMix64) -> String {
        guard random.chance(40) else { return "" }
        let words =
          " \(random.pick(["说明", "it's \"so\"", "[x", "# twice", ": y"])) \(expected.count)"
        expected.append(words)
        return "#" + words
      }
      func trailing(_ random: inout SplitMix64) -> String {
        let words = comment(&random)
        return words.isEmpty ? "\n" : " " + words + "\n"
      }
      for number in 0..<1 + random.below(8) {
        let own = comment(&random)
        if !own.isEmpty { text += String(repeating: " ", count: random.below(2)) + own + "\n" }
        let key = "键\(number)"
        switch random.below(8) {
        case 0: text += "\(key): a#b" + trailing(&random)
        case 1: text += "\(key): 'x # no'" + trailing(&random)
        case 2: text += "\(key): \"y \\\" # no\"" + trailing(&random)
        case 3: text += "\(key): |" + trailing(&random) + "  text # no\n   # no\n"
        case 4: text += "\(key): >-" + trailing(&random) + "  # no\n\n  more\n"
        case 5: text += "\(key):" + trailing(&random)
        case 6:
          text +=
            "\(key): [a," + trailing(&random) + "  'b # no'" + trailing(&random) + "  ]"
            + trailing(&random)
        default: text += "\(key):" + trailing(&random) + "  - {a: 1, b: '#'}" + trailing(&random)
        }
      }
      let document = YAMLReader.read(source: SourceID(index: 0), bytes: Array(text.utf8))
      #expect(document.diagnostics.isEmpty, "\(text)")
      #expect(document.comments.map(\.text) == expected, "\(text)")
      total += expected.count
    }
    #expect(total > 5_000)
  }

  /// Reading on after errors parses the text again and again; what that may cost is bounded, however
  /// many errors there are.
  @Test func theWorkIsBounded() {
    let text = "a:\n" + String(repeating: "  - k: [1, 2\n  - m: \"x\n", count: 60)
    var limits = YAMLLimits()
    limits.recoveryBytes = 0
    var recovery = YAMLRecovery(
      source: SourceID(index: 0), original: Array(text.utf8), working: Array(text.utf8),
      limits: limits)
    #expect(recovery.budgetBytes == 4 * text.utf8.count)
    _ = recovery.read()
    #expect(recovery.budgetBytes < 0, "the text has more errors than the budget is for")
    #expect(recovery.budgetBytes >= -2 * text.utf8.count, "\(recovery.budgetBytes)")
  }
}
