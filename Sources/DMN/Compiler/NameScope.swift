import CivilTime
import Diagnostics
import FEEL

/// The names that are visible to an expression of a model, each with its slot.
struct NameScope {
  /// The innermost last; each has a name once.
  private var layers: [Scope.Layer] = [Scope.Layer([])]
  /// The slot that the next name gets.
  private(set) var slotCount = 0
  private(set) var names: NameTable
  /// The declared types of names, by their slots.
  private(set) var declared: [Int: DeclaredType] = [:]
  let types: [String: FEELType]
  let zones: any ZoneProvider

  /// - Parameter names: the components that may follow a `.`, and names of types.
  init(names: NameTable, types: [String: FEELType], zones: any ZoneProvider) {
    self.names = names
    self.types = types
    self.zones = zones
  }

  /// Adds a name and returns its slot; an inner one hides an outer one.
  mutating func declare(_ name: String, _ type: DeclaredType? = nil) -> Int {
    let slot = reserve()
    declared[slot] = type
    // A variable that has the name of a built-in hides it only where it can be called.
    var seen = FEELType.any
    if let declared = type?.feel, Builtins.named(name) != nil {
      if case .function = declared {} else { seen = declared }
    }
    // An existing name is hidden by one in an inner scope.
    if layers[layers.count - 1][name] != nil { layers.append(Scope.Layer([])) }
    layers[layers.count - 1].append(
      Declaration(
        name: name, type: seen, missing: .maybe, meaning: .slot(slot),
        category: LocalizedText(en: "variable", zh: "变量")))
    names.insert(name)
    return slot
  }

  /// A slot without a name.
  mutating func reserve() -> Int {
    slotCount += 1
    return slotCount - 1
  }

  /// The slot of a name; nil where there is none.
  func slot(of name: String) -> Int? {
    for layer in layers.reversed() {
      if case .slot(let slot)? = layer[name]?.meaning { return slot }
    }
    return nil
  }

  /// - Parameter input: the slot of what unary tests are about.
  func scope(input: Int? = nil) -> Scope {
    var scope = Scope(
      catalogue: TypeCatalogue(), layers: layers,
      input: input.map {
        Declaration(
          name: "?", type: .any, missing: .maybe, meaning: .slot($0),
          category: LocalizedText(en: "input", zh: "输入"))
      }, slotCount: slotCount)
    scope.types = types
    scope.zones = zones
    return scope
  }
}

/// Compiles FEEL texts to programs.
struct ExpressionCompiler {
  var diagnostics: [Diagnostic] = []

  /// A program of an expression; one that cannot be read is null.
  mutating func program(_ text: MappedText?, in names: NameScope) -> Program {
    guard let text else { return ExpressionCompiler.null }
    let parsed = ExpressionParser.parse(expression: text, mode: .standard(names.names))
    return program(parsed, in: names.scope())
  }

  /// A program of unary tests about the value in a slot; nil for a test that every value meets.
  mutating func tests(_ text: MappedText?, in names: NameScope, about slot: Int) -> Program? {
    guard let text, text.text.utf8.contains(where: { $0 > 0x20 && $0 != UInt8(ascii: "-") }) else {
      return nil
    }
    let parsed = ExpressionParser.parse(unaryTests: text, mode: .standard(names.names))
    return program(parsed, in: names.scope(input: slot))
  }

  private mutating func program(_ parsed: Parsed, in scope: Scope) -> Program {
    diagnostics += parsed.diagnostics
    if parsed.diagnostics.hasErrors { return ExpressionCompiler.null }
    let checked = Checker.check(parsed.tree, in: scope, dialect: .standard)
    diagnostics += checked.diagnostics
    return checked.program
  }

  /// Programs without any names.
  static let null = fixed("null", slots: 0)

  /// A program of a generated text about slots `a`, `b`, ….
  static func fixed(_ text: String, slots: Int) -> Program {
    let span = SourceSpan(source: SourceID(index: 0), lower: 0, upper: 0)
    let names = ["a", "b", "c"].prefix(slots)
    let declarations = names.enumerated().map { slot, name in
      Declaration(
        name: name, type: .any, missing: .maybe, meaning: .slot(slot),
        category: LocalizedText(en: "variable", zh: "变量"))
    }
    let parsed = ExpressionParser.parse(
      expression: MappedText(text: text, runs: [], whole: span),
      mode: .standard(NameTable(names: names + ["x"])))
    let scope = Scope(
      catalogue: TypeCatalogue(), layers: [Scope.Layer(declarations)], slotCount: slots)
    return Checker.check(parsed.tree, in: scope, dialect: .standard).program
  }
}

extension MappedText {
  /// The text between two generated texts, with the same mapping to the source.
  func wrapped(_ before: String, _ after: String) -> MappedText {
    let shift = UInt32(before.utf8.count)
    let moved = runs.map { run in
      var copy = run
      copy.text += shift
      return copy
    }
    return MappedText(text: before + text + after, runs: moved, whole: whole)
  }
}
