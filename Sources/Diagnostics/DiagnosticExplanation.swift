/// Why a kind of finding matters, with an example of the fault and of its remedy.
///
/// The same block is the page of a code and the answer of `merit lint --explain`. A test runs every
/// example: the bad one gives the code, the good one gives no finding.
public struct DiagnosticExplanation: Sendable {
  /// How a finding comes about.
  public enum Example: Sendable {
    /// Two texts of one kind, of which only the first has the finding.
    case pair(Kind, bad: String, good: String)
    /// In words, where a text cannot show it: a file that is too large or in another encoding.
    case described(LocalizedText)
  }

  /// What the texts of an example are, and so how a test runs them.
  ///
  /// A text of several files has a line `=== path` before each.
  public enum Kind: String, Sendable, CaseIterable {
    /// An expression: the condition of a requirement in the example policy.
    case condition
    /// Items next to those of the example policy.
    case rules
    /// The files of policies; the folder of the first one is checked.
    case files
    /// Files of records for the example policy.
    case records
    /// Files of records, and items next to those of the example policy under `rules`.
    case run
    /// A DMN file, or the elements inside its `definitions`.
    case model
    /// A command line, in a folder with the example policy `p` and its records `r`.
    case command
  }

  /// The code that is explained.
  public let code: DiagnosticCode
  /// What goes wrong if nothing is changed, in one or two sentences.
  public let why: LocalizedText
  /// How it comes about.
  public let example: Example

  /// An explanation with a text that has the finding and one that has not.
  public init(
    _ code: DiagnosticCode, en: String, zh: String, _ kind: Kind, bad: String, good: String
  ) {
    self.code = code
    why = LocalizedText(en: en, zh: zh)
    example = .pair(kind, bad: bad, good: good)
  }

  /// An explanation that describes in words how the finding arises.
  public init(_ code: DiagnosticCode, en: String, zh: String, arises: LocalizedText) {
    self.code = code
    why = LocalizedText(en: en, zh: zh)
    example = .described(arises)
  }

  /// The policy that examples belong to.
  public static let policy = #"""
    policy "qc/2026" { title: "2026年通知"; short: 通知; year: 2026 }
    body 省质协: "辽宁省质量协会"
    clause 二.1: "小组成员为3至15人。"
    clause 二.2: "课题须在申报截止前一年以上注册。"
    clause 三.1: "现场得分80分以上的，方可参加发表。"
    date 申报截止: 2026-04-30
    parameter 最低分: 80
    unit 元; unit 万元: 10000 * 元
    choice 类型 { option 创新型; option 问题解决型 }
    record 成果 {
      key: 编号
      field 编号: string
      field 课题类型: 类型
      field 人数: number
      field 注册日期: date
      field 现场得分: number
      field 经济效益 { type: number; unit: 万元 }
    }
    record 评委 { key: 代码; field 代码: string }
    record 评分 {
      of: 成果
      field 评委: 评委
      field 项: string
      field 分: number
      judge: 评委
      item: 项
      points: 分
    }
    record 材料 { of: 成果; field 种类: string; field 份数: number; kind: 种类; copies: 份数 }
    award 入门奖 {
      for: 成果
      requirement 分数 { that: 现场得分 >= 最低分; reason: "分数不足" }
      requirement 日期 { that: 注册日期 <= 申报截止; reason: "注册过晚" }
      quota: none
    }
    """#

  /// The award next to ``policy`` where an example has only records or a command.
  public static let award = #"""
    award 优秀小组 {
      for: 成果
      requirement 人数 { that: 人数 >= 3; reason: "人数不足" }
      quota: none
    }
    """#

  /// The records of the example policy where an example is a command.
  public static let records = #"""
    编号,课题类型,人数,注册日期,现场得分,经济效益
    QC-1,创新型,5,2025-01-10,85,20
    """#
}

extension DiagnosticExplanation {
  /// The explanation as text for a terminal.
  public func text(_ language: Language) -> String {
    func word(_ en: String, _ zh: String) -> String { language == .english ? en : zh }
    var lines = [
      "\(code.id) \(code.name) (\(code.severity.word[language]))", "",
      code.messageOutline[language], "", why[language],
    ]
    switch example {
    case .described(let text): lines += ["", text[language]]
    case .pair(_, let bad, let good):
      lines += ["", word("Bad:", "错误：")] + Self.indented(bad)
      lines += ["", word("Good:", "正确：")] + Self.indented(good)
    }
    if let help = code.helpOutline { lines += ["", word("Remedy: ", "怎么办：") + help[language]] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func indented(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "  " + $0
    }
  }
}

extension DiagnosticCode {
  /// The message with `…` for each argument.
  public var messageOutline: LocalizedText { Self.outline(message) }

  /// The help with `…` for each argument.
  public var helpOutline: LocalizedText? { help.map(Self.outline) }

  private static func outline(_ text: LocalizedText) -> LocalizedText {
    text.filled(Array(repeating: LocalizedText("…"), count: 10))
  }
}
