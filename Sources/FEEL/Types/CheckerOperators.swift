import DecimalArithmetic
import Diagnostics
import Text

/// Arithmetic, comparison and logic.
extension Checker {
  // MARK: Arithmetic

  mutating func arithmetic(
    _ operation: ExpressionTree.Arithmetic, _ left: ExpressionID, _ right: ExpressionID,
    at id: ExpressionID
  ) -> Typed {
    let a = lower(left)
    let b = lower(right)
    let type = arithmeticType(operation, a, b, at: id)
    var missing = a.missing.joined(with: b.missing)
    if operation == .division, type != .unknown {
      if !checkDivisor(b, at: right) { return nothing(at: id) }
      if constant(b) == nil, !self.known.nonZero.contains(b.node) {
        missing = missing.joined(with: .maybe)
      }
    } else if operation == .exponentiation, constant(b) == nil {
      missing = missing.joined(with: .maybe)
    }
    return make(
      .arithmetic(operation, left: a.node, right: b.node), type, missing,
      isPrivate: a.isPrivate || b.isPrivate, at: id)
  }

  /// False where the divisor is the constant 0; warns where it can be 0.
  private mutating func checkDivisor(_ divisor: Typed, at id: ExpressionID) -> Bool {
    guard case .number = divisor.type else { return true }
    if let value = constant(divisor) {
      guard isStrict, case .number(let number) = value, number.isZero else { return true }
      complain(CheckDiagnostics.divisionByZero, at: id)
      return false
    }
    if !known.nonZero.contains(divisor.node) {
      complain(CheckDiagnostics.possibleDivisionByZero, at: id, [.name(written(id))])
    }
    return true
  }

  mutating func negation(_ operand: ExpressionID, at id: ExpressionID) -> Typed {
    let a = lower(operand)
    var type = a.type
    switch a.type {
    case .number, .yearsMonths, .daysTime, .any, .unknown, .null: break
    default:
      complain(
        CheckDiagnostics.otherTypeNeeded, at: operand,
        [.phrase(typeText.name(.number(nil))), .phrase(typeText.name(a.type))])
      type = openType
    }
    return make(.negation(a.node), type, a.missing, isPrivate: a.isPrivate, at: id)
  }

  /// The type of the result (DMN 1.5 Tables 57 to 60); reports operands that do not fit.
  private mutating func arithmeticType(
    _ operation: ExpressionTree.Arithmetic, _ left: Typed, _ right: Typed, at id: ExpressionID
  ) -> FEELType {
    if left.type.isOpen || right.type.isOpen {
      return isStrict && (left.type == .unknown || right.type == .unknown) ? .unknown : .any
    }
    if case .number(let a) = left.type, case .number(let b) = right.type {
      return quantity(operation, left, a, right, b, at: id)
    }
    if let type = Checker.temporalType(operation, left.type, right.type) { return type }
    if operation == .addition, case .string = left.type, case .string = right.type {
      return .string(nil)
    }
    complain(
      CheckDiagnostics.operandsDoNotFit, at: id,
      [
        .name(operation.sign), .phrase(typeText.name(left.type)),
        .phrase(typeText.name(right.type)),
      ]
    ) { finding in
      guard operation == .addition else { return }
      if case .string = left.type {
        finding.help = LocalizedText(en: "write `string(…)` to join", zh: "要连接成文本请用 `string(…)`")
      } else if case .string = right.type {
        finding.help = LocalizedText(en: "write `string(…)` to join", zh: "要连接成文本请用 `string(…)`")
      }
    }
    return openType
  }

  private mutating func quantity(
    _ operation: ExpressionTree.Arithmetic, _ left: Typed, _ a: UnitID?, _ right: Typed,
    _ b: UnitID?, at id: ExpressionID
  ) -> FEELType {
    switch operation {
    case .addition, .subtraction:
      if isZero(right) { return .number(a) }
      if isZero(left) { return .number(b) }
      if relations.base(a) == relations.base(b) { return .number(a) }
      complainUnits(left, right, at: id)
      return .unknown
    case .multiplication where a == nil || b == nil: return .number(a ?? b)
    case .division where b == nil: return .number(a)
    case .division where relations.base(a) == relations.base(b): return .number(nil)
    case .exponentiation where a == nil && b == nil: return .number(nil)
    default:
      complain(
        CheckDiagnostics.unitProduct, at: id,
        [
          .phrase(typeText.name(left.type)), .phrase(typeText.name(right.type)),
          .name(operation.sign),
        ])
      return .unknown
    }
  }

  /// Zero is zero in every unit.
  func isZero(_ typed: Typed) -> Bool {
    if case .number(let number)? = constant(typed) { return number.isZero }
    return false
  }

