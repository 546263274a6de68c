import Diagnostics

/// A version of the exchange format, known by the namespace of its elements.
public enum DMNVersion: String, Sendable, CaseIterable {
  case dmn11 = "http://www.omg.org/spec/DMN/20151101/dmn.xsd"
  case dmn12 = "http://www.omg.org/spec/DMN/20180521/MODEL/"
  case dmn13 = "https://www.omg.org/spec/DMN/20191111/MODEL/"
  case dmn14 = "https://www.omg.org/spec/DMN/20211108/MODEL/"
  case dmn15 = "https://www.omg.org/spec/DMN/20230324/MODEL/"

  init?(namespace: String) {
    // DMN 1.1 was also published with the namespace of its draft.
    if namespace == "http://www.omg.org/spec/DMN/20151101/dmn11.xsd" {
      self = .dmn11
      return
    }
    self.init(rawValue: namespace)
  }

  /// The types of XML Schema, which a model may use besides those of FEEL (§7.3.1).
  static let xmlSchema = "http://www.w3.org/2001/XMLSchema"

  /// Whether a namespace is that of FEEL's own types and of expressions in FEEL.
  static func isFEEL(_ namespace: String) -> Bool {
    var bytes = namespace.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }[...]
    if bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    let name = String(decoding: bytes, as: UTF8.self)
    switch name {
    case "feel", "http://www.omg.org/spec/feel/20140401": return true
    default:
      // `…/spec/DMN/20230324/FEEL/`: each version has its own, and tools write them without the
      // last stroke, or the older ones with `https`.
      return ["http://www.omg.org/spec/dmn/", "https://www.omg.org/spec/dmn/"].contains {
        name.hasPrefix($0)
      } && name.hasSuffix("/feel")
    }
  }
}
