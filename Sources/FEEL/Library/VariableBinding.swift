import Diagnostics
import Text

/// Makes the values of a host the slots of a program.
struct VariableBinding: Sendable {
  private let variables: [FEELVariable]
  /// Of each variable, what its values are taken as without a look at their parts.
  private let plainTypes: ContiguousArray<PlainType>

  init(_ variables: [FEELVariable]) {
    self.variables = variables
    plainTypes = ContiguousArray(variables.map { PlainType($0.type) })
  }

  /// Whether all values are surely of the declared types.
  func takes(_ values: [Value]) -> Bool {
    for index in 0..<min(values.count, plainTypes.count)
    where !plainTypes[index].takes(values[index]) {
      return false
    }
    return true
  }

  /// The values as the variables declare them; what cannot be converted is null.
  ///
  /// - Parameter warnings: nil where nobody wants them.
  func slots(
    _ values: [Value], in program: Program, _ warnings: inout [Diagnostic]?
  ) -> [Value] {
    if takes(values) { return values }
    var result = values
    for (index, variable) in variables.enumerated() where index < result.count {
      guard !ValueTypes.conforms(result[index], to: variable.type) else { continue }
      var failure: Failure?
      let value = ValueTypes.coerced(result[index], to: variable.type, &failure)
      if failure != nil, warnings != nil, let place = place(of: variable, in: program) {
        warnings?.append(
          Diagnostic(
            EvaluationDiagnostics.otherType, at: place,
            [.name(variable.name), .phrase(ValueTypes.name(of: result[index]))]))
      }
      result[index] = value
    }
    return result
  }

  /// Where the variable is first named; nil where it is not used. The input of unary tests is meant
  /// by all of them.
  private func place(of variable: FEELVariable, in program: Program) -> SourceSpan? {
    if variable.name.hasSameScalars(as: "?") { return program.span }
    return program.mentions.first { $0.name.hasSameScalars(as: variable.name) }?.span
  }
}
