import AtlasDocuments
import AtlasModel
import Terminal

extension AppState {
    /// Takes in what happened and says what is to be done outside.
    mutating func update(_ message: Message) -> Effect? {
        switch message {
        case .key(let key):
            notice = nil
            return take(key)
        case .mouse(let event):
            notice = nil
            return take(event)
        case .resized(let size): self.size = size
        case .rested:
            explorer.settleSheet()
            _ = index()
        case .wrote(let path, nil): notice = words.fileWritten(path)
        case .wrote(let path, let failure?): notice = words.fileNotWritten(path, failure)
        case .copied(let done): notice = done ? words.copied : words.notCopied
        case .mouseToggled(let on):
            isMouseOn = on
            notice = on ? words.mouseOn : words.mouseOff
        }
        return nil
    }

    private mutating func take(_ key: Key) -> Effect? {
        if key == .control("c") {
            notice = words.controlC
            return nil
        }
        if key == .control("z") { return .suspend }
        if let prompt { return answer(prompt, with: key) }
        switch screen {
        case .explorer: return KeyMap.action(for: key, in: .explorer).flatMap { explore($0) }
        case .help: return KeyMap.action(for: key, in: .help).flatMap { readHelp($0) }
        case .pathway: return takeInPathway(key)
        }
    }

    /// Carries out an action, whether it came from a key or from a click on the key bar.
    mutating func perform(_ action: Action) -> Effect? {
        switch screen {
        case .explorer: explore(action)
        case .help: readHelp(action)
        case .pathway: followPathway(action)
        }
    }

    /// What every screen does alike.
    mutating func performAnywhere(_ action: Action) -> Effect? {
        switch action {
        case .quit: return .quit
        case .suspend: return .suspend
        case .toggleMouse: return .toggleMouse
        case .help:
            helpCaller = screen
            helpScroll = 0
            screen = .help
        default: break
        }
        return nil
    }

    private mutating func readHelp(_ action: Action) -> Effect? {
        let page = max(1, size.height - 4)
        switch action {
        case .up: helpScroll -= 1
        case .down: helpScroll += 1
        case .pageUp: helpScroll -= page
        case .pageDown: helpScroll += page
        case .first: helpScroll = 0
        case .last: helpScroll = .max
        case .back, .help: screen = helpCaller
        default: return performAnywhere(action)
        }
        helpScroll = min(max(0, helpScroll), max(0, HelpScreen.lineCount(self) - page))
        return nil
    }
}
