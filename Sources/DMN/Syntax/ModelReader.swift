import Diagnostics
import Formats
import Text

/// Reads the elements of a DMN file; expressions are in `ExpressionReader.swift`.
struct ModelReader {
  let version: DMNVersion
  let namespace: String
  var language: String?
  var diagnostics: [Diagnostic] = []

  /// The model under the root of a document; nil, with a report, where it is none.
  static func read(_ root: XMLElement) -> (model: ModelSyntax?, diagnostics: [Diagnostic]) {
    guard root.name == "definitions", let version = DMNVersion(namespace: root.namespace) else {
      return (nil, [ForeignFile.finding(about: root)])
    }
    var reader = ModelReader(version: version, namespace: root.namespace)
    let model = reader.model(root)
    return (model, reader.diagnostics)
  }

  private mutating func model(_ root: XMLElement) -> ModelSyntax {
    language = root.attribute("expressionLanguage")?.text
    var model = ModelSyntax(
      version: version, namespace: root.attribute("namespace")?.text ?? "",
      name: root.attribute("name")?.text ?? "", span: root.tag)
    for child in parts(of: root) {
      switch child.name {
      case "import": model.imports.append(importSyntax(child))
      case "itemDefinition": model.items.append(item(child))
      case "inputData": model.elements.append(element(child, .input))
      case "decision":
        let logic = expression(in: child)
        if logic == nil {
          report(
            DMNDiagnostics.missingPart, child.tag,
            [.name(name(of: child).text), .phrase(LocalizedText(en: "decision logic", zh: "决策逻辑"))])
        }
        model.elements.append(element(child, .decision(logic)))
      case "businessKnowledgeModel":
        let logic = child.child("encapsulatedLogic").map { function($0) }
        model.elements.append(element(child, .knowledge(logic)))
      case "decisionService": model.elements.append(element(child, .service(service(child))))
      default: break
      }
    }
    return model
  }

  // MARK: Elements

  /// The elements of the model's namespace directly inside.
  func parts(of element: XMLElement) -> [XMLElement] {
    element.children.filter { $0.namespace.hasSameScalars(as: namespace) }
  }

  func part(_ name: String, of element: XMLElement) -> XMLElement? {
    parts(of: element).first { $0.name == name }
  }

  private func importSyntax(_ element: XMLElement) -> ImportSyntax {
    ImportSyntax(
      name: ModelReader.normalized(element.attribute("name")?.text ?? ""),
      namespace: element.attribute("namespace")?.text ?? "",
      location: element.attribute("locationURI")?.text,
      type: element.attribute("importType")?.text ?? "", span: element.tag)
  }

  private mutating func element(
    _ element: XMLElement, _ kind: ElementSyntax.Kind
  ) -> ElementSyntax {
    let name = requiredName(of: element)
    let variable = part("variable", of: element).map { parameter($0, besides: name) }
    let requirements = parts(of: element).filter {
      $0.name == "informationRequirement" || $0.name == "knowledgeRequirement"
    }
    var information: [HrefSyntax] = []
    var knowledge: [HrefSyntax] = []
    for reference in requirements.flatMap({ parts(of: $0) }) {
      switch reference.name {
      case "requiredDecision", "requiredInput": information += href(reference)
      case "requiredKnowledge": knowledge += href(reference)
      default: break
      }
    }
    return ElementSyntax(
      kind: kind, id: element.attribute("id")?.text, name: name,
      variable: variable ?? ParameterSyntax(name: name, type: nil), information: information,
      knowledge: knowledge, span: element.tag)
  }

  private mutating func service(_ element: XMLElement) -> ServiceSyntax {
    func hrefs(_ name: String) -> [XMLElement] { parts(of: element).filter { $0.name == name } }
    return ServiceSyntax(
      outputs: hrefs("outputDecision").flatMap { href($0) },
      inputDecisions: hrefs("inputDecision").flatMap { href($0) },
      inputData: hrefs("inputData").flatMap { href($0) })
  }

