/// What may be taken back and brought back, after changes some of which take back others.
///
/// Undoing goes from the last change to the first; an edit of its own number may be taken back out of turn.  What was
/// taken back can be brought back, the last first, until something new is changed.
struct UndoLog {
    /// The edits that hold, in the order in which they came to hold.
    private(set) var holding: [Int] = []
    /// The edits taken back that redoing brings back, the last first to come, with the changes that took them back.
    private(set) var takenBack: [(edit: Int, by: Int)] = []
    /// The nature of each change so far.
    private(set) var natures: [Int: Change.Nature] = [:]
    /// For each edit that does not hold, the change that took it back.
    private(set) var undoneBy: [Int: Int] = [:]

    /// - Parameter target: the change that it takes back; `nil` for something new.
    mutating func append(_ number: Int, undoing target: Int?) {
        switch target.flatMap({ natures[$0] }) {
        case nil:
            natures[number] = .edit
            holding.append(number)
            takenBack = []
        case .edit?, .redo?:
            let edit = target.map(edit(of:)) ?? number
            natures[number] = .undo(of: edit)
            holding.removeAll { $0 == edit }
            takenBack.append((edit, number))
            undoneBy[edit] = number
        case .undo(let edit)?:
            natures[number] = .redo(of: edit)
            takenBack.removeAll { $0.edit == edit }
            holding.append(edit)
            undoneBy[edit] = nil
        }
    }

    /// The edit that a change makes, takes back or brings back.
    private func edit(of number: Int) -> Int {
        switch natures[number] {
        case .undo(let edit)?, .redo(let edit)?: edit
        case .edit?, nil: number
        }
    }

    /// The last edit that holds.
    var undoable: Int? { holding.last }

    /// The change to take back so that the last edit taken back holds again.
    var redoable: Int? { takenBack.last?.by }

    /// The change to take back so that what the change of a number did is no more.
    func target(ofUndoing number: Int) throws(StoreError) -> Int {
        switch natures[number] {
        case nil: throw .noSuchChange(number)
        case .undo(let edit)?:
            guard undoneBy[edit] == number else { throw .undoneAlready(number, by: nil) }
            return number
        case .edit?, .redo?:
            let edit = edit(of: number)
            if let other = undoneBy[edit] { throw .undoneAlready(number, by: other) }
            return edit
        }
    }
}
