import ArgumentParser
import AtlasModel

/// Which atlas, and on which day.
struct AtlasOptions: ParsableArguments {
    @Option(help: ArgumentHelp(HelpText.atlasOption, valueName: "atlas"), completion: .directory)
    var atlas: String?

    @Option(
        name: [.customLong("on"), .customLong("le")], help: ArgumentHelp(HelpText.on, valueName: "date"))
    var on: String?

    @OptionGroup var language: LanguageOption

    /// The atlas as it stands on the day asked for, today where none is.
    func open() throws(CommandFailure) -> AtlasOnDate {
        let date = try self.date()
        return AtlasOnDate(try AtlasOpening.open(atlas), on: date)
    }

    private func date() throws(CommandFailure) -> CalendarDate {
        guard let on else { return .today }
        guard let date = CalendarDate(iso: on) else { throw .invalidDate(option: "--on", value: on) }
        return date
    }
}
