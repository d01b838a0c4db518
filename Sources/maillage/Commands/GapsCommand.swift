import ArgumentParser
import AtlasDocuments
import AtlasModel

/// `maillage gaps`: where a function lacks, overflows, is unknown or hangs on one actor.
struct GapsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps", abstract: HelpText.gaps.abstract, usage: HelpText.gaps.usage,
        discussion: HelpText.gaps.discussion, aliases: ["manques"])

    @Option(
        name: [.customLong("kind"), .customLong("genre")],
        help: ArgumentHelp(HelpText.kind, valueName: words.pick("genre", "kind")),
        completion: .list(Statement.Kind.allCases.map(\.rawValue)))
    var kinds: [String] = []

    @Flag(
        name: [.customLong("include-useful"), .customLong("avec-utiles")], help: ArgumentHelp(HelpText.includeUseful))
    var includeUseful = false

    @OptionGroup var threshold: ThresholdOption
    @OptionGroup(title: HelpText.filters) var filters: FilterOptions
    @OptionGroup var format: ListingFormatOption
    @OptionGroup var options: AtlasOptions

    func run() throws {
        let format = try self.format.chosen()
        var asked: [Statement.Kind] = []
        for name in kinds { asked.append(try kind(name)) }
        let threshold = try self.threshold.chosen()
        let subject = try options.open()
        var query = try filters.query(in: subject.atlas)
        query.includeUseful = includeUseful
        query.crowdedAbove = threshold
        let coverage = Coverage(query, of: subject)
        let statements = (asked.isEmpty ? [.gap] : asked).flatMap(coverage.statements)
        try Listing.write(statements.map(StatementRecord.init), as: format) {
            table(of: statements, in: subject.atlas)
        }
    }

    private func kind(_ name: String) throws(CommandFailure) -> Statement.Kind {
        switch name.folded {
        case "gap", "manque", "zone blanche": return .gap
        case "overlap", "surcharge", "zone surchargee": return .overlap
        case "unknown", "inconnu": return .unknown
        case "fragile": return .fragile
        default:
            throw .unknownChoice(option: "--kind", value: name, allowed: Statement.Kind.allCases.map(\.rawValue))
        }
    }

    private func table(of statements: [Statement], in atlas: Atlas) -> String {
        guard !statements.isEmpty else { return words.noStatement + "\n" }
        let table = ListTable(
            columns: [
                .init(words.pick("Constat", "Statement"), dropOrder: 2), .init(words.pick("Fonction", "Function")),
                .init(words.pick("Stade", "Stage")),
                .init(
                    atlas.territories.hasPopulation
                        ? words.pick("Habitants", "Inhabitants") : words.pick("Communes", "Communes"),
                    isNumeric: true),
                .init(words.pick("Part", "Share"), isNumeric: true),
                .init(words.pick("Non enquêtés", "Not surveyed"), isNumeric: true, dropOrder: 1),
                .init(words.pick("Où", "Where")),
            ],
            rows: statements.map { statement in
                [
                    words.statement(statement.kind), words.function(statement.function, in: atlas.referential),
                    words.stage(statement.stage), words.number(statement.weight), words.percent(statement.share),
                    words.number(statement.unsurveyed),
                    statement.territories.map { words.territory($0, in: atlas.territories) }.joined(separator: ", "),
                ]
            })
        return table.text(width: Console.width) + "\n" + words.tally(statements) + "\n"
    }
}

private struct StatementRecord: Record {
    let kind: String
    let function: String
    let stage: String
    let territories: [String]
    let weight: Int
    let share: Double
    let unsurveyed: Int

    init(_ statement: Statement) {
        kind = statement.kind.rawValue
        function = statement.function.rawValue
        stage = statement.stage.code
        territories = statement.territories.map(\.description)
        weight = statement.weight
        share = statement.share
        unsurveyed = statement.unsurveyed
    }

    static let columns = ["kind", "function", "stage", "territories", "weight", "share", "unsurveyed"]

    var cells: [String] {
        [
            kind, function, stage, territories.joined(separator: "|"), String(weight), share.machineText,
            String(unsurveyed),
        ]
    }
}
