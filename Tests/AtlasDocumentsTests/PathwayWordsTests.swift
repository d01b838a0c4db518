import AtlasDocuments
import AtlasModel
import Testing

/// What is said of a choice and of a deadline, in Quimper-like places of the sample.
struct PathwayWordsTests {
    private let french = Words(.french)
    private let english = Words(.english)

    private func actor(_ id: String, _ name: String) -> Actor {
        Actor(id: ActorID(id), name: name, zone: Zone([.france]))
    }

    /// Payroll, human resources, payroll: the first actor does both, the second is the one for human resources.
    private func pathway(
        relation: Relation.Kind? = nil, chosen: [PathwayStepID: ActorID] = [:], hire: String? = nil
    ) throws -> (Pathway, AtlasOnDate) {
        let functions = ["paie", "grh"].map { FunctionID($0) }
        let steps = [0, 1, 0].enumerated().map { index, function in
            PathwayStep(
                id: PathwayStepID("e\(index)"), stage: .employer, order: index, title: "T", englishTitle: "",
                function: functions[function], deadline: index == 2 ? "" : "avant l’embauche", source: "",
                checkedOn: nil, note: "", earliest: index == 0 ? HireOffset(-8, .day) : nil,
                latest: index == 1 ? nil : .hire)
        }
        var table = CommuneTable()
        table.codes.append("29232".utf8)
        table.names.append("Quimper".utf8)
        table.epci.append(-1)
        table.departements.append(0)
        table.populations.append(1)
        table.latitudes.append(48)
        table.longitudes.append(-4)
        table.postalCodes.append("".utf8)
        table.points.append(.unknown)
        let today = try #require(CalendarDate(iso: "2026-11-22"))
        func offer(_ id: String, _ function: Int, _ role: OfferRole) -> Offer {
            Offer(
                actor: ActorID(id), functions: [functions[function]], stages: .all, role: role,
                verification: Verification(on: today, by: ""))
        }
        let atlas = Atlas(
            title: "",
            referential: Referential(
                functions: functions.map { SupportFunction(id: $0, parent: nil, name: "", englishName: "") },
                requirements: [:], actorTypes: [], profiles: [], steps: steps,
                costs: PathwayCosts([
                    .init(.secondary, 20), .init(.change, 15), .init(.changeTied, 9), .init(.changeReferred, 4),
                ])),
            territories: Territories(
                communes: table, epci: [],
                departements: [Departement(code: "29", name: "Finistère", region: 0, formerRegion: 0, prefecture: "")],
                regions: [Region(code: "53", name: "Bretagne")], formerRegions: [Region(code: "53", name: "Bretagne")],
                formerCommunes: []),
            actors: [actor("a", "Alpha"), actor("b", "Bêta")],
            offers: [offer("a", 0, .core), offer("a", 1, .secondary), offer("b", 1, .core)],
            relations: relation.map {
                [Relation(from: ActorID("a"), to: ActorID("b"), kind: $0, note: "", source: "")]
            } ?? [])
        let subject = AtlasOnDate(atlas, on: today)
        let association = Association(
            name: "", commune: "29232", stage: .employer, needs: [], hireDate: hire.flatMap { CalendarDate(iso: $0) })
        return (subject.pathway(of: association, chosen: chosen), subject)
    }

    @Test func `an interlocutor who is kept is said to be, and rather than whom`() throws {
        let (pathway, subject) = try pathway()
        #expect(
            french.reason(pathway.steps[1], in: subject)
                == "couvre France ; secondaire ; vérifié le 22 novembre 2026 ; même interlocuteur qu’à l’étape précédente"
                + " ; plutôt que Bêta, pour changer moins d’interlocuteur")
        #expect(
            english.reason(pathway.steps[1], in: subject).hasSuffix(
                "the same as at the step before; rather than Bêta, to change less often"))
    }

    @Test func `a relation that leads from one interlocutor to the next is told`() throws {
        let (pathway, subject) = try pathway(relation: .refers)
        #expect(
            french.reason(pathway.steps[1], in: subject).hasSuffix(
                " ; Alpha, vu à l’étape précédente : oriente vers cet acteur"))
        #expect(
            english.reason(pathway.steps[2], in: subject).hasSuffix(
                "; Bêta, seen at the step before: receives from this actor"))
    }

    @Test func `a choice by hand is said to be one`() throws {
        let (pathway, subject) = try pathway(chosen: [PathwayStepID("e1"): ActorID("b")])
        #expect(french.reason(pathway.steps[1], in: subject).hasSuffix(" ; choisi par vous"))
    }

    @Test func `a deadline keeps its words and takes its days from the hire`() throws {
        let steps = try pathway(hire: "2027-03-01").0.steps
        #expect(
            steps.map { french.deadline($0) } == [
                "avant l’embauche : du 21 février 2027 au 1er mars 2027", "avant l’embauche",
                "au plus tard le 1er mars 2027",
            ])
        #expect(english.deadline(steps[2]) == "1 March 2027 at the latest")
        #expect(french.deadline(try pathway().0.steps[0]) == "avant l’embauche")
    }
}
