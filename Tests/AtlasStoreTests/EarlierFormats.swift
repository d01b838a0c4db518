import Foundation
import GRDB

extension TemporaryFolder {
    /// Makes a file what a program of an earlier format would have written.
    func bringBack(_ name: String, toFormat format: Int) throws {
        let queue = try DatabaseQueue(path: file(name))
        try queue.write { db in
            if format < 5 {
                try db.execute(
                    sql: listInTable("types", of: "actors", owner: "actor", item: "type", in: "actors_type")
                        + listInTable(
                            "functions", of: "offers", owner: "offer", item: "function", in: "offers_functions")
                        + "DELETE FROM grdb_migrations WHERE identifier = '5-lists-in-rows'")
            }
            if format < 4 {
                try db.execute(
                    sql: """
                        DROP TABLE survey;
                        DROP TABLE past_survey;
                        DELETE FROM grdb_migrations WHERE identifier = '4-survey';
                        """)
            }
            if format < 3 {
                let tables = try String.fetchAll(
                    db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'past\\_%' ESCAPE '\\'")
                for table in tables + ["changed_records", "changes"] { try db.execute(sql: "DROP TABLE \(table)") }
                try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = '3-history'")
            }
            if format < 2 {
                try db.execute(
                    sql: """
                        DROP TABLE pathway_costs;
                        ALTER TABLE pathway_steps DROP COLUMN earliest;
                        ALTER TABLE pathway_steps DROP COLUMN latest;
                        DELETE FROM grdb_migrations WHERE identifier = '2-pathway-costs';
                        """)
            }
        }
        try queue.close()
    }

    /// Takes a list out of the rows of a table, and of their past, into a table with a row for each item.
    private func listInTable(_ column: String, of table: String, owner: String, item: String, in lists: String)
        -> String
    {
        """
        CREATE TABLE \(lists) (
            \(owner) INTEGER NOT NULL REFERENCES \(table) (position) ON DELETE CASCADE, position INTEGER NOT NULL,
            \(item) TEXT NOT NULL, PRIMARY KEY (\(owner), position)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO \(lists) SELECT position, key + 1, value FROM \(table), json_each(\(column));
        ALTER TABLE \(table) DROP COLUMN \(column);
        CREATE TABLE past_\(lists) (
            change INTEGER NOT NULL, \(owner) INTEGER NOT NULL, position INTEGER NOT NULL, \(item) TEXT,
            PRIMARY KEY (change, \(owner), position)
        ) STRICT, WITHOUT ROWID;
        INSERT INTO past_\(lists)
            SELECT change, position, key + 1, value FROM past_\(table), json_each(\(column));
        ALTER TABLE past_\(table) DROP COLUMN \(column);

        """
    }

    /// Changes a file behind the program's back.
    func execute(_ sql: String, in name: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: file(name), configuration: configuration)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }
}
