/// A map as vectors inside the page.
enum HtmlMap {
    /// Sizes of signs in the units of the drawing.
    private static let disc = 13.0
    /// More than a letter of a name is wide, on average.
    private static let letter = 10.0

    static func svg(_ map: MapPicture) -> String {
        var lines = [
            "<svg role=\"img\" aria-label=\"\(escapedForHtml(map.title))\" viewBox=\"0 0 \(map.width.short) "
                + "\(map.height.short)\" style=\"width:\((map.width * map.paperScale).short)pt;"
                + "height:\((map.height * map.paperScale).short)pt\" xmlns=\"http://www.w3.org/2000/svg\">"
        ]
        for area in map.areas {
            let shade = area.shade.map { 255 - 33 * $0 } ?? 255
            let path = area.rings.map { line($0) + "Z" }.joined()
            lines.append("<path fill=\"rgb(\(shade),\(shade),\(shade))\" fill-rule=\"evenodd\" d=\"\(path)\"/>")
        }
        lines.append("<path class=\"inner\" d=\"\(map.innerBorders.map(line).joined())\"/>")
        lines.append("<path class=\"border\" d=\"\(map.borders.map(line).joined())\"/>")
        lines += map.marks.map { sign($0, in: map) }
        return lines.joined(separator: "\n") + "\n</svg>\n"
    }

    private static func line(_ points: [MapPicture.Point]) -> String {
        points.enumerated().map { "\($0 == 0 ? "M" : "L")\($1.x.short),\($1.y.short)" }.joined()
    }

    private static func sign(_ mark: MapPicture.Mark, in map: MapPicture) -> String {
        let (x, y) = (mark.point.x, mark.point.y)
        let text = escapedForHtml(mark.text)
        switch mark.kind {
        case .home:
            // On the side where the picture has more room, and not out of it.
            let isRight = x > map.width / 2
            let room = Double(mark.text.count) * letter
            let (anchor, at) =
                isRight
                ? (x - 12 < room ? ("start", 0) : ("end", x - 12))
                : (map.width - x - 12 < room ? ("end", map.width) : ("start", x + 12))
            return """
                <circle class="home" cx="\(x.short)" cy="\(y.short)" r="7"/><text class="home" \
                text-anchor="\(anchor)" x="\(at.short)" \
                y="\((y + 22).short)">\(text)</text>
                """
        case .site:
            return """
                <circle class="site" cx="\(x.short)" cy="\((y - disc).short)" r="\(disc.short)"/><text class="site" \
                text-anchor="middle" x="\(x.short)" y="\((y - disc + 6).short)">\(text)</text>
                """
        case .label:
            return """
                <circle class="label" cx="\(x.short)" cy="\(y.short)" r="10"/><text class="label" \
                text-anchor="middle" x="\(x.short)" y="\((y + 5.5).short)">\(text)</text>
                """
        }
    }
}

extension Double {
    /// With one decimal at most.
    fileprivate var short: String {
        let tenths = Int((self * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
    }
}
