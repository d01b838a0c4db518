import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasSite

@Suite("The page of an actor on a published map")
struct ActorPageTests {
    private static let finistere = ReadSite(Site(EmbeddedAtlas.order("dep:29"), of: EmbeddedAtlas.subject))

    private static func page(_ id: String, in folder: String = "") throws -> String {
        let text = try #require(finistere.files["\(folder)acteur-\(id).html"])
        let main = try #require(text.firstRange(of: "<main"))
        return String(text[main.lowerBound...])
    }

    @Test("it says in words what the actor offers, with neither brackets, filters nor anything twice")
    func words() throws {
        for page in Self.finistere.pages where page.contains("acteur-") {
            let text = Self.finistere.files[page] ?? ""
            let values = Self.finistere.texts(of: page).filter { $0.count > 40 }
            #expect(!text.contains(">[") && !text.contains("Filtres") && !text.contains(">Type<"), "\(page)")
            #expect(Set(values).count == values.count, "\(page)")
        }
        let page = try Self.page("espace-associatif-quimper")
        #expect(page.contains(">Son cœur de métier<") && page.contains(">tous stades<"))
        #expect(page.contains("jamais vérifiée avec l’acteur") && page.contains("sources.html#correction"))
        // DLA and maison des associations: what it does by one type is not told as sent on by the other.
        #expect(page.ranges(of: ">Diagnostic partagé et ingénierie<").count == 1)
    }

    @Test("relations lead to the pages of the other actors")
    func relations() throws {
        #expect(try Self.page("espace-associatif-quimper").contains("<li>porte <a href=\"acteur-rnma.html\">RNMA"))
        #expect(try Self.page("rnma").contains("<a href=\"acteur-espace-associatif-quimper.html\""))
    }

    @Test("what somebody wrote in French is marked so on the English pages")
    func languages() throws {
        #expect(try Self.page("espace-associatif-quimper", in: "en/").contains("<dd><span lang=\"fr\">Guide «"))
        #expect(try !Self.page("espace-associatif-quimper").contains("lang=\"fr\""))
    }

    @Test("a place of its own, terms, a check and a refusal are told of the offer that has them")
    func offers() throws {
        var atlas = EmbeddedAtlas.subject.atlas
        var actor = Actor(id: ActorID("essai"), name: "Essai")
        actor.zone = Zone([TerritoryReference(.departement, "29")])
        atlas.actors.append(actor)
        let check = Verification(on: EmbeddedAtlas.day, by: "Jeanne")
        atlas.offers += [
            Offer(
                actor: actor.id, functions: [FunctionID("grh")], stages: .all, role: .core,
                zone: Zone([TerritoryReference(.epci, "242900314")]), modes: ["atelier"], cost: "gratuit",
                validTo: CalendarDate(iso: "2026-12-31"), verification: check),
            Offer(actor: actor.id, functions: [FunctionID("tensions")], stages: .all, role: .none, verification: check),
        ]
        let site = ReadSite(Site(EmbeddedAtlas.order("dep:29"), of: AtlasOnDate(atlas, on: EmbeddedAtlas.day)))
        let page = try #require(site.files["acteur-essai.html"])
        let text = site.texts(of: "acteur-essai.html")
        #expect(
            page.contains(
                "<small>seulement dans\u{A0}: Brest Métropole</small><br><small>atelier ; gratuit ; "
                    + "jusqu’au 31 décembre 2026</small>"), "\(text)")
        let english = try #require(site.files["en/acteur-essai.html"])
        #expect(
            english.contains(
                "<span lang=\"fr\">atelier</span> ; <span lang=\"fr\">gratuit</span> ; until 31 December 2026<"))
        // Human resources make no sense where a job is only thought of.
        #expect(text.contains("primo-employeur, employeur") && text.contains("vérifié le 22 novembre 2026"))
        #expect(text.contains("Il ne le fait pas") && !page.contains("Jeanne"))
        let row = try #require(site.files["acteurs.html"]?.split(separator: "\n").first { $0.contains("acteur-essai") })
        #expect(!row.contains("data-r="))
    }

    @Test("long lists of territories stand behind how many they are")
    func gaps() throws {
        let site = ReadSite(Site(EmbeddedAtlas.order("reg:84"), of: EmbeddedAtlas.subject))
        let page = try #require(site.files["manques.html"])
        #expect(page.contains("<summary>10 départements</summary>"))
        let shown = page.replacing(/<details[^>]*>.*?<\/details>/.dotMatchesNewlines(), with: "")
        #expect(shown.split(separator: "\n").allSatisfy { $0.count < 600 })
        #expect(page.contains("acteurs pas encore invités au recensement"))
    }
}
