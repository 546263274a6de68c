import CivilTime
import DecimalArithmetic
import Diagnostics
import Engine
import Foundation
import Merit
import Model
import Outcome
import Policy
import Records
import Reports
import TestSupport

/// Files on disk, as the command line reads them.
struct FilesOnDisk: FileProvider {
  let root: URL

  func fileNames(inFolder folder: String) throws(FileProblem) -> [String] {
    let path = root.appendingPathComponent(folder).path
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw .notFound
    }
    return names
  }

  func bytes(ofFile name: String, inFolder folder: String) throws(FileProblem) -> [UInt8] {
    let url = root.appendingPathComponent(folder).appendingPathComponent(name)
    guard let data = try? Data(contentsOf: url) else { throw .notFound }
    return Array(data)
  }

  /// `Policies/` of this repository.
  static let policies = FilesOnDisk(
    root: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Policies"))
}

/// A policy with its records, ready to run; the text of its errors where it is not.
enum Prepared {
  case run(Run, [Diagnostic])
  case broken(String)

  init(
    folder: String, files: any FileProvider, records: [RecordInput], settings: [PolicySetting] = [],
    asOf: CivilDate?
  ) {
    var workspace = Workspace(files)
    let policy = workspace.check(folder, settings: settings)
    guard let prepared = policy.prepare(records: records, asOf: asOf) else {
      self = .broken(Self.text(policy.diagnostics, policy.sources))
      return
    }
    self = .run(prepared.run, prepared.recordDiagnostics)
  }

  static func text(_ diagnostics: [Diagnostic], _ sources: SourceMap) -> String {
    diagnostics.map { "\($0.code.id) \(sources.location($0.primary.span)) \($0.message.zh)" }
      .joined(separator: "\n")
  }
}

extension GoldenCase {
  /// Policy files are sections with `.merit` in their name, records those with `.csv`.
  func prepared(asOf: CivilDate? = CivilDate(year: 2026, month: 5, day: 10)) -> Prepared {
    var files: [String: [UInt8]] = [:]
    var records: [RecordInput] = []
    for section in sections {
      let bytes = Array((section.body + "\n").utf8)
      if section.name.contains(".merit") || section.name.hasSuffix(".dmn") {
        files[section.name] = bytes
      }
      if section.name.contains(".csv") {
        records.append(RecordInput(path: section.name, bytes: bytes))
      }
    }
    let first = sections.first { $0.name.contains(".merit") }?.name ?? ""
    return Prepared(
      folder: first.split(separator: "/").dropLast().joined(separator: "/"),
      files: FilesInMemory(files), records: records, asOf: asOf)
  }
}

/// A decision document line by line, so that a difference can be read; texts in both languages.
struct DocumentText {
  var lines: [String] = []

  init(_ document: DecisionDocument) {
    for award in document.awards { add(award) }
    for datum in document.badData {
      lines.append("bad \(datum.record) \(datum.key) \(location(datum.location))")
      add(datum.message, "  ")
    }
  }

  init(_ candidate: CandidateOutcome) { add(candidate) }

  var text: String { lines.joined(separator: "\n") }

  private mutating func add(_ award: AwardOutcome) {
    lines.append("award \(award.name) “\(award.title.zh)”: \(award.candidates.count)")
    for stage in award.stages {
      let losses = stage.losses.map { "\($0.rule) \($0.count)" }.joined(separator: ", ")
      lines.append("stage \(stage.name): \(stage.entrants) → \(stage.passed) (\(losses))")
    }
    for limit in award.limits {
      let name = [limit.stage, limit.limit ?? "(take)"].compactMap { $0 } + limit.group.map(text)
      var line = "limit " + name.joined(separator: "·") + ": \(limit.used)"
      if let least = limit.least { line += " ≥ \(least)" }
      if let most = limit.most { line += " ≤ \(most)" }
      if let left = limit.firstLeftOut {
        line += ", left out \(left.key) rank \(left.rank)"
        if let score = left.score { line += " score \(score)" }
      }
      if limit.undecided > 0 { line += ", undecided \(limit.undecided)" }
      lines.append(line)
    }
    for grade in award.grades {
      lines.append(
        "grade \(grade.name): \(grade.used) of \(grade.capacity.map(String.init) ?? "any")")
    }
    for candidate in award.candidates { add(candidate) }
  }

