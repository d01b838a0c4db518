import Testing

@testable import AtlasDocuments

@Suite("Links")
struct LinkTests {
    @Test("Only pages of the web are pages")
    func pages() {
        #expect(Link.page("https://www.espace29.asso.fr/a?b=c")?.uri == "https://www.espace29.asso.fr/a?b=c")
        for text in ["javascript:alert(1)", "data:text/html,x", "www.example.org", "ftp://x", ""] {
            #expect(Link.page(text) == nil)
        }
    }

    @Test("What could leave quotes is written in hexadecimal")
    func quotes() {
        #expect(Link.page("http://x/'\"><é\\")?.uri == "http://x/%27%22%3E%3C%C3%A9%5C")
    }

    @Test("A telephone is a number, alone")
    func telephone() {
        #expect(Link.telephone("02 98 00 00 00")?.uri == "tel:0298000000")
        #expect(Link.telephone("+33 (0)2.98-00")?.uri == "tel:+3302980" + "0")
        for text in ["", "le matin", "02 98 00 00 00 ou 06", "12' x"] { #expect(Link.telephone(text) == nil) }
    }

    @Test("A mailbox has two parts of plain letters")
    func mail() {
        #expect(Link.mail("contact@a.example")?.uri == "mailto:contact@a.example")
        for text in ["", "a@", "@b", "a@b@c", "a b@c", "a@b?subject=x", "a@b\"><"] { #expect(Link.mail(text) == nil) }
    }
}
