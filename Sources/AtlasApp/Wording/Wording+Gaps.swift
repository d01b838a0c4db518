import AtlasDocuments
import AtlasModel

extension Words {
    var gapsTitle: String { pick("Manques", "Gaps") }

    func gapList(_ list: GapsState.List, isShort: Bool) -> String {
        switch list {
        case .gaps: isShort ? pick("blanches", "gaps") : pick("zones blanches", "gaps")
        case .overlaps: isShort ? pick("surchargées", "crowded") : pick("zones surchargées", "crowded zones")
        case .fragile: isShort ? pick("fragiles", "fragile") : pick("points fragiles", "fragile points")
        case .unknown: pick("inconnus", "unknown")
        case .byActor: isShort ? pick("par acteur", "by actor") : pick("fragile par acteur", "fragile by actor")
        }
    }

    /// Stages in a column of their own: `primo, employeur`.
    func shortStages(_ stages: StageSet) -> String {
        if stages == .all { return allStages }
        return stages.stages.map { stage in
            switch stage {
            case .project, .employer: self.stage(stage)
            case .firstTimeEmployer: pick("primo", "first-time")
            }
        }.joined(separator: ", ")
    }

    func nothingListed(_ list: GapsState.List) -> String {
        switch list {
        case .gaps:
            pick(
                "Aucune zone blanche\u{A0}: partout au moins un acteur, même s’il n’est que présumé ou inconnu.",
                "No gap: everywhere at least one actor, even if only presumed or unknown.")
        case .overlaps: pick("Aucune zone surchargée.", "No crowded zone.")
        case .fragile:
            pick(
                "Aucun point fragile\u{A0}: nulle part un seul acteur vérifié.",
                "No fragile point: nowhere one verified actor only.")
        case .unknown: pick("Rien d’inconnu.", "Nothing unknown.")
        case .byActor: pick("Aucun départ n’ouvrirait de zone blanche.", "No departure would open a gap.")
        }
    }

    /// What is said of some functions, without the places.
    /// - Parameter threshold: how many verified actors are not too many yet.
    func claim(_ kind: Statement.Kind, _ functions: [String], _ stages: StageSet, crowdedAbove threshold: Int) -> String
    {
        let whom =
            stages == .all
            ? pick("tous les stades", "all stages") : list(stages.stages.map(employers), pick("et", "and"))
        let all = list(functions, pick("et", "and"))
        return switch kind {
        case .gap: pick("Personne pour \(whom)\u{A0}: ", "Nobody for \(whom): ") + all
        case .overlap:
            pick(
                "Plus d’acteurs vérifiés que le seuil (\(number(threshold))), pour \(whom)\u{A0}: ",
                "More verified actors than the threshold (\(number(threshold))), for \(whom): ") + all
        case .unknown: pick("On ne sait pas qui, pour \(whom)\u{A0}: ", "Not known who, for \(whom): ") + all
        case .fragile:
            pick("Un seul acteur vérifié, pour \(whom)\u{A0}: ", "One verified actor only, for \(whom): ") + all
        }
    }

    var everywhere: String { pick("partout", "everywhere") }
    /// Where, of what, and if it is asked at which stages: `Finistère (29)`, `GRH, formation`, `projet`.
    /// - Parameter whole: what need not be named, since all is said of it.
    func parts(
        of statement: MergedStatement, in atlas: Atlas, within whole: TerritoryReference? = nil,
        naming hasStages: Bool = false
    ) -> [String] {
        let functions = statement.functions.map { function($0, in: atlas.referential) }.joined(separator: ", ")
        let isEverywhere = statement.territories == [whole].compactMap(\.self)
        return [isEverywhere ? everywhere : places(statement.territories, in: atlas.territories), functions]
            + (hasStages ? [stages(statement.stages)] : [])
    }

