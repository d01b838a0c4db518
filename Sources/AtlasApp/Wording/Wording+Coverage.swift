import AtlasDocuments
import AtlasModel

extension Words {
    var coverageTitle: String { pick("Couverture", "Coverage") }
    var allStages: String { pick("tous stades", "all stages") }
    func allFunctions(by key: String) -> String { pick("\(key)\u{A0}: toutes", "\(key): all") }
    func allStages(by key: String) -> String { pick("\(key)\u{A0}: tous", "\(key): all") }
    var whole: String { "total" }
    var actorColumn: String { pick("acteur", "actor") }
    var functionColumn: String { pick("fonction", "function") }
    var worstFirst: String { pick("pire d’abord", "worst first") }
    func notCountedBy(_ facets: [ActorFacet]) -> String {
        let names = facets.map { facet($0) }.joined(separator: ", ")
        return pick(
            "Filtres de la liste sans effet ici : \(names).", "Filters of the list without effect here: \(names).")
    }
    var confirmedOnly: String { pick("vérifiés seulement", "verified only") }
    var withUseful: String { pick("requises et utiles", "required and useful") }
    /// Where nobody is, and nobody is required.
    var lackingUseful: String { pick("personne", "nobody") }
    var nobodyUseful: String { pick("utile, personne", "useful, nobody") }
    var onlyUseful: String { pick(" (utile seulement)", " (only useful)") }
    /// Of whoever says not to do it as of whoever has not been asked.
    var doesNot: String { pick("aucune offre connue ici", "no known offer here") }
    var nothingToCover: String { pick("Rien à croiser ici.", "Nothing to show here.") }
    var allFunctionsAgain: String { pick("Toutes les fonctions.", "All functions.") }

    func matrix(_ matrix: CoverageState.Matrix, columns level: TerritoryLevel, isShort: Bool) -> String {
        switch matrix {
        case .territories:
            isShort
                ? levels(level)
                : pick("fonctions × \(levels(level))", "functions × \(levels(level))")
        case .stages: isShort ? pick("stades", "stages") : pick("fonctions × stades", "functions × stages")
        case .actors: isShort ? pick("acteurs", "actors") : pick("acteurs × fonctions", "actors × functions")
        }
    }

    /// Several territories of a level.
    private func levels(_ level: TerritoryLevel) -> String {
        switch level {
        case .commune: pick("communes", "communes")
        case .epci: "EPCI"
        case .zone: pick("zones nommées", "named zones")
        case .departement: pick("départements", "départements")
        case .formerRegion: pick("anciennes régions", "former régions")
        case .region: pick("régions", "régions")
        case .france: "France"
        }
    }

    func units(_ count: Int, _ level: TerritoryLevel) -> String {
        let isOne = language == .french ? count < 2 : count == 1
        return "\(number(count)) \(isOne ? self.level(level) : levels(level))"
    }

    /// `21 EPCI, 2 communes`
    func units(_ references: some Sequence<TerritoryReference>) -> String {
        let counts = Dictionary(references.map { ($0.level, 1) }, uniquingKeysWith: +)
        return counts.sorted { $0.key > $1.key }.map { units($0.value, $0.key) }.joined(separator: ", ")
    }

    func functions(_ count: Int) -> String {
        self.count(count, ("fonction", "fonctions"), ("function", "functions"))
    }
    func stages(_ count: Int) -> String { self.count(count, ("stade", "stades"), ("stage", "stages")) }
    func moreColumns(_ count: Int) -> String { pick("\(number(count)) de plus", "\(number(count)) more") }
    var levelsElsewhere: String {
        pick(
            "Le niveau est celui des colonnes de la première matrice, fonctions × territoires.",
            "The level is that of the columns of the first matrix, functions × territories.")
    }
    var alreadyInside: String {
        pick(
            "C’est le territoire où vous êtes : → va à une colonne, z y entre.",
            "This is the territory you are in: → goes to a column, z goes into it.")
    }
    var onlyFirstMatrixZooms: String {
        pick(
            "z entre dans le territoire d’une colonne : dans la première matrice seulement.",
            "z goes into the territory of a column: in the first matrix only.")
    }
    func columnsAre(_ level: TerritoryLevel) -> String {
        pick("Colonnes\u{A0}: \(levels(level)).", "Columns: \(levels(level)).")
    }
    func onlyFunction(_ name: String) -> String {
        pick("\(name), avec ses parties ; f\u{A0}: toutes les fonctions.", "\(name), with its parts; f: all functions.")
    }
    func usefulCounted(_ isCounted: Bool) -> String {
        isCounted
            ? pick("Les fonctions utiles comptent aussi.", "Useful functions count too.")
            : pick("Seules les fonctions requises comptent.", "Only required functions count.")
    }

