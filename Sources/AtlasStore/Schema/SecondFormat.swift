import GRDB

/// The second format of atlas files: the first and last day of a step counted from the hire, and what the choice of
/// interlocutors weighs.
///
/// A referential that was stored before states neither; what it does not state of the weights is the program's.
enum SecondFormat {
    static func lay(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE pathway_steps ADD COLUMN earliest TEXT;
                ALTER TABLE pathway_steps ADD COLUMN latest TEXT;
                CREATE TABLE pathway_costs (
                    position INTEGER PRIMARY KEY,
                    id TEXT NOT NULL UNIQUE,
                    value INTEGER NOT NULL,
                    note TEXT NOT NULL,
                    source TEXT NOT NULL
                ) STRICT;
                """)
    }
}
