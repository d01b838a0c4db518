package import AtlasModel

/// The words of what a change does to the fields of a record.
extension Words {
    /// What a field is called, from its name in ``RecordField``.
    package func label(ofField field: String, of record: RecordName) -> String {
        let column = field.split(separator: " ").first.map(String.init) ?? field
        if case .invitation = record, let label = invitationLabel(column) { return label }
        switch column {
        case "actor": return pick("Acteur", "Actor")
        case "latitude": return label(.coordinate, of: .actor)
        case "modified_on": return pick("Modifié le", "Changed on")
        case "valid_from": return pick("Valable du", "Valid from")
        case "valid_to": return pick("Valable jusqu’au", "Valid until")
        default: break
        }
        guard let name = FieldName(rawValue: column) else { return column.madeSafe }
        let kind: RecordForm.Kind =
            switch record {
            case .offer: .offer
            case .relation: .relation
            case .cooperation: .cooperation
            case .initiative: .initiative
            case .zone: .zone
            case .actor, .invitation: .actor
            }
        return label(name, of: kind)
    }

    private func invitationLabel(_ column: String) -> String? {
        switch column {
        case "invited_on": pick("Invité le", "Invited on")
        case "reminded_on": pick("Relancé le", "Reminded on")
        case "due_on": pick("À rendre avant le", "Due on")
        case "answered_on": pick("Répondu le", "Answered on")
        default: nil
        }
    }

    /// `Téléphone : « 02 98 … » → « 02 99 … »`; of long texts, both from a little before where they differ.
    ///
    /// The two are never alike: where the words for two values are, as for actors of one name, the cells are shown; where
    /// these look alike too, their signs are spelled.
    package func change(_ change: FieldChange, of record: RecordName, in atlas: Atlas) -> String {
        let readings: [(String) -> String] = [
            { text($0, ofField: change.field, of: record, in: atlas) }, { $0 }, Self.spelled,
        ]
        let pairs = readings.lazy.map { shown($0(change.old), $0(change.new)) }
        let pair = pairs.first { $0.old != $0.new } ?? shown(change.old, change.new)
        return label(ofField: change.field, of: record) + colon + pair.old + " → " + pair.new
    }

    private func shown(_ old: String, _ new: String) -> (old: String, new: String) {
        let start = Self.excerptStart(old, new)
        func shown(_ text: String) -> String {
            if text.isEmpty { return pick("rien", "nothing") }
            return quoted(start > 0 ? "…" + text.dropFirst(start) : text)
        }
        return (shown(old), shown(new))
    }

