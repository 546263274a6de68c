import Diagnostics
import Formats

/// A file of records as it was given: its name says which record it holds.
public struct RecordInput: Sendable {
  /// As shown to people; the last part without its ending is the record's name: `records/成果.csv`.
  public let path: String
  /// As they stand in the file: UTF-8 or GB18030.
  public let bytes: [UInt8]

  /// A file in memory.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// `成果.csv` of `records/成果.csv`.
  var fileName: String {
    String(path.utf8.split(separator: UInt8(ascii: "/")).last ?? Substring("").utf8) ?? path
  }

  /// `records/` of `records/成果.csv`; empty where there is no folder.
  var folder: String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
  }

  /// `成果` of `records/成果.csv`.
  var recordName: String {
    guard let point = fileName.utf8.lastIndex(of: UInt8(ascii: ".")) else { return fileName }
    return String(fileName[..<point])
  }

  /// `csv` of `records/成果.csv`, in lower case; empty where there is none.
  var ending: String {
    guard let point = fileName.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return fileName[fileName.index(after: point)...].lowercased()
  }
}

extension RecordInput {
  /// Endings of spreadsheets, which are not read (`成果.xlsx`).
  public static let spreadsheetEndings = ["xlsx", "xls", "et", "ods", "numbers", "tsv"]

  /// What a file is good for.
  public enum Use: Sendable {
    /// It holds records.
    case records
    /// People take it for one: it is named in a finding, and its bytes are not looked at.
    case mistaken
  }

  /// Whether a file called `name` is to be given to ``RecordReader``; nil where it is nothing of
  /// the kind. A text file (`成果.txt`) may be one that lacks its ending.
  public static func use(ofFile name: String) -> Use? {
    let input = RecordInput(path: name, bytes: [])
    if name.hasPrefix(".") || name.hasPrefix("~$") { return nil }
    if RecordFormat(ending: input.ending) != nil { return .records }
    return (spreadsheetEndings + ["txt"]).contains(input.ending) ? .mistaken : nil
  }
}

/// How a file of records is written.
enum RecordFormat: Sendable {
  case csv
  case json
  case jsonLines
  case yaml

  init?(ending: String) {
    switch ending {
    case "csv": self = .csv
    case "json": self = .json
    case "jsonl": self = .jsonLines
    case "yaml", "yml": self = .yaml
    default: return nil
    }
  }
}

/// What is known of a file after reading, so that cells can be found again.
struct RecordFile: Sendable {
  let source: SourceID
  let path: String
  let format: RecordFormat
  /// Position of its record in the catalogue.
  let record: Int
  /// CSV: by field, the column that it stands in; nil where the file has none.
  var columns: [Int?] = []
  /// CSV: the column of the owner's key.
  var ownerColumn: Int?
  /// CSV: how many cells a row has; nil until the heading is read.
  var cellCount: Int?
}

/// A part of a record that can be found again.
enum CellSlot: Hashable {
  case record
  case field(Int)
  case owner
}
