import FEEL

/// The nearest of `names` to a misspelt one; nil where none is near.
func nearestName(to name: String, among names: [String]) -> String? {
  Suggestion.nearest(to: name, among: names)
}
