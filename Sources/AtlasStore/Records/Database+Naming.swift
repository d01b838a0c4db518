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
        return try questions.flatMap { kind, sql in
            let rows = try RowReader(self, sql: sql, [.text(actor.rawValue)])
            var places: [RecordPlace] = []
            while try rows.next() { places.append(RecordPlace(kind: kind, position: rows.integer(0))) }
            return places
        }
    }
}
