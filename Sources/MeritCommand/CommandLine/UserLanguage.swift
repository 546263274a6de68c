import ArgumentParser
import Diagnostics

/// The language of help and of faults in the arguments.
enum UserLanguage {
  /// That of `--lang`, though the arguments may be wrong, else of the locale.
  static var current: Language {
    let arguments = CommandLine.arguments
    var asked: Language?
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count {
        asked = Language(rawValue: arguments[index + 1]) ?? asked
      } else if argument.hasPrefix("--lang=") {
        asked = Language(rawValue: String(argument.dropFirst("--lang=".count))) ?? asked
      }
    }
    return asked ?? Console.localeLanguage
  }
}

/// A text of the command line in the language of the user.
func said(_ english: String, _ chinese: String) -> String {
  LocalizedText(en: english, zh: chinese)[UserLanguage.current]
}

extension ArgumentHelp {
  /// - Parameter value: the name of the value in help, where it is not the property's.
  static func said(
    _ english: String, _ chinese: String, value: LocalizedText? = nil
  ) -> ArgumentHelp {
    let language = UserLanguage.current
    return ArgumentHelp(
      LocalizedText(en: english, zh: chinese)[language],
      valueName: value?[language])
  }
}
