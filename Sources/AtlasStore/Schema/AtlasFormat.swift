import GRDB

/// The format of atlas files: the migrations that a file has gone through, in their order.
///
/// A migration that has been released never changes: what comes after it is another migration.  For that reason it
/// names tables and columns in SQL and uses no type of this module.
enum AtlasFormat {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1-atlas", foreignKeyChecks: .immediate, migrate: FirstFormat.lay)
        return migrator
    }

    /// Stops at a file of another format than the one this program writes.
    static func check(_ db: Database) throws {
        try checkSchema(db)
        let migrator = migrator
        let known = migrator.migrations.count
        let strange = try migrator.appliedIdentifiers(db).subtracting(migrator.migrations).count
        guard strange == 0 else { throw StoreError.newerFormat(found: known + strange, known: known) }
        guard try migrator.hasCompletedMigrations(db) else {
            throw StoreError.notReadable(reason: "unfinished format")
        }
    }

    /// Stops at a schema with anything but plain tables and their indexes: a view in the place of a table may be a query
    /// without end.
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
    }
}
