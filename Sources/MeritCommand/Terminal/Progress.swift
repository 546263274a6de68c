import Diagnostics
import Glibc
import Synchronization

/// Says on a terminal what is being done, where it takes longer than a second.
///
/// Only the terminal sees it: nothing is written where standard error is a file or a pipe.
final class Progress: Sendable {
  private struct State {
    var step = LocalizedText("")
    var isFinished = false
    var hasPrinted = false
  }

  private let state = Mutex(State())
  private let language: Language

  init(_ language: Language) {
    self.language = language
    guard isatty(STDERR_FILENO) == 1 else { return }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self).toOpaque()
    let failed = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Progress>.fromOpaque(context).takeRetainedValue().watch() }
        return nil
      }, context)
    if failed == 0 {
      pthread_detach(thread)
    } else {
      Unmanaged<Progress>.fromOpaque(context).release()
    }
  }

  /// Names what is done from now on.
  func begin(_ step: LocalizedText) { state.withLock { $0.step = step } }

  /// Ends, and takes the line off the terminal.
  func finish() {
    state.withLock { state in
      guard !state.isFinished else { return }
      state.isFinished = true
      if state.hasPrinted { Console.message("\r\u{1B}[K") }
    }
  }

  private func watch() {
    let frames = ["|", "/", "-", "\\"]
    sleep(1)
    var turn = 0
    while true {
      let isFinished = state.withLock { state -> Bool in
        guard !state.isFinished else { return true }
        state.hasPrinted = true
        Console.message("\r\u{1B}[K\(frames[turn % frames.count]) \(state.step[language])")
        return false
      }
      if isFinished { return }
      turn += 1
      usleep(150_000)
    }
  }
}
