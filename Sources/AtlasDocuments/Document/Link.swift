/// An address that a reader may follow: a page, a mailbox, a telephone.
package struct Link: Equatable, Sendable {
    /// Made of the characters of RFC 3986 alone, so that it is harmless inside quotes of any format.
    package let uri: String

    private init(checked uri: String) { self.uri = uri }

    /// A page of the web; `nil` for anything else than an `http` or `https` address: a link must never run a script.
    package static func page(_ text: String) -> Link? {
        let lowered = text.lowercased()
        guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://") else { return nil }
        return Link(checked: escaped(text))
    }

    /// `nil` where the text is no address.
    package static func mail(_ text: String) -> Link? {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isPlain) }) else { return nil }
        return Link(checked: "mailto:" + text)
    }

    /// `nil` where the text has no number to call: two numbers, or words.
    package static func telephone(_ text: String) -> Link? {
        let kept = text.utf8.filter { !" .-()".utf8.contains($0) && $0 < 0x80 }
        let digits = kept.first == UInt8(ascii: "+") ? kept.dropFirst() : kept[...]
        guard (4...15).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
            kept.count == text.unicodeScalars.count(where: { !" .-()\u{A0}\u{202F}".unicodeScalars.contains($0) })
        else { return nil }
        return Link(checked: "tel:" + String(decoding: kept, as: UTF8.self))
    }

    private static func escaped(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in text.utf8 {
            if isPlain(byte) || ":/?#[]@!$&()*,;=%".utf8.contains(byte) {
                result.append(byte)
            } else {
                result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "+"):
            true
        default: false
        }
    }
}
