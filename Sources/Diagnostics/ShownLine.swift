/// One line as a terminal shows it: controls made visible, a very long line cut around its marks.
struct ShownLine {
  /// Cells that are shown of a line that is cut.
  private static let maximumCells = 160

  private(set) var text = ""
  /// Byte offset of each scalar that is shown, with the cells before it; ascending.
  private var stops: [(byte: Int, cells: Int)] = []

  /// - Parameter marks: byte ranges of which the first should be seen.
  init(_ source: Source, _ line: Int, marks: [Range<Int>]) {
    let bytes = source.lineBytes(line)
    var offset = bytes.lowerBound
    var cells = 0
    let first = min(max(marks.map(\.lowerBound).min() ?? offset, offset), bytes.upperBound)
    let isCut = bytes.count > Self.maximumCells * 4
    if isCut, first - offset > Self.maximumCells {
      offset = first - Self.maximumCells / 2
      while offset < first, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      text = "…"
      cells = 1
    }
    let hides = source.isConfidential && line > 0
    while offset < bytes.upperBound {
      stops.append((offset, cells))
      if hides, !marks.contains(where: { $0.contains(offset) }) {
        let next = marks.map(\.lowerBound).filter { $0 > offset }.min() ?? bytes.upperBound
        offset = min(next, bytes.upperBound)
        text += "…"
        cells += 1
        continue
      }
      if isCut, cells > Self.maximumCells {
        text += "…"
        return
      }
      let (scalar, length) = source.bytes.scalar(at: offset, before: bytes.upperBound)
      offset += length
      switch scalar {
      case "\t":
        text += "  "
        cells += 2
      case let scalar? where !DisplayText.isDangerous(scalar):
        text.unicodeScalars.append(scalar)
        cells += DisplayWidth.cells(of: scalar)
      default:
        text += "\u{FFFD}"
        cells += 1
      }
    }
    stops.append((offset, cells))
  }

  /// Cells before a byte; for one that is not shown, those of the nearest that is.
  func cells(before byte: Int) -> Int {
    var low = 0
    var high = stops.count
    // The number of stops at or before the byte.
    while low < high {
      let middle = (low + high) / 2
      if stops[middle].byte <= byte { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : stops[low - 1].cells
  }
}

extension [UInt8] {
  /// The scalar that begins at `offset` and its length; nil, with the length of what stands for
  /// one, where the bytes are not UTF-8 (Unicode 15, table 3-7).
  fileprivate func scalar(at offset: Int, before end: Int) -> (Unicode.Scalar?, length: Int) {
    let lead = self[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { second = 0xA0...0xBF } else if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { second = 0x90...0xBF } else if lead == 0xF4 { second = 0x80...0x8F }
    default: return (nil, 1)
    }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<length {
      let allowed = index == 1 ? second : 0x80...0xBF
      guard offset + index < end, allowed.contains(self[offset + index]) else {
        return (nil, index)
      }
      value = value << 6 | UInt32(self[offset + index] & 0x3F)
    }
    return (Unicode.Scalar(value), length)
  }
}
