extension FirstFormat {
    static let actors = """
        CREATE TABLE actors (
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            acronym TEXT NOT NULL,
            networks TEXT NOT NULL,
            guidasso TEXT,
            siret TEXT NOT NULL,
            rna TEXT NOT NULL,
            address TEXT NOT NULL,
            commune TEXT,
            latitude REAL,
            longitude REAL,
            zone TEXT NOT NULL,
            phone TEXT NOT NULL,
            email TEXT NOT NULL,
            website TEXT NOT NULL,
            survey TEXT NOT NULL,
            verified_on TEXT,
            verified_by TEXT NOT NULL,
            modified_on TEXT,
            source TEXT NOT NULL,
            notes TEXT NOT NULL
        ) STRICT;
        CREATE TABLE actors_type (
            actor INTEGER NOT NULL REFERENCES actors (position) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            type TEXT NOT NULL,
            PRIMARY KEY (actor, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE offers (
            position INTEGER PRIMARY KEY,
            actor TEXT NOT NULL REFERENCES actors (id),
            stages TEXT NOT NULL,
            role TEXT NOT NULL,
            zone TEXT NOT NULL,
            modes TEXT NOT NULL,
            duration TEXT NOT NULL,
            audience TEXT NOT NULL,
            cost TEXT NOT NULL,
            conditions TEXT NOT NULL,
            valid_from TEXT,
            valid_to TEXT,
            verified_on TEXT,
            verified_by TEXT NOT NULL,
            source TEXT NOT NULL
        ) STRICT;
        CREATE INDEX offers_by_actor ON offers (actor);
        CREATE TABLE offers_functions (
            offer INTEGER NOT NULL REFERENCES offers (position) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            function TEXT NOT NULL,
            PRIMARY KEY (offer, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE relations (
            position INTEGER PRIMARY KEY,
            "from" TEXT NOT NULL REFERENCES actors (id),
            "to" TEXT NOT NULL REFERENCES actors (id),
            kind TEXT NOT NULL,
            note TEXT NOT NULL,
            source TEXT NOT NULL
        ) STRICT;
        CREATE INDEX relations_by_from ON relations ("from");
        CREATE INDEX relations_by_to ON relations ("to");
        """
}
