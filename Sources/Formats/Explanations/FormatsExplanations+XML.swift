import Diagnostics

extension FormatsDiagnostics {
  static let xmlExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      xmlUnexpected,
      en: "At this position XML allows only certain content.",
      zh: "XML 在此只允许特定的内容。",
      .model,
      bad:
        #"<definitions <a/> xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:model" name="model"/>"#,
      good:
        #"<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:model" name="model"/>"#
    ),
    DiagnosticExplanation(
      xmlUnclosed,
      en: "Without its end it is unclear what belongs to the element.",
      zh: "没有结束，就不清楚哪些内容属于它。",
      arises: LocalizedText(
        en: """
          Arises when a file ends inside an element, a comment or an attribute, often \
          because it was copied only in part.
          """,
        zh: "文件在元素、注释或属性中间结束时出现，多半是没有复制完整。")),
    DiagnosticExplanation(
      xmlWrongEnd,
      en: "Elements close in the reverse order in which they open.",
      zh: "元素须按打开的相反次序结束。",
      .model,
      bad: #"<inputData name="年龄"><variable name="年龄"></inputData></variable>"#,
      good: #"<inputData name="年龄"><variable name="年龄"/></inputData>"#),
    DiagnosticExplanation(
      xmlReference,
      en: "`&` begins a reference to a character, and this one does not exist.",
      zh: "`&` 表示字符引用，而没有这个引用。",
      .model,
      bad: #"<description>甲 & 乙</description>"#,
      good: #"<description>甲 &amp; 乙</description>"#),
    DiagnosticExplanation(
      xmlDocumentType,
      en: """
        Document type declarations can make a reader load other files or fill the \
        memory, so they are refused.
        """,
      zh: "文档类型声明可使程序读取其他文件或耗尽内存，因此不接受。",
      .model,
      bad: #"""
        <?xml version="1.0"?>
        <!DOCTYPE definitions>
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:model" name="model"/>
        """#,
      good: #"""
        <?xml version="1.0"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:model" name="model"/>
        """#),
    DiagnosticExplanation(
      xmlTooDeep,
      en: "Elements nested so deep do not occur in models.",
      zh: "模型中不会有这么深的嵌套。",
      arises: LocalizedText(
        en: "Arises when elements are nested deeper than the message names.",
        zh: "元素的嵌套超过消息中所说的层数时出现。")),
    DiagnosticExplanation(
      xmlPrefix,
      en: """
        The prefix stands for a namespace, which separates elements of different \
        standards.
        """,
      zh: "前缀代表命名空间，用来区分不同标准的元素。",
      .model,
      bad: #"<dmn:inputData name="年龄"/>"#,
      good: #"<inputData name="年龄"/>"#),
    DiagnosticExplanation(
      xmlDuplicateAttribute,
      en: "Of two equal attributes one would have to be ignored.",
      zh: "属性相同就必须忽略其中一个。",
      .model,
      bad: #"<inputData name="年龄" name="年龄"/>"#,
      good: #"<inputData name="年龄"/>"#),
    DiagnosticExplanation(
      xmlEncoding,
      en: "The program cannot decode this encoding.",
      zh: "程序不能解码这种编码。",
      .model,
      bad: #"""
        <?xml version="1.0" encoding="EBCDIC"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:model" name="model"/>
        """#,
      good: #"""
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:model" name="model"/>
        """#),
    DiagnosticExplanation(
      xmlTooMany,
      en: "The limit keeps reading from filling the memory.",
      zh: "此限制防止读取时耗尽内存。",
      arises: LocalizedText(
        en: "Arises when a file has more elements or attributes than the message names.",
        zh: "文件的元素或属性超过消息中所说的个数时出现。")),
  ]
}
