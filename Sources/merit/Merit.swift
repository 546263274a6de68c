import ArgumentParser

@main
struct Merit: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "merit")
}
