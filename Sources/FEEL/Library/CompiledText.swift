import CivilTime
import Diagnostics

/// A text of a host, read and checked: an expression, or unary tests.
struct CompiledText {
  let program: Program
  let diagnostics: [Diagnostic]

  /// - Parameter input: the type of what unary tests are about; nil reads an expression. The slot
  ///   of the input follows those of the variables.
  init(
    _ text: MappedText, variables: [FEELVariable], input: FEELType?, zones: any ZoneProvider
  ) {
    let names = NameTable(
      names: variables.map(\.name), members: variables.flatMap(\.allComponents))
    let parsed =
      input == nil
      ? ExpressionParser.parse(expression: text, mode: .standard(names))
      : ExpressionParser.parse(unaryTests: text, mode: .standard(names))
    let declarations = variables.enumerated().map { slot, variable in
      Declaration(
        name: variable.name, type: variable.type, missing: .maybe, meaning: .slot(slot),
        category: LocalizedText(en: "variable", zh: "变量"))
    }
    var scope = Scope(
      catalogue: TypeCatalogue(), layers: [Scope.Layer(declarations)],
      input: input.map { type in
        Declaration(
          name: "?", type: type, missing: .maybe, meaning: .slot(variables.count),
          category: LocalizedText(en: "input", zh: "输入"))
      },
      slotCount: variables.count + (input == nil ? 0 : 1))
    scope.zones = zones
    let checked = Checker.check(parsed.tree, in: scope, dialect: .standard)
    // What was read of a text with errors of syntax may have a value all the same.
    program = parsed.diagnostics.hasErrors ? Program(constant: .null) : checked.program
    diagnostics = (parsed.diagnostics + checked.diagnostics).sorted()
  }
}
