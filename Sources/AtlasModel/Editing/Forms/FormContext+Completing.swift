extension FormContext {
    /// What the end of a text may be meant to become, as it would be written; best first.
    ///
    /// - Parameter text: what is typed for one thing; of a list, the last one.
    public func completions(of text: String, for shape: FieldShape, limit: Int = 6) -> [String] {
        let typed = text.folded
        switch shape {
        case .text, .choice, .day: return []
        case .choices(let choices):
            guard !typed.isEmpty else { return [] }
            let labels = choices.map { self.text([$0], among: choices) }
            let begun = labels.filter { $0.folded.hasPrefix(typed) }
            let held = labels.filter { !$0.folded.hasPrefix(typed) && $0.folded.contains(typed) }
            return Array((begun + held).prefix(limit))
        case .commune:
            return index.complete(text, among: [.commune], limit: limit).map { self.text(ofCommune: $0.code) }
        case .territory, .zone:
            return index.complete(text, among: Set(TerritoryLevel.allCases), limit: limit).map {
                self.text(of: $0)
            }
        case .officialTerritories:
            return index.complete(text, among: TerritoryLevel.official, limit: limit).map { self.text(of: $0) }
        case .actor, .actors:
            guard !typed.isEmpty else { return [] }
            // Whom its town or its functions alone let be found is not whom somebody names.
            let words = text.folded.split(separator: " ")
            return subject.search(text).lazy.map { atlas.actors[Int($0)] }.filter { actor in
                let names = "\(actor.name) \(actor.acronym) \(actor.id.rawValue)".folded
                return words.allSatisfy { names.contains($0) }
            }.prefix(limit).map { self.text(of: $0.id) }
        }
    }

    /// The one of some choices that a text means; `nil` where it means none of them.
    public func meaning(of text: String, among choices: [FormChoice]) -> FormChoice? {
        try? choice(text, among: choices)
    }

    /// The zone that a text means, apart by `;`; `nil` where a part of it is not known.
    public func zone(meant text: String) -> Zone? { try? zone(text) }

    /// Whether a text, one thing of a list, means something for itself.
    public func isUnderstood(_ text: String, for shape: FieldShape) -> Bool {
        switch shape {
        case .text, .choice: true
        case .choices(let choices): (try? choice(text, among: choices)) != nil
        case .commune: (try? commune(text)) != nil
        case .territory, .zone: (try? territory(text, among: Set(TerritoryLevel.allCases))) != nil
        case .officialTerritories: (try? territory(text, among: TerritoryLevel.official)) != nil
        case .actor, .actors: (try? actor(text)) != nil
        case .day: CalendarDate(typed: text) != nil
        }
    }
}

extension FieldShape {
    /// Whether the field takes several things, apart by `;`.
    public var isList: Bool {
        switch self {
        case .choices, .zone, .officialTerritories, .actors: true
        default: false
        }
    }
}
