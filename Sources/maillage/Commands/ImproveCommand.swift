import ArgumentParser
import AtlasDocuments
import AtlasModel

/// `maillage improve`: where new permanences would close most zones blanches, and which actor could extend its zone.
struct ImproveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "improve", abstract: HelpText.improve.abstract, usage: HelpText.improve.usage,
        discussion: HelpText.improve.discussion, aliases: ["ameliorer"])

    @Option(
        name: [.customShort("k"), .customLong("count"), .customLong("nombre")],
        help: ArgumentHelp(HelpText.permanences, valueName: "n"))
    var count: String?

    @Option(
        name: [.customLong("radius"), .customLong("rayon")], help: ArgumentHelp(HelpText.radius, valueName: "20km"))
    var radius: String?

    @Option(
        name: [.customLong("within"), .customLong("dans")], help: ArgumentHelp(HelpText.within, valueName: "epci"),
        completion: .list(["epci"]))
    var within: String?

    @OptionGroup var weights: WeightsOption
    @OptionGroup(title: HelpText.filters) var filters: FilterOptions
    @OptionGroup var format: ListingFormatOption
    @OptionGroup var options: AtlasOptions

    func run() throws {
        let format = try self.format.chosen()
        let count = try permanences()
        let reach = try self.reach()
        let subject = try options.open()
        let query = try filters.query(in: subject.atlas)
        guard query.functions.count == 1 else { throw missing("--function") }
        guard query.effectiveStages.count == 1 else { throw missing("--stage") }
        let requirement = subject.atlas.referential.requirement(of: query.functions[0], at: query.effectiveStages[0])
        if requirement == .notApplicable { Console.note(words.noSense) }
        let coverage = Coverage(query, of: subject, weights: try weights.chosen(in: subject.atlas.territories))
        let improvement = coverage.improvement(permanences: count, reach: reach)
        switch format {
        case .table: try Console.write(text(improvement, coverage, subject.atlas))
        case .json: try Console.write(Json.text(ImprovementRecord(improvement, coverage, subject.atlas)) + "\n")
        case .csv:
            let rows = improvement.plan.permanences.enumerated().map {
                PermanenceRecord($1, rank: $0 + 1, in: subject.atlas.territories)
            }
            try Console.write(Csv.line(PermanenceRecord.columns) + Csv.lines(rows))
        }
    }

    private func missing(_ option: String) -> CommandFailure {
        .missing(
            option: option, command: "improve",
            example: words.pick(
                "maillage improve --function grh --stage primo-employeur --department 29 -k 5 --radius 20km",
                "maillage improve --function grh --stage first-time-employer --department 29 -k 5 --radius 20km"))
    }

    private func permanences() throws(CommandFailure) -> Int {
        guard let count else { return 5 }
        guard let number = Int(count) else { throw .invalidNumber(option: "-k", value: count) }
        guard (1...Self.mostPermanences).contains(number) else {
            throw .outOfRange(option: "-k", value: count, least: "1", most: String(Self.mostPermanences))
        }
        return number
    }

    private func reach() throws(CommandFailure) -> PermanenceReach {
        if let within {
            if radius != nil { throw .tooMuch(option: "--radius", besides: "--within", command: "improve") }
            guard within.folded == "epci" else {
                throw .unknownChoice(option: "--within", value: within, allowed: ["epci"])
            }
            return .epci
        }
        guard let radius else { return .radius(kilometres: 20) }
        let digits = radius.lowercased().replacing("km", with: "").replacing(",", with: ".").filter { $0 != " " }
        guard let kilometres = Double(digits), !kilometres.isNaN else {
            throw .malformed(option: "--radius", value: radius, example: "20km")
        }
        guard kilometres > 0, kilometres <= Self.longestRadius else {
            throw .outOfRange(option: "--radius", value: radius, least: "1km", most: "\(Int(Self.longestRadius))km")
        }
        return .radius(kilometres: kilometres)
    }

    private func text(_ improvement: CoverageImprovement, _ coverage: Coverage, _ atlas: Atlas) -> String {
        let plan = improvement.plan
        guard plan.total > 0 else { return words.noGap + "\n" }
        let unit = plan.countsCommunes ? CommuneWeights.Unit.communes : coverage.weights.unit
        let sites = ListTable(
            columns: [
                .init("n°", isNumeric: true), .init(words.pick("Permanence à", "Permanence at")),
                .init(words.pick("Communes", "Communes"), isNumeric: true),
                .init(words.weightTitle(unit), isNumeric: true),
            ],
            rows: plan.permanences.enumerated().map { rank, permanence in
                [
                    String(rank + 1),
                    words.territory(atlas.territories.reference(ofCommune: permanence.commune), in: atlas.territories),
                    words.number(permanence.communes.count), words.number(Int(permanence.gain)),
                ]
            })
        var text = words.heading(improvement, in: atlas) + "\n\n" + sites.text(width: Console.width) + "\n"
        text += Console.lines([words.sentence(plan, unit: unit)])
        guard !improvement.extensions.isEmpty else { return text }
        let extensions = ListTable(
            columns: [
                .init(words.pick("Identifiant", "Identifier"), isKey: true),
                .init(words.pick("Acteur", "Actor"), dropOrder: 1),
                .init(words.pick("Distance", "Distance"), isNumeric: true),
                .init(words.weightTitle(unit), isNumeric: true),
                .init(words.pick("En ajoutant à sa zone", "By adding to its zone")),
            ],
            rows: improvement.extensions.prefix(Self.extensionsShown).map { row in
                [
                    atlas.actors[row.actor].id.rawValue, atlas.actors[row.actor].name,
                    words.remoteness(row.distance), words.number(Int(row.weight)),
                    row.territories.map { words.territory($0, in: atlas.territories) }.joined(separator: ", "),
                ]
            })
        text += "\n" + words.pick("Ou bien étendre une zone, au plus près :", "Or extend a zone, the nearest first:")
        return text + "\n\n" + extensions.text(width: Console.width)
    }

    private static let extensionsShown = 15
    private static let mostPermanences = 1000
    /// Nobody goes farther for a permanence; beyond it, everybody would be near everybody.
    private static let longestRadius = 50.0
}

