import AtlasModel
import FoundationEssentials
import Testing

@Suite("The documentation of the model")
struct DocumentationTests {
    private static let root: URL = {
        var root = URL(filePath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        return root
    }()

    private static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
    }

    private static func article(_ name: String) throws -> String {
        try text("Sources/AtlasModel/AtlasModel.docc/\(name).md")
    }

    /// The Swift of an article, block after block.
    private static func blocks(_ article: String) -> String {
        article.matches(of: /```swift\n(?<code>(?s:.*?))\n```/).map { String($0.code) }.joined(separator: "\n\n")
    }

    @Test("the code of each worked example is the code that is run here", arguments: ["WhoCoversWhat", "APathway"])
    func sameText(name: String) throws {
        let source = try Self.text("Tests/AtlasModelTests/Documentation/WorkedExamples.swift")
        let indent = String(repeating: " ", count: 8)
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex { $0 == indent + "// \(name)" })
        let end = try #require(lines.firstIndex { $0 == indent + "// End of \(name)" })
        let run = lines[(start + 1)..<end].map { $0.hasPrefix(indent) ? $0.dropFirst(8) : $0 }.joined(separator: "\n")
        let shown = Self.blocks(try Self.article(name))
        #expect(shown.count > 100)
        #expect(run == shown)
    }

    @Test("who covers what: what the article says is what comes out")
    func whoCoversWhat() throws {
        let covered = try #require(WorkedExamples.whoCoversWhat())
        #expect(covered.states == [.fragile, .gap])
        #expect(covered.told == ["com:29232: 62985"])
        #expect(covered.opened == [14_559])
        let article = try Self.article("WhoCoversWhat")
        #expect(article.contains("14,559 inhabitants"))
    }

    @Test("the pathway: a step is chosen, a step is a rupture")
    func pathway() throws {
        let covered = try #require(WorkedExamples.whoCoversWhat()).atlas
        let payroll = FunctionID("formalites-paie")
        let reception = FunctionID("accueil")
        func step(_ id: String, _ order: Int, _ function: FunctionID) -> PathwayStep {
            PathwayStep(
                id: PathwayStepID(id), stage: .firstTimeEmployer, order: order, title: id, englishTitle: id,
                function: function, deadline: "", source: "", checkedOn: nil, note: "")
        }
        let referential = Referential(
            functions: [payroll, reception].map {
                SupportFunction(id: $0, parent: nil, name: $0.rawValue, englishName: "")
            }, requirements: [:], actorTypes: [], profiles: [],
            steps: [step("premier-accueil", 1, reception), step("paie", 2, payroll)])
        let house = Actor(
            id: ActorID("mda"), name: "Maison des associations",
            zone: .union([TerritoryReference(.departement, "29")]))
        let atlas = Atlas(
            title: "", referential: referential, territories: covered.territories, actors: covered.actors + [house],
            offers: covered.offers + [
                Offer(actor: house.id, functions: [reception], stages: .all, role: .core)
            ])
        let day = try #require(CalendarDate(iso: "2026-11-22"))
        let (lines, ruptures) = WorkedExamples.pathway(in: AtlasOnDate(atlas, on: day))
        #expect(lines == ["premier-accueil: Maison des associations", "paie: nobody"])
        // The one who does it elsewhere is around Morlaix.
        #expect(ruptures.count == 1 && ruptures[0].nearest?.actor == ActorID("resam"))
    }

    @Test("the glossary is in order, and every symbol that it names is in the sources")
    func glossary() throws {
        let terms = try Self.article("Glossary").matches(of: /\n- \*\*(.+?)\*\*/).map { String($0.1).folded }
        #expect(terms.count > 20 && terms == terms.sorted())
        let folder = Self.root.appending(path: "Sources/AtlasModel")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        let sources = try files.filter { $0.hasSuffix(".swift") }.map { try Self.text("Sources/AtlasModel/\($0)") }
        let source = sources.joined(separator: "\n")
        for name in ["AtlasModel", "Glossary", "WhoCoversWhat", "APathway"] {
            for symbol in try Self.article(name).matches(of: /``([A-Za-z\/]+)``/).map({ String($0.1) }) {
                let parts = symbol.split(separator: "/")
                guard parts[0] != "AtlasModel" else { continue }
                let isDeclared =
                    source.contains("public struct \(parts[0])") || source.contains("public enum \(parts[0])")
                #expect(isDeclared, "\(name): \(symbol)")
                if parts.count > 1 { #expect(source.contains("case \(parts[1])"), "\(name): \(symbol)") }
            }
        }
    }
}
