import AtlasModel
import Testing

struct TerritoryReferenceTests {
    @Test(arguments: [
        ("france", TerritoryReference.france), ("reg:53", TerritoryReference(.region, "53")),
        ("reg2015:25", TerritoryReference(.formerRegion, "25")), ("dep:2A", TerritoryReference(.departement, "2A")),
        ("epci:242900314", TerritoryReference(.epci, "242900314")),
        ("com:29232", TerritoryReference(.commune, "29232")),
        ("zone:pays-de-morlaix", TerritoryReference(.zone, "pays-de-morlaix")),
    ])
    func `a reference is read as it is written`(text: String, reference: TerritoryReference) {
        #expect(TerritoryReference(parsing: text) == reference)
        #expect(reference.description == text)
    }

    @Test(arguments: [
        "", ":", "dep", "dep:", ":29", "29", "departement:29", "france:", "france:1", "Dep:29", " dep:29",
    ])
    func `anything else is no reference`(text: String) {
        #expect(TerritoryReference(parsing: text) == nil)
    }

    @Test func `only the first colon parts the prefix from the code`() {
        #expect(TerritoryReference(parsing: "zone:a:b") == TerritoryReference(.zone, "a:b"))
    }

    @Test func `France has no code and the widest territory comes first`() {
        #expect(TerritoryReference(.france, "x") == .france)
        let mixed = ["com:29019", "dep:44", "zone:a", "france", "dep:29", "reg:53", "reg2015:53", "epci:1"]
        let sorted = mixed.compactMap { TerritoryReference(parsing: $0) }.sorted().map(\.description)
        #expect(sorted == ["france", "reg:53", "reg2015:53", "dep:29", "dep:44", "zone:a", "epci:1", "com:29019"])
    }

    @Test(arguments: 0..<20)
    func `a commune is found by its code whatever the order of the table`(seed: Int) {
        var random = SplitMix64(seed: seed)
        let country = PlainCountry.random(using: &random)
        let territories = country.territories
        for (row, commune) in country.communes.enumerated() {
            #expect(territories.commune(commune.code) == row)
            #expect(territories.reference(ofCommune: row).code == commune.code)
            #expect(territories.name(of: TerritoryReference(.commune, commune.code)) == commune.name)
        }
        for code in ["", "0", "29", "99999", "123456789"] { #expect(territories.commune(code) == nil) }
    }

    @Test func `a zone without references is unknown, never everywhere`() {
        #expect(Zone([]) == .unknown)
        #expect(Zone([]).isUnknown)
        #expect(Zone([.france]).references == [.france])
    }
}