private struct PermanenceRecord: Record {
    let rank: Int
    let commune: String
    let gain: Double
    let communes: Int

    init(_ permanence: PermanencePlan.Permanence, rank: Int, in territories: Territories) {
        self.rank = rank
        commune = territories.reference(ofCommune: permanence.commune).description
        gain = permanence.gain
        communes = permanence.communes.count
    }

    static let columns = ["rank", "commune", "gain", "communes"]

    var cells: [String] { [String(rank), commune, gain.machineText, String(communes)] }
}

private struct ImprovementRecord: Encodable {
    let function: String
    let stage: String
    let permanences: [PermanenceRecord]
    let reached: Double
    let total: Double
    /// Whether these are numbers of communes, because nobody is known to live there.
    let countsCommunes: Bool
    let share: Double
    let bound: Double
    let isBest: Bool
    let extensions: [Extension]

    struct Extension: Encodable {
        let actor: String
        let name: String
        let territories: [String]
        let distanceKm: Double
        let weight: Double
    }

    init(_ improvement: CoverageImprovement, _ coverage: Coverage, _ atlas: Atlas) {
        let plan = improvement.plan
        function = improvement.function.rawValue
        stage = improvement.stage.code
        permanences = plan.permanences.enumerated().map {
            PermanenceRecord($1, rank: $0 + 1, in: atlas.territories)
        }
        (reached, total, share, bound) = (plan.reached, plan.total, plan.share, plan.bound)
        isBest = plan.isBest
        countsCommunes = plan.countsCommunes
        extensions = improvement.extensions.map { row in
            Extension(
                actor: atlas.actors[row.actor].id.rawValue, name: atlas.actors[row.actor].name,
                territories: row.territories.map(\.description), distanceKm: row.distance, weight: row.weight)
        }
    }
}
