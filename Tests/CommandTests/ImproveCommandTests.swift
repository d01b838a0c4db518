import Testing

@Suite("maillage improve")
struct ImproveCommandTests {
    @Test("proposes permanences whose gains add up, with a bound that no choice passes")
    func permanences() throws {
        let run = try MaillageRun(
            "ameliorer", "--function", "formalites-paie", "--stage", "employeur", "--department", "29", "-k", "4",
            "--radius", "15km", "--format", "json")
        let plan = try run.json(Plan.self)
        #expect(plan.permanences.count == 4 && plan.permanences.map(\.rank) == [1, 2, 3, 4])
        #expect(Set(plan.permanences.map(\.commune)).count == 4)
        #expect(abs(plan.permanences.reduce(0) { $0 + $1.gain } - plan.reached) < 0.5)
        #expect(plan.reached <= plan.bound + 0.5 && plan.bound <= plan.total + 0.5 && plan.total == 909_028)
        let more = try MaillageRun(
            "improve", "--function", "formalites-paie", "--stage", "employeur", "--department", "29", "-k", "8",
            "--radius", "15", "--format", "json")
        #expect(try more.json(Plan.self).reached > plan.reached)
    }

    @Test("serves whole EPCI, and says who could extend its zone")
    func epci() throws {
        let run = try MaillageRun(
            "improve", "--function", "formalites-paie", "--stage", "employeur", "--department", "29", "--within",
            "epci", "--format", "json")
        let plan = try run.json(Plan.self)
        #expect(plan.permanences.count == 5 && plan.isBest)
        #expect(!plan.extensions.isEmpty)
        #expect(plan.extensions.map(\.distanceKm) == plan.extensions.map(\.distanceKm).sorted())
        let text = try MaillageRun(
            "improve", "--function", "formalites-paie", "--stage", "employeur", "--department", "29", "--within", "epci"
        )
        #expect(text.output.contains("Aucun autre choix") && text.output.contains("étendre une zone"))
    }

    @Test("asks for one function and one stage, and refuses what makes no sense, in one line")
    func misuse() throws {
        let base = ["improve", "--function", "grh", "--stage", "employeur"]
        for arguments in [
            ["improve"], ["improve", "--function", "grh"], base + ["-k", "0"], base + ["-k", "beaucoup"],
            base + ["--radius", "loin"], base + ["-k", "1001"], base + ["--radius", "150km"],
            base + ["--radius", "-3km"], base + ["--within", "lune"],
            base + ["--within", "epci", "--radius", "3km"],
        ] {
            let run = try MaillageRun(arguments)
            #expect(run.status == 64 && run.output.isEmpty && run.errorLines.count == 1, "\(arguments): \(run.errors)")
        }
    }

    private struct Plan: Decodable {
        struct Permanence: Decodable {
            let rank: Int
            let commune: String
            let gain: Double
        }

        struct Extension: Decodable {
            let actor: String
            let distanceKm: Double
        }

        let permanences: [Permanence]
        let reached: Double
        let total: Double
        let bound: Double
        let isBest: Bool
        let extensions: [Extension]
    }
}
