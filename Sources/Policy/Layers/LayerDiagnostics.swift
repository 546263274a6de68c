import Diagnostics

/// What can be wrong with layers and what they do to each other (notation 8).
public enum LayerDiagnostics: DiagnosticCatalogue {
  /// E1502: … is already in ….
  public static let alreadyThere = DiagnosticCode(
    "E1502", en: "`{0}` is already in {1}", zh: "`{0}` 在{1}中已有",
    help: LocalizedText(en: "write `{2}` before it to change it", zh: "要变更它，请在前面写 `{2}`"))

  /// E1503: no … to amend.
  public static let nothingToAmend = DiagnosticCode(
    "E1503", en: "no `{0}` to amend", zh: "没有可修改的 `{0}`",
    help: LocalizedText(en: "without `{1}` it is added", zh: "去掉 `{1}` 即为新增"))

  /// E1504: no … to repeal.
  public static let nothingToRepeal = DiagnosticCode(
    "E1504", en: "no `{0}` to repeal", zh: "没有可废止的 `{0}`")

  /// E1505: … is repealed and amended in one layer.
  public static let repealedAndAmended = DiagnosticCode(
    "E1505", en: "`{0}` is repealed and amended in one layer", zh: "同一层既废止又修改 `{0}`",
    help: LocalizedText(
      en: "amend it, or repeal it and write it anew", zh: "或者只修改，或者废止后重新写一条"))

  /// E1506: a lower layer may not change ….
  public static let fixed = DiagnosticCode(
    "E1506", en: "a lower layer may not change `{0}`", zh: "下级不得变更 `{0}`")

  /// E1507: a lower layer may only raise …: … is not above ….
  public static let mayOnlyRaise = DiagnosticCode(
    "E1507", en: "a lower layer may only raise `{0}`: {1} is not above {2}",
    zh: "下级只可提高 `{0}`：{1} 不高于 {2}")

  /// E1508: a lower layer may only lower …: … is not below ….
  public static let mayOnlyLower = DiagnosticCode(
    "E1508", en: "a lower layer may only lower `{0}`: {1} is not below {2}",
    zh: "下级只可降低 `{0}`：{1} 不低于 {2}")

  /// E1509: a lower layer may only raise or lower numbers and dates, not change ….
  public static let notComparable = DiagnosticCode(
    "E1509", en: "a lower layer may only raise or lower numbers and dates, not change `{0}`",
    zh: "下级只可提高或降低数和日期，不得变更 `{0}`")

  /// E1510: no … to stand before or after.
  public static let unknownPlace = DiagnosticCode(
    "E1510", en: "no `{0}` to stand before or after", zh: "没有 `{0}` 可供排在其前后")

  /// E1512: no parameter or date … to set.
  public static let setUnknown = DiagnosticCode(
    "E1512", en: "no parameter or date `{0}` to set", zh: "没有可设定的参数或日期 `{0}`")

  /// E1513: … is not open, so it is not set.
  public static let setClosed = DiagnosticCode(
    "E1513", en: "`{0}` is not open, so it is not set", zh: "`{0}` 不是待定项，不能设定",
    help: LocalizedText(en: "amend it: `{1} {0}`", zh: "请改用 `{1} {0}`"))

  /// E1515: … was repealed by … and is used here.
  public static let danglingReference = DiagnosticCode(
    "E1515", en: "`{0}` was repealed by {1} and is used here", zh: "此处使用的 `{0}` 已被{1}废止")

  /// E1516: no award … to be like.
  public static let likeUnknown = DiagnosticCode(
    "E1516", en: "no award `{0}` to be like", zh: "没有可参照的奖项 `{0}`")

  /// E1517: … is like itself in the end.
  public static let likeCycle = DiagnosticCode(
    "E1517", en: "`{0}` is like itself in the end", zh: "`{0}` 辗转参照了自身")

  /// E1518: … is changed twice in one layer.
  public static let changedTwice = DiagnosticCode(
    "E1518", en: "`{0}` is changed twice in one layer", zh: "同一层中 `{0}` 变更了两次",
    help: LocalizedText(en: "keep one of them, even where they are equal", zh: "即使相同也只保留一处"))

  /// E1519: `amend …` says nothing.
  public static let nothingAmended = DiagnosticCode(
    "E1519", en: "`amend {0}` says nothing", zh: "“修改 {0}”没有内容",
    help: LocalizedText(en: "write what is to change", zh: "写出要变更的内容"))

  /// E1520: no policy folder ….
  public static let noFolder = DiagnosticCode(
    "E1520", en: "no policy folder `{0}`", zh: "没有政策文件夹 `{0}`")

  /// E1521: no policy files in ….
  public static let noFiles = DiagnosticCode(
    "E1521", en: "no policy files in `{0}`", zh: "文件夹 `{0}` 中没有政策文件",
    help: LocalizedText(
      en: "policy files are called `*.merit` or `*.merit.yaml`",
      zh: "政策文件名须为 `*.merit` 或 `*.merit.yaml`"))

  /// E1522: … cannot be read: ….
  public static let unreadableFile = DiagnosticCode(
    "E1522", en: "`{0}` cannot be read: {1}", zh: "无法读取 `{0}`：{1}")

