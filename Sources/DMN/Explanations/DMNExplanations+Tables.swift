import Diagnostics

extension DMNDiagnostics {
  static let tablesExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      notATable,
      en: """
        A table of a policy is a table in the file; other logic belongs in the policy \
        itself.
        """,
      zh: "政策的对照表须取自文件中的决策表，其他逻辑应写在政策里。",
      arises: LocalizedText(
        en: "Arises when a table of a policy names a decision that is an expression.",
        zh: "政策的对照表指名的决策是表达式时出现。")),
    DiagnosticExplanation(
      tableRequires,
      en: "The table would read results of other decisions, which a policy does not evaluate.",
      zh: "该表要读取其他决策的结果，而政策不计算它们。",
      arises: LocalizedText(
        en: "Arises when the decision of a table requires another decision.",
        zh: "对照表的决策依赖另一个决策时出现。")),
    DiagnosticExplanation(
      tableOfImports,
      en: "The table would depend on files outside the policy.",
      zh: "该表会依赖政策之外的文件。",
      arises: LocalizedText(
        en: "Arises when the model of a table imports another model.",
        zh: "对照表的模型引入了另一个模型时出现。")),
    DiagnosticExplanation(
      tableType,
      en: "Columns of a table hold single values that records can be compared with.",
      zh: "对照表的列须是可与记录比较的单个值。",
      arises: LocalizedText(
        en: "Arises when a column of the table has a list or a structure as its type.",
        zh: "表的列以列表或结构为类型时出现。")),
    DiagnosticExplanation(
      noOutputValues,
      en: "The hit policy orders results by the list of output values, and there is no list.",
      zh: "该命中策略按输出值的先后取结果，而没有列出输出值。",
      arises: LocalizedText(
        en: "Arises when a table with PRIORITY or OUTPUT ORDER has no output values.",
        zh: "PRIORITY、OUTPUT ORDER 表没有写输出值时出现。")),
    DiagnosticExplanation(
      noInputExpression,
      en: "Without an expression there is nothing to compare the cells with.",
      zh: "没有表达式，单元格就没有可比较的对象。",
      arises: LocalizedText(
        en: "Arises when an input column of the table has no input expression.",
        zh: "表的输入列没有输入表达式时出现。")),
    DiagnosticExplanation(
      foreignFile,
      en: """
        Another kind of file, such as a diagram or a page, has no decisions that could \
        be read.
        """,
      zh: "其他种类的文件（如图或网页）没有可读取的决策。",
      .model,
      bad: #"""
        <?xml version="1.0"?>
        <html/>
        """#,
      good: #"""
        <?xml version="1.0"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:model" name="model"/>
        """#),
    DiagnosticExplanation(
      newerVersion,
      en: "A newer version may mean something else by what it contains.",
      zh: "更高版本的内容可能含义不同。",
      .model,
      bad: #"""
        <?xml version="1.0"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20990101/MODEL/" namespace="urn:model" name="model"/>
        """#,
      good: #"""
        <?xml version="1.0"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:model" name="model"/>
        """#),
    DiagnosticExplanation(
      rulesOverlap,
      en: "For these values two rules match, and a UNIQUE table then has no result.",
      zh: "对这些值有两条规则匹配，UNIQUE 表就没有结果。",
      .model,
      bad: ##"""
        <inputData id="a" name="年龄"><variable name="年龄" typeRef="number"/></inputData>
        <decision name="费率"><informationRequirement><requiredInput href="#a"/></informationRequirement><decisionTable><input><inputExpression typeRef="number"><text>年龄</text></inputExpression></input><output typeRef="number"/><rule><inputEntry><text>&lt;= 18</text></inputEntry><outputEntry><text>1</text></outputEntry></rule><rule><inputEntry><text>&gt;= 18</text></inputEntry><outputEntry><text>2</text></outputEntry></rule></decisionTable></decision>
        """##,
      good: ##"""
        <inputData id="a" name="年龄"><variable name="年龄" typeRef="number"/></inputData>
        <decision name="费率"><informationRequirement><requiredInput href="#a"/></informationRequirement><decisionTable><input><inputExpression typeRef="number"><text>年龄</text></inputExpression></input><output typeRef="number"/><rule><inputEntry><text>&lt; 18</text></inputEntry><outputEntry><text>1</text></outputEntry></rule><rule><inputEntry><text>&gt;= 18</text></inputEntry><outputEntry><text>2</text></outputEntry></rule></decisionTable></decision>
        """##),
    DiagnosticExplanation(
      cellType,
      en: "A cell of another type than its column never matches, or gives null.",
      zh: "与列的类型不同的单元格永远不匹配，或者得 null。",
      arises: LocalizedText(
        en: "Arises when a cell holds, for example, a text in a column of numbers.",
        zh: "数的列中写了文本等情形时出现。")),
    DiagnosticExplanation(
      emptyOutput,
      en: "An empty output gives null where somebody may have forgotten a value.",
      zh: "没有填写的输出得 null，可能是漏填。",
      .model,
      bad:
        #"<decision name="费率"><decisionTable><input><inputExpression typeRef="number"><text>1</text></inputExpression></input><output typeRef="number"/><rule><inputEntry><text>-</text></inputEntry><outputEntry><text></text></outputEntry></rule></decisionTable></decision>"#,
      good:
        #"<decision name="费率"><decisionTable><input><inputExpression typeRef="number"><text>1</text></inputExpression></input><output typeRef="number"/><rule><inputEntry><text>-</text></inputEntry><outputEntry><text>2</text></outputEntry></rule></decisionTable></decision>"#
    ),
    DiagnosticExplanation(
      aggregationIgnored,
      en: "Only COLLECT aggregates, so readers would expect a sum that is never formed.",
      zh: "只有 COLLECT 才汇总，读者会误以为有求和。",
      .model,
      bad:
        #"<decision name="费率"><decisionTable hitPolicy="FIRST" aggregation="SUM"><input><inputExpression typeRef="number"><text>1</text></inputExpression></input><output typeRef="number"/><rule><inputEntry><text>-</text></inputEntry><outputEntry><text>2</text></outputEntry></rule></decisionTable></decision>"#,
      good:
        #"<decision name="费率"><decisionTable hitPolicy="COLLECT" aggregation="SUM"><input><inputExpression typeRef="number"><text>1</text></inputExpression></input><output typeRef="number"/><rule><inputEntry><text>-</text></inputEntry><outputEntry><text>2</text></outputEntry></rule></decisionTable></decision>"#
    ),
    DiagnosticExplanation(
      aggregationOfSeveral,
      en: """
        The standard does not define the aggregation of several outputs, so other tools \
        may give another result.
        """,
      zh: "标准没有规定多个输出列的汇总，其他工具的结果可能不同。",
      arises: LocalizedText(
        en: "Arises when a COLLECT table with an aggregation has several outputs.",
        zh: "带汇总方式的 COLLECT 表有多个输出列时出现。")),
    DiagnosticExplanation(
      noRuleMatches,
      en: "Where no rule matches, the result is null, which the author may not have expected.",
      zh: "没有规则匹配时结果为 null，这可能不是本意。",
      arises: LocalizedText(
        en: """
          Arises at run time when no rule of a table matches and there is no default \
          output.
          """,
        zh: "运行时没有规则匹配，也没有默认输出时出现。")),
  ]
}
