import AtlasDocuments
import AtlasModel

/// A record that a command edits, found by what a person types for it.
struct EditedRecord {
    let context: FormContext

    init(_ atlas: Atlas) {
        let subject = AtlasOnDate(atlas, on: .today)
        context = words.formContext(subject, index: TerritoryIndex(atlas.territories))
    }

    private var atlas: Atlas { context.subject.atlas }

    /// - Parameter names: the identifier; for an offer or a relation, its actor and its number.
    func find(_ kind: RecordForm.Kind, _ names: [String]) throws(CommandFailure) -> AtlasRecord {
        guard let name = names.first else {
            throw .misunderstood(.missingArgument("id"), command: "edit")
        }
        switch kind {
        case .actor: return .actor(atlas.actors[try atlas.actor(named: name, option: nil)])
        case .cooperation: return .cooperation(try cooperation(name))
        case .initiative: return .initiative(try initiative(name))
        case .zone: return .zone(try zone(name))
        case .offer, .relation:
            let actor = atlas.actors[try atlas.actor(named: name, option: nil)].id
            let records = belongings(kind, of: actor)
            guard !records.isEmpty else { throw .nothingNoted(kind, actor: actor) }
            guard names.count > 1, let number = Int(names[1]), records.indices.contains(number - 1) else {
                throw .noSuchNumber(
                    value: names.count > 1 ? names[1] : "",
                    choices: words.numbered(records, context, in: atlas.referential))
            }
            return records[number - 1]
        }
    }

    private func belongings(_ kind: RecordForm.Kind, of id: ActorID) -> [AtlasRecord] {
        kind == .offer
            ? atlas.offers.filter { $0.actor == id }.map { .offer($0) }
            : atlas.relations.filter { $0.from == id || $0.to == id }.map { .relation($0) }
    }

    private func cooperation(_ name: String) throws(CommandFailure) -> Cooperation {
        let known = NamedThings(
            subject: .cooperation, things: atlas.cooperations.map { .init(id: $0.id.rawValue, names: [$0.name]) })
        return atlas.cooperations[try known.position(of: name, option: nil)]
    }

    private func initiative(_ name: String) throws(CommandFailure) -> Initiative {
        let known = NamedThings(
            subject: .initiative, things: atlas.initiatives.map { .init(id: $0.id.rawValue, names: [$0.name]) })
        return atlas.initiatives[try known.position(of: name, option: nil)]
    }

    private func zone(_ name: String) throws(CommandFailure) -> NamedZone {
        let zones = atlas.territories.zones
        // As in every other place where a territory is named.
        let reference = TerritoryReference(parsing: name)
        let id = reference.flatMap { $0.level == .zone ? $0.code : nil } ?? name
        let known = NamedThings(
            subject: .zone, things: zones.map { .init(id: $0.id, names: [$0.name]) }, usual: zones.map(\.id))
        return zones[try known.position(of: id, option: nil)]
    }

    /// Deletes a zone that nothing uses any more.
    func deletion(ofZone name: String) throws(CommandFailure) -> RecordEdit {
        let zone = try zone(name)
        let users = atlas.records(in: zone.id)
        guard users.isEmpty else { throw .zoneInUse(zone, by: users) }
        return .delete(.zone(zone))
    }

    /// The edits that give a record what `--set` says.
    func edits(
        of record: AtlasRecord, isNew: Bool, _ settings: [String]
    ) throws(CommandFailure) -> [RecordEdit] {
        guard var drafts = RecordDrafts(record, isNew: isNew, context) else { return [] }
        try fill(&drafts.drafts[0].form, settings)
        return try edits(drafts)
    }

    /// Writes what `--set` says into a form.  Each line of a field that has lines is one `--set`; the first one takes the
    /// place of those that there were.  Any other field is set once: of two values, nobody could tell which was meant.
    private func fill(_ form: inout RecordForm, _ settings: [String]) throws(CommandFailure) {
        let names = FieldNames(form: form)
        var lines: [FieldName: Int] = [:]
        var firsts: [FieldName: String] = [:]
        for setting in settings {
            guard let sign = setting.firstIndex(of: "=") else {
                throw .malformed(option: "--set", value: setting, example: "phone=\"02 98 88 00 00\"")
            }
            let field = try names.field(String(setting[..<sign]).trimmed)
            let text = String(setting[setting.index(after: sign)...])
            guard form.hasLines(field) else {
                if let first = firsts.updateValue(text, forKey: field) {
                    throw .setTwice(
                        field, form.shape(of: field, context), of: form.kind, first: first, second: text)
                }
                form.set(RecordForm.Key(field), text)
                continue
            }
            if lines[field] == nil {
                for key in form.keys where key.name == field { form.set(key, "") }
            }
            form.set(RecordForm.Key(field, line: lines[field] ?? 0), text)
            lines[field, default: 0] += 1
        }
    }

    /// The edits of the drafts; the first obstacle stops.  Doubtful values are told.
    private func edits(_ drafts: RecordDrafts) throws(CommandFailure) -> [RecordEdit] {
        let (edits, obstacles) = drafts.edits(context)
        if let obstacle = obstacles.first {
            let form = drafts.drafts[obstacle.draft].form
            throw .unfit(field: obstacle.key.name, of: form.kind, value: form.text(obstacle.key), obstacle.problem)
        }
        for draft in drafts.drafts {
            let warnings = draft.form.reading(context).problems.filter { draft.form.isChanged($0.key.name) }
            for (key, problem) in warnings.sorted(by: { $0.key.name.rawValue < $1.key.name.rawValue }) {
                Console.note(words.warning(key.name, draft.form.kind, problem))
            }
        }
        return edits
    }
}
