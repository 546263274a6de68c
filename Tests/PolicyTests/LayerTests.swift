import Diagnostics
import Notation
import TestSupport
import Testing

@testable import Policy

@Suite struct LayerTests {
  /// The effective policy with its origins, and all that is wrong with reading and merging.
  @Test(arguments: GoldenCase.all(in: "Layers"))
  func merge(_ golden: GoldenCase) {
    var reader = LayerReader(
      files: golden.files, root: golden["within"].map { FolderPath($0) },
      sizeLimit: golden["size"].flatMap { Int($0) } ?? LayerReader.sizeLimit)
    reader.read(FolderPath(golden.folder))
    var inputs = Array(reader.layers.reversed())
    if !golden.settings.isEmpty { inputs.append(reader.commandLine(golden.settings)) }
    let (effective, findings) = EffectivePolicy.merging(inputs)
    let reading = PolicyReading(
      policy: nil, effective: effective, sources: reader.sources,
      diagnostics: (reader.diagnostics + findings).sorted())
    let isSame = golden.matches("messages", rendered(reading, .english))
    #expect(isSame, "\(rendered(reading, .english))")
    let isSameMerge = golden.matches("effective", shown(reading))
    #expect(isSameMerge, "\(shown(reading))")
    let open = effective.openValues.map { "\($0.name) \($0.source)" }.joined(separator: "\n")
    if golden["open"] != nil || !open.isEmpty {
      let isSameOpen = golden.matches("open", open)
      #expect(isSameOpen, "\(open)")
    }
  }

  @Test func chainIsBounded() {
    var files: [String: [UInt8]] = [:]
    for index in 0..<20 {
      files["p\(index)/p.merit"] = Array(
        "policy \"p\(index)\" { title: \"题\"; amends: \"../p\(index + 1)\" }\n".utf8)
    }
    let reading = Policy.read(folder: "p0", from: FilesInMemory(files))
    #expect(reading.diagnostics.map(\.code) == [LayerDiagnostics.tooManyLayers])
    let inside = Policy.read(
      folder: "x/p0", from: FilesInMemory(["x/p0/p.merit": files["p0/p.merit"] ?? []]),
      within: "x/p0")
    #expect(inside.diagnostics.map(\.code) == [LayerDiagnostics.outsideRoot])
  }

  /// What the unreadable file may declare, its header too, is not told as missing.
  @Test func fileThatIsNoText() {
    let notUTF8 = Array("policy \"p\" { title: \"".utf8) + [0xB0, 0xEC, 0xB7, 0xA8]
    let rules = "award 奖 { for: 成果; requirement 够: 省名额 > 3; quota: none }\n"
    let alone = Policy.read(folder: "p", from: FilesInMemory(["p/a.merit": notUTF8]))
    #expect(alone.diagnostics.map(\.code) == [NotationDiagnostics.notUTF8])
    let both = Policy.read(
      folder: "p", from: FilesInMemory(["p/a.merit": notUTF8, "p/b.merit": Array(rules.utf8)]))
    #expect(both.diagnostics.map(\.code) == [NotationDiagnostics.notUTF8])
  }

  @Test func foldersAsTexts() {
    let base = FolderPath("Policies/liaoning/2026")
    #expect(base.appending("../measures").text == "Policies/liaoning/measures")
    #expect(base.appending("../../../..").text == "..")
    #expect(FolderPath("/a/./b/../c").text == "/a/c")
    #expect(FolderPath("/a").appending("../../..").text == "/")
    #expect(FolderPath(".").text == ".")
    #expect(FolderPath("a/b").isWithin(FolderPath("a")))
    #expect(!FolderPath("ab").isWithin(FolderPath("a")))
    #expect(FolderPath.isAbsolute("C:\\x") && FolderPath.isAbsolute("~/x"))
  }
}
