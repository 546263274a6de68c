extension TimeZoneRules {
  /// Decodes the bytes of a TZif file, of any version.
  ///
  /// Nil where they are not such a file, are cut off or contradict themselves. A footer that is not
  /// understood makes the file unreadable rather than wrong.
  public convenience init?(tzif bytes: [UInt8]) {
    guard var block = TimeZoneBlock(bytes, at: 0, timeSize: 4) else { return nil }
    var recurring: RecurringRule?
    if block.version >= 2 {
      guard let wide = TimeZoneBlock(bytes, at: block.end, timeSize: 8) else { return nil }
      block = wide
      guard block.end < bytes.count, bytes[block.end] == 0x0A,
        let close = bytes[(block.end + 1)...].firstIndex(of: 0x0A)
      else { return nil }
      let footer = bytes[(block.end + 1)..<close]
      if !footer.isEmpty {
        guard let rule = RecurringRule(posix: footer) else { return nil }
        recurring = rule
      }
    }
    guard let decoded = block.decode(bytes) else { return nil }
    let offsets = decoded.types.map(\.offset)
    let newestStandard = decoded.types.last { !$0.isSummer } ?? decoded.first
    self.init(
      transitions: decoded.transitions, offsets: offsets, firstOffset: decoded.first.offset,
      recurring: recurring, standardOffset: recurring?.standardOffset ?? newestStandard.offset)
  }
}

/// One header of a TZif file and the location of its data.
private struct TimeZoneBlock {
  struct LocalTime {
    let offset: Int
    let isSummer: Bool
  }

  let version: Int
  let end: Int
  private let timeSize: Int
  private let transitionCount: Int
  private let typeCount: Int
  private let dataStart: Int

  /// Nil where there is no header at `start`, or its data reach beyond the file.
  init?(_ bytes: [UInt8], at start: Int, timeSize: Int) {
    guard start >= 0, bytes.count - start >= 44,
      Array("TZif".utf8).elementsEqual(bytes[start..<(start + 4)])
    else { return nil }
    let version = bytes[start + 4]
    guard version == 0 || (version >= UInt8(ascii: "2") && version <= UInt8(ascii: "9")) else {
      return nil
    }
    self.version = version == 0 ? 1 : Int(version - UInt8(ascii: "0"))
    func count(_ index: Int) -> Int { TimeZoneBlock.integer(bytes, start + 20 + index * 4, 4) }
    let counts = (0..<6).map(count)
    // No count is below 0 (then it would be a file of gigabytes) or above what the file can hold.
    guard counts.allSatisfy({ $0 >= 0 && $0 <= bytes.count }) else { return nil }
    self.timeSize = timeSize
    transitionCount = counts[3]
    typeCount = counts[4]
    dataStart = start + 44
    end =
      dataStart + transitionCount * (timeSize + 1) + typeCount * 6 + counts[5]
      + counts[2] * (timeSize + 4) + counts[1] + counts[0]
    guard end <= bytes.count, typeCount > 0 else { return nil }
  }

  /// Nil where an index points nowhere, an offset is beyond reason or times are out of order.
  func decode(
    _ bytes: [UInt8]
  ) -> (transitions: [Int], types: [LocalTime], first: LocalTime)? {
    let indices = dataStart + transitionCount * timeSize
    let typesStart = indices + transitionCount
    var types: [LocalTime] = []
    for index in 0..<typeCount {
      let start = typesStart + index * 6
      let offset = TimeZoneBlock.integer(bytes, start, 4)
      guard offset.magnitude <= 26 * 3600 else { return nil }
      types.append(LocalTime(offset: offset, isSummer: bytes[start + 4] != 0))
    }
    var transitions: [Int] = []
    var used: [LocalTime] = []
    for index in 0..<transitionCount {
      let time = TimeZoneBlock.integer(bytes, dataStart + index * timeSize, timeSize)
      let type = Int(bytes[indices + index])
      guard type < typeCount, transitions.last.map({ $0 < time }) ?? true else { return nil }
      transitions.append(time)
      used.append(types[type])
    }
    return (transitions, used, types[0])
  }

  /// A signed big-endian integer of 4 or 8 bytes.
  private static func integer(_ bytes: [UInt8], _ start: Int, _ size: Int) -> Int {
    var value: UInt64 = 0
    for byte in bytes[start..<(start + size)] { value = value << 8 | UInt64(byte) }
    if size == 4 { return Int(Int32(truncatingIfNeeded: value)) }
    return Int(Int64(bitPattern: value))
  }
}
