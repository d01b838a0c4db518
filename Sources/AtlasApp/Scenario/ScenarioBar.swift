import AtlasDocuments
import AtlasModel
import Terminal

/// One line over every screen, as long as something is imagined: what, and what follows from it.
enum ScenarioBar {
    /// A way out of what is imagined: its key, what it does, and the columns that both take.
    typealias Way = (action: Action, key: String, label: String, columns: Range<Int>)

    static func draw(_ state: AppState, at y: Int, on surface: inout Surface) {
        let width = surface.size.width
        let style = Style(foreground: .of(.caution), bold: true, reverse: true)
        surface.fill(Rect(x: 0, y: y, width: width, height: 1), style: style)
        guard let play = state.play else { return }
        let (ways, consequence) = parts(play, state)
        // The way out first, then what is imagined, then what follows from it.
        let room = (ways.first?.columns.lowerBound ?? width - 1) - 2
        let left = room - displayWidth(of: consequence) - 1
        // A figure that is cut would be another one: where there is no room for what follows, it is not told.
        let isConsequenceTold = left >= leastForEvents
        let events = state.scenarioEvents(upTo: (isConsequenceTold ? left : room) - 1)
        let used = surface.write(" \(events)", at: 0, y, width: isConsequenceTold ? left : room, style: style) + 1
        if isConsequenceTold { surface.write(consequence, at: used, y, width: room - used, style: style) }
        let keys = Style(foreground: .of(.caution), reverse: true)
        for way in ways { surface.write("\(way.key) \(way.label)", at: way.columns.lowerBound, y, style: keys) }
    }

    /// What a click on the bar does.
    static func action(at column: Int, _ state: AppState) -> Action? {
        state.play.flatMap { parts($0, state).ways.first { $0.columns.contains(column) }?.action }
    }

    /// The least that tells what is imagined.
    private static let leastForEvents = 20

    /// The ways out and the consequence, as long as the width allows.
    private static func parts(_ play: ScenarioPlay, _ state: AppState) -> (ways: [Way], consequence: String) {
        let words = state.words
        let whole = words.consequence(play.difference, play.weights)
        let brief = words.consequence(play.difference, play.weights, isBrief: true)
        let all = ways([.undo, .dropScenario], state)
        for consequence in [whole, brief] {
            let taken = state.size.width - (all.first?.columns.lowerBound ?? state.size.width - 1)
            if taken + displayWidth(of: consequence) + leastForEvents + 3 <= state.size.width {
                return (all, consequence)
            }
        }
        return (Array(ways([.undo], state)), brief)
    }

    /// The ways out that have a key here, against the right edge: where letters are typed there are none.
    private static func ways(_ actions: [Action], _ state: AppState) -> [Way] {
        let bindings = state.keys.help(in: state.context)
        var end = state.size.width - 1
        var ways: [Way] = []
        for action in actions.reversed() {
            guard let binding = bindings.first(where: { $0.action == action }) else { continue }
            let key = binding.keyName(state.words)
            let label = action == .undo ? state.words.undoImagined : state.words.dropImagined
            let start = end - displayWidth(of: "\(key) \(label)")
            ways.insert((action, key, label, start..<end), at: 0)
            end = start - 2
        }
        return ways
    }
}

extension AppState {
    /// The rows that the scenario takes from the screen: none where there is none, nor where the screen has none to give.
    var barRows: Int {
        choices.scenario.changes.isEmpty || terminalSize.height <= ExplorerLayout.minimum.height ? 0 : 1
    }

    /// The row of the terminal that the bar of the scenario is on: the first; on a screen with no row to give that of the
    /// rule over the keys, as long as nothing else is said there.
    var scenarioRow: Int? {
        guard !choices.scenario.changes.isEmpty, terminalSize.height >= ExplorerLayout.minimum.height else {
            return nil
        }
        if barRows > 0 { return 0 }
        return prompt == nil && KeyBar.noticeLines(self).count <= 1 ? terminalSize.height - 2 : nil
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
