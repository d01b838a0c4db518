import AtlasExchange
import AtlasModel
import Testing

/// The pathways of the worked cases in the embedded atlas: whom one sees for what, looked up by hand in the actors, the
/// profiles of their types and the weights.
@Suite struct WorkedPathwayTests {
    private func pathway(
        _ commune: String, _ stage: EmploymentStage, needs: [String] = [], full: Bool = false,
        chosen: [String: String] = [:], hire: String? = nil
    ) throws -> Pathway {
        let atlas = try Shipped.atlas()
        let subject = AtlasOnDate(atlas, on: try #require(CalendarDate(iso: "2026-11-22")))
        let association = Association(
            name: "A", commune: commune, stage: stage, needs: needs.map { FunctionID($0) },
            hireDate: hire.flatMap { CalendarDate(iso: $0) })
        return subject.pathway(
            of: association, full: full,
            chosen: Dictionary(uniqueKeysWithValues: chosen.map { (PathwayStepID($0), ActorID($1)) }))
    }

    /// `step: actor`, with what may be told of the choice; `step: - (nearest elsewhere / whom to ask)` at a rupture.
    private func lines(_ pathway: Pathway) -> [String] {
        pathway.steps.map { step in
            guard let choice = step.choice, let grounds = step.grounds else {
                let nearest = step.rupture?.nearest?.actor.rawValue ?? "-"
                return "\(step.id.rawValue): - (\(nearest) / \(step.rupture?.orientation?.actor.rawValue ?? "-"))"
            }
            var notes: [String] = []
            switch grounds.way {
            case .same: notes.append("same")
            case .tied(let relation): notes.append(relation.kind.rawValue)
            case .first, .change: break
            }
            if let other = grounds.passedOver { notes.append("not \(other.rawValue)") }
            let told = notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))"
            return "\(step.id.rawValue): \(choice.actor.rawValue)\(told)"
        }
    }

    @Test
    func `a volunteer association in Quimper thinking of a first job sees three organisations along the whole way`()
        throws
    {
        let expected = [
            "decision-embauche: espace-associatif-quimper",
            "cout-budget-aides: bretagne-active",
            "alternatives-embauche: - (- / espace-associatif-quimper)",
            "fiche-de-poste: espace-associatif-quimper",
            "immatriculation-siret: espace-associatif-quimper (same)",
            "convention-collective: acepp-29",
            "choix-gestion-paie: - (apslo / espace-associatif-quimper)",
            "recrutement: espace-associatif-quimper",
            "contrat-de-travail: espace-associatif-quimper (same)",
            "dpae: - (apslo / espace-associatif-quimper)",
            "protection-sociale-complementaire: - (apslo / espace-associatif-quimper)",
            "suivi-sante-travail: - (- / chorum)",
            "duerp: - (- / chorum)",
            "registre-affichages-dsn: - (apslo / espace-associatif-quimper)",
            "integration-salarie: - (- / espace-associatif-quimper)",
            "opco: - (- / espace-associatif-quimper)",
            "entretien-parcours-professionnel: espace-associatif-quimper (same)",
            "pratiques-rh: espace-associatif-quimper (same)",
            "parcours-dla: espace-associatif-quimper (same)",
            "cse: acepp-29",
        ]
        let whole = try pathway("29232", .project, full: true)
        #expect(lines(whole) == expected)
        #expect(lines(try pathway("29232", .project)) == Array(expected[..<4]))
        #expect(whole.interlocutors.count == 3)
    }

    @Test func `nobody covers a first hire in Lens, and each rupture says where it is done`() throws {
        let pathway = try pathway("62498", .firstTimeEmployer)
        #expect(pathway.ruptureCount == 11 && pathway.steps.count == 11)
        #expect(
            lines(pathway).prefix(4) == [
                "immatriculation-siret: - (cdos-80 / -)", "convention-collective: - (cdos-80 / -)",
                "choix-gestion-paie: - (cdos-80 / -)", "recrutement: - (cdos-80 / -)",
            ])
        #expect(pathway.steps[0].rupture?.nearest?.zoneDistance.map { (10..<40).contains($0) } == true)
        // Nobody in the atlas does it, and one network sends people on for it.
        #expect(lines(pathway)[7] == "suivi-sante-travail: - (- / chorum)")
    }

    @Test func `the association of the Aract case finds one interlocutor for its needs in Quimper, none in Lens`()
        throws
    {
        let needs = ["grh", "suivi-parcours", "certification-qualite"]
        #expect(
            lines(try pathway("29232", .employer, needs: needs)) == [
                "entretien-parcours-professionnel: espace-associatif-quimper",
                "pratiques-rh: espace-associatif-quimper (same)", "parcours-dla: espace-associatif-quimper (same)",
            ])
        #expect(
            lines(try pathway("62498", .employer, needs: needs)) == [
                "entretien-parcours-professionnel: - (bge-80 / -)", "pratiques-rh: - (bge-80 / -)",
                "parcours-dla: - (bge-80 / -)",
            ])
    }

    @Test func `all the needs of the example association are answered by the steps of its stage or make their own`()
        throws
    {
        let atlas = try Shipped.atlas()
        let example = try #require(atlas.examples.first)
        let pathway = try pathway("29232", example.association.stage, needs: example.association.needs.map(\.rawValue))
        #expect(
            pathway.steps.map(\.id.rawValue) == [
                "entretien-parcours-professionnel", "pratiques-rh", "parcours-dla", "need:plan-formation",
            ])
    }

    @Test func `in Hénin-Beaumont every step is a rupture, with somebody of the Somme nearest`() throws {
        let pathway = try pathway("62427", .project)
        #expect(
            lines(pathway) == [
                "decision-embauche: - (bge-80 / -)", "cout-budget-aides: - (bge-80 / -)",
                "alternatives-embauche: - (- / -)", "fiche-de-poste: - (cdos-80 / -)",
            ])
    }

    @Test func `in Caen a federation keeps the association for the three steps that it can take`() throws {
        #expect(
            lines(try pathway("14118", .firstTimeEmployer)).filter { !$0.contains(": -") } == [
                "immatriculation-siret: mda-caen", "convention-collective: chantier-ecole-basse-normandie",
                "recrutement: chantier-ecole-basse-normandie (same, not mda-caen)",
                "contrat-de-travail: chantier-ecole-basse-normandie (same, not mda-caen)",
            ])
        #expect(
            lines(try pathway("14118", .employer)) == [
                "opco: - (- / mda-caen)", "entretien-parcours-professionnel: dla-agglomeration-caennaise",
                "pratiques-rh: dla-agglomeration-caennaise (same)", "parcours-dla: dla-agglomeration-caennaise (same)",
                "cse: chantier-ecole-basse-normandie",
            ])
    }

    @Test func `in Ancenis only the mission locale takes a step`() throws {
        let pathway = try pathway("44003", .firstTimeEmployer)
        #expect(
            lines(pathway).filter { !$0.contains(": -") } == [
                "recrutement: mission-locale-etap", "contrat-de-travail: mission-locale-etap (same)",
            ])
        #expect(pathway.steps.compactMap(\.choice).allSatisfy { $0.presence == .presumed })
    }

    @Test func `in Saint-Étienne the federation met first is kept for the collective agreement`() throws {
        #expect(
            lines(try pathway("42218", .firstTimeEmployer)).filter { !$0.contains(": -") } == [
                "immatriculation-siret: ligue-enseignement-42",
                "convention-collective: ligue-enseignement-42 (same, not udes-rhone-alpes)",
                "recrutement: ligue-enseignement-42 (same)", "contrat-de-travail: ligue-enseignement-42 (same)",
            ])
        #expect(
            lines(try pathway("42218", .project)) == [
                "decision-embauche: ligue-enseignement-42", "cout-budget-aides: loire-active",
                "alternatives-embauche: - (- / -)", "fiche-de-poste: ligue-enseignement-42",
            ])
    }

    @Test func `a choice by hand brings the steps beside it along where that is cheaper`() throws {
        let free = try pathway("29232", .project)
        let pathway = try pathway(
            "29232", .project, chosen: ["fiche-de-poste": "resam", "decision-embauche": "nobody"])
        #expect(pathway.unheededChoices.map(\.rawValue) == ["decision-embauche", "fiche-de-poste"])
        let candidates = free.steps[3].candidates.map(\.actor)
        #expect(candidates.count > 1)
        for candidate in candidates {
            let forced = try self.pathway("29232", .project, chosen: ["fiche-de-poste": candidate.rawValue])
            #expect(forced.steps[3].choice?.actor == candidate)
            #expect(forced.cost >= free.cost)
        }
    }

    @Test func `the day of the hire dates what the sources count from it`() throws {
        let steps = try pathway("29232", .firstTimeEmployer, full: true, hire: "2027-03-01").steps
        let dated = steps.filter { $0.earliest != nil || $0.latest != nil }.map { step in
            "\(step.id.rawValue) \(step.earliest?.description ?? "-") \(step.latest?.description ?? "-")"
        }
        #expect(
            dated == [
                "choix-gestion-paie - 2027-03-01", "contrat-de-travail - 2027-03-03",
                "dpae 2027-02-21 2027-03-01", "integration-salarie 2027-03-01 -",
                "entretien-parcours-professionnel - 2028-03-01",
            ])
    }
}
