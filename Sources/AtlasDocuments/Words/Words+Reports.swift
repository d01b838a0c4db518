import AtlasModel

extension Words {
    /// The territories by which a report tells one of a level; `nil` where there are none below it.
    func partLevel(of level: TerritoryLevel) -> TerritoryLevel? {
        switch level {
        case .france: .region
        case .region, .formerRegion: .departement
        case .departement, .zone: .epci
        case .epci: .commune
        case .commune: nil
        }
    }

    /// The letter of a state.
    private func letter(_ state: CellState) -> String {
        switch state {
        case .notApplicable: "–"
        case .gap: pick("B", "G")
        case .unknown: "?"
        case .presumed: pick("P", "P")
        case .fragile: "F"
        case .covered: pick("C", "C")
        case .crowded: pick("S", "X")
        }
    }

    /// The states that a function has on a territory, in letters: the worst one, small where others occur too, and
    /// always whether it is crowded somewhere.
    func letters(_ states: Set<CellState>) -> String {
        let worstFirst: [CellState] = [.gap, .unknown, .presumed, .fragile, .covered, .crowded]
        guard let worst = worstFirst.first(where: states.contains) else { return letter(.notApplicable) }
        let rest = states.subtracting([worst, .notApplicable])
        let head = rest.isEmpty ? letter(worst) : worst == .unknown ? "?" : letter(worst).lowercased()
        return rest.contains(.crowded) ? head + letter(.crowded) : head
    }

    var stateLegend: String {
        let states: [CellState] = [.gap, .unknown, .presumed, .fragile, .covered, .crowded, .notApplicable]
        let signs = states.map { "\(letter($0)) \(state($0))" }.joined(separator: ", ")
        return signs
            + pick(
                ". En minuscule\u{A0}: une partie du territoire ou des stades seulement ; le reste est mieux couvert.",
                ". In lower case: a part of the territory or of the stages only; the rest is better covered.")
    }

    /// How many rows a table leaves out.
    func hidden(_ number: Int) -> String {
        pick("Et \(self.number(number)) de plus, non imprimés.", "And \(self.number(number)) more, not printed.")
    }

    func heading(_ kind: Statement.Kind) -> String {
        switch kind {
        case .gap: pick("Zones blanches", "Gaps")
        case .overlap: pick("Zones surchargées", "Crowded places")
        case .unknown: pick("Ce que l’on ne sait pas", "What is not known")
        case .fragile: pick("Ce qui tient à un seul acteur vérifié", "What hangs on one verified actor")
        }
    }

    /// How dense and how well known support is.
    func facts(of indicators: TerritoryIndicators, unit: CommuneWeights.Unit) -> [Fact] {
        var facts: [Fact] = []
        if unit == .inhabitants, indicators.weight > 0 {
            let rate = Double(indicators.actors) * 100_000 / Double(indicators.weight)
            let tenths = Int((rate * 10).rounded())
            facts.append(
                Fact(
                    pick("Densité", "Density"),
                    "\(number(tenths / 10))\(pick(",", "."))\(tenths % 10) "
                        + pick("acteurs pour 100 000 habitants", "actors per 100,000 inhabitants")))
        }
        if let rate = indicators.responseRate {
            let counts = "\(number(indicators.answered))/\(number(indicators.surveyed))"
            facts.append(
                Fact(pick("Recensement", "Survey"), pick("réponses ", "answers ") + percent(rate) + " (\(counts))"))
        } else {
            facts.append(Fact(pick("Recensement", "Survey"), pick("personne n’a été sollicité", "nobody was asked")))
        }
        if let share = indicators.verifiedShare {
            facts.append(
                Fact(
                    pick("Fiches vérifiées", "Records verified"),
                    percent(share) + pick(" depuis moins de douze mois", " within twelve months")))
        }
        if let share = indicators.servedFromAfarShare {
            facts.append(
                Fact(
                    pick("Servi de loin", "Served from afar"),
                    pick(
                        "\(percent(share)) de ce qui est servi ne l’est que depuis un département ou plus loin",
                        "\(percent(share)) of what is served is so from a département or farther only")))
        }
        if let mean = indicators.meanDistance, let longest = indicators.longestDistance {
            facts.append(
                Fact(
                    pick("Distance", "Distance"),
                    pick(
                        "\(distance(mean)) en moyenne jusqu’à un acteur, \(distance(longest)) au plus",
                        "\(distance(mean)) on average to an actor, \(distance(longest)) at most")))
        }
        return facts
    }
}
