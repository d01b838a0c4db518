import AtlasModel

/// Somebody to see, as the map of a sheet needs it.
struct Site {
    /// Its sign on the map and in the list.
    let mark: String
    let title: String
    let facts: [Fact]
    /// `nil` where nobody knows.
    let place: Coordinate?
}

extension MapPicture {
    /// Where to go from a commune: its département with those of the sites near by, the commune and the sites.
    static func sites(
        _ sites: [Site], around commune: Int?, in territories: Territories, on outlines: Outlines?, words: Words
    ) -> MapPicture {
        let home = commune.flatMap(territories.coordinate)
        let keys = sites.map { Key(mark: $0.mark, title: $0.title, facts: $0.facts) }
        guard let outlines, let commune, let home else { return undrawn(keys) }
        var departements = [territories.departements[Int(territories.communes.departements[commune])].code]
        let own = outlines.unit(containing: home).map { outlines.units[$0].departement }
        for place in sites.compactMap(\.place) where place.distance(to: home) < widestFrame {
            if let unit = outlines.unit(containing: place), own != nil {
                departements.append(outlines.units[unit].departement)
            }
        }
        guard let ground = MapGround(outlines, of: Set(departements)) else { return undrawn(keys) }
        let name = words.territory(territories.reference(ofCommune: commune), in: territories)
        // Marks at one place would hide each other: one mark tells all of them.
        var places: [(Coordinate, [String])] = []
        for site in sites {
            guard let place = site.place, ground.holds(place) else { continue }
            if let known = places.firstIndex(where: { $0.0.distance(to: place) < 1 }) {
                places[known].1.append(site.mark)
            } else {
                places.append((place, [site.mark]))
            }
        }
        let marks =
            [Mark(kind: .home, text: name, point: ground.projection.point(home))]
            + places.map { Mark(kind: .site, text: $0.1.joined(separator: ","), point: ground.projection.point($0.0)) }
        return MapPicture(
            title: words.mapTitle(around: name, sites: places.flatMap(\.1)), width: ground.projection.width,
            height: ground.projection.height, areas: [], borders: ground.borders, innerBorders: ground.innerBorders,
            marks: marks, keys: keys)
    }

    /// Kilometres beyond which a site would make the map too small to read.
    private static let widestFrame = 120.0

    /// The keys alone.
    static func undrawn(_ keys: [Key]) -> MapPicture {
        MapPicture(title: "", width: 0, height: 0, areas: [], borders: [], innerBorders: [], marks: [], keys: keys)
    }
}
