import ArgumentParser

/// `--lang`, declared so that help shows it; ``SpokenArguments`` reads it before anything is parsed.
struct LanguageOption: ParsableArguments {
    @Option(
        name: [.customLong("lang"), .customLong("langue")],
        help: ArgumentHelp(HelpText.language, valueName: "fr|en"), completion: .list(["fr", "en"]))
    var language: String?
}
