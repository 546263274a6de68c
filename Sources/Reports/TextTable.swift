import Diagnostics
import Text

/// Rows of cells, aligned by display width: a CJK character takes two cells of a terminal.
struct TextTable {
  enum Alignment {
    case left
    case right
  }

  struct Column {
    var title: String
    var alignment: Alignment
    /// Wider cells are cut, with an ellipsis; nil: never.
    var maximumCells: Int?

    init(_ title: String, _ alignment: Alignment = .left, maximumCells: Int? = nil) {
      self.title = title
      self.alignment = alignment
      self.maximumCells = maximumCells
    }
  }

  var columns: [Column]
  var rows: [[String]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// The lines, each behind `indent`, without blanks at their ends. Columns that are empty in every
  /// row are left out.
  func lines(indent: String) -> [String] {
    let shown = columns.indices.filter { column in
      rows.isEmpty || rows.contains { !$0[column].isEmpty }
    }
    let cut = rows.map { row in
      columns.indices.map { Self.cut(row[$0], columns[$0].maximumCells) }
    }
    let widths = columns.indices.map { column in
      cut.reduce(DisplayWidth.cells(of: columns[column].title)) {
        max($0, DisplayWidth.cells(of: $1[column]))
      }
    }
    func line(_ cells: [String]) -> String {
      let padded = shown.map { column -> String in
        let blanks = String(
          repeating: " ", count: max(0, widths[column] - DisplayWidth.cells(of: cells[column])))
        return columns[column].alignment == .left ? cells[column] + blanks : blanks + cells[column]
      }
      return (indent + padded.joined(separator: "  ")).trimmingEnd()
    }
    let hasTitles = columns.contains { !$0.title.isEmpty }
    return (hasTitles ? [line(columns.map(\.title))] : []) + cut.map(line)
  }

  private static func cut(_ text: String, _ maximumCells: Int?) -> String {
    guard let maximumCells, DisplayWidth.cells(of: text) > maximumCells else { return text }
    var result = ""
    var width = 0
    for character in text {
      let cells = DisplayWidth.cells(of: String(character))
      if width + cells > maximumCells - 1 { break }
      result.append(character)
      width += cells
    }
    return result + "…"
  }
}

extension String {
  /// Without blanks at the end.
  func trimmingEnd() -> String {
    var view = Substring(self)
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
