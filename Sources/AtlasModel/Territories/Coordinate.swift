#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A point on the ground, in degrees (WGS 84).
public struct Coordinate: Hashable, Sendable {
    public let latitude: Double
    public let longitude: Double

    public init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }

    /// The great-circle distance in kilometres (haversine, mean Earth radius 6,371 km).
    public func distance(to other: Coordinate) -> Double {
        let radians = Double.pi / 180
        let latitudeStep = (other.latitude - latitude) * radians / 2
        let longitudeStep = (other.longitude - longitude) * radians / 2
        let chord =
            sin(latitudeStep) * sin(latitudeStep)
            + cos(latitude * radians) * cos(other.latitude * radians) * sin(longitudeStep) * sin(longitudeStep)
        return 2 * 6371 * asin(min(1, chord.squareRoot()))
    }
}

extension PointTree.Position {
    /// On a sphere of radius 1: the nearest there is the nearest on the ground.
    package init(_ coordinate: Coordinate) {
        let (latitude, longitude) = (coordinate.latitude * .pi / 180, coordinate.longitude * .pi / 180)
        self.init(x: cos(latitude) * cos(longitude), y: cos(latitude) * sin(longitude), z: sin(latitude))
    }
}

extension Coordinate {
    /// The distance in kilometres to the metre, so that two places as far as each other tie and the order is the same
    /// on every machine.
    func metricDistance(to other: Coordinate) -> Double { (distance(to: other) * 1000).rounded() / 1000 }

    /// Kilometres on the ground between two points of the sphere of radius 1 that lie a chord apart.
    static func distance(ofChord chord: Double) -> Double { 2 * 6371 * asin(min(1, chord / 2)) }
}
