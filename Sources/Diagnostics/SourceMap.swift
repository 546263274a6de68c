/// One text that was read: a policy file, a file of records, an argument of the command line.
public struct Source: Sendable {
  /// The identifier that spans hold.
  public let id: SourceID
  /// How the source is shown to people, such as `Policies/liaoning-qc/2026/notice.merit`.
  public let path: String
  /// The bytes as they were read; need not be valid UTF-8.
  public let bytes: [UInt8]
  /// Offset of the first byte of each line; the first entry is 0.
  public let lineStarts: [UInt32]
  /// True for records with private fields: below the heading only what is marked is shown.
  public let isConfidential: Bool

  init(id: SourceID, path: String, bytes: [UInt8], isConfidential: Bool) {
    self.id = id
    self.path = path
    self.bytes = bytes
    self.isConfidential = isConfidential
    var starts: [UInt32] = [0]
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x0A {
        starts.append(UInt32(index + 1))
      } else if bytes[index] == 0x0D {
        if index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        starts.append(UInt32(index + 1))
      }
      index += 1
    }
    lineStarts = starts
  }

  /// The text of `span`; bytes that are not UTF-8 read as U+FFFD.
  public func text(_ span: SourceSpan) -> String {
    String(decoding: bytes[clamp(Int(span.lower))..<clamp(Int(span.upper))], as: UTF8.self)
  }

  /// Index of the line that holds `offset`, from 0.
  ///
  /// - Complexity: O(log lines).
  public func line(at offset: UInt32) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line (from 0), without its line break.
  public func lineBytes(_ line: Int) -> Range<Int> {
    let lower = Int(lineStarts[line])
    var upper = line + 1 < lineStarts.count ? Int(lineStarts[line + 1]) : bytes.count
    while upper > lower, bytes[upper - 1] == 0x0A || bytes[upper - 1] == 0x0D { upper -= 1 }
    return lower..<upper
  }

  /// Line and column of `offset` as people count: from 1, columns in Unicode scalars.
  public func position(at offset: UInt32) -> SourcePosition {
    let line = line(at: offset)
    let start = Int(lineStarts[line])
    let end = clamp(Int(offset))
    var column = 1
    for byte in bytes[min(start, end)..<end] where byte & 0xC0 != 0x80 { column += 1 }
    return SourcePosition(line: line + 1, columnScalars: column)
  }

  private func clamp(_ offset: Int) -> Int { min(max(offset, 0), bytes.count) }
}

/// A position in a source as people count: both from 1.
public struct SourcePosition: Hashable, Sendable {
  /// Line, from 1.
  public let line: Int
  /// Column in Unicode scalars.
  public let columnScalars: Int
}

/// All texts of one run, so that a span can be shown as file, line and column.
public struct SourceMap: Sendable {
  /// In the order in which they were added.
  public private(set) var sources: [Source] = []

  /// No texts yet.
  public init() {}

  /// Adds a text; the same path may be added more than once.
  ///
  /// - Parameter isConfidential: whether lines of it hold what must not be shown.
  /// - Parameter path: how the text is shown to people.
  /// - Parameter bytes: the text.
  public mutating func add(
    path: String, bytes: [UInt8], isConfidential: Bool = false
  ) -> SourceID {
    let id = SourceID(index: UInt32(sources.count))
    sources.append(Source(id: id, path: path, bytes: bytes, isConfidential: isConfidential))
    return id
  }

  /// Gives a text other bytes; its id and its path stay, so that spans of other texts stay valid.
  public mutating func replace(_ id: SourceID, bytes: [UInt8]) {
    let old = self[id]
    sources[Int(id.index)] = Source(
      id: id, path: old.path, bytes: bytes, isConfidential: old.isConfidential)
  }

  /// The text of an id that this map gave.
  public subscript(id: SourceID) -> Source { sources[Int(id.index)] }

  /// The text of `span`.
  public func text(_ span: SourceSpan) -> String { self[span.source].text(span) }

  /// `path:line:column` of the start of `span`.
  public func location(_ span: SourceSpan) -> String {
    let source = self[span.source]
    let position = source.position(at: span.lower)
    return "\(source.path):\(position.line):\(position.columnScalars)"
  }
}
