/// Stable identities of the blocks.
package enum BlockID: String, Sendable, Hashable, CaseIterable {
  /// The top of a file, outside of blocks.
  case file
  /// The head of a layer: title, number, year, what it amends.
  case policy
  /// An article of the regulation, with paragraphs and items to cite.
  case article
  /// A numbered clause of a notice, to cite.
  case clause
  /// A paragraph of an article or clause.
  case paragraph
  /// An organisation.
  case body
  /// A value that rules read by its name, perhaps open (S28).
  case parameter
  /// A day that rules read by its name.
  case date
  /// A field that must not lie after a day (S26).
  case deadline
  /// A named expression, also of one record.
  case define
  /// A unit of measure, perhaps so much of another.
  case unit
  /// A decision table, written here or taken from a DMN file.
  case table
  /// One rule of a table: cells, `->`, outputs.
  case row
  /// A closed list of words.
  case choice
  /// One word of a choice.
  case option
  /// Several words of a choice under one name.
  case group
  /// A kind of record: key or owner, fields, and the roles they have.
  case record
  /// One column: type, allowed values, what a blank cell means (S7).
  case field
  /// A level of recognition with its reward (regulation Art. 4 and 14).
  case level
  /// A score sheet such as tables B.1 to B.3 of T/CAQ 10201.
  case sheet
  /// One item of a score sheet, marked by judges or computed.
  case sheetItem = "sheet item"
  /// A title that is given: who may apply, how entries are judged, who wins.
  case award
  /// Rules that several awards include.
  case ruleset
  /// One condition with its outcome (S2), or a group of such.
  case requirement
  /// A document with its number of copies and its seal.
  case document
  /// A question that a body answers.
  case attest
  /// One step of judging (S1).
  case stage
  /// Who judges, and how marks become a score (S8 to S11).
  case panel
  /// Points on top of the score, where its condition holds.
  case bonus
  /// The limits of an award or a stage (S15).
  case quota
  /// One upper or lower bound, for each group of its `by` (S17).
  case limit
  /// A class of winners (S19).
  case grade
  /// The money of a winner (S25; regulation Art. 14).
  case reward
  /// What holds for all rewards, such as which of several levels pays (S25).
  case rewards
  /// An incentive other than money (regulation Art. 15).
  case incentive
}
