import Decisions
import Diagnostics

/// A model as it is written (DMN 1.5 §6.3.2): names and texts, nothing looked up.
struct ModelSyntax: Sendable {
  let version: DMNVersion
  let namespace: String
  let name: String
  let span: SourceSpan
  var imports: [ImportSyntax] = []
  var items: [ItemSyntax] = []
  var elements: [ElementSyntax] = []
}

/// `import` (§6.3.3).
struct ImportSyntax: Sendable {
  /// Empty where the names of the other model are used as they are.
  let name: String
  let namespace: String
  let location: String?
  let type: String
  let span: SourceSpan
}

/// A name with its location.
struct NamedSpan: Sendable {
  let text: String
  let span: SourceSpan
}

/// A reference to a type, by its name.
struct TypeReference: Sendable {
  let text: String
  let span: SourceSpan
  /// The namespaces of prefixes at that location.
  let prefixes: [String: String]
}

/// `itemDefinition`, `itemComponent` (§7.3.2).
struct ItemSyntax: Sendable {
  let name: NamedSpan
  let isCollection: Bool
  let type: TypeReference?
  let components: [ItemSyntax]
  /// Unary tests that each value, of a collection each element, meets.
  let allowedValues: MappedText?
  /// Unary tests that the whole value meets.
  let typeConstraint: MappedText?
  let function: FunctionItem?

  struct FunctionItem: Sendable {
    let parameters: [ParameterSyntax]
    let output: TypeReference?
  }
}

/// A formal parameter, or the variable of an element.
struct ParameterSyntax: Sendable {
  let name: NamedSpan
  let type: TypeReference?
}

/// An element of the requirements graph (§6.2).
struct ElementSyntax: Sendable {
  enum Kind: Sendable {
    case input
    case decision(ExpressionSyntax?)
    case knowledge(FunctionSyntax?)
    case service(ServiceSyntax)
  }

  let kind: Kind
  /// Nil for an element that nothing can refer to.
  let id: String?
  let name: NamedSpan
  let variable: ParameterSyntax
  /// Decisions and inputs that are required.
  let information: [HrefSyntax]
  /// Knowledge and services that are required.
  let knowledge: [HrefSyntax]
  let span: SourceSpan
}

/// `decisionService` (§6.3.9).
struct ServiceSyntax: Sendable {
  let outputs: [HrefSyntax]
  let inputDecisions: [HrefSyntax]
  let inputData: [HrefSyntax]
}

/// `href="#id"` or `href="namespace#id"`.
struct HrefSyntax: Sendable {
  let text: String
  let span: SourceSpan
  /// Whether it was reported that nothing is written.
  var isMissing = false
}

/// A boxed expression (§10.2) as it is written.
struct ExpressionSyntax: Sendable {
  indirect enum Kind: Sendable {
    /// FEEL; nil where it is empty.
    case literal(MappedText?)
    case context([EntrySyntax])
    case list([ExpressionSyntax])
    case relation(columns: [ParameterSyntax], rows: [[ExpressionSyntax]])
    case invocation(callee: ExpressionSyntax?, bindings: [BindingSyntax])
    case function(FunctionSyntax)
    case table(TableSyntax)
    case conditional(test: ExpressionSyntax?, then: ExpressionSyntax?, otherwise: ExpressionSyntax?)
    case filter(list: ExpressionSyntax?, match: ExpressionSyntax?)
    case iterator(
      IteratorKind, variable: NamedSpan, domain: ExpressionSyntax?, body: ExpressionSyntax?)
    /// An expression in another language.
    case foreign(language: String)
    /// A table whose result cannot be determined, with the reason.
    case invalid(TableSyntax, error: Diagnostic)
  }

  enum IteratorKind: Sendable {
    case iteration
    case some
    case every
  }

  let kind: Kind
  let type: TypeReference?
  let span: SourceSpan
}

/// `contextEntry`; without a name it is the result of the context.
struct EntrySyntax: Sendable {
  let variable: ParameterSyntax?
  let value: ExpressionSyntax?
}

/// `binding` of an invocation.
struct BindingSyntax: Sendable {
  let name: NamedSpan
  let value: ExpressionSyntax?
}

/// `functionDefinition`, `encapsulatedLogic` (§10.2.1.7).
struct FunctionSyntax: Sendable {
  enum Kind: String, Sendable {
    case feel = "FEEL"
    case java = "Java"
    case pmml = "PMML"
  }

  let kind: Kind
  let parameters: [ParameterSyntax]
  let body: ExpressionSyntax?
  let type: TypeReference?
  let span: SourceSpan
}

/// `decisionTable` (§8.3).
struct TableSyntax: Sendable {
  struct Input: Sendable {
    let expression: ExpressionSyntax?
    /// As written in the head of the column.
    let label: String
    let values: MappedText?
    let span: SourceSpan
  }

  struct Output: Sendable {
    let name: String
    /// The name as written; nil where none is.
    let written: MappedText?
    let type: TypeReference?
    let values: MappedText?
    let standard: ExpressionSyntax?
    let span: SourceSpan
  }

  struct Rule: Sendable {
    /// Nil for a cell without text.
    let tests: [MappedText?]
    let outputs: [ExpressionSyntax]
    /// The description of the rule, on one line; may be empty.
    let annotation: String
    let span: SourceSpan
  }

  let hitPolicy: HitPolicy
  let inputs: [Input]
  let outputs: [Output]
  let rules: [Rule]
  let span: SourceSpan
}
