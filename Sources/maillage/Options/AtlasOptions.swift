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
    func open() throws(CommandFailure) -> AtlasOnDate { try open(path: atlas, on: on) }

    /// Another atlas on the same day.
    func open(_ path: String) throws(CommandFailure) -> AtlasOnDate { try open(path: path, on: on) }

    /// The same atlas on another day.
    func open(on date: String) throws(CommandFailure) -> AtlasOnDate { try open(path: atlas, on: date) }

    private func open(path: String?, on day: String?) throws(CommandFailure) -> AtlasOnDate {
        let date = try date(day)
        return AtlasOnDate(try AtlasOpening.open(path), on: date)
    }

    private func date(_ on: String?) throws(CommandFailure) -> CalendarDate {
        guard let on else { return .today }
        guard let date = CalendarDate(iso: on) else { throw .invalidDate(option: "--on", value: on) }
        return date
    }
}
