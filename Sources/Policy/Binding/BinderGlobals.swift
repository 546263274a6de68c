import CivilTime
import DecimalArithmetic
import Diagnostics
import FEEL
import Notation
import Text
import Vocabulary

/// Parameters, dates, defines and tables: what a run evaluates once, or puts in a name's place.
extension Binder {
  /// `policy`, `all`, units and groups: what no policy declares by an expression.
  mutating func declareWords() {
    bindGroups()
    let year = effective.layers.last { $0.header.year != nil }?.header.year
    let fields = Self.spellings(of: .year).map {
      FEELType.ContextField(name: $0, type: .number(nil))
    }
    if let year {
      // Known before the run, so that it folds into what reads it.
      let entries = fields.map {
        ContextValue.Entry(key: $0.name, value: .number(DecimalNumber(year)))
      }
      declareWord(.policy, .context(fields), .constant(.context(ContextValue(entries))))
    } else {
      let text = "{" + fields.map { $0.name + ": null" }.joined(separator: ", ") + "}"
      let place = effective.layers[0].header.span
      let program = expression(MappedText(slice: text, at: place), in: scope())
      globals.append(
        Global(
          name: Self.spellings(of: .policy)[0], kind: .policy, type: .context(fields),
          program: program, provenance: nil))
      declareWord(.policy, .context(fields), .global(globals.count - 1))
    }
    let rows = records.enumerated().map { index, record in
      FEELType.ContextField(name: record.name, type: .list(.record(RecordTypeID(index: index))))
    }
    let all = Global(
      name: Self.spellings(of: .all)[0], kind: .allRows, type: .context(rows), program: nil,
      provenance: nil)
    globals.append(all)
    declareWord(.all, all.type, .global(globals.count - 1))
  }

  private mutating func declareWord(_ id: ExpressionWordID, _ type: FEELType, _ meaning: Meaning) {
    let spellings = Self.spellings(of: id)
    globalLayer.append(
      Declaration(
        name: spellings[0], aliases: Array(spellings.dropFirst()), type: type, meaning: meaning,
        category: Category.word))
  }

  /// Binds in an order in which each reads only earlier ones; a ring is one error.
  mutating func bindGlobals() {
    let kinds: Set<KeywordID> = [.parameter, .date, .define, .table]
    let items = effective.items.filter { kinds.contains($0.id) }
    var order = DependencyOrder(items.map { Identifier($0.name) })
    for (index, item) in items.enumerated() {
      order.reads[index] = Self.names(in: item).union(names(inFileOf: item))
    }
    for step in order.sorted() {
      switch step {
      case .item(let index): bindGlobal(items[index])
      case .ring(let ring): report(ring: ring.map { items[$0] })
      }
    }
  }

  /// One error for a ring of definitions; its names are of type unknown from then on.
  private mutating func report(ring: [PolicyItem]) {
    guard let first = ring.first else { return }
    let names = (ring + [first]).map(\.name).joined(separator: " → ")
    var finding = Diagnostic(
      PolicyDiagnostics.recursion, at: first.nameSpan,
      [.name(first.name), .text(names)])
    for item in ring.dropFirst() {
      finding = finding.with(
        secondary: item.nameSpan, LocalizedText(en: "through this", zh: "经由此处"))
    }
    diagnostics.append(finding)
    for item in ring { declareBroken(item) }
  }

  /// A name that answers silence: whatever reads it is of type unknown.
  mutating func declareBroken(_ item: PolicyItem) {
    globalLayer.append(
      Declaration(
        name: item.name, type: .unknown, meaning: .constant(.null), span: item.nameSpan,
        category: item.id.word.printed))
  }

  /// All names that the values of an item mention, as far as they can be read.
  static func names(in item: PolicyItem) -> Set<Identifier> {
    var names: Set<Identifier> = []
    func collect(_ tree: ExpressionTree) {
      for node in tree.nodes {
        if case .name(let name) = node.kind { names.insert(Identifier(name)) }
      }
    }
    func read(_ item: PolicyItem) {
      if let value = item.value {
        switch value.kind {
        case .expression:
          collect(ExpressionParser.parse(expression: value.source, mode: .policy(dates: true)).tree)
        case .tests:
          collect(ExpressionParser.parse(unaryTests: value.source, mode: .policy).tree)
        case .columns:
          ExpressionParser.parse(columns: value.source, mode: .policy).inputs.forEach(collect)
        case .row:
          let row = ExpressionParser.parse(row: value.source, mode: .policy)
          (row.inputs + row.outputs).forEach(collect)
        case .outputs:
          ExpressionParser.parse(outputs: value.source, mode: .policy).outputs.forEach(collect)
        default: break
        }
      }
      item.items.forEach(read)
    }
    read(item)
    return names
  }

  private mutating func bindGlobal(_ item: PolicyItem) {
    switch item.id {
    case .parameter: parameter(item)
    case .date: date(item)
    case .define: define(item)
    default: bindTable(item)
    }
  }

  // MARK: Parameters and dates

