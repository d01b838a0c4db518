import AtlasDocuments
import AtlasModel
import Terminal

extension AppState {
    /// Takes in what happened and says what is to be done outside.
    ///
    /// What waits for the keys to rest is settled before and after all that is not a passing key, so that nothing acts
    /// upon a list or a sheet that is behind, nor leaves one so.  A hand that acts upon counts finds them, should it be
    /// faster than the work behind the screen.
    @discardableResult
    mutating func update(_ message: Message) -> Effect? {
        if case .key = message { followCalendar() }
        let isPassing = isPassing(message)
        if actsUponCounts(message) { countStudy() }
        if !isPassing { settle() }
        let effect = take(message).map { underHypothesis($0) }
        dropWayBack()
        if isPassing { keepCursorsInSight() } else { settle() }
        dropForesight()
        // Words are one choice from the first letter to the last.
        if case .search = prompt { return effect }
        dropChoicesMadeElsewhere()
        history.note(choices)
        return effect ?? missingWork()
    }

    /// Whether the like may follow at once: the cursor of the tree or of the list moves, as under a held arrow.
    private func isPassing(_ message: Message) -> Bool {
        guard screen == .explorer else { return false }
        switch (prompt, message) {
        case (nil, .key(let key)):
            switch keys.action(for: key, in: context == .facets ? .facets : .explorer) {
            case .up, .down, .pageUp, .pageDown, .first, .last: return explorer.focus != .sheet
            case .fold: return explorer.focus == .tree
            default: return false
            }
        case (nil, .mouse(let event)):
            return [.wheelUp, .wheelDown].contains(event.kind) && explorer.focus != .sheet
                && ExplorerLayout(self).pane(at: event.position) == explorer.focus
        default: return false
        }
    }

    /// Whether somebody acts upon what a screen about coverage shows, and does not merely leave it or choose anew.
    private func actsUponCounts(_ message: Message) -> Bool {
        switch message {
        case .mouse: return true
        case .key(let key):
            guard prompt == nil, let action = keys.action(for: key, in: context) else { return true }
            switch action {
            case .back, .quit, .suspend, .help, .explorer, .map, .pathway, .network, .survey, .changes, .allStages,
                .project, .firstTimeEmployer, .employer, .nextStage, .nextTheme, .nextLanguage, .toggleMouse:
                return false
            default: return true
            }
        default: return false
        }
    }

    mutating func settle() {
        followTree()
        keepCursorsInSight()
    }

    private mutating func take(_ message: Message) -> Effect? {
        switch message {
        case .key(let key):
            if isWriting, key != .control("z") {
                takeWhileWriting(key)
                return nil
            }
            notice = nil
            giveUpWork()
            return take(key)
        case .mouse(let event):
            if isWriting { return nil }
            // A click on a sentence that hides the key bar only puts the sentence away.
            let hiding = max(1, KeyBar.noticeLines(self).count)
            let hidBar = notice != nil && event.position.y >= terminalSize.height - hiding
            guard hidBar else { return take(event) }
            notice = nil
            return nil
        case .resized(let size): terminalSize = size
        case .ground(let isLight): if followsGround { theme = isLight ? .light : .dark }
        case .rested:
            _ = index()
            return foresee()
        case .foreseen(let change): change(&self)
        case .delivered(let destination, let failure): notice = words.delivered(destination, failure: failure)
        case .reading(let news): return take(news)
        case .edited(let answer): return take(answer)
        case .work(let news, let number): take(news, of: number)
        case .copied(let done): notice = done ? words.copied : words.notCopied
        case .mouseToggled(let on):
            isMouseOn = on
            notice = on ? words.mouseOn : words.mouseOff
        }
        return nil
    }

