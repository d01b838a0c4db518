import AtlasModel

/// Where a user was when the program was left: what the next one starts from.
package struct Session: Equatable, Sendable {
    var screen = AppState.Screen.explorer
    var choices = Choices()
    /// What is unfolded of the tree of territories; `nil` for what is from the start.
    var branches: Set<TreeNode>?
    /// The actor pointed at.
    var actor: ActorID?
    var shown = ShownLists()
    /// The association whose pathway was asked for.
    var association = PathwayForm()
    /// The colours chosen with a key, and what the settings said then: settings changed since go before them.
    var theme: Theme?
    var themeInSettings = ThemeChoice.auto
}

extension AppState {
    /// Where the user is now.
    package var session: Session {
        var session = Session()
        session.screen = screenToRestore
        session.choices = choices
        let branches = explorer.tree.branches
        if branches != TerritoryTree.firstBranches { session.branches = branches }
        session.actor = explorer.selectedActor?.id
        session.shown = unrestored?.shown ?? shownLists
        session.association = unrestored?.association ?? pathway.form
        if theme != settings.theme.theme, !followsGround { session.theme = theme }
        session.themeInSettings = settings.theme
        return session
    }

    /// The screen shown, or the one that another is shown over which says nothing without what led to it.
    var screenToRestore: Screen {
        var found = screen == .help ? help.caller : screen
        if found == .changes { found = changes.caller }
        if found == .editing { found = editing?.caller ?? .explorer }
        return found
    }

    /// Goes back to where the user was, as far as this atlas has it; undo leads to a fresh start.
    ///
    /// Actors may still be on their way: what hangs on them waits in ``unrestored`` for ``restoreRest()``.
    mutating func restore(_ session: Session) -> Effect? {
        if let theme = session.theme, session.themeInSettings == settings.theme {
            self.theme = theme
            followsGround = false
        }
        let referential = atlas.referential
        var restored = session.choices
        restored.scenario = Scenario()
        restored.interlocutors = ChosenInterlocutors()
        if !atlas.territories.contains(restored.territory) { restored.territory = .france }
        if let function = restored.function, referential.function(function) == nil { restored.function = nil }
        restored.values = restored.values.filter(referential.has)
        choose { $0 = restored }
        if let branches = session.branches { explorer.changeTree { $0.unfold(only: branches) } }
        unrestored = session
        return isReading ? nil : restoreRest()
    }

    /// Takes up what waited for the actors: the screen, the actor pointed at, and what was imagined, which is said.
    mutating func restoreRest() -> Effect? {
        guard let session = unrestored else { return nil }
        unrestored = nil
        if choices.scenario.changes.isEmpty {
            let changes = possible(session.choices.scenario)
            if !changes.isEmpty {
                choose { $0.scenario = Scenario(changes) }
                notice = words.scenarioRestored(changes.compactMap { words.supposed($0, in: base) })
            }
        }
        show(session.shown)
        if choices.territory == session.choices.territory {
            map.restore(
                division: session.shown.division, part: session.shown.part, on: choices.territory, in: atlas.territories
            )
        }
        restore(session.association, session.choices.interlocutors)
        if let row = session.actor.flatMap(subject.row), explorer.choices == choices {
            _ = explorer.select(actorAt: row)
        }
        history.note(choices)
        settle()
        guard screen == .explorer, let action = Action(rawValue: session.screen.rawValue) else { return missingWork() }
        let effect = perform(action)
        if screen == .network {
            if let center = session.shown.center, subject.row(of: center) != nil { network.open(center) }
            network.show(session.shown.network)
        }
        settle()
        return effect ?? missingWork()
    }

    private mutating func restore(_ form: PathwayForm, _ interlocutors: ChosenInterlocutors) {
        var form = form
        if let commune = form.commune, !atlas.territories.contains(commune) { form.commune = nil }
        if form != pathway.form {
            pathway.fill(with: form, communeText: form.commune.map { name(of: $0) } ?? "")
            pathway.openedAt = choices.territory
        }
        let known = interlocutors.byStep.filter { base.row(of: $0.value) != nil }
        guard let commune = interlocutors.commune, commune == form.commune, !known.isEmpty else { return }
        choose { $0.interlocutors = ChosenInterlocutors(commune: commune, byStep: known) }
    }

    /// What of a scenario speaks of this atlas; an actor that was imagined comes with what it does, or not at all.
    private func possible(_ scenario: Scenario) -> [Scenario.Change] {
        let lost = Set(
            scenario.imaginedActors.filter { !$0.changes.allSatisfy(isPossible) }.map(\.id))
        return scenario.changes.filter { change in isPossible(change) && !lost.contains { change.concerns($0) } }
    }

    /// Whether an actor that was imagined would stand and act in this country.
    private func isPlaced(_ actor: Actor) -> Bool {
        let places = actor.zone.references + (actor.commune.map { [TerritoryReference(.commune, $0)] } ?? [])
        return places.allSatisfy(base.atlas.territories.contains)
    }

    /// Whether a change speaks of what this atlas has.
    private func isPossible(_ change: Scenario.Change) -> Bool {
        switch change {
        case .removeActor(let id): base.row(of: id) != nil
        case .extendActor(let id, let places):
            base.row(of: id) != nil && places.allSatisfy(base.atlas.territories.contains)
        case .addActor(let actor): base.row(of: actor.id) == nil && isPlaced(actor)
        case .addOffer(let offer): offer.functions.allSatisfy { base.atlas.referential.function($0) != nil }
        case .moveActor, .removeOffer, .moveOffer: false
        }
    }
}
