// What callers bring: files and records. These types are declared where they are used first; with
// `import Merit` they are there.
@_exported import struct Diagnostics.Diagnostic
@_exported import struct Diagnostics.DiagnosticCode
@_exported import struct Diagnostics.DiagnosticIndex
@_exported import enum Diagnostics.Language
@_exported import struct Diagnostics.SourceID
@_exported import struct Diagnostics.SourceMap
@_exported import struct Lint.LintConfiguration
@_exported import enum Lint.LintLevel
@_exported import struct Outcome.DecisionDocument
@_exported import enum Policy.FileProblem
@_exported import protocol Policy.FileProvider
@_exported import struct Policy.FilesInMemory
@_exported import struct Policy.PolicySetting
@_exported import struct Records.RecordInput
