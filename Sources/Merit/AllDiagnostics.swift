import DMN
import DecimalArithmetic
import Diagnostics
import Engine
import FEEL
import FEELJSON
import Formats
import Lint
import Notation
import Policy
import Records
import Vocabulary

extension DiagnosticIndex {
  /// The codes of all modules.
  package static let all = DiagnosticIndex([
    Section(en: "Reading files", zh: "读取文件", FormatsDiagnostics.self),
    Section(en: "The notation", zh: "记法", NotationDiagnostics.self),
    Section(en: "Expressions: syntax", zh: "表达式：语法", SyntaxDiagnostics.self),
    Section(en: "Expressions: meaning", zh: "表达式：含义", CheckDiagnostics.self),
    Section(en: "Expressions: evaluation", zh: "表达式：求值", EvaluationDiagnostics.self),
    Section(en: "Keywords and their shape", zh: "关键词与格式", ShapeDiagnostics.self),
    Section(en: "The policy", zh: "政策", PolicyDiagnostics.self),
    Section(en: "Rules", zh: "规则", LintDiagnostics.self),
    Section(en: "Layers", zh: "层次", LayerDiagnostics.self),
    Section(en: "Records", zh: "记录", RecordsDiagnostics.self),
    Section(en: "The run", zh: "运行", EngineDiagnostics.self),
    Section(en: "Values as JSON", zh: "JSON 中的值", JSONValueDiagnostics.self),
    Section(en: "Decision models", zh: "决策模型", DMNDiagnostics.self),
    Section(en: "The command line", zh: "命令行", CommandLineDiagnostics.self),
  ])
}
