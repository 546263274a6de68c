import CivilTime
import DecimalArithmetic
import FEEL

/// One field of all records of a table.
public struct Column: Sendable {
  /// One entry a row; what stands where ``isPresent`` is false means nothing.
  public enum Storage: Sendable {
    /// Yes or no, a bit each.
    case boolean(Bitmap)
    /// The number is the entry divided by 10^scale.
    case scaled([Int64], scale: Int)
    /// Where the numbers of the column do not fit one scale.
    case decimal([DecimalNumber])
    /// Days since 1970-01-01.
    case date([Int32])
    /// Durations.
    case duration([CivilDuration])
    /// Numbers of texts in the dictionary.
    case string([Int32], TextDictionary)
    /// Numbers of options of the choice.
    case choice([UInt16], options: [String])
    /// Numbers of keys in the dictionary, and for each key the row of the table it refers to,
    /// -1 where there is none.
    case reference([Int32], TextDictionary, rows: [Int32])
  }

  /// The values, blank ones with something in their place.
  public let storage: Storage
  /// Rows whose field is filled in rightly.
  public let isPresent: Bitmap
  /// Rows whose field is filled in, but with something that no rule may read (S7).
  public let isBad: Bitmap
  let problems: CellProblems
}

/// How a field of one record stands (S7).
public enum CellState: Sendable, Hashable {
  /// It holds a value.
  case present
  /// It holds nothing.
  case blank
  /// Filled in, but against its type, `allowed`, or referring to no record: reported when read.
  case bad
}
