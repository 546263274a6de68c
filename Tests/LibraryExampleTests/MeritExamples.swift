import Merit
import Testing

@Suite struct MeritExamples {
  @Test func policies() throws {
    let files = FilesInMemory([
      "2026/rules.merit": Array(
        """
        policy qc { year: 2026 }
        record team { key: id; field id: string; field members: number }
        award qc { for: team; requirement size: members in [3..10] }
        """.utf8)
    ])
    var workspace = Workspace(files)
    let policy = workspace.check("2026")
    print(policy.text(.english))
    let records = [RecordInput(path: "team.csv", bytes: Array("id,members\nA,5\nB,2\n".utf8))]
    guard let run = policy.prepare(records: records) else { return }
    for award in run.evaluate().document?.awards ?? [] {
      for candidate in award.candidates { print(candidate.key, candidate.verdict) }
    }
    print(run.explain("B").explanation(of: "B", .english))
    #expect(policy.diagnostics.filter(\.isError).isEmpty)
    let verdicts = run.evaluate().candidates("B").map(\.candidate.verdict)
    #expect(verdicts == [.reject])
    #expect(run.explain("B").explanation(of: "B", .english).contains("members"))
  }

  @Test func workspaces() {
    var workspace = Workspace(FilesInMemory(["2026/rules.merit": Array("policy qc {}".utf8)]))
    workspace.change("2026/rules.merit", to: Array("policy qc { yaer: 2026 }".utf8))
    let policy = workspace.check("2026")
    #expect(!policy.isRunnable)
    workspace.revert("2026/rules.merit")
    #expect(workspace.check("2026").diagnostics.filter(\.isError).isEmpty)
  }
}
