import AtlasExchange
import AtlasModel
import AtlasResources
import Testing

@testable import AtlasApp
@testable import Terminal

/// The outlines that come with the program, read once for all tests of maps.
enum ShippedOutlines {
    static let country = read(.country)
    static let region = read(.region)
    static let source = OutlineSource { $0 == .country ? .read(country) : .read(region) }

    private static func read(_ detail: OutlineReader.Detail) -> Outlines {
        do {
            let folder = try ResourceFolder.find() + "/territories"
            guard let outlines = try OutlineReader.read(folder: folder, detail: detail) else {
                fatalError("no outlines in \(folder)")
            }
            return outlines
        } catch {
            fatalError("outlines cannot be read: \(error)")
        }
    }
}

/// A map of the country or of a part of it, as tests look at it.
struct DrawnMap {
    let division: MapDivision
    let shapes: MapShapes
    let picture: MapPicture

    static let territories = EmbeddedAtlas.subject.atlas.territories

    init(_ frame: TerritoryReference, by level: TerritoryLevel, width: Int, height: Int) {
        let outlines = frame == .france ? ShippedOutlines.country : ShippedOutlines.region
        division = MapDivision(frame, by: level, in: Self.territories)
        shapes = MapShapes(division, of: outlines, in: Self.territories)
        picture = MapPicture(shapes, size: Size(width: width, height: height))
    }

    static let france = DrawnMap(.france, by: .departement, width: 100, height: 44)
    static let scales: [(TerritoryReference, TerritoryLevel)] = [
        (.france, .departement), (.france, .region), (TerritoryReference(.region, "53"), .epci),
        (TerritoryReference(.region, "11"), .departement), (TerritoryReference(.region, "01"), .epci),
        (TerritoryReference(.departement, "29"), .epci), (TerritoryReference(.epci, "242900314"), .commune),
        (TerritoryReference(.formerRegion, "25"), .epci),
    ]
}

@Suite("Pictures of maps")
struct MapPictureTests {
    /// The territories with other codes of some EPCI than the outlines have.
    private static func later(_ isChanged: (Epci) -> Bool) -> Territories {
        let today = DrawnMap.territories
        return Territories(
            communes: today.communes,
            epci: today.epci.map {
                isChanged($0) ? Epci(siren: "9" + $0.siren.dropFirst(), name: $0.name, kind: $0.kind) : $0
            },
            departements: today.departements, regions: today.regions, formerRegions: today.formerRegions,
            formerCommunes: today.formerCommunes)
    }

    @Test("parts without outline are counted in words; where none has one, the list alone is shown")
    func withoutOutline() {
        func map(_ isChanged: (Epci) -> Bool) -> String {
            let atlas = EmbeddedAtlas.subject.atlas
            let other = Atlas(
                title: "", referential: atlas.referential, territories: Self.later(isChanged), actors: atlas.actors)
            var rehearsal = Rehearsal(
                width: 120, height: 40, subject: AtlasOnDate(other, on: EmbeddedAtlas.subject.date))
            rehearsal.type("d29")
            rehearsal.press(.enter)
            rehearsal.type("c")
            return rehearsal.screen
        }
        #expect(!map { _ in false }.contains("sans contour"))
        #expect(map { $0.siren == "242900314" }.contains("sans contour, dans la liste : 1"))
        // The islands, which have no EPCI, are drawn.
        #expect(map { _ in true }.contains("sans contour, dans la liste : 21"))
    }

