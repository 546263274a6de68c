import Model
import Testing

@Suite struct VerdictTests {
  @Test func theMostSevereVerdictIsTheLeast() {
    #expect(Verdict.allCases.sorted() == [.reject, .defer, .mend, .accept])
  }
}
