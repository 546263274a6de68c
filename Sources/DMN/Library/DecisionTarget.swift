import Diagnostics
import FEEL
import Text

/// What is asked of a model, by its name.
public enum DecisionTarget: Sendable, Hashable {
  /// A decision: its value for values of its inputs.
  case decision(String)
  /// A decision service: a function of its inputs.
  case service(String)
  /// A business knowledge model: a function of its parameters.
  case knowledge(String)

  /// The name that was asked for.
  public var name: String {
    switch self {
    case .decision(let name), .service(let name), .knowledge(let name): name
    }
  }

  /// What it is, in a user's words.
  var kind: LocalizedText {
    switch self {
    case .decision: LocalizedText(en: "decision", zh: "决策")
    case .service: LocalizedText(en: "decision service", zh: "决策服务")
    case .knowledge: LocalizedText(en: "business knowledge model", zh: "业务知识模型")
    }
  }

  func isMeant(by kind: CompiledElement.Kind) -> Bool {
    switch (self, kind) {
    case (.decision, .decision), (.service, .service), (.knowledge, .knowledge): true
    default: false
    }
  }
}

/// A value that an element of a model wants.
public struct DecisionParameter: Sendable {
  /// The name of the input data, decision or parameter.
  public let name: String
  /// The namespace of the model that declares it.
  public let namespace: String
  /// What its values are; `any` where nothing is declared.
  public let type: FEELType
  /// The declared type as it is called in the model; nil where nothing is declared.
  public let typeName: String?
  /// False for decisions, which may be given in position of being made.
  public let isNeeded: Bool
  /// With its allowed values.
  let declared: DeclaredType?

  init(
    name: String, namespace: String, declared: DeclaredType?, isNeeded: Bool
  ) {
    self.name = name
    self.namespace = namespace
    self.declared = declared
    self.isNeeded = isNeeded
    type = declared?.feel ?? .any
    typeName = declared?.name
  }
}

extension DecisionModel {
  /// What an element wants: the inputs that a decision is made from, directly or not, and the
  /// decisions on the way, which may be given instead; the parameters of a service or a business
  /// knowledge model, in their order.
  ///
  /// - Returns: nil where the model has no such element.
  public func parameters(of target: DecisionTarget) -> [DecisionParameter]? {
    guard let position = compiled.index(of: target.name, namespace: nil, target.isMeant) else {
      return nil
    }
    let element = compiled.elements[position]
    switch element.kind {
    case .input: return nil
    case .decision: return parameters(from: [position], including: false)
    case .service(let service):
      return service.parameters.map { parameter($0, isNeeded: true) }
    case .knowledge(let function):
      return function.parameters.map {
        DecisionParameter(
          name: $0.name, namespace: element.namespace, declared: $0.type, isNeeded: true)
      }
    }
  }

  /// The inputs of all decisions of the model itself, and the decisions themselves.
  var allParameters: [DecisionParameter] {
    let decisions = compiled.own.filter {
      if case .decision = compiled.elements[$0].kind { true } else { false }
    }
    return parameters(from: decisions, including: true)
  }

  /// Inputs and decisions that decisions depend on, in the order of the model.
  ///
  /// - Parameter isWhole: whether the decisions themselves are among them.
  private func parameters(
    from decisions: [Int], including isWhole: Bool
  ) -> [DecisionParameter] {
    var known = Set(decisions)
    var open = decisions
    while let position = open.popLast() {
      for required in compiled.elements[position].required where !known.contains(required) {
        switch compiled.elements[required].kind {
        case .input: known.insert(required)
        case .decision:
          known.insert(required)
          open.append(required)
        case .knowledge, .service: break
        }
      }
    }
    if !isWhole { known.subtract(decisions) }
    return known.sorted().map { position in
      if case .input = compiled.elements[position].kind {
        return parameter(position, isNeeded: true)
      }
      return parameter(position, isNeeded: false)
    }
  }

  private func parameter(_ position: Int, isNeeded: Bool) -> DecisionParameter {
    let element = compiled.elements[position]
    return DecisionParameter(
      name: element.name, namespace: element.namespace, declared: element.type, isNeeded: isNeeded)
  }

  /// The message where the model has no such element.
  ///
  /// - Parameter span: where the name was given.
  /// - Parameter target: what was asked for.
  public func unknown(_ target: DecisionTarget, at span: SourceSpan) -> Diagnostic {
    let known =
      switch target {
      case .decision: decisions
      case .service: services
      case .knowledge: knowledge
      }
    var finding = Diagnostic(
      DMNDiagnostics.noSuchElement, at: span,
      [.phrase(target.kind), .name(target.name), .phrase(LocalizedText.list(known))])
    if known.isEmpty { finding.help = others(than: target) }
    if let near = EditDistance.nearest(to: target.name, among: known) {
      finding = finding.with(note: LocalizedText.didYouMean(near))
    } else if let other = otherKind(of: target) {
      finding = finding.with(
        note: LocalizedText(
          en: "there is a \(other.kind.en) of that name", zh: "有一个同名的\(other.kind.zh)"))
    }
    return finding
  }

  /// What the model has where it has nothing of the kind that was asked for.
  private func others(than target: DecisionTarget) -> LocalizedText {
    let none = LocalizedText(
      en: "it has no \(target.kind.en) at all", zh: "该模型根本没有\(target.kind.zh)")
    let parts = [
      (LocalizedText(en: "decisions", zh: "决策"), decisions),
      (LocalizedText(en: "decision services", zh: "决策服务"), services),
      (LocalizedText(en: "business knowledge models", zh: "业务知识模型"), knowledge),
    ].filter { !$0.1.isEmpty }
    guard !parts.isEmpty else { return none }
    let lists = parts.map { (kind: $0.0, names: LocalizedText.list($0.1)) }
    return LocalizedText(
      en: none.en + "; its "
        + lists.map { "\($0.kind.en) are \($0.names.en)" }.joined(separator: ", its "),
      zh: none.zh + "；现有"
        + lists.map { "\($0.kind.zh)：\($0.names.zh)" }.joined(separator: "，"))
  }

  /// The element of that name that is of another kind.
  private func otherKind(of target: DecisionTarget) -> DecisionTarget? {
    let name = target.name
    return [DecisionTarget.decision(name), .service(name), .knowledge(name)].first {
      $0 != target && compiled.index(of: name, namespace: nil, $0.isMeant) != nil
    }
  }
}

extension LocalizedText {
  /// Names in back-ticks.
  static func list(_ names: [String]) -> LocalizedText {
    LocalizedText(
      en: names.map { "`\($0)`" }.joined(separator: ", "),
      zh: names.map { "`\($0)`" }.joined(separator: "、"))
  }

  static func didYouMean(_ name: String) -> LocalizedText {
    LocalizedText(en: "did you mean `\(name)`?", zh: "是否指 `\(name)`？")
  }
}
