import Foundation

/// A copy of the embedded atlas, changed for a test and removed after it.
final class PackageFixture {
    let path: String

    init() throws {
        let copy = FileManager.default.temporaryDirectory.appendingPathComponent("atlas-\(UUID().uuidString)")
        let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        try FileManager.default.copyItem(at: checkout.appendingPathComponent("Resources/atlas"), to: copy)
        path = copy.path
    }

    /// Copies that commands have made of it go too.
    deinit {
        for copy in [path] + copies { try? FileManager.default.removeItem(atPath: copy) }
    }

    /// The copies beside it that commands make before they change it.
    var copies: [String] {
        let url = URL(fileURLWithPath: path)
        let folder = url.deletingLastPathComponent()
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasPrefix(url.lastPathComponent + ".") }.sorted()
            .map { folder.appendingPathComponent($0).path }
    }

    /// A copy in which DIVA, in Picardie, has confirmed its offer of accueil and information.
    static func verified() throws -> PackageFixture {
        let package = try PackageFixture()
        try package.replace(
            "acteurs picards experts,,,,,", with: "acteurs picards experts,,,2026-10-01,moi,", in: "offers.csv")
        return package
    }

    /// Replaces the first occurrence of a text in a file.
    func replace(_ old: String, with new: String, in file: String) throws {
        let url = URL(fileURLWithPath: path).appendingPathComponent(file)
        let text = try String(contentsOf: url, encoding: .utf8)
        guard let range = text.range(of: old) else { throw FixtureError.textNotFound(old) }
        try text.replacingCharacters(in: range, with: new).write(to: url, atomically: true, encoding: .utf8)
    }

    enum FixtureError: Error {
        case textNotFound(String)
    }
}
