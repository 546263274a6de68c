import Diagnostics
import Notation
import Text
import Vocabulary

extension Binder {
  /// Headers name bodies that must be there.
  mutating func checkLayerHeads() {
    for layer in effective.layers {
      for name in layer.head?.list(.issued) ?? [] { check(body: name) }
    }
  }
}