  private static func temporalType(
    _ operation: ExpressionTree.Arithmetic, _ left: FEELType, _ right: FEELType
  ) -> FEELType? {
    switch (operation, left, right) {
    case (.addition, .date, _) where right.isDuration: .date
    case (.addition, .dateTime, _) where right.isDuration: .dateTime
    case (.addition, .time, .daysTime): .time
    case (.addition, _, .date) where left.isDuration: .date
    case (.addition, _, .dateTime) where left.isDuration: .dateTime
    case (.addition, .daysTime, .time): .time
    case (.addition, .yearsMonths, .yearsMonths), (.subtraction, .yearsMonths, .yearsMonths):
      .yearsMonths
    case (.addition, .daysTime, .daysTime), (.subtraction, .daysTime, .daysTime): .daysTime
    case (.subtraction, .date, .date), (.subtraction, .dateTime, .dateTime),
      (.subtraction, .date, .dateTime), (.subtraction, .dateTime, .date),
      (.subtraction, .time, .time):
      .daysTime
    case (.subtraction, .date, _) where right.isDuration: .date
    case (.subtraction, .dateTime, _) where right.isDuration: .dateTime
    case (.subtraction, .time, .daysTime): .time
    case (.multiplication, .number(nil), _) where right.isDuration: right
    case (.multiplication, _, .number(nil)) where left.isDuration: left
    case (.division, _, .number(nil)) where left.isDuration: left
    case (.division, .yearsMonths, .yearsMonths), (.division, .daysTime, .daysTime): .number(nil)
    default: nil
    }
  }

  /// Reports quantities that do not go together; a plain number is offered the other's unit.
  mutating func complainUnits(_ left: Typed, _ right: Typed, at id: ExpressionID) {
    let plain = [left, right].first { $0.type == .number(nil) && constant($0) != nil }
    let other = [left, right].compactMap { typed -> UnitID? in
      if case .number(let unit) = typed.type { unit } else { nil }
    }.first
    let source = tree.text.source
    let span = plain.flatMap { builder.program.span(of: $0.node) }
    let unit = other.map { scope.catalogue[$0].name }
    complain(
      CheckDiagnostics.differentUnits, at: id,
      [.phrase(typeText.name(left.type)), .phrase(typeText.name(right.type))]
    ) { finding in
      guard let unit, let span, span.source == source else { return }
      finding.fixIts.append(
        FixIt(
          LocalizedText(en: "write the unit: `* \(unit)`", zh: "写明单位：`* \(unit)`"), safety: .unsafe,
          edits: [TextEdit(span.end, " * \(unit)")]))
    }
  }

  // MARK: Comparison

  mutating func comparison(
    _ operation: ExpressionTree.Comparison, _ left: ExpressionID, _ right: ExpressionID,
    at id: ExpressionID
  ) -> Typed {
    if operation == .equal || operation == .notEqual {
      if case .null = tree[right].kind { return presence(of: left, operation, at: id) }
      if case .null = tree[left].kind { return presence(of: right, operation, at: id) }
    }
    let a = lower(left)
    let b = lower(right)
    if operation == .equal, isDoubledSign(before: right) {
      return doubledSign(a, b, before: right, at: id)
    }
    return compare(operation, a, left, b, right, at: id)
  }

  /// Whether `a == b` is written, which is read as `a = (= b)`.
  private func isDoubledSign(before right: ExpressionID) -> Bool {
    guard case .comparisonRange(.equal, _) = tree[right].kind else { return false }
    let start = tree[right].bytes.lowerBound
    let bytes = tree.text.text.utf8
    guard start > 0, Int(start) <= bytes.count else { return false }
    return bytes[bytes.index(bytes.startIndex, offsetBy: Int(start) - 1)] == UInt8(ascii: "=")
  }

  private mutating func doubledSign(
    _ left: Typed, _ right: Typed, before place: ExpressionID, at id: ExpressionID
  ) -> Typed {
    let start = tree[place].bytes.lowerBound
    let sign = tree.span(start - 1..<start + 1)
    complain(SyntaxDiagnostics.foreignSign, at: id, [.name("=="), .name("=")]) {
      $0.fixIts.append(
        FixIt(
          LocalizedText(en: "change to `=`", zh: "改为 `=`"), safety: .unsafe,
          edits: [TextEdit(sign, "=")]))
    }
    return make(
      .comparison(.equal, left: left.node, right: right.node, keepsUnknown: false), .boolean,
      .maybe, at: id)
  }

  /// `x = null`, `x != null`: true or false, never unknown (S6).
  private mutating func presence(
    of operand: ExpressionID, _ operation: ExpressionTree.Comparison, at id: ExpressionID
  ) -> Typed {
    let value = lower(operand)
    if keepsUnknown, value.missing == .never, value.type != .unknown, constant(value) == nil {
      complain(CheckDiagnostics.neverMissing, at: operand, [.name(written(operand))])
    }
    return presence(of: value, isThere: operation == .notEqual, at: id)
  }

  mutating func presence(of value: Typed, isThere: Bool, at id: ExpressionID) -> Typed {
    make(isThere ? .isPresent(value.node) : .isMissing(value.node), .boolean, .never, at: id)
  }

