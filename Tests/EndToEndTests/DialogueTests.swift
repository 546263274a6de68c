import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// `merit feel` on a terminal: what a person types, and what the screen shows.
@Suite struct DialogueTests {
  @Test func linesAreAnsweredAndContinued() throws {
    let screen = try Self.screen(
      typing: ["x = 7", "x * 2", "1 + \"a\"", "[1,", "41 + 1]", ":names", ":quit"])
    #expect(screen.contains("feel> x = 7\nx = 7\n"), "\(screen)")
    #expect(screen.contains("feel> x * 2\n14\n"), "\(screen)")
    #expect(screen.contains("1252"), "\(screen)")
    #expect(screen.contains("feel> [1,\n....> 41 + 1]\n[1, 42]\n"), "\(screen)")
  }

  /// The end of the input, Ctrl-D, ends the dialogue as `:quit` does.
  @Test func endOfInput() throws {
    let screen = try Self.screen(typing: ["2 + 3", "\u{04}"])
    #expect(screen.contains("feel> 2 + 3\n5\nfeel> "), "\(screen)")
  }

  /// What the program wrote to a terminal, with the echo of what was typed.
  private static func screen(typing lines: [String]) throws -> String {
    let controller = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    try #require(controller >= 0)
    defer { close(controller) }
    // What `unlockpt` and `ptsname` do: TIOCSPTLCK and TIOCGPTN of Linux.
    var lock: Int32 = 0
    var number: Int32 = 0
    try #require(ioctl(controller, 0x4004_5431, &lock) == 0)
    try #require(ioctl(controller, 0x8004_5430, &number) == 0)
    let terminal = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    try #require(terminal >= 0)
    let handle = FileHandle(fileDescriptor: terminal, closeOnDealloc: false)
    let process = Process()
    process.executableURL = Sandbox.program
    process.arguments = ["feel"]
    process.environment = ["TERM": "xterm", "LANG": "C", "NO_COLOR": "1"]
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    var bytes: [UInt8] = []
    for line in lines {
      read(controller, into: &bytes, untilPrompt: true)
      let typed = Array((line == "\u{04}" ? line : line + "\n").utf8)
      _ = typed.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
    }
    process.waitUntilExit()
    close(terminal)
    read(controller, into: &bytes, untilPrompt: false)
    #expect(process.terminationStatus == 0)
    return String(decoding: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }

  /// Reads until a prompt, or until there is no more; gives up after ten seconds of silence.
  private static func read(_ descriptor: Int32, into bytes: inout [UInt8], untilPrompt: Bool) {
    let prompts = ["feel> ", "....> "].map { Array($0.utf8) }
    // The prompt that was answered before is not the one that is waited for.
    let begin = bytes.count
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      if untilPrompt, bytes.count > begin,
        prompts.contains(where: { bytes.suffix($0.count).elementsEqual($0) })
      {
        return
      }
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, untilPrompt ? 10_000 : 500) > 0 else { return }
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return }
      bytes += chunk[..<count]
    }
  }
}
