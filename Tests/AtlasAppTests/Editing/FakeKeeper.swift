import AtlasModel
import Synchronization

@testable import AtlasApp
@testable import Terminal

/// A file that two people have open, in memory: what the screen asks of it, and what somebody else does to it.
final class FakeKeeper: Sendable {
    private struct Content {
        var atlas: Atlas
        var past: [(edits: [RecordEdit], author: String, reason: String, isUndone: Bool)] = []
        var isNews = false

        /// The place of what was taken back last, unless something has come since.
        var redoable: Int? { past.last?.reason == "undo" ? past.lastIndex { $0.isUndone } : nil }
    }

    private let content: Mutex<Content>

    init(_ atlas: Atlas) { content = Mutex(Content(atlas: atlas)) }

    var atlas: Atlas { content.withLock { $0.atlas } }
    var reasons: [String] { content.withLock { $0.past.map(\.reason) } }

    /// Somebody else changes the file.
    func changeElsewhere(_ edits: [RecordEdit]) throws {
        try content.withLock {
            $0.atlas = try $0.atlas.applying(edits)
            $0.past.append((edits, "Anne", "", false))
            $0.isNews = true
        }
    }

    var editor: AtlasEditor {
        AtlasEditor(
            author: "Bob",
            apply: { [self] edits, reason, control in change(edits, reason, control) },
            undo: { [self] number, control in
                let inverse = content.withLock { content in
                    content.past[number - 1].isUndone = true
                    return content.past[number - 1].edits.reversed().map(\.inverse)
                }
                return change(inverse, "undo", control)
            },
            redo: { [self] control in
                let edits = content.withLock { content -> [RecordEdit]? in
                    guard let place = content.redoable else { return nil }
                    content.past[place].isUndone = false
                    return content.past[place].edits
                }
                return edits.map { change($0, "redo", control) } ?? .refused("rien à rétablir")
            },
            history: { [self] in
                content.withLock { content in
                    content.past.enumerated().reversed().map { place, change in
                        .init(
                            number: place + 1, day: EmbeddedAtlas.subject.date, clock: "10:00", author: change.author,
                            reason: change.reason,
                            summary: "acteur resam : phone",
                            // Many records are told by many lines.
                            details: Array(
                                repeating: "acteur resam, Téléphone : rien → « 1 »",
                                count: change.edits.count > AppState.changedAtOnce ? change.edits.count : 1),
                            isUndoable: !change.isUndone && !["undo", "redo"].contains(change.reason),
                            isRedoable: place == content.redoable)
                    }
                }
            },
            historySize: { [self] in content.withLock { $0.past.reduce(0) { $0 + $1.edits.count } } },
            newsOfOthers: { [self] in
                content.withLock { content in
                    defer { content.isNews = false }
                    guard content.isNews else { return .nothing }
                    return .news(.init(atlas: content.atlas, sentence: "Anne vient de modifier"))
                }
            },
            watch: { _ in false })
    }

    private func change(_ edits: [RecordEdit], _ reason: String, _ control: WorkControl) -> AtlasEditor.Outcome {
        if control.isCancelled() { return .refused("arrêté : rien n’a été écrit") }
        return content.withLock { content in
            do throws(EditConflict) {
                content.atlas = try content.atlas.applying(edits)
                content.past.append((edits, "Bob", reason, false))
                return .done(content.atlas)
            } catch {
                return .conflict(error)
            }
        }
    }
}

extension Rehearsal {
    /// The embedded atlas in a file of one's own.
    ///
    /// - Parameter subject: what is shown at first; `nil` for the embedded atlas.
    init(
        keeper: FakeKeeper, width: Int = 120, height: Int = 40, language: Language = .french, subject: Atlas? = nil
    ) {
        self.init(
            width: width, height: height, language: language,
            subject: subject.map { AtlasOnDate($0, on: EmbeddedAtlas.subject.date) } ?? EmbeddedAtlas.subject)
        state.keeping = .editor(keeper.editor)
    }

    /// At the form of an actor.
    mutating func edit(_ actor: String) {
        type("/\(actor)")
        press(.enter)
        type("e")
    }

    /// Goes to a field of the form and empties it.
    mutating func field(_ name: FieldName) {
        let draft = state.editing?.draft ?? 0
        state.editing?.point(at: RecordForm.Key(name), of: draft)
        press(.control("u"))
    }

    mutating func point(at row: EditingState.Row) {
        guard let place = state.editing?.rows.firstIndex(of: row) else { return }
        state.editing?.select(place)
    }
}
