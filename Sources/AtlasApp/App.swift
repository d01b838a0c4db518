package import AtlasDocuments
package import AtlasModel
package import Terminal

/// The terminal program: takes events, updates the state, shows it.
package enum App {
    /// Runs until the user quits or the terminal goes away.
    ///
    /// - Parameters:
    ///   - session: where the user was when the program was left; `nil` for a fresh start.
    ///   - today: the day it is.
    ///   - reading: reads the atlas, on another thread: the screen opens as soon as the territories are known.
    ///   - outlines: where a map finds the lines it is drawn with.
    ///   - deliver: writes or prints a sheet of the atlas shown; returns why it could not, or `nil`.
    ///   - save: keeps where the user is, each time that the keys rest and at the end.
    /// - Returns: why the atlas could not be read, once the terminal is given back.
    package static func run<Failure: Error & Sendable>(
        words: Words, settings: SettingsFile, session: Session?, outlines: OutlineSource = .none,
        options: TerminalOptions, today: @escaping @Sendable () -> CalendarDate,
        reading: @escaping @Sendable (_ tell: (ReadingNews) -> Void) -> Result<ReadAtlas, Failure>,
        deliver: @escaping (SheetOrder, AtlasOnDate) -> String?,
        save: @escaping (Session) -> Void
    ) throws(TerminalError) -> Failure? {
        FreedMemory.keepTogether()
        let workers = Workers<Failure>()
        workers.read(reading)
        let screen = try open(options, settings)
        defer { screen.close() }
        workers.wake(screen.wake)
        let run = AppSession(screen: screen, workers: workers, deliver: deliver, save: save)
        switch run.opened(words: words) {
        case .ready(var state, let typed):
            state.outlines = outlines
            state.today = today
            state.adopt(settings)
            state.map.usualSkin = MapSkin(
                settings.settings.map, terminal: screen.entry, hasUnicode: screen.supportsUnicode)
            return run.run(&state, from: session, typed: typed)
        case .failed(let failure): return failure
        case .quit: return nil
        }
    }

    /// Shows the conflicts of a merge, until the user has decided on all and wants it written, or leaves.
    ///
    /// - Returns: the merge to write; `nil` where nothing is to be written.
    package static func decide(
        _ merge: MergeToDecide, words: Words, settings: SettingsFile, options: TerminalOptions
    ) throws(TerminalError) -> AtlasMerge? {
        let screen = try open(options, settings)
        defer { screen.close() }
        // Nothing is read behind this screen, so nothing can fail there.
        let workers = Workers<Never>()
        workers.wake(screen.wake)
        var state = AppState(merge, words: words, size: screen.size)
        state.adopt(settings)
        let run = AppSession(screen: screen, workers: workers, deliver: { _, _ in nil }, save: { _ in })
        _ = run.run(&state, from: nil, typed: [])
        return state.merging?.outcome
    }

    private static func open(
        _ options: TerminalOptions, _ settings: SettingsFile
    ) throws(TerminalError) -> TerminalScreen {
        var options = options
        options.palette = (settings.settings.theme.theme ?? .dark).palette
        options.mouse = settings.settings.mouse
        return try TerminalScreen.open(options)
    }
}

/// A screen, the workers behind it and the loop between them.
private struct AppSession<Failure: Error & Sendable> {
    let screen: TerminalScreen
    let workers: Workers<Failure>
    let deliver: (SheetOrder, AtlasOnDate) -> String?
    let save: (Session) -> Void

    /// Milliseconds without a key after which list and sheet follow their cursors: more than between two repeats of a
    /// held arrow, less than a person waits for.
    private static var restingTime: Int { 150 }
    /// Milliseconds after which territories are shown without the actors: a small atlas is there before, and its screen
    /// is drawn once.
    private static var grace: Int { 25 }

    /// Milliseconds between two looks at what others have changed in a file of which the system does not tell.
    private static var patrolTime: Int { 2_000 }

    /// The longest that a screen may be late under a flood of keys.
    private static var frame: Duration { .milliseconds(16) }

    enum Opening {
        /// What was typed before there was a screen is not lost.
        case ready(AppState, typed: [InputEvent])
        case failed(Failure)
        case quit
    }

    /// Waits for what the first screen needs.
    func opened(words: Words) -> Opening {
        var begun: AtlasOnDate?
        var keeping = AtlasKeeping.readOnly(folder: nil)
        var typed: [InputEvent] = []
        var timeout = Work.patience
        while true {
            let event = screen.nextEvent(timeoutMilliseconds: timeout)
            switch event {
            case .endOfInput, .key(.control("q")), .key(.control("c")), .key(.character("q")): return .quit
            case .key: typed += [event].compactMap { $0 }
            default: break
            }
            for news in workers.takeNews() {
                switch news {
                case .reading(.begun(let subject, let isBrief)):
                    begun = subject
                    timeout = isBrief ? Self.grace : 0
                case .reading(.keeping(let known)): keeping = known
                case .reading(.progress), .reading(.remark), .work, .foreseen, .touched, .freed: break
                case .reading(.read(let subject)):
                    var state = AppState(subject, words: words, size: screen.size)
                    state.keeping = keeping
                    return .ready(state, typed: typed)
                case .failed(let failure): return .failed(failure)
                }
            }
            guard event == nil else { continue }
            if let begun {
                var state = AppState(begun, words: words, size: screen.size)
                state.readingProgress = 0
                state.keeping = keeping
                return .ready(state, typed: typed)
            }
            screen.show(OpeningScreen.surface(words, size: screen.size))
        }
    }

