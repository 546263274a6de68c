import Text

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
      let (scalar, length) = UTF8Scan.scalar(source.bytes, at: offset, before: bytes.upperBound)
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