  private mutating func href(_ element: XMLElement) -> [HrefSyntax] {
    guard let attribute = element.attribute("href") else {
      report(DMNDiagnostics.missingAttribute, element.tag, [.name(element.name), "href"])
      return [HrefSyntax(text: "", span: element.tag, isMissing: true)]
    }
    return [HrefSyntax(text: attribute.text, span: attribute.value.whole)]
  }

  // MARK: Types

  private mutating func item(_ element: XMLElement) -> ItemSyntax {
    let isCollection = ["true", "1"].contains(element.attribute("isCollection")?.text ?? "")
    let type = part("typeRef", of: element).flatMap { reference($0.text, $0.prefixes) }
    return ItemSyntax(
      name: requiredName(of: element), isCollection: isCollection,
      type: type ?? typeReference(of: element),
      components: parts(of: element).filter { $0.name == "itemComponent" }.map { item($0) },
      allowedValues: constraint("allowedValues", of: element),
      typeConstraint: constraint("typeConstraint", of: element),
      function: part("functionItem", of: element).map { functionItem($0) })
  }

  /// Unary tests of a type; nil where there are none, or none in FEEL.
  private mutating func constraint(_ name: String, of element: XMLElement) -> MappedText? {
    guard let tests = part(name, of: element) else { return nil }
    if let language = foreignLanguage(of: tests) {
      reportForeign(language, tests)
      return nil
    }
    return text(in: tests)
  }

  private mutating func functionItem(_ element: XMLElement) -> ItemSyntax.FunctionItem {
    ItemSyntax.FunctionItem(
      parameters: parts(of: element).filter { $0.name == "parameters" }.map {
        parameter($0, besides: nil)
      },
      output: element.attribute("outputTypeRef").flatMap { reference($0.value, element.prefixes) })
  }

  func typeReference(of element: XMLElement) -> TypeReference? {
    element.attribute("typeRef").flatMap { reference($0.value, element.prefixes) }
  }

  private func reference(_ text: MappedText, _ prefixes: [String: String]) -> TypeReference? {
    let name = ModelReader.normalized(text.text)
    return name.isEmpty ? nil : TypeReference(text: name, span: text.whole, prefixes: prefixes)
  }

  // MARK: Names and texts

  mutating func parameter(_ element: XMLElement, besides name: NamedSpan?) -> ParameterSyntax {
    let own = element.attribute("name").map {
      NamedSpan(text: ModelReader.normalized($0.text), span: $0.value.whole)
    }
    return ParameterSyntax(
      name: own ?? name ?? requiredName(of: element), type: typeReference(of: element))
  }

  func name(of element: XMLElement) -> NamedSpan {
    guard let attribute = element.attribute("name") else {
      return NamedSpan(text: "", span: element.tag)
    }
    return NamedSpan(text: ModelReader.normalized(attribute.text), span: attribute.value.whole)
  }

  mutating func requiredName(of element: XMLElement) -> NamedSpan {
    let name = name(of: element)
    if name.text.isEmpty {
      report(DMNDiagnostics.missingAttribute, element.tag, [.name(element.name), "name"])
    }
    return name
  }

  /// White space is not significant in names: one space replaces any number of them.
  static func normalized(_ name: String) -> String {
    var result: [UInt8] = []
    var isBlank = false
    for byte in name.utf8 {
      if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        isBlank = true
        continue
      }
      if isBlank, !result.isEmpty { result.append(0x20) }
      isBlank = false
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text of `<text>` inside; nil where there is none, or only white space.
  func text(in element: XMLElement?) -> MappedText? {
    guard let text = element.flatMap({ part("text", of: $0) })?.text else { return nil }
    return text.text.utf8.allSatisfy { $0 <= 0x20 } ? nil : text
  }

  mutating func report(
    _ code: DiagnosticCode, _ span: SourceSpan, _ arguments: [DiagnosticArgument] = []
  ) {
    diagnostics.append(Diagnostic(code, at: span, arguments))
  }
}
