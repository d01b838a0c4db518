import GRDB

/// The third format of atlas files: what was changed, when, by whom and why, and what stood there before.
///
/// - A row of `changes` is one transaction: its number (1, 2, 3 …), the moment (UTC, ISO 8601 with milliseconds) and, where
///   it takes back another change, the number of that one.
/// - A row of `changed_records` is a record that a change touched: its kind, its position, and whether it was there.
/// - What stood there before is copied into the tables `past_…`, which have the columns of the table of that name, with
///   the number of the change.  What stood there after is what stood there before the next change of that record, or
///   what stands there now: nothing is kept twice, and an import costs no more than what it adds.
/// - A position is never given to another record, so that what was deleted can come back to its place.
///
/// A migration that adds a column to a table adds it to its `past_…` table too.
enum ThirdFormat {
    static func lay(_ db: Database) throws {
        try db.execute(sql: history)
        try db.execute(sql: past)
    }

    private static let history = """
        CREATE TABLE changes (
            number INTEGER PRIMARY KEY,
            made_at TEXT NOT NULL,
            author TEXT NOT NULL,
            reason TEXT NOT NULL,
            undoes INTEGER REFERENCES changes (number)
        ) STRICT;
        CREATE TABLE changed_records (
            change INTEGER NOT NULL REFERENCES changes (number),
            kind TEXT NOT NULL,
            position INTEGER NOT NULL,
            existed INTEGER NOT NULL CHECK (existed IN (0, 1)),
            PRIMARY KEY (change, kind, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX changed_records_by_record ON changed_records (kind, position, change);
        """

    private static let past = """
        CREATE TABLE past_actors (
            change INTEGER NOT NULL, position INTEGER NOT NULL, id TEXT, name TEXT, acronym TEXT, networks TEXT,
            guidasso TEXT, siret TEXT, rna TEXT, address TEXT, commune TEXT, latitude REAL, longitude REAL,
            zone TEXT, phone TEXT, email TEXT, website TEXT, survey TEXT, verified_on TEXT, verified_by TEXT,
            modified_on TEXT, source TEXT, notes TEXT, PRIMARY KEY (change, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE past_actors_type (
            change INTEGER NOT NULL, actor INTEGER NOT NULL, position INTEGER NOT NULL, type TEXT,
            PRIMARY KEY (change, actor, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE past_offers (
            change INTEGER NOT NULL, position INTEGER NOT NULL, actor TEXT, stages TEXT, role TEXT, zone TEXT,
            modes TEXT, duration TEXT, audience TEXT, cost TEXT, conditions TEXT, valid_from TEXT,
            valid_to TEXT, verified_on TEXT, verified_by TEXT, source TEXT, PRIMARY KEY (change, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE past_offers_functions (
            change INTEGER NOT NULL, offer INTEGER NOT NULL, position INTEGER NOT NULL, function TEXT,
            PRIMARY KEY (change, offer, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE past_relations (
            change INTEGER NOT NULL, position INTEGER NOT NULL, "from" TEXT, "to" TEXT, kind TEXT, note TEXT,
            source TEXT, PRIMARY KEY (change, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE past_cooperations (
            change INTEGER NOT NULL, position INTEGER NOT NULL, id TEXT, name TEXT, kind TEXT, territory TEXT,
            charter TEXT, governance TEXT, meeting_every INTEGER, rotation_started_on TEXT, results TEXT,
            source TEXT, PRIMARY KEY (change, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE past_cooperations_rotation (
            change INTEGER NOT NULL, cooperation INTEGER NOT NULL, position INTEGER NOT NULL, actor TEXT,
            PRIMARY KEY (change, cooperation, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE past_cooperation_members (
            change INTEGER NOT NULL, position INTEGER NOT NULL, cooperation TEXT, actor TEXT, role TEXT,
            PRIMARY KEY (change, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE past_initiatives (
            change INTEGER NOT NULL, position INTEGER NOT NULL, id TEXT, name TEXT, territory TEXT, start TEXT,
            "end" TEXT, budget_eur INTEGER, budget_is_approximate INTEGER, funding TEXT, consultant TEXT,
            objectives TEXT, deliverables TEXT, next_steps TEXT, invited INTEGER, present INTEGER, source TEXT,
            PRIMARY KEY (change, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE past_initiatives_leaders (
            change INTEGER NOT NULL, initiative INTEGER NOT NULL, position INTEGER NOT NULL, actor TEXT,
            PRIMARY KEY (change, initiative, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE past_sessions (
            change INTEGER NOT NULL, position INTEGER NOT NULL, initiative TEXT, date TEXT, duration_days REAL,
            title TEXT, content TEXT, PRIMARY KEY (change, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE past_efforts (
            change INTEGER NOT NULL, position INTEGER NOT NULL, initiative TEXT, who TEXT, days REAL,
            detail TEXT, PRIMARY KEY (change, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE past_initiative_actors (
            change INTEGER NOT NULL, position INTEGER NOT NULL, initiative TEXT, actor TEXT, part TEXT,
            PRIMARY KEY (change, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE past_zones (
            change INTEGER NOT NULL, position INTEGER NOT NULL, id TEXT, name TEXT, kind TEXT, members TEXT,
            source TEXT, PRIMARY KEY (change, position)
        ) STRICT, WITHOUT ROWID;
        """
}
