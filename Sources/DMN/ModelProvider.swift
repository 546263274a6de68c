/// Finds the models that a model imports; whoever runs models decides where they may come from.
public protocol ModelProvider: Sendable {
  /// The file of the model with a namespace; nil where there is none.
  ///
  /// - Parameter location: what the import says of the place, as it is written; never followed
  ///   by the library itself.
  func model(namespace: String, location: String?) -> ModelFile?
}

/// A file that holds a model.
public struct ModelFile: Sendable {
  /// How the file is shown to people.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Finds nothing: for models that stand alone.
public struct NoModels: ModelProvider {
  public init() {}

  public func model(namespace: String, location: String?) -> ModelFile? { nil }
}
