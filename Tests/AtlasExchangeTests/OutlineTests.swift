import AtlasExchange
import AtlasModel
import Testing

@Suite struct OutlineTests {
    @Test(
        "Communes lie in the outline of their own unit, but for what the simplification moved",
        arguments: [(OutlineReader.Detail.region, 0.99), (.country, 0.97)])
    func communesInUnits(detail: OutlineReader.Detail, share: Double) throws {
        let territories = try Shipped.territories
        let outlines = try #require(
            try OutlineReader.read(folder: try Shipped.resources + "/territories", detail: detail))
        let rows = Dictionary(uniqueKeysWithValues: outlines.units.enumerated().map { ($1.key, $0) })
        var (inside, all) = (0, 0)
        for commune in 0..<territories.communes.count {
            guard let place = territories.coordinate(ofCommune: commune) else { continue }
            all += 1
            let own = rows[territories.unitKey(ofCommune: commune)]
            if let own, outlines.isInside(place, unit: own) { inside += 1 }
            // Looking through all units is slow without optimisation.
            if commune % 100 == 0, let found = outlines.unit(containing: place) {
                #expect(outlines.isInside(place, unit: found))
            }
        }
        #expect(Double(inside) >= share * Double(all), "\(inside) of \(all)")
    }

    @Test("Neighbours share an arc, each in its own direction")
    func sharedArcs() throws {
        let folder = try TemporaryFolder([
            "outlines.json": #"""
            {"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[10,20]},
             "objects":{"units":{"type":"GeometryCollection","geometries":[
              {"type":"Polygon","arcs":[[0,1]],"id":"west","properties":{"departement":"01","epci":"1"}},
              {"type":"MultiPolygon","arcs":[[[-1,2]]],"id":"east","properties":{"departement":"02","epci":null}}]}},
             "arcs":[[[2,0],[0,4]],[[2,4],[-2,0],[0,-4],[2,0]],[[2,0],[2,0],[0,4],[-2,0]]]}
            """#
        ])
        let outlines = try #require(try OutlineReader.read(folder: folder.path, detail: .region))
        #expect(outlines.arcCount == 3)
        #expect(outlines.points(ofArc: 0).map { outlines.latitudes[$0] } == [20, 22])
        #expect(outlines.boxes[0] == Outlines.Box(south: 20, west: 10, north: 22, east: 11))
        #expect(outlines.unit(containing: Coordinate(latitude: 21, longitude: 10.5)) == 0)
        #expect(outlines.unit(containing: Coordinate(latitude: 21, longitude: 11.5)) == 1)
        #expect(outlines.unit(containing: Coordinate(latitude: 21, longitude: 12.5)) == nil)
        #expect(outlines.units[1].epci == nil)
    }

    @Test("A folder without outlines has no picture; damaged ones are an error")
    func absentAndDamaged() throws {
        let folder = try TemporaryFolder()
        #expect(try OutlineReader.read(folder: folder.path, detail: .country) == nil)
        try folder.write("{}", to: "outlines_france.json")
        #expect(throws: ExchangeError.self) { try OutlineReader.read(folder: folder.path, detail: .country) }
    }
}

extension Outlines.Unit {
    fileprivate var key: String { "\(departement) \(epci ?? "")" }
}

extension Territories {
    fileprivate func unitKey(ofCommune row: Int) -> String {
        let epci = communes.epci[row] < 0 ? "" : epci[Int(communes.epci[row])].siren
        return "\(departements[Int(communes.departements[row])].code) \(epci)"
    }
}
