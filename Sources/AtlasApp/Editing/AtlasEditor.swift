package import AtlasModel

/// What changes an atlas that one may change, and remembers how it came about; made outside, where files are known.
package struct AtlasEditor: Sendable {
    /// What became of a change.
    package enum Outcome: Sendable {
        case done(Atlas)
        /// Somebody else has changed the same record meanwhile.
        case conflict(EditConflict)
        /// A sentence on what is in the way, and what to do.
        case refused(String)
    }

    /// A change of the past, in words.
    package struct PastChange: Equatable, Sendable {
        package let number: Int
        /// The day and the hour (`07:12`) where the user is.
        package let day: CalendarDate
        package let clock: String
        package let author: String
        package let reason: String
        package let summary: String
        /// Record by record, field by field.
        package let details: [String]
        /// It was taken back since, or takes something back itself: it cannot be undone.
        package let isUndoable: Bool
        /// It was taken back, and is what would be brought back now.
        package let isRedoable: Bool

        package init(
            number: Int, day: CalendarDate, clock: String, author: String, reason: String, summary: String,
            details: [String], isUndoable: Bool, isRedoable: Bool
        ) {
            self.number = number
            (self.day, self.clock) = (day, clock)
            self.author = author
            self.reason = reason
            self.summary = summary
            self.details = details
            (self.isUndoable, self.isRedoable) = (isUndoable, isRedoable)
        }
    }

    /// What a look at the file shows of others.
    package enum Look: Sendable {
        case nothing
        case news(News)
        /// The file could not be read now.
        case failed
    }

    /// What others have changed.
    package struct News: Sendable {
        package let atlas: Atlas
        package let sentence: String

        package init(atlas: Atlas, sentence: String) {
            self.atlas = atlas
            self.sentence = sentence
        }
    }

    /// Under whose name changes are made.
    package let author: String
    /// Makes a change, all of it or nothing: what is stopped is refused.
    package let apply: @Sendable (_ edits: [RecordEdit], _ reason: String, WorkControl) -> Outcome
    /// Takes back a change, by its number.
    package let undo: @Sendable (_ number: Int, WorkControl) -> Outcome
    /// Brings back what was taken back last.
    package let redo: @Sendable (WorkControl) -> Outcome
    /// The last changes, the last first.
    package let history: @Sendable () -> [PastChange]
    /// Of how many records these tell; cheap.
    package let historySize: @Sendable () -> Int
    /// What others have changed since one looked last; cheap where they have not.
    package let newsOfOthers: @Sendable () -> Look
    /// Has somebody told each time that there may be such news; `false` where one has to look from time to time.
    package let watch: @Sendable (_ changed: @escaping @Sendable () -> Void) -> Bool

    package init(
        author: String, apply: @escaping @Sendable ([RecordEdit], String, WorkControl) -> Outcome,
        undo: @escaping @Sendable (Int, WorkControl) -> Outcome, redo: @escaping @Sendable (WorkControl) -> Outcome,
        history: @escaping @Sendable () -> [PastChange], historySize: @escaping @Sendable () -> Int,
        newsOfOthers: @escaping @Sendable () -> Look,
        watch: @escaping @Sendable (_ changed: @escaping @Sendable () -> Void) -> Bool
    ) {
        self.author = author
        self.apply = apply
        self.undo = undo
        self.redo = redo
        self.history = history
        self.historySize = historySize
        self.newsOfOthers = newsOfOthers
        self.watch = watch
    }
}

/// What is asked of the keeper of the atlas.
package enum EditRequest: Equatable, Sendable {
    case apply([RecordEdit], reason: String)
    case undo(Int)
    case redo
    case history
}

/// What it answers.
package enum EditAnswer: Sendable {
    case outcome(AtlasEditor.Outcome)
    case history([AtlasEditor.PastChange])
    case news(AtlasEditor.News)
}

extension AtlasEditor {
    package func answer(_ request: EditRequest, _ control: WorkControl = .undisturbed) -> EditAnswer {
        switch request {
        case .apply(let edits, let reason): .outcome(apply(edits, reason, control))
        case .undo(let number): .outcome(undo(number, control))
        case .redo: .outcome(redo(control))
        case .history: .history(history())
        }
    }
}
