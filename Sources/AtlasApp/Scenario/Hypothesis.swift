import AtlasDocuments
import AtlasModel

extension AppState {
    /// What leaves the program says that it is imagined: the bar of the scenario does not go with it.
    func underHypothesis(_ effect: Effect) -> Effect {
        switch effect {
        case .copy(let text):
            let hypothesis = words.hypothesis(choices.scenario, of: base)
            return .copy(hypothesis.map { $0 + "\n\n" + text } ?? text)
        case .deliver(let order): return .deliver(order.under(words.hypothesis(choices.scenario, of: base)))
        default: return effect
        }
    }
}

extension SheetOrder {
    /// - Parameter hypothesis: `nil` where nothing is imagined.
    func under(_ hypothesis: String?) -> SheetOrder {
        var order = self
        order.hypothesis = hypothesis
        return order
    }
}

extension Words {
    /// What is imagined, as stands over what is copied, printed or written; `nil` where nothing is.
    func hypothesis(_ scenario: Scenario, of base: AtlasOnDate) -> String? {
        guard !scenario.changes.isEmpty else { return nil }
        let events = scenario.changes.compactMap { supposed($0, in: base) }
        return pick("Hypothèse, et non l’état réel\u{A0}: si ", "Imagined, not as things are: if ")
            + list(events, pick("et si", "and if")) + "."
    }
}
