import Diagnostics
import Notation

/// What several readings share: texts with stable ids, and the items of each file.
///
/// A text keeps its id when its bytes change, so that spans and whatever is stored under an id can
/// be compared across readings. A file is parsed again only when its bytes changed.
package struct ReadingCache: Sendable {
  /// Every text of any reading so far; of a text that changed, the newest bytes.
  package private(set) var sources = SourceMap()
  /// The texts of the reading under way, in the order in which it asked for them.
  private(set) var order: [SourceID] = []
  /// How many files were parsed since the cache was made; tests count what was recomputed.
  package private(set) var parsedFiles = 0

  /// A text is known by its path, and by how many of that path one reading has had before: the
  /// same `--set` may be given twice.
  private struct Key: Hashable {
    let path: [UInt8]
    let occurrence: Int
  }

  private var ids: [Key: SourceID] = [:]
  private var occurrences: [[UInt8]: Int] = [:]
  private var files: [SourceID: PolicyFile] = [:]

  package init() {}

  /// Begins a reading: nothing has been asked for yet.
  mutating func begin() {
    order = []
    occurrences = [:]
  }

  /// The id of a text; what was kept of other bytes is forgotten.
  mutating func add(path: String, bytes: [UInt8]) -> SourceID {
    let name = Array(path.utf8)
    let occurrence = occurrences[name, default: 0]
    occurrences[name] = occurrence + 1
    let key = Key(path: name, occurrence: occurrence)
    guard let id = ids[key] else {
      let id = sources.add(path: path, bytes: bytes)
      ids[key] = id
      order.append(id)
      return id
    }
    if sources[id].bytes != bytes {
      sources.replace(id, bytes: bytes)
      files[id] = nil
    }
    order.append(id)
    return id
  }

  /// The items of a text in either notation.
  mutating func file(_ id: SourceID) -> PolicyFile {
    if let file = files[id] { return file }
    let file = PolicyFile.read(sources[id])
    files[id] = file
    parsedFiles += 1
    return file
  }

  /// The id of the first text with a path; nil where no reading has asked for it.
  package func id(ofPath path: String) -> SourceID? {
    ids[Key(path: Array(path.utf8), occurrence: 0)]
  }

  /// The order of this reading.
  var sourceOrder: SourceOrder { SourceOrder(order) }
}

/// The order in which a reading asked for its texts, which is the order in which people read them.
package struct SourceOrder: Sendable {
  /// Each text once.
  package private(set) var sources: [SourceID] = []
  private var ranks: [SourceID: Int] = [:]

  init(_ asked: [SourceID]) {
    for id in asked where ranks[id] == nil {
      ranks[id] = sources.count
      sources.append(id)
    }
  }

  /// Sorted by text, then by position.
  package func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.sorted().enumerated().sorted { left, right in
      let a = ranks[left.element.primary.span.source] ?? sources.count
      let b = ranks[right.element.primary.span.source] ?? sources.count
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
  }
}
