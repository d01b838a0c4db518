extension Unicode.Scalar {
    /// Whether the scalar could act on a terminal, a printer or the reading order instead of being read: control
    /// characters, and the marks that change the direction of writing.
    public var isUnsafeInText: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x2028, 0x2029, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F,
            0xFEFF:
            true
        default: false
        }
    }
}

extension StringProtocol {
    /// The text with every unsafe scalar replaced by `�`.
    public var madeSafe: String {
        guard unicodeScalars.contains(where: \.isUnsafeInText) else { return String(self) }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars { result.append(scalar.isUnsafeInText ? "\u{FFFD}" : scalar) }
        return String(result)
    }
}
