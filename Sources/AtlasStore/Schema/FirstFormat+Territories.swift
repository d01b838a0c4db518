extension FirstFormat {
    /// `zones` belongs to every atlas, the other tables to those with territories of their own.
    static let territories = """
        CREATE TABLE zones (
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            members TEXT NOT NULL,
            source TEXT NOT NULL
        ) STRICT;
        CREATE TABLE regions (
            position INTEGER PRIMARY KEY,
            code TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL
        ) STRICT;
        CREATE TABLE regions2015 (
            position INTEGER PRIMARY KEY,
            code TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL
        ) STRICT;
        CREATE TABLE departements (
            position INTEGER PRIMARY KEY,
            code TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            region TEXT NOT NULL REFERENCES regions (code),
            region2015 TEXT NOT NULL REFERENCES regions2015 (code),
            prefecture TEXT NOT NULL
        ) STRICT;
        CREATE TABLE epci (
            position INTEGER PRIMARY KEY,
            siren TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            kind TEXT NOT NULL
        ) STRICT;
        CREATE TABLE communes (
            position INTEGER PRIMARY KEY,
            code TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            epci TEXT REFERENCES epci (siren),
            departement TEXT NOT NULL REFERENCES departements (code),
            population INTEGER,
            latitude REAL,
            longitude REAL,
            postal_codes TEXT NOT NULL,
            point TEXT
        ) STRICT;
        CREATE TABLE former_communes (
            position INTEGER PRIMARY KEY,
            code TEXT NOT NULL,
            name TEXT NOT NULL,
            successor TEXT NOT NULL
        ) STRICT;
        """
}
