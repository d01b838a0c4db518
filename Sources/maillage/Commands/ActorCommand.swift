import ArgumentParser
import AtlasDocuments
import AtlasModel

/// `maillage actor ID`: the sheet of one actor.
struct ActorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actor", abstract: HelpText.actor.abstract, usage: HelpText.actor.usage,
        discussion: HelpText.actor.discussion, aliases: ["acteur"])

    @Argument(help: ArgumentHelp(HelpText.actorArgument, valueName: "id"))
    var id: String

    @OptionGroup var sheet: SheetOptions
    @OptionGroup var options: AtlasOptions

    func run() throws {
        let format = try sheet.chosen()
        let subject = try options.open()
        let row = try subject.atlas.actor(named: id)
        try SheetWriter(format: format, destination: sheet.destination).write(
            of: subject.atlas, at: options.path,
            json: {
                Json.text(ActorSheetRecord(row, in: subject, contacts: sheet.destination.contacts))
            },
            document: { .actorSheet(row, in: subject, words: words, with: $0) })
    }
}

/// The sheet of an actor as `maillage actor --format json` writes it.
struct ActorSheetRecord: Encodable {
    let id: String
    let name: String
    let acronym: String
    let type: String
    let networks: [String]
    let commune: Nullable<String>
    let territories: [String]
    let address: String
    let phone: String
    let email: String
    let website: String
    /// Whether the atlas knows contacts of persons that stay out here.
    let contactsWithheld: Bool
    let survey: String
    let verifiedOn: Nullable<String>
    let offers: [OfferRecord]
    let relations: [RelationRecord]
    let cooperations: [String]
    let initiatives: [String]
    let source: String
    let notes: String

    init(_ row: Int, in subject: AtlasOnDate, contacts: SheetParts.Contacts) {
        let actor = subject.atlas.actors[row]
        let known = PublicContacts(actor: actor, contacts: contacts, referential: subject.atlas.referential)
        id = actor.id.rawValue
        name = actor.name
        acronym = actor.acronym
        type = actor.types.map(\.rawValue).joined(separator: "|")
        networks = actor.networks
        commune = Nullable(actor.commune)
        territories = actor.zone.references.map(\.description)
        address = actor.address
        phone = known.phone
        email = known.email
        website = actor.website
        survey = actor.survey.rawValue
        verifiedOn = Nullable(actor.verification?.on.description)
        offers = subject.offers(of: row).map(OfferRecord.init)
        relations = subject.atlas.relations
            .filter { $0.from == actor.id || $0.to == actor.id }
            .map { RelationRecord(from: $0.from.rawValue, to: $0.to.rawValue, kind: $0.kind.rawValue) }
        cooperations = subject.atlas.cooperations
            .filter { $0.members.contains { $0.actor == actor.id } }.map(\.id.rawValue)
        initiatives = subject.atlas.initiatives
            .filter { $0.participants.contains { $0.actor == actor.id } }.map(\.id.rawValue)
        source = actor.source
        notes = known.notes(withheld: words.withheld)
        contactsWithheld = known.isWithholding || notes != actor.notes
    }

    struct OfferRecord: Encodable {
        let functions: [String]
        let stages: [String]
        let role: String
        let presence: String
        let territories: [String]
        /// `offer`, or the type whose profile it is deduced from.
        let basis: String
        let verifiedOn: Nullable<String>

        init(_ offer: EffectiveOffer) {
            functions = offer.functions.map(\.rawValue)
            stages = offer.stages.stages.map(\.code)
            role = offer.role.rawValue
            presence = PresenceCode.code(offer.presence)
            territories = offer.isZoneUnknown ? [] : offer.reach.map(\.description)
            basis =
                switch offer.basis {
                case .offer: "offer"
                case .profile(let type): "profile:\(type.rawValue)"
                }
            verifiedOn = Nullable(offer.verification?.on.description)
        }
    }

    struct RelationRecord: Encodable {
        let from: String
        let to: String
        let kind: String
    }
}

/// The names of presences in machine output.
private enum PresenceCode {
    static func code(_ presence: Presence) -> String {
        switch presence {
        case .absent: "absent"
        case .unknown: "unknown"
        case .presumed: "presumed"
        case .confirmed: "confirmed"
        }
    }
}
