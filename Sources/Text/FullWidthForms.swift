/// The full-width forms of a Chinese keyboard and the ASCII that they are written for.
package enum FullWidthForms {
  /// Signs that a policy may write full-width, with the operator or bracket that each stands for.
  package static let signs: [Unicode.Scalar: String] = [
    "，": ",", "：": ":", "；": ";", "（": "(", "）": ")", "［": "[", "］": "]", "｛": "{", "｝": "}",
    "＝": "=", "＞": ">", "＜": "<", "％": "%", "≥": ">=", "≤": "<=", "≠": "!=", "×": "*", "÷": "/",
  ]

  /// The ASCII form of any full-width letter, digit or sign, and of `。` and `、`.
  package static func ascii(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) }
    case "。": "."
    case "、": ","
    default: nil
    }
  }
}