    /// What a statement says in full: what and for whom, its weight, who has not answered, and where.
    /// - Parameter count: how many of the places are named.
    func sentences(_ statement: MergedStatement, of study: CoverageStudy, naming count: Int = .max) -> [String] {
        let (atlas, unit) = (study.subject.atlas, study.coverage.weights.unit)
        let functions = statement.functions.map { function($0, in: atlas.referential) }
        let names = statement.territories.prefix(count).map { shortTerritory($0, in: atlas.territories) }
        let rest = statement.territories.count - names.count
        return [
            claim(
                statement.kind, functions, statement.stages, crowdedAbove: study.key.query.crowdedAbove),
            "\(weight(statement.weight, unit)) (\(percent(statement.share)))", unsurveyed(statement.unanswered),
            places + names.joined(separator: ", ") + (rest > 0 ? morePlaces(rest) : "."),
        ]
    }

    /// A few places by name, more of them by number: `Finistère (29)`, `4 EPCI, 12 communes`.
    private func places(_ references: [TerritoryReference], in territories: Territories) -> String {
        references.count <= 2
            ? references.map { shortTerritory($0, in: territories) }.joined(separator: ", ") : units(references)
    }

    func shortTerritory(_ reference: TerritoryReference, in territories: Territories) -> String {
        let name = territory(reference, in: territories)
        return reference.level == .epci ? shortEpci(name) : name
    }

    var places: String { pick("Où\u{A0}: ", "Where: ") }
    func morePlaces(_ count: Int) -> String {
        pick(" … et \(number(count)) autres (Tab pour tout lire).", " … and \(number(count)) more (Tab to read all).")
    }
    func places(_ count: Int) -> String {
        self.count(count, ("territoire", "territoires"), ("territory", "territories"))
    }

    func hanging(_ opened: Int, _ weakened: Int) -> String {
        var parts: [String] = []
        if opened > 0 {
            parts.append(
                count(opened, ("case s’ouvrirait", "cases s’ouvriraient"), ("cell would open", "cells would open")))
        }
        if weakened > 0 {
            parts.append(
                count(
                    weakened, ("case sans vérifié", "cases sans vérifié"),
                    ("cell without verified", "cells without verified")))
        }
        return parts.joined(separator: ", ")
    }
    func ifActorStopped(_ actor: String) -> String { pick("Si \(actor) s’arrêtait", "If \(actor) stopped") }
    func hanging(_ opened: Int, _ weakened: Int, _ weight: String, _ communes: Int) -> String {
        var sentences: [String] = []
        if opened > 0 {
            let cells = count(
                opened, ("case deviendrait une zone blanche", "cases deviendraient des zones blanches"),
                ("cell would become a gap", "cells would become gaps"))
            let number = count(communes, ("commune", "communes"), ("commune", "communes"))
            sentences.append(pick("\(cells), dans \(number)\u{A0}: \(weight).", "\(cells), in \(number): \(weight)."))
        }
        if weakened > 0 {
            let cells = count(
                weakened, ("case n’aurait plus personne de vérifié", "cases n’auraient plus personne de vérifié"),
                ("cell would have nobody verified", "cells would have nobody verified"))
            sentences.append(cells + ".")
        }
        return sentences.joined(separator: " ")
    }
    var imagineByKey: String { pick("x pour l’imaginer.", "x to imagine it.") }

    /// What hangs on an actor, in full: who, how much, which functions, and where.
    /// - Parameter count: of how many communes the places are named.
    func sentences(
        _ actor: ActorFragility, unit: CommuneWeights.Unit, in atlas: Atlas, naming count: Int = .max
    ) -> [String] {
        let sentences = [
            ifActorStopped(atlas.actors[actor.row].name.madeSafe),
            hanging(actor.opened, actor.weakened, weight(actor.weight, unit), actor.communes.count),
        ]
        if actor.pairs.isEmpty { return sentences }
        let pairs = actor.functions.map { function in
            let stages = StageSet(actor.pairs.filter { $0.function == function }.map(\.stage))
            return "\(self.function(function, in: atlas.referential)) (\(self.stages(stages)))"
        }
        let places = atlas.territories.rolledUp(rows: actor.communes.prefix(count))
            .map { shortTerritory($0, in: atlas.territories) }
        return sentences + [
            pairs.joined(separator: ", ") + ".", self.places + places.joined(separator: ", ") + ".",
        ]
    }
    var onlyGapsClose: String {
        pick("Choisissez une zone blanche\u{A0}: c’est elle que l’on ferme.", "Choose a gap: it is what one closes.")
    }
}