    /// Under a matrix of states, after the signs.
    var figureLegend: String { pick("chiffre\u{A0}: acteurs, ou part", "figure: actors, or share") }
    var actorFigureLegend: String {
        pick("chiffre\u{A0}: part servie", "figure: share served")
    }
    func partServed(_ share: Double, _ territory: String, _ unit: CommuneWeights.Unit) -> String {
        let of =
            switch unit {
            case .inhabitants: pick("de la population", "of the population")
            case .communes: pick("des communes", "of the communes")
            case .given: pick("du poids", "of the weight")
            }
        return pick("\(percent(share)) \(of) (\(territory))", "\(percent(share)) \(of) (\(territory))")
    }

    func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// What tells an EPCI from the others, for a narrow column: its name without its kind, nor the article.
    func distinctive(_ epci: String) -> String {
        var name = Substring(shortEpci(epci))
        for kind in ["CC ", "CA ", "CU "] where name.hasPrefix(kind) { name = name.dropFirst(kind.count) }
        for small in [["du ", "des ", "de ", "d'", "d’"], ["la ", "l'", "l’"]] {
            if let word = small.first(where: name.hasPrefix) { name = name.dropFirst(word.count) }
        }
        return capitalized(String(name))
    }

    // MARK: The actors of a cell

    var cellTitle: String { pick("Case", "Cell") }
    var nobodyBehindCell: String { pick("Personne, ni ici ni pour venir.", "Nobody, neither here nor to come.") }
    func nobody(for weight: String, communes: Int) -> String {
        let number = count(communes, ("commune", "communes"), ("commune", "communes"))
        return pick("Personne pour \(weight) (\(number)).", "Nobody for \(weight) (\(number)).")
    }
    func nearest(_ actor: String, _ kilometres: Double) -> String {
        pick(
            "Le plus proche qui le fasse\u{A0}: \(actor), à \(remoteness(kilometres)).",
            "The nearest who does it: \(actor), \(remoteness(kilometres)) away.")
    }

    /// The atlas may hold others, whom the user has left out.
    var nobodyRetained: String {
        pick(
            "Personne, ni ici ni ailleurs, parmi les acteurs que vos filtres retiennent.",
            "Nobody, here or elsewhere, among the actors that your filters keep.")
    }
    private var allAnswered: String {
        pick(
            "Aucun acteur d’ici n’est sans réponse au recensement.", "No actor here is without an answer to the survey."
        )
    }
    /// Whoever was never asked has not failed to answer.
    func unsurveyed(_ unanswered: Unanswered) -> String {
        let (never, invited, declined) = (unanswered.neverInvited, unanswered.invited, unanswered.declined)
        var parts: [String] = []
        if never > 0 {
            parts.append(
                count(
                    never, ("acteur d’ici pas encore enquêté", "acteurs d’ici pas encore enquêtés"),
                    ("actor here not surveyed yet", "actors here not surveyed yet")))
        }
        if invited > 0 {
            parts.append(
                count(
                    invited, ("acteur d’ici invité, sans réponse", "acteurs d’ici invités, sans réponse"),
                    ("actor here invited, no answer", "actors here invited, no answer")))
        }
        if declined > 0 {
            parts.append(
                count(
                    declined, ("acteur d’ici n’a pas voulu répondre", "acteurs d’ici n’ont pas voulu répondre"),
                    ("actor here declined to answer", "actors here declined to answer")))
        }
        return parts.isEmpty ? allAnswered : parts.joined(separator: pick(" ; ", "; ")) + "."
    }
    func usefulIsNoGap(isSpoken: Bool) -> String {
        pick(
            "Utile sans être requise à ce stade\u{A0}: pas comptée comme zone blanche",
            "Useful without being required at this stage: not counted as a gap")
            + (isSpoken ? "." : pick(" (a pour la compter).", " (a to count it)."))
    }
    /// Where somebody is everywhere: how sure that is, by what is least sure.
    func noGapHere(_ summary: TerritoryCoverage) -> String {
        if summary.shares[.unknown] != nil {
            return summary.state == .unknown
                ? pick(
                    "Pas une zone blanche\u{A0}: on ne sait pas si ceux qui sont là le font.",
                    "No gap: it is not known whether those who are there do it.")
                : pick(
                    "Pas une zone blanche, mais par endroits on ne sait pas si ceux qui sont là le font.",
                    "No gap, but in places it is not known whether those who are there do it.")
        }
        return summary.confirmed > 0
            ? pick(
                "Pas une zone blanche\u{A0}: quelqu’un y est partout vérifié ou présumé.",
                "No gap: somebody is verified or presumed everywhere.")
            : pick(
                "Pas une zone blanche, mais personne n’est vérifié\u{A0}: à confirmer.",
                "No gap, but nobody is verified: to be confirmed.")
    }

