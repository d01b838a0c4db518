import Terminal

/// A picture of dots, two across and four down in each cell of the screen, as Braille has them: nearly square.
struct DotGrid: Sendable {
    /// Columns and rows of cells.
    let size: Size
    /// For each dot, row by row, the territory it belongs to, or `nobody`.
    private(set) var owners: [Int16]
    /// For each cell, row by row, the dots of lines in it, as bits of Braille.
    private(set) var lines: [UInt8]

    static let nobody: Int16 = -1

    init(size: Size) {
        self.size = Size(width: max(0, size.width), height: max(0, size.height))
        owners = [Int16](repeating: Self.nobody, count: self.size.width * self.size.height * 8)
        lines = [UInt8](repeating: 0, count: self.size.width * self.size.height)
    }

    /// Dots across.
    var width: Int { size.width * 2 }
    /// Dots down.
    var height: Int { size.height * 4 }

    func owner(_ x: Int, _ y: Int) -> Int16 { owners[y * width + x] }

    mutating func own(_ x: Int, _ y: Int, _ owner: Int16) { owners[y * width + x] = owner }

    /// Gives a run of dots to a territory; what lies outside the grid is left out.
    mutating func own(_ dots: Range<Int>, row y: Int, _ owner: Int16) {
        guard y >= 0, y < height else { return }
        for x in dots.clamped(to: 0..<width) { owners[y * width + x] = owner }
    }

    /// Sets a dot of a line; outside the grid nothing happens.
    mutating func mark(_ x: Int, _ y: Int) {
        guard x >= 0, x < width, y >= 0, y < height else { return }
        lines[(y >> 2) * size.width + (x >> 1)] |= Self.bits[(y & 3) * 2 + (x & 1)]
    }

    /// The bit of a dot in a Braille pattern (Unicode, block U+2800), by its place in the cell row by row.
    private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]

    /// Whether a Braille pattern has a dot at a place of its cell.
    static func has(_ pattern: UInt8, _ x: Int, _ y: Int) -> Bool { pattern & bits[y * 2 + x] != 0 }
}
