import AtlasModel
import Testing

/// What a form proposes for the name of an actor.
struct FormCompletionTests {
    private let context: FormContext

    init() {
        let actors = [
            Actor(id: ActorID("dpsa"), name: "Développement en Picardie", acronym: "DPSA"),
            Actor(id: ActorID("maison"), name: "Maison de l’accueil", acronym: "MA"),
            Actor(id: ActorID("resam"), name: "Réseau des associations", acronym: "RESAM"),
        ]
        let function = FunctionID("accueil")
        let referential = Referential(
            functions: [SupportFunction(id: function, parent: nil, name: "Accueil et orientation", englishName: "")],
            requirements: [:], actorTypes: [], profiles: [], steps: [])
        let offer = Offer(actor: actors[0].id, functions: [function], stages: .all, role: .core)
        let atlas = Atlas(
            title: "", referential: referential, territories: .none, actors: actors, offers: [offer])
        let subject = AtlasOnDate(atlas, on: CalendarDate(iso: "2026-11-22")!)
        context = FormContext(subject, index: TerritoryIndex(.none))
    }

    @Test(arguments: [
        ("accue", ["Maison de l’accueil"]), ("resa", ["Réseau des associations"]),
        ("assoc reseau", ["Réseau des associations"]),
        ("dpsa", ["Développement en Picardie"]), ("xyz", []), ("", []),
    ])
    func `who is named is proposed, not who does what is typed`(typed: String, names: [String]) {
        let proposed = context.completions(of: typed, for: .actor)
        #expect(proposed.count == names.count)
        for (text, name) in zip(proposed, names) { #expect(text == name, "\(text)") }
    }
}
