/// The names that an expression of a DMN model may use (DMN 1.5 §10.3.1.6).
///
/// Such names may hold blanks, numbers, signs and reserved words (`decision A 2.1`, `Date-Time`),
/// so that an expression can only be read with them at hand: of all names that fit, the longest is
/// meant. Blanks are not significant: names are compared word by word.
public struct NameTable: Sendable {
  /// The words of a name, as the lexer splits them.
  struct Entry: Sendable {
    let words: [String]
    let name: String
  }

  /// By first word, the longest first.
  private var scope: [String: [Entry]] = [:]
  private var members: [String: [Entry]] = [:]

  /// - Parameters:
  ///   - names: what stands for a value or a function by itself; the built-ins are known already.
  ///   - members: what may stand behind a `.`, and bare within a filter: names of components.
  public init(names: some Sequence<String>, members: some Sequence<String> = []) {
    self = NameTable.builtins
    for name in names { insert(name) }
    for member in members { insert(member: member) }
  }

  private init() {}

  private static let builtins: NameTable = {
    var table = NameTable()
    for builtin in Builtins.all where builtin.isStandard { table.insert(builtin.name) }
    for property in ["time offset", "start included", "end included"] {
      table.insert(member: property)
    }
    return table
  }()

  /// Adds a name that may stand at the beginning of an expression.
  public mutating func insert(_ name: String) {
    NameTable.insert(name, into: &scope)
  }

  /// Adds a name that may stand behind a `.`.
  public mutating func insert(member name: String) {
    NameTable.insert(name, into: &members)
  }

  private static func insert(_ name: String, into table: inout [String: [Entry]]) {
    let stream = TokenStream(name)
    let words = stream.tokens.dropLast().map { stream.text($0) }
    guard let first = words.first else { return }
    var entries = table[first] ?? []
    if entries.contains(where: { $0.words == words }) { return }
    let place = entries.firstIndex { $0.words.count < words.count } ?? entries.count
    entries.insert(Entry(words: words, name: name), at: place)
    table[first] = entries
  }

  /// The longest name that starts at a token, and how many tokens it takes.
  func longest(
    _ stream: TokenStream, at index: Int, inScope: Bool, asMember: Bool
  ) -> (name: String, count: Int)? {
    let first = stream.text(stream.tokens[index])
    var best: (name: String, count: Int)?
    for (isUsed, table) in [(inScope, scope), (asMember, members)] where isUsed {
      for entry in table[first] ?? [] {
        if let best, best.count >= entry.words.count { break }
        if matches(entry, stream, at: index) { best = (entry.name, entry.words.count) }
      }
    }
    return best
  }

  private func matches(_ entry: Entry, _ stream: TokenStream, at index: Int) -> Bool {
    guard index + entry.words.count < stream.tokens.count else { return false }
    for (offset, word) in entry.words.enumerated() {
      let token = stream.tokens[index + offset]
      let bytes = stream.bytes[Int(token.lower)..<Int(token.upper)]
      guard bytes.elementsEqual(word.utf8) else { return false }
    }
    return true
  }
}