  /// E1523: no `policy` item in the files of ….
  public static let noHeader = DiagnosticCode(
    "E1523", en: "no `policy` item in the files of `{0}`", zh: "`{0}` 的各文件中没有“政策”项",
    help: LocalizedText(
      en: "one file of the folder begins with `policy \"id\" { title: … }`",
      zh: "文件夹中应有一个文件以 `政策 \"代号\" { 标题: … }` 开头"))

  /// E1524: a second `policy` in one folder.
  public static let twoHeaders = DiagnosticCode(
    "E1524", en: "a second `policy` in one folder", zh: "同一文件夹中有第二个“政策”项")

  /// E1525: … is no path from this folder.
  public static let absolutePath = DiagnosticCode(
    "E1525", en: "`{0}` is no path from this folder", zh: "`{0}` 不是从本文件夹出发的路径",
    help: LocalizedText(
      en: "write a relative path, such as `../measures`", zh: "请写相对路径，例如 `../measures`"))

  /// E1526: … leads out of the policies.
  public static let outsideRoot = DiagnosticCode(
    "E1526", en: "`{0}` leads out of the policies", zh: "`{0}` 越出了政策文件夹")

  /// E1527: … amends itself in the end.
  public static let layerCycle = DiagnosticCode(
    "E1527", en: "`{0}` amends itself in the end", zh: "`{0}` 辗转修订了自身")

  /// E1528: more than … layers.
  public static let tooManyLayers = DiagnosticCode(
    "E1528", en: "more than {0} layers", zh: "层数超过 {0}")

  /// E1529: two documents are called ….
  public static let shortNameTwice = DiagnosticCode(
    "E1529", en: "two documents are called `{0}`", zh: "有两份文件的简称都是 `{0}`",
    help: LocalizedText(
      en: "citations name documents by `short`; give this one another",
      zh: "引用条款时以简称区分文件，请另取简称"))

  /// E1530: … is not NAME=VALUE.
  public static let badSetting = DiagnosticCode(
    "E1530", en: "`{0}` is not NAME=VALUE", zh: "`{0}` 不是“名称=值”的形式")

  /// E1531: the files of one policy have more than … MB.
  public static let tooLarge = DiagnosticCode(
    "E1531", en: "the files of one policy have more than {0} MB", zh: "一份政策的文件超过 {0} MB")

  /// E1532: … has no place: its `before` and `after` lead back to it.
  public static let rankRing = DiagnosticCode(
    "E1532", en: "`{0}` has no place: its `before` and `after` lead back to it",
    zh: "`{0}` 的位置无法确定：“之前”“之后”互相指向")

  /// E1533: blocks are nested more than … deep.
  public static let tooDeep = DiagnosticCode(
    "E1533", en: "blocks are nested more than {0} deep", zh: "块的嵌套超过 {0} 层",
    help: LocalizedText(en: "give inner parts a place of their own", zh: "请把内层内容单独写出"))

  /// N1534: … has this value already.
  public static let sameValue = DiagnosticCode(
    "N1534", en: "`{0}` has this value already", zh: "`{0}` 原来就是这个值")

  /// A file that its author takes for a part of the policy.
  public static let misnamedFile = DiagnosticCode(
    "W1536", en: "`{0}` is not read: its name is not that of a policy file",
    zh: "`{0}` 不会被读取：它的文件名不是政策文件的文件名",
    help: LocalizedText(en: "call it `{1}`", zh: "请改名为 `{1}`"))

  /// W1535: the policy beneath has changed: it is … now.
  public static let baseChanged = DiagnosticCode(
    "W1535", en: "the policy beneath has changed: it is {0} now", zh: "所修订的政策已有变动：现为 {0}",
    help: LocalizedText(
      en: "see what changed, then write the new hash", zh: "请核对变动，然后改写散列"))

  /// E1537: … uses what it does not declare, and says not which policy it amends.
  public static let noAmends = DiagnosticCode(
    "E1537", en: "{0} uses what it does not declare, and says not which policy it amends",
    zh: "{0}用到了没有声明的内容，而没有写明修订哪一份政策",
    help: LocalizedText(
      en: "write `{1}: \"../FOLDER\"` in its `policy` item",
      zh: "没有写 `{1}`？请在“政策”项中写 `{1}: \"../文件夹\"`"))

  /// W1538: … was … and becomes …: one of them is a percentage.
  public static let otherScale = DiagnosticCode(
    "W1538", en: "`{0}` was `{1}` and becomes `{2}`: one of them is a percentage",
    zh: "`{0}` 原为 `{1}`，现改为 `{2}`：一个是百分比，另一个不是",
    help: LocalizedText(en: "`{3}` is {4}", zh: "`{3}` 即 {4}"))

  /// Codes of reading, merging and changing layers.
  public static let all = [
    alreadyThere, nothingToAmend, nothingToRepeal, repealedAndAmended, fixed,
    mayOnlyRaise, mayOnlyLower, notComparable, unknownPlace, setUnknown, setClosed,
    danglingReference, likeUnknown, likeCycle, changedTwice, nothingAmended,
    noFolder, noFiles, unreadableFile, noHeader, twoHeaders, absolutePath, outsideRoot, layerCycle,
    tooManyLayers, shortNameTwice, badSetting, tooLarge, rankRing, tooDeep,
    sameValue, baseChanged, misnamedFile, noAmends, otherScale,
  ]
}
