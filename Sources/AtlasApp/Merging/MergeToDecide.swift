import AtlasDocuments
package import AtlasModel

/// What a merge leaves for a person to decide.
package struct MergeToDecide: Sendable {
    /// The last change of a side that touched what is in conflict.
    package struct LastChange: Sendable {
        let author: String
        /// The day and the hour (`07:12`) where the user is.
        let day: CalendarDate
        let clock: String

        package init(author: String, day: CalendarDate, clock: String) {
            (self.author, self.day, self.clock) = (author, day, clock)
        }
    }

    package typealias Answers = [MergeConflict: MergeConflict.Side]

    let questions: [MergeConflict]
    /// The atlas that the merge is written to.
    let mine: Atlas
    let date: CalendarDate
    /// Empty where a side keeps no history.
    let changes: [MergeConflict.Side: [MergeConflict: LastChange]]
    /// The merge that answers make.
    let merged: @Sendable (Answers) -> AtlasMerge

    package init(
        _ questions: [MergeConflict], into mine: Atlas, on date: CalendarDate,
        changes: [MergeConflict.Side: [MergeConflict: LastChange]],
        merged: @escaping @Sendable (Answers) -> AtlasMerge
    ) {
        (self.questions, self.mine, self.date) = (questions, mine, date)
        (self.changes, self.merged) = (changes, merged)
    }
}
