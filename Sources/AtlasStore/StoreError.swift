/// Why an atlas file could not be made or opened, with what is needed to say it; the path is the caller's.
package enum StoreError: Error, Hashable {
    case noSuchFile
    case notAnAtlas(Mismatch)
    /// A later version of the program wrote the file; `known` is the newest format that this one reads.
    case newerFormat(found: Int, known: Int)
    /// The file may be an atlas, but the system or SQLite does not let it be read.
    case notReadable(reason: String)
    /// A cell holds what the program never writes: damage, or a change by another program.
    case brokenRow(table: String, rowid: Int64, column: String, value: String)

    case alreadyExists
    case diskFull
    case cannotWrite(reason: String)
    /// The atlas contradicts itself: an identifier given twice, or one that names nothing.  `table` and `position` (1
    /// for the first row) tell where, as far as known.
    case inconsistentAtlas(table: String?, position: Int?, reason: String)

    /// What tells a file from an atlas.
    package enum Mismatch: Hashable, Sendable {
        /// A text, a folder, an empty file …
        case notADatabase
        /// An SQLite database of another program; 0 where it gives no application id.
        case otherApplication(id: UInt32)
        /// The database defines something that no atlas has: a view, a trigger, a virtual table.
        case foreignSchema(name: String)
        /// The end of the file is missing; sizes in bytes.
        case truncated(size: Int, expected: Int)
    }
}
