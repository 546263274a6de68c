import Diagnostics
import FEEL
import Text

/// A dangling requirement: an element with one is null, so that no value is computed as if nothing
/// were wrong. The rest of the model is not affected.
struct BrokenRequirement {
  let href: HrefSyntax

  private var reason: LocalizedText {
    if href.isMissing {
      return LocalizedText(en: "one of its requirements has no `href`", zh: "有一条依赖缺少 `href`")
    }
    return LocalizedText(
      en: "its requirement `\(href.text)` refers to nothing",
      zh: "所依赖的 `\(href.text)` 没有对应的元素")
  }

  func inPlace(of expression: BoxedExpression) -> BoxedExpression {
    BoxedExpression(
      kind: .failed(reason: reason, at: href.span), type: nil, name: expression.name,
      span: expression.span)
  }

  func inPlace(of function: BoxedFunction) -> BoxedFunction {
    BoxedFunction(
      parameters: function.parameters, body: nil, reason: reason, result: function.result,
      ownSlot: function.ownSlot)
  }
}

/// Explains a name that an expression cannot find by what its model has of that name.
struct UnknownNames {
  let model: ModelCompiler.LoadedModel
  let element: ElementSyntax
  let isBroken: Bool

  /// The same finding with the next step; nil where the name would come from what was reported as
  /// missing already.
  func explained(_ finding: Diagnostic) -> Diagnostic? {
    guard finding.code == CheckDiagnostics.unknownName,
      case .name(let name)? = finding.arguments.first
    else {
      return finding
    }
    // A dangling requirement or a missing import may have provided the name.
    if isBroken || model.lost.contains(where: { isSame($0.name, name) }) { return nil }
    guard case .decision = element.kind else { return finding }
    let other = model.syntax.elements.first {
      isSame($0.name.text, name) || isSame($0.variable.name.text, name)
    }
    if let other { return requiring(other, finding) }
    guard finding.help == nil, finding.fixIts.isEmpty else { return finding }
    return finding.with(
      help: LocalizedText(
        en: "if it is an input, add an input data `\(name)` to the model and a requirement for it "
          + "to the decision `\(element.name.text)`",
        zh: "如果它是输入，请在模型中添加输入数据 `\(name)`，并让决策 `\(element.name.text)` 依赖它"))
  }

  private func requiring(_ other: ElementSyntax, _ finding: Diagnostic) -> Diagnostic {
    let own = element.name.text
    let name = other.name.text
    var finding = finding
    finding.fixIts = []
    finding.secondary = [
      Label(other.name.span, LocalizedText(en: "the model has it here", zh: "模型中在此处"))
    ]
    finding.help =
      isSame(own, name)
      ? LocalizedText(en: "a decision cannot use its own value", zh: "决策不能使用自身的值")
      : LocalizedText(
        en:
          "the decision `\(own)` has no requirement for `\(name)`: connect the two in the diagram",
        zh: "决策 `\(own)` 没有声明依赖 `\(name)`：请在图中把两者连起来")
    return finding
  }

  private func isSame(_ left: String, _ right: String) -> Bool {
    left.hasSameScalars(as: right)
  }
}
