import Foundation
import SeededRandom

/// The seed of a random test, as an argument of the test, so that a failure prints it:
///
///     @Test(arguments: Seed.list(7)) func laws(_ seed: Seed) { var random = seed.random … }
///
/// `MERIT_SEED=N` runs every random test with N alone; `MERIT_SEED=random` draws new seeds.
public struct Seed: Sendable, CustomStringConvertible {
  public let value: UInt64

  public init(_ value: UInt64) { self.value = value }

  public var description: String { "MERIT_SEED=\(value)" }

  package var random: SplitMix64 { SplitMix64(seed: value) }

  /// These seeds, unless the environment names another.
  public static func list(_ seeds: UInt64...) -> [Seed] { list(seeds) }

  public static func list(_ seeds: some Sequence<UInt64>) -> [Seed] {
    switch ProcessInfo.processInfo.environment["MERIT_SEED"] {
    case "random"?: seeds.map { _ in Seed(.random(in: 0...UInt64.max)) }
    case let text?: UInt64(text).map { [Seed($0)] } ?? []
    case nil: seeds.map(Seed.init)
    }
  }
}