  private mutating func parameter(_ item: PolicyItem) {
    var type = item.attribute(.type) == nil ? FEELType.unknown : self.type(of: item)
    let isTyped = item.attribute(.type) != nil
    let expected: Expectation = type == .unknown ? .anything : .type(type)
    var program: Program?
    if item.attribute(.value) != nil {
      program = expression(.value, of: item, in: scope(), as: expected)
      if !isTyped, let program { type = program.type }
    } else if item.isDamaged {
      return declareBroken(item)
    } else if !item.isOpen {
      report(PolicyDiagnostics.noValue, at: item.nameSpan, [.name(item.name)])
    } else if !isTyped {
      report(PolicyDiagnostics.untypedOpenValue, at: item.nameSpan, [.name(item.name)])
    }
    if let program { check(allowed: item, program, type) }
    declare(item, .parameter, type, program, Category.parameter)
  }

  private mutating func date(_ item: PolicyItem) {
    let program = expression(.value, of: item, in: scope(), as: .type(.date))
    if item.attribute(.value) == nil, item.isDamaged { return declareBroken(item) }
    if item.attribute(.value) == nil, !item.isOpen {
      report(PolicyDiagnostics.noValue, at: item.nameSpan, [.name(item.name)])
    }
    declare(item, .date, .date, program, Category.date)
  }

  private mutating func declare(
    _ item: PolicyItem, _ kind: Global.Kind, _ type: FEELType, _ program: Program?,
    _ category: LocalizedText
  ) {
    globals.append(
      Global(
        name: item.name, kind: kind, type: type, program: program, provenance: item.provenance))
    globalLayer.append(
      Declaration(
        name: item.name, type: type, missing: program?.missing ?? .never,
        meaning: .global(globals.count - 1), isPrivate: program?.isPrivate ?? false,
        span: item.nameSpan, category: category))
  }

  /// Tests the constant value of a parameter against `allowed`.
  private mutating func check(allowed item: PolicyItem, _ program: Program, _ type: FEELType) {
    guard let text = item.source(.allowed),
      let tests = tests(
        text, in: scope([], input: input(type, Category.parameter, missing: .never))),
      let value = program.constantValue,
      ConstantEvaluation.test(tests, value) == false,
      let span = item.attribute(.value)?.value?.span
    else { return }
    diagnostics.append(
      Diagnostic(
        PolicyDiagnostics.notAllowed, at: span,
        [.name(item.name), .text(text.trimmed.text)]
      ).with(secondary: text.whole, LocalizedText(en: "allowed are these", zh: "取值范围")))
  }

  // MARK: Defines

  private mutating func define(_ item: PolicyItem) {
    guard let record = name(.for, of: item) else {
      guard let program = expression(.value, of: item, in: scope()) else {
        return declareBroken(item)
      }
      return declare(item, .define, program.type, program, Category.define)
    }
    use(record)
    guard let index = recordIndex[Identifier(record.text)] else {
      declareBroken(item)
      return report(unknown: .record, named: record, among: records.map(\.name))
    }
    if let declaration = inlined(item, in: scope([recordLayer(index)])) {
      recordDefines[index, default: []].append(declaration)
    }
  }

  /// A define that is put in its name's place; of type unknown where it is wrong.
  mutating func inlined(_ item: PolicyItem, in scope: Scope) -> Declaration? {
    guard let program = expression(.value, of: item, in: scope) else {
      return Declaration(
        name: item.name, type: .unknown, meaning: .constant(.null), span: item.nameSpan,
        category: Category.define)
    }
    return Declaration(
      name: item.name, type: program.type, missing: program.missing, meaning: .inlined(program),
      isPrivate: program.isPrivate, span: item.nameSpan, category: Category.define)
  }
}

/// Puts named things in an order in which each reads only earlier ones.
struct DependencyOrder {
  enum Step {
    case item(Int)
    /// Things that read each other.
    case ring([Int])
  }

  /// What each reads; names of other things are ignored.
  var reads: [Set<Identifier>]
  private let index: [Identifier: Int]

  init(_ names: [Identifier]) {
    reads = Array(repeating: [], count: names.count)
    var index: [Identifier: Int] = [:]
    for (position, name) in names.enumerated() { index[name] = index[name] ?? position }
    self.index = index
  }

  /// Tarjan's strongly connected components, without recursion: the given order where nothing
  /// forces another.
  func sorted() -> [Step] {
    var edges: [[Int]] = []
    for names in reads { edges.append(names.compactMap { index[$0] }.sorted()) }
    var number = [Int?](repeating: nil, count: reads.count)
    var low = [Int](repeating: 0, count: reads.count)
    var isOpen = [Bool](repeating: false, count: reads.count)
    var open: [Int] = []
    var next = 0
    var steps: [Step] = []
    for start in reads.indices where number[start] == nil {
      var work: [(node: Int, edge: Int)] = [(start, 0)]
      while let (node, edge) = work.last {
        if edge == 0 {
          number[node] = next
          low[node] = next
          next += 1
          open.append(node)
          isOpen[node] = true
        }
        if edge < edges[node].count {
          work[work.count - 1].edge += 1
          let target = edges[node][edge]
          if number[target] == nil {
            work.append((target, 0))
          } else if isOpen[target] {
            low[node] = min(low[node], number[target] ?? low[node])
          }
          continue
        }
        work.removeLast()
        if let parent = work.last?.node { low[parent] = min(low[parent], low[node]) }
        guard low[node] == number[node] else { continue }
        var component: [Int] = []
        while let last = open.popLast() {
          isOpen[last] = false
          component.append(last)
          if last == node { break }
        }
        let isRing = component.count > 1 || edges[node].contains(node)
        steps.append(isRing ? .ring(component.reversed()) : .item(node))
      }
    }
    return steps
  }
}
