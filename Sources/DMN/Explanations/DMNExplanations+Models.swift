import Diagnostics

extension DMNDiagnostics {
  static let modelsExplanations: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      notAModel,
      en: "Another kind of XML file has no decisions.",
      zh: "其他种类的 XML 文件中没有决策。",
      .model,
      bad: #"""
        <?xml version="1.0"?>
        <model xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="model"/>
        """#,
      good: #"""
        <?xml version="1.0"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:model" name="model"/>
        """#),
    DiagnosticExplanation(
      missingAttribute,
      en: """
        The attribute is required by the standard; without it the element cannot be \
        referred to.
        """,
      zh: "标准要求有这个属性，否则无法引用该元素。",
      .model,
      bad: #"<inputData><variable name="年龄"/></inputData>"#,
      good: #"<inputData name="年龄"><variable name="年龄"/></inputData>"#),
    DiagnosticExplanation(
      unknownValue,
      en: "The attribute takes one of a few values of the standard.",
      zh: "该属性只能取标准规定的几个值。",
      .model,
      bad:
        #"<decision name="费率"><decisionTable hitPolicy="LAST"><input><inputExpression><text>1</text></inputExpression></input><output/></decisionTable></decision>"#,
      good:
        #"<decision name="费率"><decisionTable hitPolicy="FIRST"><input><inputExpression><text>1</text></inputExpression></input><output/></decisionTable></decision>"#
    ),
    DiagnosticExplanation(
      wrongCellCount,
      en: "With a cell too few or too many, cells belong to the wrong columns.",
      zh: "单元格少了或多了，就会对错列。",
      .model,
      bad:
        #"<decision name="费率"><decisionTable><input><inputExpression><text>1</text></inputExpression></input><output/><rule><outputEntry><text>1</text></outputEntry></rule></decisionTable></decision>"#,
      good:
        #"<decision name="费率"><decisionTable><input><inputExpression><text>1</text></inputExpression></input><output/><rule><inputEntry><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable></decision>"#
    ),
    DiagnosticExplanation(
      foreignLanguage,
      en: "Merit evaluates FEEL only; another language is not converted.",
      zh: "Merit 只计算 FEEL，不转换其他语言。",
      .model,
      bad:
        #"<decision name="费率"><literalExpression expressionLanguage="javascript"><text>1</text></literalExpression></decision>"#,
      good: #"<decision name="费率"><literalExpression><text>1</text></literalExpression></decision>"#
    ),
    DiagnosticExplanation(
      missingPart,
      en: "A decision without logic has no value, and what requires it has none either.",
      zh: "没有逻辑的决策没有值，依赖它的决策也没有值。",
      .model,
      bad: #"<decision name="费率"/>"#,
      good: #"<decision name="费率"><literalExpression><text>1</text></literalExpression></decision>"#
    ),
    DiagnosticExplanation(
      unknownElement,
      en: "The requirement leads nowhere, so the decision has no value.",
      zh: "依赖的元素不存在，决策就没有值。",
      .model,
      bad:
        ##"<decision name="费率"><informationRequirement><requiredInput href="#age"/></informationRequirement><literalExpression><text>1</text></literalExpression></decision>"##,
      good: ##"""
        <inputData id="age" name="年龄"><variable name="年龄"/></inputData>
        <decision name="费率"><informationRequirement><requiredInput href="#age"/></informationRequirement><literalExpression><text>年龄</text></literalExpression></decision>
        """##),
    DiagnosticExplanation(
      unknownType,
      en: "Values cannot be checked against a type that is not defined.",
      zh: "类型没有定义，就无法检查取值。",
      .model,
      bad: #"<inputData name="年龄"><variable name="年龄" typeRef="岁数"/></inputData>"#,
      good: #"<inputData name="年龄"><variable name="年龄" typeRef="number"/></inputData>"#),
    DiagnosticExplanation(
      unknownImport,
      en: "What the model takes from the other one is missing.",
      zh: "模型引用的另一模型中的内容找不到。",
      arises: LocalizedText(
        en: """
          Arises when a model imports a namespace and no file with that namespace is \
          next to it.
          """,
        zh: "模型导入某个命名空间，而同一处没有该命名空间的文件时出现。")),
    DiagnosticExplanation(
      circularDecision,
      en: "Decisions that require each other never end.",
      zh: "互相依赖的决策没有尽头。",
      .model,
      bad:
        ##"<decision id="a" name="甲"><informationRequirement><requiredDecision href="#a"/></informationRequirement><literalExpression><text>1</text></literalExpression></decision>"##,
      good:
        #"<decision id="a" name="甲"><literalExpression><text>1</text></literalExpression></decision>"#
    ),
    DiagnosticExplanation(
      circularType,
      en: "A type made of itself has no values.",
      zh: "由自身构成的类型没有取值。",
      .model,
      bad: #"<itemDefinition name="甲"><typeRef>甲</typeRef></itemDefinition>"#,
      good: #"<itemDefinition name="甲"><typeRef>number</typeRef></itemDefinition>"#),
    DiagnosticExplanation(
      duplicateName,
      en: "Expressions refer to elements by name, so a name may be used once.",
      zh: "表达式以名称引用元素，所以名称不能重复。",
      .model,
      bad: #"""
        <inputData name="年龄"><variable name="年龄"/></inputData>
        <inputData name="年龄"><variable name="年龄"/></inputData>
        """#,
      good: #"<inputData name="年龄"><variable name="年龄"/></inputData>"#),
    DiagnosticExplanation(
      foreignFunction,
      en: "Merit does not run code in other languages.",
      zh: "Merit 不运行其他语言的代码。",
      arises: LocalizedText(
        en: "Arises when a function of the model is of kind Java or PMML.",
        zh: "模型的函数种类为 Java 或 PMML 时出现。")),
    DiagnosticExplanation(
      foreignImport,
      en: "Only DMN models can be imported; what the import contains is not available.",
      zh: "只能导入 DMN 模型，该导入的内容不可用。",
      arises: LocalizedText(
        en: "Arises when a model imports a file of another type, such as PMML or XSD.",
        zh: "模型导入 PMML、XSD 等其他类型的文件时出现。")),
    DiagnosticExplanation(
      largeType,
      en: "The limit keeps checking fast whatever a model contains.",
      zh: "此限制保证无论模型内容如何，检查都不会太慢。",
      arises: LocalizedText(
        en: "Arises when a type contains more types than the message names.",
        zh: "一个类型包含的类型超过消息中所说的个数时出现。")),
  ]
}
