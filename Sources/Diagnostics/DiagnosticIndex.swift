/// The codes of several catalogues by subject, and the way from a number or a name to its code.
public struct DiagnosticIndex: Sendable {
  /// The codes of one subject, such as "Records".
  public struct Section: Sendable {
    /// What the codes are about.
    public let subject: LocalizedText
    /// The codes, ascending by number.
    public let codes: [DiagnosticCode]
    /// Why they matter.
    let explanations: [DiagnosticExplanation]

    /// The codes and explanations of a catalogue, under a subject.
    public init(en: String, zh: String, _ catalogue: any DiagnosticCatalogue.Type) {
      subject = LocalizedText(en: en, zh: zh)
      codes = catalogue.all.sorted { $0.number < $1.number }
      explanations = catalogue.explanations
    }
  }

  /// The sections in the order in which pages list them.
  public let sections: [Section]
  private let byID: [String: DiagnosticCode]
  private let explanations: [DiagnosticCode: DiagnosticExplanation]

  /// An index of the codes of these sections.
  public init(_ sections: [Section]) {
    self.sections = sections
    let codes = sections.flatMap(\.codes)
    byID = Dictionary(
      codes.flatMap { [($0.id, $0), ($0.name, $0)] }, uniquingKeysWith: { first, _ in first })
    explanations = Dictionary(
      sections.flatMap(\.explanations).map { ($0.code, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Every code of every section.
  public var codes: [DiagnosticCode] { sections.flatMap(\.codes) }

  /// Why a code matters; nil for a code of no section.
  public func explanation(of code: DiagnosticCode) -> DiagnosticExplanation? {
    explanations[code]
  }

  /// The code with this name, or with this number as `M1250`, `m1250` or `1250`.
  public subscript(written: String) -> DiagnosticCode? {
    let word = written.lowercased()
    return byID[word] ?? byID["M" + (word.hasPrefix("m") ? String(word.dropFirst()) : word)]
  }
}
