import FEELFuzzing
import Foundation
import TestSupport
import Testing

/// A few seconds of what `make fuzz` does for longer.
struct FuzzTests {
  @Test(arguments: Seed.list(UInt64(Date().timeIntervalSince1970)))
  func mutatedExpressionsDoNoHarm(_ seed: Seed) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let files = (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "golden" }
      .sorted { $0.path < $1.path }
    let corpus = try files.flatMap {
      Corpus.expressions(golden: try String(contentsOf: $0, encoding: .utf8))
    }
    #expect(corpus.count > 300)
    let mutator = Mutator(corpus: corpus, seed: seed.value)
    let subject = FuzzSubject()
    let end = ContinuousClock.now + .seconds(4)
    var round = 0
    while ContinuousClock.now < end {
      let input = mutator.input(round: round)
      let text = String(decoding: input, as: UTF8.self)
      let begin = ContinuousClock.now
      let fault = subject.fault(of: input)
      #expect(fault == nil, "\(seed), round \(round): \(text)")
      #expect(
        ContinuousClock.now - begin < .seconds(20), "\(seed), round \(round) is slow: \(text)")
      round += 1
    }
  }
}
