import Diagnostics

/// What can be wrong with layers and what they do to each other (notation 8).
package enum LayerDiagnostics: DiagnosticCatalogue {
  /// M1502 `already-declared`.
  package static let alreadyThere = DiagnosticCode(
    1502, "already-declared", .error, en: "duplicate `{0}`: {1} already has it",
    zh: "`{0}` 在{1}中已有",
    help: LocalizedText(en: "write `{2}` before it to change it", zh: "要变更它，请在前面写 `{2}`"))

  /// M1503 `nothing-to-amend`.
  package static let nothingToAmend = DiagnosticCode(
    1503, "nothing-to-amend", .error, en: "unknown `{0}` in an amendment", zh: "没有可修改的 `{0}`",
    help: LocalizedText(en: "remove `{1}` to add it as new", zh: "如为新增，请去掉 `{1}`"))

  /// M1504 `nothing-to-repeal`.
  package static let nothingToRepeal = DiagnosticCode(
    1504, "nothing-to-repeal", .error, en: "unknown `{0}` in a repeal", zh: "没有可废止的 `{0}`")

  /// M1505 `repealed-and-amended`.
  package static let repealedAndAmended = DiagnosticCode(
    1505, "repealed-and-amended", .error, en: "`{0}` repealed and amended in one overlay",
    zh: "同一层既废止又修改 `{0}`",
    help: LocalizedText(
      en: "amend it, or repeal it and write it again", zh: "请只作修改，或废止后重新写一条"))

  /// M1506 `fixed-by-base`.
  package static let fixed = DiagnosticCode(
    1506, "fixed-by-base", .error, en: "change of `{0}`, which the base policy has fixed",
    zh: "下级不得变更 `{0}`")

  /// M1507 `not-raised`.
  package static let mayOnlyRaise = DiagnosticCode(
    1507, "not-raised", .error,
    en: "lowered `{0}`: an overlay may only raise it, and {1} is not above {2}",
    zh: "下级只可提高 `{0}`：{1} 不高于 {2}")

  /// M1508 `not-lowered`.
  package static let mayOnlyLower = DiagnosticCode(
    1508, "not-lowered", .error,
    en: "raised `{0}`: an overlay may only lower it, and {1} is not below {2}",
    zh: "下级只可降低 `{0}`：{1} 不低于 {2}")

  /// M1509 `not-raisable`.
  package static let notComparable = DiagnosticCode(
    1509, "not-raisable", .error,
    en: "change of `{0}`, which is not a number or a date and cannot be raised or lowered",
    zh: "下级只可提高或降低数和日期，不得变更 `{0}`")

  /// M1510 `unknown-neighbour`.
  package static let unknownNeighbour = DiagnosticCode(
    1510, "unknown-neighbour", .error, en: "unknown `{0}` after `before` or `after`",
    zh: "没有 `{0}` 可供排在其前后")

  /// M1512 `set-unknown-parameter`.
  package static let setUnknown = DiagnosticCode(
    1512, "set-unknown-parameter", .error, en: "unknown parameter or date `{0}` in `set`",
    zh: "没有可设定的参数或日期 `{0}`")

  /// M1513 `set-closed-parameter`.
  package static let setClosed = DiagnosticCode(
    1513, "set-closed-parameter", .error, en: "`set` of `{0}`, which is not open",
    zh: "`{0}` 不是待定项，不能设定",
    help: LocalizedText(en: "amend it: `{1} {0}`", zh: "请改用 `{1} {0}`"))

  /// M1515 `repealed-reference`.
  package static let danglingReference = DiagnosticCode(
    1515, "repealed-reference", .error, en: "use of `{0}`, which {1} repealed",
    zh: "此处使用的 `{0}` 已被{1}废止")

  /// M1516 `unknown-like-award`.
  package static let likeUnknown = DiagnosticCode(
    1516, "unknown-like-award", .error, en: "unknown award `{0}` after `like`", zh: "没有可参照的奖项 `{0}`"
  )

  /// M1517 `circular-like`.
  package static let likeCycle = DiagnosticCode(
    1517, "circular-like", .error, en: "circular `like` of `{0}`", zh: "`{0}` 辗转参照了自身")

  /// M1518 `changed-twice`.
  package static let changedTwice = DiagnosticCode(
    1518, "changed-twice", .error, en: "duplicate change of `{0}` in one overlay",
    zh: "同一层中 `{0}` 变更了两次",
    help: LocalizedText(en: "keep one of them, even if they are equal", zh: "请只保留一处，即使两处相同"))

  /// M1519 `empty-amendment`.
  package static let nothingAmended = DiagnosticCode(
    1519, "empty-amendment", .error, en: "empty `amend {0}`", zh: "“修改 {0}”没有内容",
    help: LocalizedText(en: "write what changes", zh: "请写出要变更的内容"))

  /// M1520 `missing-policy-folder`.
  package static let noFolder = DiagnosticCode(
    1520, "missing-policy-folder", .error, en: "missing policy folder `{0}`", zh: "没有政策文件夹 `{0}`")

  /// M1521 `empty-policy-folder`.
  package static let noFiles = DiagnosticCode(
    1521, "empty-policy-folder", .error, en: "no policy files in folder `{0}`",
    zh: "文件夹 `{0}` 中没有政策文件",
    help: LocalizedText(
      en: "name policy files `*.merit` or `*.merit.yaml`",
      zh: "请把政策文件命名为 `*.merit` 或 `*.merit.yaml`"))

  /// M1522 `unreadable-policy-file`.
  package static let unreadableFile = DiagnosticCode(
    1522, "unreadable-policy-file", .error, en: "unreadable `{0}`: {1}", zh: "无法读取 `{0}`：{1}")

  /// M1523 `missing-policy-header`.
  package static let noHeader = DiagnosticCode(
    1523, "missing-policy-header", .error, en: "missing `policy` item in the files of `{0}`",
    zh: "`{0}` 的各文件中没有“政策”项",
    help: LocalizedText(
      en: "begin one file of the folder with `policy \"id\" { title: … }`",
      zh: "请在文件夹中的一个文件开头写 `政策 \"代号\" { 标题: … }`"))

  /// M1524 `duplicate-policy-header`.
  package static let twoHeaders = DiagnosticCode(
    1524, "duplicate-policy-header", .error, en: "duplicate `policy` item in one folder",
    zh: "同一文件夹中有第二个“政策”项")

  /// M1525 `absolute-path`.
  package static let absolutePath = DiagnosticCode(
    1525, "absolute-path", .error, en: "invalid path `{0}`: expected one relative to this folder",
    zh: "`{0}` 不是从本文件夹出发的路径",
    help: LocalizedText(
      en: "write a relative path, such as `../measures`", zh: "请写相对路径，例如 `../measures`"))

  /// M1526 `path-outside-root`.
  package static let outsideRoot = DiagnosticCode(
    1526, "path-outside-root", .error, en: "path `{0}` that leads out of the policies",
    zh: "`{0}` 越出了政策文件夹")

  /// M1527 `circular-amendment`.
  package static let layerCycle = DiagnosticCode(
    1527, "circular-amendment", .error, en: "circular amendment: `{0}` amends itself",
    zh: "`{0}` 辗转修订了自身")

  /// M1528 `too-many-overlays`.
  package static let tooManyLayers = DiagnosticCode(
    1528, "too-many-overlays", .error, en: "too many overlays: at most {0}", zh: "层数超过 {0}")

  /// M1529 `duplicate-short-name`.
  package static let shortNameTwice = DiagnosticCode(
    1529, "duplicate-short-name", .error, en: "duplicate short name `{0}` of documents",
    zh: "有两份文件的简称都是 `{0}`",
    help: LocalizedText(
      en: "give this document another `short`: citations name documents by it",
      zh: "引用条款时以简称区分文件，请另取简称"))

  /// M1530 `invalid-setting`.
  package static let badSetting = DiagnosticCode(
    1530, "invalid-setting", .error, en: "invalid setting `{0}`: expected NAME=VALUE",
    zh: "`{0}` 不是“名称=值”的形式")

  /// M1531 `oversized-policy`.
  package static let tooLarge = DiagnosticCode(
    1531, "oversized-policy", .error, en: "oversized policy: its files have more than {0} MB",
    zh: "一份政策的文件超过 {0} MB")

  /// M1532 `circular-order`.
  package static let rankRing = DiagnosticCode(
    1532, "circular-order", .error,
    en: "circular order: `before` and `after` of `{0}` lead back to it",
    zh: "`{0}` 的位置无法确定：“之前”“之后”互相指向")

  /// M1533 `merged-nesting-too-deep`.
  package static let tooDeep = DiagnosticCode(
    1533, "merged-nesting-too-deep", .error, en: "merged blocks nested more than {0} deep",
    zh: "块的嵌套超过 {0} 层",
    help: LocalizedText(en: "write the inner parts as items of their own", zh: "请把内层内容单独写出"))

  /// M1534 `unchanged-value`.
  package static let sameValue = DiagnosticCode(
    1534, "unchanged-value", .note, en: "unchanged value of `{0}`", zh: "`{0}` 原来就是这个值")

  /// A file that its author takes for a part of the policy.
  package static let misnamedFile = DiagnosticCode(
    1536, "misnamed-policy-file", .warning,
    en: "ignored file `{0}`: its name is not that of a policy file",
    zh: "`{0}` 不会被读取：它的文件名不是政策文件的文件名",
    help: LocalizedText(en: "rename it to `{1}`", zh: "请改名为 `{1}`"))

  /// M1535 `base-changed`.
  package static let baseChanged = DiagnosticCode(
    1535, "base-changed", .warning, en: "changed base policy: its hash is now {0}",
    zh: "所修订的政策已有变动：现为 {0}",
    help: LocalizedText(
      en: "see what changed, then write the new hash", zh: "请核对变动，然后改写散列"))

  /// M1537 `missing-amends`.
  package static let noAmends = DiagnosticCode(
    1537, "missing-amends", .error,
    en: "missing `amends`: {0} uses what it does not declare",
    zh: "{0}用到了没有声明的内容，而没有写明修订哪一份政策",
    help: LocalizedText(
      en: "write `{1}: \"../FOLDER\"` in its `policy` item",
      zh: "没有写 `{1}`？请在“政策”项中写 `{1}: \"../文件夹\"`"))

  /// M1538 `changed-scale`.
  package static let otherScale = DiagnosticCode(
    1538, "changed-scale", .warning,
    en: "changed scale of `{0}`: `{1}` becomes `{2}`, and only one of them is a percentage",
    zh: "`{0}` 原为 `{1}`，现改为 `{2}`：一个是百分比，另一个不是",
    help: LocalizedText(
      en: "note that `{3}` is {4}, and write both values on one scale",
      zh: "请注意 `{3}` 即 {4}，并使两者写法一致"))

  /// Codes of reading, merging and changing layers.
  package static let all = [
    alreadyThere, nothingToAmend, nothingToRepeal, repealedAndAmended, fixed,
    mayOnlyRaise, mayOnlyLower, notComparable, unknownNeighbour, setUnknown, setClosed,
    danglingReference, likeUnknown, likeCycle, changedTwice, nothingAmended,
    noFolder, noFiles, unreadableFile, noHeader, twoHeaders, absolutePath, outsideRoot, layerCycle,
    tooManyLayers, shortNameTwice, badSetting, tooLarge, rankRing, tooDeep,
    sameValue, baseChanged, misnamedFile, noAmends, otherScale,
  ]
}
