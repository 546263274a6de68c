import CivilTime
import Diagnostics
import FEEL
import FEELJSON
import Formats
import Text

extension DecisionModel {
  /// Reads the inputs of a run from a JSON object whose members are named like the inputs.
  ///
  /// Texts become dates, times and durations where the model declares them. What is wrong is an
  /// error with its location: a name that the model does not know, a value of another type than the
  /// declared one, a value that is not among the allowed ones. Inputs that are not given are reported by
  /// one warning. Inputs of the model that the target does not need are passed over.
  ///
  /// - Parameters:
  ///   - bytes: one JSON text in UTF-8.
  ///   - target: what shall be evaluated; nil for all decisions of the model.
  ///   - surroundings: the time zones, and the bounds of tests of allowed values.
  ///   - source: what the spans of the diagnostics refer to.
  /// - Returns: nil where the text is no JSON object or the model has no such target.
  public func inputs(
    json bytes: [UInt8], for target: DecisionTarget? = nil,
    surroundings: Surroundings = Surroundings(), source: SourceID = SourceID(index: 0)
  ) -> (inputs: [DecisionInput]?, diagnostics: [Diagnostic]) {
    let wanted = target.map { parameters(of: $0) } ?? allParameters
    guard let wanted else {
      let whole = SourceSpan(source: source, bytes: 0..<0)
      return (nil, target.map { [unknown($0, at: whole)] } ?? [])
    }
    let (json, diagnostics) = JSONReader.read(source: source, bytes: bytes)
    guard let json else { return (nil, diagnostics) }
    guard let members = json.members else {
      let first = wanted.first?.name ?? "…"
      return (nil, [Diagnostic(DMNDiagnostics.noObject, at: json.span, [.text(first)])])
    }
    var reader = InputReader(
      model: self, wanted: wanted, surroundings: surroundings, isFunction: target.isFunction)
    for member in members { reader.read(member) }
    reader.reportMissing(at: json.span.start)
    return (
      reader.inputs, (diagnostics + reader.diagnostics + reader.errors.sorted()).sorted()
    )
  }

  /// A warning of all inputs that a run wants, for one that is given none; nil where it wants none.
  ///
  /// - Parameter span: where they could have been given.
  /// - Parameter target: what shall be evaluated; nil for all decisions.
  public func missingInputs(of target: DecisionTarget?, at span: SourceSpan) -> Diagnostic? {
    InputReader.missing(target.flatMap { parameters(of: $0) } ?? allParameters, at: span)
  }

  /// Inputs and decisions of the model and of those it imports.
  fileprivate func isKnown(_ name: String) -> Bool {
    compiled.index(of: name, namespace: nil) {
      switch $0 {
      case .input, .decision: true
      case .knowledge, .service: false
      }
    } != nil
  }
}

extension DecisionTarget? {
  /// Whether only the parameters may be given.
  fileprivate var isFunction: Bool {
    switch self {
    case nil, .decision: false
    case .service, .knowledge: true
    }
  }
}

/// Makes inputs of the members of a JSON object.
private struct InputReader {
  let model: DecisionModel
  let wanted: [DecisionParameter]
  let surroundings: Surroundings
  /// Whether what is wanted are the parameters of a function.
  let isFunction: Bool
  /// The index of each name in ``wanted``.
  private let positions: [[UInt8]: Int]
  private(set) var inputs: [DecisionInput] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// One for each member or item at worst, of which there may be millions.
  private(set) var errors = CappedFindings(limit: JSONLimits().findings)

  init(
    model: DecisionModel, wanted: [DecisionParameter], surroundings: Surroundings,
    isFunction: Bool
  ) {
    self.model = model
    self.wanted = wanted
    self.surroundings = surroundings
    self.isFunction = isFunction
    positions = Dictionary(wanted.enumerated().map { (Array($1.name.utf8), $0) }) { first, _ in
      first
    }
  }

  mutating func read(_ member: JSONMember) {
    let name = ModelReader.normalized(member.key)
    guard let parameter = positions[Array(name.utf8)].map({ wanted[$0] }) else {
      guard isFunction || !model.isKnown(name) else { return }
      let reader = self
      errors.add(reader.unknown(name, member.keySpan))
      return
    }
    let (value, findings) = FEELJSON.value(
      member.value, as: parameter.type, zones: surroundings.zones, name: parameter.name)
    diagnostics += findings
    inputs.append(DecisionInput(parameter.name, value))
    guard !findings.hasErrors, let declared = parameter.declared,
      let constraint = declared.constraint
    else { return }
    check(value, member.value, constraint, declared.name)
  }

  private func unknown(_ name: String, _ span: SourceSpan) -> Diagnostic {
    let needed = wanted.filter(\.isNeeded).map(\.name)
    var finding = Diagnostic(
      DMNDiagnostics.noSuchInput, at: span, [.name(name), .phrase(LocalizedText.list(needed))])
    if needed.isEmpty {
      finding.help =
        isFunction
        ? nil
        : LocalizedText(
          en: "add an input data `\(name)` to the model, and a requirement for it to the decision "
            + "that reads it",
          zh: "请在模型中添加输入数据 `\(name)`，并让使用它的决策依赖它")
    }
    if let near = EditDistance.nearest(to: name, among: wanted.map(\.name)) {
      finding = finding.with(note: LocalizedText.didYouMean(near))
    }
    return finding
  }

  mutating func reportMissing(at span: SourceSpan) {
    let given = Set(inputs.map { Array($0.name.utf8) })
    let isGiven = { (parameter: DecisionParameter) in given.contains(Array(parameter.name.utf8)) }
    // Where a decision is given, what it is made from need not be.
    guard !wanted.contains(where: { !$0.isNeeded && isGiven($0) }) else { return }
    if let finding = InputReader.missing(wanted.filter { !isGiven($0) }, at: span) {
      diagnostics.append(finding)
    }
  }

  /// A warning of those that are needed.
  static func missing(_ parameters: [DecisionParameter], at span: SourceSpan) -> Diagnostic? {
    let names = parameters.filter(\.isNeeded).map { parameter in
      "`\(parameter.name)`" + (parameter.typeName.map { " (\($0))" } ?? "")
    }
    guard !names.isEmpty else { return nil }
    return Diagnostic(
      DMNDiagnostics.missingInputs, at: span,
      [.names(names)])
  }

  /// Reports the parts of a value that are not among the allowed ones.
  private mutating func check(
    _ value: Value, _ json: JSONValue, _ constraint: TypeConstraint, _ type: String
  ) {
    if case .null = value { return }
    let run = Run(
      model.compiled, given: [], surroundings: surroundings, findings: FindingLog())
    if !constraint.tests.allSatisfy({ run.meets($0, value) }) {
      let allowed = constraint.allowedValues.map { ModelReader.normalized($0.text) } ?? ""
      let shown = ValueText.literal(value)
      var finding = Diagnostic(
        DMNDiagnostics.forbiddenValue, at: json.span,
        [
          .text(shown.utf8.count > 60 ? "…" : "`\(shown)`"), .name(type),
          .text(allowed),
        ])
      if allowed.isEmpty || allowed.utf8.count > 300 { finding.help = nil }
      errors.add(finding)
      return
    }
    if let element = constraint.element, case .list(let items) = value {
      for (position, item) in items.enumerated() {
        let parts = json.elements ?? [json]
        check(item, position < parts.count ? parts[position] : json, element, type)
      }
    }
    guard case .context(let context) = value else { return }
    for field in constraint.fields {
      guard let part = context[field.name] else { continue }
      check(part, json[field.name] ?? json, field.constraint, "\(type).\(field.name)")
    }
  }
}
