// swift-tools-version: 6.2
import Foundation
import PackageDescription

// The modules, bottom first. A module may use only modules that are listed before it: the check
// below refuses any other dependency, and `--explicit-target-dependency-import-check error`
// (Makefile) refuses imports that are not declared. ARCHITECTURE.md describes each.
struct Module {
  let name: String
  let uses: [String]
  init(_ name: String, _ uses: [String] = []) {
    self.name = name
    self.uses = uses
  }
}

let modules: [Module] = [
  // Names, code points, quoting, edit distance, display width; knows nothing of the project.
  Module("Text"),
  Module("DecimalArithmetic"),
  Module("CivilTime", ["Text", "DecimalArithmetic"]),
  // The system's clock and time zone files, for hosts; the only module that reads files.
  Module("SystemTime", ["CivilTime"]),
  Module("Model"),
  Module("Diagnostics", ["Text"]),
  Module("Formats", ["Text", "Diagnostics", "DecimalArithmetic", "CYAML"]),
  Module("FEEL", ["Text", "DecimalArithmetic", "CivilTime", "Diagnostics"]),
  Module("FEELJSON", ["Text", "DecimalArithmetic", "CivilTime", "Diagnostics", "Formats", "FEEL"]),
  Module("Vocabulary", ["Text", "Diagnostics"]),
  Module("Notation", ["Text", "Model", "Diagnostics", "Formats", "Vocabulary"]),
  Module(
    "Records",
    ["Text", "DecimalArithmetic", "CivilTime", "Model", "Diagnostics", "Formats", "FEEL"]),
  Module("Decisions", ["Text", "DecimalArithmetic", "CivilTime", "Diagnostics", "FEEL"]),
  Module(
    "DMN",
    [
      "Text", "DecimalArithmetic", "CivilTime", "Diagnostics", "Formats", "FEEL", "FEELJSON",
      "Decisions",
    ]),
  Module("Outcome", ["Text", "DecimalArithmetic", "Model", "Diagnostics", "Formats"]),
  Module(
    "Policy",
    [
      "Text", "DecimalArithmetic", "CivilTime", "Model", "Diagnostics", "Formats", "FEEL",
      "Vocabulary",
      "Notation", "Records", "Decisions", "DMN",
    ]),
  Module("Lint", ["Text", "Model", "Diagnostics", "Vocabulary", "Notation", "Policy"]),
  Module(
    "Engine",
    [
      "Text", "DecimalArithmetic", "CivilTime", "Model", "Diagnostics", "Formats", "FEEL",
      "Records",
      "Decisions", "Outcome", "Policy", "Vocabulary",
    ]),
  Module(
    "Reports",
    ["Text", "DecimalArithmetic", "CivilTime", "Model", "Diagnostics", "Formats", "Outcome"]),
  Module(
    "Merit",
    [
      "Text", "CivilTime", "Model", "Diagnostics", "Formats", "Vocabulary", "Notation", "Records",
      "Outcome", "Policy", "Lint", "Engine", "Reports", "DecimalArithmetic", "FEEL", "FEELJSON",
      "DMN",
    ]),
]

for (index, module) in modules.enumerated() {
  let earlier = Set(modules[..<index].map(\.name)).union(["CYAML"])
  for use in module.uses where !earlier.contains(use) {
    fatalError("\(module.name) may not use \(use), which is not listed before it")
  }
}

/// What a test target reads by path: goldens and the folders that hold nothing but such data.
func goldens(of tests: String) -> [String] {
  let folder = URL(fileURLWithPath: "\(Context.packageDirectory)/Tests/\(tests)")
  let manager = FileManager.default
  func holdsSources(_ entry: URL) -> Bool {
    if entry.pathExtension == "swift" { return true }
    let inside = try? manager.contentsOfDirectory(at: entry, includingPropertiesForKeys: nil)
    return (inside ?? []).contains(where: holdsSources)
  }
  let entries = try? manager.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
  return (entries ?? []).filter { !holdsSources($0) }.map(\.lastPathComponent)
}

/// Modules whose tests run a public suite.
let suites: Set<String> = ["DecimalArithmetic", "DMN"]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

func names(_ modules: [String]) -> [Target.Dependency] { modules.map { .byName(name: $0) } }

let libraries: [Target] =
  [.systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])])]
  + modules.map { .target(name: $0.name, dependencies: names($0.uses)) }

