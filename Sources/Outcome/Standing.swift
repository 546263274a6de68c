/// What became of an application in the end.
public enum Standing: String, Sendable, CaseIterable {
  /// 入选
  case selected
  /// 候补: kept out only by limits that are full.
  case reserve
  /// 落选
  case notSelected
  /// 未入围: did not pass a stage.
  case notShortlisted
  /// The verdict is not 参评.
  case notCompeting
}
