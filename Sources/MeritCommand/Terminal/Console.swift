import ArgumentParser
import Diagnostics
import Glibc

/// Standard output for data, standard error for messages; nothing else of the program prints.
enum Console {
  /// Writes data. A reader that went away ends the program quietly.
  static func output(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }

  static func output(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Writes a message for people.
  static func message(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  static func finish(_ code: ExitCode) -> Never { exit(code.rawValue) }

  /// True where colour may be used: a terminal, and `NO_COLOR` is not set.
  static func usesColour(_ descriptor: Int32) -> Bool {
    guard isatty(descriptor) == 1, environment("NO_COLOR") == nil else { return false }
    return environment("TERM") != "dumb"
  }

  /// A variable of the environment; nil where it is not set or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Chinese in a Chinese locale, else English.
  static var localeLanguage: Language {
    let locale = environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG") ?? ""
    return locale.hasPrefix("zh") ? .chinese : .english
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if count < 0 {
          if errno == EINTR { continue }
          exit(errno == EPIPE ? 0 : Exit.misuse.rawValue)
        }
        done += count
      }
    }
  }
}
