import GRDB

/// The format of atlas files: the migrations that a file has gone through, in their order.
///
/// A migration that has been released never changes: what comes after it is another migration.  For that reason it
/// names tables and columns in SQL and uses no type of this module.
enum AtlasFormat {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1-atlas", foreignKeyChecks: .immediate, migrate: FirstFormat.lay)
        migrator.registerMigration("2-pathway-costs", foreignKeyChecks: .immediate, migrate: SecondFormat.lay)
        migrator.registerMigration("3-history", foreignKeyChecks: .immediate, migrate: ThirdFormat.lay)
        migrator.registerMigration("4-survey", foreignKeyChecks: .immediate, migrate: FourthFormat.lay)
        migrator.registerMigration("5-lists-in-rows", foreignKeyChecks: .immediate, migrate: FifthFormat.lay)
        return migrator
    }

    /// The format of a file, where it is earlier than the one that this program writes; `nil` where it is that one.  Stops
    /// at any other.
    static func earlierFormat(_ db: Database) throws -> Int? {
        try checkSchema(db)
        let migrator = migrator
        let known = migrator.migrations.count
        let applied = try migrator.appliedIdentifiers(db)
        let strange = applied.subtracting(migrator.migrations).count
        guard strange == 0 else { throw StoreError.newerFormat(found: known + strange, known: known) }
        // Migrations are gone through in their order, each whole.
        guard !applied.isEmpty, applied == Set(migrator.migrations.prefix(applied.count)) else {
            throw StoreError.notReadable(reason: "unfinished format")
        }
        return applied.count == known ? nil : applied.count
    }

    /// The number of the format that this program writes.
    static var current: Int { migrator.migrations.count }

    /// Stops at texts in another encoding, and at a schema with anything but plain tables and their indexes: a view in the
    /// place of a table may be a query without end.
    ///
    /// The statement is looked at, not the type beside it, which a hostile hand may have written apart.
    private static func checkSchema(_ db: Database) throws {
        let strange = try String.fetchOne(
            db,
            sql: """
                SELECT name FROM sqlite_master WHERE sql IS NOT NULL AND sql NOT LIKE 'CREATE TABLE %'
                AND sql NOT LIKE 'CREATE INDEX %' AND sql NOT LIKE 'CREATE UNIQUE INDEX %'
                """)
        if let strange { throw StoreError.notAnAtlas(.foreignSchema(name: strange)) }
        // Cells are read as bytes.
        let encoding = try String.fetchOne(db, sql: "PRAGMA encoding") ?? ""
        guard encoding == "UTF-8" else { throw StoreError.notReadable(reason: "texts in \(encoding)") }
    }
}
