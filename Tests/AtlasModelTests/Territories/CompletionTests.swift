import AtlasModel
import Testing

struct CompletionTests {
    private let index = TerritoryIndex(PlainCountry.west.territories)

    private func complete(_ prefix: String, limit: Int = 20) -> [String] {
        index.complete(prefix, limit: limit).map(\.description)
    }

    @Test func `a whole name comes before a beginning, and that before a later word`() {
        // Bretagne is a région and a former one; Quimper Bretagne Occidentale has it as a later word.
        #expect(complete("bretagne") == ["reg:53", "reg2015:53", "epci:200068120"])
        #expect(complete("Pays de") == ["zone:pays-de-morlaix", "reg:52", "reg2015:52"])
        #expect(complete("morlaix") == ["com:29151", "zone:pays-de-morlaix", "epci:242900835"])
    }

    @Test func `in each group the most populated comes first`() {
        let saints = ["com:29259", "com:29254", "com:56263", "com:89361", "com:44003"]
        #expect(complete("saint") == saints)
        #expect(complete("SAINT-M") == ["com:29254", "com:89361"])
        #expect(complete("Saint", limit: 2) == ["com:29259", "com:29254"])
    }

    @Test func `a word inside a name is found without its article`() {
        #expect(complete("hay") == ["com:94038"])
        #expect(complete("roses") == ["com:94038"])
        #expect(complete("oses") == [])
    }

    @Test func `a code completes, the whole one first, then the most local`() {
        #expect(complete("29").prefix(3) == ["dep:29", "com:29019", "com:29232"])
        #expect(complete("2423") == [])
        #expect(complete("2429") == ["epci:242900314", "epci:242900835"])
        #expect(complete("com:290") == ["com:29019", "com:29084"])
        #expect(complete("29600") == ["com:29151", "com:29254"])
        #expect(complete("2a") == ["dep:2A", "com:2A004"])
    }

    @Test func `nothing typed completes to nothing`() {
        #expect(complete("") == [])
        #expect(complete("  -") == [])
    }
}
