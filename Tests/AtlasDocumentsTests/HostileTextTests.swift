import AtlasModel
import Testing

@testable import AtlasDocuments

/// Names that somebody could write into a file of data to have them act instead of being read.
@Suite("Hostile text in every form")
struct HostileTextTests {
    private static let hostile =
        "<script>alert(1)</script><img src=x onerror='y'>\"&amp; \u{1B}[31m\u{1B}]0;t\u{07} \u{202E}cod.exe\u{2066} "
        + "[clic](javascript:alert(1)) **gras** `code` | cellule | \u{0}\u{85}\u{2028} # titre ![i](http://x.example/i.png)"
    private static let long = String(repeating: "Association", count: 28)
    private let words = Words(.french)

    private var subject: AtlasOnDate {
        var atlas = SampleAtlas.atlas
        atlas.title = Self.hostile
        for row in atlas.actors.indices {
            atlas.actors[row].name = Self.hostile
            atlas.actors[row].address = Self.long
            atlas.actors[row].phone = "02' onclick='x"
            atlas.actors[row].email = "contact@a.example\"><script>"
            atlas.actors[row].website = "javascript:alert(1)"
            atlas.actors[row].source = Self.hostile
            atlas.actors[row].notes = Self.hostile
        }
        return AtlasOnDate(atlas, on: SampleAtlas.day)
    }

    private var sheets: [Document] {
        let association = Association(
            name: Self.hostile + Self.long, commune: "29151", stage: .firstTimeEmployer, needs: [])
        let parts = SheetParts(contacts: .everybody, isHandout: true)
        var query = CoverageQuery()
        query.territories = [TerritoryReference(.departement, "29")]
        query.text = ""
        return [
            .pathwaySheet(subject.pathway(of: association), in: subject, words: words, with: parts),
            .actorSheet(0, in: subject, words: words, with: parts),
            .coverageReport(on: query.territories[0], query, in: subject, words: words, with: parts),
            .directory(query, in: subject, words: words, with: parts),
            .surveyReport(
                SurveyProgress(
                    of: Array(subject.atlas.actors.indices), in: subject.atlas, on: subject.date,
                    among: query.territories),
                of: "Finistère", query, in: subject, words: words, with: parts),
            .questionnaire(
                Questionnaires(subject.atlas, on: subject.date).questionnaire(of: 0),
                of: Questionnaires(subject.atlas, on: subject.date), dueOn: nil, words: words),
            // Nothing made safe beforehand: each form must hold on its own.
            Document(
                title: Self.hostile, subtitle: Self.long, foot: Self.hostile,
                blocks: [
                    .heading(Self.hostile), .paragraph(Self.hostile), .alert(Self.hostile), .note(Self.long),
                    .list([Self.hostile, Self.long]), .facts([Fact(Self.hostile, Self.hostile, .key)]),
                    .table(Table(columns: [.init(Self.hostile), .init("b")], rows: [[Self.hostile, Self.long]])),
                    .entry(mark: "1.", title: Self.long, [.paragraph(Self.hostile)]),
                    .map(.undrawn([.init(mark: "A", title: Self.hostile, facts: [Fact(Self.hostile, Self.long)])])),
                ]),
        ]
    }

    private func isHarmless(_ text: String) -> Bool {
        !text.unicodeScalars.contains { $0 != "\n" && $0.isUnsafeInText }
    }

    @Test("HTML: no tag, attribute or address comes from the data")
    func html() {
        for sheet in sheets {
            let page = HtmlRenderer(words).text(sheet)
            #expect(isHarmless(page))
            // Data stand between tags or between double quotes: without `<`, `>` and `"` they cannot leave.
            #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("&amp;amp;amp;"))
            #expect(!page.contains("href=\"javascript"))
            let tags = page.split(separator: "<").dropFirst().compactMap { $0.split(separator: ">").first }
            #expect(tags.allSatisfy { !$0.contains("onerror") && !$0.contains("onclick") })
        }
    }

    @Test("Markdown: no emphasis, link, image, code, tag or cell comes from the data")
    func markdown() {
        for sheet in sheets {
            let text = MarkdownRenderer(words).text(sheet)
            #expect(isHarmless(text))
            // What a backslash stands before is a letter like any other.
            var acting = ""
            var isEscaped = false
            for character in text {
                if !isEscaped, character != "\\" { acting.append(character) }
                isEscaped = !isEscaped && character == "\\"
            }
            let signs = ["<script", "<img", "![", "`", "[clic", "](javascript", "**gras", "&amp", "| cellule"]
            #expect(signs.filter(acting.contains) == [])
        }
    }

    @Test("Text: the sheets made of data are harmless, and no line is longer than the paper")
    func text() {
        for sheet in sheets.dropLast() {
            let text = sheet.rendered()
            #expect(isHarmless(text))
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
    }

    @Test("PDF: it is made, a name of 300 letters wraps inside the paper, links lead to no script")
    func pdf() throws {
        for sheet in sheets {
            let bytes = try #require(PdfRenderer(words).bytes(of: sheet))
            let file = String(decoding: bytes, as: UTF8.self)
            #expect(file.hasPrefix("%PDF-1.4"))
            #expect(!file.contains("javascript"))
        }
        let fonts = PdfFonts()
        let box = TextBox(Self.long, .title, width: PageGeometry.textWidth, fonts: fonts)
        #expect(box.width <= PageGeometry.textWidth + 1)
        #expect(box.height > TextBox("A", .title, fonts: fonts).height * 2)
    }
}
