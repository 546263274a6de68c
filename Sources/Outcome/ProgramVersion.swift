/// The version of Merit.
///
/// The only copy: `--version`, `make dist` and decision documents use it, and a test compares it
/// with the newest heading of CHANGELOG.md.
public enum ProgramVersion {
  /// `MAJOR.MINOR.PATCH`; docs/compatibility.md describes what each may change.
  public static let current = "0.2.0"
}
