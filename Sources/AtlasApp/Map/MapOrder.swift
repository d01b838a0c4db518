import AtlasModel

/// The order of the list beside a map.
enum MapOrder {
    /// The worst state first, then the largest share of it; where density fills the map, the least dense first.  Parts
    /// of which nothing is told come last; those alike, by name.
    static func worstFirst(
        _ figures: [MapFigure?], names: [String], by measure: MapMeasure, in territories: Territories
    ) -> [Int] {
        let keys = figures.indices.map { row in Key(figures[row], name: names[row].folded, measure, territories) }
        return figures.indices.sorted { keys[$0] < keys[$1] }
    }

    private struct Key: Comparable {
        let state: Int
        let badness: Double
        let name: String

        init(_ figure: MapFigure?, name: String, _ measure: MapMeasure, _ territories: Territories) {
            self.name = name
            guard let figure else {
                (state, badness) = (.max, 0)
                return
            }
            switch measure {
            case .state:
                state = CellState.allCases.firstIndex(of: figure.mainState) ?? .max
                badness = figure.coverage.share(.gap) + figure.coverage.share(.unknown) / 1000
            case .density:
                state = 0
                badness = -figure.density(perInhabitant: territories.hasPopulation)
            }
        }

        static func < (left: Key, right: Key) -> Bool {
            (left.state, -left.badness, left.name) < (right.state, -right.badness, right.name)
        }
    }
}
