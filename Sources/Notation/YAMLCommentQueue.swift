import Diagnostics
import Formats

/// Hands the comments of a YAML file out in order, while its items are read (Y11).
struct YAMLCommentQueue {
  struct Taken {
    /// On the line of what stands before.
    var trailing: Comment?
    var leading: [Comment] = []
    var doc: [String] = []
    var isAfterBlankLine = false
  }

  private let source: Source
  private let comments: [YAMLComment]
  private var next = 0

  init(source: Source, comments: [YAMLComment]) {
    self.source = source
    self.comments = comments
  }

  private func pending(before offset: UInt32) -> YAMLComment? {
    next < comments.count && comments[next].span.lower < offset ? comments[next] : nil
  }

  /// Takes what stands before the item that begins at `offset`.
  mutating func take(before offset: UInt32) -> Taken {
    var taken = Taken()
    var first = offset
    while let comment = pending(before: offset) {
      next += 1
      if !comment.isOwnLine, taken.leading.isEmpty, taken.doc.isEmpty {
        taken.trailing = joined(taken.trailing, plain(comment))
        continue
      }
      first = min(first, comment.span.lower)
      if comment.text.utf8.first == UInt8(ascii: "#"), comment.text.utf8.dropFirst().first != 0x23 {
        taken.doc.append(shown(comment.text.dropFirst()))
      } else {
        taken.leading.append(plain(comment))
      }
    }
    taken.isAfterBlankLine = isAfterBlankLine(first)
    return taken
  }

  /// Takes what stands behind the last item of a block: comments on lines of their own dangle in it
  /// where they begin at `column` or right of it.
  mutating func takeEnd(
    before limit: UInt32, column: Int
  ) -> (trailing: Comment?, dangling: [Comment]) {
    var trailing: Comment?
    var dangling: [Comment] = []
    while let comment = pending(before: limit) {
      if comment.isOwnLine {
        guard source.position(at: comment.span.lower).columnScalars >= column else { break }
        dangling.append(plain(comment))
      } else {
        trailing = joined(trailing, plain(comment))
      }
      next += 1
    }
    return (trailing, dangling)
  }

  /// Takes a comment on the line on which `span` ends.
  mutating func take(onLineOf span: SourceSpan?, before limit: UInt32) -> Comment? {
    guard let span, let comment = pending(before: limit), !comment.isOwnLine,
      source.line(at: comment.span.lower) == source.line(at: span.upper)
    else { return nil }
    next += 1
    return plain(comment)
  }

  mutating func takeAll(before limit: UInt32) -> [Comment] {
    var result: [Comment] = []
    while let comment = pending(before: limit) {
      result.append(plain(comment))
      next += 1
    }
    return result
  }

  /// Drops the comments of what is not read.
  mutating func skip(before offset: UInt32) {
    while pending(before: offset) != nil { next += 1 }
  }

  private func plain(_ comment: YAMLComment) -> Comment {
    Comment(shown(Substring(comment.text)), at: comment.span)
  }

  private func shown(_ text: Substring) -> String {
    var text = text
    if text.utf8.first == 0x20 { text = text.dropFirst() }
    while let last = text.utf8.last, last <= 0x20 { text = text.dropLast() }
    return String(text)
  }

  private func joined(_ before: Comment?, _ comment: Comment) -> Comment {
    guard let before else { return comment }
    return Comment(before.text + " " + comment.text, at: before.span.union(comment.span))
  }

  private func isAfterBlankLine(_ offset: UInt32) -> Bool {
    let line = source.line(at: offset)
    return line > 0 && source.bytes[source.lineBytes(line - 1)].allSatisfy { $0 <= 0x20 }
  }
}
