import AtlasModel
import GRDB

extension Database {
    /// See ``AtlasSession/history(concerning:before:limit:)``.
    func history(concerning actor: ActorID?, before number: Int?, limit: Int) throws -> [Change] {
        let log = try undoLog()
        let rows = try RowReader(
            self, sql: "SELECT number, made_at, author, reason FROM changes WHERE number < ? ORDER BY number DESC",
            [(number ?? .max).databaseValue])
        var changes: [Change] = []
        while changes.count < limit, try rows.next() {
            let number = Int(rows.integer(0))
            let time = rows.text(1) ?? ""
            guard let madeAt = Moment(iso: time) else {
                throw StoreError.brokenRow(table: "changes", rowid: Int64(number), column: "made_at", value: time)
            }
            let edits = try edits(of: number)
            if let actor, !edits.contains(where: { $0.concerns(actor) }) { continue }
            changes.append(
                Change(
                    number: number, madeAt: madeAt,
                    note: ChangeNote(author: rows.text(2) ?? "", reason: rows.text(3) ?? ""),
                    nature: log.natures[number] ?? .edit, undoneBy: log.undoneBy[number], edits: edits))
        }
        return changes
    }

    /// What became of each record that a change touched.
    private func edits(of change: Int) throws -> [RecordEdit] {
        try touched(by: change).compactMap { place, existed in
            let before = existed ? try record(at: place, from: .past(change: change)) : nil
            return RecordEdit.from(before, to: try record(at: place, after: change).record)
        }
    }
}
