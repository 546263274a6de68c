extension MemberID {
  /// The spellings of the keyword.
  public var word: Word { MemberID.words[self] ?? Word(rawValue, rawValue) }

  private static let words: [MemberID: Word] = {
    var all: [MemberID: Word] = [:]
    for list in [documentWords, valueWords, recordWords, scoringWords, awardWords, selectionWords] {
      for (id, word) in list { all[id] = word }
    }
    return all
  }()

  private typealias Entry = (MemberID, Word)

  private static let documentWords: [Entry] = [
    (.policy, Word("policy", "政策", near: ["办法", "通知", "notice", "measures"])),
    (.title, Word("title", "标题", near: ["name", "名称", "题目", "全称"])),
    (.short, Word("short", "简称", near: ["abbreviation", "缩写"])),
    (.number, Word("number", "文号", near: ["编号", "发文字号"])),
    (.issued, Word("issued", "制发机关", near: ["发文机关", "issuer", "制定机关", "单位", "发布单位"])),
    (.effective, Word("effective", "施行日期", near: ["生效日期", "实施日期"])),
    (.year, Word("year", "年度", near: ["年份", "年"])),
    (.amends, Word("amends", "修订对象", near: ["修订", "base", "extends", "上级", "依据文件"])),
    (.hash, Word("hash", "散列", near: ["checksum", "哈希", "sha256"])),
    (.locale, Word("locale", "语言", near: ["language", "lang"])),
    (.lowerMay, Word("lower-may", "下级可", near: ["下级"])),
    (.fixed, Word("fixed", "不得变更", near: ["final", "sealed", "固定", "锁定"])),
    (.before, Word("before", "之前", near: ["前"])),
    (.after, Word("after", "之后", near: ["后"])),
    (.chapter, Word("chapter", "章", near: ["编", "节"])),
    (.article, Word("article", "条", near: ["section", "第条"])),
    (.clause, Word("clause", "条款", near: ["点"])),
    (.paragraph, Word("paragraph", "款", near: ["段"])),
    (.item, Word("item", "项", near: ["目"])),
    (.text, Word("text", "正文", near: ["内容", "content", "原文", "文本"])),
    (.role, Word("role", "性质", near: ["角色", "nature"])),
    (.body, Word("body", "机构", near: ["organisation", "organization", "单位", "机关"])),
    (.cite, Word("cite", "依据", near: ["source", "ref", "引用条款", "出处", "条款依据"])),
  ]

  private static let valueWords: [Entry] = [
    (.parameter, Word("parameter", "参数", near: ["param", "variable", "变量", "常量", "数值"])),
    (.set, Word("set", "设定", near: ["设置", "let", "取为"])),
    (.value, Word("value", "值", near: ["数值"])),
    (.open, Word("open", "待定", near: ["未定", "tbd"])),
    (.date, Word("date", "日期", near: ["日子", "day", "时间"])),
    (.workdays, Word("workdays", "工作日数", near: ["工作日", "days"])),
    (.deadline, Word("deadline", "期限", near: ["截止时间", "截止日期"])),
    (.last, Word("last", "截止日", near: ["until", "截止", "to"])),
    (.define, Word("define", "定义", near: ["def", "definition", "令", "计算"])),
    (.unit, Word("unit", "计量单位", near: ["单位", "量纲", "measure"])),
    (.table, Word("table", "对照表", near: ["表", "表格", "决策表", "lookup"])),
    (.from, Word("from", "取自", near: ["file", "来源", "文件"])),
    (.decision, Word("decision", "决策", near: ["决策名", "决策名称", "model"])),
    (.hit, Word("hit", "命中", near: ["policy", "命中策略", "匹配"])),
    (.columns, Word("columns", "列", near: ["栏", "列名", "cols"])),
    (.row, Word("row", "行", near: ["rule", "line"])),
    (.otherwise, Word("otherwise", "其余", near: ["else", "default", "否则", "其他", "其它"])),
    (.choice, Word("choice", "选项表", near: ["enum", "枚举", "选择", "类别表"])),
    (.option, Word("option", "选项", near: ["case", "选择项"])),
    (.group, Word("group", "归类", near: ["分组", "类别", "组"])),
  ]

  private static let recordWords: [Entry] = [
    (.record, Word("record", "记录", near: ["entity", "class", "表单", "实体", "申报表", "小组"])),
    (.key, Word("key", "标识", near: ["id", "主键", "关键字"])),
    (.of, Word("of", "属于", near: ["parent", "从属"])),
    (.field, Word("field", "字段", near: ["property", "attribute", "栏目", "属性"])),
    (.type, Word("type", "类型", near: ["种类", "数据类型"])),
    (.allowed, Word("allowed", "取值", near: ["values", "允许", "允许值", "取值范围", "范围"])),
    (.optional, Word("optional", "可不填", near: ["可选", "选填", "可空", "nullable"])),
    (.missing, Word("missing", "缺时", near: ["缺失", "缺失时", "blank"])),
    (.private, Word("private", "保密", near: ["secret", "隐私", "机密"])),
    (.column, Word("column", "表头", near: ["header", "列名"])),
    (.judgeRole, Word("judge", "评委栏", near: ["评委", "judges"])),
    (.itemRole, Word("item", "评审项栏", near: ["评审项", "项目"])),
    (.pointsRole, Word("points", "分值栏", near: ["分值", "得分", "分数"])),
    (.sheetRole, Word("sheet", "评审表栏", near: ["评审表"])),
    (.bodyRole, Word("body", "机构栏", near: ["机构"])),
    (.matterRole, Word("matter", "事项栏", near: ["事项"])),
    (.answerRole, Word("answer", "答复栏", near: ["答复", "结果"])),
    (.kindRole, Word("kind", "材料栏", near: ["材料", "种类"])),
    (.copiesRole, Word("copies", "份数栏", near: ["份数"])),
    (.sealRole, Word("seal", "盖章栏", near: ["盖章"])),
  ]

  private static let scoringWords: [Entry] = [
    (.sheet, Word("sheet", "评审表", near: ["评审", "评分表", "score sheet"])),
    (.sheetItem, Word("item", "评审项", near: ["项", "项目", "评分项", "指标"])),
    (.points, Word("points", "分值", near: ["分数", "满分值", "分"])),
    (.step, Word("step", "最小分格", near: ["步长", "分格"])),
    (.floor, Word("floor", "单项最低", near: ["minimum", "最低", "下限"])),
    (.band, Word("band", "分档", near: ["档次", "bands"])),
    (.total, Word("total", "满分", near: ["sum", "总计"])),
    (.cap, Word("cap", "超出封顶", near: ["封顶", "limit"])),
    (.panel, Word("panel", "评委组", near: ["jury", "专家组", "评审组", "评委"])),
    (.marks, Word("marks", "打分", near: ["评分", "scores", "打分表"])),
    (.qualified, Word("qualified", "评委资格", near: ["资格", "评委条件"])),
    (.recuse, Word("recuse", "回避", near: ["回避条件", "conflict"])),
    (.drop, Word("drop", "去高低", near: ["trim", "去掉", "去极值"])),
    (.dropFrom, Word("drop-from", "去高低起数", near: ["起去人数"])),
    (.dropBy, Word("drop-by", "去高低按", near: ["去高低方式"])),
    (.least, Word("least", "至少", near: ["min", "minimum", "最少", "不少于", "下限"])),
    (.round, Word("round", "保留小数", near: ["rounding", "小数", "小数位", "修约"])),
  ]

  private static let awardWords: [Entry] = [
    (.level, Word("level", "级别", near: ["等级", "tier", "层级"])),
    (.award, Word("award", "奖项", near: ["prize", "奖", "奖励项目", "评选"])),
    (.like, Word("like", "参照", near: ["extends", "同", "比照"])),
    (.for, Word("for", "对象", near: ["申报对象", "评选对象", "candidates"])),
    (.among, Word("among", "范围", near: ["filter", "限于", "申报范围"])),
    (.conferred, Word("conferred", "授予机构", near: ["授予", "授予单位", "conferred-by"])),
    (.ruleset, Word("ruleset", "通用规则", near: ["rules", "规则集", "规则组", "公共规则"])),
    (.include, Word("include", "引用", near: ["use", "import", "包含", "适用规则"])),
    (.requirement, Word("requirement", "条件", near: ["要求", "rule", "condition", "require", "前提"])),
    (.when, Word("when", "适用于", near: ["if", "条件", "当", "适用", "前提"])),
    (.that, Word("that", "须", near: ["must", "应", "必须", "应当", "check"])),
    (.never, Word("never", "不得", near: ["not", "禁止", "不能", "must-not", "不可"])),
    (.reason, Word("reason", "理由", near: ["because", "message", "否则", "otherwise", "原因", "说明"])),
    (.outcome, Word("outcome", "结论", near: ["result", "verdict", "结果", "处理"])),
    (.unknown, Word("unknown", "不明时", near: ["未知", "未知时", "不详", "不明"])),
    (.document, Word("document", "材料", near: ["file", "attachment", "文件", "附件", "申报材料"])),
    (.copies, Word("copies", "份数", near: ["count", "数量", "份"])),
    (.seal, Word("seal", "盖章", near: ["stamp", "公章", "盖章单位"])),
    (.attest, Word("attest", "认定", near: ["confirm", "证明", "确认", "认可"])),
    (.ask, Word("ask", "问", near: ["question", "问题", "认定内容"])),
    (.incentive, Word("incentive", "激励", near: ["鼓励", "优待"])),
  ]

  private static let selectionWords: [Entry] = [
    (.stage, Word("stage", "环节", near: ["phase", "阶段", "评审", "轮次", "步骤"])),
    (.pass, Word("pass", "及格", near: ["及格线", "合格", "cut"])),
    (.take, Word("take", "入围", near: ["入围数", "晋级", "取"])),
    (.score, Word("score", "总分", near: ["分数", "得分", "points", "成绩"])),
    (.bonus, Word("bonus", "加分", near: ["extra", "附加分", "加分项"])),
    (.add, Word("add", "加", near: ["plus", "加分值", "分值"])),
    (.bonusMost, Word("bonus-most", "加分上限", near: ["bonus-max", "最多加分"])),
    (.rank, Word("rank", "排序", near: ["sort", "ranking", "排名", "名单"])),
    (.order, Word("order", "次序", near: ["tie-break", "顺序"])),
    (.ties, Word("ties", "并列", near: ["tie", "同分"])),
    (.quota, Word("quota", "名额", near: ["quotas", "指标", "名额分配"])),
    (.limit, Word("limit", "限额", near: ["max", "上限", "名额上限", "限制"])),
    (.most, Word("most", "至多", near: ["max", "maximum", "最多", "不超过", "上限"])),
    (.by, Word("by", "每", near: ["per", "group-by", "按", "分"])),
    (.where, Word("where", "其中", near: ["filter", "对于", "当"])),
    (.unfilled, Word("unfilled", "空额", near: ["vacant", "剩余", "空缺"])),
    (.grade, Word("grade", "等次", near: ["等级", "prize", "奖次", "等", "奖级"])),
    (.share, Word("share", "占比", near: ["percent", "比例", "百分比"])),
    (.shareOf, Word("share-of", "占比基数", near: ["基数"])),
    (.carry, Word("carry", "顺延", near: ["结转"])),
    (.reward, Word("reward", "奖励", near: ["prize-money", "奖金", "bonus"])),
    (.amount, Word("amount", "金额", near: ["money", "数额", "奖金"])),
    (.cut, Word("cut", "超限截取", near: ["截取", "clamp"])),
    (.payer, Word("payer", "支付方", near: ["pays", "付款方", "支付单位"])),
    (.may, Word("may", "可给予", near: ["可以", "可"])),
    (.rewards, Word("rewards", "奖励总则", near: ["奖励规定"])),
    (.extra, Word("extra", "可另加", near: ["另加", "可加"])),
    (.per, Word("per", "计次", near: ["each", "按次"])),
    (.stack, Word("stack", "多级获奖", near: ["stacking", "重复获奖", "叠加"])),
  ]
}
