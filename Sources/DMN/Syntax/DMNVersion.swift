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

  /// Whether a namespace is that of FEEL's own types and of expressions in FEEL.
  static func isFEEL(_ namespace: String) -> Bool {
    switch namespace {
    case "http://www.omg.org/spec/FEEL/20140401", "http://www.omg.org/spec/DMN/20151101/feel",
      "http://www.omg.org/spec/DMN/20180521/FEEL/", "https://www.omg.org/spec/DMN/20191111/FEEL/",
      "https://www.omg.org/spec/DMN/20211108/FEEL/", "https://www.omg.org/spec/DMN/20230324/FEEL/",
      "https://www.omg.org/spec/DMN/uri/feel", "feel", "FEEL":
      true
    default: false
    }
  }
}
