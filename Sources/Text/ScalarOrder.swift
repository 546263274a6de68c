#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#else
  import Darwin
#endif

extension String {
  /// Whether both texts have the same code points; canonical equivalence is not enough.
  package func hasSameScalars(as other: String) -> Bool {
    let count = utf8.count
    guard count == other.utf8.count else { return false }
    // Both are native strings as a rule, whose bytes are contiguous.
    let isSame = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in
        guard let first = left.baseAddress, let second = right.baseAddress else {
          return count == 0
        }
        return memcmp(first, second, count) == 0
      }
    }
    return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }

  /// Negative, zero or positive: the order of the code points, which is that of the UTF-8 bytes.
  package func scalarOrder(to other: String) -> Int {
    if hasSameScalars(as: other) { return 0 }
    return utf8.lexicographicallyPrecedes(other.utf8) ? -1 : 1
  }
}

extension Sequence<String> {
  /// Whether one of the texts has the code points of `text`.
  package func containsScalars(of text: String) -> Bool {
    contains { $0.hasSameScalars(as: text) }
  }
}