  /// Compares two lowered operands; `left` and `right` are where they are written.
  mutating func compare(
    _ operation: ExpressionTree.Comparison, _ a: Typed, _ left: ExpressionID, _ b: Typed,
    _ right: ExpressionID, at id: ExpressionID
  ) -> Typed {
    checkComparable(operation, a, left, b, right, at: id)
    if isStrict {
      if a.node == b.node, constant(a) == nil, !isDivision(a) {
        complain(CheckDiagnostics.comparesWithItself, at: id, [.name(written(left))])
      }
      if operation == .equal || operation == .notEqual, isDivision(a) || isDivision(b) {
        complain(CheckDiagnostics.equalityAfterDivision, at: id)
      }
    }
    let missing = a.missing.joined(with: b.missing)
    // The elements of a list, and the entries of a context, may be missing where the whole is not.
    let keeps =
      keepsUnknown && (missing != .never || Self.hasParts(a.type) || Self.hasParts(b.type))
    return make(
      .comparison(operation, left: a.node, right: b.node, keepsUnknown: keeps), .boolean,
      keepsUnknown ? (keeps ? missing.joined(with: .maybe) : missing) : .maybe, at: id)
  }

  /// Whether a value that is there can hold parts that are missing.
  private static func hasParts(_ type: FEELType) -> Bool {
    switch type {
    case .list, .context: true
    default: false
    }
  }

  private func isDivision(_ typed: Typed) -> Bool {
    if case .arithmetic(.division, _, _) = builder.program.nodes[Int(typed.node)] {
      if case .number = typed.type { return true }
    }
    return false
  }

  mutating func checkComparable(
    _ operation: ExpressionTree.Comparison, _ a: Typed, _ left: ExpressionID, _ b: Typed,
    _ right: ExpressionID, at id: ExpressionID
  ) {
    if checkOption(b, right, among: a.type) || checkOption(a, left, among: b.type) { return }
    let names: [DiagnosticArgument] = [
      .phrase(typeText.name(a.type)), .phrase(typeText.name(b.type)),
    ]
    switch relations.mismatch(a.type, b.type) {
    case .unit where isZero(a) || isZero(b): break
    case .unit: complainUnits(a, b, at: id)
    case .options: complain(CheckDiagnostics.differentTypes, at: id, names)
    case .kind: complainKind(operation, a, left, b, right, at: id)
    case nil:
      guard operation != .equal, operation != .notEqual else { return }
      guard relations.isOrdered(a.type), relations.isOrdered(b.type) else {
        complain(CheckDiagnostics.operandsDoNotFit, at: id, [.name(operation.sign)] + names)
        return
      }
    }
  }

  private mutating func complainKind(
    _ operation: ExpressionTree.Comparison, _ a: Typed, _ left: ExpressionID, _ b: Typed,
    _ right: ExpressionID, at id: ExpressionID
  ) {
    let names: [DiagnosticArgument] = [
      .phrase(typeText.name(a.type)), .phrase(typeText.name(b.type)),
    ]
    if let element = a.type.element, relations.mismatch(element, b.type) == nil {
      complain(CheckDiagnostics.listForValue, at: left, [names[0]])
    } else if let element = b.type.element, relations.mismatch(element, a.type) == nil {
      complain(CheckDiagnostics.listForValue, at: right, [names[1]])
    } else if case .range = b.type {
      complain(CheckDiagnostics.operandsDoNotFit, at: id, [.name(operation.sign)] + names) {
        $0.help = LocalizedText(en: "write `in` for a range", zh: "判断是否在区间内请用 `in`")
      }
    } else if operation == .equal || operation == .notEqual {
      complain(CheckDiagnostics.differentTypes, at: id, names)
    } else {
      complain(CheckDiagnostics.operandsDoNotFit, at: id, [.name(operation.sign)] + names)
    }
  }

  /// Reports a constant text outside the closed set that it is compared with.
  mutating func checkOption(_ literal: Typed, _ id: ExpressionID, among type: FEELType) -> Bool {
    guard isStrict, case .string(.some(let choice)) = type,
      case .string(let text)? = constant(literal), case .string(nil) = literal.type
    else { return false }
    let set = scope.catalogue[choice]
    guard !set.options.containsScalars(of: text) else { return false }
    let near = EditDistance.nearest(to: text, among: set.options)
    let span = tree.span(id)
    complain(CheckDiagnostics.notAnOption, at: id, [.name(text), .phrase(typeText.name(type))]) {
      finding in
      let list = set.options.map { "`\($0)`" }
      finding.notes.append(
        LocalizedText(
          en: "the values are \(list.joined(separator: ", "))",
          zh: "可用的取值：\(list.joined(separator: "、"))"))
      Checker.suggest(near, at: span, declared: nil, in: &finding, quoted: true)
      if let declared = set.declaration {
        finding.secondary.append(Label(declared, LocalizedText(en: "declared here", zh: "在此声明")))
      }
    }
    return true
  }
}
