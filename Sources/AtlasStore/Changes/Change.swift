package import AtlasModel

/// Who changes an atlas, and why.
package struct ChangeNote: Hashable, Sendable {
    package var author: String
    /// May be empty.
    package var reason: String

    package init(author: String, reason: String = "") {
        self.author = author
        self.reason = reason
    }
}

/// A change of an atlas file, as its history tells it.
package struct Change: Hashable, Sendable {
    /// 1 for the first change of the file.
    package let number: Int
    package let madeAt: Moment
    package let note: ChangeNote
    package let nature: Nature
    /// The change that took this one back, where that holds.
    package let undoneBy: Int?
    /// What became of each record; a record that came and went within the change is not among them.
    package let edits: [RecordEdit]

    package enum Nature: Hashable, Sendable {
        /// Something new.
        case edit
        /// Takes back the edit of that number.
        case undo(of: Int)
        /// Brings back the edit of that number.
        case redo(of: Int)
    }
}
