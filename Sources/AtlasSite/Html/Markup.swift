import AtlasDocuments

/// A piece of a page.  Whatever text is put into one is escaped, unless it is a piece of a page itself: data cannot
/// become markup by oversight.
struct Markup: ExpressibleByStringInterpolation {
    private(set) var text: String

    init(stringLiteral value: String) { text = value }

    init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

    /// What a renderer has written, its texts escaped there.
    init(rendered text: String) { self.text = text }

    static let none: Markup = ""

    static func + (left: Markup, right: Markup) -> Markup { Markup(rendered: left.text + right.text) }

    static func += (left: inout Markup, right: Markup) { left.text += right.text }

    var isEmpty: Bool { text.isEmpty }

    struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }

        mutating func appendLiteral(_ literal: String) { text += literal }

        mutating func appendInterpolation(_ value: String) { text += escapedForHtml(value) }

        mutating func appendInterpolation(_ value: Int) { text += "\(value)" }

        mutating func appendInterpolation(_ markup: Markup) { text += markup.text }

        mutating func appendInterpolation(_ parts: [Markup]) { for part in parts { text += part.text } }
    }
}

extension Sequence<Markup> {
    func joined(_ separator: Markup = .none) -> Markup {
        reduce(into: (Markup.none, true)) { result, part in
            if !result.1 { result.0 += separator }
            result.0 += part
            result.1 = false
        }.0
    }
}
