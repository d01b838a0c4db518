import AtlasModel
import Testing

@Suite("What forms check")
struct FormRuleTests {
    @Test(
        "an identifier is the name folded, with hyphens, cut at a word, numbered where it is taken",
        arguments: [
            ("Réseau des associations", "reseau-des-associations"), ("L’Abeille & Cie", "l-abeille-cie"),
            ("…", "actor"),
            ("RESAM", "resam-3"),
            ("Fédération départementale des familles rurales du Finistère", "federation-departementale-des-familles"),
        ])
    func identifier(name: String, expected: String) {
        let taken: Set<String> = ["resam", "resam-2"]
        let id = ProposedIdentifier.identifier(for: name, else: "actor", isTaken: taken.contains)
        #expect(id == expected && ProposedIdentifier.isIdentifier(id))
    }

    @Test(
        "telephone numbers as people write them",
        arguments: [
            ("02 98 88 12 34", true), ("02.98.88.12.34", true), ("+33 2 98 88 12 34", true), ("0033", false),
            ("298881234", false), ("+352 26 12 34 56", true), ("accueil", false),
        ])
    func phone(text: String, isOne: Bool) { #expect(PlausibleContact.isPhone(text) == isOne) }

    @Test(
        "e-mail addresses",
        arguments: [
            ("contact@resam.net", true), ("a.b+c@d-e.asso.fr", true), ("contact@resam", false), ("@resam.net", false),
            ("a@b@c.fr", false), ("a b@c.fr", false), ("é@é.fr", true),
        ])
    func email(text: String, isOne: Bool) { #expect(PlausibleContact.isEmail(text) == isOne) }

    @Test(
        "websites with and without a scheme",
        arguments: [
            ("https://www.resam.net/page?x=1", true), ("resam.net", true), ("resam", false), ("http://", false),
            ("www.resam net", false), ("https://exemple.fr:8080/", true),
        ])
    func website(text: String, isOne: Bool) { #expect(PlausibleContact.isWebsite(text) == isOne) }

    @Test(
        "days as people in France type them",
        arguments: [
            "3/9/2026", "03/09/26", "3.9.2026", "3-9-2026", "3 septembre 2026", "2026-09-03", "2026-09-03T10:15:00Z",
            "3 sept. 2026", "3 Sept 26", "jeudi 3 septembre 2026", "03/09/2026 00:00", "3/9/2026 10:15:00",
        ])
    func day(text: String) {
        let day = CalendarDate(year: 2026, month: 9, day: 3)
        #expect(CalendarDate(typed: text) == day)
        // What a form shows is what it asks for.
        #expect(day?.typed == "03/09/2026")
    }

    @Test(
        "what is no day",
        arguments: [
            "31/02/2026", "2026", "3/9", "hier", "", "3/9/202", "a/b/c", "3 jui 2026", "3 m 2026", "sept. 2026",
            "jeudi",
            "3/9 10:15",
        ])
    func noDay(text: String) { #expect(CalendarDate(typed: text) == nil) }

    @Test("a SIRET has its checksum, La Poste one of its own")
    func siret() {
        #expect(RegisterNumber.isSiret("73282932000074") && RegisterNumber.isSiret("35600000049837"))
        #expect(!RegisterNumber.isSiret("73282932000075") && !RegisterNumber.isSiret("7328293200007"))
    }
}
