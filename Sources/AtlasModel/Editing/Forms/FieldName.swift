/// A field of a form, under the name of its column in a package.
public enum FieldName: String, CaseIterable, Hashable, Sendable {
    case id, name, acronym, type, networks, guidasso, siret, rna, address, commune
    /// Latitude and longitude together.
    case coordinate
    case zone, phone, email, website, survey
    case verifiedOn = "verified_on"
    case verifiedBy = "verified_by"
    case source, notes
    // Of an offer.
    case functions, stages, role, modes, duration, audience, cost, conditions
    case validFrom = "valid_from"
    case validTo = "valid_to"
    // Of a relation.
    case from, to, kind, note
    // Of a cooperation; members are actors, those of a zone are territories.
    case territory, charter, governance
    case meetingEvery = "meeting_every"
    case rotation
    case rotationStart = "rotation_start"
    case results, members
    // Of an initiative.
    case leaders, start, end
    case budget = "budget_eur"
    case funding, consultant, objectives, deliverables
    case nextSteps = "next_steps"
    case invited, present, sessions, efforts
    case participants = "actors"
}

/// Why what is typed in a field does not do, or may not be meant so.
public enum FieldProblem: Error, Hashable, Sendable {
    case missing
    /// Not the letters, digits and hyphens that an identifier is made of.
    case badIdentifier
    /// Another record has the identifier.
    case taken(by: String)
    case suspectSiret
    /// As a spreadsheet writes a large number, `1,23457E+13`.
    case siretAsNumber
    case suspectRna
    case suspectEmail
    case suspectPhone
    case suspectWebsite
    case noDate
    case noPeriod
    /// A day that has not come yet.
    case futureDay
    /// The end comes before the beginning.
    case endsBefore
    case verifierWithoutDate
    case noNumber
    case noCoordinate
    /// Nothing is called so; what is called nearly so.
    case unknownName(String, nearest: [String])
    /// Several are called so.
    case ambiguousName(String, choices: [String])
    /// The atlas has a relation of that kind between the two.
    case alreadyRelated
    /// Both ends of a relation are one actor.
    case relatedToItself
    /// A zone is made of official territories, not of other zones.
    case zoneOfZones(String)
    /// A line has not the parts that it is to have.
    case noSuchLine

    /// Whether the record cannot be kept so.  What registers and networks of the world require warns only: an atlas must
    /// be able to hold an actor whose papers are in disorder.
    public var blocks: Bool {
        switch self {
        case .suspectSiret, .siretAsNumber, .suspectRna, .suspectEmail, .suspectPhone, .suspectWebsite: false
        default: true
        }
    }
}

/// How a field is filled in.
public enum FieldShape: Hashable, Sendable {
    case text
    /// One of some words.
    case choice([FormChoice])
    /// Any of some words, apart by `;`.
    case choices([FormChoice])
    case commune
    /// One territory of any level.
    case territory
    /// Territories apart by `;`.
    case zone
    /// The official territories that a zone is made of, apart by `;`.
    case officialTerritories
    case actor
    case actors
    case day
}

/// A word of the program or of the referential, as one is chosen in a form.
public enum FormChoice: Hashable, Sendable {
    case nothing
    case type(ActorTypeID)
    case function(FunctionID)
    case stage(EmploymentStage)
    case role(OfferRole)
    case survey(SurveyStatus)
    case guidAsso(GuidAssoLevel)
    case relation(Relation.Kind)
    case effort(Initiative.Effort.Who)
    /// What a territory is, to tell it from others of its name.
    case level(TerritoryLevel)
    /// What somebody is in a cooperation or an initiative: one of `knownParts`, or a word of the atlas's own.
    case part(String)

    /// The parts that the program has words for.
    public static let knownParts = [
        "leader", "coordinator", "participant", "invited", "consultant", "funder", "partner", "steering", "member",
        "referent", "company", "host",
    ]

    /// What files write for it.
    public var code: String {
        switch self {
        case .nothing: ""
        case .type(let id): id.rawValue
        case .function(let id): id.rawValue
        case .stage(let stage): stage.code
        case .role(let role): role.rawValue
        case .survey(let status): status.rawValue
        case .guidAsso(let level): level.rawValue
        case .relation(let kind): kind.rawValue
        case .effort(let who): who.rawValue
        case .level(let level): level.prefix
        case .part(let part): part
        }
    }
}
