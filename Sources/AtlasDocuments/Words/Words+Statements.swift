package import AtlasModel

extension Words {
    /// Statements that share their territories in one sentence: `Aucune offre de GRH ni de formation pour les
    /// primo-employeurs dans : CC du Pays d’Iroise. 30 000 habitants (3 %) ; 12 acteurs pas encore invités au recensement.`
    package func sentence(_ statement: MergedStatement, _ weights: CommuneWeights, in atlas: Atlas) -> String {
        let places = statement.territories.map { territory($0, in: atlas.territories) }.joined(separator: ", ")
        return claim(statement, in: atlas) + pick(" dans\u{A0}: ", " in: ") + places + ". "
            + extent(statement, weights) + "."
    }

    /// How many people live where statements hold, and who there has not answered: `30 000 habitants (3 %) ; 12 acteurs
    /// pas encore invités au recensement`.
    package func extent(_ statement: MergedStatement, _ weights: CommuneWeights) -> String {
        let share = "\(weight(statement.weight, weights.unit)) (\(percent(statement.share)))"
        let silent = unanswered(statement.unanswered)
        return silent.isEmpty ? share : share + pick("\u{A0}; ", "; ") + silent
    }

    /// Those who have not answered the survey, whoever was never asked apart; empty for nobody.
    package func unanswered(_ unanswered: Unanswered) -> String {
        var parts: [String] = []
        if unanswered.neverInvited > 0 {
            parts.append(
                count(
                    unanswered.neverInvited,
                    ("acteur pas encore invité au recensement", "acteurs pas encore invités au recensement"),
                    ("actor not yet invited to the survey", "actors not yet invited to the survey")))
        }
        if unanswered.invited > 0 {
            parts.append(
                count(
                    unanswered.invited, ("acteur invité, sans réponse", "acteurs invités, sans réponse"),
                    ("actor invited, no answer", "actors invited, no answer")))
        }
        if unanswered.declined > 0 {
            parts.append(
                count(
                    unanswered.declined, ("acteur n’a pas voulu répondre", "acteurs n’ont pas voulu répondre"),
                    ("actor declined to answer", "actors declined to answer")))
        }
        return parts.joined(separator: pick("\u{A0}; ", "; "))
    }

    /// What statements say, without where: `Aucune offre (GRH ni formation) pour les primo-employeurs`.
    package func claim(_ statement: MergedStatement, in atlas: Atlas) -> String {
        let functions = statement.functions.map { function($0, in: atlas.referential) }
        let stages = statement.stages.stages.map(employers)
        let whom = stages.isEmpty || statement.stages == .all ? everybody : list(stages, pick("et", "and"))
        let what = list(functions, statement.kind == .gap ? pick("ni", "nor") : pick("et", "and"))
        return switch statement.kind {
        case .gap: pick("Aucune offre (\(what)) pour \(whom)", "No offer (\(what)) for \(whom)")
        case .overlap: pick("Offre surchargée (\(what)) pour \(whom)", "Crowded offer (\(what)) for \(whom)")
        case .unknown: pick("Offre inconnue (\(what)) pour \(whom)", "Unknown offer (\(what)) for \(whom)")
        case .fragile:
            pick(
                "Un seul acteur vérifié (\(what)) pour \(whom)", "One verified actor only (\(what)) for \(whom)")
        }
    }

    private var everybody: String { pick("tous les stades", "all stages") }

    /// The associations of a stage, after `pour`.
    package func employers(_ stage: EmploymentStage) -> String {
        switch stage {
        case .project: pick("les associations en projet", "associations with a project")
        case .firstTimeEmployer: pick("les primo-employeurs", "first-time employers")
        case .employer: pick("les employeurs", "employers")
        }
    }

    /// `a, b et c`.
    package func list(_ parts: [String], _ last: String) -> String {
        parts.count < 2
            ? parts.joined() : parts.dropLast().joined(separator: ", ") + " \(last) " + parts[parts.count - 1]
    }

    /// A weight with its unit: `68 000 habitants`.
    package func weight(_ value: Int, _ unit: CommuneWeights.Unit) -> String {
        switch unit {
        case .inhabitants: count(value, ("habitant", "habitants"), ("inhabitant", "inhabitants"))
        case .communes: count(value, ("commune", "communes"), ("commune", "communes"))
        case .given: pick("un poids de \(number(value))", "a weight of \(number(value))")
        }
    }

    /// The head of a column of weights.
    package func weightTitle(_ unit: CommuneWeights.Unit) -> String {
        switch unit {
        case .inhabitants: pick("Habitants", "Inhabitants")
        case .communes: pick("Communes", "Communes")
        case .given: pick("Poids", "Weight")
        }
    }

