/// A place that an atlas names, and what it is in a later vintage of the territories.
public struct AtlasMove: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
        case record(RecordName)
        /// A worked example, by its identifier.
        case example(String)
    }

    /// Why somebody should look.
    public enum Doubt: Hashable, Sendable {
        /// A commune is several: all of them are named, or none where only one can be.
        case split
        /// One territory can be named where there are several now: none is.
        case several
        /// The EPCI is named as before and no longer has the same communes.
        case otherCommunes
    }

    public let subject: Subject
    /// Name of the column.
    public let field: String
    public let old: TerritoryReference
    /// Empty where nothing can be said.
    public let new: [TerritoryReference]
    public let doubt: Doubt?
}

extension Atlas {
    /// The atlas in a later vintage of its territories: every reference to a commune follows it, an EPCI that is no more
    /// becomes the communes that it had.
    /// - Returns: the atlas, which brings these territories along, and each reference that changed or needs a look.
    public func moved(
        to later: Territories, by succession: CommuneSuccession
    ) -> (atlas: Atlas, moves: [AtlasMove]) {
        var mover = ReferenceMover(from: territories, to: later, by: succession)
        var atlas = self
        let zones = territories.zones.map { zone in
            var zone = zone
            zone.members = mover.moved(zone.members, of: .record(.zone(zone.id)), "members")
            return zone
        }
        atlas.territories = later.naming(zones)
        atlas.ownParts.insert(.territories)
        for row in actors.indices {
            let subject = AtlasMove.Subject.record(.actor(actors[row].id))
            atlas.actors[row].commune = mover.moved(commune: actors[row].commune, of: subject)
            atlas.actors[row].zone = mover.moved(actors[row].zone, of: subject)
        }
        for row in offers.indices {
            let subject = AtlasMove.Subject.record(.offer(offers[row].actor, offers[row].functions))
            atlas.offers[row].zone = mover.moved(offers[row].zone, of: subject)
        }
        for row in cooperations.indices {
            let subject = AtlasMove.Subject.record(.cooperation(cooperations[row].id))
            atlas.cooperations[row].territory = mover.moved(one: cooperations[row].territory, of: subject)
        }
        for row in initiatives.indices {
            let subject = AtlasMove.Subject.record(.initiative(initiatives[row].id))
            atlas.initiatives[row].territory = mover.moved(one: initiatives[row].territory, of: subject)
        }
        atlas.examples = examples.map { example in
            var association = example.association
            association.commune = mover.moved(commune: association.commune, of: .example(example.id))
            return WorkedExample(
                id: example.id, association: association, description: example.description, source: example.source)
        }
        return (atlas, mover.moves)
    }
}

/// Finds what each reference has become, and keeps what it found.
private struct ReferenceMover {
    let territories: Territories
    let later: Territories
    let succession: CommuneSuccession
    var moves: [AtlasMove] = []
    private var known: [TerritoryReference: (new: [TerritoryReference], doubt: AtlasMove.Doubt?)] = [:]

    init(from territories: Territories, to later: Territories, by succession: CommuneSuccession) {
        self.territories = territories
        self.later = later
        self.succession = succession
    }

    mutating func moved(_ zone: Zone, of subject: AtlasMove.Subject) -> Zone {
        Zone(moved(zone.references, of: subject, "zone"))
    }

    /// References in their order, each once.
    mutating func moved(
        _ references: [TerritoryReference], of subject: AtlasMove.Subject, _ field: String
    ) -> [TerritoryReference] {
        references.flatMap { reference in
            let (new, doubt) = successors(of: reference)
            note(reference, new, doubt, subject, field)
            return new
        }.eachOnce
    }

    mutating func moved(commune: String?, of subject: AtlasMove.Subject) -> String? {
        guard let commune else { return nil }
        let reference = TerritoryReference(.commune, commune)
        let (new, doubt) = successors(of: reference)
        // A commune that gave some of itself away is still there under its code.
        let kept = new.contains(reference) ? reference : new.count == 1 ? new[0] : nil
        note(reference, kept.map { [$0] } ?? [], doubt, subject, "commune")
        return kept?.code
    }

    mutating func moved(one reference: TerritoryReference?, of subject: AtlasMove.Subject) -> TerritoryReference? {
        guard let reference else { return nil }
        let (new, doubt) = successors(of: reference)
        let kept = new.contains(reference) ? reference : new.count == 1 ? new[0] : nil
        note(reference, kept.map { [$0] } ?? [], kept == nil ? .several : doubt, subject, "territory")
        return kept
    }

    private mutating func note(
        _ old: TerritoryReference, _ new: [TerritoryReference], _ doubt: AtlasMove.Doubt?,
        _ subject: AtlasMove.Subject, _ field: String
    ) {
        guard new != [old] || doubt != nil else { return }
        moves.append(AtlasMove(subject: subject, field: field, old: old, new: new, doubt: doubt))
    }

    private mutating func successors(
        of reference: TerritoryReference
    ) -> (new: [TerritoryReference], doubt: AtlasMove.Doubt?) {
        if let answer = known[reference] { return answer }
        let answer = answer(for: reference)
        known[reference] = answer
        return answer
    }

    private func answer(for reference: TerritoryReference) -> (new: [TerritoryReference], doubt: AtlasMove.Doubt?) {
        switch reference.level {
        case .commune:
            let codes = succession.successors(of: reference.code)
            return (codes.map { TerritoryReference(.commune, $0) }, codes.count > 1 ? .split : nil)
        case .epci:
            let before = territories.communes(of: reference).flatMap { row in
                succession.successors(of: territories.communes.codes[row])
            }
            let rows = Set(before.compactMap(later.commune))
            guard later.contains(reference) else { return (later.rolledUp(rows: rows), nil) }
            return ([reference], rows == Set(later.communes(of: reference)) ? nil : .otherCommunes)
        default: return ([reference], nil)
        }
    }
}
