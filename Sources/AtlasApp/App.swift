package import AtlasDocuments
package import AtlasModel
package import Terminal

/// The terminal program: takes events, updates the state, shows it.
package enum App {
    /// Runs until the user quits or the terminal goes away.
    ///
    /// - Parameters:
    ///   - subject: the atlas shown, as it stands on a day.
    ///   - write: writes a text to a file; returns why it could not, or `nil`.
    package static func run(
        _ subject: AtlasOnDate, words: Words, theme: Theme = .dark, options: TerminalOptions,
        write: (_ text: String, _ path: String) -> String?
    ) throws(TerminalError) {
        var options = options
        options.palette = theme.palette
        let screen = try TerminalScreen.open(options)
        defer { screen.close() }
        var state = AppState(subject, words: words, size: screen.size)
        state.theme = theme
        screen.show(state.surface())
        screen.askForGround()
        while true {
            guard let event = screen.nextEvent(timeoutMilliseconds: state.isWaitingForRest ? restingTime : nil)
            else {
                _ = state.update(.rested)
                screen.show(state.surface())
                continue
            }
            if event == .endOfInput { return }
            guard let message = message(for: event) else { continue }
            let theme = state.theme
            let effect = state.update(message)
            if state.theme != theme { screen.adopt(state.theme.palette) }
            if effect == .quit { return }
            if let effect, let report = carryOut(effect, on: screen, state: state, write: write) {
                _ = state.update(report)
            }
            screen.show(state.surface())
        }
    }

    /// Milliseconds without a key after which list and sheet follow their cursors: more than between two repeats of a
    /// held arrow, less than a person waits for.
    private static let restingTime = 150

    private static func message(for event: InputEvent) -> Message? {
        switch event {
        case .key(let key): .key(key)
        case .mouse(let mouse): .mouse(mouse)
        case .resize(let size): .resized(size)
        case .ground(let color): .ground(isLight: color.isLight)
        case .wake, .resumed, .endOfInput: nil
        }
    }

    private static func carryOut(
        _ effect: Effect, on screen: TerminalScreen, state: AppState, write: (String, String) -> String?
    ) -> Message? {
        switch effect {
        case .quit: return nil
        case .suspend:
            screen.suspend()
            return nil
        case .write(let text, let path): return .wrote(path: path, failure: write(text, path))
        case .copy(let text): return .copied(screen.copyToClipboard(text))
        case .toggleMouse:
            screen.setMouse(enabled: !state.isMouseOn)
            return .mouseToggled(screen.isMouseEnabled)
        }
    }
}
