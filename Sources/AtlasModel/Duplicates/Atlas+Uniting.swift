extension Atlas {
    /// The edits that make one actor of two: `kept` stays, with what only the other knows; the offers, relations and
    /// parts of the other become its own, those that it has already once only; the other is deleted.
    ///
    /// - Returns: none where one of the two is not in the atlas, or both are the same.
    public func uniting(_ other: ActorID, into kept: ActorID) -> [RecordEdit] {
        guard other != kept, let duplicate = actors.first(where: { $0.id == other }),
            let actor = actors.first(where: { $0.id == kept })
        else { return [] }
        var edits: [RecordEdit] = []
        let united = actor.united(with: duplicate)
        if united != actor { edits.append(.change(.actor(actor), to: .actor(united))) }

        var ownOffers = Set(offers.filter { $0.actor == kept })
        for offer in offers where offer.actor == other {
            var moved = offer
            moved.actor = kept
            // An offer without a zone of its own holds in that of its actor, which may be another from now on.
            if moved.zone.isUnknown, duplicate.zone != united.zone { moved.zone = duplicate.zone }
            edits.append(
                ownOffers.insert(moved).inserted ? .change(.offer(offer), to: .offer(moved)) : .delete(.offer(offer)))
        }
        var ownRelations = Set(relations.filter { $0.from != other && $0.to != other })
        for relation in relations where relation.from == other || relation.to == other {
            let moved = Relation(
                from: relation.from == other ? kept : relation.from, to: relation.to == other ? kept : relation.to,
                kind: relation.kind, note: relation.note, source: relation.source)
            let isNew = moved.from != moved.to && ownRelations.insert(moved).inserted
            edits.append(isNew ? .change(.relation(relation), to: .relation(moved)) : .delete(.relation(relation)))
        }
        for cooperation in cooperations {
            let moved = cooperation.naming(kept, insteadOf: other)
            if moved != cooperation { edits.append(.change(.cooperation(cooperation), to: .cooperation(moved))) }
        }
        for initiative in initiatives {
            let moved = initiative.naming(kept, insteadOf: other)
            if moved != initiative { edits.append(.change(.initiative(initiative), to: .initiative(moved))) }
        }
        let invitation = invitations.first { $0.actor == kept }
        if let others = invitations.first(where: { $0.actor == other }) {
            var moved = others
            moved.actor = kept
            switch invitation {
            case nil: edits.append(.change(.invitation(others), to: .invitation(moved)))
            case let own?:
                // The later round counts; where both know something of it, what is kept.
                let isLater = own.invitedOn.map { own in others.invitedOn.map { $0 > own } ?? false } ?? true
                let united = isLater ? own.overlaid(by: moved) : moved.overlaid(by: own)
                if united != own { edits.append(.change(.invitation(own), to: .invitation(united))) }
                edits.append(.delete(.invitation(others)))
            }
        }
        return edits + [.delete(.actor(duplicate))]
    }
}

extension Actor {
    /// The actor with what only the other knows: empty fields filled, lists joined, notes one after the other, the
    /// later verification.
    fileprivate func united(with other: Actor) -> Actor {
        var result = self
        for field in Actor.fields where field.isEmpty(self) { field.copy(other, &result) }
        result.types += other.types.filter { !types.contains($0) }
        result.networks += other.networks.filter { !networks.contains($0) }
        if !notes.isEmpty, !other.notes.isEmpty, notes != other.notes { result.notes = notes + "\n" + other.notes }
        if let own = verification, let others = other.verification, others.on > own.on { result.verification = others }
        return result
    }
}

extension Cooperation {
    fileprivate func naming(_ kept: ActorID, insteadOf other: ActorID) -> Cooperation {
        guard members.contains(where: { $0.actor == other }) || rotation.hosts.contains(other) else { return self }
        var result = self
        let isMember = members.contains { $0.actor == kept }
        result.members = members.compactMap { member in
            guard member.actor == other else { return member }
            return isMember ? nil : Member(actor: kept, role: member.role)
        }
        let hosts = rotation.hosts.map { $0 == other ? kept : $0 }
        result.rotation = Rotation(
            hosts: rotation.hosts.contains(kept) ? hosts.eachOnce : hosts, startedOn: rotation.startedOn)
        return result
    }
}

extension Initiative {
    fileprivate func naming(_ kept: ActorID, insteadOf other: ActorID) -> Initiative {
        var result = self
        if leaders.contains(other) { result.leaders = leaders.map { $0 == other ? kept : $0 }.eachOnce }
        if consultant == other { result.consultant = kept }
        if participants.contains(where: { $0.actor == other }) {
            result.participants =
                participants.map { $0.actor == other ? Participant(actor: kept, part: $0.part) : $0 }.eachOnce
        }
        return result
    }
}
