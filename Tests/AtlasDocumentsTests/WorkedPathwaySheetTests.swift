import AtlasModel
import Testing

@testable import AtlasDocuments

@Suite("Sheets of the worked cases")
struct WorkedPathwaySheetTests {
    private func sheet(_ worked: EmbeddedAtlas.Case) throws -> (pathway: Pathway, sheet: Document) {
        let subject = try EmbeddedAtlas.subject.get()
        let pathway = subject.pathway(of: worked.association)
        let parts = SheetParts(outlines: EmbeddedAtlas.outlines, isHandout: true)
        return (pathway, .pathwaySheet(pathway, in: subject, words: Words(.french), with: parts))
    }

    @Test("Each is what it was when somebody last read it", arguments: EmbeddedAtlas.cases)
    func golden(worked: EmbeddedAtlas.Case) throws {
        try expectGolden(try sheet(worked).sheet.rendered(), worked.golden)
    }

    @Test("Each step is in every form, with its actor or its rupture", arguments: EmbeddedAtlas.cases)
    func everyForm(worked: EmbeddedAtlas.Case) throws {
        let subject = try EmbeddedAtlas.subject.get()
        let words = Words(.french)
        let (pathway, sheet) = try sheet(worked)
        #expect(!pathway.steps.isEmpty)
        let html = HtmlRenderer(words).text(sheet)
        let text = sheet.rendered(width: 2000)
        for step in pathway.steps {
            let title = words.title(step, in: subject.atlas.referential)
            #expect(html.contains(escapedForHtml(title)), "\(title)")
            #expect(text.contains(title), "\(title)")
            let reason = words.reason(step, in: subject)
            #expect(!reason.isEmpty && html.contains(escapedForHtml(reason)), "\(title)")
        }
    }

    @Test("It fits on two pages of less than 200 KB", arguments: EmbeddedAtlas.cases)
    func size(worked: EmbeddedAtlas.Case) throws {
        let bytes = try #require(PdfRenderer(Words(.french)).bytes(of: try sheet(worked).sheet))
        #expect(bytes.count < 200_000)
        #expect(PdfRenderer(Words(.french)).pageStarts(of: try sheet(worked).sheet).count <= 1)
    }

    @Test("The map names the places that have a mark", arguments: EmbeddedAtlas.cases)
    func map(worked: EmbeddedAtlas.Case) throws {
        let (pathway, sheet) = try sheet(worked)
        let asked = pathway.steps.compactMap { $0.rupture?.orientation?.actor }
        // Ancenis has nobody to see and nobody to ask.
        let elsewhere = pathway.steps.compactMap { $0.rupture?.nearest?.actor }
        guard !(pathway.interlocutors + asked + elsewhere).isEmpty else { return }
        let maps = sheet.blocks.compactMap { block -> MapPicture? in
            if case .map(let map) = block { return map }
            return nil
        }
        let map = try #require(maps.first)
        #expect(map.isDrawn)
        #expect(map.marks.count { $0.kind == .home } == 1)
        let keys = Set(map.keys.map(\.mark))
        #expect(keys.count == Set(pathway.interlocutors + asked + elsewhere).count)
        for mark in map.marks where mark.kind == .site {
            #expect(mark.text.split(separator: ",").allSatisfy { keys.contains(String($0)) })
            #expect((0...map.width).contains(mark.point.x) && (0...map.height).contains(mark.point.y))
        }
    }
}