    /// What a difference amounts to: `12 cases deviennent des zones blanches pour 68 000 habitants.`
    package func sentences(_ difference: CoverageDifference, weights: CommuneWeights) -> [String] {
        guard !difference.changes.isEmpty else {
            return [pick("Aucune zone blanche ne s’ouvre ni ne se ferme.", "No gap opens or closes.")]
        }
        var sentences: [String] = []
        func tell(_ changes: [CoverageDifference.Change], _ what: (Bool) -> String) {
            guard !changes.isEmpty else { return }
            let cells = changes.reduce(0) { $0 + $1.communes.count }
            let communes = Set(changes.flatMap(\.communes))
            let people = communes.reduce(0) { $0 + weights.values[$1] }
            let number = count(cells, ("case", "cases"), ("cell", "cells"))
            let pairs = Set(changes.map { "\($0.function.rawValue) \($0.stage.code)" }).count
            let detail =
                count(
                    pairs, ("couple fonction et stade", "couples fonction et stade"),
                    ("function and stage", "functions and stages"))
                + pick(" dans ", " in ") + count(communes.count, ("commune", "communes"), ("commune", "communes"))
            let whom = weights.unit == .communes ? "" : pick(" pour ", " for ") + weight(people, weights.unit)
            sentences.append("\(number) (\(detail)) \(what(cells < 2))\(whom).")
        }
        tell(difference.opened) { isOne in
            pick(
                isOne ? "devient une zone blanche" : "deviennent des zones blanches",
                isOne ? "becomes a gap" : "become gaps")
        }
        tell(difference.closed) { isOne in
            pick(
                isOne ? "n’est plus une zone blanche" : "ne sont plus des zones blanches",
                isOne ? "is no longer a gap" : "are no longer gaps")
        }
        tell(difference.changes.filter { !$0.isOpened && !$0.isClosed }) { isOne in
            pick(isOne ? "change d’état" : "changent d’état", isOne ? "changes state" : "change state")
        }
        return sentences
    }

    /// A change of state: `fragile → zone blanche`.
    package func change(_ change: CoverageDifference.Change) -> String { "\(state(change.from)) → \(state(change.to))" }

    package func stopping(_ actor: Actor) -> String { actor.name.madeSafe + pick(" s’arrête", " stops") }

    package func extending(_ actor: Actor, to place: String) -> String {
        actor.name.madeSafe + pick(" étend sa zone à ", " extends its zone to ") + place
    }

    /// `Si A s’arrête et si B étend sa zone à C :`
    package func supposing(_ events: [String]) -> String {
        pick("Si ", "If ") + list(events, pick("et si", "and if")) + pick("\u{A0}:", ":")
    }

    package var noGap: String {
        pick("Aucune zone blanche : rien à améliorer ici.", "No gap: nothing to improve here.")
    }

    /// What lacks, above the places that would mend it.
    package func heading(_ improvement: CoverageImprovement, in atlas: Atlas) -> String {
        let function = function(improvement.function, in: atlas.referential)
        let whom = employers(improvement.stage)
        return pick(
            "Où ouvrir des permanences : \(function), pour \(whom)",
            "Where to open permanences: \(function), for \(whom)")
    }

    /// What the permanences would reach, and what no others could.
    package func sentence(_ plan: PermanencePlan, unit: CommuneWeights.Unit) -> String {
        let number = count(
            plan.permanences.count, ("permanence atteint", "permanences atteignent"),
            ("permanence reaches", "permanences reach"))
        let reached = self.number(Int(plan.reached))
        let whole = weight(Int(plan.total), unit)
        let bound = self.number(Int(plan.bound.rounded(.up)))
        return pick(
            "\(number) \(reached) sur \(whole) sans offre (\(percent(plan.share))). ",
            "\(number) \(reached) of \(whole) without an offer (\(percent(plan.share))). ")
            + (plan.isBest
                ? pick("Aucun autre choix n’en atteint plus.", "No other choice reaches more.")
                : pick(
                    "Aucun autre choix n’en atteint plus de \(bound).", "No other choice reaches more than \(bound)."))
    }

    /// What a cell is, once, under a listing that counts them.
    package var cellLegend: String {
        pick(
            "Une cellule : une commune, une fonction, un stade.", "A cell: a commune, a function, a stage.")
    }

    /// What could not be compared, `nil` where everything could.
    package func leftOut(_ difference: CoverageDifference, in referential: Referential) -> String? {
        var parts: [String] = []
        if !difference.functionsLeftOut.isEmpty {
            parts.append(
                pick("fonctions ", "functions ")
                    + difference.functionsLeftOut.map { function($0, in: referential) }.joined(separator: ", "))
        }
        if difference.communesLeftOut > 0 {
            parts.append(count(difference.communesLeftOut, ("commune", "communes"), ("commune", "communes")))
        }
        guard !parts.isEmpty else { return nil }
        return pick("dans l’un des deux seulement, non comparé : ", "in one of the two only, not compared: ")
            + parts.joined(separator: " ; ")
    }

    package var noSense: String {
        pick(
            "cette fonction est sans objet à ce stade, d’après le référentiel",
            "this function is not applicable at this stage, says the referential")
    }
}
