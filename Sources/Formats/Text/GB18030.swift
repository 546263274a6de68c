/// Decodes GB18030, of which GBK and GB2312 are parts, with a table of our own (decision 003).
enum GB18030 {
  /// Characters of two-byte codes by their number.
  private static let twoBytes: [UInt32] = GB18030Table.twoBytes.flatMap { row in
    row.unicodeScalars.map(\.value)
  }

  /// The text in UTF-8; nil where the bytes are not GB18030.
  static func decoded(_ file: [UInt8]) -> [UInt8]? {
    var output: [UInt8] = []
    // Two bytes become at most three, four at most four.
    output.reserveCapacity(file.count * 3 / 2)
    var index = 0
    while index < file.count {
      let first = file[index]
      if first < 0x80 {
        output.append(first)
        index += 1
        continue
      }
      guard index + 1 < file.count else { return nil }
      let second = file[index + 1]
      if let character = character(first, second) {
        append(character, to: &output)
        index += 2
      } else {
        guard index + 3 < file.count,
          let value = character(first, second, file[index + 2], file[index + 3])
        else { return nil }
        append(value, to: &output)
        index += 4
      }
    }
    return output
  }

  private static func character(_ first: UInt8, _ second: UInt8) -> UInt32? {
    guard (0x81...0xFE).contains(first), (0x40...0xFE).contains(second), second != 0x7F else {
      return nil
    }
    let column = Int(second) - (second < 0x7F ? 0x40 : 0x41)
    return twoBytes[(Int(first) - 0x81) * 190 + column]
  }

  private static func character(
    _ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8
  ) -> UInt32? {
    let digits = UInt8(0x30)...0x39
    guard (0x81...0xFE).contains(first), digits.contains(second), (0x81...0xFE).contains(third),
      digits.contains(fourth)
    else { return nil }
    let row = UInt32(first - 0x81) * 10 + UInt32(second - 0x30)
    let code = (row * 126 + UInt32(third - 0x81)) * 10 + UInt32(fourth - 0x30)
    // From 90 30 81 30 on, codes count through the other planes.
    let planes = UInt32(0x90 - 0x81) * 12_600
    if code >= planes {
      let value = 0x10000 + code - planes
      return value <= 0x10FFFF ? value : nil
    }
    guard code < 39_420, let run = GB18030Table.fourByteRuns.last(where: { $0.code <= code }),
      run.character != 0
    else { return nil }
    return run.character + code - run.code
  }

  private static func append(_ value: UInt32, to output: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
