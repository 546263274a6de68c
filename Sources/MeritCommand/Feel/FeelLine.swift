/// One line of the input, or several that belong together.
struct FeelLine {
  /// How far an expression is.
  enum State {
    case whole, wrong
    /// It ends too early: another line may go on with it.
    case open
  }

  /// Of its first line, from 1.
  let number: Int
  var bytes: [UInt8]

  init(number: Int, text: String) {
    self.number = number
    bytes = Array(text.utf8)
  }

  /// Nothing but blanks, or a comment.
  var isEmpty: Bool {
    let text = bytes.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
    return text.isEmpty || (text.starts(with: "//".utf8) && !text.contains(0x0A))
  }

  /// The words of a command: `:names`, `exit`; nil where it is something else.
  var command: [Substring]? {
    let words = String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\t" }
    guard let first = words.first else { return nil }
    if first.hasPrefix(":") { return words }
    return words.count == 1 && (first == "exit" || first == "quit") ? words : nil
  }

  /// The bytes of the ` => ` between an expression and its value, outside of texts and comments;
  /// nil where there is none.
  var arrow: Range<Int>? {
    var isText = false
    var place = 0
    var found: Range<Int>?
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\\"), isText { place += 1 }
      if byte == UInt8(ascii: "\"") { isText.toggle() }
      if !isText, bytes[place...].starts(with: " => ".utf8) { found = place..<place + 4 }
      place += 1
    }
    return found
  }
}

/// Reads lines, and joins those of an expression that is left open.
struct FeelLineReader {
  /// The most lines that are looked at for the end of an expression in a file.
  private static let maximumLines = 200

  private let isDialogue: Bool
  private var number = 0
  /// Lines of a file that were looked at already.
  private var ahead: [String] = []

  init(isDialogue: Bool) { self.isDialogue = isDialogue }

  /// The next line; nil at the end of the input.
  ///
  /// In a dialogue a line goes on as long as it is open, up to an empty one. In a file it goes on if
  /// it is whole some lines below; if it never is, it stands for itself.
  mutating func next(state: (FeelLine) -> FeelLine.State) -> FeelLine? {
    guard let text = isDialogue ? ask("feel> ") : fromFile() else { return nil }
    number += 1
    let first = FeelLine(number: number, text: text)
    var joined = first
    var taken: [String] = []
    var reached = first.isEmpty ? .whole : state(first)
    while reached == .open, taken.count < Self.maximumLines {
      guard let more = isDialogue ? ask("....> ") : fromFile() else { break }
      taken.append(more)
      if more.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { break }
      joined.bytes += [0x0A] + Array(more.utf8)
      reached = state(joined)
    }
    guard isDialogue || reached == .whole else {
      ahead = taken + ahead
      return first
    }
    number += taken.count
    return joined
  }

  /// The terminal itself edits the line; `rlwrap merit feel` adds a history.
  private func ask(_ prompt: String) -> String? {
    Console.output(prompt)
    guard let line = Swift.readLine() else {
      Console.output("\n")
      return nil
    }
    return line
  }

  private mutating func fromFile() -> String? {
    ahead.isEmpty ? Swift.readLine() : ahead.removeFirst()
  }
}

/// `name = expression`: a line that gives a name to a value.
struct FeelBinding {
  let name: String
  /// The bytes of the line behind the sign.
  let expression: Range<Int>
  /// `let` and the like, which other languages have there.
  let needlessWord: String?

  /// Words that begin or join expressions, so that what holds one is no plain name.
  private static let reserved: Set<String> = [
    "if", "then", "else", "for", "return", "some", "every", "satisfies", "in", "and", "or",
    "between", "not", "function", "null", "true", "false", "instance",
  ]

  private static let needless: Set<String> = ["let", "var", "const", "val", "def", "令", "设"]

  /// Nil where the line is an expression: where in front of the first `=` stands anything but
  /// words, and where the sign is `==` or `=>`.
  init?(_ line: [UInt8]) {
    guard let sign = line.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let next = sign + 1 < line.count ? line[sign + 1] : 0
    guard next != UInt8(ascii: "="), next != UInt8(ascii: ">") else { return nil }
    var words = String(decoding: line[..<sign], as: UTF8.self).split { $0 == " " || $0 == "\t" }
    guard let first = words.first?.unicodeScalars.first,
      first.properties.isAlphabetic || first == "_"
    else { return nil }
    for word in words {
      guard !FeelBinding.reserved.contains(String(word)),
        word.unicodeScalars.allSatisfy({ scalar in
          scalar.properties.isAlphabetic || scalar == "_" || ("0"..."9").contains(scalar)
        })
      else { return nil }
    }
    if words.count > 1, FeelBinding.needless.contains(String(words[0])) {
      needlessWord = String(words.removeFirst())
    } else {
      needlessWord = nil
    }
    name = words.joined(separator: " ")
    expression = sign + 1..<line.count
  }
}

extension String {
  var trimmingSpaces: Substring {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}
