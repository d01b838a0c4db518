package import AtlasModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Puts degrees on a plane: equirectangular, true at the mean latitude of what it frames, which keeps shapes over a
/// few départements (J. P. Snyder, "Map projections: a working manual", USGS 1987, chapter 12).
package struct MapProjection {
    /// The longest side of a drawing.
    private static let longestSide = 400.0
    private static let margin = 12.0

    package let width: Double
    package let height: Double
    private let box: Outlines.Box
    private let shrink: Double
    private let scale: Double

    /// `nil` where the box holds nothing that has a size.
    package init?(framing box: Outlines.Box) {
        shrink = cos((box.south + box.north) / 2 * .pi / 180)
        let spans = ((box.east - box.west) * shrink, box.north - box.south)
        guard spans.0 > 0, spans.1 > 0, spans.0.isFinite, spans.1.isFinite else { return nil }
        self.box = box
        scale = (MapProjection.longestSide - 2 * MapProjection.margin) / max(spans.0, spans.1)
        width = spans.0 * scale + 2 * MapProjection.margin
        height = spans.1 * scale + 2 * MapProjection.margin
    }

    package func point(longitude: Double, latitude: Double) -> MapPicture.Point {
        MapPicture.Point(
            x: tenth(MapProjection.margin + (longitude - box.west) * shrink * scale),
            y: tenth(MapProjection.margin + (box.north - latitude) * scale))
    }

    package func point(_ coordinate: Coordinate) -> MapPicture.Point {
        point(longitude: coordinate.longitude, latitude: coordinate.latitude)
    }

    /// A line whose points stand a unit apart at least: more would not be seen, and would be written.
    package func line(_ points: Range<Int>, of outlines: Outlines) -> [MapPicture.Point] {
        var line: [MapPicture.Point] = []
        for row in points {
            let next = point(longitude: outlines.longitudes[row], latitude: outlines.latitudes[row])
            if let last = line.last, row + 1 < points.upperBound, abs(last.x - next.x) + abs(last.y - next.y) < 1 {
                continue
            }
            line.append(next)
        }
        return line
    }

    private func tenth(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
