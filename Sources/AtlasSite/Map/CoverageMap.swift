import AtlasDocuments
import AtlasModel

/// The territories of a map with their shapes, before it is drawn in a language.
struct CoverageMap {
    struct Area {
        let territory: TerritoryReference
        let path: String
        /// Where its sign stands, in tenths of a unit; `nil` where there is no room for one.
        let label: (x: Int, y: Int)?
    }

    /// In tenths of a unit.
    let width: Int
    let height: Int
    let areas: [Area]
    /// Borders that stand out.
    let borders: String

    private static let labelRoom = 7.0

    /// - Parameters:
    ///   - units: rows of the units of each territory shown, with the département in which they lie.
    ///   - group: what the borders that stand out are between, for a département.
    /// - Returns: `nil` where there is nothing to draw.
    init?(
        _ shown: [(territory: TerritoryReference, units: [Int])], groupedBy group: (String) -> String,
        on outlines: Outlines
    ) {
        let all = shown.flatMap(\.units)
        let frame = MapFrame(Dictionary(grouping: all) { outlines.units[$0].departement }, of: outlines)
        guard let frame, !all.isEmpty else { return nil }
        width = Int((frame.width * 10).rounded())
        height = Int((frame.height * 10).rounded())
        areas = shown.map { territory, units in
            let parts = Dictionary(grouping: units) { outlines.units[$0].departement.utf8.count > 2 }
            let lines = parts.sorted { !$0.key && $1.key }.flatMap { _, rows in
                frame.lines(
                    MapShape(units: rows, of: outlines), in: outlines.units[rows[0]].departement, of: outlines)
            }
            let room = MapPicture.labelRoom(in: lines)
            return Area(
                territory: territory, path: SvgPath(lines, isClosed: true).text,
                label: room.flatMap { room in
                    room.width < CoverageMap.labelRoom
                        ? nil : (Int((room.middle.x * 10).rounded()), Int((room.middle.y * 10).rounded()))
                })
        }
        let groups = Dictionary(grouping: all) { group(outlines.units[$0].departement) }.sorted { $0.key < $1.key }
        let lines = outlines.borders(between: groups.map { $0.value.flatMap { outlines.units[$0].rings } }).map {
            frame.line(arc: $0.arc, in: outlines.units[groups[$0.shape].value[0]].departement, of: outlines)
        }
        borders = SvgPath(lines, isClosed: false).text
    }
}
