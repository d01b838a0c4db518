extension Cooperation: RecordWithFields {
    public static let fields: [RecordField<Cooperation>] = [
        RecordField("name", at: \.name),
        RecordField("kind", at: \.kind),
        RecordField(optional: "territory", at: \.territory),
        RecordField("charter", at: \.charter),
        RecordField("governance", at: \.governance),
        RecordField("meeting_every", at: \.monthsBetweenMeetings, empty: nil) { $0.map { "P\($0)M" } ?? "" },
        RecordField("rotation", at: \.rotation, empty: Rotation(hosts: [], startedOn: nil)) { rotation in
            rotation.hosts.map(\.rawValue).joined(separator: "|") + (rotation.startedOn.map { " @\($0)" } ?? "")
        },
        RecordField(list: "results", at: \.results),
        RecordField("source", at: \.source),
        RecordField("members", at: \.members) { ListCell.item($0.actor.rawValue, detail: $0.role) },
    ]
}

extension Initiative: RecordWithFields {
    public static let fields: [RecordField<Initiative>] = [
        RecordField("name", at: \.name),
        RecordField(optional: "territory", at: \.territory),
        RecordField("leaders", at: \.leaders, empty: []) { $0.map(\.rawValue).joined(separator: "|") },
        RecordField(optional: "start", at: \.start),
        RecordField(optional: "end", at: \.end),
        RecordField("budget_eur", at: \.budget, empty: nil) { budget in
            budget.map { ($0.isApproximate ? "~" : "") + String($0.euros) } ?? ""
        },
        RecordField("funding", at: \.funding),
        RecordField("consultant", at: \.consultant, empty: nil) { $0?.rawValue ?? "" },
        RecordField(list: "objectives", at: \.objectives),
        RecordField(list: "deliverables", at: \.deliverables),
        RecordField(list: "next_steps", at: \.nextSteps),
        RecordField(optional: "invited", at: \.invited),
        RecordField(optional: "present", at: \.present),
        RecordField("source", at: \.source),
        RecordField("sessions", at: \.sessions) { session in
            ListCell.item([
                session.date?.text ?? "", session.days?.description ?? "", session.title, session.content,
            ])
        },
        RecordField("efforts", at: \.efforts) { ListCell.item("\($0.who.rawValue) \($0.days)", detail: $0.detail) },
        RecordField("actors", at: \.participants) { ListCell.item($0.actor.rawValue, detail: $0.part) },
    ]
}

extension NamedZone: RecordWithFields {
    public static let fields: [RecordField<NamedZone>] = [
        RecordField("name", at: \.name),
        RecordField("kind", at: \.kind),
        RecordField("members", at: \.members, empty: []) { $0.map(\.description).joined(separator: "|") },
        RecordField("source", at: \.source),
    ]
}
