/// Turns libyaml's marks (line, code points) into byte offsets (Y10).
///
/// Marks come nearly in order, so the cursor walks from the last one: linear for a whole file,
/// also where all of it is one line.
struct YAMLMarkCursor {
  private let bytes: ArraySlice<UInt8>
  private let lineStarts: [Int]
  private var line = 0
  private var column = 0
  private var offset: Int

  /// - Parameter bytes: UTF-8 without U+0085, U+2028 and U+2029 and without a byte order mark; the
  ///   offsets that come out are indices into it.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    let start = bytes.startIndex
    var starts = [start]
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A {
        starts.append(index)
      } else if byte == 0x0D {
        if index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
        starts.append(index)
      }
    }
    lineStarts = starts
    offset = start
  }

  mutating func offset(of mark: YAMLMark) -> Int {
    guard mark.line < lineStarts.count else { return bytes.endIndex }
    if mark.line != line || mark.column < column / 2 {
      line = mark.line
      column = 0
      offset = lineStarts[mark.line]
    }
    while column < mark.column, offset < bytes.endIndex {
      offset += 1
      while offset < bytes.endIndex, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    while column > mark.column, offset > lineStarts[line] {
      offset -= 1
      while offset > lineStarts[line], bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      column -= 1
    }
    return offset
  }
}
