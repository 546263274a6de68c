import Diagnostics

extension FormatsDiagnostics {
  static let textExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      notUTF8,
      en: "A file in another encoding would be read with wrong characters in names and texts.",
      zh: "以其他编码读取会使名称和文本变成乱码。",
      arises: LocalizedText(
        en: "Arises when a JSON, YAML or XML file was saved in an encoding such as GBK.",
        zh: "JSON、YAML、XML 文件以 GBK 等编码保存时出现。")),
    DiagnosticExplanation(
      forbiddenCharacter,
      en: "The character is not seen, but names that contain it never match.",
      zh: "这个字符看不见，而含有它的名称永远对不上。",
      arises: LocalizedText(
        en: """
          Arises when a file contains a control character or a byte order mark in its \
          middle.
          """,
        zh: "文件含有控制字符，或在中间出现字节顺序标记时出现。")),
    DiagnosticExplanation(
      tooLarge,
      en: "The limit keeps reading from filling the memory.",
      zh: "此限制防止读取时耗尽内存。",
      arises: LocalizedText(
        en: "Arises when a file is larger than the message names.",
        zh: "文件超过消息中所说的大小时出现。")),
    DiagnosticExplanation(
      moreFindings,
      en: "Later findings in a file are often consequences of the first ones.",
      zh: "同一文件后面的问题往往由前面的引起。",
      arises: LocalizedText(
        en: "Arises when a file has more findings than are listed.",
        zh: "一个文件的问题多于列出的个数时出现。")),
  ]
}
