/// Stable identities of the keywords; Swift code switches on these, never on a spelling.
///
/// Where one English word has two Chinese ones by place (`item` of an article 项, of a sheet 评审项),
/// there are two identities.
public enum MemberID: String, Sendable, Hashable, CaseIterable {
  // The document.
  case policy
  case title
  case short
  case number
  case issued
  case effective
  case year
  case amends
  case hash
  case locale
  case lowerMay = "lower-may"
  case fixed
  case before
  case after
  case chapter
  case article
  case clause
  case paragraph
  case item
  case text
  case role
  case body
  case cite
  // Values.
  case parameter
  case set
  case value
  case open
  case date
  case workdays
  case deadline
  case last
  case define
  case unit
  case table
  case from
  case decision
  case hit
  case columns
  case row
  case otherwise
  case choice
  case option
  case group
  // Records.
  case record
  case key
  case of
  case field
  case type
  case allowed
  case optional
  case missing
  case `private`
  case column
  case judgeRole = "judge"
  case itemRole = "item (role)"
  case pointsRole = "points (role)"
  case sheetRole = "sheet (role)"
  case bodyRole = "body (role)"
  case matterRole = "matter"
  case answerRole = "answer"
  case kindRole = "kind"
  case copiesRole = "copies (role)"
  case sealRole = "seal (role)"
  // Sheets and panels.
  case sheet
  case sheetItem = "item (sheet)"
  case points
  case step
  case floor
  case band
  case total
  case cap
  case panel
  case marks
  case qualified
  case recuse
  case drop
  case dropFrom = "drop-from"
  case dropBy = "drop-by"
  case least
  case round
  // Awards.
  case level
  case award
  case like
  case `for`
  case among
  case conferred
  case ruleset
  case include
  case requirement
  case when
  case that
  case never
  case reason
  case outcome
  case unknown
  case document
  case copies
  case seal
  case attest
  case ask
  case stage
  case pass
  case take
  case score
  case bonus
  case add
  case bonusMost = "bonus-most"
  case rank
  case order
  case ties
  case quota
  case limit
  case most
  case by
  case `where`
  case unfilled
  case grade
  case share
  case shareOf = "share-of"
  case carry
  case reward
  case amount
  case cut
  case payer
  case may
  case rewards
  case extra
  case per
  case stack
  case incentive
}

/// Stable identities of the blocks.
public enum BlockID: String, Sendable, Hashable, CaseIterable {
  /// What stands in no block.
  case file
  case policy
  case article
  case clause
  case paragraph
  case body
  case parameter
  case date
  case deadline
  case define
  case unit
  case table
  case row
  case choice
  case option
  case group
  case record
  case field
  case level
  case sheet
  case sheetItem = "sheet item"
  case award
  case ruleset
  case requirement
  case document
  case attest
  case stage
  case panel
  case bonus
  case quota
  case limit
  case grade
  case reward
  case rewards
  case incentive
}
