import Foundation
import Testing

/// Names that somebody could write into a file of data to have them act instead of being read, as programs get them.
@Suite("Hostile text in what programs read")
struct HostileOutputTests {
    private static let long = String(repeating: "Association", count: 28)
    /// No package may hold them, but the file of another program may: three bytes for three.
    private static let marks = [
        "q1q": "\u{202E}", "q2q": "\u{2066}", "q3q": "\u{1B}[m", "q4q": "\u{200B}", "q5q": "\u{2028}",
    ]
    private static let stored = "RESAM <script>alert(1)</script> & q1qcod.exeq2q q3q q4qq5q =1+1 \\ " + long
    private static let hostile = marks.reduce(stored) { $0.replacing($1.key, with: $1.value) }

    /// The embedded atlas as a file where an actor has a hostile name; gone after the test.
    private func withAtlas(_ body: (String) throws -> Void) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).maillage")
        defer { try? FileManager.default.removeItem(at: file) }
        let package = try PackageFixture()
        try package.replace("resam,RESAM,", with: "resam,\(Self.stored),", in: "actors.csv")
        #expect(try MaillageRun("new", file.path, "--from", package.path).status == 0)
        var bytes = try Data(contentsOf: file)
        for (sign, mark) in Self.marks {
            while let place = bytes.range(of: Data(sign.utf8)) { bytes.replaceSubrange(place, with: Data(mark.utf8)) }
        }
        try bytes.write(to: file)
        try body(file.path)
    }

    @Test(
        "JSON parses, holds the name whole, and nothing that acts on a terminal",
        arguments: [
            ["actor", "resam"], ["actors", "--department", "29"], ["directory", "dep:29"], ["report", "dep:29"],
            ["pathway", "\u{1B}[31m\u{7}\u{85}\u{2028} \(hostile)", "--commune", "29151", "--stage", "projet"],
            ["initiatives"], ["cooperations"], ["survey"],
            ["gaps", "--kind", "fragile", "--by", "actor"],
        ])
    func json(arguments: [String]) throws {
        try withAtlas { path in
            let run = try MaillageRun(arguments + ["--atlas", path, "--format", "json"])
            #expect(run.status == 0)
            let acting = run.output.unicodeScalars.filter { scalar in
                scalar != "\n"
                    && (scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
                        || [0x200B, 0x2028, 0x202E, 0x2066].contains(scalar.value))
            }
            #expect(acting.count == 0)
            let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8), options: [.fragmentsAllowed])
            guard ["actor", "actors"].contains(arguments[0]) else { return }
            let records = value as? [[String: Any]] ?? [value as? [String: Any] ?? [:]]
            let name = records.first { $0["id"] as? String == "resam" }?["name"] as? String
            let isWhole = name.map { $0.unicodeScalars.elementsEqual(Self.hostile.unicodeScalars) } ?? false
            #expect(isWhole)
        }
    }

    @Test("Contacts of persons are in JSON only where they are asked for")
    func contacts() throws {
        let mailbox = "alice.derrien"
        let listings = [
            ["actor", "cress-basse-normandie"], ["directory", "dep:14"], ["actors", "--department", "14"],
            ["report", "dep:14"], ["initiatives"], ["cooperations"],
            ["pathway", "A", "--commune", "14118", "--stage", "employeur", "--full"],
        ]
        for arguments in listings {
            let run = try MaillageRun(arguments + ["--format", "json"])
            #expect(run.status == 0 && !run.output.contains(mailbox), "\(arguments[0])")
        }
        let asked = try MaillageRun(listings[0] + ["--format", "json", "--with-contacts"])
        #expect(asked.output.contains(mailbox))
        let withheld = try MaillageRun(listings[0] + ["--format", "json"])
        #expect(withheld.output.contains("\"contactsWithheld\" : true"))
    }
}
