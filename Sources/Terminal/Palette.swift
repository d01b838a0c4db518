/// What the colours that a program names by their use look like: one palette suits dark grounds, another light ones.
package struct Palette: Hashable, Sendable {
    /// The colour of a role as the number of a terminal's own table; nil is the terminal's default.
    package struct Shade: Hashable, Sendable {
        /// Where there are 256 colours.
        package let rich: UInt8?
        /// Where there are 8 or 16.
        package let basic: UInt8?

        package init(rich: UInt8?, basic: UInt8?) {
            self.rich = rich
            self.basic = basic
        }
    }

    private let shades: [UInt8: Shade]

    /// Roles without a shade have the default colour.
    package init(_ shades: [UInt8: Shade]) { self.shades = shades }

    package static let none = Palette([:])

    package func shade(of role: UInt8) -> Shade? { shades[role] }

    func number(of role: UInt8, ofColors count: Int) -> Int? {
        guard let shade = shades[role] else { return nil }
        return (count >= 256 ? shade.rich : shade.basic).map(Int.init)
    }
}
