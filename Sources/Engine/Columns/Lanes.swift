/// Loops over the rows of a chunk, one entry of each vector after the other.
///
/// The only part of the column engine with addresses: the lengths are checked once before a loop,
/// not for each row, so that the compiler may take several rows at a time.
enum Lanes {
  /// `result[i] = body(a[i])` for the first `count` entries.
  @inline(__always)
  static func fill<A, Result>(
    _ result: inout [Result], count: Int, _ a: [A], _ body: (A) -> Result
  ) {
    precondition(count <= result.count && count <= a.count, "vectors of a chunk are long enough")
    // INVARIANT: indices stay below `count`, which no vector is shorter than; the addresses do not
    // leave the closures.
    result.withUnsafeMutableBufferPointer { result in
      a.withUnsafeBufferPointer { a in
        for index in 0..<count { result[index] = body(a[index]) }
      }
    }
  }

  /// `result[i] = body(result[i], a[i])` for the first `count` entries.
  @inline(__always)
  static func merge<A, Result>(
    _ result: inout [Result], count: Int, _ a: [A], _ body: (Result, A) -> Result
  ) {
    precondition(count <= result.count && count <= a.count, "vectors of a chunk are long enough")
    // INVARIANT: as above.
    result.withUnsafeMutableBufferPointer { result in
      a.withUnsafeBufferPointer { a in
        for index in 0..<count { result[index] = body(result[index], a[index]) }
      }
    }
  }

  /// `result[indices[i]] = a[i]` for each of `indices`.
  static func scatter<A>(_ a: [A], to indices: ArraySlice<Int>, of result: inout [A]) {
    precondition(indices.count <= a.count, "vectors of a chunk are long enough")
    // INVARIANT: as above; each index is checked, which costs less than one uniqueness check each.
    result.withUnsafeMutableBufferPointer { result in
      indices.withUnsafeBufferPointer { indices in
        a.withUnsafeBufferPointer { a in
          let count = UInt(bitPattern: result.count)
          for lane in 0..<indices.count {
            let index = indices[lane]
            precondition(UInt(bitPattern: index) < count, "an index of the result")
            result[index] = a[lane]
          }
        }
      }
    }
  }

  /// `result[i] = body(a[i], b[i])` for the first `count` entries.
  @inline(__always)
  static func fill<A, B, Result>(
    _ result: inout [Result], count: Int, _ a: [A], _ b: [B], _ body: (A, B) -> Result
  ) {
    precondition(
      count <= result.count && count <= a.count && count <= b.count,
      "vectors of a chunk are long enough")
    // INVARIANT: as above.
    result.withUnsafeMutableBufferPointer { result in
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          for index in 0..<count { result[index] = body(a[index], b[index]) }
        }
      }
    }
  }

  /// `result[i] = body(a[i], b[i], c[i])` for the first `count` entries.
  @inline(__always)
  static func fill<A, B, C, Result>(
    _ result: inout [Result], count: Int, _ a: [A], _ b: [B], _ c: [C],
    _ body: (A, B, C) -> Result
  ) {
    precondition(
      count <= result.count && count <= a.count && count <= b.count && count <= c.count,
      "vectors of a chunk are long enough")
    // INVARIANT: as above.
    result.withUnsafeMutableBufferPointer { result in
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          c.withUnsafeBufferPointer { c in
            for index in 0..<count { result[index] = body(a[index], b[index], c[index]) }
          }
        }
      }
    }
  }

  /// `result[i] = body(a[i], b[i], c[i], d[i])` for the first `count` entries.
  @inline(__always)
  static func fill<A, B, C, D, Result>(
    _ result: inout [Result], count: Int, _ a: [A], _ b: [B], _ c: [C], _ d: [D],
    _ body: (A, B, C, D) -> Result
  ) {
    precondition(
      count <= result.count && count <= a.count && count <= b.count && count <= c.count
        && count <= d.count, "vectors of a chunk are long enough")
    // INVARIANT: as above.
    result.withUnsafeMutableBufferPointer { result in
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          c.withUnsafeBufferPointer { c in
            d.withUnsafeBufferPointer { d in
              for index in 0..<count {
                result[index] = body(a[index], b[index], c[index], d[index])
              }
            }
          }
        }
      }
    }
  }
}
