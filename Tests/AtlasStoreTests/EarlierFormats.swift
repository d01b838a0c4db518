import Foundation
import GRDB

extension TemporaryFolder {
    /// Makes a file what a program of an earlier format would have written.
    func bringBack(_ name: String, toFormat format: Int) throws {
        let queue = try DatabaseQueue(path: file(name))
        try queue.write { db in
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

    /// Changes a file behind the program's back.
    func execute(_ sql: String, in name: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: file(name), configuration: configuration)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }
}
