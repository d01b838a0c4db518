package import AtlasModel

extension Document {
    /// The sheet that an association takes away: where to go, its steps in order, whom to see for each and why, where
    /// nobody covers a step, and what all this rests on.
    package static func pathwaySheet(
        _ pathway: Pathway, in subject: AtlasOnDate, words: Words, with parts: SheetParts = SheetParts()
    ) -> Document {
        PathwaySheet(pathway: pathway, subject: subject, words: words, parts: parts).document
    }
}

private struct PathwaySheet {
    let pathway: Pathway
    let subject: AtlasOnDate
    let words: Words
    let parts: SheetParts

    private var atlas: Atlas { subject.atlas }

    var document: Document {
        let commune = words.commune(pathway.association.commune, in: atlas.territories)
        let sites = PathwaySites(pathway: pathway, subject: subject, words: words, parts: parts)
        var document = Document(
            title: words.pick("Parcours d’accompagnement", "Support pathway"),
            subtitle: [pathway.association.name.madeSafe, commune].filter { !$0.isEmpty }.joined(separator: " · "),
            foot: words.foot(subject))
        document.blocks = [.facts(head), .note(words.pathwayCaution)]
        if !sites.marks.isEmpty {
            document.blocks.append(.heading(words.pick("À qui s’adresser", "Whom to turn to")))
            document.blocks.append(.map(sites.map))
        }
        var stage: EmploymentStage?
        for (index, step) in pathway.steps.enumerated() {
            if step.stage != stage {
                document.blocks.append(
                    .heading(words.pick("Étapes du stade\u{A0}: ", "Steps of the stage: ") + words.stage(step.stage)))
                stage = step.stage
            }
            let entry = PathwayEntry(step: step, sites: sites, subject: subject, words: words, parts: parts)
            document.blocks.append(entry.block(number: index + 1))
        }
        if pathway.steps.isEmpty {
            document.blocks.append(.paragraph(words.pick("Aucune étape à ce stade.", "No step at this stage.")))
        }
        document.blocks += provenance(sites)
        document.quotes = Set((quotes + sites.actors.compactMap { subject.actor($0)?.source }).map(\.madeSafe))
        return document
    }

    private var quotes: [String] {
        pathway.steps.flatMap { step -> [String] in
            var quotes: [String] = []
            if case .step(let fact) = step.subject { quotes = [fact.deadline, fact.note, fact.source] }
            guard case .offer(let row) = step.choice?.basis else { return quotes }
            return quotes + subject.terms(ofOffer: row, contacts: parts.contacts, withheld: words.withheld)
        }
    }

    private var head: [Fact] {
        let association = pathway.association
        var facts = [
            Fact(words.pick("Stade", "Stage"), words.stage(association.stage))
        ]
        if !association.needs.isEmpty {
            let needs = association.needs.map { words.function($0, in: atlas.referential) }
            facts.append(Fact(words.pick("Besoins", "Needs"), needs.joined(separator: ", ")))
        }
        if let hire = association.hireDate {
            facts.append(Fact(words.pick("Embauche prévue le", "Hire planned on"), words.date(hire)))
        }
        facts.append(Fact(words.pick("Fiche du", "Sheet of"), words.date(subject.date)))
        let ruptures = pathway.ruptureCount
        let steps = words.count(pathway.steps.count, ("étape", "étapes"), ("step", "steps"))
        facts.append(
            Fact(
                words.pick("Ruptures de parcours", "Breaks in the pathway"),
                words.number(ruptures) + words.pick(" sur ", " of ") + steps, ruptures > 0 ? .key : .plain))
        return facts
    }

    private func provenance(_ sites: PathwaySites) -> [Block] {
        let chosen = pathway.steps.compactMap(\.choice)
        let presumed = chosen.count { $0.presence == .presumed }
        let days = pathway.steps.compactMap { step -> CalendarDate? in
            if case .step(let fact) = step.subject { return fact.checkedOn }
            return nil
        }
        let stages = StageSet(pathway.steps.map(\.stage))
        var provenance = Provenance(subject: subject, words: words)
        provenance.perimeter =
            words.commune(pathway.association.commune, in: atlas.territories)
            + (stages.isEmpty ? "" : words.pick(" ; stades\u{A0}: ", "; stages: ") + words.stages(stages))
        if !pathway.association.needs.isEmpty {
            provenance.filters = [words.pick("besoins de l’association", "needs of the association")]
        }
        provenance.presumed =
            presumed == 0
            ? words.pick("aucun choix d’acteur", "no choice of actor")
            : words.presumed(presumed, of: chosen.count)
                + words.pick(" ; appelez avant de vous déplacer", "; call before you go")
        provenance.verified =
            words.pick("étapes, à leur source\u{A0}: ", "steps, at their source: ")
            + words.verified(days, of: pathway.steps.count)
        provenance.sources = sites.actors.compactMap { subject.actor($0)?.source }
        provenance.isWithholding = sites.isWithholding
        return provenance.blocks
    }
}
