package import AtlasModel

extension Document {
    /// The sheet that an association takes away: its steps in order, whom to see for each and why, where nobody
    /// covers a step, and what all this rests on.
    package static func pathwaySheet(_ pathway: Pathway, in subject: AtlasOnDate, words: Words) -> Document {
        PathwaySheet(pathway: pathway, subject: subject, words: words).document
    }
}

private struct PathwaySheet {
    /// More names would hide the choice that the pathway makes.
    private static let alternatesShown = 3

    let pathway: Pathway
    let subject: AtlasOnDate
    let words: Words

    private var atlas: Atlas { subject.atlas }

    var document: Document {
        var document = Document(title: words.pick("Parcours d’accompagnement", "Support pathway"))
        document.blocks = [.facts(head), .paragraph(caution)]
        var stage: EmploymentStage?
        for (index, step) in pathway.steps.enumerated() {
            if step.stage != stage {
                document.blocks.append(.heading(words.pick("Stade : ", "Stage: ") + words.stage(step.stage)))
                stage = step.stage
            }
            document.blocks.append(entry(step, number: index + 1))
        }
        if pathway.steps.isEmpty {
            document.blocks.append(.paragraph(words.pick("Aucune étape à ce stade.", "No step at this stage.")))
        }
        document.blocks.append(.heading(words.pick("À savoir", "Good to know")))
        document.blocks.append(.list(knowledge))
        if !sources.isEmpty {
            document.blocks.append(.heading(words.pick("Sources sur les acteurs", "Sources on the actors")))
            document.blocks.append(.list(sources))
        }
        return document
    }

    private var head: [Fact] {
        let association = pathway.association
        var facts = [
            Fact(words.pick("Association", "Association"), association.name.madeSafe),
            Fact(words.pick("Commune", "Commune"), words.commune(association.commune, in: atlas.territories)),
            Fact(words.pick("Stade", "Stage"), words.stage(association.stage)),
        ]
        if !association.needs.isEmpty {
            let needs = association.needs.map { words.function($0, in: atlas.referential) }
            facts.append(Fact(words.pick("Besoins", "Needs"), needs.joined(separator: ", ")))
        }
        facts.append(Fact(words.pick("Date", "Date"), words.date(subject.date)))
        facts.append(Fact(words.pick("Atlas", "Atlas"), atlas.title.madeSafe))
        return facts
    }

    /// A sheet that cites law is not a lawyer.
    private var caution: String {
        words.pick(
            "Chaque étape cite sa source et le jour où elle a été vérifiée. Ce document informe ; il ne remplace pas "
                + "un conseil juridique.",
            "Each step cites its source and the day it was checked. This document informs; it does not replace legal "
                + "advice.")
    }

    private func entry(_ step: PlannedStep, number: Int) -> Block {
        var facts: [Fact] = []
        let deadline = words.deadline(step)
        if !deadline.isEmpty { facts.append(Fact(words.pick("Échéance", "Deadline"), deadline)) }
        var blocks: [Block] = []
        if let choice = step.choice, let actor = subject.actor(choice.actor) {
            facts.append(Fact(words.pick("À voir", "See"), words.contact(actor, in: atlas)))
            facts.append(Fact(words.pick("Pourquoi", "Why"), words.reason(step, in: subject)))
            if !step.alternates.isEmpty {
                facts.append(
                    Fact(
                        words.pick("Ou encore", "Or else"),
                        words.alternates(step, shown: PathwaySheet.alternatesShown, in: subject)))
            }
        } else if let rupture = step.rupture {
            blocks.append(.alert(words.reason(rupture, in: subject)))
        }
        facts.append(Fact(words.pick("Source", "Source"), words.source(step)))
        if case .step(let fact) = step.subject, !fact.note.isEmpty {
            facts.append(Fact(words.pick("Note", "Note"), fact.note.madeSafe))
        }
        return .entry(mark: "\(number).", title: words.title(step, in: atlas.referential), blocks + [.facts(facts)])
    }

    private var knowledge: [String] {
        let ruptures = pathway.ruptureCount
        let steps = words.count(pathway.steps.count, ("étape", "étapes"), ("step", "steps"))
        var items = [
            words.pick("Ruptures de parcours : ", "Breaks in the pathway: ") + words.number(ruptures)
                + words.pick(" sur ", " of ") + steps + "."
        ]
        let chosen = pathway.steps.compactMap(\.choice)
        let presumed = chosen.count { $0.presence == .presumed }
        if presumed > 0 {
            items.append(
                words.pick(
                    "Présumé : \(words.number(presumed)) choix d’acteur sur \(words.number(chosen.count)), d’après ce que "
                        + "font d’ordinaire les acteurs de ce type ou d’après une offre non vérifiée ; appelez avant de "
                        + "vous déplacer.",
                    "Presumed: \(words.number(presumed)) of \(words.number(chosen.count)) choices, from what actors of "
                        + "this type usually do or from an offer nobody verified; call before you go."))
        }
        let unchecked = pathway.steps.count { step in
            if case .step(let fact) = step.subject { return fact.checkedOn == nil }
            return false
        }
        if unchecked > 0 {
            items.append(
                words.pick("Étapes encore à vérifier à leur source : ", "Steps still to be checked at their source: ")
                    + words.number(unchecked) + ".")
        }
        return items
    }

    private var sources: [String] {
        var seen: Set<String> = []
        return pathway.interlocutors.compactMap { id in
            guard let source = subject.actor(id)?.source.madeSafe, !source.isEmpty, seen.insert(source).inserted else {
                return nil
            }
            return source
        }
    }
}
