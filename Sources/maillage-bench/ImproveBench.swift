import ArgumentParser
import AtlasExchange
import AtlasModel

/// `maillage-bench improve [PACKAGE]`: where permanences would reach most inhabitants.
struct ImproveBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "improve", abstract: "Chooses the places that reach most inhabitants, and proves it.")

    @Argument(help: "The package; the embedded atlas by default.")
    var package: String?

    @Option(help: "How many communes, the nearest to Rennes first; all by default.")
    var nodes: Int?

    @Option(name: [.customShort("k"), .customLong("permanences")], help: "How many places to choose.")
    var permanences = 10

    @Option(help: "How far a permanence reaches, in kilometres.")
    var radius = 15.0

    @Option(help: "A CSV of points in a plane, columns name, pop, x_km and y_km, in place of the package's communes.")
    var points: String?

    @Option(help: "How many times each part runs.")
    var runs = 11

    func run() throws {
        let measures = try points.map(measurePlane) ?? measureCommunes()
        print(Report(measures + [("rss_mb", PeakMemory.megabytes)]).json)
    }

    private func measureCommunes() throws -> [(name: String, value: Double)] {
        let territories = try Sample(package).atlas.territories
        guard let rennes = territories.commune("35238").flatMap(territories.coordinate) else {
            throw ValidationError("The package knows no place of Rennes (35238).")
        }
        let placed = (0..<territories.communes.count).filter { territories.coordinate(ofCommune: $0) != nil }
        let distances = placed.map { rennes.distance(to: territories.coordinate(ofCommune: $0) ?? rennes) }
        var communes = CommuneSet(universe: territories.communes.count)
        let nearest = distances.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }
        for place in nearest.prefix(max(0, nodes ?? .max)) { communes.insert(placed[place]) }
        let weights = territories.inhabitants
        func improvement() -> Improvement {
            Improvement(
                of: communes, weights: weights, from: communes, reach: .radius(kilometres: radius), in: territories)
        }
        let reach = Stopwatch.median(of: runs, improvement)
        let ready = improvement()
        let solve = Stopwatch.median(of: runs) { ready.plan(permanences: permanences) }
        let plan = ready.plan(permanences: permanences)
        return measures(reach: reach, solve: solve, value: plan.reached, bound: plan.bound)
    }

    private func measurePlane(_ file: String) throws -> [(name: String, value: Double)] {
        let all = try PlanePoint.read(file)
        guard let center = all.first(where: { $0.name == "Rennes" })?.position else {
            throw ValidationError("\(file) has no point named Rennes.")
        }
        let distances = all.map { center.squaredDistance(to: $0.position) }
        let nearest = all.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }.prefix(max(0, nodes ?? .max))
        let points = nearest.map { all[$0] }
        let reach = Stopwatch.median(of: runs) { covering(points) }
        let ready = covering(points)
        let solve = Stopwatch.median(of: runs) { ready.choose(permanences) }
        let choice = ready.choose(permanences)
        return measures(reach: reach, solve: solve, value: choice.reached, bound: choice.bound)
    }

    private func covering(_ points: [PlanePoint]) -> MaximalCovering {
        let tree = PointTree(points.map(\.position))
        var starts: [Int32] = [0]
        var reached: [Int32] = []
        var room: [Int32] = []
        for point in points {
            reached += tree.places(near: point.position, squaredDistance: radius * radius, in: &room)
            starts.append(Int32(reached.count))
        }
        let weights = tree.order.map { points[Int($0)].weight }
        return MaximalCovering(starts: starts, points: reached, weights: weights)
    }

    private func measures(
        reach: Double, solve: Double, value: Double, bound: Double
    ) -> [(name: String, value: Double)] {
        [
            ("reach_ms", reach), ("solve_ms", solve), ("value", value), ("bound", bound),
            ("ratio_to_bound", bound > 0 ? value / bound : 1),
        ]
    }
}