    @Test("the country is whole with the EPCI of another year", arguments: [TerritoryLevel.departement, .region])
    func otherEpci(level: TerritoryLevel) {
        let (today, later) = (DrawnMap.territories, Self.later { _ in true })
        let shapes = [today, later].map {
            MapShapes(MapDivision(.france, by: level, in: $0), of: ShippedOutlines.country, in: $0)
        }
        #expect(shapes[1].panels.map(\.parts) == shapes[0].panels.map(\.parts))
        #expect(shapes[1].panels.map { $0.lines.map(\.arc) } == shapes[0].panels.map { $0.lines.map(\.arc) })
        #expect(
            shapes[0].panels.reduce(into: Set<Int>()) { $0.formUnion($1.parts) }.count > (level == .region ? 17 : 100))
    }

    @Test("the part selected is more than its digit, however small the map", arguments: MapSkin.allCases)
    func selected(skin: MapSkin) throws {
        let size = Size(width: 38, height: 17)
        let map = DrawnMap(.france, by: .departement, width: size.width, height: size.height)
        let part = try #require(map.division.row(of: TerritoryReference(.departement, "03")))
        var paint = MapPaint(skin: skin)
        paint.parts = map.division.parts.map { _ in MapPaint.Part(shown: MapClass(.gap)) }
        paint.selected = part
        var surface = Surface(size: size)
        map.picture.draw(paint, at: Position(x: 0, y: 0), on: &surface)
        let marked = (0..<size.height).reduce(0) { sum, y in
            sum + (0..<size.width).count { surface[$0, y].style == .cursor }
        }
        #expect(marked > 1)
    }

    @Test("a dot belongs to the part whose outline holds its middle", arguments: [0, 2, 3, 5])
    func dotsAreInside(scale: Int) {
        let (frame, level) = DrawnMap.scales[scale]
        let map = DrawnMap(frame, by: level, width: 90, height: 40)
        let outlines = map.shapes.outlines
        let territories = DrawnMap.territories
        var dice = RandomNumbers(state: 7)
        var (looked, alike, inside) = (0, 0, 0)
        for _ in 0..<1500 {
            let (x, y) = (
                Int.random(in: 0..<map.picture.grid.width, using: &dice),
                Int.random(in: 0..<map.picture.grid.height, using: &dice)
            )
            let cell = Position(x: x / 2, y: y / 4)
            let panel = map.picture.panels.last { $0.area.contains(cell) }
            guard let panel else { continue }
            let place = panel.projection.coordinate(x: Double(x) + 0.5, y: Double(y) + 0.5)
            let expected = outlines.units.indices.first { unit in
                outlines.isInside(place, unit: unit)
                    && (map.part(of: outlines.units[unit], in: territories).map(panel.parts.contains) ?? false)
            }.flatMap { map.part(of: outlines.units[$0], in: territories) }
            let found = map.picture.grid.owner(x, y)
            looked += 1
            if Int(found) == expected ?? -1 { alike += 1 }
            if found >= 0 { inside += 1 }
        }
        // An island smaller than a dot has one that its middle is not in; one without an EPCI is not looked for.
        #expect(alike >= looked - 3, "\(alike) of \(looked)")
        #expect(inside > 300)
    }

    @Test("the dot of a commune lies in its own territory, but for those on a border")
    func communesLieInside() {
        let map = DrawnMap(.france, by: .departement, width: 320, height: 130)
        let territories = DrawnMap.territories
        var (own, all) = (0, 0)
        for commune in 0..<territories.communes.count {
            guard let place = territories.coordinate(ofCommune: commune),
                let part = map.division.row(ofCommune: commune),
                let dot = map.picture.dot(of: place, part: part)
            else { continue }
            all += 1
            let isInside = dot.x >= 0 && dot.x < map.picture.grid.width && dot.y >= 0 && dot.y < map.picture.grid.height
            if isInside, Int(map.picture.grid.owner(dot.x, dot.y)) == part { own += 1 }
        }
        #expect(all > 34_000)
        #expect(Double(own) >= 0.97 * Double(all), "\(own) of \(all)")
    }

    @Test("every part has a mark on a cell of its own", arguments: DrawnMap.scales)
    func marks(frame: TerritoryReference, level: TerritoryLevel) {
        let map = DrawnMap(frame, by: level, width: 100, height: 44)
        let marks = map.picture.marks.compactMap { $0 }
        let unmarked = map.division.parts.indices.filter { map.picture.marks[$0] == nil }
        #expect(unmarked.isEmpty, "no mark: \(unmarked.map { map.division.parts[$0].description })")
        let distinct = Set(marks)
        #expect(distinct.count == marks.count)
        guard level != .commune else { return }
        let astray = map.division.parts.indices.filter { part in
            map.picture.marks[part].map { Int(map.picture.cell($0)) != part } ?? false
        }
        #expect(astray.isEmpty)
    }

    @Test("the mark of a part is as deep inside as a dot can be, by measuring to every dot around")
    func deepest() throws {
        let map = DrawnMap(TerritoryReference(.region, "53"), by: .departement, width: 40, height: 18)
        let grid = map.picture.grid
        let distances = grid.innerDistances()
        func slow(_ x: Int, _ y: Int) -> Double {
            var nearest = Double.infinity
            for row in -1...grid.height {
                for column in -1...grid.width {
                    let isOther =
                        row < 0 || column < 0 || row == grid.height || column == grid.width
                        || grid.owner(column, row) != grid.owner(x, y)
                    guard isOther else { continue }
                    let (across, down) = (Double(column - x), Double(row - y))
                    nearest = min(nearest, (across * across + down * down).squareRoot())
                }
            }
            return nearest
        }
        var checked = 0
        for y in stride(from: 0, to: grid.height, by: 3) {
            for x in stride(from: 0, to: grid.width, by: 3) where grid.owner(x, y) >= 0 {
                let (fast, exact) = (Double(distances[y * grid.width + x]) / 3, slow(x, y))
                #expect(abs(fast - exact) <= 0.09 * exact + 0.01)
                checked += 1
            }
        }
        #expect(checked > 100)
    }

    @Test("every part can be reached from any other with the arrows", arguments: DrawnMap.scales)
    func reachable(frame: TerritoryReference, level: TerritoryLevel) {
        let map = DrawnMap(frame, by: level, width: 100, height: 44)
        let ways = map.division.parts.indices.map { part in
            MapDirection.allCases.compactMap { map.picture.neighbour(of: part, $0) }
        }
        for start in [0, ways.count / 2] {
            var (reached, next): (Set<Int>, [Int]) = ([start], [start])
            while let part = next.popLast() {
                for other in ways[part] where reached.insert(other).inserted { next.append(other) }
            }
            let missed = map.division.parts.indices.filter { !reached.contains($0) }
            #expect(missed.isEmpty, "\(missed.map { map.division.parts[$0].description })")
        }
    }

    @Test("a border is drawn once, and only between what differs at the level shown")
    func borders() throws {
        let map = DrawnMap.france
        let main = try #require(map.shapes.panels.first)
        let arcs = main.lines.map(\.arc)
        let distinct = Set(arcs)
        #expect(distinct.count == arcs.count)
        let alike = main.lines.filter { $0.sides.count == 2 && $0.sides[0] == $0.sides[1] }
        #expect(alike.isEmpty)
        let region = DrawnMap(.france, by: .region, width: 100, height: 44)
        let fewer = try #require(region.shapes.panels.first).lines.count
        #expect(fewer < arcs.count)
    }

    @Test("the overseas départements and the ring of Paris are insets beside the country, apart from each other")
    func insets() {
        let panels = DrawnMap.france.picture.panels
        #expect(panels.compactMap(\.name) == ["Paris", "971", "972", "973", "974", "976"])
        for (index, panel) in panels.enumerated() {
            for other in panels[(index + 1)...] { #expect(panel.area.intersection(other.area).isEmpty) }
        }
    }
}

extension DrawnMap {
    /// The row of the part that a unit of the outlines belongs to.
    fileprivate func part(of unit: Outlines.Unit, in territories: Territories) -> Int? {
        switch division.level {
        case .departement: division.row(of: TerritoryReference(.departement, unit.departement))
        case .epci:
            territories.departement(unit.departement, isIn: division.frame)
                ? unit.epci.flatMap { division.row(of: TerritoryReference(.epci, $0)) } : nil
        default: nil
        }
    }
}

extension Territories {
    fileprivate func departement(_ code: String, isIn frame: TerritoryReference) -> Bool {
        let own = TerritoryReference(.departement, code)
        return own == frame || children(of: frame).contains(own)
    }
}

/// Numbers without end, the same for the same seed (SplitMix64).
struct RandomNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
