import AtlasModel

/// What somebody may have meant by the name of a place that there is not, as it is to be written.
///
/// Each answer is a walk over all names: of a column that holds something else, the first ones tell enough.
final class NearestPlaces {
    private static let searchesAtMost = 100
    private static let shown = 3

    private let territories: Territories
    private(set) lazy var index = TerritoryIndex(territories)
    private var searches = 0

    init(_ territories: Territories) { self.territories = territories }

    /// `dep:29 Finistère`, best first.
    func references(to text: String) -> [String] {
        found(text, among: Set(TerritoryLevel.allCases)).map(described)
    }

    /// `29232 Quimper`, best first.
    func communes(to text: String) -> [String] {
        found(text, among: [.commune]).map { "\($0.code) \(territories.name(of: $0) ?? "")" }
    }

    func described(_ reference: TerritoryReference) -> String {
        "\(reference) \(territories.name(of: reference) ?? "")"
    }

    private func found(_ text: String, among levels: Set<TerritoryLevel>) -> [TerritoryReference] {
        guard searches < Self.searchesAtMost else { return [] }
        searches += 1
        return index.nearest(to: text, among: levels, limit: Self.shown)
    }
}
