import ArgumentParser
import AtlasDocuments
import AtlasModel

/// `maillage compare`: what opens and what closes between two atlases, two days of one, or an atlas and what it would
/// be without an actor.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: HelpText.compare.abstract, usage: HelpText.compare.usage,
        discussion: HelpText.compare.discussion, aliases: ["comparer"])

    @Argument(help: ArgumentHelp(HelpText.comparedArgument, valueName: words.pick("avant après", "before after")))
    var sides: [String] = []

    @Option(name: [.customLong("without"), .customLong("sans")], help: ArgumentHelp(HelpText.without, valueName: "id"))
    var without: [String] = []

    @Option(
        name: [.customLong("extend"), .customLong("etendre")], help: ArgumentHelp(HelpText.extend, valueName: "id=ref"))
    var extended: [String] = []

    @Option(
        name: [.customLong("by"), .customLong("par")],
        help: ArgumentHelp(HelpText.by, valueName: words.pick("niveau", "level")),
        completion: .list(CoverageLevel.names))
    var level: String?

    @OptionGroup var question: CoverageOptions
    @OptionGroup var format: ListingFormatOption
    @OptionGroup var options: AtlasOptions

    func run() throws {
        let format = try self.format.chosen()
        let level = try self.level.map { name throws(CommandFailure) in try CoverageLevel.level(name) }
        let (before, after, title) = try compared()
        let base = try question.coverage(of: before)
        let difference: CoverageDifference
        switch after {
        case .scenario(let scenario):
            var played = ScenarioCoverage(base)
            difference = played.play(scenario)
        case .subject(let subject): difference = CoverageDifference(from: base, to: Coverage(base.query, of: subject))
        }
        if let level {
            let rows = difference.totals(by: level, of: base).map(DifferenceTotalRecord.init)
            try Listing.write(rows, as: format) {
                table(of: difference.totals(by: level, of: base), base, before.atlas)
            }
        } else {
            let rows = difference.changes.map { ChangeRecord($0, in: before.atlas.territories) }
            try Listing.write(rows, as: format) { table(of: difference, base, before.atlas, title) }
        }
    }

    /// What the first atlas is compared with.
    private enum Other {
        case subject(AtlasOnDate)
        case scenario(Scenario)
    }

    /// - Returns: the atlas compared, what with, and a title where that is not plain.
    private func compared() throws(CommandFailure) -> (AtlasOnDate, Other, String?) {
        if without.isEmpty, extended.isEmpty {
            guard sides.count == 2 else {
                throw .missing(
                    option: words.pick("avant et après", "before and after"), command: "compare",
                    example: words.pick(
                        "maillage compare 2026-01-01 2026-11-21 ; maillage compare --without resam",
                        "maillage compare 2026-01-01 2026-11-21; maillage compare --without resam"))
            }
            return (try subject(sides[0]), .subject(try subject(sides[1])), nil)
        }
        if let side = sides.dropFirst().first { throw .tooMuch(option: side, besides: "--without", command: "compare") }
        let base: AtlasOnDate
        if let side = sides.first { base = try subject(side) } else { base = try options.open() }
        let (scenario, title) = try scenario(base.atlas)
        return (base, .scenario(scenario), title)
    }

    /// A day of the atlas of the options, or another atlas on their day.
    private func subject(_ side: String) throws(CommandFailure) -> AtlasOnDate {
        CalendarDate(iso: side) == nil ? try options.open(side) : try options.open(on: side)
    }

    private func scenario(_ atlas: Atlas) throws(CommandFailure) -> (Scenario, title: String) {
        var changes: [Scenario.Change] = []
        var titles: [String] = []
        for text in without {
            let actor = atlas.actors[try atlas.actor(named: text, option: "--without")]
            changes.append(.removeActor(actor.id))
            titles.append(words.stopping(actor))
        }
        for text in extended {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw .unknownChoice(option: "--extend", value: text, allowed: ["resam=dep:29"])
            }
            let actor = atlas.actors[try atlas.actor(named: parts[0], option: "--extend")]
            let place = try TerritoryResolver(atlas.territories).resolve(parts[1], as: .territory, option: "--extend")
            changes += atlas.extending(actor, to: place)
            titles.append(words.extending(actor, to: words.territory(place, in: atlas.territories)))
        }
        return (Scenario(changes), words.supposing(titles))
    }

    private func table(of difference: CoverageDifference, _ base: Coverage, _ atlas: Atlas, _ title: String?) -> String
    {
        var text = title.map { $0 + "\n" } ?? ""
        text += words.sentences(difference, weights: base.weights).joined(separator: "\n") + "\n"
        guard !difference.changes.isEmpty else { return text }
        let table = ListTable(
            columns: [
                .init(words.pick("Fonction", "Function")), .init(words.pick("Stade", "Stage")),
                .init(words.pick("Changement", "Change")),
                .init(words.pick("Communes", "Communes"), isNumeric: true, dropOrder: 1),
                .init(words.weightTitle(base.weights.unit), isNumeric: true),
                .init(words.pick("Où", "Where")),
            ],
            rows: difference.changes.map { change in
                [
                    words.function(change.function, in: atlas.referential), words.stage(change.stage),
                    words.change(change), words.number(change.communes.count), words.number(change.weight),
                    atlas.territories.rolledUp(rows: change.communes)
                        .map { words.territory($0, in: atlas.territories) }.joined(separator: ", "),
                ]
            })
        return text + "\n" + table.text(width: Console.width) + "\n" + words.cellLegend + "\n"
    }

    private func table(of totals: [CoverageDifference.Total], _ base: Coverage, _ atlas: Atlas) -> String {
        guard !totals.isEmpty else { return words.sentences(CoverageDifference.none, weights: base.weights)[0] + "\n" }
        let unit = words.weightTitle(base.weights.unit).lowercased()
        let table = ListTable(
            columns: [
                .init(words.pick("Territoire", "Territory")),
                .init(words.pick("Ouvertes", "Opened"), isNumeric: true),
                .init(words.pick("Fermées", "Closed"), isNumeric: true),
                .init(words.pick("Autres", "Other"), isNumeric: true, dropOrder: 1),
                .init(words.pick("Ouvertes, \(unit)", "Opened, \(unit)"), isNumeric: true),
                .init(words.pick("Fermées, \(unit)", "Closed, \(unit)"), isNumeric: true),
            ],
            rows: totals.map { total in
                [words.territory(total.territory, in: atlas.territories)]
                    + [total.opened, total.closed, total.changed, total.openedWeight, total.closedWeight]
                    .map(words.number)
            })
        return table.text(width: Console.width) + "\n"
            + words.pick("Zones blanches ouvertes et fermées, en cellules. ", "Gaps opened and closed, in cells. ")
            + words.cellLegend + "\n"
    }
}

