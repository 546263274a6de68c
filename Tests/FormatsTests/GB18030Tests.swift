import Testing

@testable import Formats

#if canImport(Glibc)
  import Glibc
#endif

/// The table of GB18030 against the converter of the C library, which follows another edition of the
/// standard since glibc 2.39.
@Suite struct GB18030Tests {
  /// Codes whose characters GB18030-2022 has changed, by their two bytes.
  private static let changed: Set<[UInt8]> = Set(
    (0xD9...0xDF).map { [0xA6, $0] } + (0xEC...0xED).map { [0xA6, $0] } + [[0xA6, 0xF3]]
      + [0x59, 0x61, 0x66, 0x67, 0x6D, 0x7E, 0x90, 0xA0].map { [0xFE, $0] })

  private func libraryDecodes(_ bytes: [UInt8]) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(converter) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count * 4 + 16)
    return input.withUnsafeMutableBytes { source -> [UInt8]? in
      let written = output.withUnsafeMutableBytes { target -> Int? in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var fromLeft = source.count
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var toLeft = target.count
        let outcome = iconv(converter, &from, &fromLeft, &to, &toLeft)
        return outcome == 0 && fromLeft == 0 ? target.count - toLeft : nil
      }
      return written.map { Array(output[..<$0]) }
    }
  }

  private static let hasLibrary: Bool = {
    let converter = iconv_open("UTF-8", "GB18030")
    guard let converter, converter != iconv_t(bitPattern: -1) else { return false }
    iconv_close(converter)
    return true
  }()

  @Test(.enabled(if: hasLibrary)) func twoByteCodes() {
    for first in UInt8(0x81)...0xFE {
      for second in UInt8(0x40)...0xFE
      where second != 0x7F && !Self.changed.contains([first, second]) {
        let bytes = [first, second]
        #expect(GB18030.decoded(bytes) == libraryDecodes(bytes), "\(bytes)")
      }
    }
  }

  /// Every 7th code of four bytes, which comes by every last byte, up to the end of all planes.
  @Test(.enabled(if: hasLibrary)) func fourByteCodes() {
    var wrong: [[UInt8]] = []
    for code in stride(from: 0, to: 1_587_600, by: 7) where code < 39_000 || code > 39_200 {
      let bytes = [
        UInt8(0x81 + code / 12_600), UInt8(0x30 + code / 1260 % 10),
        UInt8(0x81 + code / 10 % 126), UInt8(0x30 + code % 10),
      ]
      if GB18030.decoded(bytes) != libraryDecodes(bytes) { wrong.append(bytes) }
    }
    #expect(wrong.isEmpty, "\(wrong.count), first \(wrong.prefix(3))")
  }

  @Test func texts() {
    let bytes: [UInt8] = [
      0x41, 0xD6, 0xD0, 0xCE, 0xC4, 0x81, 0x30, 0x84, 0x36, 0x95, 0x32, 0x82, 0x36,
    ]
    #expect(GB18030.decoded(bytes).map { String(decoding: $0, as: UTF8.self) } == "A中文¥𠀀")
    let broken: [[UInt8]] = [
      [0x80], [0xFF], [0x81], [0xD6, 0x7F], [0xD6, 0x20], [0x81, 0x30, 0x84],
      [0x81, 0x30, 0x30, 0x30],
      [0xE3, 0x32, 0x9A, 0x36],
    ]
    for bytes in broken { #expect(GB18030.decoded(bytes) == nil, "\(bytes)") }
    // The last character of all planes.
    #expect(GB18030.decoded([0xE3, 0x32, 0x9A, 0x35]) == Array("\u{10FFFF}".utf8))
  }
}
