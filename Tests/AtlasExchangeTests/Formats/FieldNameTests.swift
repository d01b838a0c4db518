import AtlasModel
import Testing

@testable import AtlasExchange

@Suite("Fields of records")
struct FieldNameTests {
    @Test("bear the names of the columns of a package, in their order")
    func names() {
        #expect(Actor.fields.flatMap(\.columns) == ActorSheet.Column.allCases.map(\.rawValue).filter { $0 != "id" })
        #expect(Offer.fields.flatMap(\.columns) == OfferSheet.Column.allCases.map(\.rawValue).filter { $0 != "actor" })
        #expect(Relation.fields.flatMap(\.columns) == ["note", "source"])
        let cooperation = CooperationSheet.Column.allCases.map(\.rawValue).filter { $0 != "id" }
        #expect(Cooperation.fields.flatMap(\.columns) == cooperation + ["members"])
        let initiative = InitiativeSheet.Column.allCases.map(\.rawValue).filter { $0 != "id" }
        #expect(Initiative.fields.flatMap(\.columns) == initiative + ["sessions", "efforts", "actors"])
        #expect(NamedZone.fields.flatMap(\.columns) == ZoneSheet.Column.allCases.map(\.rawValue).filter { $0 != "id" })
    }

    @Test("copied one by one, make one record of another")
    func copying() throws {
        let atlas = try Shipped.atlas()
        for (one, other) in zip(atlas.actors, atlas.actors.dropFirst()) {
            var copy = one
            for field in Actor.fields { field.copy(other, &copy) }
            #expect(copy.changes(to: other).isEmpty && copy.id == one.id)
            #expect(Actor(id: copy.id, name: "").overlaid(by: copy) == copy)
        }
    }
}
