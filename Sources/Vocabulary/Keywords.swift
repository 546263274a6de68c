extension KeywordID {
  /// The spellings of the keyword.
  ///
  /// A test keeps ``entries`` complete; an identity without an entry would have no spelling at all.
  package var word: Keyword { KeywordID.words[self] ?? Keyword([], []) }

  private static let words = Dictionary(entries) { first, _ in first }

  /// Each identity with its spellings, exactly once.
  static let entries: [Entry] =
    documentWords + valueWords + recordWords + scoringWords + awardWords + selectionWords

  typealias Entry = (KeywordID, Keyword)

  private static let documentWords: [Entry] = [
    (.policy, Keyword("policy", "政策", near: ["办法", "通知", "notice", "measures"])),
    (.title, Keyword("title", "标题", near: ["name", "名称", "题目", "全称"])),
    (.short, Keyword("short", "简称", near: ["abbreviation", "缩写"])),
    (.number, Keyword("number", "文号", near: ["编号", "发文字号"])),
    (.issued, Keyword("issued", "制发机关", near: ["发文机关", "issuer", "制定机关", "单位", "发布单位"])),
    (.effective, Keyword("effective", "施行日期", near: ["生效日期", "实施日期"])),
    (.year, Keyword("year", "年度", near: ["年份", "年"])),
    (.amends, Keyword("amends", "修订对象", near: ["修订", "base", "extends", "上级", "依据文件"])),
    (.hash, Keyword("hash", "散列", near: ["checksum", "哈希", "sha256"])),
    (.locale, Keyword("locale", "语言", near: ["language", "lang"])),
    (.lowerMay, Keyword("lower-may", "下级可", near: ["下级"])),
    (.fixed, Keyword("fixed", "不得变更", near: ["final", "sealed", "固定", "锁定"])),
    (.before, Keyword("before", "之前", near: ["前"])),
    (.after, Keyword("after", "之后", near: ["后"])),
    (.chapter, Keyword("chapter", "章", near: ["编", "节"])),
    (.article, Keyword("article", "条", near: ["section", "第条"])),
    (.clause, Keyword("clause", "条款", near: ["点"])),
    (.paragraph, Keyword("paragraph", "款", near: ["段"])),
    (.item, Keyword("item", "项", near: ["目"])),
    (.text, Keyword("text", "正文", near: ["内容", "content", "原文", "文本"])),
    (.role, Keyword("role", "性质", near: ["角色", "nature"])),
    (.body, Keyword("body", "机构", near: ["organisation", "organization", "单位", "机关"])),
    (.cite, Keyword("cite", "依据", near: ["source", "ref", "引用条款", "出处", "条款依据"])),
  ]

  private static let valueWords: [Entry] = [
    (.parameter, Keyword("parameter", "参数", near: ["param", "variable", "变量", "常量", "数值"])),
    (.set, Keyword("set", "设定", near: ["设置", "let", "取为"])),
    (.value, Keyword("value", "值", near: ["数值"])),
    (.open, Keyword("open", "待定", near: ["未定", "tbd"])),
    (.date, Keyword("date", "日期", near: ["日子", "day", "时间"])),
    (.workdays, Keyword("workdays", "工作日数", near: ["工作日", "days"])),
    (.deadline, Keyword("deadline", "期限", near: ["截止时间", "截止日期"])),
    (.last, Keyword("last", "截止日", near: ["until", "截止", "to"])),
    (.define, Keyword("define", "定义", near: ["def", "definition", "令", "计算"])),
    (.unit, Keyword("unit", "计量单位", near: ["单位", "量纲", "measure"])),
    (.table, Keyword("table", "对照表", near: ["表", "表格", "决策表", "lookup"])),
    (.from, Keyword("from", "取自", near: ["file", "来源", "文件"])),
    (.decision, Keyword("decision", "决策", near: ["决策名", "决策名称", "model"])),
    (.hit, Keyword("hit", "命中", near: ["policy", "命中策略", "匹配"])),
    (.columns, Keyword("columns", "列", near: ["栏", "列名", "cols"])),
    (.row, Keyword("row", "行", near: ["rule", "line"])),
    (.otherwise, Keyword("otherwise", "其余", near: ["else", "default", "否则", "其他", "其它"])),
    (.choice, Keyword("choice", "选项表", near: ["enum", "枚举", "选择", "类别表"])),
    (.option, Keyword("option", "选项", near: ["case", "选择项"])),
    (.group, Keyword("group", "归类", near: ["分组", "类别", "组"])),
  ]

  private static let recordWords: [Entry] = [
    (.record, Keyword("record", "记录", near: ["entity", "class", "表单", "实体", "申报表", "小组"])),
    (.key, Keyword("key", "标识", near: ["id", "主键", "关键字"])),
    (.of, Keyword("of", "属于", near: ["parent", "从属"])),
    (.field, Keyword("field", "字段", near: ["property", "attribute", "栏目", "属性"])),
    (.type, Keyword("type", "类型", near: ["种类", "数据类型"])),
    (.allowed, Keyword("allowed", "取值", near: ["values", "允许", "允许值", "取值范围", "范围"])),
    (.optional, Keyword("optional", "可不填", near: ["可选", "选填", "可空", "nullable"])),
    (.missing, Keyword("missing", "缺时", near: ["缺失", "缺失时", "blank"])),
    (.private, Keyword("private", "保密", near: ["secret", "隐私", "机密"])),
    (.column, Keyword("column", "表头", near: ["header", "列名"])),
    (.judgeRole, Keyword("judge", "评委栏", near: ["评委", "judges"])),
    (.itemRole, Keyword("item", "评审项栏", near: ["评审项", "项目"])),
    (.pointsRole, Keyword("points", "分值栏", near: ["分值", "得分", "分数"])),
    (.sheetRole, Keyword("sheet", "评审表栏", near: ["评审表"])),
    (.bodyRole, Keyword("body", "机构栏", near: ["机构"])),
    (.matterRole, Keyword("matter", "事项栏", near: ["事项"])),
    (.answerRole, Keyword("answer", "答复栏", near: ["答复", "结果"])),
    (.kindRole, Keyword("kind", "材料栏", near: ["材料", "种类"])),
    (.copiesRole, Keyword("copies", "份数栏", near: ["份数"])),
    (.sealRole, Keyword("seal", "盖章栏", near: ["盖章"])),
  ]

  private static let scoringWords: [Entry] = [
    (.sheet, Keyword("sheet", "评审表", near: ["评审", "评分表", "score sheet"])),
    (.sheetItem, Keyword("item", "评审项", near: ["项", "项目", "评分项", "指标"])),
    (.points, Keyword("points", "分值", near: ["分数", "满分值", "分"])),
    (.step, Keyword("step", "最小分格", near: ["步长", "分格"])),
    (.floor, Keyword("floor", "单项最低", near: ["minimum", "最低", "下限"])),
    (.band, Keyword("band", "分档", near: ["档次", "bands"])),
    (.total, Keyword("total", "满分", near: ["sum", "总计"])),
    (.cap, Keyword("cap", "超出封顶", near: ["封顶", "limit"])),
    (.panel, Keyword("panel", "评委组", near: ["jury", "专家组", "评审组", "评委"])),
    (.marks, Keyword("marks", "打分", near: ["评分", "scores", "打分表"])),
    (.qualified, Keyword("qualified", "评委资格", near: ["资格", "评委条件"])),
    (.recuse, Keyword("recuse", "回避", near: ["回避条件", "conflict"])),
    (.drop, Keyword("drop", "去高低", near: ["trim", "去掉", "去极值"])),
    (.dropFrom, Keyword("drop-from", "去高低起数", near: ["起去人数"])),
    (.dropBy, Keyword("drop-by", "去高低按", near: ["去高低方式"])),
    (.least, Keyword("least", "至少", near: ["min", "minimum", "最少", "不少于", "下限"])),
    (.round, Keyword("round", "保留小数", near: ["rounding", "小数", "小数位", "修约"])),
  ]

  private static let awardWords: [Entry] = [
    (.level, Keyword("level", "级别", near: ["等级", "tier", "层级"])),
    (.award, Keyword("award", "奖项", near: ["prize", "奖", "奖励项目", "评选"])),
    (.like, Keyword("like", "参照", near: ["extends", "同", "比照"])),
    (.for, Keyword("for", "对象", near: ["申报对象", "评选对象", "candidates"])),
    (.among, Keyword("among", "范围", near: ["filter", "限于", "申报范围"])),
    (.conferred, Keyword("conferred", "授予机构", near: ["授予", "授予单位", "conferred-by"])),
    (.ruleset, Keyword("ruleset", "通用规则", near: ["rules", "规则集", "规则组", "公共规则"])),
    (.include, Keyword("include", "引用", near: ["use", "import", "包含", "适用规则"])),
    (
      .requirement,
      Keyword("requirement", "条件", near: ["要求", "rule", "condition", "require", "前提"])
    ),
    (.when, Keyword("when", "适用于", near: ["if", "条件", "当", "适用", "前提"])),
    (.that, Keyword("that", "须", near: ["must", "应", "必须", "应当", "check"])),
    (.never, Keyword("never", "不得", near: ["not", "禁止", "不能", "must-not", "不可"])),
    (
      .reason, Keyword("reason", "理由", near: ["because", "message", "否则", "otherwise", "原因", "说明"])
    ),
    (.outcome, Keyword("outcome", "结论", near: ["result", "verdict", "结果", "处理"])),
    (.unknown, Keyword("unknown", "不明时", near: ["未知", "未知时", "不详", "不明"])),
    (.document, Keyword("document", "材料", near: ["file", "attachment", "文件", "附件", "申报材料"])),
    (.copies, Keyword("copies", "份数", near: ["count", "数量", "份"])),
    (.seal, Keyword("seal", "盖章", near: ["stamp", "公章", "盖章单位"])),
    (.attest, Keyword("attest", "认定", near: ["confirm", "证明", "确认", "认可"])),
    (.ask, Keyword("ask", "问", near: ["question", "问题", "认定内容"])),
    (.incentive, Keyword("incentive", "激励", near: ["鼓励", "优待"])),
  ]

  private static let selectionWords: [Entry] = [
    (.stage, Keyword("stage", "环节", near: ["phase", "阶段", "评审", "轮次", "步骤"])),
    (.pass, Keyword("pass", "及格", near: ["及格线", "合格", "cut"])),
    (.take, Keyword("take", "入围", near: ["入围数", "晋级", "取"])),
    (.score, Keyword("score", "总分", near: ["分数", "得分", "points", "成绩"])),
    (.bonus, Keyword("bonus", "加分", near: ["extra", "附加分", "加分项"])),
    (.add, Keyword("add", "加", near: ["plus", "加分值", "分值"])),
    (.bonusMost, Keyword("bonus-most", "加分上限", near: ["bonus-max", "最多加分"])),
    (.rank, Keyword("rank", "排序", near: ["sort", "ranking", "排名", "名单"])),
    (.order, Keyword("order", "次序", near: ["tie-break", "顺序"])),
    (.ties, Keyword("ties", "并列", near: ["tie", "同分"])),
    (.quota, Keyword("quota", "名额", near: ["quotas", "指标", "名额分配"])),
    (.limit, Keyword("limit", "限额", near: ["max", "上限", "名额上限", "限制"])),
    (.most, Keyword("most", "至多", near: ["max", "maximum", "最多", "不超过", "上限"])),
    (.by, Keyword("by", "每", near: ["per", "group-by", "按", "分"])),
    (.where, Keyword("where", "其中", near: ["filter", "对于", "当"])),
    (.unfilled, Keyword("unfilled", "空额", near: ["vacant", "剩余", "空缺"])),
    (.grade, Keyword("grade", "等次", near: ["等级", "prize", "奖次", "等", "奖级"])),
    (.share, Keyword("share", "占比", near: ["percent", "比例", "百分比"])),
    (.shareOf, Keyword("share-of", "占比基数", near: ["基数"])),
    (.carry, Keyword("carry", "顺延", near: ["结转"])),
    (.reward, Keyword("reward", "奖励", near: ["prize-money", "奖金", "bonus"])),
    (.amount, Keyword("amount", "金额", near: ["money", "数额", "奖金"])),
    (.cut, Keyword("cut", "超限截取", near: ["截取", "clamp"])),
    (.payer, Keyword("payer", "支付方", near: ["pays", "付款方", "支付单位"])),
    (.may, Keyword("may", "可给予", near: ["可以", "可"])),
    (.rewards, Keyword("rewards", "奖励总则", near: ["奖励规定"])),
    (.extra, Keyword("extra", "可另加", near: ["另加", "可加"])),
    (.per, Keyword("per", "计次", near: ["each", "按次"])),
    (.stack, Keyword("stack", "多级获奖", near: ["stacking", "重复获奖", "叠加"])),
  ]
}
