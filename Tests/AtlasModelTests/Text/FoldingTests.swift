import AtlasModel
import Testing

struct FoldingTests {
    @Test(arguments: [
        ("Œuilly", "oeuilly"), ("ŒUILLY", "oeuilly"), ("Ægos", "aegos"), ("Luçon", "lucon"), ("LUÇON", "lucon"),
        ("Lu\u{0063}\u{0327}on", "lucon"), ("Étables", "etables"), ("E\u{0301}tables", "etables"),
        ("L'Haÿ-les-Roses", "l hay les roses"), ("L\u{2019}HAŸ-LES-ROSES", "l hay les roses"),
        ("L\u{02BC}Hay\u{0308} les Roses", "l hay les roses"), ("Saint-Pol-de-Léon", "saint pol de leon"),
        ("St Pol de Leon", "saint pol de leon"), ("STE-ANNE", "sainte anne"), ("St. Malo", "saint malo"),
        ("Stains", "stains"), ("Brest", "brest"), ("Plouër\u{2011}sur\u{00A0}Rance", "plouer sur rance"),
        ("  Île   d'Yeu ", "ile d yeu"), ("« Guid'Asso »", "guid asso"), ("Straße", "strasse"), ("", ""), ("--", ""),
        ("29232", "29232"), ("Ελλάδα", "Ελλάδα"),
    ])
    func `a name folds to its plain letters`(text: String, folded: String) {
        #expect(text.folded == folded)
    }

    @Test(arguments: 0..<200)
    func `folding twice is folding once, and case does not matter`(seed: Int) {
        var random = SplitMix64(seed: seed)
        let alphabet = Array("aàâäbcçdeéèêëfiîïnñoôöœuùûüyÿæAÀÉŒŸ st ST-'’.·\u{0301}\u{0308}0129").map(String.init)
        let text = random.picks(0...14, of: alphabet).joined()
        #expect(text.folded.folded == text.folded, "\(text)")
        #expect(text.uppercased().folded == text.folded, "\(text)")
        #expect(text.folded.unicodeScalars.allSatisfy { $0.isASCII || $0 == "·" })
    }
}
