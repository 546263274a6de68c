import Foundation

#if canImport(Glibc)
  import Glibc
#endif

// gb18030-table.swift > Sources/Formats/Text/GB18030Table.swift
//
// Writes the table of GB18030 from the C library's converter: the characters of all two-byte codes,
// and the runs in which four-byte codes of the basic plane count upwards. Run with glibc before
// 2.39, whose converter follows GB18030-2005; what a later one would change shows in the diff.

func decode(_ bytes: [UInt8]) -> UInt32? {
  guard let converter = iconv_open("UCS-4BE", "GB18030"), converter != iconv_t(bitPattern: -1)
  else { exit(1) }
  defer { iconv_close(converter) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: 16)
  let written = input.withUnsafeMutableBytes { source -> Int? in
    output.withUnsafeMutableBytes { target -> Int? in
      var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var fromLeft = source.count
      var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
      var toLeft = target.count
      let outcome = iconv(converter, &from, &fromLeft, &to, &toLeft)
      return outcome == 0 && fromLeft == 0 ? target.count - toLeft : nil
    }
  }
  guard written == 4 else { return nil }
  return output[..<4].reduce(0) { $0 << 8 | UInt32($1) }
}

/// Text of a literal: what has no glyph, or would join its neighbour, is escaped.
func escaped(_ value: UInt32) -> String {
  guard let scalar = Unicode.Scalar(value) else { exit(1) }
  let isPlain =
    switch scalar.properties.generalCategory {
    case .privateUse, .unassigned, .control, .format, .spaceSeparator, .nonspacingMark,
      .enclosingMark, .spacingMark, .modifierSymbol, .modifierLetter:
      false
    // Tidy tests refuse these quotation marks in sources.
    default: value != 0x300C && value != 0x300D
    }
  return isPlain ? String(scalar) : "\\u{" + String(value, radix: 16, uppercase: true) + "}"
}

print(
  """
  // Made by scripts/gb18030-table.swift from the converter of glibc; do not edit.
  // swift-format-ignore-file

  /// The characters of GB18030-2005.
  enum GB18030Table {
    /// Two-byte codes in order: the first byte from 81 to FE, the second from 40 to FE without 7F.
    static let twoBytes = [
  """)
var missing = 0
for first in UInt8(0x81)...0xFE {
  let seconds = Array(UInt8(0x40)...0x7E) + Array(UInt8(0x80)...0xFE)
  for part in [seconds[..<95], seconds[95...]] {
    let text = part.map { second -> String in
      guard let value = decode([first, second]) else {
        missing += 1
        return "\\u{FFFD}"
      }
      return escaped(value)
    }.joined()
    print("    \"\(text)\",")
  }
}
print("  ]")
print("")
print(
  """
    /// Runs of four-byte codes of the basic plane: number of the first code, and its character; 0
    /// where the codes have none.
  """)
print("  static let fourByteRuns: [(code: UInt32, character: UInt32)] = [")
var expected: UInt32?
for code in UInt32(0)..<39_420 {
  let bytes = [
    UInt8(0x81 + code / 12_600), UInt8(0x30 + code / 1260 % 10), UInt8(0x81 + code / 10 % 126),
    UInt8(0x30 + code % 10),
  ]
  let value = decode(bytes)
  if value != expected {
    print("    (\(code), 0x\(String(value ?? 0, radix: 16, uppercase: true))),")
  }
  expected = value.map { $0 + 1 }
}
print("  ]")
print("}")
FileHandle.standardError.write(Data("two-byte codes without a character: \(missing)\n".utf8))
