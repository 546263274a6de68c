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
    diagnostics.map { "\($0.code.id) \(sources.place($0.primary.span)) \($0.message.zh)" }
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

/// A decision document line by line, so that a difference can be read.
struct DocumentText {
  var lines: [String] = []

  init(_ document: DecisionDocument) {
    for award in document.awards { add(award) }
    for datum in document.badData {
      lines.append("bad \(datum.record) \(datum.key) \(place(datum.place)): \(datum.message.zh)")
    }
  }

  init(_ candidate: CandidateOutcome) { add(candidate) }

  var text: String { lines.joined(separator: "\n") }

  private mutating func add(_ award: AwardOutcome) {
    lines.append("award \(award.name) “\(award.title)”: \(award.candidates.count)")
    for stage in award.stages {
      let losses = stage.losses.map { "\($0.rule) \($0.count)" }.joined(separator: ", ")
      lines.append("stage \(stage.name): \(stage.entrants) → \(stage.passed) (\(losses))")
    }
    for limit in award.limits {
      var line =
        "limit "
        + [limit.stage, limit.limit, limit.group].compactMap { $0 }
        .joined(separator: "·") + ": \(limit.used)"
      if let least = limit.least { line += " ≥ \(least)" }
      if let most = limit.most { line += " ≤ \(most)" }
      if let left = limit.firstLeftOut {
        line += ", left out \(left.key) place \(left.place)"
        if let score = left.score { line += " score \(score)" }
      }
      if limit.undecided > 0 { line += ", undecided \(limit.undecided)" }
      lines.append(line)
    }
    for grade in award.grades {
      lines.append("grade \(grade.name): \(grade.used) of \(grade.room.map(String.init) ?? "any")")
    }
    for candidate in award.candidates { add(candidate) }
  }

  private mutating func add(_ candidate: CandidateOutcome) {
    var line = "\(candidate.key) \(candidate.verdict.title.zh) \(candidate.standing.title.zh)"
    if let rank = candidate.rank { line += " place \(rank)" }
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
    if let rank = stage.rank { line += " place \(rank)" }
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
    if finding.outcome != .accept { line += " → \(finding.outcome.title.zh)" }
    line += ": \(finding.message.zh)"
    if !finding.citations.isEmpty {
      line +=
        " 〔"
        + finding.citations.map { ($0.document ?? "") + $0.number }
        .joined(separator: ", ") + "〕"
    }
    lines.append(line)
    for evidence in finding.evidence {
      let place = evidence.place.map { " " + self.place($0) } ?? ""
      lines.append(indent + "    \(evidence.name) = \(evidence.value ?? "?")\(place)")
    }
    for member in finding.members { add(member, indent + "    ") }
  }

  private func place(_ place: Place) -> String {
    "\(place.file):\(place.line)" + (place.column.map { ":\($0)" } ?? "")
  }
}
