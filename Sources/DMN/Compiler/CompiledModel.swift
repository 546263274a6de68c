import Diagnostics
import FEEL
import Text

/// All elements of a model and of those it imports, ready to run.
final class CompiledModel: Sendable {
  let elements: [CompiledElement]
  /// The elements of the model itself, in its order.
  let own: [Int]
  /// The elements of a name: those of the model itself first.
  private let byName: [ExactName: [Int]]
  private let isOwn: [Bool]

  init(elements: [CompiledElement], own: [Int]) {
    self.elements = elements
    self.own = own
    var byName: [ExactName: [Int]] = [:]
    var isOwn = [Bool](repeating: false, count: elements.count)
    for index in own { isOwn[index] = true }
    for index in own + elements.indices.filter({ !isOwn[$0] }) {
      byName[ExactName(text: elements[index].name), default: []].append(index)
    }
    self.byName = byName
    self.isOwn = isOwn
  }

  /// The element of that name: one of the model itself before imported ones.
  ///
  /// - Parameter namespace: the model that declares it; nil takes the nearest.
  func index(
    of name: String, namespace: String?, _ isWanted: (CompiledElement.Kind) -> Bool
  ) -> Int? {
    byName[ExactName(text: name)]?.first { index in
      isWanted(elements[index].kind)
        && (namespace.map { $0 == elements[index].namespace } ?? true)
    }
  }
}

extension CompiledModel {
  /// Visits what an input is the value of: what the model itself has of that name, otherwise what
  /// any model has, since an input without a namespace leaves open which is meant.
  func forEachElement(of input: DecisionInput, _ visit: (Int) -> Void) {
    var isFound = false
    for index in byName[ExactName(text: input.name)] ?? [] where isOwn[index] || !isFound {
      guard input.namespace.map({ $0 == elements[index].namespace }) ?? true else { continue }
      switch elements[index].kind {
      case .input, .decision: visit(index)
      case .knowledge, .service: continue
      }
      if isOwn[index] { isFound = true }
    }
  }
}

/// A name that equals those of the same code points only.
private struct ExactName: Hashable {
  let text: String

  static func == (left: ExactName, right: ExactName) -> Bool {
    left.text.hasSameScalars(as: right.text)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

/// One element of the requirements graph.
final class CompiledElement: Sendable {
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
  /// The contents of the first slots of the frame.
  let frame: [FrameSource]
  /// The decisions and inputs that the value depends on.
  let required: [Int]

  init(
    kind: Kind, name: String, namespace: String, type: DeclaredType?, span: SourceSpan,
    frame: [FrameSource], required: [Int]
  ) {
    self.kind = kind
    self.name = name
    self.namespace = namespace
    self.type = type
    self.span = span
    self.frame = frame
    self.required = required
  }
}

/// Where the value of a slot comes from before an expression runs.
enum FrameSource: Sendable {
  case element(Int)
  /// A context of elements, under the name of their import.
  case imported([(name: String, element: Int)])
}

/// A decision service: a function of its inputs.
struct CompiledService: Sendable {
  /// Decisions; the service returns the value of one, or a context of several.
  let outputs: [Int]
  /// Inputs, then decisions that are given instead of being evaluated (DMN 1.5 §6.3.9).
  let parameters: [Int]
  /// The type to which the result is converted.
  let result: DeclaredType?
}
