package import AtlasModel

/// Why an atlas file could not be made, opened or changed, with what is needed to say it; the path is the caller's.
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

    /// Somebody else has changed what an edit wants to change, or an identifier is taken; nothing was written.
    case conflict(EditConflict)
    /// After the edits, `record` would name what is there no more, an actor (`resam`) or a named zone
    /// (`zone:pays-de-morlaix`); nothing was written.
    case namesNobody(record: AtlasRecord, missing: String)
    case nothingToUndo
    case nothingToRedo
    /// No change of the file has that number.
    case noSuchChange(Int)
    /// The change was taken back already, by the change `by` where that is known.
    case undoneAlready(Int, by: Int?)

    /// Whoever asked for the change has stopped it; nothing was written.
    case stopped

    /// The file or its folder may not be written: the journal that makes a change whole stands beside the file.
    case readOnly
    /// What is open stands under its path no more: the file was deleted, moved or replaced meanwhile.
    case moved
    /// Another program has held the file for longer than one waits.
    case busy
    /// A writing was cut off and leaves a journal beside the file, which only who may write there can bring to its end.
    case interrupted

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
