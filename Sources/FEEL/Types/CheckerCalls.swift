import Diagnostics
import Text

/// Calls of functions of the host and of function values, and function definitions.
extension Checker {
  mutating func invocation(
    _ callee: ExpressionID, _ arguments: [ExpressionTree.Argument], expecting: FEELType?,
    at id: ExpressionID
  ) -> Typed {
    if case .name(let name) = tree[callee].kind {
      if !isBoundFunction(name) {
        if let declaration = scope[name], case .host(let function, _) = declaration.meaning {
          builder.mention(name, tree.span(callee))
          return host(function, named: declaration, arguments, at: id)
        }
        if scope[name].map({ isCallable($0.type) }) != true,
          let builtin = Builtins.named(name, in: dialect)
        {
          return self.builtin(builtin, name, arguments, expecting: expecting, at: id)
        }
      }
    }
    isCalled = true
    let lowered = lower(callee)
    isCalled = false
    return call(lowered, callee, arguments, at: id)
  }

  /// Whether a variable around the place hides the built-ins of its name.
  private func isBoundFunction(_ name: String) -> Bool {
    bindings.contains { binding in
      switch binding.kind {
      case .variable(let own), .itself(let own):
        own.hasSameScalars(as: name) && isCallable(binding.type)
      case .row: false
      }
    }
  }

  private func isCallable(_ type: FEELType) -> Bool {
    switch type {
    case .function: true
    case .any, .unknown: !isStrict
    default: false
    }
  }

  private mutating func call(
    _ callee: Typed, _ calleeID: ExpressionID, _ arguments: [ExpressionTree.Argument],
    at id: ExpressionID
  ) -> Typed {
    var result = FEELType.any
    var parameters: [FEELType.FunctionParameter]?
    switch callee.type {
    case .function(let declared, result: let type):
      result = type
      parameters = declared
    case .any, .null: break
    case .unknown: result = openType
    default:
      complain(CheckDiagnostics.notAFunction, at: calleeID, [.phrase(typeText.name(callee.type))])
    }
    if isStrict, let parameters {
      guard let bound = bind(arguments, to: parameters, of: written(calleeID), at: id) else {
        return nothing(at: id)
      }
      return make(
        .call(
          callee: callee.node, builder.children(bound.map(\.node)), names: -1), result, .maybe,
        isPrivate: bound.contains(where: \.isPrivate), at: id)
    }
    let values = arguments.map { lower($0.value, expecting: .any) }
    let isNamed = arguments.contains { $0.name != nil }
    // A function of which nobody knows what it gives may stand where one that gives numbers is
    // declared; the operations on numbers rely on what is declared.
    let isChecked = if case .number = result { true } else { false }
    let call = make(
      .call(
        callee: callee.node, builder.children(values.map(\.node)),
        names: isNamed ? builder.names(arguments.map(\.name)) : -1),
      isChecked ? .any : result, .maybe, isPrivate: values.contains(where: \.isPrivate), at: id)
    return isChecked ? convert(call, to: result, at: id) : call
  }

  /// Arguments in the order of the parameters, checked; nil after a report.
  private mutating func bind(
    _ arguments: [ExpressionTree.Argument], to parameters: [FEELType.FunctionParameter],
    of function: String, at id: ExpressionID
  ) -> [Typed]? {
    guard arguments.count == parameters.count else {
      complain(
        CheckDiagnostics.argumentCount, at: id,
        [
          .name(function), .count(parameters.count),
          .count(arguments.count),
        ])
      for argument in arguments { _ = lower(argument.value) }
      return nil
    }
    var bound = [Typed?](repeating: nil, count: parameters.count)
    for (position, argument) in arguments.enumerated() {
      var place = position
      if let name = argument.name {
        let named = parameters.firstIndex { $0.name.hasSameScalars(as: name) }
        guard let named, bound[named] == nil else {
          complainArgument(name, argument, parameters.map(\.name), of: function)
          return nil
        }
        place = named
      }
      let value = lower(argument.value, expecting: parameters[place].type)
      _ = accept(
        value, as: parameters[place].type, at: argument.value,
        argument: (parameters[place].name, function))
      bound[place] = value
    }
    let complete = bound.compactMap { $0 }
    return complete.count == bound.count ? complete : nil
  }

  mutating func complainArgument(
    _ name: String, _ argument: ExpressionTree.Argument, _ known: [String], of function: String
  ) {
    let span = argument.nameBytes.map { tree.span($0) } ?? tree.span(argument.value)
    let near = EditDistance.nearest(to: name, among: known)
    complain(
      CheckDiagnostics.unknownArgument, at: span, [.name(name), .name(function)]
    ) {
      Checker.suggest(near, at: span, declared: nil, in: &$0)
    }
  }

