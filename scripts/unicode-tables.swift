import Foundation

// unicode-tables.swift [FOLDER]: writes the tables that are made from the Unicode Character Database
// into the sources that hold them, between the lines `// BEGIN TABLE name` and `// END TABLE`.
// FOLDER holds EastAsianWidth.txt and Blocks.txt; Debian has it in the package unicode-data.

let folder = CommandLine.arguments.dropFirst().first ?? "/usr/share/unicode"

/// The lines of a file of the database without comments: a range of code points and a value.
func entries(_ name: String) throws -> [(range: ClosedRange<UInt32>, value: String)] {
  let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  return text.split(separator: "\n").compactMap { line in
    let parts = line.prefix { $0 != "#" }.split(separator: ";").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    guard parts.count == 2 else { return nil }
    let ends = parts[0].components(separatedBy: "..").compactMap { UInt32($0, radix: 16) }
    guard let lower = ends.first, let upper = ends.last else { return nil }
    return (lower...upper, parts[1])
  }.sorted { $0.range.lowerBound < $1.range.lowerBound }
}

func hexadecimal(_ value: UInt32) -> String { String(value, radix: 16, uppercase: true) }

/// Ranges of East Asian Width W and F, joined where only unassigned code points, which the file
/// does not list, are between them.
func wideRanges() throws -> String {
  var ranges: [ClosedRange<UInt32>] = []
  var isJoined = false
  for (range, width) in try entries("EastAsianWidth.txt") {
    guard width == "W" || width == "F" else {
      isJoined = false
      continue
    }
    if isJoined, let last = ranges.popLast() {
      ranges.append(last.lowerBound...range.upperBound)
    } else {
      ranges.append(range)
    }
    isJoined = true
  }
  var lines = [""]
  for range in ranges {
    let item = "0x\(hexadecimal(range.lowerBound))...0x\(hexadecimal(range.upperBound)),"
    if let line = lines.last, line.isEmpty || line.count + item.count + 5 > 100 {
      if line.isEmpty { lines[lines.count - 1] = item } else { lines.append(item) }
    } else {
      lines[lines.count - 1] += " " + item
    }
  }
  return lines.map { "    \($0)\n" }.joined()
}

/// Blocks of code points that are scalars: a text holds no surrogates.
func blocks() throws -> String {
  try entries("Blocks.txt").filter { Unicode.Scalar($0.range.lowerBound) != nil }.map {
    range, name in
    let words = [
      hexadecimal(range.lowerBound), hexadecimal(range.upperBound),
      name.replacingOccurrences(of: " ", with: ""),
    ]
    return "    \(words.joined(separator: " "))\n"
  }.joined()
}

/// Replaces the table `name` in the one source that has it.
func write(_ table: String, as name: String) throws {
  let begin = "// BEGIN TABLE \(name)\n"
  let paths = FileManager.default.enumerator(atPath: "Sources")?.compactMap { $0 as? String } ?? []
  for path in paths.filter({ $0.hasSuffix(".swift") }).sorted() {
    let file = "Sources/\(path)"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    guard let start = text.range(of: begin),
      let first = text.range(of: "\n", range: start.upperBound..<text.endIndex),
      let end = text.range(of: "// END TABLE", range: first.upperBound..<text.endIndex),
      let last = text.range(of: "\n", options: .backwards, range: first.upperBound..<end.lowerBound)
    else { continue }
    // The line after BEGIN opens the literal, the line before END closes it.
    let closing = text.range(
      of: "\n", options: .backwards, range: first.upperBound..<last.lowerBound)
    guard let closing else { continue }
    let fresh = text[..<first.upperBound] + table + text[closing.upperBound...]
    if fresh != text { try String(fresh).write(toFile: file, atomically: true, encoding: .utf8) }
    print("\(name): \(file)")
    return
  }
  print("\(name): no source has this table")
  exit(1)
}

try write(try wideRanges(), as: "wide characters")
try write(try blocks(), as: "Unicode blocks")
