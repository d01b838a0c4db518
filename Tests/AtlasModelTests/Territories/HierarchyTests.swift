import AtlasModel
import Testing

struct HierarchyTests {
    @Test(arguments: 0..<25)
    func `a territory holds the communes that say so themselves`(seed: Int) {
        var random = SplitMix64(seed: seed)
        let country = PlainCountry.random(using: &random)
        let territories = country.territories
        for reference in country.allReferences + [TerritoryReference(.departement, "99")] {
            let expected = country.codes(of: [reference])
            let found = Set(territories.communes(of: reference).map { country.communes[$0].code })
            let held = country.communes.indices.filter { territories.contains($0, in: reference) }
            #expect(found == expected, "\(reference)")
            #expect(Set(held.map { country.communes[$0].code }) == expected, "\(reference)")
            #expect(territories.weight(of: territories.communes(of: reference)) == country.weight(of: expected))
        }
    }

    @Test(arguments: 0..<25)
    func `ancestors are the official territories that hold the commune`(seed: Int) {
        var random = SplitMix64(seed: seed)
        let country = PlainCountry.random(using: &random)
        let levels: [TerritoryLevel] = [.commune, .epci, .departement, .formerRegion, .region, .france]
        for (row, commune) in country.communes.enumerated() {
            let expected = levels.flatMap { country.references(at: $0) }.filter { country.holds($0, commune) }
            #expect(country.territories.ancestors(ofCommune: row) == expected)
        }
    }

    @Test(arguments: 0..<25)
    func `the children of a territory have its communes and its weight, each once`(seed: Int) {
        var random = SplitMix64(seed: seed)
        let country = PlainCountry.random(using: &random)
        let territories = country.territories
        for level in [TerritoryLevel.france, .region, .formerRegion, .departement, .epci] {
            for parent in country.references(at: level) {
                let whole = territories.communes(of: parent)
                var (weight, communes) = (0, 0)
                for child in territories.children(of: parent) {
                    // An EPCI goes past the borders of its départements.
                    var part = territories.communes(of: child)
                    part.formIntersection(whole)
                    #expect(!part.isEmpty || level != .departement)
                    weight += territories.weight(of: part)
                    communes += part.count
                }
                #expect(weight == territories.weight(of: whole), "\(parent)")
                #expect(communes == whole.count, "\(parent)")
            }
        }
    }

    @Test(arguments: 0..<25)
    func `an EPCI walked down from a département shows the communes it has there`(seed: Int) {
        var random = SplitMix64(seed: seed)
        let country = PlainCountry.random(using: &random)
        for departement in country.departements {
            for epci in country.epci {
                let children = country.territories.children(
                    of: TerritoryReference(.epci, epci.siren), within: departement.code)
                let expected = country.communes.filter { $0.epci == epci.siren && $0.departement == departement.code }
                #expect(Set(children.map(\.code)) == Set(expected.map(\.code)))
            }
        }
    }

    @Test func `a zone holds its members once each, and an unknown or nested one adds nothing`() {
        var country = PlainCountry.west
        let members = country.zones[0].members
        country.zones.append(
            NamedZone(
                id: "large", name: "", kind: "",
                members: [members[1], members[1], TerritoryReference(.zone, "pays-de-morlaix")]
                    + [TerritoryReference(.epci, "999999999")], source: ""))
        let territories = country.territories
        #expect(country.codes(of: [TerritoryReference(.zone, "pays-de-morlaix")]) == ["29151", "29254", "29259"])
        #expect(territories.communes(of: TerritoryReference(.zone, "pays-de-morlaix")).count == 3)
        #expect(Array(territories.communes(of: TerritoryReference(.zone, "large"))) == [4])
    }

    @Test func `communes weigh 1 each where nobody knows their inhabitants`() {
        var country = PlainCountry.west
        for index in country.communes.indices { country.communes[index].population = -1 }
        let territories = country.territories
        #expect(!territories.hasPopulation)
        #expect(territories.weight(of: territories.communes(of: TerritoryReference(.departement, "29"))) == 6)
    }
}
