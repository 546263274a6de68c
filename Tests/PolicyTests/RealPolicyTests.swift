import Diagnostics
import Policy
import TestSupport
import Testing

@Suite struct RealPolicyTests {
  @Test(arguments: ["measures", "2026", "2026-yaml", "2025", "dalian-2026"])
  func load(_ name: String) {
    let reading = Policy.read(folder: "liaoning-qc/" + name, from: FilesOnDisk.policies)
    let isRead = !reading.diagnostics.hasErrors
    #expect(isRead, "\(rendered(reading))")
  }
}
