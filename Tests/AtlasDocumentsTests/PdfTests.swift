import AtlasModel
import Testing

@testable import AtlasDocuments

@Suite("PDF as another program reads it")
struct PdfTests {
    /// Line ends and hyphens are the paper's.
    private func flowing(_ text: String) -> String {
        text.split { $0.isWhitespace || $0 == "\u{A0}" }.joined(separator: " ")
    }

    @Test(
        "pdftotext finds every step, its actor or its rupture, and the number of each page",
        .enabled(if: Poppler.program("pdftotext") != nil), arguments: EmbeddedAtlas.cases)
    func steps(worked: EmbeddedAtlas.Case) throws {
        let words = Words(.french)
        let subject = try EmbeddedAtlas.subject.get()
        let pathway = subject.pathway(of: worked.association)
        let sheet = Document.pathwaySheet(
            pathway, in: subject, words: words, with: SheetParts(outlines: EmbeddedAtlas.outlines, isHandout: true))
        let bytes = try #require(PdfRenderer(words).bytes(of: sheet))
        let text = flowing(try Poppler.output("pdftotext", ["-enc", "UTF-8", "FILE", "-"], on: bytes))
        for step in pathway.steps {
            #expect(text.contains(flowing(words.title(step, in: subject.atlas.referential))))
            let who = step.choice.map { words.name(of: $0.actor, in: subject) } ?? "rupture de parcours"
            #expect(text.contains(flowing(who)))
        }
        let pages = 1 + PdfRenderer(words).pageStarts(of: sheet).count
        for page in 1...pages { #expect(text.contains("page \(page) sur \(pages)")) }
    }

    @Test("It says its title, its structure and its language", .enabled(if: Poppler.program("pdfinfo") != nil))
    func metadata() throws {
        let sheet = Document(title: "L’été", subtitle: "à Lens", foot: "Atlas", blocks: [.paragraph("Un texte.")])
        let bytes = try #require(PdfRenderer(Words(.french)).bytes(of: sheet))
        let info = try Poppler.output("pdfinfo", ["FILE"], on: bytes)
        #expect(info.contains("L’été – à Lens"))
        #expect(info.contains("Tagged:          yes"))
        #expect(info.contains("Pages:           1"))
        #expect(info.contains("(A4)"))
        let catalog = String(decoding: bytes, as: UTF8.self)
        #expect(catalog.contains("/Lang (fr-FR)"))
        let english = try #require(PdfRenderer(Words(.english)).bytes(of: sheet))
        #expect(String(decoding: english, as: UTF8.self).contains("/Lang (en)"))
    }

    @Test("A file that does not end as Cairo ends it is left as it is")
    func foreignCatalog() {
        for text in ["", "%PDF-1.7", "startxref 12 trailer << /Root 3 0 R >>"] {
            #expect(PdfCatalog.stating(language: "fr", in: Array(text.utf8)) == Array(text.utf8))
        }
    }
}
