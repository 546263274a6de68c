/// The expressions of golden files, to begin with.
package enum Corpus {
  /// Every line that could be an expression, without the value that it is expected to have.
  ///
  /// - Parameter golden: the text of a golden file.
  package static func expressions(golden: String) -> [[UInt8]] {
    golden.split(separator: "\n").compactMap { line in
      if line.hasPrefix("===") || line.hasPrefix("//") || line.utf8.count > 300 { return nil }
      var bytes = Array(line.utf8)
      let arrow = Array(" => ".utf8)
      if bytes.count > arrow.count {
        for start in 0..<bytes.count - arrow.count
        where bytes[start..<start + arrow.count].elementsEqual(arrow) {
          bytes.removeSubrange(start...)
          break
        }
      }
      return bytes.isEmpty ? nil : bytes
    }
  }
}
