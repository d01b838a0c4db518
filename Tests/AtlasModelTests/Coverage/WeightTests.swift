import AtlasModel
import Testing

struct WeightTests {
    @Test(arguments: 0..<40)
    func `what is given for a territory is shared out whole among its communes`(seed: Int) {
        var sample = SmallAtlas(seed: 60_000 + seed)
        var given: [(territory: TerritoryReference, weight: Int)] = []
        var expected = 0
        for _ in 0..<sample.random.number(0...6) {
            let reference = sample.random.pick(sample.country.allReferences)
            let weight = sample.random.pick([0, 1, 7, 1_000, 9_999_999_999])
            given.append((reference, weight))
            if !sample.country.codes(of: [reference]).isEmpty { expected += weight }
        }
        let weights = CommuneWeights(given, in: sample.atlas.territories)
        #expect(weights.unit == .given)
        #expect(weights.values.reduce(0, +) == expected)
        #expect(weights.values.allSatisfy { $0 >= 0 })
    }

    @Test
    func `a weight given for an EPCI follows the inhabitants of its communes`() {
        let country = PlainCountry.west
        let territories = country.territories
        let weights = CommuneWeights(
            [(TerritoryReference(.epci, "242900835"), 187), (TerritoryReference(.commune, "29151"), 3)], in: territories
        )
        // 14,000 and 4,700 inhabitants of 18,700.
        #expect(weights.values[territories.commune("29151")!] == 143)
        #expect(weights.values[territories.commune("29254")!] == 47)
    }

    @Test(arguments: 0..<20)
    func `shares and statements follow the weights given`(seed: Int) {
        var sample = SmallAtlas(seed: 61_000 + seed)
        let query = sample.drawQuery()
        let given = sample.country.communes.map {
            (territory: TerritoryReference(.commune, $0.code), weight: sample.random.below(50))
        }
        let weights = CommuneWeights(given, in: sample.atlas.territories)
        let coverage = Coverage(query, of: sample.onDate, weights: weights)
        // The same numbers as inhabitants of the country.
        var country = sample.country
        for (row, weight) in given.enumerated() { country.communes[row].population = weight.weight }
        var atlas = sample.atlas
        atlas.territories = country.territories
        let same = Coverage(query, of: AtlasOnDate(atlas, on: SmallAtlas.today))
        #expect(coverage.summaries(by: .departement) == same.summaries(by: .departement))
        for kind in Statement.Kind.allCases { #expect(coverage.statements(kind) == same.statements(kind)) }
    }
}
