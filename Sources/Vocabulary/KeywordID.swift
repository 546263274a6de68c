/// Stable identities of the keywords; Swift code switches on these, never on a spelling.
///
/// Where one English word has two Chinese ones by context (`item` of an article 项, of a sheet 评审项),
/// there are two identities.
package enum KeywordID: String, Sendable, Hashable, CaseIterable {
  // The document.
  /// `policy` 政策: the head of a policy, which names the document that its files are.
  case policy
  /// `title` 标题: the name that readers see; a label stays the identity (S27).
  case title
  /// `short` 简称: the name by which citations name the document (S29).
  case short
  /// `number` 文号: the reference number that the issuer gave the document.
  case number
  /// `issued` 制发机关: the bodies that issue the document.
  case issued
  /// `effective` 施行日期: the first day on which the document is in force.
  case effective
  /// `year` 年度: the year that the layer is for, read as `policy.year`.
  case year
  /// `amends` 修订对象: the folder of the base policy (S27).
  case amends
  /// `hash` 散列: the hash of the base policy when this one was published; a change is warned of.
  case hash
  /// `locale` 语言: the language that the document is written in.
  case locale
  /// `lower-may` 下级可: which changes by overlays are allowed.
  case lowerMay = "lower-may"
  /// `fixed` 不得变更: that overlays may neither amend nor repeal it.
  case fixed
  /// `before` 之前: puts an added item in front of one that the base has.
  case before
  /// `after` 之后: puts an added item after one that the base has.
  case after
  /// `chapter` 章: a chapter of the regulation, with its heading.
  case chapter
  /// `article` 条: an article of the regulation, to be cited.
  case article
  /// `clause` 条款: a clause of a notice, numbered such as `二.1`, to be cited.
  case clause
  /// `paragraph` 款: a numbered paragraph of an article or clause.
  case paragraph
  /// `item` 项: a numbered item of an article, a clause or a paragraph.
  case item
  /// `text` 正文: the words of the document as published.
  case text
  /// `role` 性质: what an article is for; only a `rule` has to be cited.
  case role
  /// `body` 机构: an organisation; in `attest`, who is asked.
  case body
  /// `cite` 依据: the clauses that something rests on (S29).
  case cite
  // Values.
  /// `parameter` 参数: a value that rules read by its name.
  case parameter
  /// `set` 设定: gives an open parameter or date its value (S28).
  case set
  /// `value` 值: what the thing is or is computed as.
  case value
  /// `open` 待定: that the value is still to be given, and by whom (S28).
  case open
  /// `date` 日期: a day that rules read by its name.
  case date
  /// `workdays` 工作日数: how many working days a date lasts; printed, never computed with.
  case workdays
  /// `deadline` 期限: a requirement that a date does not lie after a day.
  case deadline
  /// `last` 截止日: the last day of a deadline, included (S26).
  case last
  /// `define` 定义: a name for an expression.
  case define
  /// `unit` 计量单位: a unit of measure; of a field or parameter, the one its numbers are in.
  case unit
  /// `table` 对照表: looks outputs up by inputs.
  case table
  /// `from` 取自: the DMN file that a table is taken from.
  case from
  /// `decision` 决策: which decision of that file; needless where it has only one.
  case decision
  /// `hit` 命中: which row counts where several fit.
  case hit
  /// `columns` 列: the inputs of a table and the names of its outputs.
  case columns
  /// `row` 行: one row of a table.
  case row
  /// `otherwise` 其余: the outputs where no row fits.
  case otherwise
  /// `choice` 选项表: a closed list of words that a field may hold.
  case choice
  /// `option` 选项: one word of such a list.
  case option
  /// `group` 归类: several words of such a list under one name.
  case group
  // Records.
  /// `record` 记录: a kind of record, whose rows come from the file of its name.
  case record
  /// `key` 标识: the field that tells the rows apart.
  case key
  /// `of` 属于: the record that the rows belong to.
  case of
  /// `field` 字段: one column of the record's file.
  case field
  /// `type` 类型: what values a field or parameter has.
  case type
  /// `allowed` 取值: unary tests that every value must meet; others are bad data (S7).
  case allowed
  /// `optional` 可不填: that a blank field causes no finding (S7).
  case optional
  /// `missing` 缺时: the outcome of a blank field (S7).
  case missing
  /// `private` 保密: that no report shows the field's values.
  case `private`
  /// `column` 表头: the heading of the field's column where it is not the label.
  case column
  /// `judge` 评委栏: of a record of marks, the field that names the judge.
  case judgeRole = "judge"
  /// `item` 评审项栏: of a record of marks, the field that names the item of the sheet.
  case itemRole = "item (role)"
  /// `points` 分值栏: of a record of marks, the field that holds the points; blank is 'absent' (S8).
  case pointsRole = "points (role)"
  /// `sheet` 评审表栏: of a record of marks, the field that names the sheet.
  case sheetRole = "sheet (role)"
  /// `body` 机构栏: of a record of attestations, the field that names the body.
  case bodyRole = "body (role)"
  /// `matter` 事项栏: of a record of attestations, the field that holds the label of the `attest`.
  case matterRole = "matter"
  /// `answer` 答复栏: of a record of attestations, the field that holds yes or no; blank is unknown.
  case answerRole = "answer"
  /// `kind` 材料栏: of a record of documents, the field that holds the label of the `document`.
  case kindRole = "kind"
  /// `copies` 份数栏: of a record of documents, the field with the number of copies.
  case copiesRole = "copies (role)"
  /// `seal` 盖章栏: of a record of documents, the field for whether they are sealed.
  case sealRole = "seal (role)"
  // Sheets and panels.
  /// `sheet` 评审表: a score sheet; of a stage, the sheets it uses.
  case sheet
  /// `item` 评审项: one item of a score sheet, apart from the item of an article.
  case sheetItem = "item (sheet)"
  /// `points` 分值: the range of an item's points; n is [0..n].
  case points
  /// `step` 最小分格: marks are whole multiples of it, counted from the least of the range.
  case step
  /// `floor` 单项最低: what an item, or the items of a stage, must reach.
  case floor
  /// `band` 分档: the table that turns an item's value into points.
  case band
  /// `total` 满分: what the most of the items adds up to; checked, not computed with.
  case total
  /// `cap` 超出封顶: that a sum above `total` counts as `total`.
  case cap
  /// `panel` 评委组: who judges a stage, and how marks become its score (S8).
  case panel
  /// `marks` 打分: the rows that hold the judges' marks.
  case marks
  /// `qualified` 评委资格: whose marks count; unknown defers (S8).
  case qualified
  /// `recuse` 回避: who may not mark the entry; unknown defers (S8).
  case recuse
  /// `drop` 去高低: how many of the highest and of the lowest totals are set aside.
  case drop
  /// `drop-from` 去高低起数: from how many counted judges on `drop` works.
  case dropFrom = "drop-from"
  /// `drop-by` 去高低按: whether judges or single marks are set aside (S11).
  case dropBy = "drop-by"
  /// `least` 至少: a minimum: of counted judges, of members of a group, of seats.
  case least
  /// `round` 保留小数: decimals of a score, 0 to 30; of a grade, how its share becomes whole (S9, S19).
  case round
  // Awards.
  /// `level` 级别: a level of recognition (S24; regulation Art. 4).
  case level
  /// `award` 奖项: a title that is given (regulation Art. 3 has four).
  case award
  /// `like` 参照: makes an award a copy of another, to be amended.
  case like
  /// `for` 对象: the record that applies, or that names inside are fields of.
  case `for`
  /// `among` 范围: which rows are candidates; unknown defers (S1).
  case among
  /// `conferred` 授予机构: the bodies that give the title.
  case conferred
  /// `ruleset` 通用规则: requirements that several awards include.
  case ruleset
  /// `include` 引用: asks the requirements of a ruleset here.
  case include
  /// `requirement` 条件: a condition on an entry (S2).
  case requirement
  /// `when` 适用于: where a rule applies; everywhere if not written.
  case when
  /// `that` 须: a condition that must be true.
  case that
  /// `never` 不得: a condition that must be false.
  case never
  /// `reason` 理由: the text for the applicant where the rule is not met.
  case reason
  /// `outcome` 结论: what the rule then does to the verdict (S2).
  case outcome
  /// `unknown` 不明时: what the rule does where it cannot be decided (S2).
  case unknown
  /// `document` 材料: a document that has to be handed in.
  case document
  /// `copies` 份数: unary tests of the number of copies.
  case copies
  /// `seal` 盖章: whose seal a document must bear.
  case seal
  /// `attest` 认定: a judgement that a body gives.
  case attest
  /// `ask` 问: the question that is put to the body.
  case ask
  /// `stage` 环节: one step of judging (S1).
  case stage
  /// `pass` 及格: unary tests that the stage's score must meet.
  case pass
  /// `take` 入围: how many go on; a lone `60%` is of those who came (S18).
  case take
  /// `score` 总分: what is ranked: of a stage, of an award; of a grade, tests of it.
  case score
  /// `bonus` 加分: points on top where a condition holds.
  case bonus
  /// `add` 加: how many points a bonus is.
  case add
  /// `bonus-most` 加分上限: the most that all bonuses add together.
  case bonusMost = "bonus-most"
  /// `rank` 排序: the keys of the ranks, better first (S13).
  case rank
  /// `order` 次序: who comes first of equals; never changes a rank (S13).
  case order
  /// `ties` 并列: what becomes of the tied at a line (S14).
  case ties
  /// `quota` 名额: how many are taken (S15).
  case quota
  /// `limit` 限额: one bound of a quota.
  case limit
  /// `most` 至多: an upper bound, rounded down (S18).
  case most
  /// `by` 每: the keys of the groups that a limit counts separately (S17).
  case by
  /// `where` 其中: whom a limit counts; everybody if not written.
  case `where`
  /// `unfilled` 空额: what becomes of seats that a minimum cannot fill (S18).
  case unfilled
  /// `grade` 等次: a class of winners, tried from the first to the last (S19).
  case grade
  /// `share` 占比: at most this part of those it is measured by (S19).
  case share
  /// `share-of` 占比基数: whom the share is measured by (S19).
  case shareOf = "share-of"
  /// `carry` 顺延: that a grade's unused seats go to the next (S19).
  case carry
  /// `reward` 奖励: the money that a winner gets (S25).
  case reward
  /// `amount` 金额: a sum, a range that leaves it to the payer, or a formula.
  case amount
  /// `cut` 超限截取: that a formula's sum is cut to the level's range (S25).
  case cut
  /// `payer` 支付方: who pays: a body, a reference of the record, or a text.
  case payer
  /// `may` 可给予: that the reward is advice and no duty.
  case may
  /// `rewards` 奖励总则: what holds for all rewards.
  case rewards
  /// `extra` 可另加: that the payer may add to it (regulation Art. 14).
  case extra
  /// `per` 计次: the field whose value is rewarded only once (S25).
  case per
  /// `stack` 多级获奖: what wins at several levels pay (S25).
  case stack
  /// `incentive` 激励: an incentive other than money (regulation Art. 15).
  case incentive
}
