import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// `merit feel` on a terminal: the keys of a person, and what stands on the screen.
@Suite struct DialogueTests {
  @Test func linesAreEditedAndRecalled() throws {
    let screen = try Self.screen(
      keys: [
        "1 + 3\u{1B}[D\u{7F} 2\r",  // Left and Backspace: 1 + 23, then a blank.
        "\"中文\"\u{1B}[D\u{7F}\r",
        "\u{1B}[A\u{1B}[A\r",  // The line before the last.
        "999\u{03}",  // Ctrl-C drops it.
        "2 * 3\u{01}10 + \u{05} + 1\r",  // Ctrl-A, Ctrl-E.
        "junk\u{15}x = 7\r",  // Ctrl-U.
        "x * 2 + foo\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\u{0B}\r",  // Ctrl-K.
        "1 + \"a\"\r",
        "[1,\r", "41 + 1]\r",  // Left open at the end of its line.
        ":quit\r",
      ])
    #expect(screen.contains("feel> 1 + 23"))
    #expect(screen.ranges(of: "\n24\n").count == 2, "\(screen)")
    #expect(screen.contains("\n\"中\"\n"))
    #expect(!screen.contains("\n999\n"))
    #expect(screen.contains("\n17\n"))
    #expect(screen.contains("\nx = 7\n"))
    #expect(screen.contains("\n14\n"))
    #expect(screen.contains("W1252"))
    #expect(screen.contains("\n[1, 42]\n"))
    #expect(screen.contains("^^^^^^^"))
  }

  /// What the program wrote to a terminal, without control sequences.
  private static func screen(keys: [String]) throws -> String {
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
    for keys in keys {
      // A key that came while a line is evaluated would be taken by the terminal itself.
      read(controller, into: &bytes, until: "feel> ")
      _ = keys.utf8.withContiguousStorageIfAvailable { write(controller, $0.baseAddress, $0.count) }
    }
    process.waitUntilExit()
    close(terminal)
    read(controller, into: &bytes, until: nil)
    #expect(process.terminationStatus == 0)
    let text = String(decoding: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    return text.replacing(/\u{1B}\[[0-9;]*[A-Za-z]/, with: "")
  }

  /// Reads what there is, up to an empty prompt; gives up after ten seconds of silence.
  private static func read(_ descriptor: Int32, into bytes: inout [UInt8], until end: String?) {
    let prompts = end.map { [$0, "....> "] } ?? []
    let ends = prompts.map { Array("\r\($0)\u{1B}[K\r\u{1B}[\($0.count)C".utf8) }
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      if ends.contains(where: { bytes.suffix($0.count).elementsEqual($0) }) { return }
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, end == nil ? 500 : 10_000) > 0 else { return }
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return }
      bytes += chunk[..<count]
    }
  }
}