    func run(_ state: inout AppState, from session: Session?, typed: [InputEvent]) -> Failure? {
        var saved = session
        // What has not been read yet has not been left either.
        func isUnsaved() -> Bool { !state.isReading && state.session != saved }
        func keep() {
            guard isUnsaved() else { return }
            saved = state.session
            save(state.session)
        }
        defer { keep() }
        if let session { restore(session, &state) }
        for message in typed.compactMap(message) where take(message, &state) == .quit { return nil }
        screen.show(state.surface())
        if state.followsGround { screen.askForGround() }
        while true {
            let timeout = timeout(state) ?? (isUnsaved() ? Self.restingTime : nil)
            let editor = state.isReading ? nil : state.editor
            let patrol = editor.flatMap { workers.watch($0) ? nil : Self.patrolTime }
            guard let first = screen.nextEvent(timeoutMilliseconds: timeout ?? patrol) else {
                let isChanged = patrol != nil && adoptNewsOfOthers(&state)
                guard isChanged || timeout != nil else { continue }
                if let waiting = state.waiting, waiting.progress == nil {
                    state.update(.work(.slow, number: waiting.number))
                }
                _ = take(.rested, &state)
                screen.show(state.surface())
                keep()
                continue
            }
            // What has been typed meanwhile is taken before the screen is drawn, unless that makes it late.
            let drawing = ContinuousClock.now + Self.frame
            var event: InputEvent? = first
            while let current = event {
                switch take(current, &state) {
                case .stay: break
                case .leave(let failure): return failure
                }
                event = ContinuousClock.now < drawing ? screen.nextEvent(timeoutMilliseconds: 0) : nil
            }
            screen.show(state.surface())
        }
    }

    private enum Outcome {
        case stay
        case leave(Failure?)
    }

    private func take(_ event: InputEvent, _ state: inout AppState) -> Outcome {
        var messages: [Message] = []
        switch event {
        case .endOfInput: return .leave(nil)
        case .wake:
            var (isTouched, isFreed) = (false, false)
            // Not before the screen has let go of what the news replace.
            defer { if isFreed { workers.giveBackMemory() } }
            for news in workers.takeNews() {
                switch news {
                case .touched: isTouched = true
                case .freed: isFreed = true
                case .reading(let news): messages.append(.reading(news))
                case .work(let news, let number): messages.append(.work(news, number: number))
                case .foreseen(let change): messages.append(.foreseen(change))
                case .failed(let failure): return .leave(failure)
                }
            }
            if isTouched { _ = adoptNewsOfOthers(&state) }
        default: messages = message(for: event).map { [$0] } ?? []
        }
        for message in messages where take(message, &state) == .quit { return .leave(nil) }
        return .stay
    }

    /// Takes over what others have changed in the file; whether there was anything.
    private func adoptNewsOfOthers(_ state: inout AppState) -> Bool {
        if state.isWriting {
            // The file is held until then.
            workers.touch(after: .milliseconds(Self.patrolTime))
            return false
        }
        switch state.editor?.newsOfOthers() {
        case .news(let news)?:
            _ = take(.edited(.news(news)), &state)
            return true
        case .failed?:
            // Whoever holds the file may let it go without a word.
            workers.touch(after: .milliseconds(Self.patrolTime))
            return false
        case .nothing?, nil: return false
        }
    }

    private func restore(_ session: Session, _ state: inout AppState) {
        let theme = state.theme
        let effect = state.restore(session)
        if state.theme != theme { screen.adopt(state.theme.palette) }
        if let effect, let report = carryOut(effect, state) { _ = state.update(report) }
    }

    /// Tells the state and does what it asks for.
    private func take(_ message: Message, _ state: inout AppState) -> Effect? {
        let theme = state.theme
        let effect = state.update(message)
        if state.theme != theme { screen.adopt(state.theme.palette) }
        workers.stop(allBut: state.wantedWork)
        workers.stop(foresightBut: state.foreseen)
        var next = effect
        while let current = next, let report = carryOut(current, state) { next = state.update(report) }
        return effect
    }

    private func timeout(_ state: AppState) -> Int? {
        if state.isWaitingForRest { return Self.restingTime }
        return state.waiting.flatMap { $0.progress == nil ? Work.patience : nil }
    }

    private func message(for event: InputEvent) -> Message? {
        switch event {
        case .key(let key): .key(key)
        case .mouse(let mouse): .mouse(mouse)
        case .resize(let size): .resized(size)
        case .ground(let color): .ground(isLight: color.isLight)
        case .wake, .resumed, .endOfInput: nil
        }
    }

    private func carryOut(_ effect: Effect, _ state: AppState) -> Message? {
        switch effect {
        case .quit: return nil
        case .suspend:
            screen.suspend()
            return nil
        case .deliver(let order): return .delivered(order.destination, failure: deliver(order, state.subject))
        case .copy(let text): return .copied(screen.copyToClipboard(text))
        case .toggleMouse:
            screen.setMouse(enabled: !state.isMouseOn)
            return .mouseToggled(screen.isMouseEnabled)
        case .work(let running):
            workers.start(running)
            return nil
        case .edit(let request): return state.editor.map { .edited($0.answer(request)) }
        case .foresee(let foresight):
            workers.foresee(foresight)
            return nil
        }
    }
}
