import AtlasDocuments
import AtlasModel
import Foundation
import Testing

@testable import AtlasSite

/// Names that somebody could write into a file of data to have them act in the browser of a visitor.
@Suite("Hostile text in a published map")
struct HostileSiteTests {
    private static let hostile =
        "</script><script>alert(1)</script><img src=x onerror='y'>\"&amp; </title></svg> \u{202E}cod.exe\u{2066} "
        + "javascript:alert(1) {{x}} {0} \\ ' \u{0}\u{85}\u{2028} <!-- ]]> ; |"

    private static let site: ReadSite = {
        var atlas = EmbeddedAtlas.subject.atlas
        atlas.title = hostile
        atlas.actors = atlas.actors.enumerated().map { row, known in
            var actor = Actor(id: ActorID("../\(row)<\"'&\(hostile)"), name: hostile + "\(row)")
            actor.types = known.types
            actor.zone = known.zone
            actor.commune = known.commune
            actor.networks = [hostile]
            actor.acronym = hostile
            actor.address = hostile
            actor.phone = "02' onclick='x"
            actor.email = "contact@a.example\"><script>"
            actor.website = row % 2 == 0 ? "javascript:alert(1)" : "https://a.example/\"><script>alert(1)</script>"
            actor.source = hostile
            actor.notes = hostile
            return actor
        }
        atlas.territories = atlas.territories.naming([
            NamedZone(
                id: "pays-de-morlaix", name: hostile, kind: hostile,
                members: [TerritoryReference(.epci, "242900835")], source: hostile)
        ])
        atlas.relations = [
            Relation(from: atlas.actors[0].id, to: atlas.actors[1].id, kind: .refers, note: hostile, source: hostile)
        ]
        var order = EmbeddedAtlas.order("dep:29")
        order.hasNotes = true
        return ReadSite(Site(order, of: AtlasOnDate(atlas, on: EmbeddedAtlas.day)))
    }()

    private static let elements: Set<String> = [
        "!doctype", "html", "head", "meta", "title", "link", "script", "body", "a", "header", "p", "nav", "ul", "li",
        "main", "footer", "h1", "h2", "h3", "h4", "strong", "b", "small", "section", "form", "select", "option",
        "label", "input", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "span", "svg", "defs",
        "pattern", "path", "circle", "g", "text", "br", "details", "summary", "article", "dl", "dt", "dd", "fieldset",
        "legend", "button",
    ]

    @Test("no tag, attribute or comment of a page comes from the data")
    func tags() {
        let site = Self.site
        #expect(site.pages.count == 40)
        for page in site.pages {
            let text = site.files[page] ?? ""
            #expect(!text.unicodeScalars.contains { $0 != "\n" && $0.isUnsafeInText }, "\(page)")
            var known: Set<Substring> = []
            for tag in text.split(separator: "<").dropFirst() where known.insert(tag.prefix { $0 != ">" }).inserted {
                let name = tag.prefix { $0 != " " && $0 != ">" && $0 != "\n" }.lowercased()
                    .trimmingCharacters(in: ["/"])
                let inside = tag.prefix { $0 != ">" }
                #expect(Self.elements.contains(name), "\(page): <\(inside)")
                #expect(!inside.contains(" onerror") && !inside.contains(" onclick"), "\(page): <\(inside)")
                if name == "script" {
                    #expect(
                        inside == "/script" || inside.hasPrefix("script src=\"") || inside.contains("application/json"))
                }
            }
        }
    }

    @Test("links go to pages, mailboxes and telephones only")
    func links() {
        for page in Self.site.pages {
            for link in Self.site.values(of: "href", in: page) where link.contains(":") {
                let isKnown = ["https:", "http:", "mailto:", "tel:"].contains { link.hasPrefix($0) }
                #expect(isKnown, "\(page): \(link)")
            }
        }
    }

    @Test("no name of a file comes from the data as it stands")
    func names() {
        for path in Self.site.files.keys {
            #expect(path.wholeMatch(of: /(en\/)?[a-z0-9-]+\.(html|css|js|txt)/) != nil, "\(path)")
        }
    }

    @Test("the data of the script are data: they close no element, and read back as they are")
    func data() throws {
        for (path, text) in Self.site.files where path.hasSuffix("parcours.js") || path.hasPrefix("communes") {
            #expect(!text.contains("<") && !text.unicodeScalars.contains { $0 != "\n" && $0.isUnsafeInText }, "\(path)")
        }
        let text = try #require(Self.site.files["parcours.js"])
        let json = text.dropFirst("(self.maillage=self.maillage||{}).data=".count).dropLast(2)
        let value = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let actors = try #require(value["actors"] as? [[Any]])
        let first = try #require(actors.first?.first as? String)
        #expect(first.hasPrefix(String(Self.hostile.madeSafe.prefix(40))))
    }

    @Test("contacts of persons are in no file, unless somebody says so")
    func contacts() {
        var atlas = EmbeddedAtlas.subject.atlas
        for row in atlas.actors.indices {
            atlas.actors[row].email = "jeanne.dupont@a.example"
            atlas.actors[row].phone = "06 12 34 56 78"
            atlas.actors[row].notes = "Jeanne : jeanne.dupont@a.example"
            atlas.actors[row].verification = Verification(on: EmbeddedAtlas.day, by: "Jeanne Dupont")
        }
        atlas.relations = atlas.relations.map {
            Relation(
                from: $0.from, to: $0.to, kind: $0.kind, note: "confiance : zoe@gmail.com, 07 98 76 54 32",
                source: $0.source)
        }
        let subject = AtlasOnDate(atlas, on: EmbeddedAtlas.day)
        var order = EmbeddedAtlas.order("dep:29")
        order.hasNotes = true
        let closed = Site(order, of: subject).files.map(\.text).joined()
        #expect(closed.firstRange(of: "confiance : ") != nil)
        for text in ["jeanne.dupont", "06 12 34", "Jeanne Dupont", "zoe@gmail", "07 98 76"] {
            #expect(closed.firstRange(of: text) == nil, "\(text)")
        }
        order.contacts = .everybody
        let open = Site(order, of: subject).files.map(\.text).joined()
        for text in ["jeanne.dupont", "06 12 34", "zoe@gmail", "07 98 76"] {
            #expect(open.firstRange(of: text) != nil, "\(text)")
        }
    }

    @Test("notes on actors and on what ties them are in no file, unless somebody says so")
    func notes() {
        var atlas = EmbeddedAtlas.subject.atlas
        for row in atlas.actors.indices { atlas.actors[row].notes = "entre nous seulement" }
        atlas.relations = atlas.relations.map {
            Relation(from: $0.from, to: $0.to, kind: $0.kind, note: "dit en confiance", source: $0.source)
        }
        let subject = AtlasOnDate(atlas, on: EmbeddedAtlas.day)
        var order = EmbeddedAtlas.order("dep:29")
        func tells(_ note: String) -> Bool {
            Site(order, of: subject).files.contains { $0.text.firstRange(of: note) != nil }
        }
        #expect(!tells("entre nous") && !tells("en confiance"))
        order.hasNotes = true
        #expect(tells("entre nous") && tells("en confiance"))
    }
}
