import AtlasModel

/// What the fields of the flat table mean in an atlas, as people write them.
struct FlatFields {
    let functions: KnownNames<FunctionID>
    let types: KnownNames<ActorTypeID>
    let finder: CommuneFinder
    let zones: ZoneFinder

    /// What people put between the names of a list; none of our names holds any.
    static let separators: [Character] = ["|", ";", "\n"]
    static let ownSeparators: [Character] = ["|", "\n"]

    init(_ atlas: Atlas) {
        functions = atlas.referential.functionNames
        types = atlas.referential.typeNames
        finder = CommuneFinder(atlas.territories)
        zones = ZoneFinder(atlas.territories)
    }

    /// - Parameter isNamed: whether the record must give a name.
    func actor(_ record: ForeignRecord<FlatColumn>, isNamed: Bool = true) -> Actor {
        let written = record.text(.id)
        if !written.isEmpty, !CellText.isIdentifier(written) {
            record.report(.error, .invalidIdentifier, .id, value: written)
        }
        return Actor(
            id: ActorID(written), name: isNamed ? record.requiredText(.name) : record.text(.name),
            acronym: record.text(.acronym),
            types: record.known(.type, types, separatedBy: Self.separators),
            networks: record.items(.networks, separatedBy: Self.ownSeparators),
            guidAsso: record.choice(.guidasso, FlatTerms.guidAsso), siret: record.siret(.siret),
            rna: record.rna(.rna), address: record.text(.address),
            commune: record.commune(.commune, code: .communeCode, postalCode: .postalCode, in: finder),
            coordinate: record.coordinate(.latitude, .longitude),
            zone: record.zone(.zone, separatedBy: Self.separators, in: zones), phone: phone(record),
            email: record.text(.email), website: record.text(.website),
            survey: record.choice(.survey, FlatTerms.surveys) ?? .none,
            verification: record.verification(on: .verifiedOn, by: .verifiedBy), modifiedOn: record.date(.modifiedOn),
            source: record.text(.source), notes: record.prose(.notes))
    }

    /// `298000000`: a spreadsheet took it for a number and dropped its zero.
    private func phone(_ record: ForeignRecord<FlatColumn>) -> String {
        let written = record.text(.phone)
        guard written.utf8.count == 9, written.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            written.utf8.first != 0x30
        else { return written }
        record.report(.warning, .repairedLeadingZero("0" + written), .phone, value: written)
        return "0" + written
    }

    func offer(_ record: ForeignRecord<FlatColumn>, of actor: ActorID) -> Offer {
        let functions = record.known(.functions, functions, separatedBy: Self.separators)
        if record.text(.functions).isEmpty { record.report(.error, .missingValue, .functions, value: "") }
        let (from, to) = (record.date(.validFrom), record.date(.validTo))
        if let from, let to, from > to { record.report(.error, .datesReversed, .validTo, value: to.description) }
        return Offer(
            actor: actor, functions: functions, stages: record.stages(.stages, separatedBy: Self.separators),
            role: record.choice(.role, FlatTerms.roles) ?? .unknown,
            zone: record.zone(.offerZone, separatedBy: Self.separators, in: zones),
            modes: record.items(.modes, separatedBy: Self.ownSeparators), duration: record.text(.duration),
            audience: record.text(.audience), cost: record.text(.cost), conditions: record.prose(.conditions),
            validFrom: from, validTo: to,
            verification: record.verification(on: .offerVerifiedOn, by: .offerVerifiedBy),
            source: record.text(.offerSource))
    }
}
