import AtlasDocuments
import AtlasModel

/// The words of a site that no sheet has.
extension Words {
    func siteTitle(_ place: String) -> String {
        pick(
            "\(place)\u{A0}: qui accompagne les associations employeuses\u{A0}?",
            "\(place): who supports employer associations?")
    }

    var navigation: String { pick("Pages", "Pages") }
    var skip: String { pick("Aller au contenu", "Skip to content") }
    var skipMap: String { pick("Passer la carte, aller au tableau", "Skip the map, go to the table") }
    var homePage: String { pick("Carte", "Map") }
    var actorsPage: String { pick("Acteurs", "Actors") }
    var gapsPage: String { pick("Manques", "Gaps") }
    var pathwayPage: String { pick("Où en êtes-vous\u{A0}?", "Where are you?") }
    var sourcesPage: String { pick("Sources", "Sources") }
    var madeWith: String { pick("Fait avec Maillage.", "Made with Maillage.") }
    /// The name of the other language in itself, which is what its readers look for.
    var ownName: String { pick("Français", "English") }

    func lead(_ place: String) -> String {
        pick(
            "Cette carte dit qui accompagne, sur ce territoire (\(place)), les associations qui pensent à un premier "
                + "emploi, qui embauchent pour la première fois ou qui emploient déjà ; et où l’on ne connaît personne.",
            "This map tells who supports, on this territory (\(place)), associations that think of a first job, that hire "
                + "for the first time or that employ already; and where nobody is known to.")
    }

    /// Those who are known to do something here, in some way.
    func actorCount(_ count: Int) -> String {
        self.count(
            count, ("acteur intervient ici", "acteurs interviennent ici"), ("actor works here", "actors work here"))
    }

    /// After ``actorCount(_:)``: those who only send people on; empty for none.
    func referring(_ count: Int) -> String {
        count == 0
            ? ""
            : ", "
                + self.count(
                    count, ("oriente seulement", "orientent seulement"), ("only refers on", "only refer on"))
    }

    /// After ``referring(_:)``: those whose zone goes here, and of whom nothing else is known; empty for none.
    func withoutOffer(_ count: Int) -> String {
        count == 0
            ? ""
            : pick(", et \(number(count)) dont rien n’est connu", ", and \(number(count)) of whom nothing is known")
    }

    var refersOnly: String { pick("oriente seulement", "only refers on") }

    func knownOffers(confirmed: Int, presumed: Int, unknown: Int) -> String {
        pick(
            "vérifiés \(number(confirmed)), présumés \(number(presumed)), inconnus \(number(unknown))",
            "verified \(number(confirmed)), presumed \(number(presumed)), unknown \(number(unknown))")
    }

    /// What the share of gaps counts, of what.
    /// - Parameter needs: how many functions are required, at each stage that requires them.
    func gapShare(_ share: Double, needs: Int, _ unit: CommuneWeights.Unit) -> (share: String, explanation: String) {
        let whom = unit == .inhabitants ? pick("habitants", "inhabitants") : pick("communes", "communes")
        return (
            pick("\(percent(share)) des \(whom)", "\(percent(share)) of \(whom)"),
            pick(
                " n’ont personne de connu pour une aide nécessaire, en moyenne sur les \(number(needs)) aides "
                    + "nécessaires (chaque fonction compte une fois par stade où elle l’est).",
                " have nobody known for a kind of support that is required, on average over the \(number(needs)) that "
                    + "are (each function counts once for each stage that requires it).")
        )
    }

    var mapHeading: String { pick("La carte", "The map") }
    var tableHeading: String { pick("Le même en tableau", "The same as a table") }
    var wholeMap: String { pick("Toute la carte", "The whole map") }
    var territoryColumn: String { pick("Territoire", "Territory") }
    var allStages: String { pick("Tous stades", "All stages") }
    var allFunctions: String { pick("Toutes les fonctions nécessaires", "All required functions") }
    var stageLabel: String { pick("Stade", "Stage") }
    var functionLabel: String { pick("Fonction", "Function") }
    var departementLabel: String { pick("Département", "Département") }
    var allDepartements: String { pick("Tous", "All") }
    var legend: String { pick("Légende", "Legend") }

