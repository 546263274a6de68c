import DecimalArithmetic
import Diagnostics
import Text

/// Calls of built-in functions.
extension Checker {
  mutating func builtin(
    _ id: BuiltinID, _ name: String, _ arguments: [ExpressionTree.Argument],
    expecting: FEELType?, at place: ExpressionID
  ) -> Typed {
    let builtin = Builtins[id]
    if arguments.contains(where: { $0.name != nil }) {
      return namedCall(builtin, name, arguments, at: place)
    }
    let candidates = builtin.candidates(positional: arguments.count)
    var lowered: [Typed] = []
    for (position, argument) in arguments.enumerated() {
      let parameters = candidates.compactMap {
        builtin.signatures[$0].parameter(at: position)
      }
      let wanted = expectedType(parameters, rows: lowered)
      lowered.append(lower(argument.value, expecting: wanted))
    }
    guard !candidates.isEmpty else {
      complainCount(builtin, name, arguments.count, at: place)
      return nothing(at: place)
    }
    guard isStrict else {
      return finish(builtin, signature: -1, lowered, arguments.map(\.value), at: place)
    }
    if let short = shortForm(builtin, lowered, arguments.map(\.value), at: place) { return short }
    let chosen = candidates.first { signature in
      lowered.indices.allSatisfy { position in
        builtin.signatures[signature].parameter(at: position).map {
          fits(lowered[position], $0)
        } ?? false
      }
    }
    guard let chosen else {
      complainArguments(builtin, candidates[0], name, lowered, arguments)
      return nothing(at: place)
    }
    return finish(
      builtin, signature: chosen, lowered, arguments.map(\.value), at: place)
  }

  /// What is expected of an argument that is a function: it is called with elements of the list
  /// before it.
  private func expectedType(_ parameters: [Builtin.Parameter], rows: [Typed]) -> FEELType? {
    for parameter in parameters {
      for case .function(let declared, result: let result) in parameter.accepted {
        guard let element = rows.lazy.compactMap(\.type.element).first else {
          return .function(declared, result: result)
        }
        let names = declared.isEmpty ? ["", ""] : declared.map(\.name)
        return .function(names.map { .init(name: $0, type: element) }, result: result)
      }
    }
    return nil
  }

  private mutating func namedCall(
    _ builtin: Builtin, _ name: String, _ arguments: [ExpressionTree.Argument],
    at place: ExpressionID
  ) -> Typed {
    let names = arguments.map { $0.name ?? "" }
    guard let bound = builtin.bind(names: names) else {
      let known = builtin.signatures.flatMap { $0.parameters.map(\.name) }
      for argument in arguments {
        guard let given = argument.name, !known.containsScalars(of: given) else {
          continue
        }
        complainArgument(given, argument, known, of: name)
        return nothing(at: place)
      }
      // Known names that do not go together, or one of them twice; the parser has reported
      // arguments without a name beside them.
      if !names.contains("") {
        let given = names.map { "`\($0)`" }.joined(separator: ", ")
        complain(
          CheckDiagnostics.argumentNames, at: place, [.name(name), .text(given)])
      }
      return nothing(at: place)
    }
    let signature = builtin.signatures[bound.signature]
    var lowered: [Typed] = []
    var places: [ExpressionID] = []
    var given = bound.arguments
    while let last = given.last, last == nil, signature.parameters[given.count - 1].isOptional {
      given.removeLast()
    }
    for (parameter, source) in zip(signature.parameters, given) {
      guard let source else {
        if isStrict, !parameter.isOptional {
          complain(
            CheckDiagnostics.missingArgument, at: place,
            [.name(parameter.name), .name(name)])
          return nothing(at: place)
        }
        lowered.append(builder.constant(.null, type: .null, span: nil))
        places.append(place)
        continue
      }
      let wanted = expectedType([parameter], rows: lowered) ?? parameter.type
      lowered.append(lower(arguments[source].value, expecting: wanted))
      places.append(arguments[source].value)
    }
    if isStrict {
      for (position, value) in lowered.enumerated() {
        guard let parameter = signature.parameter(at: position), !fits(value, parameter) else {
          continue
        }
        complainArgument(value, parameter, name, at: places[position])
        return nothing(at: place)
      }
    }
    return finish(builtin, signature: bound.signature, lowered, places, at: place)
  }

