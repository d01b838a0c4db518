import AtlasModel

/// A merge done the slow, obvious way: every record a table of texts under a key, cell by cell.
///
/// It knows of offers that each has one function and of relations that each pair has one, as ``MergeAtlas`` makes them.
struct PlainMerge {
    typealias Table = [String: [String: String]]

    let merged: Table
    /// `record field` of each conflict between fields, and `record` where one side deleted what the other changed.
    let conflicts: Set<String>

    init(base: Atlas, mine: Atlas, theirs: Atlas) {
        let (base, mine, theirs) = (PlainMerge.table(base), PlainMerge.table(mine), PlainMerge.table(theirs))
        var merged: Table = [:]
        var conflicts: Set<String> = []
        // Actors that one side deleted and the other changed: what went with them comes back.
        var returning: Set<String> = []
        // "actor" comes before all that names one.
        for key in Set(base.keys).union(mine.keys).union(theirs.keys).sorted() {
            let names = key.split(separator: " ").dropFirst().map(String.init)
            let (old, left, right) = (base[key], mine[key], theirs[key])
            if left == nil && right == nil { continue }
            if left == nil || right == nil {
                guard let kept = left ?? right else { continue }
                if old == nil {
                    merged[key] = kept
                } else if old != kept {
                    conflicts.insert(key)
                    merged[key] = kept
                    if key.hasPrefix("actor ") { returning.formUnion(names) }
                } else if !returning.isDisjoint(with: names),
                    names.allSatisfy({ base["actor \($0)"] == nil || merged["actor \($0)"] != nil })
                {
                    merged[key] = kept
                }
                continue
            }
            var record: [String: String] = [:]
            for field in Set(left!.keys).union(right!.keys) {
                let (before, one, other) = (old?[field] ?? "", left![field] ?? "", right![field] ?? "")
                if one == other || other == before {
                    record[field] = one
                } else if one == before {
                    record[field] = other
                } else {
                    conflicts.insert("\(key) \(field)")
                    record[field] = one
                }
            }
            if let members = record["members"], let before = old?["members"] {
                let all =
                    members.split(separator: "|")
                    + before.split(separator: "|").filter { returning.contains(String($0)) }
                record["members"] = Set(all).sorted().joined(separator: "|")
            }
            merged[key] = record
        }
        self.merged = merged
        self.conflicts = conflicts
    }

    static func table(_ atlas: Atlas) -> Table {
        var table: Table = [:]
        for actor in atlas.actors {
            table["actor \(actor.id.rawValue)"] = [
                "name": actor.name, "networks": actor.networks.joined(separator: "|"), "phone": actor.phone,
                "notes": actor.notes,
                "verified_on verified_by": actor.verification.map { "\($0.on) \($0.by)" } ?? "",
            ]
        }
        for offer in atlas.offers {
            table["offer \(offer.actor.rawValue) \(offer.functions[0].rawValue)"] = [
                "cost": offer.cost, "stages": "\(offer.stages.rawValue)",
            ]
        }
        for relation in atlas.relations {
            table["relation \(relation.from.rawValue) \(relation.to.rawValue)"] = ["note": relation.note]
        }
        for cooperation in atlas.cooperations {
            table["cooperation \(cooperation.id.rawValue)"] = [
                "name": cooperation.name, "charter": cooperation.charter,
                "members": cooperation.members.map(\.actor.rawValue).sorted().joined(separator: "|"),
            ]
        }
        for invitation in atlas.invitations {
            table["invitation \(invitation.actor.rawValue)"] = [
                "invited_on": invitation.invitedOn?.description ?? "",
                "reminded_on": invitation.reminders.map(\.description).joined(separator: "|"), "note": invitation.note,
            ]
        }
        return table
    }

    static func name(_ conflict: MergeConflict) -> String {
        let record =
            switch conflict.record {
            case .actor(let id): "actor \(id.rawValue)"
            case .offer(let actor, let functions): "offer \(actor.rawValue) \(functions[0].rawValue)"
            case .relation(let from, let to, _): "relation \(from.rawValue) \(to.rawValue)"
            case .cooperation(let id): "cooperation \(id.rawValue)"
            case .initiative(let id): "initiative \(id.rawValue)"
            case .invitation(let id): "invitation \(id.rawValue)"
            case .zone(let id): "zone \(id)"
            }
        if case .field(let field) = conflict.matter { return "\(record) \(field)" }
        return record
    }
}
