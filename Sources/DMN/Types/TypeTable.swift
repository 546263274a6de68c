import Diagnostics
import FEEL

/// The item definitions of one model, looked up by name.
struct TypeTable {
  /// Resolved so far, by name.
  private(set) var known: [String: DeclaredType] = [:]
  private var items: [String: ItemSyntax] = [:]
  /// Names of the enclosing definitions; a type that occurs in itself is an error.
  private var open: Set<String> = []
  /// The types of imported models, by the name of the import.
  let imported: [String: [String: DeclaredType]]
  /// The names of imports, by namespace.
  let importNames: [String: String]
  let namespace: String
  /// The names of imports that could not be found.
  private let lost: [String]
  private var findings: [Diagnostic] = []
  private var compiler = ExpressionCompiler()
  private let scope: NameScope
  /// The slot of what unary tests are about.
  private let input: Int

  var diagnostics: [Diagnostic] { findings + compiler.diagnostics }

  /// The maximum nesting of definitions.
  private static let maximumDepth = 128
  /// Types that one may be put together from: a structure of structures of structures, each twice,
  /// is written in a few lines and would be compared for years.
  private static let maximumParts = 10_000
  /// Parts of the current type in FEEL notation.
  private var writtenParts = 0

  /// - Parameter scope: the names that unary tests may use.
  init(
    _ model: ModelSyntax, imported: [String: [String: DeclaredType]],
    importNames: [String: String], lost: [String], scope: NameScope
  ) {
    self.lost = lost
    self.imported = imported
    self.importNames = importNames
    namespace = model.namespace
    var scope = scope
    input = scope.reserve()
    self.scope = scope
    for item in model.items {
      if let first = items[item.name.text] {
        findings.append(
          Diagnostic(
            DMNDiagnostics.duplicateName, at: item.name.span, [.name(item.name.text)]
          ).with(secondary: first.name.span, LocalizedText(en: "first here", zh: "首次出现在此处")))
        continue
      }
      items[item.name.text] = item
    }
    for item in model.items { _ = define(item.name.text) }
  }

  /// The type that a reference means; nil, with a report, where there is none.
  mutating func resolve(
    _ reference: TypeReference
  ) -> DeclaredType? {
    if let type = find(reference) { return type }
    if isLost(reference.text) { return nil }
    findings.append(
      Diagnostic(DMNDiagnostics.unknownType, at: reference.span, [.name(reference.text)]))
    return nil
  }

  mutating func find(
    _ reference: TypeReference
  ) -> DeclaredType? {
    let name = reference.text
    if let own = define(name) { return own }
    if let builtin = TypeTable.builtin(name) { return builtin }
    // The name of an import may hold a `.` itself.
    for dot in name.indices where name[dot] == "." {
      let type = imported[String(name[..<dot])]?[String(name[name.index(after: dot)...])]
      if let type { return type }
    }
    if name.contains("<") { return written(reference) }
    if let colon = name.firstIndex(of: ":") {
      let prefix = String(name[..<colon])
      let local = String(name[name.index(after: colon)...])
      return qualified(prefix, local, reference)
    }
    return imported[""]?[name]
  }

  /// A type as FEEL writes it: `list<number>`, `function<string> -> boolean`.
  private mutating func written(_ reference: TypeReference) -> DeclaredType? {
    let text = "null instance of \(reference.text)"
    let names = scope.names
    writtenParts = 0
    let parsed = ExpressionParser.parse(
      expression: MappedText(text: text, runs: [], whole: reference.span), mode: .standard(names))
    guard !parsed.diagnostics.hasErrors,
      case .instanceOf(_, let type) = parsed.tree[parsed.root].kind,
      let feel = meaning(of: type, reference)
    else { return nil }
    return DeclaredType(
      name: reference.text, feel: feel, constraint: nil, parts: writtenParts + 1)
  }

  private mutating func meaning(of type: TypeExpression, _ reference: TypeReference) -> FEELType? {
    switch type {
    case .named(let name):
      let part = TypeReference(text: name, span: reference.span, prefixes: reference.prefixes)
      guard let type = find(part) else { return nil }
      writtenParts += type.parts
      return writtenParts <= TypeTable.maximumParts ? type.feel : nil
    case .list(let element): return meaning(of: element, reference).map { .list($0) }
    case .range(let element): return meaning(of: element, reference).map { .range($0) }
    case .context(let fields):
      var known: [FEELType.ContextField] = []
      for field in fields {
        guard let type = meaning(of: field.type, reference) else { return nil }
        known.append(.init(name: field.name, type: type))
      }
      return .context(known)
    case .function(let parameters, let result):
      var known: [FEELType.FunctionParameter] = []
      for parameter in parameters {
        guard let type = meaning(of: parameter, reference) else { return nil }
        known.append(.init(name: "", type: type))
      }
      return meaning(of: result, reference).map { .function(known, result: $0) }
    }
  }

  /// `prefix:local`, as DMN 1.1 has it.
  private mutating func qualified(
    _ prefix: String, _ local: String, _ reference: TypeReference
  ) -> DeclaredType? {
    let target = reference.prefixes[prefix] ?? prefix
    if DMNVersion.isFEEL(target), let builtin = TypeTable.builtin(local) { return builtin }
    if target == DMNVersion.xmlSchema, let type = TypeTable.schemaType(local) {
      return DeclaredType(name: reference.text, feel: type, constraint: nil)
    }
    if target == namespace { return define(local) }
    if let name = importNames[target] { return imported[name]?[local] }
    return nil
  }

