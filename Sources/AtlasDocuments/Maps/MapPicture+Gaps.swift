import AtlasModel

/// How much of an EPCI is without support.
struct GapShare {
    let territory: TerritoryReference
    /// Part of its required function × stage cells, weighed, where nobody is; of 0 to 1.
    let share: Double

    /// The class of the share: 0 for no gap at all, so that no small one is lost; 4 above three quarters.
    var shade: Int { share <= 0 ? 0 : min(4, 1 + Int(share * 4)) }
}

extension MapPicture {
    /// The EPCI of some départements, each filled by its share of gaps and marked with the class of it.
    static func gaps(_ shares: [GapShare], of departements: Set<String>, on outlines: Outlines?, words: Words)
        -> MapPicture
    {
        let keys = (0..<shadeCount).map { Key(mark: "\($0)", title: words.gapClass($0)) }
        guard let outlines, let ground = MapGround(outlines, of: departements) else { return undrawn(keys) }
        let shades = Dictionary(shares.map { ($0.territory.code, $0.shade) }) { first, _ in first }
        var areas: [Area] = []
        var marks: [Mark] = []
        for unit in ground.units {
            let shade = outlines.units[unit].epci.flatMap { shades[$0] }
            areas.append(Area(rings: ground.rings(ofUnit: unit), shade: shade))
            if let shade, let point = ground.labelPoint(ofUnit: unit) {
                marks.append(Mark(kind: .label, text: "\(shade)", point: point))
            }
        }
        return MapPicture(
            title: words.gapMapTitle, width: ground.projection.width, height: ground.projection.height, areas: areas,
            borders: ground.borders, innerBorders: ground.innerBorders,
            // On a whole country the digits would cover the picture; the table beside it names them all.
            marks: departements.count > 20 ? [] : marks, keys: keys)
    }
}
