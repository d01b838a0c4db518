#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Degrees made a flat picture: equirectangular, true to scale along the middle parallel, which a country the size of
/// France bears to 2 %.
///
/// x = (longitude − west) · cos(mean latitude) · scale, to the right; y = (north − latitude) · scale, down.
public struct PlaneProjection: Hashable, Sendable {
    private let west: Double
    private let north: Double
    private let horizontalScale: Double
    private let verticalScale: Double
    private let left: Double
    private let top: Double

    /// The largest picture of a rectangle of degrees that a rectangle of the plane holds, in its middle.
    ///
    /// - Parameters:
    ///   - box: degrees; not empty.
    ///   - x: the left of the rectangle of the plane, like the rest of it in units that are square (dots, points, pixels).
    ///   - y: its top.
    ///   - width: its width.
    ///   - height: its height.
    public init(fitting box: Outlines.Box, x: Double = 0, y: Double = 0, width: Double, height: Double) {
        let shrink = cos((box.south + box.north) / 2 * .pi / 180)
        let (across, down) = (max((box.east - box.west) * shrink, 1e-9), max(box.north - box.south, 1e-9))
        let scale = max(0, min(width / across, height / down))
        west = box.west
        north = box.north
        horizontalScale = scale * shrink
        verticalScale = scale
        left = x + (width - across * scale) / 2
        top = y + (height - down * scale) / 2
    }

    /// Units of the plane for a degree of latitude (111 km).
    public var unitsPerDegree: Double { verticalScale }

    public func point(latitude: Double, longitude: Double) -> (x: Double, y: Double) {
        (left + (longitude - west) * horizontalScale, top + (north - latitude) * verticalScale)
    }

    public func point(_ coordinate: Coordinate) -> (x: Double, y: Double) {
        point(latitude: coordinate.latitude, longitude: coordinate.longitude)
    }

    /// The place that a point of the plane shows.
    public func coordinate(x: Double, y: Double) -> Coordinate {
        Coordinate(latitude: north - (y - top) / verticalScale, longitude: west + (x - left) / horizontalScale)
    }
}

extension PlaneProjection {
    /// The width of a rectangle of degrees for a height of 1, as it is drawn.
    public static func aspect(of box: Outlines.Box) -> Double {
        let across = (box.east - box.west) * cos((box.south + box.north) / 2 * .pi / 180)
        return max(across, 1e-9) / max(box.north - box.south, 1e-9)
    }
}
