import Diagnostics

extension LayerDiagnostics {
  static let foldersExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      noFolder,
      en: "Without the base policy the rules that this one amends are unknown.",
      zh: "找不到所修订的政策，就不知道修订的是哪些规则。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../bose" }
        === base/a.merit
        policy "base" { title: "办法" }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        === base/a.merit
        policy "base" { title: "办法" }
        """#),
    DiagnosticExplanation(
      noFiles,
      en: "A folder without policy files is probably the wrong one.",
      zh: "文件夹中没有政策文件，多半是写错了文件夹。",
      arises: LocalizedText(
        en: """
          Arises when the folder of a policy, or of one that is amended, holds no \
          `*.merit` and no `*.merit.yaml` file.
          """,
        zh: "政策（或所修订政策）的文件夹中没有 `*.merit`、`*.merit.yaml` 文件时出现。")),
    DiagnosticExplanation(
      unreadableFile,
      en: "A policy of which one file is missing would be another policy.",
      zh: "缺少一个文件，就不再是原来的政策。",
      arises: LocalizedText(
        en: """
          Arises when a file of the policy may not be read, is not an ordinary file, or \
          leads out of its folder.
          """,
        zh: "政策的某个文件没有读取权限、不是普通文件，或指向文件夹之外时出现。")),
    DiagnosticExplanation(
      noHeader,
      en: """
        The `policy` item names the policy and, for an overlay, its base. Results refer \
        to it.
        """,
      zh: "“政策”项写明政策的代号；下级政策还写明修订对象。评审结果以此注明依据。",
      .files,
      bad: #"""
        === p/a.merit
        level 市级 { }
        """#,
      good: #"""
        === p/a.merit
        policy "p" { title: "例" }
        level 市级 { }
        """#),
    DiagnosticExplanation(
      twoHeaders,
      en: "A folder holds one policy. Two headers would give it two names.",
      zh: "一个文件夹是一份政策，两个“政策”项会使它有两个代号。",
      .files,
      bad: #"""
        === p/a.merit
        policy "p" { title: "例" }
        === p/b.merit
        policy "q" { title: "又一例" }
        """#,
      good: #"""
        === p/a.merit
        policy "p" { title: "例" }
        === p/b.merit
        level 市级 { }
        """#),
    DiagnosticExplanation(
      absolutePath,
      en: "A relative path keeps working when the folders are copied to another computer.",
      zh: "使用相对路径，文件夹复制到其他电脑后仍可使用。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "/srv/base" }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        === base/a.merit
        policy "base" { title: "办法" }
        """#),
    DiagnosticExplanation(
      outsideRoot,
      en: """
        A policy reads only files next to it, so that it cannot be made to read files \
        that it should not.
        """,
      zh: "政策只读取同一处的文件，以免借它读取不应读取的文件。",
      arises: LocalizedText(
        en: """
          Arises when `amends` or `from` leads out of the folder that holds all the \
          policies.
          """,
        zh: "“修订对象”或“取自”指向全部政策所在的文件夹之外时出现。")),
    DiagnosticExplanation(
      layerCycle,
      en: "Policies that amend each other have no beginning.",
      zh: "互相修订的政策没有起点。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        === base/a.merit
        policy "base" { title: "办法"; amends: "../notice" }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        === base/a.merit
        policy "base" { title: "办法" }
        """#),
    DiagnosticExplanation(
      tooManyLayers,
      en: "So many overlays are not reviewed by anybody; most likely the chain is a mistake.",
      zh: "层数这么多无法核对，多半是写错了修订对象。",
      arises: LocalizedText(
        en: "Arises when a chain of `amends` is longer than the message names.",
        zh: "修订关系的层数超过消息中所说的数目时出现。")),
    DiagnosticExplanation(
      shortNameTwice,
      en: """
        Citations name documents by `short`. With two of the same name a citation could \
        mean either.
        """,
      zh: "条款引用以简称区分文件，两份文件简称相同就无法区分。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "2026年通知"; short: 通知; amends: "../base" }
        === base/a.merit
        policy "base" { title: "2025年通知"; short: 通知 }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "2026年通知"; short: 通知; amends: "../base" }
        === base/a.merit
        policy "base" { title: "管理办法"; short: 办法 }
        """#),
    DiagnosticExplanation(
      badSetting,
      en: "The part before `=` is the name of the parameter, the rest its value.",
      zh: "等号前是参数名称，其余是取值。",
      arises: LocalizedText(
        en: "Arises when a setting of the command line is not written NAME=VALUE.",
        zh: "命令行的设定不是“名称=值”的形式时出现。")),
    DiagnosticExplanation(
      tooLarge,
      en: """
        Policies are texts for people. Files of this size usually hold data that belongs \
        into records.
        """,
      zh: "政策是给人看的文本；这么大的文件通常是应放在记录里的数据。",
      arises: LocalizedText(
        en: """
          Arises when the files of one policy together exceed the limit that the message \
          names.
          """,
        zh: "一份政策的各文件合计超过消息中所说的大小时出现。")),
    DiagnosticExplanation(
      rankRing,
      en: "Items that come after each other in a circle have no order.",
      zh: "互相排在对方之后，无法确定先后。",
      .rules,
      bad: #"""
        level 市级 { after: 省级 }
        level 省级 { after: 市级 }
        """#,
      good: #"""
        level 市级 { }
        level 省级 { after: 市级 }
        """#),
    DiagnosticExplanation(
      tooDeep,
      en: """
        Overlays can nest blocks deeper than a single file may. Beyond the limit the \
        merged policy could not be read again.
        """,
      zh: "下级政策可能使块的嵌套比单个文件更深；超过限度，合并后的政策就无法再读取。",
      arises: LocalizedText(
        en: """
          Arises when blocks of all overlays together are nested deeper than the message \
          names.
          """,
        zh: "各级政策合并后，块的嵌套超过消息中所说的层数时出现。")),
    DiagnosticExplanation(
      sameValue,
      en: """
        A change that changes nothing may be left from last year, or the wrong item may \
        have been changed.
        """,
      zh: "没有变化的修改可能是往年留下的，也可能改错了地方。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        amend parameter 人数下限 { value: 3 }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        parameter 人数下限: 3
        award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        amend parameter 人数下限 { value: 5 }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        parameter 人数下限: 3
        award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
        """#),
    DiagnosticExplanation(
      baseChanged,
      en: """
        The overlay was written for another text of its base policy, so its amendments \
        may no longer fit.
        """,
      zh: "下级政策是按另一版本的上级政策写的，其中的修改可能已不适用。",
      arises: LocalizedText(
        en: "Arises when `base-hash` differs from the hash of the base policy as it is now.",
        zh: "“所依散列”与上级政策现在的散列不同时出现。")),
    DiagnosticExplanation(
      misnamedFile,
      en: """
        Only files with the right ending are read. Rules in this file would silently be \
        missing.
        """,
      zh: "只读取文件名正确的文件；这个文件中的规则会悄悄缺失。",
      .files,
      bad: #"""
        === p/a.merit
        policy "p" { title: "例" }
        === p/b.merit.yml
        level: {市级: {}}
        """#,
      good: #"""
        === p/a.merit
        policy "p" { title: "例" }
        === p/b.merit.yaml
        level: {市级: {}}
        """#),
    DiagnosticExplanation(
      noAmends,
      en: """
        Without `amends` the policy has no base, and what it amends or uses from a base \
        policy is unknown.
        """,
      zh: "没有写修订对象，这份政策就是独立的，所修改和用到的上级内容都找不到。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知" }
        set 人数下限: 3
        === base/a.merit
        policy "base" { title: "办法" }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        set 人数下限: 3
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 人数: number }
        parameter 人数下限 { type: number; open: true }
        award 奖 { for: 成果; requirement 人数: 人数 >= 人数下限; quota: none }
        """#),
    DiagnosticExplanation(
      otherScale,
      en: """
        70 and 70 % differ by a factor of a hundred; in rules that compare shares one of \
        them is a mistake.
        """,
      zh: "70 与 70% 相差一百倍，用于比较比例时必有一处写错。",
      .files,
      bad: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        amend parameter 比例 { value: 70 }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 率: number }
        parameter 比例: 60%
        award 奖 { for: 成果; requirement 比例: 率 >= 比例; quota: none }
        """#,
      good: #"""
        === notice/a.merit
        policy "notice" { title: "通知"; amends: "../base" }
        amend parameter 比例 { value: 70% }
        === base/a.merit
        policy "base" { title: "办法" }
        record 成果 { key: 编号; field 编号: string; field 率: number }
        parameter 比例: 60%
        award 奖 { for: 成果; requirement 比例: 率 >= 比例; quota: none }
        """#),
  ]
}
