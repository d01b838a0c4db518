import AtlasModel

/// How `communes.csv` is written; ``CommuneRows`` reads it.
enum CommuneSheet: SheetFormat {
    typealias Column = CommuneColumn
    typealias Value = (row: Int, territories: Territories)

    static func cell(_ value: Value, _ column: Column) -> WrittenCell {
        let (row, territories) = value
        let communes = territories.communes
        return switch column {
        case .code: .text(communes.codes[row])
        case .name: .text(communes.names[row])
        case .epci: communes.epci[row] < 0 ? .empty : .text(territories.epci[Int(communes.epci[row])].siren)
        case .departement: .text(territories.departements[Int(communes.departements[row])].code)
        case .population: communes.populations[row] < 0 ? .empty : .optional(communes.populations[row])
        case .latitude: communes.latitudes[row].isNaN ? .empty : .optional(communes.latitudes[row])
        case .longitude: communes.longitudes[row].isNaN ? .empty : .optional(communes.longitudes[row])
        // Already a list, `|` between its items.
        case .postalCodes: .text(communes.postalCodes[row])
        case .point: .text(name(of: communes.points[row]))
        }
    }

    private static func name(of point: CommuneTable.Point) -> String {
        switch point {
        case .unknown: ""
        case .townHall: PointName.townHall.rawValue
        case .representative: PointName.representative.rawValue
        }
    }
}