    mutating func keepCursorsInSight() {
        switch screen {
        case .explorer:
            let layout = ExplorerLayout(self)
            explorer.treeInSight.follow(
                explorer.tree.cursor, of: explorer.tree.rows.count, height: layout.tree.height - 1)
            explorer.actorsInSight.follow(
                explorer.actorCursor, of: explorer.rows.count, height: layout.actors.height - 1)
            explorer.changeFacets {
                $0.inSight.follow($0.cursor, of: $0.rows.count, height: layout.facets.height - 1)
            }
        case .pathway:
            pathway.needsInSight.follow(
                pathway.needCursor, of: pathway.functions.count, height: PathwayLayout(self).needs.height)
            keepStepsInSight()
        case .coverage, .gaps:
            keepProposalsInSight()
            countStudyIfSmall()
            if isStudyAwaited { break }
            if screen == .coverage { keepCoverageInSight() } else { keepGapsInSight() }
        case .survey: keepSurveyInSight()
        case .map: prepareMap()
        case .network:
            network.inSight.follow(
                network.cursor, of: network.rows.count, height: NetworkLayout(self).rows.height)
        case .editing: keepFormInSight()
        case .changes:
            changes.inSight.follow(
                changes.cursor, of: changes.list.count, height: ChangesLayout(size).list.height)
        case .merging: keepMergingInSight()
        case .help:
            help.inSight.follow(
                help.cursor, of: help.bindings(keys, words).count, height: HelpScreen.list(size).height)
        }
    }

    private mutating func take(_ key: Key) -> Effect? {
        if key == .control("c") {
            notice = words.controlC(inForm: [.form, .record].contains(context))
            return nil
        }
        if key == .control("z") { return .suspend }
        if let prompt { return answer(prompt, with: key) }
        if isReading, holdsBack(key) { return nil }
        switch screen {
        case .help: return takeInHelp(key)
        case .pathway: return takeInPathway(key)
        case .editing: return takeInForm(key)
        case .explorer, .map, .network, .coverage, .gaps, .survey, .changes, .merging: return act(on: key)
        }
    }

    /// Does what the table has for a key, where letters are choices; where it has nothing, says so instead of leaving a
    /// hand to wonder.
    mutating func act(on key: Key) -> Effect? {
        if let action = keys.action(for: key, in: context) { return perform(action) }
        switch key {
        case .character, .backspace, .delete: break
        default: return nil
        }
        if screen == .map, keys.action(for: key, in: .explorer) == .allStages {
            notice = words.oneStageOnMap
        } else {
            let help = keys.help(in: context).first { $0.action == .help }
            notice = words.doesNothing(words.name(of: key), help: help?.keyName(words) ?? "")
        }
        return nil
    }

    /// Carries out an action, whether it came from a key or from a click on the key bar.
    mutating func perform(_ action: Action) -> Effect? {
        switch screen {
        case .explorer: explore(action)
        case .map: lookAtMap(action)
        case .help: readHelp(action)
        case .pathway: pathway.field == .result ? followPathway(action) : fillForm(action)
        case .network: goAbout(action)
        case .survey: readSurvey(action)
        case .editing: fillRecord(action)
        case .changes: readChanges(action)
        case .merging: readMerging(action)
        case .coverage, .gaps:
            if proposals != nil {
                readProposals(action)
            } else {
                screen == .gaps ? readGaps(action) : coverage.cell == nil ? readCoverage(action) : readCell(action)
            }
        }
    }

    /// The part of the key table in force, for the bar and for the help.
    var context: Binding.Context {
        switch screen {
        case .explorer:
            explorer.focus == .facets ? .facets : explorer.isSheetAlone && explorer.focus == .sheet ? .sheet : .explorer
        case .pathway: pathway.field != .result ? .form : pathway.reading.candidate == nil ? .pathway : .candidates
        case .coverage, .gaps:
            proposals != nil ? .proposals : screen == .gaps ? .gaps : coverage.cell == nil ? .coverage : .cell
        case .survey: .survey
        case .map: .map
        case .network: .network
        case .editing: editing?.conflict == nil ? .record : .conflict
        case .changes: .changes
        case .merging: .merging
        case .help: .help
        }
    }

    /// What every screen does alike.
    mutating func performAnywhere(_ action: Action) -> Effect? {
        switch action {
        case .quit: return leaveProgram()
        case .suspend: return .suspend
        case .toggleMouse: return .toggleMouse
        case .help: openHelp()
        case .palette: openPalette()
        case .nextTheme: nextTheme()
        case .nextLanguage: nextLanguage()
        case .undo: undo()
        case .redo: redo()
        case .explorer: screen = .explorer
        case .map: openMap()
        case .pathway: openPathway()
        case .network: openNetwork()
        case .coverage: openCoverage()
        case .gaps: openGaps()
        case .survey: openSurvey()
        case .imagineStop: imagineStop()
        case .dropScenario: dropScenario()
        case .changes: return openChanges()
        case .addZone: addZone()
        default: break
        }
        return nil
    }
}
