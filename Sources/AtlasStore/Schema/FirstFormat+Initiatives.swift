extension FirstFormat {
    /// `meeting_every` is a number of months.
    static let cooperations = """
        CREATE TABLE cooperations (
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            territory TEXT,
            charter TEXT NOT NULL,
            governance TEXT NOT NULL,
            meeting_every INTEGER,
            rotation_started_on TEXT,
            results TEXT NOT NULL,
            source TEXT NOT NULL
        ) STRICT;
        CREATE TABLE cooperations_rotation (
            cooperation INTEGER NOT NULL REFERENCES cooperations (position) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            actor TEXT NOT NULL REFERENCES actors (id),
            PRIMARY KEY (cooperation, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX cooperations_rotation_by_actor ON cooperations_rotation (actor);
        CREATE TABLE cooperation_members (
            position INTEGER PRIMARY KEY,
            cooperation TEXT NOT NULL REFERENCES cooperations (id),
            actor TEXT NOT NULL REFERENCES actors (id),
            role TEXT NOT NULL
        ) STRICT;
        CREATE INDEX cooperation_members_by_cooperation ON cooperation_members (cooperation);
        CREATE INDEX cooperation_members_by_actor ON cooperation_members (actor);
        """

    static let initiatives = """
        CREATE TABLE initiatives (
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            territory TEXT,
            start TEXT,
            "end" TEXT,
            budget_eur INTEGER,
            budget_is_approximate INTEGER NOT NULL CHECK (budget_is_approximate IN (0, 1)),
            funding TEXT NOT NULL,
            consultant TEXT REFERENCES actors (id),
            objectives TEXT NOT NULL,
            deliverables TEXT NOT NULL,
            next_steps TEXT NOT NULL,
            invited INTEGER,
            present INTEGER,
            source TEXT NOT NULL
        ) STRICT;
        CREATE INDEX initiatives_by_consultant ON initiatives (consultant);
        CREATE TABLE initiatives_leaders (
            initiative INTEGER NOT NULL REFERENCES initiatives (position) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            actor TEXT NOT NULL REFERENCES actors (id),
            PRIMARY KEY (initiative, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX initiatives_leaders_by_actor ON initiatives_leaders (actor);
        CREATE TABLE sessions (
            position INTEGER PRIMARY KEY,
            initiative TEXT NOT NULL REFERENCES initiatives (id),
            date TEXT,
            duration_days REAL,
            title TEXT NOT NULL,
            content TEXT NOT NULL
        ) STRICT;
        CREATE INDEX sessions_by_initiative ON sessions (initiative);
        CREATE TABLE efforts (
            position INTEGER PRIMARY KEY,
            initiative TEXT NOT NULL REFERENCES initiatives (id),
            who TEXT NOT NULL,
            days REAL NOT NULL,
            detail TEXT NOT NULL
        ) STRICT;
        CREATE INDEX efforts_by_initiative ON efforts (initiative);
        CREATE TABLE initiative_actors (
            position INTEGER PRIMARY KEY,
            initiative TEXT NOT NULL REFERENCES initiatives (id),
            actor TEXT NOT NULL REFERENCES actors (id),
            part TEXT NOT NULL
        ) STRICT;
        CREATE INDEX initiative_actors_by_initiative ON initiative_actors (initiative);
        CREATE INDEX initiative_actors_by_actor ON initiative_actors (actor);
        """

    static let examples = """
        CREATE TABLE associations (
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            commune TEXT,
            stage TEXT NOT NULL,
            description TEXT NOT NULL,
            source TEXT NOT NULL
        ) STRICT;
        CREATE TABLE associations_needs (
            association INTEGER NOT NULL REFERENCES associations (position) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            function TEXT NOT NULL,
            PRIMARY KEY (association, position)
        ) STRICT, WITHOUT ROWID;
        """
}
