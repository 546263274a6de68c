/// How many cells of a terminal a text takes.
///
/// CJK and full-width characters and most emoji take two, combining marks none (Unicode Standard
/// Annex 11, classes W and F; general categories Mn, Me, Cf).
package enum DisplayWidth {
  /// Cells of the whole text; controls count none.
  package static func cells(of text: some StringProtocol) -> Int {
    var total = 0
    for scalar in text.unicodeScalars { total += cells(of: scalar) }
    return total
  }

  /// Cells of one scalar: 0, 1 or 2.
  package static func cells(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    // Vowels and finals of Hangul join the initial before them, whose two cells they share.
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    return isWide(value) ? 2 : 1
  }

  /// `text` padded with spaces to so many cells.
  package static func padded(_ text: String, to cells: Int) -> String {
    text + String(repeating: " ", count: max(0, cells - Self.cells(of: text)))
  }

  /// `text` padded with leading spaces to so many cells: numbers are right-aligned.
  package static func paddedLeft(_ text: String, to cells: Int) -> String {
    String(repeating: " ", count: max(0, cells - Self.cells(of: text))) + text
  }

  /// `text` cut to so many cells at the most, with `…` in the last where something was cut.
  package static func truncated(_ text: String, to cells: Int) -> String {
    if Self.cells(of: text) <= cells { return text }
    guard cells > 0 else { return "" }
    var result = ""
    var total = 0
    for scalar in text.unicodeScalars {
      let width = Self.cells(of: scalar)
      if total + width > cells - 1 { break }
      total += width
      result.unicodeScalars.append(scalar)
    }
    return result + "…"
  }

  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < value {
        low = middle + 1
      } else if wide[middle].lowerBound > value {
        high = middle
      } else {
        return true
      }
    }
    return false
  }

  /// Ranges of East Asian Width W and F (Unicode 15), joined over unassigned gaps; made by
  /// scripts/unicode-tables.swift.
  // BEGIN TABLE wide characters
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
    0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F,
    0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
    0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5,
    0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728,
    0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55,
    0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E,
    0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393,
    0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E,
    0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567,
    0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5,
    0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC,
    0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAF8,
    0x20000...0x3FFFD,
  ]
  // END TABLE
}

/// User text made harmless for a terminal.
package enum DisplayText {
  /// The text with controls, escapes and direction marks shown as `⟨U+001B⟩`; a line break or tab
  /// becomes one space.
  package static func neutralised(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isDangerous) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" || scalar == "\r" {
        result.unicodeScalars.append(" ")
      } else if isDangerous(scalar) {
        result += "⟨\(scalar.value.codePoint)⟩"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// C0 and C1 controls, line separators, marks that turn the direction of text, and annotation
  /// marks, tags and byte order marks, which are not seen.
  package static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
