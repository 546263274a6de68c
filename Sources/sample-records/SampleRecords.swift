import Foundation

/// Writes the sample records that the policies come with, or a flat file for measuring speed.
///
///     sample-records Policies/liaoning-qc
///     sample-records --year 2027 Policies/liaoning-qc
///     sample-records --scale 100000 Benchmarks/records
///
/// The same seed gives the same bytes on every machine. All names and persons are invented.
@main
enum SampleRecords {
  static let usage = """
    usage: sample-records [--seed N] [--year YEAR] FOLDER
           sample-records [--seed N] --scale ROWS FOLDER

    The first form writes FOLDER/YEAR/records (default 2026) and, where that folder exists,
    FOLDER/dalian-YEAR/records; the second writes FOLDER/申报.csv with ROWS applications of 30 columns.

    """

  static func main() {
    var seed: UInt64 = 2026
    var rows: Int?
    var year = 2026
    var folder: String?
    var words = CommandLine.arguments.dropFirst()
    while let word = words.popFirst() {
      switch word {
      case "--seed":
        guard let value = words.popFirst().flatMap(UInt64.init) else { misuse() }
        seed = value
      case "--year":
        guard let value = words.popFirst().flatMap({ Int($0) }), (1900...9999).contains(value)
        else { misuse() }
        year = value
      case "--scale":
        guard let value = words.popFirst().flatMap({ Int($0) }), value > 0 else { misuse() }
        rows = value
      case "--help", "-h":
        FileHandle.standardOutput.write(Data(usage.utf8))
        exit(0)
      default:
        guard folder == nil, !word.hasPrefix("-") else { misuse() }
        folder = word
      }
    }
    guard let folder else { misuse() }
    do {
      try write(URL(fileURLWithPath: folder, isDirectory: true), seed: seed, year: year, rows: rows)
    } catch {
      FileHandle.standardError.write(Data("sample-records: \(error)\n".utf8))
      exit(2)
    }
  }

  private static func write(_ folder: URL, seed: UInt64, year: Int, rows: Int?) throws {
    if let rows {
      try Scale(rows: rows, seed: seed).write(to: folder)
      return
    }
    let world = Years.world(year: year, seed: seed)
    try write(Years.province(world), to: folder.appendingPathComponent("\(year)"))
    let city = folder.appendingPathComponent("dalian-\(year)")
    if FileManager.default.fileExists(atPath: city.path) {
      try write(Years.city(world, seed: seed), to: city)
    }
  }

  private static func write(_ files: [CommaSeparated], to folder: URL) throws {
    for file in files { try file.write(to: folder.appendingPathComponent("records")) }
  }

  private static func misuse() -> Never {
    FileHandle.standardError.write(Data(usage.utf8))
    exit(2)
  }
}
