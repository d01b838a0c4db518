package import AtlasModel

extension Document {
    /// The sheet of an actor: who it is, what it does for whom, where and how surely, and with whom it works.
    /// - Parameter row: row of the actor in the atlas.
    package static func actorSheet(
        _ row: Int, in subject: AtlasOnDate, words: Words, with parts: SheetParts = .screen
    ) -> Document {
        ActorSheet(row: row, subject: subject, words: words, parts: parts).document
    }
}

private struct ActorSheet {
    let row: Int
    let subject: AtlasOnDate
    let words: Words
    let parts: SheetParts

    private var atlas: Atlas { subject.atlas }
    private var contacts: PublicContacts {
        PublicContacts(actor: actor, contacts: parts.contacts, referential: atlas.referential)
    }
    private var actor: Actor { atlas.actors[row] }
    private var offers: [EffectiveOffer] { subject.offers(of: row) }

    var document: Document {
        var document = Document(title: words.name(of: actor))
        document.blocks = [.facts(identity), .heading(words.pick("Ce qu’il propose", "What it offers"))]
        document.blocks += offered
        document.blocks += Block.section(words.pick("Précisions", "Details"), details)
        document.blocks += Block.section(words.pick("Relations", "Relations"), relations)
        document.blocks += Block.section(words.pick("Coopérations", "Cooperations"), cooperations)
        document.blocks += Block.section(words.pick("Démarches", "Initiatives"), initiatives)
        document.blocks += Block.section(words.pick("Notes", "Notes"), [contacts.notes(withheld: words.withheld)])
        if parts.isHandout {
            document.subtitle = words.types(of: actor, in: atlas.referential)
            document.foot = words.foot(subject)
            document.blocks += provenance
        } else {
            document.blocks += Block.section(words.pick("Remarques au recensement", "Remarks in the survey"), remarks)
            document.blocks += Block.section(words.pick("Sources", "Sources"), sources)
            document.blocks.append(.paragraph(words.origin(subject)))
        }
        document.quotes = Set(quotes.map(\.madeSafe))
        return document
    }

    private var quotes: [String] {
        offers.flatMap { effective -> [String] in
            guard case .offer(let row) = effective.basis else { return [] }
            return terms(of: atlas.offers[row])
        } + subject.sources(ofActor: row).map(\.text) + [contacts.notes(withheld: words.withheld)]
            + atlas.relations.filter { [$0.from, $0.to].contains(actor.id) }
            .map { contacts.note($0.note, withheld: words.withheld) }
    }

    /// What the actor wrote under its answers, for whoever keeps the atlas: it is not for those who are handed the sheet.
    private var remarks: [String] {
        guard parts.contacts == .everybody else { return [] }
        let note = atlas.invitations.first { $0.actor == actor.id }?.note ?? ""
        return note.split(whereSeparator: \.isNewline).map(String.init)
    }

    private var provenance: [Block] {
        var provenance = Provenance(subject: subject, words: words)
        provenance.perimeter = words.zone(actor.zone, in: atlas.territories)
        provenance.presumed = words.presumed(offers.count { $0.presence == .presumed }, of: offers.count)
        provenance.verified =
            offers.isEmpty
            ? words.verification(actor.verification?.withoutName)
            : words.pick("offres\u{A0}: ", "offers: ")
                + words.verified(offers.compactMap { $0.verification?.on }, of: offers.count)
        provenance.sources = sources
        provenance.isWithholding = contacts.isWithholding
        return provenance.blocks
    }

    private var identity: [Fact] {
        let territories = atlas.territories
        let unknown = words.pick("inconnue", "unknown")
        // A sheet for paper says the types under its title.
        let types = parts.isHandout ? "" : words.types(of: actor, in: atlas.referential)
        let all: [(String, String)] = [
            (words.pick("Type", "Type"), types),
            (words.pick("Réseaux", "Networks"), actor.networks.joined(separator: ", ")),
            ("Guid’Asso", actor.guidAsso.map(words.guidAsso) ?? ""),
            (words.pick("Zone", "Zone"), actor.zone.isUnknown ? unknown : words.zone(actor.zone, in: territories)),
            (
                words.pick("Commune", "Commune"),
                actor.commune.map { words.commune($0, in: territories) } ?? unknown
            ),
            (words.pick("Adresse", "Address"), contacts.address),
            (words.pick("Téléphone", "Phone"), contacts.phone),
            (words.pick("Courriel", "E-mail"), contacts.email),
            (words.pick("Site", "Website"), actor.website),
            (
                words.pick("Fiche", "Record"),
                words.verification(
                    parts.contacts == .everybody ? actor.verification : actor.verification?.withoutName)
            ),
            (words.pick("Recensement", "Survey"), words.survey(actor.survey)),
            (words.pick("Modifiée le", "Modified on"), actor.modifiedOn.map(words.date) ?? ""),
            ("SIRET", actor.siret), ("RNA", actor.rna),
            (words.pick("Identifiant", "Identifier"), actor.id.rawValue),
        ]
        return all.filter { !$0.1.isEmpty }.map { Fact($0.0, $0.1.madeSafe, link: link($0.1)) }
    }

