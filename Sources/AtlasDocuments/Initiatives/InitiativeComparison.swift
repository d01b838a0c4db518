package import AtlasModel

extension Document {
    /// Initiatives side by side: sessions, days per participant and per coordinator with their components, budget.
    package static func initiativeComparison(
        _ initiatives: [Initiative], in subject: AtlasOnDate, words: Words
    ) -> Document {
        let title = words.pick("Démarches comparées", "Initiatives compared")
        guard !initiatives.isEmpty else {
            return Document(title: title, blocks: [.paragraph(words.pick("Aucune démarche.", "No initiative."))])
        }
        let columns = [Table.Column("")] + initiatives.map { Table.Column($0.shortName) }
        let rows = criteria(in: subject, words: words).map { name, value in [name] + initiatives.map(value) }
        let table = Table(columns: columns, rows: rows.filter { $0.dropFirst().contains { !$0.isEmpty } })
        return Document(title: title, blocks: [.table(table), .paragraph(words.origin(subject))])
    }

    private static func criteria(
        in subject: AtlasOnDate, words: Words
    ) -> [(name: String, value: (Initiative) -> String)] {
        let territories = subject.atlas.territories
        return [
            (
                words.pick("Territoire", "Territory"),
                { $0.territory.map { words.territory($0, in: territories) } ?? "" }
            ),
            (
                words.pick("Porteurs", "Leaders"),
                { $0.leaders.map { words.name(of: $0, in: subject) }.joined(separator: ", ") }
            ),
            (words.pick("Période", "Period"), { words.dates(of: $0) }),
            (words.pick("Sessions", "Sessions"), { words.number($0.sessions.count) }),
            (words.pick("Temps d’un participant", "Time of a participant"), { words.time(of: .participant, in: $0) }),
            (
                words.pick("Temps du coordinateur", "Time of the coordinator"),
                { words.time(of: .coordinator, in: $0) }
            ),
            (words.pick("Budget", "Budget"), { $0.budget.map(words.euros) ?? words.pick("non dit", "not said") }),
            (words.pick("Financement", "Funding"), { $0.funding.madeSafe }),
            (words.pick("Sollicités", "Invited"), { $0.invited.map(words.number) ?? "" }),
            (words.pick("Présents", "Present"), { $0.present.map(words.number) ?? "" }),
            (words.pick("Identifiant", "Identifier"), { $0.id.rawValue.madeSafe }),
        ]
    }
}

extension Initiative {
    /// What stands before the colon of its name: enough to tell initiatives apart.
    package var shortName: String {
        let name = name.madeSafe
        guard let colon = name.firstIndex(of: ":"), colon > name.startIndex else { return name }
        return String(name[..<colon].reversed().drop(while: \.isWhitespace).reversed())
    }
}
