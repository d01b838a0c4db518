import AtlasModel

/// The offers of each actor by their rows: the offers themselves in groups would be there twice.
struct OffersByActor {
    private let offers: [Offer]
    private let rows: [ActorID: [Int]]

    init(_ atlas: Atlas) {
        offers = atlas.offers
        rows = Dictionary(grouping: atlas.offers.indices) { atlas.offers[$0].actor }
    }

    /// In the order of the atlas.
    subscript(actor: ActorID) -> [Offer] { (rows[actor] ?? []).map { offers[$0] } }
}
