import AtlasDocuments
import AtlasModel
import Testing

@Suite("Sheets")
struct SheetTests {
    private let subject = SampleAtlas.subject

    @Test("The sheet of an actor", arguments: [Language.french, .english])
    func actor(language: Language) throws {
        let words = Words(language)
        for (row, actor) in subject.atlas.actors.enumerated() {
            let sheet = Document.actorSheet(row, in: subject, words: words)
            try expectGolden(sheet.rendered(), "actor-\(actor.id.rawValue)-\(language.rawValue)")
        }
    }

    @Test("The sheet of a pathway, on paper and on a narrow terminal", arguments: [Language.french, .english])
    func pathway(language: Language) throws {
        let association = Association(name: "Les Amis", commune: "29151", stage: .firstTimeEmployer, needs: [])
        let sheet = Document.pathwaySheet(subject.pathway(of: association), in: subject, words: Words(language))
        try expectGolden(sheet.rendered(), "pathway-\(language.rawValue)")
        try expectGolden(sheet.rendered(width: 50), "pathway-50-\(language.rawValue)")
    }

    @Test("What the data say is marked as French in English HTML, and nothing is in French")
    func quotes() {
        let association = Association(name: "Les Amis", commune: "29151", stage: .firstTimeEmployer, needs: [])
        func html(_ language: Language) -> String {
            let words = Words(language)
            return HtmlRenderer(words).text(
                Document.pathwaySheet(subject.pathway(of: association), in: subject, words: words))
        }
        #expect(html(.english).contains("<span lang=\"fr\">Code du travail, art. L1221-10</span>, to be checked"))
        #expect(!html(.french).contains("<span lang="))
        var document = Document(title: "Formation", blocks: [.list(["Information, formation.", "<formation>"])])
        document.quotes = ["formation", "<"]
        let text = HtmlRenderer(Words(.english)).text(document)
        #expect(text.contains("<li>Information, <span lang=\"fr\">formation</span>.</li>"))
        #expect(text.contains("<li>&lt;<span lang=\"fr\">formation</span>&gt;</li>"))
    }

    @Test(
        "A quote is found in the words of a text, neither inside an entity, a word or a number, nor where it is a number"
    )
    func wholeQuotes() {
        var document = Document(
            title: "",
            blocks: [
                .list(["12 rue de l'Église & \"fils\"", "3 sessions, 39", "amp, 2h, 12h, 2hop", "l'Église & 2h <amp>"])
            ])
        document.quotes = ["39", "3", "amp", "2h", "quot"]
        let text = HtmlRenderer(Words(.english)).text(document)
        #expect(text.contains("<li>\(escapedForHtml("12 rue de l'Église & \"fils\""))</li>"))
        #expect(text.contains("<li>3 sessions, 39</li>"))
        #expect(
            text.contains("<li><span lang=\"fr\">amp</span>, <span lang=\"fr\">2h</span>, 12h, 2hop</li>"))
        #expect(
            text.contains(
                "<li>\(escapedForHtml("l'Église & "))<span lang=\"fr\">2h</span> &lt;<span lang=\"fr\">amp</span>&gt;</li>"
            ))
    }

    @Test("Whoever was never invited to the survey is told apart from whoever did not answer")
    func unanswered() {
        let words = Words(.french)
        #expect(words.unanswered(Unanswered([.answered])).isEmpty)
        #expect(
            words.unanswered(Unanswered([.none, .invited, .none, .declined]))
                == "2 acteurs pas encore invités au recensement\u{A0}; 1 acteur invité, sans réponse\u{A0}; "
                + "1 acteur n’a pas voulu répondre")
    }

    @Test("A rupture stands out and says whom to ask")
    func rupture() {
        let association = Association(name: "Les Amis", commune: "29232", stage: .firstTimeEmployer, needs: [])
        let text = Document.pathwaySheet(subject.pathway(of: association), in: subject, words: Words(.french))
            .rendered(width: 400)
        #expect(text.contains("!! rupture de parcours"))
        #expect(text.contains("demander à : Maison des associations de Quimper"))
        #expect(text.contains("Ruptures de parcours : 2 sur 3 étapes"))
    }

    @Test("The sheet of an initiative, and the comparison of several", arguments: [Language.french, .english])
    func initiatives(language: Language) throws {
        let words = Words(language)
        let sheet = Document.initiativeSheet(SampleAtlas.initiative, in: subject, words: words)
        try expectGolden(sheet.rendered(), "initiative-\(language.rawValue)")
        let comparison = Document.initiativeComparison(subject.atlas.initiatives, in: subject, words: words)
        try expectGolden(comparison.rendered(), "initiatives-\(language.rawValue)")
    }

    @Test("The sheet of a cooperation with its next hosts", arguments: [Language.french, .english])
    func cooperation(language: Language) throws {
        let sheet = Document.cooperationSheet(SampleAtlas.club, in: subject, words: Words(language))
        try expectGolden(sheet.rendered(), "cooperation-\(language.rawValue)")
    }

    @Test("Coverage of a territory", arguments: [Language.french, .english])
    func coverage(language: Language) throws {
        let words = Words(language)
        var query = CoverageQuery()
        query.territories = [TerritoryReference(.departement, "29")]
        let coverage = Coverage(query, of: subject)
        let sheet = Document.coverageSheet(
            coverage.summary(as: query.territories[0]), of: "Finistère", coverage: coverage, in: subject, words: words)
        try expectGolden(sheet.rendered(), "coverage-\(language.rawValue)")
    }

    @Test("No line is longer than the paper, and nothing hostile goes through")
    func bounds() {
        let words = Words(.french)
        for row in subject.atlas.actors.indices {
            for width in [40, 60, 80] {
                let text = Document.actorSheet(row, in: subject, words: words).rendered(width: width)
                #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
                #expect(!text.unicodeScalars.contains("\u{1B}"))
            }
        }
    }
}
