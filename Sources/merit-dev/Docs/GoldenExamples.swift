import Foundation

/// Rendered findings in the golden files of the tests: the examples of the pages, so that an
/// example is always what the program says.
struct GoldenExamples {
  private var byCode: [String: [String]] = [:]

  init(below folder: URL) {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "golden" }
      .sorted { $0.path < $1.path }
    for file in files {
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
      collect(text)
    }
  }

  /// The shortest rendered finding of the code in the language; nil where no golden has one.
  func example(of code: String, inChinese: Bool) -> String? {
    let words = inChinese ? ["错误[", "警告[", "提示["] : ["error[", "warning[", "note["]
    return byCode[code]?.filter { text in words.contains { text.hasPrefix($0) } }
      .filter { $0.contains("┌─") }
      .min { ($0.count, $0) < ($1.count, $1) }
  }

  private mutating func collect(_ text: String) {
    var block: [Substring] = []
    var code: String?
    func isHead(_ line: Substring) -> String? {
      line.firstMatch(of: /^(?:error|warning|note|错误|警告|提示)\[(M\d{4})/).map { String($0.1) }
    }
    let lines: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false) + [""]
    for line in lines {
      let head = isHead(line)
      if let current = code, head != nil || line.isEmpty || line.hasPrefix("===") {
        byCode[current, default: []].append(block.joined(separator: "\n"))
        code = nil
        block = []
      }
      if let head { code = head }
      if code != nil { block.append(line) }
    }
  }
}
