import Diagnostics
import TestSupport

/// A golden whose sources carry their labels: `⟦1:text⟧` is what label 1 stands on.
///
/// Sections `file PATH` hold sources (`\t`, `\r` and `\xNN` stand for bytes), section `diagnostic`
/// what is said, a line each: number, name and severity of the code, then `words`, `primary`, `secondary`, `note`, `help` and
/// `fix` with `en | zh`. A line `---` begins the next diagnostic.
struct RenderedCase {
  private(set) var sources = SourceMap()
  private(set) var diagnostics: [Diagnostic] = []
  private var spans: [Int: SourceSpan] = [:]

  init(_ golden: GoldenCase) {
    for section in golden.sections where section.name.hasPrefix("file ") {
      addSource(path: String(section.name.dropFirst(5)), text: section.body)
    }
    var lines: [String] = []
    let body: [Substring] = (golden["diagnostic"] ?? "").split(separator: "\n")
    for line in body + ["---"] {
      if line == "---" {
        if let diagnostic = diagnostic(lines) { diagnostics.append(diagnostic) }
        lines = []
      } else {
        lines.append(String(line))
      }
    }
  }

  private mutating func addSource(path: String, text: String) {
    let id = SourceID(index: UInt32(sources.sources.count))
    var bytes: [UInt8] = []
    var open: [(label: Int, lower: Int)] = []
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case "⟦":
        let number = String(rest.prefix { $0 != ":" })
        rest = rest.dropFirst(number.unicodeScalars.count + 1)
        open.append((Int(number) ?? 0, bytes.count))
      case "⟧":
        if let (label, lower) = open.popLast() {
          spans[label] = SourceSpan(source: id, bytes: lower..<bytes.count)
        }
      case "\\":
        switch rest.popFirst() {
        case "t": bytes.append(0x09)
        case "r": bytes.append(0x0D)
        case "x":
          bytes.append(UInt8(String(rest.prefix(2)), radix: 16) ?? 0)
          rest = rest.dropFirst(2)
        default: bytes.append(0x5C)
        }
      default: bytes += Array(String(Character(scalar)).utf8)
      }
    }
    _ = sources.add(path: path, bytes: bytes)
  }

  /// Lines such as `primary 1 no such field | 没有这个字段`.
  private func diagnostic(_ lines: [String]) -> Diagnostic? {
    let head = lines.first?.split(separator: " ") ?? []
    guard head.count == 3, let number = Int(head[0]),
      let severity = Severity.allCases.first(where: { $0.word.en == head[2] }),
      let primary = lines.first(where: { $0.hasPrefix("primary ") }),
      let words = lines.first(where: { $0.hasPrefix("words ") }).map({ said($0.dropFirst(6)) }),
      let label = label(primary.dropFirst(8))
    else { return nil }
    let code = DiagnosticCode(
      number, String(head[1]), severity, en: words.en, zh: words.zh)
    var result = Diagnostic(code, at: label.span, label: label.text)
    for line in lines {
      let key = line.prefix { $0 != " " }
      let rest = line.dropFirst(key.count + 1)
      switch key {
      case "secondary": if let label = self.label(rest) { result.secondary.append(label) }
      case "note": result.notes.append(said(rest))
      case "help": result.help = said(rest)
      case "fix":
        // fix safe 1 replacement / title | 标题
        let parts = rest.split(separator: " ", maxSplits: 3)
        guard let safety = FixIt.Safety(rawValue: String(parts[0])), let number = Int(parts[1]),
          let span = spans[number]
        else { break }
        let replacement = parts[2] == "-" ? "" : String(parts[2])
        result.fixIts.append(
          FixIt(said(parts[3]), safety: safety, edits: [TextEdit(span, replacement)]))
      default: break
      }
    }
    return result
  }

  private func label(_ text: Substring) -> Label? {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard let number = parts.first.flatMap({ Int($0) }), let span = spans[number] else {
      return nil
    }
    return Label(span, parts.count > 1 ? said(parts[1]) : nil)
  }

  private func said(_ text: Substring) -> LocalizedText {
    let parts = text.split(separator: "|", maxSplits: 1)
    func trimmed(_ part: Substring) -> String {
      let begun = part.drop { $0 == " " }
      let end = begun.lastIndex { $0 != " " }
      return (end.map { String(begun[...$0]) } ?? "").replacing("\\x1B", with: "\u{1B}")
    }
    return LocalizedText(en: trimmed(parts[0]), zh: trimmed(parts.count > 1 ? parts[1] : parts[0]))
  }
}
