import Diagnostics
import Text

/// Functions of contexts (DMN 1.5 §10.3.4.10).
extension Builtins {
  private static let section = "10.3.4.10"

  static let contexts: [BuiltinDefinition] = [
    BuiltinDefinition(
      "get value", section, LocalizedText(en: "the entry of a context under a key", zh: "上下文中某键的值"),
      [
        .init([.context("m"), .text("key")], .any) { arguments, context in
          arguments.context(0)[arguments.text(1)]
            ?? context.fail(
              LocalizedText(
                en: "argument `m` has no entry \(shown(arguments.text(1)))",
                zh: "参数 `m` 没有条目 \(shown(arguments.text(1)))"))
        }
      ], partial: true,
      examples: ["get value({a: \"foo\"}, \"a\")": "\"foo\""]),
    BuiltinDefinition(
      "get entries", section,
      LocalizedText(en: "the keys and values of a context as a list", zh: "上下文的键值列表"),
      [
        .init(
          [.context("m")],
          .list(
            .context([.init(name: "key", type: .string(nil)), .init(name: "value", type: .any)]))
        ) { arguments, _ in
          .list(
            arguments.context(0).entries.map {
              .context(
                ContextValue([
                  .init(key: "key", value: .string($0.key)), .init(key: "value", value: $0.value),
                ]))
            })
        }
      ], examples: ["get entries({a: 1})": "[{key: \"a\", value: 1}]"]),
    BuiltinDefinition(
      "context", section, LocalizedText(en: "a context of keys and values", zh: "由键值列表得到上下文"),
      [.init([.list("entries")], .any, contextOfEntries)], partial: true,
      examples: [
        "context([{key: \"a\", value: 1}])": "{a: 1}",
        "context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])": "null",
      ]),
    BuiltinDefinition(
      "context put", section,
      LocalizedText(en: "a context with an entry put in or replaced", zh: "写入或替换上下文的条目"),
      [
        .init([.context("context"), .text("key"), .any("value")], .any) { arguments, _ in
          .context(put(arguments.text(1), arguments[2], into: arguments.context(0)))
        },
        .init([.context("context"), .list("keys"), .any("value")], .any, putDeep),
      ], partial: true,
      examples: [
        "context put({a: 1}, \"b\", 2)": "{a: 1, b: 2}",
        "context put({x: 1, y: {a: 0}}, [\"y\", \"a\"], 2)": "{x: 1, y: {a: 2}}",
      ]),
    BuiltinDefinition(
      "context merge", section,
      LocalizedText(en: "the entries of contexts; of one key the last", zh: "合并上下文，同键取后者"),
      [
        .init([.list("contexts")], .any) { arguments, context in
          var entries = ContextEntries()
          for item in arguments.list(0) {
            guard case .context(let next) = item else {
              return context.fail(
                LocalizedText(
                  en: "an element of `contexts` is no context", zh: "`contexts` 中有不是上下文的元素"))
            }
            for entry in next.entries {
              guard context.spend(1) else { return .null }
              entries.put(entry.key, entry.value)
            }
          }
          return .context(ContextValue(entries.entries))
        }
      ], partial: true,
      examples: ["context merge([{a: 1}, {a: 2, b: 3}])": "{a: 2, b: 3}"]),
  ]

  /// Entries with a fast way to find one by its key.
  private struct ContextEntries {
    var entries: [ContextValue.Entry] = []
    private var places: [[UInt8]: Int] = [:]

    /// False where the key was there already; its value is replaced.
    @discardableResult
    mutating func put(_ key: String, _ value: Value) -> Bool {
      let entry = ContextValue.Entry(key: key, value: value)
      if let place = places[Array(key.utf8)] {
        entries[place] = entry
        return false
      }
      places[Array(key.utf8)] = entries.count
      entries.append(entry)
      return true
    }
  }

  private static func contextOfEntries(
    _ arguments: [Value], _ context: inout BuiltinContext
  ) -> Value {
    var entries = ContextEntries()
    for item in arguments.list(0) {
      guard context.spend(1) else { return .null }
      guard case .context(let entry) = item, case .string(let key)? = entry["key"],
        let value = entry["value"]
      else {
        return context.fail(
          LocalizedText(
            en: "an element of `entries` lacks a text `key` or a `value`",
            zh: "`entries` 的元素缺少文本 `key` 或 `value`"))
      }
      guard entries.put(key, value) else {
        return context.fail(
          LocalizedText(
            en: "the key \(Builtins.shown(key)) occurs twice in `entries`",
            zh: "`entries` 中键 \(Builtins.shown(key)) 出现了两次"))
      }
    }
    return .context(ContextValue(entries.entries))
  }

  private static func put(_ key: String, _ value: Value, into context: ContextValue)
    -> ContextValue
  {
    var entries = context.entries
    let entry = ContextValue.Entry(key: key, value: value)
    if let place = entries.firstIndex(where: { $0.key.hasSameScalars(as: key) }) {
      entries[place] = entry
    } else {
      entries.append(entry)
    }
    return ContextValue(entries)
  }

  /// Puts a value where a path of keys leads; each step but the last must lead to a context.
  private static func putDeep(
    _ arguments: [Value], _ context: inout BuiltinContext
  ) -> Value {
    var keys: [String] = []
    for item in arguments.list(1) {
      guard case .string(let key) = item else {
        return context.fail(
          LocalizedText(en: "an element of `keys` is no text", zh: "`keys` 中有不是文本的元素"))
      }
      keys.append(key)
    }
    guard let last = keys.last, context.spend(keys.count) else {
      return context.fail(LocalizedText(en: "argument `keys` is empty", zh: "参数 `keys` 为空"))
    }
    var way = [arguments.context(0)]
    for key in keys.dropLast() {
      guard case .context(let next)? = way[way.count - 1][key] else {
        return context.fail(
          LocalizedText(
            en: "the entry \(Builtins.shown(key)) that `keys` leads through is no context",
            zh: "`keys` 经过的条目 \(Builtins.shown(key)) 不是上下文"))
      }
      way.append(next)
    }
    var result = put(last, arguments[2], into: way[way.count - 1])
    for (key, outer) in zip(keys.dropLast(), way.dropLast()).reversed() {
      result = put(key, .context(result), into: outer)
    }
    return .context(result)
  }
}
