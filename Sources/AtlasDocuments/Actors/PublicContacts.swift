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

    /// Of several numbers in a cell, `02 98 00 00 00 / 06 12 34 56 78`, those that are nobody's own.
    package var phone: String {
        if contacts == .everybody || isPublic(phone: actor.phone) { return actor.phone }
        return actor.phoneNumbers.filter { MobileNumbers.isWhole($0) && !isSomebodys($0) }.joined(separator: " / ")
    }

    package var email: String { isPublic(email: actor.email) ? actor.email : "" }

    /// Where it is, unless somebody has written a contact of a person into it.
    package var address: String { note(actor.address, withheld: "") == actor.address ? actor.address : "" }

    private func isPublic(phone: String) -> Bool {
        // Nothing else is written here than numbers: whatever stands between two digits parts none.
        let plain = String(phone.map { $0.isLetter || $0.isNumber ? $0 : " " })
        return !isSomebodys(phone) && !actor.phoneNumbers.contains(where: isSomebodys)
            && MobileNumbers.removed(from: plain, withheld: "") == plain
    }

    /// Who has a number of another country, nobody can tell.
    private func isSomebodys(_ number: String) -> Bool {
        MobileNumbers.isMobile(number) || MobileNumbers.isForeign(number)
    }

    /// A cell may hold two mailboxes.
    private func isPublic(email: String) -> Bool {
        contacts == .everybody || isImpersonal(email) && withoutMailboxes(email, "") == email
    }

    /// Whether the atlas knows more than the sheet may say.
    package var isWithholding: Bool { phone != actor.phone || email != actor.email || address != actor.address }

    /// The actor's notes without the mailboxes and mobile numbers of persons.
    package func notes(withheld: String) -> String { note(actor.notes, withheld: withheld) }

    /// Any text about the actor without the mailboxes and mobile numbers of persons.
    package func note(_ text: String, withheld: String) -> String {
        guard contacts != .everybody else { return text }
        return MobileNumbers.removed(from: withoutMailboxes(text, withheld), withheld: withheld)
    }

    private func withoutMailboxes(_ text: String, _ withheld: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
        var result = ""
        for piece in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace) {
            // The sign after the piece before, as it was.
            if piece.startIndex > text.startIndex { result.append(text[text.index(before: piece.startIndex)]) }
            result += piece.contains("@") && !isImpersonal(String(piece)) ? withheld[...] : piece
        }
        return result
    }

    private func isImpersonal(_ mailbox: String) -> Bool {
        // Two mailboxes without a space between them: each must be an organisation's.
        let several = mailbox.split { ",;/".contains($0) }
        if several.count(where: { $0.contains("@") }) > 1 {
            return several.allSatisfy { !$0.contains("@") || isImpersonal(String($0)) }
        }
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
}

extension AtlasOnDate {
    /// What an offer says of how one is received, as anybody may read it.
    package func terms(ofOffer row: Int, contacts: SheetParts.Contacts, withheld: String) -> [String] {
        let offer = atlas.offers[row]
        guard let actor = actor(offer.actor) else { return offer.terms }
        let known = PublicContacts(actor: actor, contacts: contacts, referential: atlas.referential)
        return offer.terms.map { known.note($0, withheld: withheld) }
    }
}