private struct ChangeRecord: Record {
    let function: String
    let stage: String
    let from: String
    let to: String
    let communes: Int
    let weight: Int
    let territories: [String]

    init(_ change: CoverageDifference.Change, in territories: Territories) {
        function = change.function.rawValue
        stage = change.stage.code
        from = change.from.rawValue
        to = change.to.rawValue
        communes = change.communes.count
        weight = change.weight
        self.territories = territories.rolledUp(rows: change.communes).map(\.description)
    }

    static let columns = ["function", "stage", "from", "to", "communes", "weight", "territories"]

    var cells: [String] {
        [function, stage, from, to, String(communes), String(weight), territories.joined(separator: "|")]
    }
}

private struct DifferenceTotalRecord: Record {
    let territory: String
    let opened: Int
    let closed: Int
    let changed: Int
    let openedWeight: Int
    let closedWeight: Int

    init(_ total: CoverageDifference.Total) {
        territory = total.territory.description
        opened = total.opened
        closed = total.closed
        changed = total.changed
        openedWeight = total.openedWeight
        closedWeight = total.closedWeight
    }

    static let columns = ["territory", "opened", "closed", "changed", "openedWeight", "closedWeight"]

    var cells: [String] {
        [territory] + [opened, closed, changed, openedWeight, closedWeight].map { String($0) }
    }
}
