import GRDB

/// The fifth format of atlas files: the types of an actor and the functions of an offer are in their rows, as JSON
/// arrays of their names, as their other lists have been since the first.
///
/// A row for each function of each offer made two million for an atlas of France, which took longer to read than all
/// the rest.
enum FifthFormat {
    static func lay(_ db: Database) throws {
        try db.execute(
            sql: """
                ALTER TABLE actors ADD COLUMN types TEXT NOT NULL DEFAULT '[]';
                UPDATE actors SET types = (SELECT json_group_array(type) FROM
                    (SELECT type FROM actors_type WHERE actor = actors.position ORDER BY position));
                DROP TABLE actors_type;
                ALTER TABLE offers ADD COLUMN functions TEXT NOT NULL DEFAULT '[]';
                UPDATE offers SET functions = (SELECT json_group_array(function) FROM
                    (SELECT function FROM offers_functions WHERE offer = offers.position ORDER BY position));
                DROP TABLE offers_functions;

                ALTER TABLE past_actors ADD COLUMN types TEXT;
                UPDATE past_actors SET types = (SELECT json_group_array(type) FROM
                    (SELECT type FROM past_actors_type AS kept WHERE kept.change = past_actors.change
                        AND kept.actor = past_actors.position ORDER BY kept.position));
                DROP TABLE past_actors_type;
                ALTER TABLE past_offers ADD COLUMN functions TEXT;
                UPDATE past_offers SET functions = (SELECT json_group_array(function) FROM
                    (SELECT function FROM past_offers_functions AS kept WHERE kept.change = past_offers.change
                        AND kept.offer = past_offers.position ORDER BY kept.position));
                DROP TABLE past_offers_functions;
                """)
    }
}
