import AtlasDocuments
import AtlasModel

/// `maillage coverage --indicators`: a row for each territory.
struct IndicatorRecord: Record {
    let territory: String
    let weight: Int
    let actors: Int
    let actorsPerThousand: Nullable<Double>
    let surveyed: Int
    let answered: Int
    let responseRate: Nullable<Double>
    let verified: Int
    let verifiedShare: Nullable<Double>
    let served: Int
    let servedFromAfar: Int
    let servedFromAfarShare: Nullable<Double>
    let meanDistanceKm: Nullable<Double>
    let longestDistanceKm: Nullable<Double>

    init(_ indicators: TerritoryIndicators) {
        territory = indicators.territory.description
        weight = indicators.weight
        actors = indicators.actors
        actorsPerThousand = Nullable(indicators.actorsPerThousand)
        surveyed = indicators.surveyed
        answered = indicators.answered
        responseRate = Nullable(indicators.responseRate)
        verified = indicators.verified
        verifiedShare = Nullable(indicators.verifiedShare)
        served = indicators.served
        servedFromAfar = indicators.servedFromAfar
        servedFromAfarShare = Nullable(indicators.servedFromAfarShare)
        meanDistanceKm = Nullable(indicators.meanDistance)
        longestDistanceKm = Nullable(indicators.longestDistance)
    }

    static let columns = [
        "territory", "weight", "actors", "actorsPerThousand", "surveyed", "answered", "responseRate", "verified",
        "verifiedShare", "served", "servedFromAfar", "servedFromAfarShare", "meanDistanceKm", "longestDistanceKm",
    ]

    var cells: [String] {
        func text(_ number: Nullable<Double>) -> String { number.value?.machineText ?? "" }
        return [
            territory, String(weight), String(actors), text(actorsPerThousand), String(surveyed), String(answered),
            text(responseRate), String(verified), text(verifiedShare), String(served), String(servedFromAfar),
            text(servedFromAfarShare), text(meanDistanceKm), text(longestDistanceKm),
        ]
    }
}

extension Words {
    func table(of indicators: [TerritoryIndicators], _ unit: CommuneWeights.Unit, in atlas: Atlas) -> String {
        let unknown = "?"
        let table = ListTable(
            columns: [
                .init(pick("Territoire", "Territory")),
                .init(weightTitle(unit), isNumeric: true, dropOrder: 1),
                .init(pick("Acteurs", "Actors"), isNumeric: true),
                .init(pick("Pour 1 000", "Per 1,000"), isNumeric: true, dropOrder: 2),
                .init(pick("Réponses", "Answers"), isNumeric: true),
                .init(pick("Vérifiés", "Verified"), isNumeric: true),
                .init(pick("De loin", "From afar"), isNumeric: true),
                .init(pick("Distance", "Distance"), isNumeric: true),
                .init(pick("Au plus", "At most"), isNumeric: true, dropOrder: 3),
            ],
            rows: indicators.map { row in
                [
                    territory(row.territory, in: atlas.territories), number(row.weight), number(row.actors),
                    row.actorsPerThousand.map { decimal($0) } ?? unknown,
                    row.responseRate.map { "\(percent($0)) (\(row.answered)/\(row.surveyed))" } ?? unknown,
                    row.verifiedShare.map(percent) ?? unknown, row.servedFromAfarShare.map(percent) ?? unknown,
                    row.meanDistance.map(distance) ?? unknown, row.longestDistance.map(distance) ?? unknown,
                ]
            })
        return table.text(width: Console.width) + "\n" + Console.lines([indicatorLegend])
    }

    private var indicatorLegend: String {
        pick(
            """
            Une cellule : une commune, une fonction, un stade. Réponses : part de ceux à qui le recensement a été envoyé. \
            Vérifiés : acteurs vérifiés depuis moins de 12 mois. De loin : part des cases servies qui ne le sont que \
            depuis un département, une région ou la France. Distance : d’une commune à l’acteur le plus proche qui rend \
            un de ces services, quelque part. « ? » : on ne sait pas.
            """,
            """
            A cell: a commune, a function, a stage. Answers: share of those sent the survey. Verified: actors checked \
            within 12 months. From afar: share of the cells served that are so from a département, a région or France \
            only. Distance: from a commune to the nearest actor who gives one of these services, somewhere. “?”: not \
            known.
            """)
    }

    /// A number with two decimals, or its first two digits where it is smaller.
    private func decimal(_ value: Double) -> String {
        let scale = value >= 0.1 || value == 0 ? 100.0 : 10_000.0
        return number(fraction: (value * scale).rounded() / scale)
    }

    private func number(fraction value: Double) -> String {
        value.machineText.split(separator: ".").joined(separator: pick(",", "."))
    }
}
