import GRDB

/// The fourth format of atlas files: when actors were asked to answer the survey, reminded, and answered; and what stood
/// there before each change, as in the third.
enum FourthFormat {
    static func lay(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TABLE survey (
                    position INTEGER PRIMARY KEY,
                    actor TEXT NOT NULL UNIQUE REFERENCES actors (id),
                    invited_on TEXT,
                    reminded_on TEXT NOT NULL,
                    due_on TEXT,
                    answered_on TEXT,
                    note TEXT NOT NULL
                ) STRICT;
                CREATE TABLE past_survey (
                    change INTEGER NOT NULL, position INTEGER NOT NULL, actor TEXT, invited_on TEXT, reminded_on TEXT,
                    due_on TEXT, answered_on TEXT, note TEXT, PRIMARY KEY (change, position)
                ) STRICT, WITHOUT ROWID;
                """)
    }
}
