import AtlasModel
import Testing

@testable import AtlasDocuments

@Suite("Contacts on a sheet that leaves the building")
struct PublicContactsTests {
    private func contacts(
        phone: String = "", email: String = "", notes: String = "", _ kind: SheetParts.Contacts = .organisations
    ) -> PublicContacts {
        let actor = Actor(
            id: "cress", name: "CRESS Bretagne", types: ["maison-des-associations"], phone: phone, email: email,
            notes: notes)
        return PublicContacts(actor: actor, contacts: kind, referential: SampleAtlas.referential)
    }

    @Test(
        "Mailboxes of organisations stay",
        arguments: ["contact@x.fr", "Accueil.Quimper@x.fr", "cress@x.fr", "mda29@mda29.fr", "secretariat-dla@x.fr", ""])
    func organisations(email: String) { #expect(contacts(email: email).email == email) }

    @Test("Mailboxes of persons go", arguments: ["alice.derrien@cress-bn.org", "mc.leserre@x.fr", "paul@orange.fr"])
    func persons(email: String) {
        #expect(contacts(email: email).email.isEmpty)
        #expect(contacts(email: email).isWithholding)
        #expect(contacts(email: email, .everybody).email == email)
    }

    @Test("Mobile numbers go, others stay")
    func phones() {
        for mobile in [
            "06 12 34 56 78", "07.12.34.56.78", "06_12_34_56_78", "06·12·34·56·78", "O6 12 34 56 78", "o612345678",
            "06 12 34 5O 78", "O6 OO 12 34 56", "pro06 12 34 56 78",
            "+33 6 12 34 56 78", "0033612345678", "+33 (0)6 12 34 56 78", "+262 692 12 34 56", "00590690123456",
        ] {
            #expect(contacts(phone: mobile).phone.isEmpty)
        }
        for fixed in [
            "02 98 00 00 00", "+33 2 98 00 00 00", "+262 262 12 34 56", "0590 59 01 23", "3949", "09 72 00 00 00", "",
        ] {
            #expect(contacts(phone: fixed).phone == fixed)
        }
    }

    @Test("Of two numbers or mailboxes in a cell, one of a person is enough")
    func severalInACell() {
        for phone in [
            "06/12/34/56/78", "02/98/00/00/00, 06/12/34/56/78", "02 98 00 00 00 06:12:34:56:78",
            "02 98 00 00 00 ou bien 06 12 34 56 78 ou Anne 02 99 00 00 00", "02 98 00 00 00 poste 06 12 34 56 78",
        ] {
            #expect(!contacts(phone: phone).phone.contains("12") && contacts(phone: phone).isWithholding)
        }
        for phone in [
            "02 98 00 00 00 / 06 12 34 56 78", "06 12 34 56 78 (Anne) ; 02 98 00 00 00",
            "02 98 00 00 00 ou 06 12 34 56 78", "06 12 34 56 78 OU 02 98 00 00 00", "02 98 00 00 00 et 0612345678",
            "02 98 00 00 00, puis 06 12 34 56 78", "06 12 34 56 78ou, 02 98 00 00 00",
            "02 98 00 00 00 / 06 1234 2034",
        ] {
            #expect(contacts(phone: phone).phone == "02 98 00 00 00" && contacts(phone: phone).isWithholding)
        }
        for email in ["contact@x.fr, paul@orange.fr", "contact@x.fr;paul@orange.fr", "contact@x.fr/paul@orange.fr"] {
            #expect(contacts(email: email).email.isEmpty)
        }
        #expect(contacts(phone: "02 98 00 00 00 / 02 99 00 00 00").isWithholding == false)
        #expect(contacts(phone: "02 98 00 00 00 ou 02 99 00 00 00, poste 12").isWithholding == false)
        #expect(contacts(email: "contact@x.fr ; accueil@x.fr").isWithholding == false)
    }

    @Test("Of a number of another country nobody can tell whose it is")
    func abroad() {
        for phone in ["+32 475 12 34 56", "0041 79 123 45 67"] { #expect(contacts(phone: phone).phone.isEmpty) }
        #expect(contacts(phone: "+32 475 12 34 56 / +33 2 98 00 00 00").phone == "+33 2 98 00 00 00")
    }

    @Test("An address with the number of a person in it is withheld, any other stands")
    func addresses() {
        func open(_ address: String, _ who: SheetParts.Contacts = .organisations) -> PublicContacts {
            PublicContacts(
                actor: Actor(id: ActorID("x"), name: "X", address: address), contacts: who, referential: .empty)
        }
        #expect(open("2 rue du Port, bâtiment 06").address == "2 rue du Port, bâtiment 06")
        #expect(open("chez Paul, 06 12 34 56 78").address.isEmpty && open("chez Paul, 06 12 34 56 78").isWithholding)
        #expect(open("chez Paul, 06 12 34 56 78", .everybody).address == "chez Paul, 06 12 34 56 78")
    }

    @Test(
        "Days, départements and register numbers are no mobile numbers",
        arguments: [
            "le 06.12.2026 14 h 30", "2026-06-12 – 2026-07-03", "06/12/2026 30", "départements 07, 26, 38, 42, 69",
            "départements 06, 07, 13, 83, 84", "SIREN 612 345 678",
            "2026-06-12 14 30 56",
            "à jour 06/2026 02 98 00 00 00", "6.7.2026 14 30 12 11", "06/12/2026, 02 98 00 00 00", "2025-2026, 2027",
            "12,06 34,50 78,90", "1 250,07 12 34 56 78",
        ])
    func days(text: String) { #expect(contacts().note(text, withheld: "[…]") == text) }

    @Test("The terms of an offer lose them too, wherever they are told")
    func terms() throws {
        var atlas = SampleAtlas.atlas
        atlas.offers[0].conditions = "Voir paul@orange.fr, 06 12 34 56 78"
        let subject = AtlasOnDate(atlas, on: SampleAtlas.day)
        #expect(subject.terms(ofOffer: 0, contacts: .everybody, withheld: "[…]").contains(atlas.offers[0].conditions))
        let open = subject.terms(ofOffer: 0, contacts: .organisations, withheld: "[…]")
        #expect(open.contains("Voir […] […]"))
    }

    @Test("Notes lose the contacts of persons and nothing else")
    func notes() {
        let text =
            "Voir Paul (paul@orange.fr, 06 12 34 56 78) ou le 02 98 00 00 00 ; depuis 2011, 10 000 € et contact@x.fr."
        #expect(
            contacts(notes: text).notes(withheld: "[…]")
                == "Voir Paul […] […]) ou le 02 98 00 00 00 ; depuis 2011, 10 000 € et contact@x.fr.")
        #expect(contacts(notes: text, .everybody).notes(withheld: "[…]") == text)
    }

    @Test("The note of a relation loses them on a sheet for anybody, whichever actor the sheet is of")
    func relations() {
        var atlas = SampleAtlas.atlas
        atlas.relations = [
            Relation(
                from: "maison", to: "paie", kind: .refers, note: "Voir Zoé, zoe@gmail.com ou 06 12 34 56 78", source: ""
            )
        ]
        let subject = AtlasOnDate(atlas, on: SampleAtlas.day)
        for language in [Language.french, .english] {
            let words = Words(language)
            for row in 0..<2 {
                func page(_ parts: SheetParts) -> String {
                    HtmlRenderer(words).text(Document.actorSheet(row, in: subject, words: words, with: parts))
                }
                let closed = page(SheetParts())
                #expect(!closed.contains("gmail") && !closed.contains("06 12"))
                #expect(closed.contains("Voir Zoé, ") && closed.contains(words.withheld))
                #expect(page(.screen).contains("zoe@gmail.com ou 06 12 34 56 78"))
            }
        }
    }

    @Test(
        "A mobile number goes whatever stands between its digits, and with another number before it",
        arguments: ["06\u{202F}12\u{202F}34\u{202F}56\u{202F}78", "06\u{A0}12\u{A0}34\u{A0}56\u{A0}78", "0612345678"])
    func spaces(number: String) {
        #expect(contacts().note("Tél. \(number).", withheld: "[…]") == "Tél. […].")
        #expect(contacts().note("02 98 00 00 00 \(number)", withheld: "[…]") == "02 98 00 00 00 […]")
    }

    @Test("A mobile number goes, be some of its digits like a year or its groups parted by commas")
    func groups() {
        for number in [
            "06 12 2034 56", "06 1920 2030", "06 2012 3456", "06.12.2034.56", "0612 2034 56", "06,12,34,56,78",
            "+33 6 2034 1956", "07-19-2034-56",
        ] {
            #expect(contacts().note("Zoé : \(number), le soir", withheld: "…") == "Zoé : …, le soir", "\(number)")
        }
        #expect(contacts().note("en 2026 06 12 34 56 78", withheld: "…") == "en 2026 …")
        #expect(contacts().note("le 06.12.2026 06 12 34 56 78", withheld: "…") == "le 06.12.2026 …")
    }

    @Test("A mobile number goes however it is grouped and whichever sign parts its groups")
    func anyGrouping() {
        var dice = Seeded(state: 7)
        for _ in 0..<3000 {
            let digits =
                [0, [6, 7].randomElement(using: &dice) ?? 6] + (0..<8).map { _ in Int.random(in: 0...9, using: &dice) }
            let sign = [" ", ".", "-", "/", "_", "·", "\u{A0}", "\u{2013}"].randomElement(using: &dice) ?? " "
            var number = ""
            for (place, digit) in digits.enumerated() {
                if place > 1, Int.random(in: 0...2, using: &dice) == 0 { number += sign }
                number += String(digit)
            }
            let told = contacts().note("Zoé (\(number))", withheld: "…")
            #expect(told == "Zoé (…)", "\(number)")
        }
    }

    @Test("A letter O is a nought in a number, never in a word beside it")
    func letters() {
        for number in ["O6 OO 12 34 56", "O612345678", "06 12 34 56 78", "+262 692 12 34 56"] {
            #expect(contacts().note("Zoé : \(number), le soir ou non", withheld: "…") == "Zoé : …, le soir ou non")
            #expect(contacts().note("au \(number)ou non", withheld: "…") == "au …ou non")
        }
        #expect(contacts().note("no06 12 34 56 78", withheld: "…") == "no…")
    }

    @Test("One number of a person out of two in a cell counts among what an atlas for anybody withholds")
    func oneOfTwo() {
        var atlas = SampleAtlas.atlas
        atlas.actors[2].phone = "02 98 00 00 00 / 02 99 00 00 00"
        let before = atlas.withPublicContacts()
        atlas.actors[2].phone = "02 98 00 00 00 / 06 12 34 56 78"
        let after = atlas.withPublicContacts()
        #expect(before.atlas.actors[2].phone == "02 98 00 00 00 / 02 99 00 00 00")
        #expect(after.atlas.actors[2].phone == "02 98 00 00 00" && after.actors == before.actors + 1)
    }

    @Test("An atlas for anybody keeps contacts of persons in no text")
    func atlas() {
        var atlas = SampleAtlas.atlas
        atlas.relations = [
            Relation(from: "maison", to: "paie", kind: .refers, note: "Zoé, 06 12 34 56 78", source: "zoe@gmail.com"),
            Relation(from: "maison", to: "paie", kind: .funds, note: "voir contact@x.fr", source: ""),
        ]
        var initiative = SampleAtlas.otherInitiative
        initiative.nextSteps = ["Appeler Zoé au 06 12 34 56 78", "Réunir les oOo"]
        initiative.efforts = [
            Initiative.Effort(who: .coordinator, days: Decimal2(hundredths: 100), detail: "Zoé, O6 12 34 56 78"),
            Initiative.Effort(who: .participant, days: Decimal2(hundredths: 200), detail: "12 actrices et 06 salles"),
        ]
        atlas.initiatives = [initiative]
        let (open, actors, undertakings) = atlas.withPublicContacts()
        #expect(open.relations.map(\.note) == ["", "voir contact@x.fr"] && open.relations[0].source.isEmpty)
        #expect(open.initiatives[0].nextSteps == ["Réunir les oOo"] && actors >= 2 && undertakings == 1)
        #expect(open.initiatives[0].efforts == [initiative.efforts[1]])
    }
}
