import CivilTime
import Diagnostics
import FEEL
import Text

/// Makes a ``CompiledModel`` of a model and its imports.
struct ModelCompiler {
  /// The main model first.
  private let models: [LoadedModel]
  private let zones: any ZoneProvider
  var diagnostics: [Diagnostic] = []
  /// Element by model and identifier.
  private var positions: [[String: Int]] = []
  private var syntax: [(element: ElementSyntax, model: Int)] = []
  private var tables: [TypeTable] = []
  /// Names that may follow a `.` anywhere.
  private let members: [String]
  private let memberTable: NameTable

  /// A model that was read, with its imports as indices among the models.
  struct LoadedModel: Sendable {
    let syntax: ModelSyntax
    let imports: [(name: String, model: Int)]
    /// Imports that could not be found, which was reported.
    let lost: [ImportSyntax]
  }

  static func compile(
    _ models: [LoadedModel], zones: any ZoneProvider
  ) -> (model: CompiledModel, diagnostics: [Diagnostic]) {
    var compiler = ModelCompiler(models, zones)
    let model = compiler.compiled()
    return (model, compiler.diagnostics)
  }

  private init(_ models: [LoadedModel], _ zones: any ZoneProvider) {
    self.models = models
    self.zones = zones
    var collector = MemberNames()
    for model in models { collector.collect(model.syntax) }
    members = collector.names
    memberTable = NameTable(names: [], members: members)
  }

  private mutating func compiled() -> CompiledModel {
    for (index, model) in models.enumerated() { register(model.syntax, index) }
    resolveTypes()
    var elements: [CompiledElement] = []
    for index in syntax.indices { elements.append(element(index)) }
    for table in tables { diagnostics += table.diagnostics }
    reportCircles(elements)
    return CompiledModel(
      elements: elements, own: syntax.indices.filter { syntax[$0].model == 0 })
  }

  private mutating func register(_ model: ModelSyntax, _ index: Int) {
    var positions: [String: Int] = [:]
    var names: [String: SourceSpan] = [:]
    for element in model.elements {
      if let first = names[element.name.text] {
        diagnostics.append(
          Diagnostic(
            DMNDiagnostics.duplicateName, at: element.name.span, [.name(element.name.text)]
          ).with(secondary: first, LocalizedText(en: "first here", zh: "首次出现在此处")))
      }
      names[element.name.text] = element.name.span
      if let id = element.id { positions[id] = syntax.count }
      syntax.append((element, index))
    }
    self.positions.append(positions)
  }

  // MARK: Types

  /// Imported types first, so that a model finds those of its imports.
  private mutating func resolveTypes() {
    var done = [TypeTable?](repeating: nil, count: models.count)
    var open: Set<Int> = []
    for index in models.indices { resolveTypes(index, &done, &open) }
    tables = done.compactMap { $0 }
  }

  private func resolveTypes(_ index: Int, _ done: inout [TypeTable?], _ open: inout Set<Int>) {
    guard done[index] == nil, open.insert(index).inserted else { return }
    var imported: [String: [String: DeclaredType]] = [:]
    var names: [String: String] = [:]
    for (name, model) in models[index].imports {
      resolveTypes(model, &done, &open)
      imported[name, default: [:]].merge(done[model]?.known ?? [:]) { first, _ in first }
      names[models[model].syntax.namespace] = name
    }
    open.remove(index)
    done[index] = TypeTable(
      models[index].syntax, imported: imported, importNames: names,
      lost: models[index].lost.map(\.name),
      scope: NameScope(names: memberTable, types: [:], zones: zones))
  }

  /// The types that expressions of a model may name.
  private func types(of model: Int) -> [String: FEELType] {
    var result: [String: FEELType] = [:]
    for (name, type) in tables[model].known { result[name] = type.feel }
    for (prefix, types) in tables[model].imported {
      for (name, type) in types {
        result[prefix.isEmpty ? name : "\(prefix).\(name)"] = type.feel
      }
    }
    return result
  }

  // MARK: Elements

