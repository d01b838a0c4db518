import ArgumentParser
import AtlasModel

/// Which atlas, and on which day.
struct AtlasOptions: ParsableArguments {
    @Option(
        name: .customLong("atlas"), help: ArgumentHelp(HelpText.atlasOption, valueName: "atlas"),
        completion: .directory)
    var path: String?

    @Option(
        name: [.customLong("on"), .customLong("le")], help: ArgumentHelp(HelpText.on, valueName: "date"))
    var on: String?

    @OptionGroup var language: LanguageOption

    /// The atlas as it stands on the day asked for, today where none is.
    func open() throws(CommandFailure) -> AtlasOnDate {
        let date = try self.date()
        return AtlasOnDate(try AtlasOpening.open(path, on: date), on: date)
    }

    /// Another atlas on the same day.
    func open(_ path: String) throws(CommandFailure) -> AtlasOnDate {
        let date = try self.date()
        return AtlasOnDate(try AtlasOpening.open(path, on: date), on: date)
    }

    /// The atlas on a day: its offers of that day, and a file as it was at its end.
    func open(on day: CalendarDate) throws(CommandFailure) -> AtlasOnDate {
        AtlasOnDate(try AtlasOpening.open(path, on: day), on: day)
    }

    private func date() throws(CommandFailure) -> CalendarDate {
        guard let on else { return .today }
        guard let date = CalendarDate(iso: on) else { throw .invalidDate(option: "--on", value: on) }
        return date
    }
}
