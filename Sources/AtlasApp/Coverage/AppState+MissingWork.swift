import AtlasModel
import Terminal

extension AppState {
    /// What the screen shows a place for and takes too long between two keys: started again as long as it lacks, so that
    /// a key never waits for it and never loses it.
    mutating func missingWork() -> Effect? {
        guard waiting == nil, let study else { return nil }
        let work: Work
        if screen == .gaps, gaps.list == .byActor, study.fragility == nil {
            let (coverage, key) = (study.coverage, study.key)
            work = Work(name: Phrase("Calcul de ce qui tient à chaque acteur", "Working out what hangs on each actor"))
            { _ -> (@Sendable (inout AppState) -> Void)? in
                let fragility = coverage.fragility()
                return { state in if state.study?.key == key { state.study?.adopt(fragility) } }
            }
        } else if screen == .coverage, let cell = coverage.cell, cell.lacks, cell.reasons == nil,
            let function = study.coverage.functions.firstIndex(of: cell.function),
            let stage = study.coverage.stages.firstIndex(of: cell.stage)
        {
            let (coverage, territory) = (study.coverage, cell.territory)
            work = Work(name: Phrase("Recherche de qui est proche", "Looking for who is near")) {
                _ -> (@Sendable (inout AppState) -> Void)? in
                let reasons = coverage.gapReasons(function: function, stage: stage, in: territory)
                return { state in
                    guard let now = state.coverage.cell, now.isAbout(cell) else { return }
                    state.coverage.cell?.adopt(reasons)
                }
            }
        } else {
            return nil
        }
        // The key that interrupted it gave nothing up.
        if notice == words.workGivenUp { notice = nil }
        return start(work)
    }
}

extension CellDetail {
    /// Whether it is the same cell of the same counts.
    fileprivate func isAbout(_ other: CellDetail) -> Bool {
        function == other.function && stage == other.stage && territory == other.territory && key == other.key
    }
}
