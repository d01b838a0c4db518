import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasSite

/// What stands in the pages of a site, found as a reader of tags finds it.
struct ReadSite {
    let files: [String: String]
    /// Of each page the values of its attributes, by their names.
    private let attributes: [String: [String: [String]]]
    let pages: [String]

    init(_ site: Site) {
        files = Dictionary(site.files.map { ($0.path, $0.text) }) { first, _ in first }
        pages = files.keys.filter { $0.hasSuffix(".html") }.sorted()
        attributes = Dictionary(
            uniqueKeysWithValues: pages.map { [files] page in (page, ReadSite.attributes(of: files[page] ?? "")) })
    }

    func values(of attribute: String, in page: String) -> [String] { attributes[page]?[attribute] ?? [] }

    /// A quotation mark stands around values only: in texts it is escaped.  The data of the script are no attributes.
    private static func attributes(of page: String) -> [String: [String]] {
        var result: [String: [String]] = [:]
        let markup = page.utf8.split(separator: UInt8(ascii: "\n")).filter { !$0.starts(with: "<script type=".utf8) }
        let pieces = Array(markup.joined()).split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        for place in stride(from: 1, to: pieces.count - 1, by: 2) {
            guard let space = pieces[place - 1].lastIndex(of: UInt8(ascii: " ")) else { continue }
            let name = String(decoding: pieces[place - 1][(space + 1)...].dropLast(), as: UTF8.self)
            result[name, default: []].append(String(decoding: pieces[place], as: UTF8.self))
        }
        return result
    }

    /// The texts between tags.
    func texts(of page: String) -> [String] {
        (files[page] ?? "").utf8.split(separator: UInt8(ascii: "<")).compactMap { piece in
            piece.firstIndex(of: UInt8(ascii: ">")).map {
                String(decoding: piece[piece.index(after: $0)...], as: UTF8.self)
            }
        }
    }
}

@Suite("The pages of a published map")
struct SitePageTests {
    private static let finistere = ReadSite(Site(EmbeddedAtlas.order("dep:29"), of: EmbeddedAtlas.subject))

    @Test("every link inside the site leads to a page and to an element that are there")
    func links() {
        let site = Self.finistere
        var count = 0
        for page in site.pages {
            let folder = page.contains("/") ? "en/" : ""
            for link in site.values(of: "href", in: page) + site.values(of: "src", in: page) where !link.contains(":") {
                count += 1
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                var path = parts[0].isEmpty ? page : folder + parts[0]
                if path.hasPrefix("en/../") { path = String(path.dropFirst(6)) }
                #expect(site.files[path] != nil, "\(page): \(link)")
                guard parts.count == 2 else { continue }
                #expect(site.values(of: "id", in: path).contains(String(parts[1])), "\(page): \(link)")
            }
        }
        #expect(count > 700)
    }

