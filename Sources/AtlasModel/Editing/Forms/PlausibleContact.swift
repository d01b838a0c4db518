/// Whether a contact looks like one: what does not may still be right, so that this only ever warns.
public enum PlausibleContact {
    /// Something, `@`, a domain with a point; no space.
    public static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: \.isWhitespace) else { return false }
        return isDomain(parts[1])
    }

    /// Ten digits from a 0, or a number of a country from `+` on; apart from spaces, points, hyphens and brackets.
    public static func isPhone(_ text: String) -> Bool {
        let kept = text.filter { !" .-()\u{A0}\u{202F}".contains($0) }
        let digits = kept.hasPrefix("+") ? kept.dropFirst() : kept[...]
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        if kept.hasPrefix("+33") { return digits.count == 11 }
        return kept.hasPrefix("+") ? (8...15).contains(digits.count) : digits.count == 10 && digits.hasPrefix("0")
    }

    /// A domain, after `http://` or `https://` perhaps, before a path perhaps.
    public static func isWebsite(_ text: String) -> Bool {
        guard !text.contains(where: \.isWhitespace) else { return false }
        var rest = text[...]
        for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
            rest = rest.dropFirst(scheme.count)
        }
        return isDomain(rest.prefix { !"/?#:".contains($0) })
    }

    private static func isDomain(_ text: some StringProtocol) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && (labels.last?.count ?? 0) > 1
            && labels.allSatisfy { label in
                !label.isEmpty && label.first != "-" && label.last != "-"
                    && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
            }
    }
}