  // MARK: Types of arguments

  private func fits(_ argument: Typed, _ parameter: Builtin.Parameter) -> Bool {
    parameter.accepted.contains { fits(argument.type, $0) }
  }

  /// Whether a value of a type can stand for a parameter without any conversion; quantities fit
  /// wherever numbers do, since what becomes of their unit is told apart.
  private func fits(_ type: FEELType, _ wanted: FEELType) -> Bool {
    switch (type, wanted) {
    case (.any, _), (.unknown, _), (.null, _), (_, .any), (_, .unknown): true
    case (.number, .number), (.string, .string): true
    case (.list(let element), .list(let inner)): fits(element, inner)
    case (.range(let element), .range(let inner)): fits(element, inner)
    case (.context, .context), (.function, .function): true
    default: type == wanted
    }
  }

  private mutating func complainArguments(
    _ builtin: Builtin, _ signature: Int, _ name: String, _ lowered: [Typed],
    _ arguments: [ExpressionTree.Argument]
  ) {
    for (position, value) in lowered.enumerated() {
      guard let parameter = builtin.signatures[signature].parameter(at: position),
        !fits(value, parameter)
      else { continue }
      complainArgument(value, parameter, name, at: arguments[position].value)
      return
    }
  }

  private mutating func complainArgument(
    _ value: Typed, _ parameter: Builtin.Parameter, _ name: String, at id: ExpressionID
  ) {
    let names = parameter.accepted.map { typeText.name($0) }
    let wanted = LocalizedText(
      en: names.map(\.en).joined(separator: " or "), zh: names.map(\.zh).joined(separator: "或"))
    complain(
      CheckDiagnostics.argumentType, at: id,
      [.name(parameter.name), .name(name), .phrase(wanted), .phrase(typeText.name(value.type))])
  }