    /// What a map shows, above it and for whoever does not see it.
    func mapTitle(_ place: String, function: String, stage: String) -> String {
        pick("Couverture de \(place)\u{A0}: \(function), \(stage)", "Coverage of \(place): \(function), \(stage)")
    }

    func coverageClass(_ value: CoverageClass) -> String {
        switch value {
        case .notApplicable: pick("sans objet", "not applicable")
        case .covered: pick("couvert", "covered")
        case .fragile: pick("fragile", "fragile")
        case .presumed: pick("présumé", "presumed")
        case .unknown: pick("inconnu", "unknown")
        case .gapQuarter: pick("blanc < 25\u{A0}%", "gaps < 25%")
        case .gapHalf: pick("blanc 25–50\u{A0}%", "gaps 25–50%")
        case .gapThreeQuarters: pick("blanc 50–75\u{A0}%", "gaps 50–75%")
        case .gapMost: pick("blanc > 75\u{A0}%", "gaps > 75%")
        case .gapWhole: pick("zone blanche", "gap")
        }
    }

    /// The class in full, for the legend.
    func explanation(_ value: CoverageClass) -> String {
        switch value {
        case .notApplicable: pick("la fonction n’a pas d’objet à ce stade", "the function makes no sense at this stage")
        case .covered: pick("partout au moins deux acteurs vérifiés", "two verified actors at least, everywhere")
        case .fragile: pick("quelque part un seul acteur vérifié", "one verified actor only somewhere")
        case .presumed:
            pick(
                "partout quelqu’un, mais quelque part personne ne l’a vérifié",
                "somebody everywhere, but somewhere nobody has verified it")
        case .unknown:
            pick("quelque part on ne sait pas si quelqu’un le fait", "somewhere nobody knows whether it is done")
        case .gapQuarter:
            pick(
                "moins d’un quart de ce qui est choisi n’a personne", "less than a quarter of what is chosen has nobody"
            )
        case .gapHalf, .gapThreeQuarters, .gapMost: ""
        case .gapWhole: pick("personne de connu, nulle part", "nobody known, nowhere")
        }
    }

    var crowded: String { pick("zone surchargée par endroits", "crowded in places") }

    func sign(_ sign: CoverageSign) -> String {
        coverageClass(sign.coverage) + (sign.isCrowded ? ", " + crowded : "")
    }

    var byPopulation: String {
        pick(
            "Les parts sont celles de la population ; une commune sans personne suffit à ne pas dire « couvert ».",
            "Shares are of the population; one commune with nobody is enough not to say “covered”.")
    }

    /// What no colour can tell: a map that nobody has filled in yet looks like a country where nobody does anything.
    var gapCaution: String {
        pick(
            "Une zone blanche peut être un manque, ou ce que la carte ignore encore.",
            "A gap may be a lack, or what the map does not know yet.")
    }

    var withoutEpci: String { pick("communes sans EPCI", "communes without EPCI") }

    // MARK: A département

    var onThisPage: String { pick("Sur cette page", "On this page") }

    var actorsHeading: String { pick("Les acteurs", "The actors") }
    var noActor: String { pick("Aucun acteur connu n’intervient ici.", "No known actor works here.") }
    /// Where no actor is known to do anything.
    var noActorYet: String {
        pick(
            "Aucun acteur d’ici n’est encore dans cet atlas\u{A0}: ce n’est pas la preuve qu’il n’y en a pas.",
            "No actor from here is in this atlas yet: that is no proof that there is none.")
    }
    var functionsHeading: String { pick("Fonctions et stades", "Functions and stages") }
    var stepsHeading: String { pick("Étape par étape, qui voir", "Step by step, whom to see") }
    var epciHeading: String { pick("Par EPCI", "By EPCI") }
    var stepColumn: String { pick("Étape", "Step") }
    var whomColumn: String { pick("Qui s’en charge dans le département", "Who takes it in the département") }
    var nobody: String { pick("personne de connu", "nobody known") }

    func more(_ number: Int) -> String { pick("et \(self.number(number)) de plus", "and \(self.number(number)) more") }

    var stepsNote: String {
        pick(
            "Partout ou dans une partie du département. Pour une commune précise, répondez aux trois questions.",
            "All over the département or in a part of it. For one commune, answer the three questions.")
    }

    // MARK: The actors

