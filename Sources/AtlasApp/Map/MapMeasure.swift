import AtlasModel

/// What fills a map.
enum MapMeasure: String, Sendable {
    case state
    case density

    var next: MapMeasure { self == .state ? .density : .state }
}

/// The parts of a map put in classes by what fills it.
struct MapClassing: Sendable {
    /// A class that occurs, with what it stands for.
    enum Meaning: Hashable, Sendable {
        case state(CellState)
        /// Nobody.
        case nobody
        /// Actors (for 100,000 inhabitants where these are known): from the least to the most of its parts.
        case density(ClosedRange<Double>)
    }

    /// By the rows of the division.
    let classes: [MapClass]
    /// The classes that occur, by their digits.
    let legend: [(shown: MapClass, meaning: Meaning)]

    init(_ figures: [MapFigure?], by measure: MapMeasure, perInhabitant: Bool) {
        switch measure {
        case .state:
            let states = figures.map { $0?.mainState ?? .notApplicable }
            classes = states.map { MapClass($0) }
            legend = CellState.allCases.filter(states.contains).map { (MapClass($0), .state($0)) }
        case .density:
            let values = figures.map { $0?.density(perInhabitant: perInhabitant) }
            let bounds = Self.quarters(values.compactMap { $0 }.filter { $0 > 0 })
            let places = values.map { value in
                value.map { value in value > 0 ? 1 + bounds.count { value > $0 } : 0 }
            }
            classes = places.map { $0.map { MapClass(density: $0) } ?? MapClass(.notApplicable) }
            var legend: [(shown: MapClass, meaning: Meaning)] =
                places.contains(nil)
                ? [(MapClass(.notApplicable), .state(.notApplicable))] : []
            for place in 0...4 {
                let own = zip(places, values).compactMap { $0 == place ? $1 : nil }
                guard let least = own.min(), let most = own.max() else { continue }
                legend.append((MapClass(density: place), place == 0 ? .nobody : .density(least...most)))
            }
            self.legend = legend
        }
    }

    /// The greatest value of each of the first three quarters; equal values are never parted.
    private static func quarters(_ values: [Double]) -> [Double] {
        let sorted = values.sorted()
        return sorted.isEmpty ? [] : (1...3).map { sorted[max(0, (sorted.count * $0 + 3) / 4 - 1)] }
    }
}

extension MapFigure {
    /// Actors, for 100,000 inhabitants where they are asked for and some live there.
    func density(perInhabitant: Bool) -> Double {
        perInhabitant && weight > 0 ? Double(actors) * 100_000 / Double(weight) : Double(actors)
    }
}
