import AtlasModel
import Testing

struct RollUpTests {
    @Test(arguments: 0..<80)
    func `a set is named by the widest whole territories, each of which still adds a commune`(seed: Int) {
        var random = SplitMix64(seed: seed)
        let country = PlainCountry.random(using: &random)
        let territories = country.territories
        var set = territories.communes(of: random.picks(0...4, of: country.allReferences))
        if random.chance(30) { set.subtract(territories.communes(of: random.pick(country.allReferences))) }
        let result = territories.rolledUp(set)
        #expect(territories.communes(of: result) == set)
        #expect(result == rolledUp(Set(set.map { country.communes[$0].code }), country))
    }

    @Test(arguments: 0..<20)
    func `every territory of a country rolls up to itself or to something wider`(seed: Int) {
        var random = SplitMix64(seed: seed)
        let country = PlainCountry.random(using: &random)
        for reference in country.allReferences where reference.level != .zone && reference.level != .formerRegion {
            let set = country.territories.communes(of: reference)
            guard !set.isEmpty else { continue }
            let result = country.territories.rolledUp(set)
            #expect(result.contains { $0.level >= reference.level && $0.level != .zone }, "\(reference)")
        }
    }

    @Test func `everything is France and nothing is nothing`() {
        let territories = PlainCountry.west.territories
        #expect(territories.rolledUp(CommuneSet(all: territories.communes.count)) == [.france])
        #expect(territories.rolledUp(CommuneSet(universe: territories.communes.count)) == [])
        #expect(Territories.none.rolledUp(CommuneSet(universe: 0)) == [])
    }

    @Test func `a département but for one EPCI is named by its parts`() {
        let territories = PlainCountry.west.territories
        var set = territories.communes(of: TerritoryReference(.departement, "29"))
        set.subtract(territories.communes(of: TerritoryReference(.epci, "242900314")))
        let expected = ["epci:200068120", "epci:242900835", "com:29259", "com:29084"]
        #expect(territories.rolledUp(set).map(\.description) == expected)
    }

    private func rolledUp(_ codes: Set<String>, _ country: PlainCountry) -> [TerritoryReference] {
        if codes == Set(country.communes.map(\.code)) { return [.france] }
        var named: Set<String> = []
        var result: [TerritoryReference] = []
        for level in [TerritoryLevel.region, .departement, .epci, .commune] {
            for reference in country.references(at: level) {
                let own = country.codes(of: [reference])
                if own.isSubset(of: codes) && !own.isSubset(of: named) {
                    result.append(reference)
                    named.formUnion(own)
                }
            }
        }
        return result
    }
}
