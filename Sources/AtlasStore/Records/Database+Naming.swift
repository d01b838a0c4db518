import AtlasModel
import GRDB

extension Database {
    /// The records that name an actor, itself apart.
    func places(naming actor: ActorID) throws -> [RecordPlace] {
        let questions: [(RecordKind, String)] = [
            (.offer, "SELECT position FROM offers WHERE actor = ?1"),
            (.relation, #"SELECT position FROM relations WHERE "from" = ?1 OR "to" = ?1"#),
            (
                .cooperation,
                """
                SELECT position FROM cooperations
                WHERE position IN (SELECT cooperation FROM cooperations_rotation WHERE actor = ?1)
                OR id IN (SELECT cooperation FROM cooperation_members WHERE actor = ?1)
                """
            ),
            (
                .initiative,
                """
                SELECT position FROM initiatives WHERE consultant = ?1
                OR position IN (SELECT initiative FROM initiatives_leaders WHERE actor = ?1)
                OR id IN (SELECT initiative FROM initiative_actors WHERE actor = ?1)
                """
            ),
            (.invitation, "SELECT position FROM survey WHERE actor = ?1"),
        ]
        return try places(questions, naming: actor.rawValue)
    }

    /// The records that act in a named zone or are about it.
    func places(inZone id: String) throws -> [RecordPlace] {
        let listed = "EXISTS (SELECT 1 FROM json_each(zone) WHERE value = ?1)"
        let questions: [(RecordKind, String)] = [
            (.actor, "SELECT position FROM actors WHERE \(listed)"),
            (.offer, "SELECT position FROM offers WHERE \(listed)"),
            (.cooperation, "SELECT position FROM cooperations WHERE territory = ?1"),
            (.initiative, "SELECT position FROM initiatives WHERE territory = ?1"),
        ]
        return try places(questions, naming: TerritoryReference(.zone, id).description)
    }

    private func places(_ questions: [(RecordKind, String)], naming name: String) throws -> [RecordPlace] {
        try questions.flatMap { kind, sql in
            let rows = try RowReader(self, sql: sql, [.text(name)])
            var places: [RecordPlace] = []
            while try rows.next() { places.append(RecordPlace(kind: kind, position: rows.integer(0))) }
            return places
        }
    }
}
