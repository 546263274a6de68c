import Diagnostics
import FEEL
import TestSupport
import Testing

@testable import Policy

@Suite struct BindingTests {
  /// All messages in both languages, and what came of a policy that is right.
  @Test(arguments: GoldenCase.all(in: "Binding"))
  func bind(_ golden: GoldenCase) {
    let reading = golden.read()
    for (section, language) in [("messages", Language.english), ("消息", .chinese)] {
      let text = rendered(reading, language)
      let isSame = golden.matches(section, text)
      #expect(isSame, "\(text)")
    }
    guard let policy = reading.policy else { return }
    let model = outline(policy, reading.sources)
    let isSame = golden.matches("model", model)
    #expect(isSame, "\(model)")
  }
}
