package import AtlasModel

/// The ways to reach an actor that may stand on a sheet for anybody.
///
/// A mailbox is an organisation's where its name holds a word that names no person (`contact`, `accueil` …) or one of
/// the organisation itself (its name, acronym, type, domain); any other may be somebody's, and so may a mobile number.
/// Where one cannot tell, it counts as somebody's.
package struct PublicContacts {
    private static let impersonal: Set<String> = [
        "contact", "contacts", "info", "infos", "information", "informations", "accueil", "secretariat", "bureau",
        "direction", "association", "associations", "asso", "administration", "courrier", "mail", "email", "siege",
        "antenne", "pole", "service", "services", "accompagnement", "emploi", "formation", "formations", "orientation",
        "guidasso", "dla", "c2ra", "crib", "pava", "mda", "bienvenue", "bonjour", "hello", "office", "communication",
    ]

    let actor: Actor
    let contacts: SheetParts.Contacts
    let referential: Referential

    package init(actor: Actor, contacts: SheetParts.Contacts, referential: Referential) {
        self.actor = actor
        self.contacts = contacts
        self.referential = referential
    }

    package var phone: String { contacts == .everybody || !PublicContacts.isMobile(actor.phone) ? actor.phone : "" }

    package var email: String { contacts == .everybody || isImpersonal(actor.email) ? actor.email : "" }

    /// Whether the atlas knows more than the sheet may say.
    package var isWithholding: Bool { phone != actor.phone || email != actor.email }

    /// Notes without the mailboxes and mobile numbers of persons.
    package func notes(withheld: String) -> String {
        guard contacts != .everybody else { return actor.notes }
        let words = actor.notes.split(separator: " ", omittingEmptySubsequences: false).map { word in
            word.contains("@") && !isImpersonal(String(word)) ? withheld : String(word)
        }
        return PublicContacts.withoutMobiles(words.joined(separator: " "), withheld: withheld)
    }

    private func isImpersonal(_ mailbox: String) -> Bool {
        guard let at = mailbox.firstIndex(of: "@") else { return mailbox.isEmpty }
        let domain = mailbox[mailbox.index(after: at)...]
        let types = actor.types.compactMap(referential.type).flatMap { [$0.name, $0.id.rawValue] + $0.aliases }
        let own = ([actor.name, actor.acronym, actor.id.rawValue, String(domain)] + types)
            .flatMap(PublicContacts.words).filter { $0.count > 2 }
        let known = PublicContacts.impersonal.union(own)
        return PublicContacts.words(String(mailbox[..<at])).contains(where: known.contains)
    }

    private static func words(_ text: String) -> [String] {
        text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// French mobile numbers begin with 06 or 07.
    static func isMobile(_ phone: String) -> Bool {
        var digits = String(phone.unicodeScalars.filter { ("0"..."9").contains($0) })
        if digits.hasPrefix("0033") { digits = "0" + digits.dropFirst(4) }
        if digits.hasPrefix("33"), digits.count == 11 { digits = "0" + digits.dropFirst(2) }
        if digits.hasPrefix("330"), digits.count == 12 { digits = String(digits.dropFirst(2)) }
        return digits.hasPrefix("06") || digits.hasPrefix("07")
    }

    /// A text whose runs of digits, spaces and dots that make a mobile number are replaced.
    private static func withoutMobiles(_ text: String, withheld: String) -> String {
        var result = ""
        var run = ""
        func isPart(_ character: Character) -> Bool { character.isNumber || " .-+()\u{A0}".contains(character) }
        func close() {
            let digits = run.count(where: \.isNumber)
            result += digits >= 10 && isMobile(run.trimmingEnds) ? run.replacingNumber(by: withheld) : run
            run = ""
        }
        for character in text {
            if isPart(character) {
                run.append(character)
            } else {
                close()
                result.append(character)
            }
        }
        close()
        return result
    }
}

extension String {
    fileprivate var trimmingEnds: String {
        String(drop { !$0.isNumber }.reversed().drop { !$0.isNumber }.reversed())
    }

    /// What stands before its first digit and after its last one, with `text` between.
    fileprivate func replacingNumber(by text: String) -> String {
        guard let first = firstIndex(where: \.isNumber), let last = lastIndex(where: \.isNumber) else { return self }
        return self[..<first] + text + self[index(after: last)...]
    }
}