    @Test("identifiers are there once, and what names an element names one that is there")
    func identifiers() {
        let site = Self.finistere
        for page in site.pages {
            let found = site.values(of: "id", in: page)
            #expect(Set(found).count == found.count, "\(page)")
            for attribute in ["for", "aria-labelledby", "aria-controls"] {
                for name in site.values(of: attribute, in: page) { #expect(found.contains(name), "\(page): \(name)") }
            }
        }
    }

    @Test("every page has one title, its language, a policy that lets nothing else in, and a way to its other language")
    func frames() {
        let site = Self.finistere
        #expect(site.pages.count == 40)
        for page in site.pages {
            let text = site.files[page] ?? ""
            let language = page.hasPrefix("en/") ? "en" : "fr"
            let other = language == "fr" ? "en/" + page : "../" + page.dropFirst(3)
            let facts = [
                text.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\""), text.ranges(of: "<h1>").count == 1,
                text.contains("default-src 'none'; script-src 'self'; style-src 'self'"), !text.contains(" style="),
                !text.contains(" onclick"), text.contains("href=\"\(other)\" hreflang="),
            ]
            #expect(facts.allSatisfy { $0 }, "\(page): \(facts)")
            // No address of anybody else but what the atlas links to.
            for link in site.values(of: "src", in: page) { #expect(!link.contains(":"), "\(page)") }
        }
    }

    @Test("the English pages hold no sentence in French but what the atlas says")
    func english() {
        var atlas = EmbeddedAtlas.subject.atlas
        atlas.actors = []
        atlas.offers = []
        atlas.relations = []
        atlas.cooperations = []
        atlas.initiatives = []
        let site = ReadSite(Site(EmbeddedAtlas.order("dep:29"), of: AtlasOnDate(atlas, on: EmbeddedAtlas.day)))
        let names = atlas.territories.epci.map { escapedForHtml($0.name) }
        var known: Set<String> = []
        for page in site.pages where page.hasPrefix("en/") {
            for text in site.texts(of: page) where known.insert(text).inserted {
                guard text.contains(/(^| )(le|la|les|des|du|une|pour|dans|sur|personne|vérifié|étape)[ .,:;]/) else {
                    continue
                }
                let isName = text.contains(atlas.title) || names.contains { text.contains($0) }
                #expect(isName, "\(page): \(text)")
            }
        }
        #expect(known.count > 150)
    }

    @Test("the parts of the country that one may ask for make a site: a région's zone, an EPCI, a commune, overseas")
    func territories() {
        for territory in ["zone:pays-de-morlaix", "epci:242900835", "com:29155", "dep:974"] {
            let site = ReadSite(Site(EmbeddedAtlas.order(territory), of: EmbeddedAtlas.subject))
            #expect(site.pages.contains { $0.hasPrefix("departement-") }, "\(territory)")
            #expect((site.files["index.html"] ?? "").contains("<svg class=\"map\""), "\(territory)")
            #expect((site.files["communes.js"] ?? "").count > 100, "\(territory)")
        }
    }

    @Test("where nobody has been surveyed the page says so, and counts nobody as working there")
    func unsurveyed() {
        let site = ReadSite(Site(EmbeddedAtlas.order("dep:48"), of: EmbeddedAtlas.subject))
        let page = site.files["departement-48.html"] ?? ""
        #expect(page.contains("0 acteur intervient ici, 1 oriente seulement, et 6 dont rien n’est connu."))
        #expect(page.contains("ce n’est pas la preuve qu’il n’y en a pas") && !page.contains(">absent<"))
        let finistere = Self.finistere.files["departement-29.html"] ?? ""
        #expect(!finistere.contains("ce n’est pas la preuve") && finistere.contains("ou ce que la carte ignore encore"))
    }

    @Test("a commune of yesterday stands with the one where it lies")
    func formerCommunes() {
        let communes = Self.finistere.files["communes.js"] ?? ""
        let row = communes.split(separator: "|").first { $0.hasPrefix("241;Rosporden;") }
        #expect(row?.hasSuffix(";Kernével") == true, "\(row ?? "")")
    }

    @Test("without outlines there is the table, and no map")
    func noOutlines() {
        var order = EmbeddedAtlas.order("dep:29")
        order.outlines = nil
        let site = ReadSite(Site(order, of: EmbeddedAtlas.subject))
        let home = site.files["index.html"] ?? ""
        #expect(!home.contains("<svg") && home.contains("id=\"table\""))
    }

    @Test("no page of a région of 200 actors weighs more than 300 kB with all that it loads")
    func weight() {
        let atlas = Atlas.random(seed: 5, actors: 200, around: "29")
        let site = Site(EmbeddedAtlas.order("reg:53"), of: AtlasOnDate(atlas, on: EmbeddedAtlas.day))
        let texts = Dictionary(uniqueKeysWithValues: site.files.map { ($0.path, $0.text) })
        let pages = texts.filter { $0.key.hasSuffix(".html") }
        #expect(pages.keys.filter { $0.hasPrefix("acteur-") }.count > 150)
        for (path, text) in pages {
            let folder = path.hasPrefix("en/") ? "en/" : ""
            let loaded = Set(text.matches(of: /(?:src|href)="((?:\.\.\/)?[a-z]+\.(?:js|css))"/).map { String($0.1) })
            #expect(loaded.contains { $0.hasSuffix("style.css") }, "\(path)")
            // The script loads the communes where something is searched.
            let names = loaded.map { $0.hasPrefix("../") ? String($0.dropFirst(3)) : folder + $0 } + ["communes.js"]
            let weight = names.reduce(text.utf8.count) { $0 + (texts[$1]?.utf8.count ?? 0) }
            #expect(names.allSatisfy { texts[$0] != nil }, "\(path): \(names)")
            #expect(weight < 300_000, "\(path)")
        }
    }
}
