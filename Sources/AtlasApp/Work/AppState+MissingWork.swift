import AtlasModel
import Terminal

extension AppState {
    /// What the screen shows a place for and takes too long between two keys: the next is started when one is done, as
    /// long as something lacks, so that a key neither waits for it nor loses it.
    mutating func missingWork() -> Effect? {
        guard waiting == nil,
            let work = changedWork ?? imaginedWork ?? studyWork ?? fragilityWork ?? reasonsWork ?? surveyWork
        else { return nil }
        return start(work, isNeeded: true)
    }

    /// The atlas after a change, where it is too large to be shown at once.
    private var changedWork: Work? {
        guard let changed else { return nil }
        let date = today()
        return Work(name: Phrase("Mise à jour des listes", "Bringing the lists up to date")) {
            _ -> (@Sendable (inout AppState) -> Void)? in
            let subject = AtlasOnDate(changed.atlas, on: date)
            subject.prepareDirectory()
            return { state in if state.changed?.number == changed.number { state.showChanged(subject) } }
        }
    }

    /// The atlas as it would be in the scenario, where it is too large to be imagined at once.
    private var imaginedWork: Work? {
        guard imagined != choices.scenario else { return nil }
        let (base, edition, scenario) = (base, edition, choices.scenario)
        return Work(name: Phrase("Mise à jour des listes selon le scénario", "Bringing the lists to the scenario")) {
            _ -> (@Sendable (inout AppState) -> Void)? in
            let subject = AtlasOnDate(scenario.applied(to: base.atlas), on: base.date)
            subject.prepareDirectory()
            return { state in
                if state.edition == edition, state.choices.scenario == scenario { state.show(subject, as: scenario) }
            }
        }
    }

    /// What hangs on each actor, for the list of gaps by actor.
    private var fragilityWork: Work? {
        guard screen == .gaps, gaps.lists.shown == .byActor, let study, study.fragility == nil else { return nil }
        let (coverage, key) = (study.coverage, study.key)
        return Work(name: Phrase("Calcul de ce qui tient à chaque acteur", "Working out what hangs on each actor")) {
            _ -> (@Sendable (inout AppState) -> Void)? in
            let fragility = coverage.fragility()
            return { state in if state.study?.key == key { state.study?.adopt(fragility) } }
        }
    }

    /// Why the cell that is looked at lacks actors.
    private var reasonsWork: Work? {
        guard screen == .coverage, let study, let cell = coverage.cell, cell.lacks, cell.reasons == nil,
            let function = study.coverage.functions.firstIndex(of: cell.function),
            let stage = study.coverage.stages.firstIndex(of: cell.stage)
        else { return nil }
        let (coverage, territory) = (study.coverage, cell.territory)
        return Work(name: Phrase("Recherche de qui est proche", "Looking for who is near")) {
            _ -> (@Sendable (inout AppState) -> Void)? in
            let reasons = coverage.gapReasons(function: function, stage: stage, in: territory)
            return { state in
                guard let now = state.coverage.cell, now.isAbout(cell) else { return }
                state.coverage.cell?.adopt(reasons)
            }
        }
    }
}

extension CellDetail {
    /// Whether it is the same cell of the same counts.
    fileprivate func isAbout(_ other: CellDetail) -> Bool {
        function == other.function && stage == other.stage && territory == other.territory && key == other.key
    }
}
