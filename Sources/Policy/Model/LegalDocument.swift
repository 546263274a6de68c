import Diagnostics
import Model

/// The articles, clauses, paragraphs and items of one layer.
package struct LegalDocument: Sendable {
  /// Which layer the document is of.
  package var layer: LayerID
  /// How it is cited: `short`, else the title.
  package var name: String
  /// Chapters, articles and what they hold, each behind what it is a part of.
  package var clauses: [Clause]
}

/// One numbered piece of a document.
package struct Clause: Sendable {
  /// Which kind of piece, for the words of a citation (第八条第6项).
  package enum Kind: Sendable {
    /// A heading over articles; it cannot be cited.
    case chapter
    /// 条, of a regulation.
    case article
    /// 条款, of a notice: `二.1`.
    case clause
    /// 款, of an article.
    case paragraph
    /// 项, of what stands above it.
    case item
  }

  /// Which kind of piece it is.
  package var kind: Kind
  /// Numbers from the article down: `["8", "6"]`, `["二.1"]`.
  package var path: [String]
  /// Own text; of an article without the texts of its paragraphs and items.
  package var text: String?
  /// What to underline for the clause.
  package var span: SourceSpan
}

/// A citation that was looked up (S29).
package struct Citation: Sendable {
  /// What a citation leads to.
  package enum Target: Sendable, Hashable {
    /// Index into ``Policy/documents`` and into its ``LegalDocument/clauses``.
    case clause(document: Int, clause: Int)
    /// A text in quotes: an outside document that is not looked up.
    case outside(String)
  }
  /// The clause that was found, or the text of an outside document.
  package var target: Target
  /// `cite: 8.6 exact`: no lint on words and numbers.
  package var isExact: Bool
  /// What to underline for the citation.
  package var span: SourceSpan
}

/// Who issues, confers, attests or seals.
package struct Body: Sendable {
  /// The label, by which the policy names the organisation.
  package var name: String
  /// Its full name.
  package var title: String
  /// What to underline for the organisation.
  package var span: SourceSpan
}
