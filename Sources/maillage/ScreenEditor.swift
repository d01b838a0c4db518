import AtlasApp
import AtlasDocuments
import AtlasModel
import AtlasStore

extension AtlasEditor {
    /// What changes an atlas file for the screen that shows it.
    init(_ session: AtlasSession, path: String, author: String) {
        @Sendable func outcome(_ change: () throws(StoreError) -> Atlas) -> Outcome {
            do throws(StoreError) {
                return .done(try change())
            } catch {
                if case .conflict(let conflict) = error { return .conflict(conflict) }
                return .refused(words.sentence(error, path: path))
            }
        }
        self.init(
            author: author,
            apply: { edits, reason, control in
                outcome { () throws(StoreError) in
                    try session.apply(edits, ChangeNote(author: author, reason: reason), ChangeControl(control))
                }
            },
            undo: { number, control in
                let result = outcome { () throws(StoreError) in
                    try session.undo(change: number, ChangeNote(author: author), ChangeControl(control)).atlas
                }
                guard case .conflict(let conflict) = result else { return result }
                return .refused(words.sentence(.conflict(conflict), path: path))
            },
            redo: { control in
                let result = outcome { () throws(StoreError) in
                    try session.redo(ChangeNote(author: author), ChangeControl(control)).atlas
                }
                guard case .conflict(let conflict) = result else { return result }
                return .refused(words.sentence(.conflict(conflict), path: path))
            },
            history: {
                let changes = (try? session.history(limit: 1_000)) ?? []
                let atlas = session.atlas.remembering(changes.lazy.flatMap(\.edits))
                let redoable = changes.redoable
                let names = RecordCalling.byName(changes.lazy.flatMap(\.edits), in: atlas)
                return changes.map { PastChange($0, in: atlas, names, isRedoable: $0.number == redoable) }
            },
            // What cannot be counted tells of nothing.
            historySize: { (try? session.historySize()) ?? 0 },
            newsOfOthers: {
                let atlas: Atlas?
                do { atlas = try session.changesByOthers() } catch { return .failed }
                guard let atlas else { return .nothing }
                let last = (try? session.history(limit: 1))?.first
                return .news(News(atlas: atlas, sentence: words.changedByOthers(last, in: atlas)))
            },
            watch: session.watch)
    }
}

extension ChangeControl {
    fileprivate init(_ control: WorkControl) { self.init(isStopped: control.isCancelled, report: control.report) }
}

extension AtlasEditor.PastChange {
    fileprivate init(_ change: Change, in atlas: Atlas, _ names: RecordCalling, isRedoable: Bool) {
        var isEdit = false
        if case .edit = change.nature { isEdit = true }
        self.init(
            number: change.number, day: change.madeAt.day, clock: change.madeAt.clock, author: change.note.author,
            reason: change.note.reason, summary: words.summary(change, in: atlas, names),
            details: words.details(change.edits, in: atlas, names), isUndoable: isEdit && change.undoneBy == nil,
            isRedoable: isRedoable)
    }
}

extension [Change] {
    /// Of a history, the last change first: the edit that redoing brings back, unless something new has come since.
    fileprivate var redoable: Int? {
        var broughtBack: Set<Int> = []
        for change in self {
            switch change.nature {
            case .edit: return nil
            case .redo(let edit): broughtBack.insert(edit)
            case .undo(let edit): if broughtBack.remove(edit) == nil { return edit }
            }
        }
        return nil
    }
}
