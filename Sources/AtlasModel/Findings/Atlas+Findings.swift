extension Atlas {
    /// References that lead nowhere: territories, types and functions that the atlas names and does not have, as after a
    /// new vintage of the communes.  They are warnings: the rest of the atlas stands, and what they name counts nowhere.
    ///
    /// The place of a finding is the table and the identifier of the row, since an atlas knows no files.
    public var danglingReferences: [Finding] {
        var findings: [Finding] = []
        func report(_ problem: Finding.Problem, _ table: String, _ row: String, _ column: String, _ value: String) {
            let place = Finding.Place(file: "\(table) (\(row))", column: column)
            findings.append(Finding(.warning, problem, at: place, value: value))
        }
        func check(_ references: [TerritoryReference], _ table: String, _ row: String, _ column: String) {
            for reference in references where !territories.contains(reference) {
                report(.unknownTerritory, table, row, column, reference.description)
            }
        }
        for zone in territories.zones { check(zone.members, "zones", zone.id, "members") }
        for actor in actors {
            let id = actor.id.rawValue
            if actor.name.isEmpty { report(.missingValue, "actors", id, "name", "") }
            check(actor.zone.references, "actors", id, "zone")
            if let commune = actor.commune { check([TerritoryReference(.commune, commune)], "actors", id, "commune") }
            for type in actor.types where referential.type(type) == nil {
                report(.unknownIdentifier(of: .actorType), "actors", id, "type", type.rawValue)
            }
        }
        for offer in offers {
            check(offer.zone.references, "offers", offer.actor.rawValue, "zone")
            for function in offer.functions where referential.function(function) == nil {
                report(
                    .unknownIdentifier(of: .function), "offers", offer.actor.rawValue, "functions", function.rawValue)
            }
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
