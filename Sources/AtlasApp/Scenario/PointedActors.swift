import AtlasDocuments
import AtlasModel
import Terminal

extension AppState {
    /// Whom the cursor of the screen is on: the one actor of a row, or all who are installed where the map points at.
    var pointedActors: [ActorID] {
        switch screen {
        case .explorer: one(explorer.selectedActor?.id)
        case .network: one(network.selected?.actor ?? network.center)
        case .pathway: one(pathway.field == .result ? pathway.interlocutor : nil)
        case .survey: one(survey.pointed.map { base.atlas.actors[$0].id })
        case .map: sitesPointedAt
        case .coverage, .gaps:
            proposals.map { one($0.pointedActor) } ?? one(pointedRow.map { atlas.actors[$0].id })
        case .editing, .changes, .merging, .help: []
        }
    }

    private func one(_ actor: ActorID?) -> [ActorID] { actor.map { [$0] } ?? [] }

    /// Row of the actor that a screen about coverage points at.
    private var pointedRow: Int? {
        if screen == .gaps { return gaps.pointedActor?.row }
        if let cell = coverage.cell { return cell.pointed?.row }
        return coverage.matrix == .actors ? actor(ofRow: coverage.row) : nil
    }

    private var sitesPointedAt: [ActorID] {
        guard map.showsSites, let part = map.selected, map.sites.sites.indices.contains(part) else { return [] }
        return map.sites.sites[part].map { atlas.actors[$0.actor].id }
    }

    /// "And if it stopped?", of whoever is under the cursor; asks which one where they are several.
    mutating func imagineStop() {
        let pointed = pointedActors
        if screen == .coverage || screen == .gaps {
            // The ways were found in another state of the atlas.
            if !pointed.isEmpty { proposals = nil }
        }
        switch pointed.count {
        case 0: notice = screen == .map ? words.whoStopsOnMap(showsSites: map.showsSites) : words.whoStops
        case 1: imagineStop(pointed[0])
        default: prompt = .stopping(ActorChooser(pointed))
        }
    }

    private mutating func imagineStop(_ actor: ActorID) {
        guard subject.row(of: actor) != nil else {
            notice = words.alreadyStops(base.actor(actor)?.name.madeSafe ?? actor.rawValue.madeSafe)
            return
        }
        if base.row(of: actor) == nil {
            // Whoever is imagined does not stop but is not imagined any more.
            choose { $0.scenario.changes.removeAll { $0.concerns(actor) } }
        } else {
            choose { $0.scenario.changes.append(.removeActor(actor)) }
        }
        // The sheet would become that of the next actor, as if it were the one who stops.
        if screen == .explorer, explorer.focus == .sheet { explorer.focus = .actors }
    }

    mutating func answer(_ chooser: ActorChooser, with key: Key) {
        var chooser = chooser
        switch key {
        case .up: chooser.move(by: -1)
        case .down: chooser.move(by: 1)
        case .enter, .tab:
            prompt = nil
            return imagineStop(chooser.chosen)
        default: return
        }
        prompt = .stopping(chooser)
    }
}

/// One of the actors who are installed in one place.
struct ActorChooser: Equatable, Sendable {
    let actors: [ActorID]
    private(set) var cursor = 0

    /// - Parameter actors: at least one.
    init(_ actors: [ActorID]) { self.actors = actors }

    var chosen: ActorID { actors[cursor] }

    mutating func move(by step: Int) { cursor = min(max(0, cursor + step), actors.count - 1) }
}

extension Proposals {
    /// The actor whom the way pointed at would extend.
    var pointedActor: ActorID? {
        guard case .extend(let actor, _, _)? = pointed?.way else { return nil }
        return actor
    }
}

extension Scenario.Change {
    func concerns(_ actor: ActorID) -> Bool {
        switch self {
        case .removeActor(let id), .moveActor(let id, _), .extendActor(let id, _): id == actor
        case .addActor(let added): added.id == actor
        case .addOffer(let offer): offer.actor == actor
        case .removeOffer, .moveOffer: false
        }
    }
}
