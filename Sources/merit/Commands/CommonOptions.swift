import ArgumentParser
import CivilTime
import Diagnostics

extension Language: ExpressibleByArgument {}

/// Options of every command.
struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "Language of messages; default from the locale.")
  var lang: Language?

  var language: Language { lang ?? Console.localeLanguage }
}

/// Prints findings for people on standard error.
func report(_ diagnostics: [Diagnostic], _ sources: SourceMap, _ language: Language) {
  let renderer = TerminalRenderer(language: language, usesColour: Console.usesColour(2))
  Console.message(renderer.text(diagnostics, sources))
}
