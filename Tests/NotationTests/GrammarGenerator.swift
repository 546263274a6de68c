import Foundation
import SeededRandom

/// The rules of an EBNF file (ISO 14977 as far as `grammar/merit.ebnf` uses it).
struct EBNF {
  indirect enum Expression {
    case terminal(String)
    case rule(String)
    case prose(String)
    case sequence([Expression])
    case choice([Expression])
    case optional(Expression)
    case many(Expression)
    case difference(Expression, Expression)
  }

  struct Malformed: Error { let place: String }

  var rules: [String: Expression] = [:]
  var order: [String] = []
  private var scalars: [Unicode.Scalar]
  private var index = 0

  init(_ text: String) throws {
    scalars = Array(text.unicodeScalars)
    while skip() {
      let name = word()
      guard !name.isEmpty, take("=") else { throw malformed() }
      rules[name] = try choice()
      order.append(name)
      guard take(";") else { throw malformed() }
    }
  }

  private func malformed() -> Malformed {
    Malformed(
      place: String(
        String.UnicodeScalarView(scalars[max(0, index - 20)..<min(index + 20, scalars.count)])))
  }

  /// Skips blanks and comments; false at the end.
  private mutating func skip() -> Bool {
    while index < scalars.count {
      if scalars[index].properties.isWhitespace {
        index += 1
      } else if scalars[index...].starts(with: "(*".unicodeScalars) {
        index += 2
        while index < scalars.count, !scalars[index...].starts(with: "*)".unicodeScalars) {
          index += 1
        }
        index += 2
      } else {
        return true
      }
    }
    return false
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard skip(), scalars[index] == sign else { return false }
    index += 1
    return true
  }

  private mutating func word() -> String {
    var name = ""
    while index < scalars.count, scalars[index].properties.isAlphabetic {
      name.unicodeScalars.append(scalars[index])
      index += 1
    }
    return name
  }

  private mutating func choice() throws -> Expression {
    var options = [try sequence()]
    while take("|") { options.append(try sequence()) }
    return options.count == 1 ? options[0] : .choice(options)
  }