let programs: [Target] = [
  .executableTarget(
    name: "MeritCommand", dependencies: names(modules.map(\.name)) + [argumentParser]),
  // For contributors: pages, dumps, scaffolds.
  .executableTarget(
    name: "merit-dev",
    dependencies: names([
      "Diagnostics", "FEEL", "Lint", "Merit", "Notation", "Outcome", "Policy", "Vocabulary",
    ])
      + [argumentParser]),
  // Runs the public suites of DMN and of decimal arithmetic.
  .target(
    name: "ConformanceSuite",
    dependencies: names([
      "Text", "DecimalArithmetic", "CivilTime", "SystemTime", "Diagnostics", "Formats", "FEEL",
      "DMN",
    ])),
  .executableTarget(
    name: "conformance",
    dependencies: names(["ConformanceSuite", "CivilTime", "SystemTime", "DMN"]) + [argumentParser]),
  // Random expressions for FEEL; the tests do so for seconds, `make fuzz` for longer.
  .target(
    name: "FEELFuzzing",
    dependencies: names([
      "DecimalArithmetic", "CivilTime", "Diagnostics", "FEEL", "Policy", "SeededRandom",
    ])),
  .executableTarget(name: "fuzz-feel", dependencies: names(["FEELFuzzing"])),
  // Writes the example records under Policies/ and the flat file that Benchmarks/ measures with.
  .executableTarget(name: "sample-records", dependencies: names(["SeededRandom"])),
  // Random numbers that are the same for a seed everywhere: sample records, fuzzing, tests.
  .target(name: "SeededRandom"),
  .executableTarget(
    name: "merit-benchmark",
    dependencies: names(["Diagnostics", "Engine", "Merit", "Outcome", "Records"]),
    path: "Benchmarks/Sources"),
  // Counts allocations by standing in front of malloc; for the benchmark alone.
  .target(name: "AllocationCount", path: "Benchmarks/AllocationCount"),
  .executableTarget(
    name: "feel-benchmark",
    dependencies: names([
      "AllocationCount", "CivilTime", "DMN", "DecimalArithmetic", "Diagnostics", "FEEL",
    ]),
    path: "Benchmarks/FEEL"),
]

let tests: [Target] =
  modules.map { module in
    let used = module.uses.filter { $0 != "CYAML" } + [module.name, "TestSupport", "SeededRandom"]
    let suite =
      (suites.contains(module.name) ? ["ConformanceSuite", "SystemTime"] : [])
      + (module.name == "FEEL" ? ["FEELFuzzing", "Policy"] : [])
      // Golden findings are rendered as JSON too.
      + (module.name == "Diagnostics" ? ["Formats"] : [])
      // Policies and records are wired in one way only; goldens have the sentences of findings.
      + (module.name == "Engine" ? ["Merit", "Reports"] : [])
      // Golden policies show what rules find, too.
      + (module.name == "Policy" ? ["Lint"] : [])
    return .testTarget(
      name: module.name + "Tests", dependencies: names(used + suite),
      exclude: goldens(of: module.name + "Tests"))
  } + [
    .target(
      name: "TestSupport", dependencies: names(["SeededRandom"]), path: "Tests/TestSupport"),
    .testTarget(name: "TestSupportTests", dependencies: names(["TestSupport"])),
    .testTarget(name: "TidyTests"),
    // The Swift of the documentation, with nothing but the products that other packages see.
    .testTarget(
      name: "LibraryExampleTests",
      dependencies: names([
        "DecimalArithmetic", "CivilTime", "SystemTime", "Diagnostics", "FEEL", "FEELJSON", "DMN",
        "Merit",
      ])),
    // The program as it is used, through its command line.
    .testTarget(
      name: "EndToEndTests",
      dependencies: names([
        "MeritCommand", "merit-dev", "Merit", "TestSupport", "SeededRandom", "Diagnostics",
        "Notation",
      ]),
      exclude: goldens(of: "EndToEndTests")),
  ]

let package = Package(
  name: "Merit",
  products: [
    .executable(name: "merit", targets: ["MeritCommand"]),
    // Policies: check, run, explain, format. Its decision document is of `Outcome`.
    .library(
      name: "Merit", targets: ["Merit", "Lint", "Outcome", "Diagnostics", "CivilTime"]),
    // Each with the modules whose types its own interface mentions.
    .library(name: "FEEL", targets: ["FEEL", "DecimalArithmetic", "CivilTime", "Diagnostics"]),
    .library(
      name: "DMN",
      targets: ["DMN", "FEELJSON", "FEEL", "DecimalArithmetic", "CivilTime", "Diagnostics"]),
    .library(name: "DecimalArithmetic", targets: ["DecimalArithmetic"]),
    .library(name: "FEELJSON", targets: ["FEELJSON", "FEEL", "Formats", "Diagnostics"]),
    .library(name: "SystemTime", targets: ["SystemTime", "CivilTime"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: libraries + programs + tests
)

// `.ci/run` sets this. Warnings of a later compiler must not stop somebody who builds a release.
if Context.environment["MERIT_WARNINGS"] == "error" {
  for target in package.targets where target.type != .system && target.name != "AllocationCount" {
    target.swiftSettings = (target.swiftSettings ?? []) + [.treatAllWarnings(as: .error)]
  }
}
