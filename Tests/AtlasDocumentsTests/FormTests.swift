import AtlasModel
import Testing

@testable import AtlasDocuments

@Suite("Documents in Markdown, HTML and JSON")
struct FormTests {
    private let words = Words(.french)
    private let sample = Document(
        title: "Titre", subtitle: "Sous-titre", foot: "Pied",
        blocks: [
            .heading("Partie"), .paragraph("Du texte."), .alert("Attention"), .note("En petit."),
            .facts([
                Fact("Nom", "Les Amis", .key), Fact("Site", "http://a.example", link: .page("http://a.example")),
                Fact("Source", "Code", .minor),
            ]),
            .list(["un", "deux"]),
            .table(
                Table(
                    columns: [.init("Quoi"), .init("Jours", isNumeric: true)],
                    rows: [["Réunions", "3"], ["Le reste", ""], ["Trajets", "2"]])),
            .entry(mark: "1.", title: "Étape", [.paragraph("Dedans.")]),
            .map(
                MapPicture(
                    title: "Carte", width: 10, height: 10, areas: [],
                    borders: [[.init(x: 0, y: 0), .init(x: 9, y: 9)]],
                    innerBorders: [], marks: [.init(kind: .site, text: "A", point: .init(x: 5, y: 5))],
                    keys: [.init(mark: "A", title: "Maison", facts: [Fact("Lieu", "Quimper")])])),
        ])

    @Test("In Markdown")
    func markdown() throws { try expectGolden(MarkdownRenderer(words).text(sample), "forms-markdown") }

    @Test("In text, the map as what its marks stand for")
    func text() throws { try expectGolden(sample.rendered(), "forms-text") }

    @Test("In HTML: one page, a language, landmarks, headings in order, tables with headers, a picture with a name")
    func html() throws {
        let page = HtmlRenderer(words).text(sample)
        try expectGolden(String(page.drop(while: { $0 != "<" }).split(separator: "</style>")[1]), "forms-html")
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\" dir=\"ltr\">"))
        for part in [
            "<main>", "<header>", "<footer>", "<th scope=\"col\">", "<th scope=\"row\">", "role=\"img\" aria-label=",
        ] {
            #expect(page.contains(part), "\(part)")
        }
        // Nothing is fetched: the only address is one that the reader follows, and the name of a vocabulary.
        #expect(page.split(separator: "http://").count == 4)
        #expect(HtmlRenderer(Words(.english)).text(sample).contains("<html lang=\"en\""))
    }

    @Test("A row that begins a printed page says so, in HTML where it does in PDF")
    func pageStarts() {
        let rows = (0..<120).map { ["ligne \($0)", "\($0)"] }
        let document = Document(
            title: "Longue", blocks: [.table(Table(columns: [.init("a"), .init("b")], rows: rows))])
        let starts = PdfRenderer(words).pageStarts(of: document)
        #expect(!starts.isEmpty)
        let page = HtmlRenderer(words).text(document)
        #expect(page.split(separator: "class=\"new-page\"").count == starts.count + 1)
        for start in starts { #expect(page.contains("<tr class=\"new-page\"><th scope=\"row\">ligne \(start[1])<")) }
    }

    @Test("A step is never cut by a page, unless it is higher than one")
    func wholeSteps() {
        let step = Block.entry(mark: "1.", title: "Étape", [.paragraph(String(repeating: "mot ", count: 300))])
        let document = Document(title: "Étapes", blocks: [Block](repeating: step, count: 12))
        let starts = PdfRenderer(words).pageStarts(of: document)
        #expect(starts.count >= 2)
        #expect(starts.allSatisfy { $0.count == 1 })
        let huge = Block.entry(
            mark: "1.", title: "Étape", [Block](repeating: .paragraph(String(repeating: "mot ", count: 300)), count: 12)
        )
        #expect(PdfRenderer(words).pageStarts(of: Document(title: "T", blocks: [huge])).contains { $0.count > 1 })
    }
}
