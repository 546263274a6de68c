// swift-tools-version: 6.1
import Foundation
import PackageDescription

// The house, from the ground up. A module may use only modules that stand ABOVE it in this list
// (that is, were written earlier); the check below refuses any other dependency, and
// `--explicit-target-dependency-import-check error` (Makefile) refuses imports that are not declared.
// ARCHITECTURE.md says what each holds.
struct Room {
  let name: String
  let uses: [String]
  init(_ name: String, _ uses: [String] = []) {
    self.name = name
    self.uses = uses
  }
}

let rooms: [Room] = [
  Room("DecimalArithmetic"),
  Room("CivilTime", ["DecimalArithmetic"]),
  Room("Diagnostics"),
  Room("Formats", ["Diagnostics", "DecimalArithmetic", "CYAML"]),
  Room("FEEL", ["DecimalArithmetic", "CivilTime", "Diagnostics"]),
  Room("Vocabulary", ["Diagnostics"]),
  Room("Notation", ["Diagnostics", "Formats", "Vocabulary"]),
  Room("Records", ["DecimalArithmetic", "CivilTime", "Diagnostics", "Formats", "FEEL"]),
  Room("Decisions", ["DecimalArithmetic", "CivilTime", "Diagnostics", "FEEL"]),
  Room(
    "DMN",
    ["DecimalArithmetic", "CivilTime", "Diagnostics", "Formats", "FEEL", "Decisions"]),
  Room("Outcome", ["DecimalArithmetic", "Diagnostics", "Formats"]),
  Room(
    "Policy",
    [
      "DecimalArithmetic", "CivilTime", "Diagnostics", "Formats", "FEEL", "Vocabulary", "Notation",
      "Records", "Decisions", "Outcome",
    ]),
  Room(
    "Engine",
    [
      "DecimalArithmetic", "CivilTime", "Diagnostics", "Formats", "FEEL", "Records", "Decisions",
      "Outcome", "Policy", "Vocabulary",
    ]),
  Room("Reports", ["DecimalArithmetic", "CivilTime", "Diagnostics", "Formats", "Outcome"]),
]

for (index, room) in rooms.enumerated() {
  let below = Set(rooms[..<index].map(\.name)).union(["CYAML"])
  for use in room.uses where !below.contains(use) {
    fatalError("\(room.name) may not use \(use): it does not stand below it")
  }
}

/// Golden files of a test target, which read them by path: data, nothing to build.
func goldens(of tests: String) -> [String] {
  let folder = "\(Context.packageDirectory)/Tests/\(tests)"
  let entries = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  return entries.filter { !$0.hasSuffix(".swift") }.filter { name in
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
    return !isFolder.boolValue || name.hasPrefix("Goldens")
  }
}

/// Rooms whose tests run a public suite.
let suites: Set<String> = ["DecimalArithmetic", "DMN"]

let package = Package(
  name: "Merit",
  products: [
    .executable(name: "merit", targets: ["merit"]),
    .library(name: "FEEL", targets: ["FEEL"]),
    .library(name: "DMN", targets: ["DMN"]),
    .library(name: "DecimalArithmetic", targets: ["DecimalArithmetic"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])])
  ]
    + rooms.map { room in
      .target(name: room.name, dependencies: room.uses.map { .byName(name: $0) })
    }
    + [
      .executableTarget(
        name: "merit",
        dependencies: rooms.map { .byName(name: $0.name) } + [
          .product(name: "ArgumentParser", package: "swift-argument-parser")
        ]),
      // Runs the public suites of DMN and of decimal arithmetic.
      .target(
        name: "ConformanceSuite",
        dependencies: [
          "DecimalArithmetic", "CivilTime", "Diagnostics", "Formats", "FEEL", "DMN",
        ]),
      .executableTarget(
        name: "conformance",
        dependencies: [
          "ConformanceSuite", "CivilTime", "DMN",
          .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ]),
      // Writes the example records under Policies/ and the flat file that Benchmarks/ measures with.
      .executableTarget(name: "sample-records"),
      .executableTarget(
        name: "merit-benchmark",
        dependencies: ["Diagnostics", "Engine", "Outcome", "Policy", "Records", "Reports"],
        path: "Benchmarks/Sources"),
      .target(
        name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport"),
    ]
    + rooms.map { room in
      .testTarget(
        name: room.name + "Tests",
        dependencies: room.uses.filter { $0 != "CYAML" }.map { .byName(name: $0) } + [
          .byName(name: room.name), "TestSupport",
        ]
          + (suites.contains(room.name) ? ["ConformanceSuite"] : []),
        exclude: goldens(of: room.name + "Tests"))
    }
    + [
      .testTarget(name: "TidyTests"),
      // The program as it is used, through its command line.
      .testTarget(
        name: "EndToEndTests", dependencies: ["merit", "TestSupport"],
        exclude: goldens(of: "EndToEndTests")),
    ]
)
