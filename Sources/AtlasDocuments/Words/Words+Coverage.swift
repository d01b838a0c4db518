package import AtlasModel

extension Words {
    package func stage(_ stage: EmploymentStage) -> String {
        switch stage {
        case .project: pick("projet", "project")
        case .firstTimeEmployer: pick("primo-employeur", "first-time employer")
        case .employer: pick("employeur", "employer")
        }
    }

    package func stages(_ stages: StageSet) -> String {
        stages == .all ? pick("tous stades", "all stages") : stages.stages.map(stage).joined(separator: ", ")
    }

    /// `2 présumés`
    package func presences(_ count: Int, _ presence: Presence) -> String {
        let one = self.presence(presence)
        // Nobody is counted of whom nothing is known.
        let many = presence == .absent ? one : pick(one + "s", one)
        return self.count(count, (one, many), (one, one))
    }

    package func presence(_ presence: Presence) -> String {
        switch presence {
        case .confirmed: pick("vérifié", "verified")
        case .presumed: pick("présumé", "presumed")
        case .unknown: pick("inconnu", "unknown")
        case .absent: pick("rien de connu", "nothing known")
        }
    }

    /// How sure the whole of what an actor does is: one verified offer does not verify the others.
    package func presence(of listing: ActorListing) -> String {
        listing.confirmed > 0 && listing.presumed + listing.unknown > 0
            ? pick("en partie", "in part") : presence(listing.presence)
    }

    /// The sign of a presence in a matrix, always shown with a legend.
    package func mark(_ presence: Presence) -> String {
        switch presence {
        case .confirmed: "●"
        case .presumed: "○"
        case .unknown: "?"
        case .absent: "·"
        }
    }

    package func role(_ role: OfferRole) -> String {
        switch role {
        case .core: pick("cœur de métier", "core business")
        case .secondary: pick("secondaire", "secondary")
        case .referral: pick("oriente", "refers on")
        case .none: pick("non", "no")
        case .unknown: pick("rôle inconnu", "unknown role")
        }
    }

    package func state(_ state: CellState) -> String {
        switch state {
        case .notApplicable: pick("sans objet", "not applicable")
        case .gap: pick("zone blanche", "gap")
        case .unknown: pick("inconnu", "unknown")
        case .presumed: pick("présumé", "presumed")
        case .fragile: pick("fragile", "fragile")
        case .covered: pick("couvert", "covered")
        case .crowded: pick("zone surchargée", "crowded")
        }
    }

    package func statement(_ kind: Statement.Kind) -> String { state(kind.state) }

    package var noStatement: String { pick("Rien à signaler.", "Nothing to report.") }
}
