import AtlasModel

/// `cooperations.csv`.
enum CooperationSheet: SheetFormat {
    enum Column: String, SheetColumn {
        case id, name, kind, territory, charter, governance
        case meetingEvery = "meeting_every"
        case rotation, results, source

        static let file = "cooperations.csv"
        static let mandatory: [Column] = [.id, .name]

        var kind: CellKind {
            switch self {
            case .id: .identifier
            case .rotation, .results: .list
            case .charter, .governance: .prose
            default: .text
            }
        }
    }

    /// `members`: those of every cooperation.
    static func read(
        _ row: Row<Column>, _ known: Known, members: [CooperationID: [Cooperation.Member]]
    ) -> Cooperation {
        let id = CooperationID(row.name(.id))
        return Cooperation(
            id: id, name: row.requiredText(.name), kind: row.text(.kind),
            territory: row.territory(.territory, in: known.places), charter: row.text(.charter),
            governance: row.text(.governance), monthsBetweenMeetings: months(row), rotation: rotation(row, known),
            results: row.list(.results), source: row.text(.source), members: members[id] ?? [])
    }

    /// An ISO 8601 duration in years and months, as in `P2M`.
    private static func months(_ row: Row<Column>) -> Int? {
        guard let text = row.cell(.meetingEvery) else { return nil }
        var rest = text.dropFirst(text.hasPrefix("P") ? 1 : text.count)
        var months = 0
        for (unit, length) in [("Y", 12), ("M", 1)] as [(Character, Int)] {
            guard let end = rest.firstIndex(of: unit) else { continue }
            guard let count = Int(rest[..<end]), (1...1200).contains(count) else { break }
            months += count * length
            rest = rest[rest.index(after: end)...]
        }
        if rest.isEmpty, months > 0 { return months }
        row.report(.error, .invalidDuration, .meetingEvery, value: text)
        return nil
    }

    /// Actors in their order; the first may be followed by `@` and the day it received the others.
    private static func rotation(_ row: Row<Column>, _ known: Known) -> Rotation {
        var names = row.list(.rotation)
        var start: CalendarDate?
        if let first = names.first, let at = first.firstIndex(of: "@") {
            names[0] = String(first[..<at])
            start = CalendarDate(iso: first[first.index(after: at)...])
            if start == nil { row.report(.error, .invalidDate, .rotation, value: first) }
        }
        return Rotation(hosts: names.map { row.key($0, .rotation, in: known.actors) }, startedOn: start)
    }

    static func cell(_ cooperation: Cooperation, _ column: Column) -> WrittenCell {
        switch column {
        case .id: .text(cooperation.id.rawValue)
        case .name: .text(cooperation.name)
        case .kind: .text(cooperation.kind)
        case .territory: .optional(cooperation.territory)
        case .charter: .text(cooperation.charter)
        case .governance: .text(cooperation.governance)
        case .meetingEvery: .optional(cooperation.monthsBetweenMeetings.map { "P\($0)M" })
        case .rotation: .list(written(cooperation.rotation))
        case .results: .list(cooperation.results)
        case .source: .text(cooperation.source)
        }
    }

    private static func written(_ rotation: Rotation) -> [String] {
        var names = rotation.hosts.map(\.rawValue)
        if let start = rotation.startedOn, !names.isEmpty { names[0] += "@\(start)" }
        return names
    }
}

/// `cooperation_members.csv`.
enum CooperationMemberSheet: SheetFormat {
    typealias Value = (cooperation: CooperationID, member: Cooperation.Member)

    enum Column: String, SheetColumn {
        case cooperation, actor, role

        static let file = "cooperation_members.csv"
        static let mandatory: [Column] = [.cooperation, .actor]

        var kind: CellKind {
            switch self {
            case .cooperation: .key(of: CooperationSheet.Column.file)
            case .actor: .key(of: ActorSheet.Column.file)
            case .role: .text
            }
        }
    }

    static func read(_ row: Row<Column>, _ known: Known, _ cooperations: Identifiers<CooperationID>) -> Value {
        let member = Cooperation.Member(actor: row.key(.actor, in: known.actors), role: row.text(.role))
        return (row.key(.cooperation, in: cooperations), member)
    }

    static func cell(_ value: Value, _ column: Column) -> WrittenCell {
        switch column {
        case .cooperation: .text(value.cooperation.rawValue)
        case .actor: .text(value.member.actor.rawValue)
        case .role: .text(value.member.role)
        }
    }
}
