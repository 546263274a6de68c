import Diagnostics
import FEEL

/// All elements of a model and of those it imports, ready to run.
final class CompiledModel: Sendable {
  let elements: [CompiledElement]
  /// The elements of the model itself, in its order.
  let own: [Int]

  init(elements: [CompiledElement], own: [Int]) {
    self.elements = elements
    self.own = own
  }
}

/// One element of the requirements graph.
struct CompiledElement: Sendable {
  enum Kind: Sendable {
    case input
    case decision(BoxedExpression?)
    case knowledge(BoxedFunction)
    case service(CompiledService)
  }

  let kind: Kind
  let name: String
  let namespace: String
  /// The type of the variable.
  let type: DeclaredType?
  let span: SourceSpan
  /// What the first slots of the frame hold.
  let frame: [FrameSource]
  /// The decisions and inputs that the value is made from.
  let required: [Int]
}

/// Where the value of a slot comes from before an expression runs.
enum FrameSource: Sendable {
  case element(Int)
  /// A context of elements, under the name of their import.
  case imported([(name: String, element: Int)])
}

/// A decision service: a function of its inputs.
struct CompiledService: Sendable {
  /// Decisions; the service gives the value of one, or a context of several.
  let outputs: [Int]
  /// Inputs, then decisions that are given instead of being made (DMN 1.5 §6.3.9).
  let parameters: [Int]
  /// What the result is converted to.
  let result: DeclaredType?
}
