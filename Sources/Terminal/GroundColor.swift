/// The colour on which a terminal draws, as it tells when asked.
package struct GroundColor: Hashable, Sendable {
    /// 0 to 1.
    package let red: Double
    package let green: Double
    package let blue: Double

    /// Reads `11;rgb:RRRR/GGGG/BBBB`, each part of one to four hexadecimal digits (xterm, “Operating System Commands”).
    init?(answer: [UInt8]) {
        let text = String(decoding: answer.prefix { $0 != 0x1B }, as: UTF8.self)
        guard text.hasPrefix("11;rgb:") else { return nil }
        let parts = text.dropFirst(7).split(separator: "/").map { part -> Double? in
            guard (1...4).contains(part.count), let value = UInt16(part, radix: 16), part.first?.isHexDigit == true
            else { return nil }
            return Double(value) / Double((1 << (4 * part.count)) - 1)
        }
        guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else { return nil }
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Whether dark text reads better on it than light text: by its luma (ITU-R BT.601).
    package var isLight: Bool { 0.299 * red + 0.587 * green + 0.114 * blue > 0.5 }
}
