import ArgumentParser
import AtlasDocuments
import AtlasModel

/// `maillage compare`: what opens and what closes between two atlases, two days of one, or an atlas and what it would
/// be without an actor.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: HelpText.compare.abstract, usage: HelpText.compare.usage,
        discussion: HelpText.compare.discussion, aliases: ["comparer"])

    @OptionGroup var comparison: ComparisonOptions

    @Option(
        name: [.customLong("by"), .customLong("par")],
        help: ArgumentHelp(HelpText.by, valueName: words.pick("niveau", "level")),
        completion: .list(CoverageLevel.names))
    var level: String?

    @OptionGroup var question: CoverageOptions
    @OptionGroup var format: ListingFormatOption

    func run() throws {
        let format = try self.format.chosen()
        let level = try self.level.map { name throws(CommandFailure) in try CoverageLevel.level(name) }
        let (before, after) = try comparison.compared()
        let base = try question.coverage(of: before)
        let difference: CoverageDifference
        var title: String?
        switch after {
        case .scenario(let scenario, let supposed):
            var played = ScenarioCoverage(base)
            difference = played.play(scenario)
            title = supposed
        case .subject(let subject): difference = CoverageDifference(from: base, to: Coverage(base.query, of: subject))
        }
        if let note = words.leftOut(difference, in: before.atlas.referential) { Console.note(note) }
        if let level {
            let totals = difference.totals(by: level, of: base)
            try Listing.write(totals.map(DifferenceTotalRecord.init), as: format) {
                table(of: totals, base, before.atlas, title)
            }
        } else {
            try Listing.write(difference.changes.map { ChangeRecord($0, in: before.atlas.territories) }, as: format) {
                table(of: difference, base, before.atlas, title)
            }
        }
    }

    private func table(of difference: CoverageDifference, _ base: Coverage, _ atlas: Atlas, _ title: String?) -> String
    {
        let sentences = words.sentences(difference, weights: base.weights)
        let text = Console.lines((title.map { [$0] } ?? []) + sentences)
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

    private func table(
        of totals: [CoverageDifference.Total], _ base: Coverage, _ atlas: Atlas, _ title: String?
    ) -> String {
        let title = title.map { Console.lines([$0, ""]) } ?? ""
        guard !totals.isEmpty else {
            return title + words.sentences(CoverageDifference.none, weights: base.weights)[0] + "\n"
        }
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
        return title + table.text(width: Console.width) + "\n"
            + words.pick("Zones blanches ouvertes et fermées, en cases. ", "Gaps opened and closed, in cells. ")
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
