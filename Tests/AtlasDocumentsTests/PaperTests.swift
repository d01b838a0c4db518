import AtlasModel
import Testing

@testable import AtlasDocuments

/// Every sheet as it lies on paper.
@Suite("Sheets on paper", .enabled(if: Poppler.program("pdftotext") != nil))
struct PaperTests {
    /// A sheet by its name in the list below.
    enum Sheet: String, CaseIterable, CustomTestStringConvertible {
        case quimper, lens, worked, henin, caen, ancenis, saintEtienne, wholeWay, longName, manyNeeds
        case actor, reportOfDepartement, reportOfRegion, directory, initiative, cooperation, cooperations,
            questionnaire, survey

        var testDescription: String { rawValue }

        /// The most pages that it may take; a directory is as long as it has actors.
        var pages: Int? {
            switch self {
            case .actor: 1
            case .questionnaire: 2
            case .quimper, .lens, .worked, .henin, .caen, .ancenis, .saintEtienne, .initiative, .cooperation: 2
            default: nil
            }
        }

        func document() throws -> Document {
            let words = Words(.french)
            let subject = try EmbeddedAtlas.subject.get()
            let parts = SheetParts(outlines: EmbeddedAtlas.outlines, isHandout: true)
            func pathway(_ association: Association, full: Bool = false) -> Document {
                .pathwaySheet(
                    subject.pathway(of: association, full: full), in: subject, words: words, with: parts)
            }
            func about(_ place: String) -> (TerritoryReference, CoverageQuery) {
                var query = CoverageQuery()
                let reference = TerritoryReference(parsing: place) ?? .france
                query.territories = [reference]
                return (reference, query)
            }
            let cases = EmbeddedAtlas.cases.map(\.association)
            switch self {
            case .quimper: return pathway(cases[0])
            case .lens: return pathway(cases[1])
            case .worked: return pathway(cases[2])
            case .henin: return pathway(cases[3])
            case .caen: return pathway(cases[4])
            case .ancenis: return pathway(cases[5])
            case .saintEtienne: return pathway(cases[6])
            case .wholeWay:
                var association = cases[0]
                association.hireDate = CalendarDate(iso: "2027-01-04")
                return pathway(association, full: true)
            case .longName:
                var association = cases[1]
                association.name = String(repeating: "Fédération ", count: 14) + String(repeating: "Lens", count: 40)
                return pathway(association)
            case .manyNeeds:
                var association = cases[1]
                association.needs = subject.atlas.referential.functions.map(\.id)
                return pathway(association)
            case .actor:
                let row = try #require(subject.row(of: ActorID("resam")))
                return .actorSheet(row, in: subject, words: words, with: parts)
            case .reportOfDepartement, .reportOfRegion:
                let (place, query) = about(self == .reportOfRegion ? "reg:53" : "dep:29")
                return .coverageReport(on: place, query, in: subject, words: words, with: parts)
            case .directory: return .directory(about("dep:62").1, in: subject, words: words, with: parts)
            case .initiative:
                let initiative = try #require(subject.atlas.initiatives.first)
                return .initiativeSheet(initiative, in: subject, words: words, with: parts)
            case .cooperation:
                let cooperation = try #require(subject.atlas.cooperations.first)
                return .cooperationSheet(cooperation, in: subject, words: words, with: parts)
            case .questionnaire:
                let row = try #require(subject.row(of: ActorID("resam")))
                let questionnaires = Questionnaires(subject.atlas, on: subject.date)
                return .questionnaire(
                    questionnaires.questionnaire(of: row), of: questionnaires, dueOn: CalendarDate(iso: "2026-12-15"),
                    words: words)
            case .survey:
                let progress = SurveyProgress(
                    of: Array(subject.atlas.actors.indices), in: subject.atlas, on: subject.date,
                    among: subject.atlas.territories.children(of: .france))
                return .surveyReport(progress, of: "France", CoverageQuery(), in: subject, words: words, with: parts)
            case .cooperations:
                return .cooperationList(subject.atlas.cooperations, in: subject, words: words)
            }
        }
    }

    @Test("A4, below 200 KB, nothing outside the margins and no word upon another", arguments: Sheet.allCases)
    func pages(sheet: Sheet) throws {
        let document = try sheet.document()
        let bytes = try #require(PdfRenderer(Words(.french)).bytes(of: document))
        #expect(bytes.count < 200_000)
        let pages = try Poppler.pages(of: bytes)
        #expect(pages.count == 1 + PdfRenderer(Words(.french)).pageStarts(of: document).count)
        if let most = sheet.pages { #expect(pages.count <= most) }
        for (number, page) in pages.enumerated() {
            #expect(abs(page.width - PageGeometry.width) < 0.1 && abs(page.height - PageGeometry.height) < 0.1)
            #expect(page.words.count > 5)
            let outside = page.words.filter {
                $0.left < PageGeometry.side - 1 || $0.right > PageGeometry.width - PageGeometry.side + 1
                    || $0.top < PageGeometry.head - 4 || $0.bottom > PageGeometry.height - 10
            }
            #expect(outside.map(\.text) == [], "page \(number + 1)")
            var upon: [String] = []
            for (place, word) in page.words.enumerated() {
                for other in page.words[(place + 1)...] where word.covers(other) {
                    upon.append("\(word.text)/\(other.text)")
                }
            }
            #expect(upon.prefix(8) == [], "page \(number + 1)")
        }
    }

    @Test("A page is never begun for a line or two", arguments: Sheet.allCases)
    func lastPage(sheet: Sheet) throws {
        let bytes = try #require(PdfRenderer(Words(.french)).bytes(of: try sheet.document()))
        let pages = try Poppler.pages(of: bytes)
        guard pages.count > 1, let last = pages.last else { return }
        // Between the running head and the foot.
        let body = last.words.filter { $0.top > PageGeometry.top - 4 && $0.bottom < PageGeometry.foot }
        #expect(Set(body.map { Int($0.bottom) }).count > 3)
    }
}
