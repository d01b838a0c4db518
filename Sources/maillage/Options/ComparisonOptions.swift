import ArgumentParser
import AtlasDocuments
import AtlasModel

/// What is compared: two atlases, two days of one, or an atlas with what it would be if actors stopped or went farther.
struct ComparisonOptions: ParsableArguments {
    @Argument(help: ArgumentHelp(HelpText.comparedArgument, valueName: words.pick("avant après", "before after")))
    var sides: [String] = []

    @Option(name: [.customLong("without"), .customLong("sans")], help: ArgumentHelp(HelpText.without, valueName: "id"))
    var without: [String] = []

    @Option(
        name: [.customLong("extend"), .customLong("etendre")], help: ArgumentHelp(HelpText.extend, valueName: "id=ref"))
    var extended: [String] = []

    @OptionGroup var options: AtlasOptions

    /// What the first atlas is compared with.
    enum Other {
        case subject(AtlasOnDate)
        /// With what is supposed, in words.
        case scenario(Scenario, title: String)
    }

    func compared() throws(CommandFailure) -> (before: AtlasOnDate, after: Other) {
        if !without.isEmpty || !extended.isEmpty { return try supposed() }
        guard sides.count == 2 else {
            throw .missing(
                option: words.pick("avant et après", "before and after"), command: "compare",
                example: words.pick(
                    "maillage compare 2026-01-01 2026-11-21 ; maillage compare --without resam",
                    "maillage compare 2026-01-01 2026-11-21; maillage compare --without resam"))
        }
        let days = sides.compactMap { CalendarDate(iso: $0) }
        if days.count == 2 {
            if options.on != nil { throw .tooMuch(option: "--on", besides: sides[0], command: "compare") }
            return (try options.open(on: days[0]), .subject(try options.open(on: days[1])))
        }
        if days.isEmpty, options.path != nil {
            throw .tooMuch(option: "--atlas", besides: sides[0], command: "compare")
        }
        return (try subject(sides[0]), .subject(try subject(sides[1])))
    }

    /// A day of the atlas of the options, or another atlas on their day.
    private func subject(_ side: String) throws(CommandFailure) -> AtlasOnDate {
        guard let day = CalendarDate(iso: side) else { return try options.open(side) }
        return try options.open(on: day)
    }

    private func supposed() throws(CommandFailure) -> (before: AtlasOnDate, after: Other) {
        if sides.count > 1 { throw .misunderstood(.unexpected([sides[1]]), command: "compare") }
        let base: AtlasOnDate
        if let side = sides.first { base = try subject(side) } else { base = try options.open() }
        let atlas = base.atlas
        var changes: [Scenario.Change] = []
        var titles: [String] = []
        var stopping: Set<ActorID> = []
        for text in without {
            let actor = atlas.actors[try atlas.actor(named: text, option: "--without")]
            guard stopping.insert(actor.id).inserted else { continue }
            changes.append(.removeActor(actor.id))
            titles.append(words.stopping(actor))
        }
        for text in extended {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw .malformed(option: "--extend", value: text, example: "resam=dep:29") }
            let actor = atlas.actors[try atlas.actor(named: parts[0], option: "--extend")]
            if stopping.contains(actor.id) {
                throw .tooMuch(option: "--extend", besides: "--without", command: "compare")
            }
            let place = try TerritoryResolver(atlas.territories).resolve(parts[1], as: .territory, option: "--extend")
            changes.append(.extendActor(actor.id, by: [place]))
            titles.append(words.extending(actor, to: words.territory(place, in: atlas.territories)))
        }
        return (base, .scenario(Scenario(changes), title: words.supposing(titles)))
    }
}
