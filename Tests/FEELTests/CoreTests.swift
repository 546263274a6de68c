import Diagnostics
import Policy
import SeededRandom
import TestSupport
import Testing

@testable import FEEL

/// The core form as it is, and with the run's values put in.
struct CoreTests {
  /// A line of `core` is an expression and, behind `=>`, its core form; `bound` likewise with what
  /// is the same for the whole run worked out.
  @Test(arguments: GoldenCase.all(in: "Core"))
  func forms(_ golden: GoldenCase) {
    let world = TestWorld()
    for (section, body) in golden.sections.map({ ($0.name, $0.body) }) {
      var lines: [String] = []
      for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
        let text = line.components(before: " => ")
        let program = ModesTests.check(text, world.scope, .policy).program
        let shown = section == "bound" ? world.interpreter.bound(program) : program
        lines.append("\(text) => \(shown)")
      }
      #expect(golden.matches(section, lines.joined(separator: "\n")), "\(golden.name) \(section)")
    }
  }

  @Test(arguments: Seed.list(20_260_432))
  func boundProgramsGiveTheSame(_ seed: Seed) {
    var random = seed.random
    let world = TestWorld()
    for _ in 0..<500 {
      var expression = RandomExpression(random: random)
      let text = expression.condition(4)
      random = expression.random
      let program = ModesTests.check(text, world.scope, .policy).program
      let bound = world.interpreter.bound(program)
      for slots in [world.complete, world.blank] {
        let first = world.interpreter.evaluate(program, slots: slots)
        let second = world.interpreter.evaluate(bound, slots: slots)
        #expect(
          ConstantKey(first) == ConstantKey(second), "\(text)")
      }
      #expect(program == ModesTests.check(text, world.scope, .policy).program)
    }
  }
}
