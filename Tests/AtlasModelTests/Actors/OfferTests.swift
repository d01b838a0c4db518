import AtlasModel
import Testing

struct OfferTests {
    @Test(arguments: 0..<16)
    func `offers that say the same of how one is received are equal, however they came to say it`(said: Int) {
        let parts: [WritableKeyPath<Offer, String>] = [\.duration, \.audience, \.cost, \.conditions]
        func text(_ part: Int) -> String { said >> part & 1 == 1 ? "texte \(part)" : "" }
        let made = Offer(
            actor: ActorID("a"), functions: [FunctionID("grh")], stages: .all, role: .core, duration: text(0),
            audience: text(1), cost: text(2), conditions: text(3))
        var set = Offer(
            actor: ActorID("a"), functions: [FunctionID("grh")], stages: .all, role: .core, duration: "x",
            audience: "y")
        for (place, part) in parts.enumerated().reversed() { set[keyPath: part] = text(place) }
        #expect(set == made && set.hashValue == made.hashValue)
        for (place, part) in parts.enumerated() { #expect(set[keyPath: part] == text(place)) }
        #expect(set.terms == (0..<4).map(text).filter { !$0.isEmpty })
        set[keyPath: parts[said % 4]] = "autre"
        #expect(set != made)
    }
}
