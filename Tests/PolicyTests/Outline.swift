import Diagnostics
import FEEL
import Policy

/// A policy as an indented text: what the engine would see of it.
func outline(_ policy: Policy, _ sources: SourceMap) -> String {
  var writer = OutlineWriter(policy: policy, sources: sources)
  writer.write()
  return writer.lines.joined(separator: "\n")
}

private struct OutlineWriter {
  let policy: Policy
  let sources: SourceMap
  var lines: [String] = []

  mutating func write() {
    lines.append(
      "policy \(policy.header.id) year \(policy.header.year.map(String.init) ?? "-")")
    lines.append("open " + policy.openValues.map(\.name).joined(separator: ", "))
    for global in policy.globals {
      lines.append(
        "global \(global.kind) \(global.name): \(typeName(global.type))\(source(global.program))")
    }
    for (id, record) in policy.catalogue.records.enumerated() {
      let fields = record.fields.map { "\($0.name): \(typeName($0.type))" }
      lines.append("record \(id) \(record.name) { \(fields.joined(separator: "; ")) }")
    }
    for table in policy.tables {
      lines.append("table \(table.name) rows \(table.table.rows.count)")
      if table.annotations != nil { writeFile(of: table) }
    }
    for sheet in policy.sheets {
      lines.append("sheet \(sheet.name) items \(sheet.items.map(\.name))\(source(sheet.when))")
    }
    for award in policy.awards { write(award) }
  }

  /// What a table took from its file.
  private mutating func writeFile(of table: PolicyTable) {
    let logic = table.table
    lines.append("  hit \(logic.hitPolicy)")
    for input in logic.inputs {
      lines.append(
        "  input \(input.name): \(typeName(input.type))\(source(input.expression))"
          + (input.allowed == nil ? "" : " allowed\(source(input.allowed))"))
    }
    for (column, output) in logic.outputs.enumerated() {
      lines.append(
        "  output \(output.name): \(typeName(logic.type(ofColumn: column))) of \(output.values.count)"
      )
    }
    for (index, row) in logic.rows.enumerated() {
      let tests = row.tests.map { source($0).isEmpty ? " -" : source($0) }.joined()
      lines.append(
        "  #\(index + 1)\(tests) →\(row.outputs.map { source($0) }.joined()) “\(table.annotations?[index] ?? "")”"
      )
    }
    if let otherwise = logic.otherwise {
      lines.append("  otherwise\(otherwise.map { source($0) }.joined())")
    }
  }

  private mutating func write(_ award: Award) {
    lines.append("award \(award.name) level \(award.level ?? -1)\(source(award.among))")
    for requirement in award.requirements { write(requirement, 1) }
    for stage in award.stages {
      lines.append("  stage \(stage.name) sheets \(stage.sheets)\(cites(stage.citations))")
      for requirement in stage.requirements { write(requirement, 2) }
      if let panel = stage.panel {
        lines.append(
          "    panel\(source(panel.marks)) drop \(panel.drop) from \(panel.dropFrom) least \(panel.least)\(source(panel.qualified))\(source(panel.recuse))"
        )
        for requirement in panel.requirements { write(requirement, 3) }
      }
      if let take = stage.take { lines.append("    take\(bound(take))") }
      for limit in stage.quota { write(limit, 2) }
    }
    for bonus in award.bonuses { lines.append("  bonus \(bonus.name)\(source(bonus.add))") }
    lines.append("  score\(source(award.score))")
    lines.append(
      "  rank"
        + award.ranking.rank.map { source($0.program) + ($0.isHighFirst ? " high" : " low") }
        .joined(separator: ";"))
    lines.append("  order" + award.ranking.order.map { source($0.program) }.joined(separator: ";"))
    for limit in award.quota ?? [] { write(limit, 1) }
    for grade in award.grades {
      lines.append(
        "  grade \(grade.name) “\(grade.title)”\(source(grade.score))\(source(grade.share))")
    }
    if let reward = award.reward { lines.append("  reward \(sources.text(reward.span))") }
  }

  private mutating func write(_ requirement: Requirement, _ depth: Int) {
    let indent = String(repeating: "  ", count: depth)
    let steps = requirement.provenance.steps.map { step in
      "\(policy.layers[step.layer.index].header.short ?? "-") \(step.change)"
        + (step.previous.map { " (was \($0))" } ?? "")
    }
    var condition = ""
    var members: [Requirement] = []
    switch requirement.condition {
    case .that(let program): condition = "that\(source(program))"
    case .never(let program): condition = "never\(source(program))"
    case .group(let least, let inner):
      condition = "group least \(least.map(String.init) ?? "all")"
      members = inner
    case .document(let copies, let seal):
      condition = "document\(source(copies)) seal \(seal ?? "-")"
    case .attestation(.body(let body)): condition = "attested by \(body)"
    case .attestation(.reference(let program)): condition = "attested by\(source(program))"
    case .deadline(let field, let last): condition = "deadline\(source(field)) <=\(source(last))"
    }
    lines.append(
      "\(indent)\(requirement.kind) \(requirement.label): \(condition)\(source(requirement.when)) → \(requirement.outcome), unknown \(requirement.unknown)\(requirement.readsScore ? ", reads score" : "")\(source(requirement.subject)) cites [\(requirement.citations.map(cited).joined(separator: ", "))] by \(steps.joined(separator: ", "))"
    )
    for member in members { write(member, depth + 1) }
  }

  private mutating func write(_ limit: Limit, _ depth: Int) {
    lines.append(
      String(repeating: "  ", count: depth)
        + "limit \(limit.name) by\(limit.by.map { source($0) }.joined(separator: ",")) most\(limit.most.map(bound) ?? " -") least\(limit.least.map(bound) ?? " -")\(source(limit.condition))\(cites(limit.citations))"
    )
  }

  private func cites(_ citations: [Citation]) -> String {
    citations.isEmpty ? "" : " cites [\(citations.map(cited).joined(separator: ", "))]"
  }

  private func bound(_ bound: Bound) -> String {
    switch bound.amount {
    case .number(let program): source(program) + " slots \(program.slots)"
    case .shareOfEntrants(let share): " \(share) of entrants"
    }
  }

  private func cited(_ citation: Citation) -> String {
    switch citation.target {
    case .clause(let document, let clause):
      "\(policy.documents[document].name) \(policy.documents[document].clauses[clause].path.joined(separator: "."))\(citation.isExact ? " exact" : "")"
    case .outside(let text): "\"\(text)\""
    }
  }

  private func source(_ program: Program?) -> String {
    guard let program else { return "" }
    let text = program.text?.text ?? "?"
    return " ‹\(text.split(whereSeparator: \.isNewline).joined(separator: " "))›"
  }

  private func typeName(_ type: FEELType) -> String { TypeText(policy.catalogue).name(type).en }
}
