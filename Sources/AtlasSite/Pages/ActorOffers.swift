import AtlasDocuments
import AtlasModel

/// What an actor offers, as a table: under what it is to the actor, each function with its stages and how surely.
struct ActorOffers {
    let row: Int
    let pages: SitePages

    private static let bestFirst: [OfferRole] = [.core, .secondary, .unknown, .referral, .none]

    private var words: Words { pages.words }
    private var atlas: Atlas { pages.atlas }
    private var offers: [EffectiveOffer] { pages.subject.offers(of: row) }

    /// What is said of a function once: offers that say the same of it are one line.
    private struct Line: Hashable {
        let function: FunctionID
        let certainty: String
        let terms: [String]
        /// `until 31 December`; empty where nobody said.
        let until: String
        let place: String
    }

    var markup: Markup {
        guard !offers.isEmpty else { return "<p>\(words.nothingOffered)</p>\n" }
        let groups = ActorOffers.bestFirst.map(group)
        let heads = [words.functionLabel, words.stagesColumn, words.certaintyColumn].map { head -> Markup in
            "<th scope=\"col\">\(head)</th>"
        }
        let isPresumed = offers.contains { $0.presence == .presumed }
        let caution: Markup = isPresumed ? "<p class=\"note\">\(words.callFirst)</p>\n" : .none
        return """
            <table class="offers">
            <thead><tr>\(heads)</tr></thead>
            \(groups)</table>
            \(caution)
            """
    }

    private func group(_ role: OfferRole) -> Markup {
        var order: [Line] = []
        var stages: [Line: StageSet] = [:]
        for function in atlas.referential.functions {
            for offer in offers where offer.role == role && offer.functions.contains(function.id) {
                let told = told(offer, of: function.id)
                if told.isEmpty && !offer.stages.isEmpty { continue }
                let own = own(offer)
                let terms = own.map {
                    pages.subject.terms(ofOffer: $0, contacts: pages.ground.contacts, withheld: words.withheld)
                }
                let until = own.flatMap { atlas.offers[$0].validTo }
                let line = Line(
                    function: function.id, certainty: certainty(offer), terms: terms ?? [],
                    until: until.map { words.pick("jusqu’au ", "until ") + words.date($0) } ?? "",
                    place: place(offer))
                if stages[line] == nil { order.append(line) }
                stages[line, default: []].formUnion(told)
            }
        }
        guard !order.isEmpty else { return .none }
        let rows = order.map { line -> Markup in
            let place: Markup = line.place.isEmpty ? .none : "<br><small>\(line.place)</small>"
            // The day is in the language of the page, the terms are in that of the data.
            let said = line.terms.map(pages.quoted) + (line.until.isEmpty ? [] : ["\(line.until)"])
            let terms: Markup = said.isEmpty ? .none : "<br><small>\(said.joined(" ; "))</small>"
            let served = stages[line] ?? []
            return """
                <tr><th scope="row">\(words.function(line.function, in: atlas.referential))\(place)\(terms)</th>\
                <td>\(served.isEmpty ? words.unknownStages : words.stages(served))</td><td>\(line.certainty)</td></tr>

                """
        }
        return """
            <tbody>
            <tr class="group"><th scope="rowgroup" colspan="3">\(words.offersOf(role))</th></tr>
            \(rows)</tbody>

            """
    }

    /// The stages that an offer is told at: those at which the function makes sense, and of which no other says better that
    /// the actor does it. An actor of two types does not refer people on for what it does by the other.
    private func told(_ offer: EffectiveOffer, of function: FunctionID) -> StageSet {
        let better = offers.filter {
            $0.functions.contains(function) && place($0).isEmpty && ActorOffers.rank($0) < ActorOffers.rank(offer)
        }
        return StageSet(
            offer.stages.stages.filter { stage in
                atlas.referential.requirement(of: function, at: stage) != .notApplicable
                    && !better.contains { $0.stages.contains(stage) }
            })
    }

    /// The surest first, then by role.
    private static func rank(_ offer: EffectiveOffer) -> Int {
        let role = bestFirst.firstIndex(of: offer.role) ?? bestFirst.count
        return role - Int(offer.presence.rawValue) * bestFirst.count
    }

    private func certainty(_ offer: EffectiveOffer) -> String {
        guard offer.presence == .absent else { return words.certainty(offer) }
        // In a row of many, the type is not named each time.
        if case .profile = offer.basis { return words.pick("présumé d’après son type", "presumed from its type") }
        // It covers nothing, but somebody may have checked that.
        return words.basis(offer.basis, verifiedOn: offer.verification?.on, in: atlas)
    }

    /// Where the offer holds, where that is not where the actor works.
    private func place(_ offer: EffectiveOffer) -> String {
        if case .offer(let row) = offer.basis, !atlas.offers[row].zone.isUnknown {
            let zone = atlas.offers[row].zone
            return zone == atlas.actors[self.row].zone ? "" : words.onlyIn(words.zone(zone, in: pages.territories))
        }
        guard offer.isZoneUnknown, !offer.reach.isEmpty else { return "" }
        return words.supposedIn(offer.reach.map(pages.name).joined(separator: ", "))
    }

    /// The row of the offer of the actor itself, where it is not its type that lets it be presumed.
    private func own(_ effective: EffectiveOffer) -> Int? {
        guard case .offer(let row) = effective.basis else { return nil }
        return row
    }
}
