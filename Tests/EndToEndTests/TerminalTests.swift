import Foundation
import TestSupport
import Testing

/// Colour, progress and pipes: what depends on where the program writes to.
@Suite struct TerminalTests {
  static let policy = """
    policy "p" { title: "评选"; short: 通知 }
    define 甲: 乙

    """

  /// What the program writes to a terminal, made by `script`, with these variables.
  private func onTerminal(_ variables: String) throws -> String {
    let sandbox = try Sandbox(files: [("p/a.merit", Self.policy)])
    defer { sandbox.remove() }
    let line = "env \(variables) '\(Sandbox.program.path)' lint p"
    return try sandbox.shell("script -qec \"\(line)\" /dev/null < /dev/null").text
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func colourOnlyOnTerminals() throws {
    let escape = "\u{1B}["
    #expect(try onTerminal("TERM=xterm").contains(escape))
    #expect(try !onTerminal("TERM=xterm NO_COLOR=1").contains(escape))
    #expect(try !onTerminal("TERM=dumb").contains(escape))
    let sandbox = try Sandbox(files: [("p/a.merit", Self.policy)])
    defer { sandbox.remove() }
    let piped = try sandbox.run(["lint", "p"], environment: ["TERM": "xterm"])
    #expect(!piped.shown.contains(escape))
  }

  /// A reader that goes away ends the program without a word.
  @Test func brokenPipe() throws {
    let sandbox = try Sandbox()
    defer { sandbox.remove() }
    let merit = "'\(Sandbox.program.path)'"
    let result = try sandbox.shell("\(merit) show Policies/liaoning-qc/2026 | head -n 1")
    #expect(result.code == 0)
    #expect(result.text.split(separator: "\n").count == 1, "\(result.text.prefix(400))")
  }

  /// The locale chooses the language; `--lang` overrules it.
  @Test func languages() throws {
    let sandbox = try Sandbox(files: [("p/a.merit", Self.policy)])
    defer { sandbox.remove() }
    func first(_ arguments: [String], _ variables: [String: String]) throws -> Substring {
      try sandbox.run(["lint", "p"] + arguments, environment: variables).shown.prefix(2)
    }
    #expect(try first([], ["LANG": "zh_CN.UTF-8"]) == "错误")
    #expect(try first([], ["LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"]) == "错误")
    #expect(try first(["--lang", "en"], ["LANG": "zh_CN.UTF-8"]) == "er")
    #expect(try first(["--lang", "zh"], [:]) == "错误")
  }
}

extension Sandbox {
  /// Runs a line of shell in the folder; output and messages together.
  func shell(_ line: String) throws -> (text: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C"]
    let file = folder.appendingPathComponent(".shell-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: file) }
    let handle = try FileHandle(forWritingTo: file)
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (String(decoding: try Data(contentsOf: file), as: UTF8.self), process.terminationStatus)
  }
}
