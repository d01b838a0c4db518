/// A map as vectors inside the page.
enum HtmlMap {
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

    /// A mark as large on paper as that of the PDF, whatever the units of the drawing.
    private static func sign(_ mark: MapPicture.Mark, in map: MapPicture) -> String {
        let point = 1 / map.paperScale
        func disc(_ x: Double, _ y: Double, _ radius: Double) -> String {
            "<circle class=\"\(mark.kind.rawValue)\" cx=\"\(x.short)\" cy=\"\(y.short)\" r=\"\((radius * point).short)\"/>"
        }
        func text(_ x: Double, _ y: Double, anchor: String = "middle", size: Double = 7) -> String {
            "<text class=\"\(mark.kind.rawValue)\" font-size=\"\((size * point).short)\" text-anchor=\"\(anchor)\" "
                + "x=\"\(x.short)\" y=\"\(y.short)\">\(escapedForHtml(mark.text))</text>"
        }
        let (x, y) = (mark.point.x, mark.point.y)
        switch mark.kind {
        case .home:
            // On the side where the picture has more room, and not out of it; a letter is 4.4 points wide on average.
            let room = Double(mark.text.count) * 4.4 * point
            let gap = 6 * point
            let (anchor, at) =
                x > map.width / 2
                ? (x - gap < room ? ("start", 0) : ("end", x - gap))
                : (map.width - x - gap < room ? ("end", map.width) : ("start", x + gap))
            return disc(x, y, 3.2) + text(at, y + 11 * point, anchor: anchor, size: 7.5)
        case .site: return disc(x, y - 6 * point, 5.5) + text(x, y - 3.5 * point)
        case .label: return disc(x, y, 4.6) + text(x, y + 2.5 * point)
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
