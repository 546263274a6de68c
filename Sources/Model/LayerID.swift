/// The index of a layer among those of a policy.
package struct LayerID: Hashable, Sendable, Comparable {
  /// From 0, the base policy.
  package let index: Int
  /// The layer at `index`, which must exist where it is used.
  package init(index: Int) { self.index = index }
  /// A layer is less than those that amend it.
  package static func < (left: LayerID, right: LayerID) -> Bool { left.index < right.index }
}
