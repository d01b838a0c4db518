extension Actor: RecordWithFields {
    public static let fields: [RecordField<Actor>] = [
        RecordField("name", at: \.name),
        RecordField("acronym", at: \.acronym),
        RecordField("type", at: \.types, empty: []) { $0.map(\.rawValue).joined(separator: "|") },
        RecordField(list: "networks", at: \.networks),
        RecordField("guidasso", at: \.guidAsso, empty: nil) { $0?.rawValue ?? "" },
        RecordField("siret", at: \.siret),
        RecordField("rna", at: \.rna),
        RecordField("address", at: \.address),
        RecordField(optional: "commune", at: \.commune),
        RecordField("latitude", "longitude", at: \.coordinate, empty: nil) { coordinate in
            coordinate.map { "\($0.latitude) \($0.longitude)" } ?? ""
        },
        RecordField(zone: "zone", at: \.zone),
        RecordField("phone", at: \.phone),
        RecordField("email", at: \.email),
        RecordField("website", at: \.website),
        RecordField("survey", at: \.survey, empty: .none) { $0.rawValue },
        RecordField(verification: \.verification),
        RecordField(optional: "modified_on", at: \.modifiedOn),
        RecordField("source", at: \.source),
        RecordField("notes", at: \.notes),
    ]
}

extension Offer: RecordWithFields {
    public static let fields: [RecordField<Offer>] = [
        RecordField("functions", at: \.functions, empty: []) { $0.map(\.rawValue).joined(separator: "|") },
        RecordField("stages", at: \.stages, empty: []) { $0.stages.map(\.code).joined(separator: "|") },
        RecordField("role", at: \.role, empty: .unknown) { $0.rawValue },
        RecordField(zone: "zone", at: \.zone),
        RecordField(list: "modes", at: \.modes),
        RecordField("duration", at: \.duration),
        RecordField("audience", at: \.audience),
        RecordField("cost", at: \.cost),
        RecordField("conditions", at: \.conditions),
        RecordField(optional: "valid_from", at: \.validFrom),
        RecordField(optional: "valid_to", at: \.validTo),
        RecordField(verification: \.verification),
        RecordField("source", at: \.source),
    ]
}

extension Relation: RecordWithFields {
    /// Who is tied to whom, and how, says which relation it is.
    public static let fields: [RecordField<Relation>] = [
        RecordField("note", at: \.mergedNote), RecordField("source", at: \.mergedSource),
    ]

    private var mergedNote: String {
        get { note }
        set { self = Relation(from: from, to: to, kind: kind, note: newValue, source: source) }
    }

    private var mergedSource: String {
        get { source }
        set { self = Relation(from: from, to: to, kind: kind, note: note, source: newValue) }
    }
}
