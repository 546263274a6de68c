import Diagnostics

extension PolicyDiagnostics {
  static let citationsExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      clauseNotFound,
      en: """
        Reasons quote the clause that a rule is based on. A citation that leads nowhere \
        cannot be verified by the applicant.
        """,
      zh: "理由要引用规则所依据的条款；引用不到的条款，申报者无从核对。",
      .rules,
      bad: #"award 奖 { for: 成果; requirement 人数 { that: 人数 >= 3; cite: 二.9 }; quota: none }"#,
      good: #"award 奖 { for: 成果; requirement 人数 { that: 人数 >= 3; cite: 二.1 }; quota: none }"#),
    DiagnosticExplanation(
      documentNotFound,
      en: """
        Citations name documents by their `short`. A name that no document has leads \
        nowhere.
        """,
      zh: "条款引用以简称指明文件，没有这个简称就查找不到。",
      .rules,
      bad: #"award 奖 { for: 成果; requirement 人数 { that: 人数 >= 3; cite: 办法 8 }; quota: none }"#,
      good: #"award 奖 { for: 成果; requirement 人数 { that: 人数 >= 3; cite: 通知 二.1 }; quota: none }"#),
    DiagnosticExplanation(
      badCitation,
      en: "A citation that is not written as a clause number cannot be followed.",
      zh: "不按条款号书写的引用无法查找。",
      .rules,
      bad: #"award 奖 { for: 成果; requirement 人数 { that: 人数 >= 3; cite: xyz }; quota: none }"#,
      good: #"award 奖 { for: 成果; requirement 人数 { that: 人数 >= 3; cite: 二.1 }; quota: none }"#),
  ]
}
