import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasSite

@Suite("The map of a published site")
struct MapTests {
    @Test(
        "the embedded atlas: nobody for most in the Côtes-d’Armor, somebody presumed for every project in the Finistère"
    )
    func knownAnswers() throws {
        let ground = SiteGround(EmbeddedAtlas.order("reg:53"), of: EmbeddedAtlas.subject)
        func sign(_ reference: String, _ stage: EmploymentStage?) throws -> CoverageSign {
            let territory = try #require(TerritoryReference(parsing: reference))
            return try #require(ground.signs[territory]).all(at: stage)
        }
        #expect(try sign("dep:22", nil).coverage == .gapMost)
        #expect(try sign("dep:29", nil).coverage == .gapHalf)
        #expect(try sign("dep:29", .project).coverage == .presumed)
        #expect(try sign("reg:53", .project).coverage == .gapThreeQuarters)
        #expect(!ground.signs.values.contains { $0.signs.contains { $0.isCrowded } })
        #expect(ground.parts.count == 4 && ground.actors.count == 14 && !ground.isWide)
    }

    @Test("the class of a territory is what one finds commune by commune", arguments: [1, 2, 3])
    func classes(seed: Int) throws {
        let subject = AtlasOnDate(.random(seed: seed, actors: 40, around: "29"), on: EmbeddedAtlas.day)
        let ground = SiteGround(EmbeddedAtlas.order("dep:29"), of: subject)
        let coverage = ground.coverage
        let (referential, territories) = (subject.atlas.referential, subject.atlas.territories)
        var seen: Set<CoverageClass> = []
        for (reference, signs) in ground.signs where reference.level == .epci || reference.level == .departement {
            let communes = territories.communes(of: reference)
            // Those of an EPCI that lies in two départements are known here in part only.
            guard communes.allSatisfy({ ground.communes.contains($0) }) else { continue }
            let total = max(1, communes.reduce(0) { $0 + max(0, Int(territories.communes.populations[$1])) })
            for choice in signs.signs.indices {
                let (function, stage) = (choice / 4 - 1, choice % 4 - 1)
                var cells: [(function: Int, stage: Int)] = []
                for one in coverage.functions.indices where function < 0 || function == one {
                    for other in 0..<3 where stage < 0 || stage == other { cells.append((one, other)) }
                }
                func requirement(_ cell: (function: Int, stage: Int)) -> Requirement {
                    referential.requirement(
                        of: coverage.functions[cell.function], at: EmploymentStage.allCases[cell.stage])
                }
                cells = cells.filter { requirement($0) != .notApplicable }
                let required = cells.filter { requirement($0) == .required }
                if function < 0 || (stage < 0 && !required.isEmpty) { cells = required }
                var found: Set<CellState> = []
                var gap = 0.0
                for cell in cells {
                    for commune in communes {
                        let state = coverage.state(function: cell.function, stage: cell.stage, commune: commune)
                        found.insert(state)
                        if state == .gap { gap += Double(max(0, territories.communes.populations[commune])) }
                    }
                }
                let share = gap / Double(total) / Double(max(1, cells.count))
                let wanted: CoverageClass =
                    if cells.isEmpty { .notApplicable } else if found == [.gap] {
                        .gapWhole
                    } else if found.contains(.gap) {
                        share >= 0.75
                            ? .gapMost : share >= 0.5 ? .gapThreeQuarters : share >= 0.25 ? .gapHalf : .gapQuarter
                    } else if found.contains(.unknown) { .unknown } else if found.contains(.presumed) {
                        .presumed
                    } else if found.contains(.fragile) { .fragile } else { .covered }
                let isOnEdge = [0.25, 0.5, 0.75].contains { abs(share - $0) < 1e-9 }
                if signs.signs[choice].coverage != wanted, !isOnEdge {
                    Issue.record("\(reference), choice \(choice): \(signs.signs[choice].coverage), not \(wanted)")
                    return
                }
                #expect(signs.signs[choice].isCrowded == found.contains(.crowded))
                seen.insert(wanted)
            }
        }
        #expect(seen.count >= 6)
    }

    @Test("a shape made of units is as large as they are together, without a line between them")
    func shapes() throws {
        let outlines = try #require(EmbeddedAtlas.outlines)
        func area(_ rings: [[Int32]]) -> Double {
            rings.reduce(0) { sum, ring in
                var points: [Int] = []
                for arc in ring {
                    let range = outlines.points(ofArc: Outlines.row(arc))
                    points += arc < 0 ? range.reversed() : Array(range)
                }
                var ringArea = 0.0
                for (one, next) in zip(points, points.dropFirst() + points.prefix(1)) {
                    ringArea += outlines.longitudes[one] * outlines.latitudes[next]
                    ringArea -= outlines.longitudes[next] * outlines.latitudes[one]
                }
                return sum + ringArea / 2
            }
        }
        for code in ["29", "35", "75", "2A", "974", "38"] {
            let units = outlines.units.indices.filter { outlines.units[$0].departement == code }
            let shape = MapShape(units: units, of: outlines)
            let apart = units.reduce(0) { $0 + area(outlines.units[$1].rings) }
            #expect(abs(area(shape.rings) - apart) < 1e-9, "\(code)")
            let arcs = shape.rings.joined().map { Outlines.row($0) }
            #expect(Set(arcs).count == arcs.count, "\(code)")
            for ring in shape.rings {
                func end(_ arc: Int32, _ isLast: Bool) -> Int {
                    let range = outlines.points(ofArc: Outlines.row(arc))
                    return (arc < 0) == isLast ? range.lowerBound : range.upperBound - 1
                }
                let (first, last) = (end(ring[0], false), end(ring[ring.count - 1], true))
                #expect(
                    outlines.longitudes[first] == outlines.longitudes[last]
                        && outlines.latitudes[first] == outlines.latitudes[last], "\(code): a ring that does not close")
            }
        }
    }

    @Test("France is shown by département, those overseas in frames of their own")
    func overseas() throws {
        let outlines = try #require(EmbeddedAtlas.outlines)
        let units = Dictionary(grouping: outlines.units.indices) { outlines.units[$0].departement }
        let frame = try #require(MapFrame(units, of: outlines))
        for code in ["29", "2A", "59", "971", "973", "976"] {
            let shape = MapShape(units: units[code] ?? [], of: outlines)
            for point in frame.lines(shape, in: code, of: outlines).joined() {
                #expect(point.x >= 0 && point.x <= frame.width && point.y >= 0 && point.y <= frame.height, "\(code)")
                if code.utf8.count == 3 { #expect(point.y > frame.height - 70, "\(code)") }
            }
        }
    }

    @Test("a path draws the lines that it is given")
    func path() {
        func point(_ x: Double, _ y: Double) -> MapPicture.Point { MapPicture.Point(x: x, y: y) }
        let line = [point(1, 2), point(1.5, 2), point(1.5, 2), point(0.5, 1), point(-1, 3.2)]
        #expect(SvgPath([line, line], isClosed: true).text == "m10 20 5 0-10-10-15 22zm0 0 5 0-10-10-15 22z")
        #expect(SvgPath([line], isClosed: false).text == "m10 20 5 0-10-10-15 22")
    }
}
