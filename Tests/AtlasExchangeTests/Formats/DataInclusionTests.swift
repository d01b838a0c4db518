import AtlasExchange
import AtlasModel
import Testing

@Suite("data·inclusion")
struct DataInclusionTests {
    private func read(_ files: [String: String]) throws -> IncomingRecords {
        let folder = try TemporaryFolder(files)
        let atlas = try Shipped.atlas()
        let types = ServiceTypes.read(resources: try Shipped.resources, for: atlas.referential)
        return Importer.read(folder.path, as: .dataInclusion, for: atlas, options: .init(serviceTypes: types))
    }

    private static let structures = #"""
        [{"source":"dora","id":"dora--42:A","nom":"Centre social","date_maj":"2025-02-14","code_insee":"29232",
          "adresse":"1 rue","complement_adresse":"b\u00e2t. A","latitude":48.0,"longitude":-4.1,"telephone":"+33298000000",
          "siret":"35600000000048","reseaux_porteurs":["mission-locale"],"description":"Une \"ligne\"\nune autre"}]
        """#

    private static let services = #"""
        [
         {"source":"dora","structure_id":"dora--42:A","id":"dora--1","nom":"Atelier","description":"Un atelier","date_maj":"2025-02-14",
          "type":"formation","zone_eligibilite":["22","29","35","56"],"frais":"gratuit"},
         {"source":"dora","structure_id":"dora--42:A","id":"dora--2","nom":"Sans zone","description":"Une aide","date_maj":"2025-02-14",
          "type":"aide-financiere","zone_eligibilite":null},
         {"source":"dora","structure_id":"dora--42:A","id":"dora--3","nom":"Sans type","description":"Une aide","date_maj":"2025-02-14"},
         {"source":"dora","structure_id":"dora--43","id":"dora--4","nom":"Sans structure","description":"x","date_maj":"2025-02-14","type":"information"}
        ]
        """#

    @Test("of others becomes actors and offers of unknown role; départements of a whole région are the région")
    func foreign() throws {
        let incoming = try read(["structures.json": Self.structures, "services.json": Self.services])
        let actor = try #require(incoming.actors.first?.record)
        #expect(actor.id == ActorID("dora--42-a") && actor.commune == "29232" && actor.address == "1 rue, bât. A")
        #expect(actor.siret == "35600000000048" && actor.networks == ["mission-locale"])
        #expect(actor.notes == "Une \"ligne\"\nune autre" && actor.modifiedOn == CalendarDate(iso: "2025-02-14"))
        #expect(actor.zone == .unknown)
        let offers = incoming.offers.map(\.record)
        #expect(
            offers.map(\.functions) == [
                [FunctionID("formation")], [FunctionID("financement")], [FunctionID("information")],
            ])
        #expect(offers.allSatisfy { $0.role == .unknown && $0.stages.isEmpty })
        #expect(offers[0].zone == .union([TerritoryReference(.region, "53")]))
        #expect(offers[1].zone == .unknown)
        #expect(incoming.findings.map(\.problem) == [.unmappedService])
        #expect(incoming.offers[2].findings.map(\.problem) == [.unknownIdentifier(of: .structure)])
    }

    @Test("says the same in CSV as in JSON")
    func csv() throws {
        let json = try read(["structures.json": Self.structures, "services.json": Self.services])
        let csv = try read([
            "structures.csv": """
            source,id,nom,date_maj,code_insee,adresse,complement_adresse,latitude,longitude,telephone,siret,reseaux_porteurs,description
            dora,dora--42:A,Centre social,2025-02-14,29232,1 rue,bât. A,48.0,-4.1,'+33298000000,35600000000048,mission-locale,"Une ""ligne""
            une autre"

            """,
            "services.csv": """
            source,structure_id,id,nom,description,date_maj,type,zone_eligibilite,frais
            dora,dora--42:A,dora--1,Atelier,Un atelier,2025-02-14,formation,"22,29,35,56",gratuit
            dora,dora--42:A,dora--2,Sans zone,Une aide,2025-02-14,aide-financiere,,
            dora,dora--42:A,dora--3,Sans type,Une aide,2025-02-14,,,
            dora,dora--43,dora--4,Sans structure,x,2025-02-14,information,,

            """,
        ])
        #expect(csv.actors.map(\.record) == json.actors.map(\.record))
        #expect(csv.offers.map(\.record) == json.offers.map(\.record))
        #expect(csv.findings.map(\.problem) == json.findings.map(\.problem))
    }

    @Test("writes a région as its départements, a named zone as its members, an unknown zone as nothing")
    func zones() throws {
        var atlas = try Shipped.atlas()
        let zones: [Zone] = [
            .union([TerritoryReference(.region, "53")]), .union([TerritoryReference(.zone, "pays-d-ancenis")]),
            .unknown,
            .union([.france]),
        ]
        atlas.actors = zones.enumerated().map { Actor(id: ActorID("a\($0)"), name: "Nom", zone: $1) }
        atlas.offers = atlas.actors.map {
            Offer(actor: $0.id, functions: [FunctionID("grh")], stages: .all, role: .core)
        }
        let files = Exporter.files(
            of: atlas, as: .dataInclusion, today: try #require(CalendarDate(iso: "2026-11-22")))
        let lines = try #require(files.first { $0.path == "services.json" }).text.joined().split(separator: "\n")
        #expect(lines[1].contains(#""zone_eligibilite":["22","29","35","56"]"#))
        #expect(lines[2].contains(#""zone_eligibilite":["244400552"]"#))
        #expect(!lines[3].contains("zone_eligibilite"))
        #expect(lines[4].contains(#""zone_eligibilite":["france"]"#))
    }

    @Test("cut short anywhere is an error, never a crash")
    func cutShort() throws {
        let bytes = Array(Self.structures.utf8)
        for count in stride(from: 0, to: bytes.count, by: 23) {
            let incoming = try read(["structures.json": String(decoding: bytes.prefix(count), as: UTF8.self)])
            #expect(incoming.findings.contains { $0.severity == .error })
        }
    }
}