    /// Where a value of ``identity`` leads.
    private func link(_ value: String) -> Link? {
        switch value {
        case contacts.phone: .telephone(value)
        case contacts.email: .mail(value)
        case actor.website: .page(value)
        default: nil
        }
    }

    private var offered: [Block] {
        guard !offers.isEmpty else {
            return [
                .paragraph(
                    words.pick(
                        "Rien de connu : aucune offre, et son type ne laisse rien présumer.",
                        "Nothing known: no offer, and its type lets nothing be presumed."))
            ]
        }
        return [.table(OfferMatrix(offers: offers, referential: atlas.referential, words: words).table)]
            + [.paragraph(words.matrixLegend)]
    }

    /// What its own offers say beyond the table.
    private var details: [String] {
        offers.compactMap { effective in
            guard case .offer(let row) = effective.basis else { return nil }
            let offer = atlas.offers[row]
            let zone = offer.zone.isUnknown ? "" : words.zone(offer.zone, in: atlas.territories)
            let until = offer.validTo.map { words.pick("jusqu’au ", "until ") + words.date($0) } ?? ""
            let parts = ([words.certainty(effective), zone] + terms(of: offer) + [until]).filter { !$0.isEmpty }
            guard !parts.isEmpty else { return nil }
            let functions = offer.functions.map { words.function($0, in: atlas.referential) }.joined(separator: ", ")
            return functions + words.pick(" : ", ": ") + parts.joined(separator: " ; ").madeSafe
        }
    }

    private func terms(of offer: Offer) -> [String] {
        offer.terms.map { contacts.note($0, withheld: words.withheld) }
    }

    private var relations: [String] {
        atlas.relations.compactMap { relation in
            let isFirst = relation.from == actor.id
            guard isFirst || relation.to == actor.id else { return nil }
            let other = words.name(of: isFirst ? relation.to : relation.from, in: subject)
            let told = contacts.note(relation.note, withheld: words.withheld).madeSafe
            let note = told.isEmpty ? "" : " (\(told))"
            return "\(words.relation(relation.kind, fromFirst: isFirst)) \(other)\(note)"
        }
    }

    private var cooperations: [String] {
        atlas.cooperations.compactMap { cooperation in
            let parts = cooperation.members.filter { $0.actor == actor.id }.map { words.part($0.role) }
            return parts.isEmpty ? nil : "\(cooperation.name.madeSafe) (\(parts.joined(separator: ", ")))"
        }
    }

    private var initiatives: [String] {
        atlas.initiatives.compactMap { initiative in
            let parts = initiative.participants.filter { $0.actor == actor.id }.map { words.part($0.part) }
            return parts.isEmpty ? nil : "\(initiative.name.madeSafe) (\(parts.joined(separator: ", ")))"
        }
    }

    private var sources: [String] {
        subject.sources(ofActor: row).map { source in
            (source.isOfType ? words.pick("Présumé d’après le type : ", "Presumed from the type: ") : "")
                + source.text.madeSafe
        }
    }
}

extension AtlasOnDate {
    /// Where what the atlas says of an actor comes from, each source once: of its record, then of
    /// its offers.
    package func sources(ofActor row: Int) -> [ActorSource] {
        let referential = atlas.referential
        var seen: Set<ActorSource> = []
        let record = ActorSource(text: atlas.actors[row].source, isOfType: false)
        let others = offers(of: row).compactMap { offer -> ActorSource? in
            switch offer.basis {
            case .offer(let row): ActorSource(text: atlas.offers[row].source, isOfType: false)
            case .profile(let type):
                referential.profiles(of: type)
                    .first { offer.functions.contains($0.function) && $0.stages == offer.stages }
                    .map { ActorSource(text: $0.source, isOfType: true) }
            }
        }
        return ([record] + others).filter { !$0.text.isEmpty && seen.insert($0).inserted }
    }
}

/// Where something that is said of an actor comes from.
package struct ActorSource: Hashable, Sendable {
    /// As the data say it.
    package let text: String
    /// Whether it speaks of all actors of a type, not of this one.
    package let isOfType: Bool
}

extension Verification {
    /// The day alone: who checked is a person.
    fileprivate var withoutName: Verification { Verification(on: on, by: "") }
}
