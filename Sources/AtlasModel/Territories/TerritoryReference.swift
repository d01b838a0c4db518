/// What files, commands and links write for a territory: `france`, `reg:53`, `reg2015:25`, `dep:29`,
/// `epci:242900314`, `com:29232` or `zone:pays-de-morlaix`.
///
/// A reference is only a name: whether the territory exists is for ``Territories`` to say.
public struct TerritoryReference: Hashable, Sendable {
    public let level: TerritoryLevel
    /// The official code (INSEE, SIREN) or the identifier of the named zone; empty for France.
    public let code: String

    public init(_ level: TerritoryLevel, _ code: String) {
        self.level = level
        self.code = level == .france ? "" : code
    }

    /// The whole country.
    public static let france = TerritoryReference(.france, "")

    /// Reads the written form; `nil` where the prefix is none of ours or the code is missing.
    public init?(parsing text: some StringProtocol) {
        var text = String(text)
        guard let reference = text.withUTF8({ TerritoryReference(parsing: $0) }) else { return nil }
        self = reference
    }

    private static let prefixes = TerritoryLevel.allCases.filter { $0 != .france }
        .map { (level: $0, bytes: Array($0.prefix.utf8)) }

    /// Reads the written form in UTF-8: an atlas file has a million of them.
    public init?(parsing bytes: UnsafeBufferPointer<UInt8>) {
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else {
            guard bytes.elementsEqual(TerritoryLevel.france.prefix.utf8) else { return nil }
            self = .france
            return
        }
        let code = bytes[(colon + 1)...]
        let level = Self.prefixes.first { $0.bytes.count == colon && bytes.starts(with: $0.bytes) }?.level
        guard !code.isEmpty, let level else { return nil }
        self.init(level, String(decoding: code, as: UTF8.self))
    }
}

extension TerritoryReference: CustomStringConvertible {
    public var description: String { level == .france ? "france" : level.prefix + ":" + code }
}

extension TerritoryReference: Comparable {
    /// The widest territory first, then by code.
    public static func < (left: TerritoryReference, right: TerritoryReference) -> Bool {
        left.level == right.level ? left.code < right.code : left.level > right.level
    }
}
