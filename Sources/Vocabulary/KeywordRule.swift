import Diagnostics

/// Which grammar a value has (notation 7.1).
package enum ValueGrammar: Sendable, Hashable {
  /// A FEEL expression.
  case expression
  /// A comma list of expressions that make a key; with `ranked` each may end in `high first` or
  /// `low first`, and the whole may be the word `none`.
  case keys(ranked: Bool)
  /// FEEL unary tests.
  case tests
  /// A text; with `holes` it may hold `{expression}`.
  case text(holes: Bool)
  /// A comma list of texts (DSL: each in quotes); in YAML a scalar is one text.
  case texts
  /// One of some words.
  case choice([Choice])
  /// The name of one declared thing, or a path to one.
  case name(SymbolKind)
  /// A comma list of names.
  case names(SymbolKind)
  /// `string`, `number` …, or the name of a choice or a record.
  case type
  /// A comma list of citations (S29).
  case citation
  /// A range, or a number n that stands for `[0..n]`.
  case range
  /// `input | input -> output | output`.
  case columns
  /// `cell | cell -> output | output`; the cells are unary tests.
  case row
  /// `output | output`.
  case outputs
  /// A whole number within bounds.
  case integer(ClosedRange<Int>)
  /// A path to a folder or a file, written as a text.
  case path

  /// True where the value is written in double quotes in the DSL and is the scalar itself in YAML.
  package var isText: Bool {
    switch self {
    case .text, .texts, .path: true
    default: false
    }
  }

  /// True where the value is a comma list in the DSL and may be a sequence in YAML.
  package var isList: Bool {
    switch self {
    case .keys, .texts, .names, .citation: true
    default: false
    }
  }
}

/// A space of names: what a label declares and a name refers to.
package enum SymbolKind: String, Sendable, Hashable, CaseIterable {
  /// Judgements that bodies give, of one award or ruleset.
  case attest
  /// Awards, which `like` copies.
  case award
  /// Organisations that issue, confer, attest, seal or pay.
  case body
  /// Bonuses of one award.
  case bonus
  /// Lists of options, which fields and parameters have as type.
  case choice
  /// Deadlines of one award or ruleset.
  case deadline
  /// Named expressions, of the policy or of one award.
  case define
  /// Documents that one award or ruleset asks for.
  case document
  /// Fields of one record.
  case field
  /// Grades of one award, in order.
  case grade
  /// Names for several options of a choice.
  case group
  /// Incentives other than money (regulation Art. 15).
  case incentive
  /// Items of one score sheet, in order; marks name them.
  case item
  /// Levels of recognition, lowest first (S24; regulation Art. 4).
  case level
  /// Limits of one quota.
  case limit
  /// Options of one choice, in order.
  case option
  /// Parameters and dates: what `set` can set.
  case parameter
  /// Kinds of records, each with a file of its own.
  case record
  /// Requirements of one award, ruleset, stage, panel or group.
  case requirement
  /// Rows of one table, in order.
  case row
  /// Rulesets, which awards and stages include.
  case ruleset
  /// Score sheets, which stages name.
  case sheet
  /// Stages of one award, in order.
  case stage
  /// Tables, called as functions and named by `band`.
  case table
  /// Units of measure of numbers.
  case unit

  /// True where expressions read the names, which then have the form of S4.
  package var isReadByExpressions: Bool {
    switch self {
    case .award, .choice, .define, .field, .group, .item, .parameter, .record, .ruleset, .sheet,
      .stage, .table, .unit:
      true
    case .attest, .body, .bonus, .deadline, .document, .grade, .incentive, .level,
      .limit, .option, .requirement, .row:
      false
    }
  }
}

/// Whether a keyword takes a label, and what the label is: none or exactly one, never optional.
package enum LabelKind: Sendable, Hashable {
  /// The keyword alone: `when: …`, `panel { … }`.
  case none
  /// Declares a name.
  case declares(SymbolKind)
  /// Names something that is declared elsewhere.
  case refers(SymbolKind)
  /// The number of an article, a clause or an item: `8`, `二.1`.
  case number
  /// Any text.
  case free

  /// Whether a label is required; otherwise it is not allowed.
  package var isRequired: Bool { self != .none }
}

/// What follows a keyword and its label.
package enum KeywordContent: Sendable, Hashable {
  /// A value; where it is not `required` the bare keyword and label are enough.
  case value(ValueGrammar, required: Bool)
  /// A block; `short` is the member that `keyword label: value` sets.
  case block(BlockID, short: KeywordID?)
}

/// How many times a member may occur in its block.
package enum Multiplicity: Sendable, Hashable {
  /// Exactly once; its absence is an error of shape.
  case required
  /// Once or not at all.
  case optional
  /// Any number; where `ordered`, the order as written has a meaning.
  case many(ordered: Bool)

  /// Whether it may occur more than once, distinguished by label.
  package var isMany: Bool {
    if case .many = self { true } else { false }
  }

  /// Whether the order of writing decides something, as with stages, grades and rows.
  package var isOrdered: Bool { self == .many(ordered: true) }
}

/// How an overlay may change a member of its base (notation 8).
package enum AmendPolicy: Sendable, Hashable {
  /// A new value replaces the old one.
  case replace
  /// `amend` works on its members one by one.
  case members
  /// Neither amended nor repealed: it belongs to its document.
  case never
}

/// One row of the table: this keyword may appear in that block.
package struct KeywordRule: Sendable, Identifiable, Hashable {
  /// What Swift code switches on instead of a spelling.
  package let id: KeywordID
  /// The label between the keyword and its content.
  package let label: LabelKind
  /// What follows keyword and label: a value, or a block.
  package let content: KeywordContent
  /// How often it may occur in its block, in one policy.
  package let multiplicity: Multiplicity
  /// What an overlay's `amend` does to it (notation 8).
  package let amend: AmendPolicy
  /// One sentence for people, in both languages.
  package let doc: LocalizedText
  /// An item as written in the block, in the DSL; a test parses it.
  package let example: String
  /// What holds where the member is not written; nil where nothing does.
  package let defaultText: LocalizedText?
  /// The version of the language that brought it.
  package let since: Int

  /// The spellings of the keyword.
  package var word: Keyword { id.word }

  /// The grammar of the value: its own, for a block that of its short form; nil where there is none.
  package var valueGrammar: ValueGrammar? {
    switch content {
    case .value(let grammar, _): grammar
    case .block(let block, let short?): Vocabulary.block(block).member(short)?.valueGrammar
    case .block: nil
    }
  }

  /// By everything that Swift code decides on; texts for people do not count.
  package static func == (left: KeywordRule, right: KeywordRule) -> Bool {
    left.id == right.id && left.content == right.content && left.label == right.label
      && left.multiplicity == right.multiplicity && left.amend == right.amend
  }

  /// Takes in what tells most rows apart.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(content)
  }
}
