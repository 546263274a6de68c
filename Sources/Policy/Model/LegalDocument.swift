import Diagnostics
import Outcome

/// The articles, clauses, paragraphs and items of one layer.
public struct LegalDocument: Sendable {
  public var layer: LayerID
  /// How it is cited: `short`, else the title.
  public var name: String
  public var clauses: [Clause]
}

/// One numbered piece of a document.
public struct Clause: Sendable {
  public enum Kind: Sendable {
    case chapter
    case article
    case clause
    case paragraph
    case item
  }

  public enum Role: String, Sendable, CaseIterable {
    case purpose
    case definition
    case principle
    case procedure
    case rule
  }

  public var kind: Kind
  /// Numbers from the article down: `["8", "6"]`, `["二.1"]`.
  public var path: [String]
  /// Own text; of an article without the texts of its paragraphs and items.
  public var text: String?
  public var role: Role?
  public var span: SourceSpan
}

/// A citation that was looked up (S29).
public struct Citation: Sendable {
  public enum Target: Sendable, Hashable {
    /// Index into ``Policy/documents`` and into its ``LegalDocument/clauses``.
    case clause(document: Int, clause: Int)
    /// A text in quotes: an outside document that is not looked up.
    case outside(String)
  }
  public var target: Target
  /// `cite: 8.6 exact`: no lint on words and numbers.
  public var isExact: Bool
  public var span: SourceSpan
}

/// Who issues, confers, attests or seals.
public struct Body: Sendable {
  public var name: String
  public var title: String
  public var span: SourceSpan
}