  /// What the values of a simple type of XML Schema are in FEEL (§10.3.3, Table 62).
  private static func schemaType(_ name: String) -> FEELType? {
    switch name {
    case "decimal", "integer", "double", "float", "long", "int", "short", "byte",
      "nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger",
      "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte":
      .number(nil)
    case "string", "normalizedString", "token", "anyURI": .string(nil)
    case "boolean": .boolean
    case "date": .date
    case "time": .time
    case "dateTime", "dateTimeStamp": .dateTime
    case "dayTimeDuration": .daysTime
    case "yearMonthDuration": .yearsMonths
    case "anyType", "anySimpleType", "duration": .any
    default: nil
    }
  }

  private static func builtin(_ name: String) -> DeclaredType? {
    let standard: FEELType? =
      switch name {
      case "any": .any
      case "days and time duration", "dayTimeDuration", "duration": .daysTime
      default: FEELType.builtin(name) ?? FEELType.ofModellers(name)
      }
    return standard.map { DeclaredType(name: name, feel: $0, constraint: nil) }
  }

  /// Whether a type belongs to a model that could not be found, which was reported.
  private func isLost(_ name: String) -> Bool {
    lost.contains { name.utf8.starts(with: "\($0).".utf8) }
  }

  // MARK: Definitions

  private mutating func define(
    _ name: String
  ) -> DeclaredType? {
    if let type = known[name] { return type }
    guard let item = items[name] else { return nil }
    guard open.insert(name).inserted, open.count <= TypeTable.maximumDepth else {
      findings.append(
        Diagnostic(DMNDiagnostics.circularType, at: item.name.span, [.name(name)]))
      return DeclaredType(name: name, feel: .any, constraint: nil)
    }
    var type = type(of: item)
    open.remove(name)
    if type.parts > TypeTable.maximumParts {
      findings.append(
        Diagnostic(
          DMNDiagnostics.largeType, at: item.name.span,
          [.name(name), .count(TypeTable.maximumParts)]))
      type = DeclaredType(name: name, feel: .any, constraint: nil)
    }
    known[name] = type
    return type
  }

  private mutating func type(
    of item: ItemSyntax
  ) -> DeclaredType {
    var feel = FEELType.any
    var tests: [Program] = []
    var fields: [(name: String, constraint: TypeConstraint)] = []
    var inner: TypeConstraint?
    var size = 1
    if let function = item.function {
      feel = functionType(function, &size)
    } else if !item.components.isEmpty {
      var parts: [FEELType.ContextField] = []
      for component in item.components {
        let type = type(of: component)
        size += type.parts
        guard size <= TypeTable.maximumParts else { continue }
        parts.append(.init(name: component.name.text, type: type.feel))
        if let constraint = type.constraint { fields.append((component.name.text, constraint)) }
      }
      feel = .context(parts)
    } else if let reference = item.type {
      let base = resolve(reference)
      feel = base?.feel ?? .any
      size += base?.parts ?? 0
      inner = base?.constraint
    }
    if let allowed = item.allowedValues { tests += compiledTests(allowed) }
    var constraint = inner
    if !tests.isEmpty || !fields.isEmpty {
      constraint = TypeConstraint(
        tests: (inner?.tests ?? []) + tests, element: inner?.element,
        fields: (inner?.fields ?? []) + fields,
        allowedValues: item.allowedValues ?? inner?.allowedValues)
    }
    return whole(item, feel, constraint, parts: size)
  }

  /// A collection of the defined type, and its constraint on the whole.
  private mutating func whole(
    _ item: ItemSyntax, _ element: FEELType, _ inner: TypeConstraint?, parts: Int
  ) -> DeclaredType {
    var feel = element
    var constraint = inner
    if item.isCollection {
      feel = .list(element)
      constraint = inner.map {
        TypeConstraint(element: $0, allowedValues: $0.allowedValues)
      }
    }
    if let text = item.typeConstraint {
      constraint = TypeConstraint(
        tests: (constraint?.tests ?? []) + compiledTests(text), element: constraint?.element,
        fields: constraint?.fields ?? [], allowedValues: constraint?.allowedValues)
    }
    return DeclaredType(
      name: item.name.text, feel: feel, constraint: constraint, parts: parts)
  }

  /// Nothing for tests that every value meets.
  private mutating func compiledTests(_ text: MappedText) -> [Program] {
    compiler.tests(text, in: scope, about: input).map { [$0] } ?? []
  }

  private mutating func functionType(
    _ function: ItemSyntax.FunctionItem, _ size: inout Int
  ) -> FEELType {
    var parameters: [FEELType.FunctionParameter] = []
    for parameter in function.parameters {
      let type = parameter.type.flatMap { resolve($0) }
      size += type?.parts ?? 1
      parameters.append(.init(name: parameter.name.text, type: type?.feel ?? .any))
    }
    let result = function.output.flatMap { resolve($0) }
    size += result?.parts ?? 1
    return .function(parameters, result: result?.feel ?? .any)
  }
}
