extension Atlas {
    /// What is wrong in an atlas: references that lead nowhere (territories, types and functions that it names and does not
    /// have, as after a new vintage of the communes), doubtful register numbers, relations that say the same, what is said to
    /// have been checked on a day to come.  They are warnings: the rest of the atlas stands, and what leads nowhere counts
    /// nowhere.
    ///
    /// The place of a finding is the table and the identifier of the row, since an atlas knows no files.
    /// - Parameter today: the day it is.
    public func findings(today: CalendarDate) -> [Finding] {
        var findings: [Finding] = []
        func report(_ problem: Finding.Problem, _ table: String, _ row: String, _ column: String, _ value: String) {
            let place = Finding.Place(file: "\(table) (\(row))", column: column)
            findings.append(Finding(.warning, problem, at: place, value: value))
        }
        func check(_ verification: Verification?, _ table: String, _ row: String) {
            guard let day = verification?.on, day > today else { return }
            report(.futureDate, table, row, "verified_on", day.description)
        }
        // Rows that follow each other name the same ones, many times.
        var sound: [TerritoryReference] = []
        func check(_ references: [TerritoryReference], _ table: String, _ row: String, _ column: String) {
            if references == sound { return }
            if references.allSatisfy(territories.contains) { return sound = references }
            for reference in references where !territories.contains(reference) {
                report(.unknownTerritory, table, row, column, reference.description)
            }
        }
        for zone in territories.zones { check(zone.members, "zones", zone.id, "members") }
        // Rows are looked at where they are: a copy of a million of them costs as much as all the rest.
        var knownFunctions: [FunctionID] = []
        for row in actors.indices {
            if actors[row].name.isEmpty { report(.missingValue, "actors", actors[row].id.rawValue, "name", "") }
            check(actors[row].zone.references, "actors", actors[row].id.rawValue, "zone")
            if let commune = actors[row].commune, territories.commune(commune) == nil {
                report(
                    .unknownTerritory, "actors", actors[row].id.rawValue, "commune",
                    TerritoryReference(.commune, commune).description)
            }
            check(actors[row].verification, "actors", actors[row].id.rawValue)
            let siret = actors[row].siret
            _ = RegisterNumber.siret(siret) { problem, _ in
                report(problem, "actors", actors[row].id.rawValue, "siret", siret)
            }
            if !actors[row].rna.isEmpty, !RegisterNumber.isRna(actors[row].rna) {
                report(.suspectRna, "actors", actors[row].id.rawValue, "rna", actors[row].rna)
            }
            for type in actors[row].types where referential.type(type) == nil {
                report(.unknownIdentifier(of: .actorType), "actors", actors[row].id.rawValue, "type", type.rawValue)
            }
        }
        for row in offers.indices {
            check(offers[row].zone.references, "offers", offers[row].actor.rawValue, "zone")
            if let from = offers[row].validFrom, let to = offers[row].validTo, from > to {
                report(.datesReversed, "offers", offers[row].actor.rawValue, "valid_to", to.description)
            }
            check(offers[row].verification, "offers", offers[row].actor.rawValue)
            if offers[row].functions == knownFunctions { continue }
            let unknown = offers[row].functions.filter { !referential.contains($0) }
            if unknown.isEmpty { knownFunctions = offers[row].functions }
            for function in unknown {
                report(
                    .unknownIdentifier(of: .function), "offers", offers[row].actor.rawValue, "functions",
                    function.rawValue)
            }
        }
        var ties: Set<Relation.Tie> = []
        for relation in relations where !ties.insert(relation.tie).inserted {
            report(
                .repeatedRelation(firstLine: nil), "relations", relation.from.rawValue, "to", relation.to.rawValue)
        }
        for cooperation in cooperations {
            check(cooperation.territory.map { [$0] } ?? [], "cooperations", cooperation.id.rawValue, "territory")
        }
        for initiative in initiatives {
            check(initiative.territory.map { [$0] } ?? [], "initiatives", initiative.id.rawValue, "territory")
        }
        return findings
    }
}