    /// A text with the codes of the signs that no screen shows: `Quimper<U+000A>`.
    private static func spelled(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            guard String(scalar).madeSafe.unicodeScalars.first != scalar else { return String(scalar) }
            let code = String(scalar.value, radix: 16, uppercase: true)
            return "<U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code + ">"
        }.joined()
    }

    /// How many letters of two texts are left out before the first that differs; none where that is seen without.
    static func excerptStart(_ old: String, _ new: String) -> Int {
        let (seen, kept) = (40, 20)
        guard old != new, max(old.count, new.count) > Self.quotedAtMost else { return 0 }
        let common = zip(old, new).prefix { $0 == $1 }.count
        guard common > seen else { return 0 }
        // From the beginning of a word, where one is near.
        let before = old.prefix(common - kept)
        guard let space = before.suffix(kept).lastIndex(of: " ") else { return before.count }
        return before.distance(from: before.startIndex, to: space) + 1
    }

    /// The cell of a field between quotes, with words for its codes, and names for its references and identifiers.
    package func value(_ cell: String, ofField field: String, of record: RecordName, in atlas: Atlas) -> String {
        cell.isEmpty ? pick("rien", "nothing") : quoted(text(cell, ofField: field, of: record, in: atlas))
    }

    func text(_ cell: String, ofField field: String, of record: RecordName, in atlas: Atlas) -> String {
        func each(_ word: (String) -> String?) -> String {
            Self.items(of: cell).map { word($0) ?? $0 }.joined(separator: ", ")
        }
        let referential = atlas.referential
        switch (field, record) {
        case ("survey", _): return SurveyStatus(rawValue: cell).map(survey) ?? cell
        case ("guidasso", _): return GuidAssoLevel(rawValue: cell).map(guidAsso) ?? cell
        case ("role", _): return OfferRole(rawValue: cell).map(role) ?? cell
        case ("type", _): return each { type(ActorTypeID($0), in: referential) }
        case ("functions", _): return each { function(FunctionID($0), in: referential) }
        case ("stages", _): return each { EmploymentStage(code: $0).map(stage) }
        case ("kind", .relation): return Relation.Kind(rawValue: cell).map { relation($0, fromFirst: true) } ?? cell
        case ("kind", .cooperation): return cooperation(kind: cell)
        case ("commune", _): return territory(TerritoryReference(.commune, cell), in: atlas.territories)
        case ("zone", _), ("territory", _), ("members", .zone):
            return each { TerritoryReference(parsing: $0).map { territory($0, in: atlas.territories) } }
        case ("actor", _), ("from", _), ("to", _), ("leaders", _), ("consultant", _), ("rotation", _),
            ("members", _), ("actors", _):
            return each { named($0, in: atlas) }
        case ("objectives", _), ("deliverables", _), ("next_steps", _), ("results", _), ("networks", _), ("modes", _),
            ("sessions", _), ("efforts", _):
            return Self.items(of: cell).joined(separator: ", ")
        case ("valid_from", _), ("valid_to", _): return CalendarDate(iso: cell).map(date) ?? cell
        // A verification is its day, then who verified.
        case (let name, _) where name.split(separator: " ").contains { $0.hasSuffix("_on") }:
            return cell.split(separator: " ").map { CalendarDate(iso: $0).map(date) ?? String($0) }
                .joined(separator: " ")
        default: return cell
        }
    }

    /// The items of a list in a cell, each as it was before a backslash kept its signs from parting it.
    private static func items(of cell: String) -> [String] {
        var items: [[UInt8]] = []
        var isKept = false
        for byte in cell.utf8 {
            if items.isEmpty { items = [[]] }
            switch byte {
            case UInt8(ascii: "\\") where !isKept:
                isKept = true
                continue
            case UInt8(ascii: "|") where !isKept: items.append([])
            default: items[items.count - 1].append(byte)
            }
            isKept = false
        }
        return items.map { String(decoding: $0, as: UTF8.self) }
    }

    /// `RESAM (référent)` of `resam (référent)`: what follows an identifier is its part, or since when it hosts.  Of who is
    /// not in the atlas any more the identifier stays.
    private func named(_ item: String, in atlas: Atlas) -> String {
        let id = item.prefix { $0 != " " }
        let name = atlas.actors.first { $0.id.rawValue == id }?.name ?? String(id)
        let rest = item.dropFirst(id.count)
        if rest.hasPrefix(" ("), rest.hasSuffix(")") {
            return "\(name) (\(part(String(rest.dropFirst(2).dropLast()))))"
        }
        guard rest.hasPrefix(" @") else { return name + rest }
        let day = CalendarDate(iso: String(rest.dropFirst(2))).map(date) ?? String(rest.dropFirst(2))
        return name + pick(", depuis le ", ", since ") + day
    }

    /// A record as a person would point at it.
    package func name(of record: AtlasRecord) -> String { name(of: record.name) }

    package func name(of record: RecordName) -> String {
        switch record {
        case .actor(let id): pick("acteur ", "actor ") + id.rawValue.madeSafe
        case .offer(let actor, let functions):
            pick("offre de ", "offer of ") + actor.rawValue.madeSafe
                + (functions.isEmpty ? "" : " (\(functions.map(\.rawValue.madeSafe).joined(separator: ", ")))")
        case .relation(let from, let to, _):
            pick("lien ", "tie ") + "\(from.rawValue.madeSafe) → \(to.rawValue.madeSafe)"
        case .cooperation(let id): pick("coopération ", "cooperation ") + id.rawValue.madeSafe
        case .initiative(let id): pick("démarche ", "initiative ") + id.rawValue.madeSafe
        case .invitation(let actor): pick("recensement de ", "survey of ") + actor.rawValue.madeSafe
        case .zone(let id): "zone " + id.madeSafe
        }
    }

    /// Why a zone cannot be deleted: who would act nowhere, or be about nothing.
    ///
    /// - Parameter zone: its name, or its identifier.
    package func zoneInUse(_ zone: String, by records: [AtlasRecord]) -> String {
        let shown = 4
        let names = records.prefix(shown).map(name(of:)).joined(separator: ", ")
        let more = records.count - shown
        let rest =
            more > 0
            ? pick(" et ", " and ")
                + count(more, ("autre fiche", "autres fiches"), ("more record", "more records")) : ""
        return pick(
            "la zone \(quoted(zone)) sert encore : \(names)\(rest) ; donnez-leur d’abord une autre zone",
            "the zone \(quoted(zone)) is still used: \(names)\(rest); give them another zone first")
    }
}
