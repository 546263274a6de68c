import Diagnostics
import Formats
import Vocabulary

extension PolicyFile {
  /// Reads a policy in YAML or JSON.
  public static func readYAML(_ source: Source) -> PolicyFile {
    PolicyFile(
      source: source.id, notation: .yaml, items: [], dangling: [], diagnostics: [], tree: nil)
  }
}
