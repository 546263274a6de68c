import Diagnostics
import Glibc

/// Reads lines from a terminal, with a history that lasts as long as the program.
struct LineEditor {
  private var prompt = ""
  private var history: [String] = []

  /// The next line; nil at the end of the input.
  ///
  /// - Parameter prompt: what stands before the line.
  mutating func readLine(prompt: String) -> String? {
    self.prompt = prompt
    guard let raw = RawMode() else {
      Console.output(prompt)
      return Swift.readLine()
    }
    defer { raw.leave() }
    var buffer = LineBuffer(history: history)
    show(buffer)
    while true {
      guard let key = KeyReader.next() else {
        Console.output("\n")
        return nil
      }
      switch buffer.press(key) {
      case .editing: show(buffer)
      case .finished:
        Console.output("\n")
        let line = buffer.text
        if !line.isEmpty, line != history.last { history.append(line) }
        return line
      case .dropped:
        Console.output("^C\n")
        buffer = LineBuffer(history: history)
        show(buffer)
      case .ended:
        Console.output("\n")
        return nil
      }
    }
  }

  /// Writes prompt and text in one terminal line, scrolled so that the cursor is in sight.
  private func show(_ buffer: LineBuffer) {
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let columns = (isKnown ? Int(size.ws_col) : 80) - DisplayWidth.cells(of: prompt) - 1
    let window = buffer.window(cells: max(columns, 8))
    let cursor = DisplayWidth.cells(of: prompt) + window.cursor
    Console.output("\r\(prompt)\(window.text)\u{1B}[K\r\u{1B}[\(cursor)C")
  }
}

/// A line being edited: its characters, the cursor, and the lines that can be recalled.
struct LineBuffer {
  enum Key: Hashable {
    case character(Character)
    case enter, backspace, delete, left, right, up, down, home, end
    /// Ctrl-U and Ctrl-K: drop what stands before, or behind, the cursor.
    case dropBefore, dropAfter
    /// Ctrl-C and Ctrl-D.
    case interrupt, endOfInput
    case other
  }

  enum State {
    case editing, finished, dropped, ended
  }

  /// The most characters of a line; further ones are not taken.
  private static let limit = 100_000

  private var characters: [Character] = []
  private var cursor = 0
  /// Recalled lines as they were edited, the line at hand last.
  private var lines: [[Character]]
  private var place: Int

  init(history: [String]) {
    lines = history.map(Array.init) + [[]]
    place = history.count
  }

  var text: String { String(characters) }

  mutating func press(_ key: Key) -> State {
    switch key {
    case .character(let character): insert(character)
    case .enter: return .finished
    case .backspace:
      if cursor > 0 {
        cursor -= 1
        characters.remove(at: cursor)
      }
    case .delete: if cursor < characters.count { characters.remove(at: cursor) }
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = characters.count
    case .dropBefore:
      characters.removeFirst(cursor)
      cursor = 0
    case .dropAfter: characters.removeLast(characters.count - cursor)
    case .up: recall(place - 1)
    case .down: recall(place + 1)
    case .interrupt: return .dropped
    case .endOfInput:
      if characters.isEmpty { return .ended }
      return press(.delete)
    case .other: break
    }
    return .editing
  }

  /// Inserts a character; a combining one joins the one before the cursor.
  private mutating func insert(_ character: Character) {
    guard characters.count < LineBuffer.limit else { return }
    if cursor > 0 {
      let joined = String(characters[cursor - 1]) + String(character)
      if joined.count == 1, let one = joined.first {
        characters[cursor - 1] = one
        return
      }
    }
    characters.insert(character, at: cursor)
    cursor += 1
  }

  private mutating func recall(_ wanted: Int) {
    guard lines.indices.contains(wanted) else { return }
    lines[place] = characters
    place = wanted
    characters = lines[wanted]
    cursor = characters.count
  }

  /// The part of the text that fits in so many cells, with the cursor in it.
  func window(cells: Int) -> (text: String, cursor: Int) {
    let widths = characters.map { DisplayWidth.cells(of: String($0)) }
    var first = cursor
    var before = 0
    while first > 0, before + widths[first - 1] <= cells {
      first -= 1
      before += widths[first]
    }
    var last = cursor
    var used = before
    while last < characters.count, used + widths[last] <= cells {
      used += widths[last]
      last += 1
    }
    return (String(characters[first..<last]), before)
  }
}

/// A terminal that hands over each key at once and shows none by itself.
private struct RawMode {
  private let before: termios

  /// Nil where standard input is no terminal that can be set so, or can only print.
  init?() {
    var settings = termios()
    guard Console.environment("TERM") != "dumb", tcgetattr(STDIN_FILENO, &settings) == 0 else {
      return nil
    }
    before = settings
    settings.c_iflag &= ~tcflag_t(ICRNL | IXON)
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    withUnsafeMutableBytes(of: &settings.c_cc) { controls in
      controls[Int(VMIN)] = 1
      controls[Int(VTIME)] = 0
    }
    guard tcsetattr(STDIN_FILENO, TCSADRAIN, &settings) == 0 else { return nil }
  }

  func leave() {
    var settings = before
    tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
  }
}

/// Reads keys: characters in UTF-8, control characters, and the sequences of the arrow keys.
private enum KeyReader {
  /// Nil at the end of the input.
  static func next() -> LineBuffer.Key? {
    guard let byte = byte() else { return nil }
    switch byte {
    case 0x01: return .home
    case 0x02: return .left
    case 0x03: return .interrupt
    case 0x04: return .endOfInput
    case 0x05: return .end
    case 0x06: return .right
    case 0x08, 0x7F: return .backspace
    case 0x0A, 0x0D: return .enter
    case 0x0B: return .dropAfter
    case 0x0E: return .down
    case 0x10: return .up
    case 0x15: return .dropBefore
    case 0x1B: return sequence()
    case 0x09: return .character(" ")
    case 0x00..<0x20: return .other
    default: return character(byte)
    }
  }

  private static func byte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = read(STDIN_FILENO, &byte, 1)
      if count == 1 { return byte }
      if count < 0, errno == EINTR { continue }
      return nil
    }
  }

  /// What follows Escape: `[` or `O`, digits, and a letter or `~`.
  private static func sequence() -> LineBuffer.Key? {
    guard let opening = byte() else { return nil }
    guard opening == UInt8(ascii: "[") || opening == UInt8(ascii: "O") else { return .other }
    var parameter: UInt8?
    while let byte = byte() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "?"):
        parameter = parameter ?? byte
        continue
      case UInt8(ascii: "A"): return .up
      case UInt8(ascii: "B"): return .down
      case UInt8(ascii: "C"): return .right
      case UInt8(ascii: "D"): return .left
      case UInt8(ascii: "H"): return .home
      case UInt8(ascii: "F"): return .end
      case UInt8(ascii: "~"):
        switch parameter {
        case UInt8(ascii: "1")?, UInt8(ascii: "7")?: return .home
        case UInt8(ascii: "3")?: return .delete
        case UInt8(ascii: "4")?, UInt8(ascii: "8")?: return .end
        default: return .other
        }
      default: return .other
      }
    }
    return nil
  }

  private static func character(_ first: UInt8) -> LineBuffer.Key? {
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var bytes = [first]
    while bytes.count < length {
      guard let byte = byte() else { return nil }
      bytes.append(byte)
    }
    guard let character = String(validating: bytes, as: UTF8.self)?.first else { return .other }
    return .character(character)
  }
}
