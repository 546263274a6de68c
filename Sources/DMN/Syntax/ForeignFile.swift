import Diagnostics
import Formats

/// Files that are given instead of a model, recognised by how they begin.
enum ForeignFile {
  /// Bytes that are looked at for the root of a page.
  private static let beginning = 1_000

  /// Whether a file is binary: an archive, a workbook, a picture.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
      || bytes.prefix(beginning).contains(0)
  }

  /// The kind of a file that cannot be a model; nil for one that may be XML.
  static func finding(in bytes: [UInt8], source: SourceID) -> Diagnostic? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: mark) ? mark.count : 0
    guard let first = bytes[start...].firstIndex(where: { $0 > 0x20 }) else {
      return finding(LocalizedText(en: "the file is empty", zh: "文件是空的"), source, at: 0..<0)
    }
    guard let description = description(of: bytes, first) else { return nil }
    if isBinary(bytes) { return finding(description, source, at: 0..<0) }
    let end = bytes[first...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    var upper = min(end, first + 40)
    while upper < bytes.count, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return finding(description, source, at: first..<upper)
  }

  private static func description(of bytes: [UInt8], _ first: Int) -> LocalizedText? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return LocalizedText(
        en: "it looks like a workbook (xlsx) or another archive", zh: "看起来是工作簿（xlsx）或压缩文件")
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return LocalizedText(en: "it looks like an old workbook (xls)", zh: "看起来是旧式工作簿（xls）")
    }
    if isBinary(bytes) { return LocalizedText(en: "it is not a text file", zh: "文件不是文本") }
    switch bytes[first] {
    case UInt8(ascii: "<"): return isPage(bytes, first) ? page : nil
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return LocalizedText(en: "it looks like JSON", zh: "看起来是 JSON")
    default: break
    }
    let line = bytes[first...].prefix { $0 != 0x0A && $0 != 0x0D }
    if line.contains(UInt8(ascii: ",")) || line.contains(UInt8(ascii: ";")) || line.contains(0x09) {
      return LocalizedText(en: "it looks like a table of values (CSV)", zh: "看起来是 CSV 表格")
    }
    return LocalizedText(en: "it looks like plain text", zh: "看起来是普通文本")
  }

  private static let page = LocalizedText(en: "it looks like a web page (HTML)", zh: "看起来是网页（HTML）")

  private static func isPage(_ bytes: [UInt8], _ first: Int) -> Bool {
    let text = String(
      decoding: bytes[first...].prefix(beginning).map {
        (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
      }, as: UTF8.self)
    return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
  }

  /// The kind of an XML file that is not a model.
  static func finding(about root: XMLElement) -> Diagnostic {
    if root.name == "definitions", let date = versionOfDMN(root.namespace), date > "20230324" {
      return Diagnostic(DMNDiagnostics.newerVersion, at: root.nameSpan)
    }
    let isProcess = root.namespace.hasPrefix("http://www.omg.org/spec/BPMN/")
    if isProcess || root.name == "html" {
      let description =
        isProcess ? LocalizedText(en: "it looks like a process (BPMN)", zh: "看起来是流程（BPMN）") : page
      return Diagnostic(DMNDiagnostics.foreignFile, at: root.nameSpan, [.phrase(description)])
    }
    return Diagnostic(DMNDiagnostics.notAModel, at: root.nameSpan, [.name(root.name)])
  }

  /// The date in a namespace of DMN; nil for any other namespace.
  private static func versionOfDMN(_ namespace: String) -> String? {
    for start in ["https://www.omg.org/spec/DMN/", "http://www.omg.org/spec/DMN/"]
    where namespace.hasPrefix(start) {
      let date = namespace.dropFirst(start.count).prefix { $0.isASCII && $0.isNumber }
      return date.count == 8 ? String(date) : nil
    }
    return nil
  }

  /// The same finding; where a file ends in the middle, with what may have happened to it.
  ///
  /// - Parameter length: of the file, in bytes.
  static func explained(_ finding: Diagnostic, length: Int) -> Diagnostic {
    let isAtEnd = Int(finding.primary.span.lower) >= length
    guard isAtEnd || finding.code == FormatsDiagnostics.xmlUnclosed else { return finding }
    return finding.with(
      help: LocalizedText(
        en: "the file ends in the middle: save or copy it again, whole",
        zh: "文件在中途结束：请重新完整地保存或复制"))
  }

  private static func finding(
    _ description: LocalizedText, _ source: SourceID, at bytes: Range<Int>
  ) -> Diagnostic {
    Diagnostic(
      DMNDiagnostics.foreignFile, at: SourceSpan(source: source, bytes: bytes),
      [.phrase(description)])
  }
}
