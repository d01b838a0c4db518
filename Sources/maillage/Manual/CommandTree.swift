import ArgumentParser

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The commands with their arguments and options, as the parser tells them of itself (`--experimental-dump-help`).
struct CommandTree: Decodable {
    struct Command: Decodable {
        let commandName: String
        let aliases: [String]?
        let abstract: String?
        let discussion: String?
        let shouldDisplay: Bool
        let subcommands: [Command]?
        let arguments: [Argument]?

        /// Every name that it answers to, its own first.
        var names: [String] { [commandName] + (aliases ?? []) }
    }

    struct Argument: Decodable {
        struct Name: Decodable {
            let kind: String
            let name: String

            /// As it is typed: `--stage`, `-k`.
            var typed: String { (kind == "long" ? "--" : "-") + name }
        }

        let kind: String
        let names: [Name]?
        let valueName: String?
        let abstract: String?
        let shouldDisplay: Bool
        let isOptional: Bool

        var isPositional: Bool { kind == "positional" }
        var isOption: Bool { kind == "option" }
        /// The parser's own, told of the program itself.
        var isOfEveryCommand: Bool { (names ?? []).contains { ["help", "version"].contains($0.name) } }
    }

    let command: Command

    /// `nil` where the parser no longer speaks so.
    init?(of type: any ParsableCommand.Type) {
        guard let tree = try? JSONDecoder().decode(CommandTree.self, from: Data(type._dumpHelp().utf8)) else {
            return nil
        }
        self = tree
    }
}
