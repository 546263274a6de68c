import FEELFuzzing
import Foundation

/// Puts mutated expressions through the whole of FEEL until the time is over.
///
/// `fuzz-feel [--seconds N] [--seed S] [--from ROUND] [--show] [GOLDENS …]`: the corpus is made of
/// the golden files below the folders. A seed and a round give the same input everywhere: after a
/// crash, `--from` the last round that was printed with `--show` prints the input that did it.
@main
struct FuzzFeel {
  var seconds = 60.0
  var seed = UInt64(Date().timeIntervalSince1970)
  var first = 0
  var shows = false
  var folders: [String] = []

  static func main() {
    #if LIBFUZZER
      CoverageDriver.run()
    #else
      let isFine = FuzzFeel(CommandLine.arguments.dropFirst()).run()
      exit(isFine ? 0 : 1)
    #endif
  }

  init(_ arguments: some Sequence<String>) {
    var rest = arguments.makeIterator()
    while let word = rest.next() {
      switch word {
      case "--seconds": seconds = rest.next().flatMap(Double.init) ?? seconds
      case "--seed": seed = rest.next().flatMap { UInt64($0) } ?? seed
      case "--from": first = rest.next().flatMap { Int($0) } ?? first
      case "--show": shows = true
      default: folders.append(word)
      }
    }
  }

  func run() -> Bool {
    let corpus = folders.flatMap(Self.corpus)
    report("seed \(seed), \(corpus.count) expressions to begin with, \(Int(seconds)) seconds")
    let mutator = Mutator(corpus: corpus, seed: seed)
    let subject = FuzzSubject()
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    var slowest = Duration.zero
    var round = first
    var faults = 0
    while clock.now < end, faults < 20 {
      let input = mutator.input(round: round)
      if shows { report("round \(round): \(String(decoding: input, as: UTF8.self))") }
      let begin = clock.now
      let fault = subject.fault(of: input)
      let took = clock.now - begin
      if took > slowest, took > .milliseconds(500) {
        report("round \(round) took \(took): \(String(decoding: input, as: UTF8.self))")
      }
      slowest = max(slowest, took)
      if let fault {
        faults += 1
        report("round \(round): \(fault): \(String(decoding: input, as: UTF8.self))")
      }
      round += 1
      if round % 10_000 == 0 { report("round \(round)") }
    }
    report("seed \(seed): \(round - first) inputs, \(faults) faults, the slowest took \(slowest)")
    return faults == 0
  }

  private func report(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  private static func corpus(below folder: String) -> [[UInt8]] {
    let base = URL(fileURLWithPath: folder)
    let found = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "golden" }
      .sorted { $0.path < $1.path }
      .flatMap { file in
        Corpus.expressions(golden: (try? String(contentsOf: file, encoding: .utf8)) ?? "")
      }
  }
}

#if LIBFUZZER
  /// libFuzzer's entry; there only in a build with `-sanitize=fuzzer` (`make fuzz-coverage`).
  @_silgen_name("LLVMFuzzerRunDriver")
  private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ examine: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
  ) -> CInt

  /// Lets libFuzzer choose the inputs, by what parts of the program they reach.
  enum CoverageDriver {
    private static let subject = FuzzSubject()

    static func run() -> Never {
      var count = CommandLine.argc
      var arguments = CommandLine.unsafeArgv
      exit(
        runFuzzer(&count, &arguments) { bytes, length in
          let input = Array(UnsafeBufferPointer(start: bytes, count: length))
          if let fault = CoverageDriver.subject.fault(of: input) {
            FileHandle.standardError.write(Data((fault + "\n").utf8))
            abort()
          }
          return 0
        })
    }
  }
#endif
