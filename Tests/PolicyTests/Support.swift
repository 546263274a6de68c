import Diagnostics
import Foundation
import Lint
import Notation
import Policy
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

/// Files in memory, some of which cannot be read.
struct FilesWithFaults: FileProvider {
  let files: FilesInMemory

  func fileNames(inFolder folder: String) throws(FileProblem) -> [String] {
    try files.fileNames(inFolder: folder)
  }

  func bytes(ofFile name: String, inFolder folder: String) throws(FileProblem) -> [UInt8] {
    if name == "unreadable.merit" || name == "unreadable.dmn" { throw .other("permission denied") }
    return try files.bytes(ofFile: name, inFolder: folder)
  }
}

extension GoldenCase {
  /// The sections that are files: `=== city/rules.merit`.
  ///
  /// What is called `unreadable.merit` cannot be read.
  var files: FilesWithFaults {
    var files: [String: [UInt8]] = [:]
    for section in sections
    where [".merit", ".yaml", ".dmn"].contains(where: { section.name.contains($0) }) {
      files[section.name] = Array((section.body + "\n").utf8)
    }
    return FilesWithFaults(files: FilesInMemory(files))
  }

  /// The folder of the first file: the lowest layer.
  var folder: String {
    let first = sections.first { $0.name.contains(".merit") }?.name ?? ""
    return first.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// Settings of the command line: the section `set`, one a line.
  var settings: [PolicySetting] {
    (self["set"] ?? "").split(separator: "\n").compactMap { PolicySetting(String($0)) }
  }

  func read() -> PolicyReading {
    Policy.read(folder: folder, from: files, settings: settings)
  }
}

/// All messages as people see them, those of the lint rules too.
func rendered(_ reading: PolicyReading, _ language: Language = .chinese) -> String {
  let rules = DiagnosticIndex([
    DiagnosticIndex.Section(en: "Rules", zh: "规则", LintDiagnostics.self)
  ])
  let findings = Linter(LintConfiguration(), rules).check(reading)
  return findings.isEmpty
    ? "(none)"
    : TerminalRenderer(language: language).text(findings, reading.sources)
      .trimmingCharacters(in: .newlines)
}

/// The effective policy in the DSL, with origins.
func shown(_ reading: PolicyReading) -> String {
  guard let effective = reading.effective else { return "(none)" }
  return PolicyWriter().dsl(effective.written(origins: reading.sources, in: .english))
    .trimmingCharacters(in: .newlines)
}
