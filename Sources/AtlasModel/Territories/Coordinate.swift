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

extension Coordinate {
    /// The point of the sphere in space, in kilometres from its centre: the nearest there is the nearest on the ground.
    var position: PointTree.Position {
        let radians = Double.pi / 180
        let (north, east) = (latitude * radians, longitude * radians)
        return PointTree.Position(
            x: 6371 * cos(north) * cos(east), y: 6371 * cos(north) * sin(east), z: 6371 * sin(north))
    }

    /// Kilometres on the ground between two points that lie `chord` kilometres apart in space.
    static func distance(ofChord chord: Double) -> Double { 2 * 6371 * asin(min(1, chord / (2 * 6371))) }
}
