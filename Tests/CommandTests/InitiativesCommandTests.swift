import Testing

@Suite("maillage initiatives")
struct InitiativesCommandTests {
    @Test("gives the figures of the four experiments")
    func figures() throws {
        let run = try MaillageRun("initiatives", "--format", "json")
        #expect(run.status == 0)
        let rows = try run.json([InitiativeRow].self)
        #expect(rows.map(\.budgetEur) == [3600, 10000, 3863, 7000])
        #expect(rows.map(\.budgetApproximate) == [false, false, false, true])
        #expect(rows.map(\.sessions.count) == [2, 3, 3, 6])
        #expect(rows.map(\.participantDays) == [3, 4, 4, 6])
        #expect(rows.map(\.coordinatorDays) == [15.5, 10, 10, 25])
        #expect(rows.map { $0.coordinatorParts.map(\.days) } == [[3, 8, 3, 1.5], [3, 7], [3, 7], [18, 4, 3]])
        let finistere = try #require(rows.first { $0.id == "finistere-2011" })
        #expect(finistere.invited == 16 && finistere.present == 8)
    }

    @Test("sets the four side by side")
    func comparison() throws {
        let run = try MaillageRun("demarches")
        for text in ["Basse-Normandie", "Finistère", "Picardie", "Rhône-Alpes", "3 + 8 + 3 + 1,5", "environ"] {
            #expect(run.output.contains(text), "\(text)")
        }
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test("shows the sheet of one, and filters by territory")
    func one() throws {
        let sheet = try MaillageRun("initiatives", "finistere-2011", "--lang", "en")
        #expect(sheet.output.contains("Invited") && sheet.output.contains("€10,000"))
        let filtered = try MaillageRun("initiatives", "--department", "29", "--format", "json")
        #expect(try filtered.json([InitiativeRow].self).map(\.id) == ["finistere-2011"])
        let unknown = try MaillageRun("initiatives", "nulle-part")
        #expect(unknown.status == 64 && unknown.errors.contains("finistere-2011"))
    }
}

@Suite("maillage cooperations")
struct CooperationsCommandTests {
    struct Row: Decodable {
        struct Turn: Decodable {
            let actor: String
        }

        let id: String
        let nextHosts: [Turn]
        let monthsBetweenMeetings: Int?
    }

    @Test("names the next hosts in their turn")
    func hosts() throws {
        let run = try MaillageRun("cooperations", "--format", "json")
        let club = try #require(try run.json([Row].self).first { $0.id == "club-associations-intermediaires" })
        #expect(club.monthsBetweenMeetings == 2)
        #expect(club.nextHosts.count == 6)
        #expect(club.nextHosts.first?.actor == "aiaac")
        let sheet = try MaillageRun("cooperations", "club-associations-intermediaires")
        #expect(sheet.output.contains("Prochains accueils"))
    }
}
