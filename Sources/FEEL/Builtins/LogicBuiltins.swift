import Diagnostics

/// The boolean function (DMN 1.5 §10.3.4.2), and identity (§10.3.4.6).
extension Builtins {
  static let logic: [BuiltinDefinition] = [
    BuiltinDefinition(
      "not", "10.3.4.2", LocalizedText(en: "the opposite of a boolean", zh: "逻辑否定"),
      [
        .init([.init("negand", [.boolean], null: true)], .boolean) { arguments, _ in
          arguments.isNull(0) ? .null : .boolean(!arguments.boolean(0))
        }
      ],
      examples: ["not(true)": "false", "not(null)": "null"]),
    BuiltinDefinition(
      "is", "10.3.4.6",
      LocalizedText(en: "whether two values are the same, also as written", zh: "两个值是否完全相同"),
      [
        .init([.any("value1"), .any("value2")], .boolean) { arguments, _ in
          .boolean(ValueComparison.isSame(arguments[0], arguments[1]))
        }
      ],
      examples: [
        "is(@\"10:00:00Z\", @\"11:00:00+01:00\")": "false", "is(1, 1.0)": "true",
      ]),
  ]
}
