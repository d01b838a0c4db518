import AtlasApp
import AtlasModel
import AtlasStore
import Terminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Has a person decide on the conflicts of a merge on the screen.
enum MergeScreen {
    /// Whether somebody sits at a terminal who can be asked.
    static var isPersonThere: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    /// Whether that person reads a screen; else lines ask.
    static var isPossible: Bool {
        let terminal = getenv("TERM").map { String(cString: $0) } ?? ""
        return isPersonThere && !["", "dumb"].contains(terminal) && !UserSettings.isAccessible.value
    }

    /// - Parameter theirs: the path of the other copy.
    /// - Returns: the merge to write; `nil` where the person leaves without.
    static func decide(
        _ questions: [MergeConflict], into mine: EditableAtlas, from theirs: String,
        merged: @escaping @Sendable (MergeToDecide.Answers) -> AtlasMerge
    ) throws(CommandFailure) -> AtlasMerge? {
        let changes: [MergeConflict.Side: [MergeConflict: MergeToDecide.LastChange]] = [
            .mine: lastChanges(of: questions, in: try mine.history()),
            .theirs: lastChanges(of: questions, in: history(of: theirs)),
        ]
        let merge = MergeToDecide(questions, into: mine.atlas, on: .today, changes: changes, merged: merged)
        let options = TerminalOptions(errorLogPath: errorLog(), crashMessage: words.crashed)
        do {
            return try App.decide(merge, words: words, settings: userSettings, options: options)
        } catch {
            throw .terminal(error)
        }
    }

    /// Who changed what is good to know, and no reason to stop; a folder has no history.
    private static func history(of path: String) -> [Change] {
        guard PathKind(of: path) == .file, let session = try? FileSession.open(path) else { return [] }
        return (try? session.history()) ?? []
    }

    /// Who last changed what is in conflict on one side, and when.
    /// - Parameter history: the last change first.
    static func lastChanges(
        of questions: [MergeConflict], in history: [Change]
    ) -> [MergeConflict: MergeToDecide.LastChange] {
        var waiting = Dictionary(grouping: questions, by: \.record)
        var found: [MergeConflict: MergeToDecide.LastChange] = [:]
        for change in history where !waiting.isEmpty {
            for edit in change.edits {
                for name in Set([edit.before?.name, edit.after?.name].compactMap(\.self)) {
                    guard let conflicts = waiting[name] else { continue }
                    let fields = edit.before.flatMap { before in edit.after.map(before.changes) }?.map(\.field)
                    let told = conflicts.filter { $0.isTouched(byChangesOf: fields) }
                    for conflict in told {
                        found[conflict] = MergeToDecide.LastChange(
                            author: change.note.author, day: change.madeAt.day, clock: change.madeAt.clock)
                    }
                    let left = conflicts.filter { !told.contains($0) }
                    waiting[name] = left.isEmpty ? nil : left
                }
            }
        }
        return found
    }
}

extension MergeConflict {
    /// - Parameter fields: those that a change of the record changed; `nil` where it was added or deleted.
    fileprivate func isTouched(byChangesOf fields: [String]?) -> Bool {
        guard let fields, case .field(let field) = matter else { return true }
        return fields.contains(field)
    }
}
