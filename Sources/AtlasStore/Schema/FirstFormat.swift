import GRDB

/// The first format of atlas files.
///
/// One table for each file of the atlas package, with its columns.
/// - `position`, the row's place in its table, is the key that SQLite stores rows by: reading in order costs nothing,
///   and rows without an identifier of their own (offers, relations, sessions …) have an address that lasts.
/// - A list that names other rows is a table `<table>_<column>`, so that SQLite can be asked who offers a function and
///   keeps an actor from going while it is named.  Any other list (territory references, networks, modes, results …) is
///   a JSON array of texts in its cell: nothing asks for its items alone.
/// - Functions, actor types and territories are no foreign keys outside the referential and the territories
///   themselves: these may be the program's own, and then are not in the file.
/// - Choices (`role`, `survey` …) are texts checked on reading: a new choice would otherwise need a new table.
/// - An empty text means that the source says nothing; `NULL` is for cells that are not texts.
enum FirstFormat {
    static func lay(_ db: Database) throws {
        // `mllg`: see AtlasFile.applicationID.
        try db.execute(sql: "PRAGMA application_id = 0x6D6C6C67")
        for part in [atlas, referential, territories, actors, cooperations, initiatives, examples] {
            try db.execute(sql: part)
        }
    }

    private static let atlas = """
        CREATE TABLE atlas (
            position INTEGER PRIMARY KEY CHECK (position = 1),
            title TEXT NOT NULL,
            own_referential INTEGER NOT NULL CHECK (own_referential IN (0, 1)),
            own_territories INTEGER NOT NULL CHECK (own_territories IN (0, 1))
        ) STRICT;
        """
}
