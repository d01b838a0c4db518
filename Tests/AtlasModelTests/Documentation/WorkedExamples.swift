import AtlasModel

/// The worked examples of the documentation, word for word between their marks: ``DocumentationTests`` holds the two
/// together.
enum WorkedExamples {
    struct Covered {
        let states: [CellState]
        let told: [String]
        let opened: [Int]
        let atlas: Atlas
    }

    static func whoCoversWhat() -> Covered? {
        // WhoCoversWhat
        var communes = CommuneTable()
        communes.codes = TextColumn(["29151", "29232"])
        communes.names = TextColumn(["Morlaix", "Quimper"])
        communes.epci = [-1, -1]
        communes.departements = [0, 0]
        communes.populations = [14_559, 62_985]
        communes.latitudes = [48.5777, 47.9962]
        communes.longitudes = [-3.8284, -4.102]
        communes.postalCodes = TextColumn(["29600", "29000"])
        communes.points = [.townHall, .townHall]
        let brittany = [Region(code: "53", name: "Bretagne")]
        let territories = Territories(
            communes: communes, epci: [],
            departements: [
                Departement(code: "29", name: "Finistère", region: 0, formerRegion: 0, prefecture: "29232")
            ],
            regions: brittany, formerRegions: brittany, formerCommunes: [])

        let payroll = FunctionID("formalites-paie")
        let referential = Referential(
            functions: [
                SupportFunction(id: payroll, parent: nil, name: "Formalités et paie", englishName: "Payroll")
            ],
            requirements: [payroll: [.firstTimeEmployer: .required]], actorTypes: [], profiles: [], steps: [])

        let noted = CalendarDate(iso: "2026-10-01").map { Verification(on: $0, by: "Anne") }
        let resam = Actor(
            id: ActorID("resam"), name: "RESAM", zone: .union([TerritoryReference(.commune, "29151")]))
        let offer = Offer(
            actor: resam.id, functions: [payroll], stages: StageSet(.firstTimeEmployer), role: .core,
            verification: noted)
        let atlas = Atlas(
            title: "Finistère", referential: referential, territories: territories, actors: [resam],
            offers: [offer])

        guard let today = CalendarDate(iso: "2026-11-22") else { return nil }
        let subject = AtlasOnDate(atlas, on: today)
        var query = CoverageQuery()
        query.stages = StageSet(.firstTimeEmployer)
        let coverage = Coverage(query, of: subject)
        let states = (0..<communes.count).map { coverage.state(function: 0, stage: 0, commune: $0) }

        let gaps = coverage.statements(.gap)
        let told = gaps.map { gap in
            gap.territories.map(\.description).joined(separator: ", ") + ": \(gap.weight)"
        }

        var scenario = ScenarioCoverage(coverage)
        let difference = scenario.play(Scenario([.removeActor(resam.id)]))
        let opened = difference.opened.map(\.weight)
        // End of WhoCoversWhat
        return Covered(states: states, told: told, opened: opened, atlas: atlas)
    }

    static func pathway(in subject: AtlasOnDate) -> (lines: [String], ruptures: [Rupture]) {
        // APathway
        let association = Association(
            name: "Les Amis", commune: "29232", stage: .firstTimeEmployer, needs: [])
        let pathway = subject.pathway(of: association)

        var lines: [String] = []
        for step in pathway.steps {
            if let choice = step.choice, let actor = subject.actor(choice.actor) {
                lines.append("\(step.id.rawValue): \(actor.name)")
            } else {
                lines.append("\(step.id.rawValue): nobody")
            }
        }

        let ruptures = pathway.steps.compactMap(\.rupture)
        // End of APathway
        return (lines, ruptures)
    }
}
