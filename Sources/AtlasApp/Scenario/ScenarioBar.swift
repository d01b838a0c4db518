import AtlasDocuments
import AtlasModel
import Terminal

/// One line over every screen, as long as something is imagined: what, and what follows from it.
enum ScenarioBar {
    static func draw(_ state: AppState, on surface: inout Surface) {
        let width = surface.size.width
        let style = Style(foreground: .of(.caution), bold: true, reverse: true)
        surface.fill(Rect(x: 0, y: 0, width: width, height: 1), style: style)
        guard let play = state.play else { return }
        let (keys, consequence) = parts(play, state)
        let keysWidth = displayWidth(of: keys)
        // The way out first, then what is imagined, then what follows from it.
        let room = width - keysWidth - 3
        let consequenceWidth = displayWidth(of: consequence)
        let events = state.scenarioEvents(upTo: room - consequenceWidth - 2)
        let eventsWidth = max(leastForEvents, room - consequenceWidth - 1)
        let used = surface.write(" \(events)", at: 0, 0, width: eventsWidth, style: style) + 1
        surface.write(consequence, at: used, 0, width: max(0, room - used), style: style)
        surface.write(keys, at: width - keysWidth - 1, 0, style: Style(foreground: .of(.caution), reverse: true))
    }

    /// The least that tells what is imagined.
    private static let leastForEvents = 20

    /// The keys and the consequence, as long as the width allows.
    private static func parts(_ play: ScenarioPlay, _ state: AppState) -> (keys: String, consequence: String) {
        let words = state.words
        let whole = words.consequence(play.difference, play.weights)
        let brief = words.consequence(play.difference, play.weights, isBrief: true)
        let (keys, shortKeys) = (words.scenarioKeys, words.scenarioShortKeys)
        let choices: [(keys: String, consequence: String)] = [(keys, whole), (keys, brief)]
        for choice in choices {
            let taken = displayWidth(of: choice.keys) + displayWidth(of: choice.consequence)
            if taken + leastForEvents + 4 <= state.size.width { return choice }
        }
        return (shortKeys, brief)
    }
}

extension AppState {
    /// The rows that the scenario takes from the screen: none where there is none, nor where the screen has none to give.
    var barRows: Int {
        choices.scenario.changes.isEmpty || terminalSize.height <= ExplorerLayout.minimum.height ? 0 : 1
    }

    /// What the screens have.
    var size: Size { Size(width: terminalSize.width, height: terminalSize.height - barRows) }

    /// What is imagined, in words; the number of what finds no room.
    func scenarioEvents(upTo width: Int) -> String {
        var events = choices.scenario.changes.compactMap { event($0) }
        let created = choices.scenario.changes.compactMap { change in
            if case .addActor(let actor) = change { actor.name.madeSafe } else { nil }
        }
        if !created.isEmpty { events.append(created.count == 1 ? words.opens(created[0]) : words.open(created.count)) }
        for count in stride(from: events.count, to: 1, by: -1) {
            let rest = events.count - count
            let told = words.imagined(Array(events.prefix(count)), more: rest)
            if displayWidth(of: told) <= width { return told }
        }
        guard events.count > 1 else { return words.imagined(events, more: 0) }
        // What follows is told of all of them: to name one alone would lay it on that one.
        let told = words.imagined(Array(events.prefix(1)), more: events.count - 1)
        return displayWidth(of: told) <= width ? told : words.imagined(events.count)
    }

    private func event(_ change: Scenario.Change) -> String? {
        func name(_ id: ActorID) -> String { base.actor(id)?.name.madeSafe ?? id.rawValue.madeSafe }
        switch change {
        case .removeActor(let id): return words.stops(name(id))
        case .extendActor(let id, let places):
            let place = places.count == 1 ? self.name(of: places[0]) : words.places(places.count)
            return words.wouldExtend(name(id), place)
        case .moveActor(let id, _): return words.moves(name(id))
        // Those who are created are told together, an offer with the actor who makes it.
        case .addActor, .addOffer, .removeOffer, .moveOffer: return nil
        }
    }
}