  private mutating func element(_ index: Int) -> CompiledElement {
    let (element, model) = syntax[index]
    var scope = scope(of: model)
    var frame: [FrameSource] = []
    let (required, broken) = requirements(element, model, &scope, &frame)
    let type = element.variable.type.flatMap { tables[model].resolve($0) }
    var compiler = BoxedCompiler(types: tables[model], members: members)
    var kind = CompiledElement.Kind.input
    switch element.kind {
    case .input: break
    case .decision(let logic):
      kind = .decision(
        logic.map { compiler.expression($0, in: scope, name: element.name.text) }
          .map { broken?.inPlace(of: $0) ?? $0 })
    case .knowledge(let function):
      _ = own(element, index, &scope, &frame)
      let made = knowledge(function, element, type, scope, &compiler)
      kind = .knowledge(broken?.inPlace(of: made) ?? made)
    case .service(let service): kind = .service(self.service(service, type, model))
    }
    let names = UnknownNames(model: models[model], element: element, isBroken: broken != nil)
    diagnostics += compiler.diagnostics.compactMap(names.explained)
    tables[model] = compiler.types
    return CompiledElement(
      kind: kind, name: element.name.text, namespace: models[model].syntax.namespace, type: type,
      span: element.span, frame: frame, required: required)
  }

  private func scope(of model: Int) -> NameScope {
    let types = types(of: model)
    var names = memberTable
    // A type of one word is read as a name anyway.
    for name in types.keys where name.utf8.contains(where: { $0 == 0x20 || $0 == 0x2D }) {
      names.insert(name)
    }
    return NameScope(names: names, types: types, zones: zones)
  }

  /// A business knowledge model can call itself.
  private func own(
    _ element: ElementSyntax, _ index: Int, _ scope: inout NameScope, _ frame: inout [FrameSource]
  ) -> Int {
    let slot = scope.declare(element.variable.name.text)
    frame.append(.element(index))
    return slot
  }

  private mutating func knowledge(
    _ function: FunctionSyntax?, _ element: ElementSyntax, _ type: DeclaredType?,
    _ scope: NameScope, _ compiler: inout BoxedCompiler
  ) -> BoxedFunction {
    guard let function else {
      diagnostics.append(
        Diagnostic(
          DMNDiagnostics.missingPart, at: element.span,
          [.name(element.name.text), .phrase(LocalizedText(en: "encapsulated logic", zh: "封装逻辑"))]))
      return BoxedFunction(
        parameters: [], body: nil, reason: LocalizedText(en: "it has no logic", zh: "没有逻辑"),
        result: nil, ownSlot: nil)
    }
    return compiler.function(
      function, in: scope, name: element.name.text, result: type?.ofResult, ownSlot: nil)
  }

  private mutating func service(
    _ service: ServiceSyntax, _ type: DeclaredType?, _ model: Int
  ) -> CompiledService {
    return CompiledService(
      outputs: service.outputs.compactMap { index(of: $0, model) },
      parameters: (service.inputData + service.inputDecisions).compactMap { index(of: $0, model) },
      result: type?.ofResult)
  }

  // MARK: Requirements

  /// Declares what an element requires; gives the decisions and inputs among it, and the first
  /// requirement that leads nowhere.
  private mutating func requirements(
    _ element: ElementSyntax, _ model: Int, _ scope: inout NameScope, _ frame: inout [FrameSource]
  ) -> (required: [Int], broken: BrokenRequirement?) {
    var broken: BrokenRequirement?
    var imported: [(name: String, elements: [(name: String, element: Int)])] = []
    var required: [Int] = []
    for href in element.information + element.knowledge {
      guard let position = index(of: href, model) else {
        broken = broken ?? BrokenRequirement(href: href)
        continue
      }
      required.append(position)
      let target = syntax[position]
      // A model may be imported under several names.
      let prefixes = models[model].imports.filter { $0.model == target.model }.map(\.name)
      for name in names(of: target.element) {
        if target.model == model || prefixes.isEmpty || prefixes.contains("") {
          _ = scope.declare(name, declaredType(target))
          frame.append(.element(position))
        }
        for prefix in prefixes where target.model != model && !prefix.isEmpty {
          if let known = imported.firstIndex(where: { $0.name == prefix }) {
            imported[known].elements.append((name, position))
          } else {
            imported.append((prefix, [(name, position)]))
          }
        }
      }
    }
    for (name, elements) in imported {
      _ = scope.declare(name)
      frame.append(.imported(elements))
    }
    return (required, broken)
  }

