extension FirstFormat {
    /// A function may be listed before its parent: that reference alone waits for the end of the transaction.
    static let referential = """
        CREATE TABLE functions (
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            parent TEXT REFERENCES functions (id) DEFERRABLE INITIALLY DEFERRED,
            name TEXT NOT NULL,
            name_en TEXT NOT NULL
        ) STRICT;
        CREATE TABLE requirements (
            position INTEGER PRIMARY KEY,
            function TEXT NOT NULL REFERENCES functions (id),
            stage TEXT NOT NULL,
            requirement TEXT NOT NULL,
            UNIQUE (function, stage)
        ) STRICT;
        CREATE TABLE actor_types (
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            name_en TEXT NOT NULL,
            family TEXT NOT NULL,
            aliases TEXT NOT NULL
        ) STRICT;
        CREATE TABLE profiles (
            position INTEGER PRIMARY KEY,
            type TEXT NOT NULL REFERENCES actor_types (id),
            function TEXT NOT NULL REFERENCES functions (id),
            stages TEXT NOT NULL,
            role TEXT NOT NULL,
            source TEXT NOT NULL
        ) STRICT;
        CREATE TABLE pathway_steps (
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            stage TEXT NOT NULL,
            "order" INTEGER NOT NULL,
            title TEXT NOT NULL,
            title_en TEXT NOT NULL,
            function TEXT NOT NULL REFERENCES functions (id),
            deadline TEXT NOT NULL,
            source TEXT NOT NULL,
            checked_on TEXT,
            note TEXT NOT NULL
        ) STRICT;
        """
}
