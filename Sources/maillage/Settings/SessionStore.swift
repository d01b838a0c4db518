import AtlasApp

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The file in which the session of an atlas is kept between two runs.
struct SessionStore {
    private let folder: String
    private let file: String
    /// The atlas by its path, so that no other one is taken for it.
    private let atlas: String

    /// `nil` where the user has no folder to keep it in.
    /// - Parameter path: the atlas; `nil` for the embedded one.
    init?(atlas path: String?) {
        guard let state = UserFolder.state.path else { return nil }
        folder = state + "/sessions"
        let real = path.flatMap { realpath($0, nil) }
        defer { free(real) }
        atlas = real.map { String(cString: $0) } ?? path ?? "embedded"
        file = path == nil ? "embedded.session" : Self.name(for: atlas)
    }

    /// Where the user was; `nil` where nobody knows.
    func read() -> Session? {
        let (bytes, _) = UserFolder.contents(of: "\(folder)/\(file)", limit: Session.sizeLimit)
        return bytes.flatMap { Session(String(decoding: $0, as: UTF8.self), of: atlas) }
    }

    /// A session that cannot be kept is no harm.
    func save(_ session: Session) {
        guard UserFolder.make(folder) else { return }
        try? WholeFile.write(session.text(of: atlas), to: "\(folder)/\(file)", isDurable: false)
    }

    /// The last part of the path, to be read, and FNV-1a of the whole, to tell two alike apart.
    private static func name(for path: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let stem = path.split(separator: "/").last.map { $0.filter { $0.isASCII && ($0.isLetter || $0.isNumber) } }
        return "\(stem?.prefix(40) ?? "")-\(String(hash, radix: 16)).session"
    }
}
