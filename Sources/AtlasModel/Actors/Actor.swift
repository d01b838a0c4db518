/// An organisation that supports employer associations, or that takes part in supporting them.
public struct Actor: Hashable, Sendable {
    public internal(set) var id: ActorID
    public var name: String
    public var acronym: String
    /// Its types, the principal one first; empty where the source gives none.
    public var types: [ActorTypeID]
    public var networks: [String]
    public var guidAsso: GuidAssoLevel?
    public var siret: String
    public var rna: String
    public var address: String
    /// INSEE code of the commune of its seat, or `nil` where unknown.
    public var commune: String?
    /// Where it receives people, when the source says so more precisely than the commune.
    public var coordinate: Coordinate?
    /// Territoire d'intervention: the default zone of its offers.
    public var zone: Zone
    public var phone: String
    public var email: String
    public var website: String
    public var survey: SurveyStatus
    public var verification: Verification?
    public var modifiedOn: CalendarDate?
    public var source: String
    public var notes: String

    public init(
        id: ActorID, name: String, acronym: String = "", types: [ActorTypeID] = [], networks: [String] = [],
        guidAsso: GuidAssoLevel? = nil, siret: String = "", rna: String = "", address: String = "",
        commune: String? = nil, coordinate: Coordinate? = nil, zone: Zone = .unknown, phone: String = "",
        email: String = "", website: String = "", survey: SurveyStatus = .none, verification: Verification? = nil,
        modifiedOn: CalendarDate? = nil, source: String = "", notes: String = ""
    ) {
        self.id = id
        self.name = name
        self.acronym = acronym
        self.types = types
        self.networks = networks
        self.guidAsso = guidAsso
        self.siret = siret
        self.rna = rna
        self.address = address
        self.commune = commune
        self.coordinate = coordinate
        self.zone = zone
        self.phone = phone
        self.email = email
        self.website = website
        self.survey = survey
        self.verification = verification
        self.modifiedOn = modifiedOn
        self.source = source
        self.notes = notes
    }
}

/// The level of a prefect's Guid'Asso authorisation (décret 2024-1152 : three years, free service).
public enum GuidAssoLevel: String, CaseIterable, Sendable {
    case orientation
    case information
    /// Accompagnement généraliste.
    case generalist
    /// Accompagnement spécialiste.
    case specialist
}

/// Where an actor stands with the survey (recensement).
public enum SurveyStatus: String, CaseIterable, Sendable {
    case none
    case invited
    case declined
    case answered
}

/// That somebody checked a record with the actor itself.
public struct Verification: Hashable, Sendable {
    public let on: CalendarDate
    /// Who checked; empty where not said.
    public let by: String

    public init(on: CalendarDate, by: String) {
        self.on = on
        self.by = by
    }
}
