package import AtlasModel

/// Where the outlines of territories come from: read when a map first needs them, never before.
package struct OutlineSource: Sendable {
    package enum Detail: CaseIterable, Sendable {
        /// For a picture of the whole country.
        case country
        /// For a région or what is smaller.
        case region
    }

    package enum Reading: Sendable {
        case read(Outlines)
        /// There is no picture of these territories.
        case absent
        /// A sentence on what is wrong and what to do.
        case failed(String)

        var outlines: Outlines? {
            if case .read(let outlines) = self { outlines } else { nil }
        }
    }

    let read: @Sendable (Detail) -> Reading

    package init(_ read: @escaping @Sendable (Detail) -> Reading) { self.read = read }

    package static let none = OutlineSource { _ in .absent }
}