  /// The name of the variable; where the element has another one, it means the same.
  private func names(of element: ElementSyntax) -> [String] {
    let (own, variable) = (element.name.text, element.variable.name.text)
    return own.isEmpty || own.hasSameScalars(as: variable) ? [variable] : [own, variable]
  }

  private mutating func declaredType(
    _ target: (element: ElementSyntax, model: Int)
  ) -> DeclaredType? {
    switch target.element.kind {
    case .input, .decision:
      target.element.variable.type.flatMap { tables[target.model].find($0) }
    case .knowledge, .service: nil
    }
  }

  private mutating func index(of href: HrefSyntax, _ model: Int) -> Int? {
    if href.isMissing { return nil }
    let text = href.text
    var target: Int? = model
    var id = text
    if let hash = text.lastIndex(of: "#") {
      let namespace = String(text[..<hash])
      id = String(text[text.index(after: hash)...])
      if !namespace.isEmpty {
        target = models.firstIndex { $0.syntax.namespace == namespace }
        // Reported where it is imported.
        if target == nil, models[model].lost.contains(where: { $0.namespace == namespace }) {
          return nil
        }
      }
    }
    if let target, let position = positions[target][id] { return position }
    diagnostics.append(
      Diagnostic(DMNDiagnostics.unknownElement, at: href.span, [.name(text)]))
    return nil
  }

  /// Reports decisions that require themselves.
  private mutating func reportCircles(_ elements: [CompiledElement]) {
    var state = [UInt8](repeating: 0, count: elements.count)
    for start in elements.indices where state[start] == 0 {
      var stack: [(element: Int, next: Int)] = [(start, 0)]
      state[start] = 1
      while let (current, next) = stack.last {
        let required = elements[current].required
        guard next < required.count else {
          state[current] = 2
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        let target = required[next]
        if case .decision = elements[target].kind, state[target] == 1 {
          diagnostics.append(
            Diagnostic(
              DMNDiagnostics.circularDecision, at: elements[target].span,
              [.name(elements[target].name)]))
        } else if state[target] == 0 {
          state[target] = 1
          stack.append((target, 0))
        }
      }
    }
  }
}

/// Collects the names of components, entries and columns of models.
struct MemberNames {
  private(set) var names: [String] = []
  private var seen: Set<String> = []

  mutating func collect(_ model: ModelSyntax) {
    for item in model.items { collect(item) }
    for element in model.elements {
      add(element.name.text)
      add(element.variable.name.text)
      switch element.kind {
      case .decision(let logic): collect(logic)
      case .knowledge(let function): collect(function?.body)
      case .input, .service: break
      }
    }
  }

  private mutating func add(_ name: String) {
    guard !name.isEmpty, seen.insert(name).inserted else { return }
    names.append(name)
  }

  private mutating func collect(_ text: MappedText?) {
    guard let text else { return }
    for key in ContextKeys.compound(in: text) { add(key) }
  }

  private mutating func collect(_ item: ItemSyntax) {
    for component in item.components {
      add(component.name.text)
      collect(component)
    }
  }

  private mutating func collect(_ expression: ExpressionSyntax?) {
    guard let expression else { return }
    switch expression.kind {
    case .literal(let text): collect(text)
    case .foreign: break
    case .context(let entries):
      for entry in entries {
        if let name = entry.variable?.name.text { add(name) }
        collect(entry.value)
      }
    case .list(let items): for item in items { collect(item) }
    case .relation(let columns, let rows):
      for column in columns { add(column.name.text) }
      for cell in rows.joined() { collect(cell) }
    case .invocation(let callee, let bindings):
      collect(callee)
      for binding in bindings { collect(binding.value) }
    case .function(let function): collect(function.body)
    case .table(let table), .invalid(let table, _):
      for output in table.outputs { add(output.name) }
      for entry in table.rules.flatMap(\.outputs) { collect(entry) }
    case .conditional(let test, let then, let otherwise):
      for part in [test, then, otherwise] { collect(part) }
    case .filter(let list, let match): for part in [list, match] { collect(part) }
    case .iterator(_, _, let domain, let body): for part in [domain, body] { collect(part) }
    }
  }
}
