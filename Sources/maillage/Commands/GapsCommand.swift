import ArgumentParser
import AtlasDocuments
import AtlasModel
import Terminal

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

    @Option(
        name: [.customLong("by"), .customLong("par")],
        help: ArgumentHelp(HelpText.byActor, valueName: words.pick("acteur", "actor")), completion: .list(["actor"]))
    var grouping: String?

    @OptionGroup var question: CoverageOptions
    @OptionGroup var format: ListingFormatOption
    @OptionGroup var options: AtlasOptions

    func run() throws {
        let format = try self.format.chosen()
        var asked: [Statement.Kind] = []
        for name in kinds { asked.append(try kind(name)) }
        let subject = try options.open()
        let coverage = try question.coverage(of: subject)
        if let grouping {
            try checkByActor(grouping, asked)
            let fragility = coverage.fragility()
            try Listing.write(fragility.map { FragilityRecord($0, in: subject.atlas) }, as: format) {
                table(of: fragility, coverage, in: subject.atlas)
            }
            return
        }
        let wanted = asked.isEmpty ? [.gap] : asked
        try Listing.write(wanted.flatMap(coverage.statements).map(StatementRecord.init), as: format) {
            table(of: wanted.flatMap(coverage.mergedStatements), coverage, in: subject.atlas)
        }
    }

    private func checkByActor(_ grouping: String, _ kinds: [Statement.Kind]) throws(CommandFailure) {
        guard ["actor", "acteur"].contains(grouping.folded) else {
            throw .unknownChoice(option: "--by", value: grouping, allowed: ["actor"])
        }
        guard kinds == [.fragile] else {
            throw .missing(
                option: "--kind fragile", command: "gaps", example: "maillage gaps --kind fragile --by actor")
        }
    }

    /// Columns from which a table says more than sentences.
    private static let tableWidth = 110

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

    private func table(of statements: [MergedStatement], _ coverage: Coverage, in atlas: Atlas) -> String {
        guard !statements.isEmpty else { return words.noStatement + "\n" }
        // A narrow terminal would cut the places, which are what one wants to read.
        if let width = Console.width, width < Self.tableWidth {
            let sentences = statements.flatMap { statement in
                wrapped("• " + words.sentence(statement, coverage.weights, in: atlas), width: width) + [""]
            }
            return sentences.joined(separator: "\n") + "\n" + words.tally(statements) + "\n"
        }
        let table = ListTable(
            columns: [
                .init(words.pick("Constat", "Statement"), dropOrder: 2), .init(words.pick("Fonctions", "Functions")),
                .init(words.pick("Stades", "Stages")),
                .init(words.weightTitle(coverage.weights.unit), isNumeric: true),
                .init(words.pick("Part", "Share"), isNumeric: true),
                .init(words.pick("Sans réponse", "No answer"), isNumeric: true, dropOrder: 1),
                .init(words.pick("Où", "Where")),
            ],
            rows: statements.map { statement in
                [
                    words.statement(statement.kind),
                    statement.functions.map { words.function($0, in: atlas.referential) }.joined(separator: ", "),
                    words.stages(statement.stages), words.number(statement.weight), words.percent(statement.share),
                    words.number(statement.unsurveyed),
                    statement.territories.map { words.territory($0, in: atlas.territories) }.joined(separator: ", "),
                ]
            })
        return table.text(width: Console.width) + "\n" + words.tally(statements) + "\n"
    }

    private func table(of fragility: [ActorFragility], _ coverage: Coverage, in atlas: Atlas) -> String {
        guard !fragility.isEmpty else { return words.noStatement + "\n" }
        let table = ListTable(
            columns: [
                .init(words.pick("Identifiant", "Identifier"), isKey: true),
                .init(words.pick("Si cet acteur s’arrête", "If this actor stops")),
                .init(words.pick("Zones blanches", "Gaps"), isNumeric: true),
                .init(words.weightTitle(coverage.weights.unit), isNumeric: true),
                .init(words.pick("Sans vérifié", "None verified"), isNumeric: true, dropOrder: 1),
                .init(words.pick("Fonctions", "Functions"), dropOrder: 2),
            ],
            rows: fragility.map { actor in
                [
                    atlas.actors[actor.row].id.rawValue, atlas.actors[actor.row].name,
                    words.number(actor.opened), words.number(actor.weight), words.number(actor.weakened),
                    actor.functions.map { words.function($0, in: atlas.referential) }.joined(separator: ", "),
                ]
            })
        return table.text(width: Console.width) + "\n" + words.cellLegend + "\n"
    }
}

private struct FragilityRecord: Record {
    let actor: String
    let name: String
    let opened: Int
    let weight: Int
    let weakened: Int
    let functions: [String]
    let territories: [String]

    init(_ fragility: ActorFragility, in atlas: Atlas) {
        actor = atlas.actors[fragility.row].id.rawValue
        name = atlas.actors[fragility.row].name
        opened = fragility.opened
        weight = fragility.weight
        weakened = fragility.weakened
        functions = fragility.functions.map(\.rawValue)
        territories = atlas.territories.rolledUp(rows: fragility.communes).map(\.description)
    }

    static let columns = ["actor", "name", "opened", "weight", "weakened", "functions", "territories"]

    var cells: [String] {
        [
            actor, name, String(opened), String(weight), String(weakened), functions.joined(separator: "|"),
            territories.joined(separator: "|"),
        ]
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
