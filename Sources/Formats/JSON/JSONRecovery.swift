import Diagnostics

/// Reading goes on after an error: with the next element of the outermost list.
extension JSONParser {
  /// The list, with those elements that could be read; nil where no list begins.
  mutating func parseList() -> JSONValue? {
    skipSpaces()
    guard index < end, bytes[index] == UInt8(ascii: "[") else { return parse() }
    let opened = index
    index += 1
    var items: [JSONValue] = []
    skipSpaces()
    if index < end, bytes[index] == UInt8(ascii: "]") {
      index += 1
      endOfText()
      return JSONValue(.array(items), span: span(opened..<index))
    }
    var last = Last.whole
    repeat {
      let start = index
      last = element(of: &items, opened: opened)
      // What begins nothing is passed over, so that this ends.
      if index == start { index += 1 }
    } while last == .more
    if last == .whole { endOfText() }
    return JSONValue(.array(items), span: span(opened..<index))
  }

  /// What follows an element of the list.
  private enum Last {
    case more
    /// The list is closed.
    case whole
    /// The text ends within the list, which is reported already.
    case cut
  }

  /// Reads an element and the comma or bracket after it; after an error everything up to there.
  private mutating func element(of items: inout [JSONValue], opened: Int) -> Last {
    skipSpaces()
    let start = index
    let before = openBrackets
    do throws(Stop) {
      guard index < end else { throw unclosed(opened, UInt8(ascii: "]")) }
      let value = try parseValue(depth: 1)
      skipSpaces()
      guard index < end else {
        items.append(value)
        throw unclosed(opened, UInt8(ascii: "]"))
      }
      switch bytes[index] {
      case UInt8(ascii: ","):
        items.append(value)
        index += 1
        return .more
      case UInt8(ascii: "]"):
        items.append(value)
        index += 1
        return .whole
      case UInt8(ascii: "{"):
        // A comma is forgotten between two records; both are as they are.
        items.append(value)
        throw unexpected(Self.separator)
      default: throw unexpected(Self.separator)
      }
    } catch {
      return goOn(from: start, depth: max(0, openBrackets - before))
    }
  }

  private static let separator = LocalizedText(en: "`,` or `]`", zh: "`,` 或 `]`")

  /// Looks for the end of a wrong element: its comma, the end of the list, or another element that
  /// begins a line below it.
  ///
  /// - Parameters:
  ///   - start: where the element begins.
  ///   - depth: brackets of the element that are open where the error is.
  private mutating func goOn(from start: Int, depth: Int) -> Last {
    var depth = depth
    leave(brackets: depth)
    let indent = indentOfLine(at: start)
    if isInText { skipText() }
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        skipText()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let isElement = bytes[index] == UInt8(ascii: "{") && index > start
        if isElement, depth == 0 || indent != nil && indentOfLine(at: index) == indent {
          return .more
        }
        depth += 1
      case UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "]"):
        if depth == 0 {
          index += 1
          return .whole
        }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        index += 1
        return .more
      default: break
      }
      index += 1
    }
    return .cut
  }

  /// After the quote that ends a text, or where its line ends.
  private mutating func skipText() {
    while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\"), index < end { index += 1 }
    }
    leaveText()
  }

  /// The number of spaces before `offset` where it is the first byte of its line; else nil.
  private func indentOfLine(at offset: Int) -> Int? {
    var first = offset
    while first > 0, bytes[first - 1] == 0x20 || bytes[first - 1] == 0x09 { first -= 1 }
    guard first > 0, bytes[first - 1] == 0x0A || bytes[first - 1] == 0x0D else { return nil }
    return offset - first
  }
}
