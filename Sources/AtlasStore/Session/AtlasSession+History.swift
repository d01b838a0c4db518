package import AtlasModel
import GRDB

extension AtlasSession {
    /// The changes of the file, the last first; none in a file of a format without history.
    ///
    /// - Parameters:
    ///   - actor: whom they are to concern; `nil` for all.
    ///   - number: the change that they are to come before; `nil` for the last ones.
    ///   - limit: how many at most.
    package func history(
        concerning actor: ActorID? = nil, before number: Int? = nil, limit: Int = .max
    ) throws(StoreError) -> [Change] {
        do {
            return try file.read { try $0.history(concerning: actor, before: number, limit: limit) }
        } catch {
            throw StoreError(reading: error)
        }
    }

    /// Of how many records the history tells: reading it takes as long as these are many.
    package func historySize() throws(StoreError) -> Int {
        do {
            return try file.read { try Int($0.number("SELECT count(*) FROM changed_records") ?? 0) }
        } catch {
            throw StoreError(reading: error)
        }
    }

    /// The change of a number; `nil` where there is none.
    package func change(_ number: Int) throws(StoreError) -> Change? {
        guard number < Int.max else { return nil }
        return try history(before: number + 1, limit: 1).first { $0.number == number }
    }

    /// The edit that ``undo(change:_:)`` would take back and the one that ``redo(_:)`` would bring back.
    package func undoable() throws(StoreError) -> (undo: Change?, redo: Change?) {
        let log: UndoLog
        do { log = try file.read { try $0.undoLog() } } catch { throw StoreError(reading: error) }
        return try (
            log.undoable.flatMap(change),
            log.takenBack.last.flatMap { pair throws(StoreError) in try change(pair.edit) }
        )
    }

    /// The atlas as it was at a moment; before the first change as the file was made.
    package func atlas(asOf moment: Moment) throws(StoreError) -> Atlas {
        do {
            return try file.atlas(defaults: defaults, asOf: moment)
        } catch {
            throw StoreError(reading: error)
        }
    }

    /// Copies the file beside itself, whole and on the disk, and never over another: `bretagne.LABEL.maillage`, else
    /// `bretagne.LABEL-2.maillage` …  To be called before an import.
    ///
    /// - Parameter label: what the copy is for, without `/`.
    /// - Returns: the path of the copy.
    package func backup(named label: String) throws(StoreError) -> String { try file.backup(named: label) }
}
