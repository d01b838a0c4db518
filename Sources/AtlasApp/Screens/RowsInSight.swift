/// The rows of a list that its pane shows.
///
/// They stay put until the cursor leaves them: an arrow then rewrites two lines, and a click moves nothing under the
/// pointer before the second press of a double click.
struct RowsInSight: Sendable {
    private(set) var first = 0

    /// Brings a cursor that is out of sight to the middle of the pane; no line stays empty while rows are left for it.
    mutating func follow(_ cursor: Int, of count: Int, height: Int) {
        guard height > 0 else { return }
        if !(first..<first + height).contains(cursor) { first = cursor - height / 2 }
        first = min(max(0, first), max(0, count - height))
    }

    /// The rows of a list that is made anew each time it is drawn: as many as there is room for, around the cursor.
    static func around(_ cursor: Int, of count: Int, height: Int) -> Range<Int> {
        let height = max(1, height)
        let first = max(0, min(cursor - height / 2, count - height))
        return first..<min(count, first + height)
    }
}