  private mutating func add(_ candidate: CandidateOutcome) {
    var line = "\(candidate.key) \(candidate.verdict.title.zh) \(candidate.standing.title.zh)"
    if let rank = candidate.rank { line += " rank \(rank)" }
    if let score = candidate.score { line += " score \(score)" }
    if let grade = candidate.grade { line += " \(grade)" }
    if let reward = candidate.reward {
      line += " \(reward.least)–\(reward.most) \(reward.unit ?? "")"
    }
    lines.append(line)
    for finding in candidate.findings { add(finding, "  ") }
    if !candidate.passed.isEmpty { lines.append("  ✓ " + candidate.passed.joined(separator: " ")) }
    if !candidate.notApplicable.isEmpty {
      lines.append("  – " + candidate.notApplicable.joined(separator: " "))
    }
    for stage in candidate.stages { add(stage) }
  }

  private mutating func add(_ stage: CandidateStage) {
    var line = "  \(stage.stage): \(stage.hasPassed ? "passed" : "out")"
    if let score = stage.score { line += " \(score)" }
    if let rank = stage.rank { line += " rank \(rank)" }
    lines.append(line)
    for panel in stage.panels {
      let items = panel.items.map { "\($0.item) \($0.score?.description ?? "?")" }
      let judges = panel.judges.map {
        "\($0.judge) \($0.state.rawValue) \($0.total?.description ?? "?")"
      }
      lines.append(
        "    \(panel.sheet): \(items.joined(separator: ", ")) | \(judges.joined(separator: ", "))")
    }
  }

  private mutating func add(_ finding: Finding, _ indent: String) {
    let marks: [Finding.Truth: String] = [.failed: "✗", .unknown: "?", .remark: "·"]
    var line = indent + (marks[finding.truth] ?? "") + " [\(finding.kind.rawValue)] "
    if let stage = finding.stage { line += stage + "/" }
    line += "\(finding.rule)"
    if finding.title == nil { line += " “\(finding.heading.zh)” “\(finding.heading.en)”" }
    if finding.outcome != .accept { line += " → \(finding.outcome.title.zh)" }
    if !finding.citations.isEmpty {
      line +=
        " 〔"
        + finding.citations.map { ($0.document ?? "") + $0.number }
        .joined(separator: ", ") + "〕"
    }
    lines.append(line)
    add(finding.message, indent + "  ")
    for evidence in finding.evidence {
      let location = evidence.location.map { " " + self.location($0) } ?? ""
      lines.append(
        indent + "    \(text(evidence.name)) = \(evidence.value.map(text) ?? "?")\(location)")
    }
    for member in finding.members { add(member, indent + "    ") }
  }

  private mutating func add(_ message: LocalizedText, _ indent: String) {
    lines.append(indent + message.zh)
    if message.en != message.zh { lines.append(indent + message.en) }
  }

  private func text(_ value: PrintedValue) -> String {
    switch value {
    case .text(let text): text
    case .boolean(let truth): "\(truth)"
    case .hidden: "(hidden)"
    }
  }

  private func text(_ name: ValueName) -> String {
    switch name {
    case .value(let name): name
    case .score(let stage): "(score\(stage.map { " of " + $0 } ?? ""))"
    case .bonus: "(bonus)"
    case .entrants: "(entrants)"
    case .table(let name, .rows(let rows, let count)): "\(name) \(rows) of \(count)"
    case .table(let name, .conflict(let rows, let count)): "\(name) \(rows) of \(count) conflict"
    case .table(let name, .otherwise): "\(name) (otherwise)"
    case .table(let name, .none): "\(name) (no row)"
    case .table(let name, .inputNotAllowed(let input)): "\(name) (not allowed: \(input))"
    }
  }

  private func location(_ location: Location) -> String {
    "\(location.file):\(location.line)" + (location.column.map { ":\($0)" } ?? "")
  }
}
