extension String {
  /// The text in double quotes on one line, with the escapes that FEEL, JSON, YAML and the block
  /// notation share.
  ///
  /// - Parameter escape: what a scalar is written as besides `"`, `\`, line breaks and tabs, which
  ///   are always escaped; nil leaves it as it is.
  package func quoted(escaping escape: (Unicode.Scalar) -> String? = { _ in nil }) -> String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if let escaped = escape(scalar) {
          result += escaped
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}

extension Unicode.Scalar {
  /// `\u0085`; two escapes for a scalar above U+FFFF, as JSON has them.
  package var utf16Escape: String {
    UTF16.encode(self).map { units in
      units.map { "\\u" + UInt32($0).hexadecimal }.joined()
    } ?? ""
  }
}
