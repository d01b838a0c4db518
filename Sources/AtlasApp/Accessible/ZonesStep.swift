import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// The named zones of the atlas.
    static let zones = DialogueStep { dialogue in
        let words = dialogue.words
        let zones = dialogue.base.atlas.territories.zones
        var page = Page(sentences: [words.menuZones(zones.count)])
        page.choices =
            ChoiceList(zones.map { zone in NumberedChoice(zone.name.madeSafe) { _ in .go(.zone(zone.id)) } })
            + dialogue.adding(words.addNamedZone, .zone(.empty))
        return page
    }

    /// A named zone: what it is made of, its form, and its end where nothing is there.
    private static func zone(_ id: String) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let territories = dialogue.base.atlas.territories
            guard let zone = territories.zones.first(where: { $0.id == id }) else {
                return Page(sentences: [words.noRecord])
            }
            let members = zone.members.map { words.territory($0, in: territories) }.joined(separator: ", ")
            var page = Page(sentences: [zone.name.madeSafe, words.madeOf(members)])
            if !zone.kind.isEmpty { page.sentences.insert(zone.kind.madeSafe, at: 1) }
            let reference = TerritoryReference(.zone, id)
            page.choices = ChoiceList([
                NumberedChoice(words.takeTerritory(zone.name.madeSafe)) { dialogue in
                    dialogue.choose { $0.territory = reference }
                    return .home()
                },
                NumberedChoice(words.editRecord) { $0.edit(.zone(zone)) },
                NumberedChoice(words.deleteNamedZone) { $0.askToDelete(zone) },
            ])
            return page
        }
    }
}

extension Dialogue {
    /// A zone where somebody acts is kept, as on the screen.
    fileprivate func askToDelete(_ zone: NamedZone) -> Move {
        let users = base.atlas.records(in: zone.id)
        guard users.isEmpty else { return .stay(saying: [words.zoneKept(zone, for: users)]) }
        return .go(.deletion(of: .zone(zone), named: zone.name, words.deleteZoneQuestion(zone.name.madeSafe)))
    }
}
