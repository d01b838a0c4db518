import AtlasModel
import Terminal

extension AppState {
    /// What the screen shows a place for and takes too long between two keys: the next is started when one is done, as
    /// long as something lacks, so that a key neither waits for it nor loses it.  What the last key has made useless stops.
    mutating func missingWork() -> Effect? {
        if let isWanted = waiting?.isWanted, !isWanted(self) { waiting = nil }
        guard waiting == nil,
            let work = changedWork ?? imaginedWork ?? studyWork ?? fragilityWork ?? reasonsWork ?? surveyWork
        else { return nil }
        return start(work)
    }

    /// The atlas after a change, where it is too large to be shown at once.
    private var changedWork: Work? {
        guard let changed else { return nil }
        let date = today()
        return Work(
            name: Phrase("Mise à jour des listes", "Bringing the lists up to date"),
            isWanted: { $0.changed?.number == changed.number }
        ) { control in
            guard let subject = AtlasOnDate(control, { AtlasOnDate(changed.atlas, on: date) }) else { return nil }
            return { $0.showChanged(subject) }
        }
    }

    /// The atlas as it would be in the scenario, where it is too large to be imagined at once.
    private var imaginedWork: Work? {
        guard imagined != choices.scenario else { return nil }
        let (base, edition, scenario) = (base, edition, choices.scenario)
        return Work(
            name: Phrase("Mise à jour des listes selon le scénario", "Bringing the lists to the scenario"),
            isWanted: { $0.edition == edition && $0.choices.scenario == scenario }
        ) { control in
            guard let subject = AtlasOnDate(control, { AtlasOnDate(scenario, imaginedIn: base) }) else { return nil }
            return { $0.show(subject, as: scenario) }
        }
    }

    /// What hangs on each actor, for the list of gaps by actor.
    private var fragilityWork: Work? {
        guard screen == .gaps, gaps.lists.shown == .byActor, let study, study.fragility == nil else { return nil }
        let (coverage, key) = (study.coverage, study.key)
        return Work(
            name: Phrase("Calcul de ce qui tient à chaque acteur", "Working out what hangs on each actor"),
            isWanted: { $0.study?.key == key }
        ) { _ in
            let fragility = coverage.fragility()
            return { $0.study?.adopt(fragility) }
        }
    }

    /// Why the cell that is looked at lacks actors.
    private var reasonsWork: Work? {
        guard screen == .coverage, let study, let cell = coverage.cell, cell.lacks, cell.reasons == nil,
            let function = study.coverage.functions.firstIndex(of: cell.function),
            let stage = study.coverage.stages.firstIndex(of: cell.stage)
        else { return nil }
        let (coverage, territory) = (study.coverage, cell.territory)
        return Work(
            name: Phrase("Recherche de qui est proche", "Looking for who is near"),
            isWanted: { $0.coverage.cell?.isAbout(cell) ?? false }
        ) { _ in
            let reasons = coverage.gapReasons(function: function, stage: stage, in: territory)
            return { $0.coverage.cell?.adopt(reasons) }
        }
    }
}

extension AtlasOnDate {
    /// An atlas with what lists, counts and searches are made from; `nil` where nobody waits for it any more.
    fileprivate init?(_ control: WorkControl, _ make: () -> AtlasOnDate) {
        if control.isCancelled() { return nil }
        self = make()
        if control.isCancelled() { return nil }
        prepareDirectory()
    }
}

extension CellDetail {
    /// Whether it is the same cell of the same counts.
    fileprivate func isAbout(_ other: CellDetail) -> Bool {
        function == other.function && stage == other.stage && territory == other.territory && key == other.key
    }
}
