import Diagnostics

/// Finds the comments, which libyaml drops (notation 5.5).
enum YAMLComments {
  /// Between two scalars there are only spaces, punctuation and comments, so every `#` in a gap
  /// begins one; a `|` or `>` may carry one in its heading.
  static func find(
    in bytes: [UInt8], piece: Range<Int>, extents: [YAMLExtent], source: SourceID
  ) -> [YAMLComment] {
    var found: [YAMLComment] = []
    var gapStart = piece.lowerBound
    for extent in extents {
      scan(gapStart..<max(gapStart, extent.range.lowerBound), bytes, source, &found)
      if extent.isBlock {
        var lineEnd = extent.range.lowerBound
        while lineEnd < extent.range.upperBound, bytes[lineEnd] != 0x0A, bytes[lineEnd] != 0x0D {
          lineEnd += 1
        }
        scan(extent.range.lowerBound..<lineEnd, bytes, source, &found)
      }
      gapStart = max(gapStart, extent.range.upperBound)
    }
    scan(gapStart..<max(gapStart, piece.upperBound), bytes, source, &found)
    return found
  }

  private static func scan(
    _ gap: Range<Int>, _ bytes: [UInt8], _ source: SourceID, _ found: inout [YAMLComment]
  ) {
    var index = gap.lowerBound
    while index < gap.upperBound {
      guard bytes[index] == UInt8(ascii: "#") else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      found.append(
        YAMLComment(
          span: SourceSpan(source: source, bytes: start..<index),
          text: String(decoding: bytes[start + 1..<index], as: UTF8.self),
          isOwnLine: beginsLine(start, bytes)))
    }
  }

  private static func beginsLine(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    var index = offset
    while index > 0 {
      index -= 1
      switch bytes[index] {
      case 0x0A, 0x0D: return true
      case 0x20, 0x09: continue
      default: return index == 2 && bytes[0] == 0xEF
      }
    }
    return true
  }
}