    func part(_ part: CellDetail.Part, _ survey: SurveyStatus) -> String {
        switch part {
        case .present(let presence): self.presence(presence)
        case .nearest(let kilometres, _):
            pick("le fait à \(remoteness(kilometres))", "does it \(remoteness(kilometres)) away")
        case .referring: pick("oriente seulement", "refers on only")
        case .declining: pick("dit ne pas le faire", "says it does not")
        case .unsurveyed:
            switch survey {
            case .none: pick("pas encore enquêté", "not surveyed yet")
            case .invited, .answered: pick("pas de réponse", "no answer")
            case .declined: pick("n’a pas voulu répondre", "declined to answer")
            }
        }
    }

    func basis(_ verification: Verification?) -> String {
        verification.map { pick("offre vérifiée le \(date($0.on))", "offer verified on \(date($0.on))") }
            ?? pick("offre qui n’est pas vérifiée", "offer that is not verified")
    }
    func basis(typeName: String) -> String {
        pick("d’après son type, \(typeName)", "from its type, \(typeName)")
    }

    /// `RESAM : présumé (d’après son type, PAVA ; cœur de métier) sur Pays de Morlaix.`
    func counts(_ actor: String, _ offer: EffectiveOffer, basis: String, zone: String, naming parts: [String]) -> String
    {
        var text = actor + colon + "\(presence(offer.presence)) (\(basis), \(role(offer.role)))"
        if !zone.isEmpty { text += pick(" sur ", " on ") + zone }
        text += "."
        if !parts.isEmpty { text += pick(" Par\u{A0}: ", " Through: ") + list(parts, pick("et", "and")) + "." }
        if offer.presence == .unknown {
            text +=
                offer.isZoneUnknown
                ? pick(
                    " Sa zone est inconnue\u{A0}: son département seul est retenu.",
                    " Its zone is unknown: only its département is taken.")
                : pick(" Son rôle ou ses stades sont inconnus.", " Its role or its stages are unknown.")
        }
        return text
    }
    func nearestReason(_ actor: String, _ kilometres: Double, _ weight: String, isSpoken: Bool) -> String {
        pick(
            "\(actor) le fait ailleurs, au plus près à \(remoteness(kilometres)) d’ici. S’il étendait sa zone à ce qui lui est le plus proche\u{A0}: \(weight).",
            "\(actor) does it elsewhere, \(remoteness(kilometres)) away at the nearest. Extending its zone to what is nearest: \(weight)."
        )
            + (isSpoken ? "" : pick(" + pour l’imaginer.", " + to imagine it."))
    }
    func referringReason(_ actor: String) -> String {
        pick(
            "\(actor) oriente vers d’autres\u{A0}: ne compte pas, mais sait où envoyer.",
            "\(actor) refers people on: does not count, but knows where to send them.")
    }
    func decliningReason(_ actor: String) -> String {
        pick(
            "\(actor) a dit ne pas le faire\u{A0}: ne compte pas.",
            "\(actor) has said it does not do it: does not count.")
    }
    func unsurveyedReason(_ actor: String, _ status: String) -> String {
        pick(
            "\(actor)\u{A0}: sa zone touche ces communes ; \(status). À lui demander.",
            "\(actor): its zone touches these communes; \(status). To be asked.")
    }
}
