import AtlasDocuments
import AtlasModel

/// The sentences of the map.
extension Words {
    var oneStageOnMap: String {
        pick("La carte montre un stade à la fois : 2, 3 ou 4.", "The map shows one stage at a time: 2, 3 or 4.")
    }
    var mapTitle: String { pick("Carte", "Map") }
    func measure(_ measure: MapMeasure) -> String {
        switch measure {
        case .state: pick("état", "state")
        case .density: pick("densité", "density")
        }
    }

    /// A part of a map as its list names it.
    func part(_ reference: TerritoryReference, in territories: Territories) -> String {
        switch reference.level {
        case .epci: shortEpci(territory(reference, in: territories))
        case .commune: territories.name(of: reference)?.madeSafe ?? reference.code.madeSafe
        default: territory(reference, in: territories)
        }
    }

    var stateColumn: String { pick("état", "state") }
    var shareColumn: String { pick("part", "share") }
    var actorsColumn: String { pick("act.", "act.") }
    var sitesColumn: String { pick("sites", "sites") }
    var densityColumn: String { pick("dens.", "dens.") }

    /// A density with two significant digits or so: `0,05`, `0,8`, `12`.
    func density(_ value: Double) -> String {
        if value == 0 { return "0" }
        if value < 0.01 { return "< \(pick("0,01", "0.01"))" }
        let digits = value >= 9.95 ? 1 : value >= 0.0995 ? 10 : 100
        let (whole, rest) = Int((value * Double(digits)).rounded()).quotientAndRemainder(dividingBy: digits)
        guard digits > 1 else { return number(whole) }
        let padded = digits == 100 && rest < 10 ? "0\(rest)" : String(rest)
        return "\(number(whole))\(pick(",", "."))\(padded)"
    }

    func meaning(_ meaning: MapClassing.Meaning) -> String {
        switch meaning {
        case .state(let state): self.state(state)
        case .nobody: pick("aucun", "none")
        case .density(let range):
            // Ends that are written alike are one figure.
            Set([density(range.lowerBound), density(range.upperBound)]).count == 1
                ? density(range.lowerBound)
                : "\(density(range.lowerBound))–\(density(range.upperBound))"
        }
    }

    /// What the legend says besides the classes.
    func mapNotes(_ state: AppState) -> [String] {
        let map = state.map
        var notes: [String] = []
        if map.undrawnCount > 0 {
            let number = number(map.undrawnCount)
            notes.append(pick("sans contour, dans la liste : \(number)", "without outline, in the list: \(number)"))
        }
        if map.measure == .density {
            notes.append(
                state.atlas.territories.hasPopulation
                    ? pick("acteurs pour 100 000 hab.", "actors per 100,000 inhab.") : pick("acteurs", "actors"))
        } else {
            if map.figures.contains(where: { $0?.hasGapInside == true }) {
                notes.append(pick("souligné : zone blanche en partie", "underlined: gap in part"))
            }
            if map.figures.contains(where: { $0?.hasCrowdInside == true }) {
                notes.append(CellState.crowded.sign + pick(" surchargée en partie", " crowded in part"))
            }
        }
        let requirement = state.atlas.referential.requirement(of: state.question.function, at: state.question.stage)
        if requirement == .useful, !state.choices.includesUseful {
            notes.append(pick("utile sans être requise : pas comptée", "useful, not required: not counted"))
        }
        if map.showsSites { notes.append(pick("● ○ ? acteurs installés", "● ○ ? actors’ sites")) }
        return notes
    }

    /// All that a map knows of one of its parts.
    func sentence(_ map: MapState, _ part: Int, of subject: AtlasOnDate) -> String {
        guard let figure = map.figures[part] else {
            return "\(map.names[part])\(colon)\(self.state(.notApplicable))."
        }
        let isPopulated = subject.atlas.territories.hasPopulation
        let states = figure.states.map { "\(self.state($0.state)) \(percent($0.share))" }.joined(separator: ", ")
        let whole =
            isPopulated
            ? pick("de la population", "of the population") : pick("des communes", "of the communes")
        let weight =
            isPopulated
            ? count(figure.weight, ("habitant", "habitants"), ("inhabitant", "inhabitants"))
            : count(figure.weight, ("commune", "communes"), ("commune", "communes"))
        let counts: [(Int, Presence)] = [
            (figure.coverage.confirmed, .confirmed), (figure.coverage.presumed, .presumed),
            (figure.coverage.unknown, .unknown),
        ]
        let detail = counts.filter { $0.0 > 0 }.map { presences($0.0, $0.1) }.joined(separator: ", ")
        let actors = actors(figure.actors) + (detail.isEmpty ? "" : " (\(detail))")
        var sentence = "\(map.names[part])\(colon)\(states) \(whole) (\(weight)). \(actors)"
        if isPopulated, figure.actors > 0, figure.weight > 0 {
            let density = density(figure.density(perInhabitant: true))
            sentence += pick(", soit \(density) pour 100\u{A0}000 habitants", ", or \(density) per 100,000 inhabitants")
        }
        sentence += "."
        guard map.showsSites, map.sites.count(of: part) > 0 else { return sentence }
        let sites = map.sites.sites[part].map { site(of: $0, subject.atlas) }.joined(separator: ", ")
        return sentence + pick(" Installés ici\(colon)\(sites).", " Here\(colon)\(sites).")
    }

    /// An actor with its mark and the commune it is installed in.
    private func site(of site: MapSites.Site, _ atlas: Atlas) -> String {
        let name = "\(mark(site.presence))\u{A0}\(name(of: atlas.actors[site.actor]))"
        guard let commune = site.commune else { return name }
        return "\(name) (\(atlas.territories.communes.names[commune].madeSafe))"
    }

    func noPicture(_ reading: OutlineSource.Reading) -> String {
        switch reading {
        case .failed(let sentence): sentence.madeSafe
        case .read, .absent:
            pick(
                "Pas de contours pour ces territoires : la liste dit la même chose.",
                "No outlines of these territories: the list says the same.")
        }
    }

    var wholeCountry: String { pick("La carte montre déjà toute la France.", "The map shows all of France already.") }
    var oneDivision: String {
        pick("Ce territoire n’a qu’un découpage.", "This territory is divided in one way only.")
    }

    func sitesShown(_ on: Bool, placed count: Int) -> String {
        guard on else { return pick("Sites des acteurs cachés.", "Actors’ sites hidden.") }
        let sites = self.count(
            count, ("acteur dont le lieu est connu", "acteurs dont le lieu est connu"),
            ("actor whose place is known", "actors whose place is known"))
        return pick("Sites des acteurs : \(sites).", "Actors’ sites: \(sites).")
    }
}