  private mutating func complainCount(
    _ builtin: Builtin, _ name: String, _ count: Int, at id: ExpressionID
  ) {
    // The counts that some form takes: `2–3`, or `1/3`.
    let most = (builtin.signatures.map(\.parameters.count).max() ?? 0) + 1
    var runs: [ClosedRange<Int>] = []
    for taken in 0...most where builtin.signatures.contains(where: { $0.takes(taken) }) {
      if let last = runs.last, last.upperBound == taken - 1 {
        runs[runs.count - 1] = last.lowerBound...taken
      } else {
        runs.append(taken...taken)
      }
    }
    let text = runs.map { run in
      if run.upperBound == most { return "\(run.lowerBound)+" }
      return run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)–\(run.upperBound)"
    }.joined(separator: "/")
    complain(
      CheckDiagnostics.argumentCount, at: id,
      [.name(name), .text(text), .count(count)])
  }

  // MARK: Results

  private mutating func finish(
    _ builtin: Builtin, signature: Int, _ arguments: [Typed], _ places: [ExpressionID],
    at id: ExpressionID
  ) -> Typed {
    if let short = shortForm(builtin, arguments, places, at: id) { return short }
    let chosen = signature >= 0 ? signature : builtin.candidates(positional: arguments.count)[0]
    var type = builtin.signatures[chosen].resultType(of: arguments.map(\.type))
    if isStrict {
      type = quantity(builtin, type, arguments, places, at: id)
      if arguments.contains(where: { $0.type == .unknown }), type == .any { type = .unknown }
    } else if builtin.signatures.count > 1 {
      type = .any
    }
    let isPrivate =
      type != .boolean && builtin.name != "count" && arguments.contains(where: \.isPrivate)
    let call = CoreBuiltin(
      id: builtin.id, signature: Int8(clamping: signature),
      keepsUnknown: keepsUnknown && builtin.hasUnknownKeepingForm, convertsSingletons: !isStrict)
    return make(
      .builtin(call, builder.children(arguments.map(\.node))), type,
      keepsUnknown ? missing(builtin, arguments) : .maybe, isPrivate: isPrivate, at: id)
  }

  /// Built-ins that have a node of their own.
  private mutating func shortForm(
    _ builtin: Builtin, _ arguments: [Typed], _ places: [ExpressionID], at id: ExpressionID
  ) -> Typed? {
    switch builtin.name {
    case "not" where arguments.count == 1 && (isStrict || arguments[0].type == .boolean):
      let operand = isStrict ? checkedCondition(arguments[0], places[0]) : arguments[0]
      return make(
        .not(operand.node), .boolean, keepsUnknown ? operand.missing : .maybe,
        isPrivate: operand.isPrivate, at: id)
    case "list contains" where isStrict && arguments.count == 2:
      guard let element = arguments[0].type.element else { return nil }
      if case .range = element { return nil }
      let rows = Typed(
        node: arguments[0].node, type: element, missing: .maybe, isPrivate: false)
      if !checkOption(arguments[1], places[1], among: element) {
        checkComparable(.equal, rows, places[0], arguments[1], places[1], at: id)
      }
      return contains(arguments[0], arguments[1], at: id)
    default: return nil
    }
  }

  /// Whether a call can lack a value: an operand can, the built-in is partial, or a list that it
  /// reads through holds unknown elements (S6).
  private func missing(_ builtin: Builtin, _ arguments: [Typed]) -> Missing {
    if builtin.isPartial { return .maybe }
    for argument in arguments {
      if argument.missing != .never { return .maybe }
      guard builtin.name != "count", case .list = argument.type else { continue }
      if elementMissing(argument) != .never { return .maybe }
    }
    return .never
  }

  /// Carries the unit of quantities through, or reports a built-in that has no sense for them.
  private mutating func quantity(
    _ builtin: Builtin, _ result: FEELType, _ arguments: [Typed], _ places: [ExpressionID],
    at id: ExpressionID
  ) -> FEELType {
    let units: [UnitID??] = arguments.map { unit(of: $0.type) }
    guard case .number = result, units.contains(where: { ($0 ?? nil) != nil })
    else { return result }
    switch builtin.name {
    case "count", "string length", "index of": return result
    case "ratio":
      guard arguments.count >= 2 else { return result }
      if relations.base(units[0] ?? nil) == relations.base(units[1] ?? nil) { return .number(nil) }
      guard (units[1] ?? nil) == nil else { break }
      return .number(units[0] ?? nil)
    case "sum", "min", "max", "mean", "median", "abs", "floor", "ceiling", "round up",
      "round down", "round half up", "round half down", "decimal", "stddev":
      let unit = units[0] ?? nil
      for (position, argument) in arguments.enumerated().dropFirst() {
        guard isSummand(builtin.name), !isZero(argument), let other = units[position],
          relations.base(other) != relations.base(unit)
        else { continue }
        complainUnits(arguments[0], argument, at: places[position])
      }
      return .number(unit)
    default: break
    }
    let first = units.firstIndex { ($0 ?? nil) != nil } ?? 0
    complain(
      CheckDiagnostics.argumentType, at: places[first],
      [
        .name(builtin.signatures[0].parameter(at: first)?.name ?? ""),
        .name(builtin.name),
        .phrase(typeText.name(.number(nil))), .phrase(typeText.name(arguments[first].type)),
      ])
    return .unknown
  }

  private func isSummand(_ name: String) -> Bool {
    ["sum", "min", "max", "mean", "median", "stddev"].contains(name)
  }

  /// The unit of a number or of a list of numbers, `.some(nil)` for a plain one; nil for all else.
  private func unit(of type: FEELType) -> UnitID?? {
    switch type {
    case .number(let unit): .some(unit)
    case .list(let element): unit(of: element)
    default: nil
    }
  }
}