    func actorsOf(_ place: String) -> String { pick("Les acteurs\u{A0}: \(place)", "The actors: \(place)") }
    var actorColumn: String { pick("Acteur", "Actor") }
    var typeColumn: String { pick("Type", "Type") }
    var zoneColumn: String { pick("Zone d’intervention", "Zone") }
    var coreColumn: String { pick("Cœur de métier", "Core business") }
    var certaintyColumn: String { pick("Sûreté", "Certainty") }
    var nameLabel: String { pick("Nom, sigle ou type", "Name, acronym or type") }
    var anyFunction: String { pick("Toutes", "All") }
    /// `{0}` are those shown, `{1}` all: for one, and for more.
    var shownOf: [String] {
        [pick("{0} acteur sur {1}", "{0} actor of {1}"), pick("{0} acteurs sur {1}", "{0} actors of {1}")]
    }
    /// After ``shownOf``: those of them who only send people on.
    var referringOf: [String] {
        [
            pick(", dont {0} oriente seulement", ", of whom {0} only refers on"),
            pick(", dont {0} orientent seulement", ", of whom {0} only refer on"),
        ]
    }
    /// What to do where a choice leaves nobody: `{0}` is the choice to leave out, `{1}` how many there are without it.
    var loosen: [String] {
        [
            pick("Sans « {0} », il y en a {1}.", "Without “{0}” there is {1}."),
            pick("Sans « {0} », il y en a {1}.", "Without “{0}” there are {1}."),
        ]
    }
    var loosenSeveral: String {
        pick("Retirez plusieurs choix à la fois, ou effacez tout.", "Leave out several choices at once, or clear all.")
    }
    var clearChoices: String { pick("Effacer les choix", "Clear the choices") }
    var referralNote: String {
        pick(
            "Qui oriente seulement sur une fonction est listé avec ceux qui la font, mais compté à part\u{A0}: la carte ne le "
                + "compte pas comme une offre.",
            "Whoever only refers people on for a function is listed with those who do it, but counted apart: the map does "
                + "not count it as an offer.")
    }

    // MARK: Gaps

    func gapsOf(_ place: String) -> String {
        pick("Les manques, en mots\u{A0}: \(place)", "The gaps in words: \(place)")
    }

    /// Territories by how many of each kind they are: `13 régions et 20 départements`.
    func territoryCounts(_ references: [TerritoryReference]) -> String {
        let levels = TerritoryLevel.allCases.reversed()
        let counts = levels.compactMap { level -> String? in
            let number = references.count { $0.level == level }
            return number == 0 ? nil : count(number, of: level)
        }
        return list(counts, pick("et", "and"))
    }

    func count(_ number: Int, of level: TerritoryLevel) -> String {
        switch level {
        case .commune: count(number, ("commune", "communes"), ("commune", "communes"))
        case .epci: count(number, ("EPCI", "EPCI"), ("EPCI", "EPCI"))
        case .zone: count(number, ("zone nommée", "zones nommées"), ("named zone", "named zones"))
        case .departement: count(number, ("département", "départements"), ("département", "départements"))
        case .formerRegion: count(number, ("ancienne région", "anciennes régions"), ("former région", "former régions"))
        case .region: count(number, ("région", "régions"), ("région", "régions"))
        case .france: self.level(.france)
        }
    }

    func heading(_ kind: Statement.Kind) -> String {
        switch kind {
        case .gap: pick("Zones blanches", "Gaps")
        case .overlap: pick("Zones surchargées", "Crowded places")
        case .fragile: pick("Ce qui tient à un seul acteur vérifié", "What hangs on one verified actor")
        case .unknown: pick("Ce que l’on ne sait pas", "What is not known")
        }
    }

    func explanation(_ kind: Statement.Kind) -> String {
        switch kind {
        case .gap:
            pick(
                "Personne de connu, ni vérifié, ni présumé, ni inconnu. ",
                "Nobody known, neither verified, presumed nor unknown. ") + gapCaution
        case .overlap:
            pick(
                "Plusieurs acteurs vérifiés au même endroit, au-delà du seuil.",
                "Several verified actors at the same place, above the threshold.")
        case .fragile:
            pick("Si cet acteur s’arrête, il n’y a plus personne.", "If this actor stops, there is nobody left.")
        case .unknown:
            pick(
                "Des acteurs sont là, mais on ne sait pas s’ils le font.",
                "There are actors, but nobody knows whether they do it.")
        }
    }
}