  private mutating func sequence() throws -> Expression {
    var parts = [try difference()]
    while take(",") { parts.append(try difference()) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func difference() throws -> Expression {
    let base = try primary()
    return take("-") ? .difference(base, try primary()) : base
  }

  private mutating func primary() throws -> Expression {
    guard skip() else { throw malformed() }
    switch scalars[index] {
    case "[", "{", "(":
      let opening = scalars[index]
      if scalars[index...].starts(with: "(?".unicodeScalars) { return try prose() }
      index += 1
      let inner = try choice()
      guard take(opening == "[" ? "]" : opening == "{" ? "}" : ")") else { throw malformed() }
      return opening == "[" ? .optional(inner) : opening == "{" ? .many(inner) : inner
    case "\"", "'":
      let quote = scalars[index]
      index += 1
      var text = ""
      while index < scalars.count, scalars[index] != quote {
        text.unicodeScalars.append(scalars[index])
        index += 1
      }
      index += 1
      return .terminal(text)
    default:
      let name = word()
      guard !name.isEmpty else { throw malformed() }
      return .rule(name)
    }
  }

  private mutating func prose() throws -> Expression {
    index += 2
    var text = ""
    while index < scalars.count, !scalars[index...].starts(with: "?)".unicodeScalars) {
      text.unicodeScalars.append(scalars[index])
      index += 1
    }
    index += 2
    return .prose(text)
  }
}

/// Writes random files that the grammar allows.
///
/// What the grammar says in prose is written here: where lines begin and how deep.
struct GrammarGenerator {
  let grammar: EBNF
  var random: SplitMix64
  private(set) var output = String.UnicodeScalarView()
  /// Items written.
  private(set) var items = 0
  private var depth = 0
  private var valueBraces = 0
  private var lineIndent = ""
  /// The indentation of the lines on which the open items began.
  private var itemIndents = [""]
  /// Set behind a `//` comment, which only a line break ends.
  private var needsLineBreak = false
  private var isInValue = false

  private static let letters = Array("abcxyzABZ甲乙丙丁戊己庚辛é々".unicodeScalars)
  private static let characters = Array(
    "abz019 _-+*/<>=()[]|,.?!@#%&'\\\"~^`:;{}甲乙，。：；｛｝“”（）≥\u{3000}\t\u{1F600}é".unicodeScalars)

  init(_ grammar: EBNF, seed: UInt64) {
    self.grammar = grammar
    random = SplitMix64(seed: seed)
  }

  mutating func file() -> String {
    if random.chance(10) { write("\u{FEFF}") }
    rule("file")
    return String(output)
  }

  private mutating func write(_ text: String) { output.append(contentsOf: text.unicodeScalars) }

  private mutating func newLine(_ indent: String) {
    write(["\n", "\n", "\n", "\r\n", "\n\n", "\n  \n"][random.below(6)])
    write(indent)
    lineIndent = indent
    needsLineBreak = false
  }

  /// BLANK and COMMENT between the symbols of the rules file to modifier.
  private mutating func blanks(required: Bool = false) {
    // More blanks at the start of a line would change its depth.
    let isAtLineStart = output.reversed().first { ![" ", "\t", "\u{3000}"].contains($0) } == "\n"
    if isAtLineStart { return }
    if required || random.chance(60) { write([" ", "  ", "\t", "\u{3000}"][random.below(4)]) }
    if random.chance(5) { write(" /* c: { */ ") }
  }

  private mutating func expand(_ expression: EBNF.Expression) {
    switch expression {
    case .terminal(let text): write(text)
    case .rule(let name): rule(name)
    case .prose: break
    case .sequence(let parts): for part in parts { expand(part) }
    case .choice(let options): expand(options[random.below(options.count)])
    case .optional(let inner): if random.chance(50) { expand(inner) }
    case .many(let inner):
      let most = output.count > 4_000 ? 0 : 3
      for _ in 0..<(most == 0 ? 0 : random.below(most + 1)) { expand(inner) }
    case .difference: write(String(character(of: expression)))
    }
  }

  private mutating func rule(_ name: String) {
    switch name {
    case "item": item()
    case "value": value()
    case "CONT": continuation()
    case "NEWLINE": newLine(itemIndents.last ?? "")
    case "part": part()
    case "DOC", "EOF": break
    case "TEXT": text()
    case "COMMENT": comment()
    case "STRING", "LABEL", "WORD": lexeme(name)
    case "VCHAR": valueCharacters()
    case "BLANK": write([" ", "\t", "\u{3000}"][random.below(3)])
    case "EOL": write("\n")
    case "LETTER":
      output.append(GrammarGenerator.letters[random.below(GrammarGenerator.letters.count)])
    case "CHAR", "SCHAR": output.append(character(of: .rule(name)))
    default: expand(grammar.rules[name] ?? .terminal(""))
    }
  }

  private mutating func item() {
    items += 1
    if output.last.map({ $0 == "\n" }) ?? true, random.chance(20) {
      write("/// doc: {\n\(lineIndent)")
    }
    itemIndents[itemIndents.count - 1] = lineIndent
    if random.chance(20) {
      rule("modifier")
      blanks(required: true)
    }
    rule("WORD")
    if random.chance(60) {
      blanks(required: true)
      rule(random.chance(30) ? "STRING" : "LABEL")
    }
    blanks()
    switch random.below(3) {
    case 0:
      write(random.chance(90) ? ":" : "：")
      blanks()
      value()
    case 1 where depth < 6: block()
    default: break
    }
  }

  private mutating func block() {
    if random.chance(10) { newLine(lineIndent) }
    write(random.chance(95) ? "{" : "｛")
    depth += 1
    if random.chance(70) { newLine(lineIndent + "  ") } else { blanks() }
    itemIndents.append(lineIndent)
    let outer = lineIndent
    rule("items")
    itemIndents.removeLast()
    depth -= 1
    if needsLineBreak { newLine(outer) }
    blanks()
    write("}")
    // The line of the next item is that on which this one began.
  }

  private mutating func value() {
    isInValue = true
    // A value is trimmed, so it begins with a symbol.
    valueCharacters()
    expand(grammar.rules["value"] ?? .terminal(""))
    if needsLineBreak {
      newLine((itemIndents.last ?? "") + "   ")
      write("+ 1")
    }
    isInValue = false
  }

  /// A line that begins with no word, so that it begins no item, deeper than that of the item.
  private mutating func continuation() {
    newLine((itemIndents.last ?? "") + [" ", "    ", "\t"][random.below(3)])
    write(["+ ", "and x ", ") ", "| ", "- 1 "][random.below(5)])
  }

  private mutating func part() {
    if needsLineBreak { continuation() }
    guard case .choice(let options) = grammar.rules["part"] ?? .terminal("") else { return }
    let option = options[random.below(options.count)]
    if case .sequence = option {
      guard valueBraces < 5 else { return }
      valueBraces += 1
      write("{")
      for _ in 0..<random.below(3) { rule("part") }
      if needsLineBreak { continuation() }
      write("}")
      valueBraces -= 1
      return
    }
    expand(option)
  }

  /// Unlike in the grammar's rule, not empty, and with no colon that could follow a word.
  private mutating func valueCharacters() {
    write(" ")
    for _ in 0...random.below(4) {
      var next = character(of: grammar.rules["VCHAR"] ?? .terminal(""))
      if next == ":" || next == "/" { next = "." }
      output.append(next)
    }
    write(" ")
  }

  private mutating func text() {
    write(" \"\"\"\n")
    for _ in 0..<random.below(3) { write("   行 \"q\" {x} // no\n") }
    lineIndent = (itemIndents.last ?? "") + " "
    write(lineIndent + "\"\"\" ")
  }

  private mutating func comment() {
    if random.chance(50) || valueBraces > 0 && random.chance(50) {
      write(" /* 注 : { ; \n \" */ ")
      lineIndent = " "
    } else {
      write(" // 注释 { : \" ;")
      needsLineBreak = true
    }
  }

  /// A lexeme of its rule that begins no comment and is none of the modifiers.
  private mutating func lexeme(_ name: String) {
    let start = output.count
    repeat {
      output.removeLast(output.count - start)
      expand(grammar.rules[name] ?? .terminal(""))
    } while isUnlucky(String(String.UnicodeScalarView(output.suffix(output.count - start))), name)
  }

  private func isUnlucky(_ text: String, _ name: String) -> Bool {
    if name == "STRING" { return text.hasPrefix("\"\"") || text.contains("\n") }
    return text.contains("//") || text.contains("/*")
  }

  /// One scalar of a class of characters: the base class without what is taken off.
  private mutating func character(of expression: EBNF.Expression) -> Unicode.Scalar {
    while true {
      let candidate = GrammarGenerator.characters[random.below(GrammarGenerator.characters.count)]
      if contains(expression, candidate) { return candidate }
    }
  }

  private func contains(_ expression: EBNF.Expression, _ scalar: Unicode.Scalar) -> Bool {
    switch expression {
    case .terminal(let text): return text.unicodeScalars.elementsEqual([scalar])
    case .choice(let options): return options.contains { contains($0, scalar) }
    case .difference(let base, let taken): return contains(base, scalar) && !contains(taken, scalar)
    case .rule("BLANK"): return [" ", "\t", "\u{3000}"].contains(scalar)
    case .rule("CHAR"): return true
    case .rule(let name): return contains(grammar.rules[name] ?? .terminal(""), scalar)
    default: return false
    }
  }
}
