extension String {
    /// The text as people type it in a hurry: lower case, no accents, `œ` as `oe`, hyphens, apostrophes and dots as one
    /// space, `st` and `ste` written out as `saint` and `sainte`.
    ///
    /// Two names that a French reader would call the same name fold to the same text.
    public var folded: String {
        var words: [Substring] = []
        let plain = foldedLetters
        for word in plain.split(separator: " ") {
            switch word {
            case "st": words.append("saint")
            case "ste": words.append("sainte")
            default: words.append(word)
            }
        }
        return words.joined(separator: " ")
    }

    private var foldedLetters: String {
        var result = ""
        result.unicodeScalars.reserveCapacity(utf8.count)
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x61...0x7A, 0x30...0x39: result.unicodeScalars.append(scalar)
            case 0x41...0x5A: result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
            case 0..<0x80: result.unicodeScalars.append(" ")
            case 0x300...0x36F: break
            case 0x2010...0x2019, 0xA0, 0xAB, 0xBB, 0x2BC: result.unicodeScalars.append(" ")
            default: result.append(scalar.baseLetters)
            }
        }
        return result
    }
}

extension Unicode.Scalar {
    /// The plain letters under an accented letter of the Latin script; the scalar itself, in lower case, for any other.
    fileprivate var baseLetters: String {
        switch properties.lowercaseMapping.unicodeScalars.first?.value ?? value {
        case 0xE0...0xE5, 0x101, 0x103, 0x105: "a"
        case 0xE6: "ae"
        case 0xE7, 0x107, 0x109, 0x10B, 0x10D: "c"
        case 0xF0, 0x10F, 0x111: "d"
        case 0xE8...0xEB, 0x113, 0x115, 0x117, 0x119, 0x11B: "e"
        case 0x11D, 0x11F, 0x121, 0x123: "g"
        case 0xEC...0xEF, 0x129, 0x12B, 0x12D, 0x12F, 0x131: "i"
        case 0x13A, 0x13C, 0x13E, 0x142: "l"
        case 0xF1, 0x144, 0x146, 0x148: "n"
        case 0xF2...0xF6, 0xF8, 0x14D, 0x14F, 0x151: "o"
        case 0x153: "oe"
        case 0x155, 0x157, 0x159: "r"
        case 0x15B, 0x15D, 0x15F, 0x161, 0x219: "s"
        case 0xDF: "ss"
        case 0x163, 0x165, 0x21B: "t"
        case 0xF9...0xFC, 0x169, 0x16B, 0x16D, 0x16F, 0x171, 0x173: "u"
        case 0xFD, 0xFF, 0x177: "y"
        case 0x17A, 0x17C, 0x17E: "z"
        default: properties.lowercaseMapping
        }
    }
}