  // MARK: Functions of the host

  private mutating func host(
    _ function: HostFunction, named declaration: Declaration,
    _ arguments: [ExpressionTree.Argument], at id: ExpressionID
  ) -> Typed {
    guard
      let bound = bind(arguments, to: function.parameters, of: declaration.name, at: id)
    else {
      var result = nothing(at: id)
      result.type = .unknown
      return result
    }
    return host(function, bound, isPrivate: declaration.isPrivate, at: id)
  }

  /// A table that is named without `(…)`: called with what its declaration says.
  mutating func host(
    _ function: HostFunction, named declaration: Declaration, implicit: [Meaning]?,
    at id: ExpressionID
  ) -> Typed {
    guard let implicit, implicit.count == function.parameters.count else {
      guard isStrict else {
        return builder.constant(
          .function(FunctionValue(host: function)),
          type: .function(function.parameters, result: function.result), span: tree.span(id))
      }
      complain(CheckDiagnostics.mustBeCalled, at: id, [.name(declaration.name)])
      return nothing(at: id)
    }
    var bound: [Typed] = []
    for (meaning, parameter) in zip(implicit, function.parameters) {
      let argument = Declaration(
        name: parameter.name, type: parameter.type, missing: fieldMissing(meaning),
        meaning: meaning, category: declaration.category)
      bound.append(self.meaning(of: argument, at: id))
    }
    return host(function, bound, isPrivate: declaration.isPrivate, at: id)
  }

  /// A field can be blank; other meanings are what their declarations say.
  private func fieldMissing(_ meaning: Meaning) -> Missing {
    switch meaning {
    case .field: .maybe
    case .inlined(let program): program.parts.missing
    default: .never
    }
  }

  private mutating func host(
    _ function: HostFunction, _ arguments: [Typed], isPrivate: Bool, at id: ExpressionID
  ) -> Typed {
    let missing = arguments.reduce(function.missing) { $0.joined(with: $1.missing) }
    return make(
      .host(builder.host(function), builder.children(arguments.map(\.node))),
      function.result, missing == .never ? .never : .maybe,
      isPrivate: isPrivate || arguments.contains(where: \.isPrivate), at: id)
  }

  /// A table with one column stands for its value wherever the column is not named.
  mutating func onlyColumn(_ result: Typed, named column: String?, at id: ExpressionID) -> Typed {
    guard case .host = builder.program.nodes[Int(result.node)],
      case .context(let fields) = result.type, fields.count == 1, let field = fields.first,
      column.map({ $0.hasSameScalars(as: field.name) }) != true
    else { return result }
    return property(field.name, of: result, type: field.type, at: id)
  }

  // MARK: Function definitions

  mutating func function(
    _ parameters: [ExpressionTree.Parameter], _ body: ExpressionID, isExternal: Bool,
    expecting: FEELType?, at id: ExpressionID
  ) -> Typed {
    let ownName = functionName
    functionName = nil
    var declared: [FEELType.FunctionParameter] = []
    for (position, parameter) in parameters.enumerated() {
      declared.append(
        .init(
          name: parameter.name,
          type: parameterType(parameter, position, expecting, at: id)))
    }
    let before = (known, bindings.count, input)
    (known, input) = (Known(), nil)
    levels.append(FunctionLevel())
    if let ownName {
      bindings.append(
        Binding(
          kind: .itself(ownName), local: 0, level: levels.count - 1,
          type: .function(declared, result: openType), missing: .never,
          isPrivate: false))
    }
    for parameter in declared {
      bindings.append(
        Binding(
          kind: .variable(parameter.name), local: newLocal(), level: levels.count - 1,
          type: parameter.type, missing: .maybe, isPrivate: false))
    }
    let result = isExternal ? nothing(at: body) : lower(body)
    let level = levels.removeLast()
    bindings.removeLast(bindings.count - before.1)
    (known, input) = (before.0, before.2)
    let index = builder.function(
      CoreFunction(
        parameters: declared, captures: level.captures, body: result.node,
        localCount: level.localCount, result: result.type, isExternal: isExternal))
    return make(
      .function(index), .function(declared, result: result.type), .never,
      isPrivate: result.isPrivate, at: id)
  }

  private mutating func parameterType(
    _ parameter: ExpressionTree.Parameter, _ position: Int, _ expecting: FEELType?,
    at id: ExpressionID
  ) -> FEELType {
    if let written = parameter.type { return type(written, at: id) ?? .any }
    if case .function(let wanted, _) = expecting, position < wanted.count {
      return wanted[position].type
    }
    return openType
  }
}
