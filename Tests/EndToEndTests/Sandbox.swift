import Foundation

/// A folder of its own for one test, in which the program runs.
struct Sandbox {
  let folder: URL

  init(files: [(path: String, text: String)] = []) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("merit-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("Policies"),
      withDestinationURL: CommandTests.root.appendingPathComponent("Policies"))
    for file in files { try write(file.path, Data(file.text.utf8)) }
  }

  func write(_ path: String, _ data: Data) throws {
    let file = folder.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  struct Result {
    var output: Data
    var messages: Data
    var code: Int32
    var seconds: Double

    /// As goldens have it.
    var shown: String {
      var text = String(decoding: output, as: UTF8.self)
      if !messages.isEmpty {
        if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
        text += "--- stderr\n" + String(decoding: messages, as: UTF8.self)
      }
      if code != 0 { text += "--- exit \(code)\n" }
      return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }
  }

  /// Runs the program that was built with the tests.
  ///
  /// - Parameter input: the file of standard input; nil is the end of the input at once.
  func run(
    _ arguments: [String], of program: URL = Sandbox.program,
    environment: [String: String] = [:], input: String? = nil
  ) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ["PATH": "/usr/bin:/bin", "LANG": "C"]
    variables.merge(environment) { $1 }
    process.environment = variables
    let files = ["out", "err"].map { folder.appendingPathComponent(".\($0)-\(UUID().uuidString)") }
    for file in files { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput =
      try input.map {
        try FileHandle(forReadingFrom: folder.appendingPathComponent($0))
      } ?? FileHandle.nullDevice
    let begin = Date()
    try process.run()
    process.waitUntilExit()
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    return Result(
      output: try Data(contentsOf: files[0]), messages: try Data(contentsOf: files[1]),
      code: process.terminationReason == .exit ? process.terminationStatus : -1,
      seconds: Date().timeIntervalSince(begin))
  }

  /// `merit` beside the test bundle.
  static let program = built("merit")
  /// `merit-dev` beside the test bundle.
  static let developerProgram = built("merit-dev")

  private static func built(_ name: String) -> URL {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent(name)
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return CommandTests.root.appendingPathComponent(".build/debug/" + name)
  }
}
