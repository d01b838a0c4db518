import AtlasModel

/// What an actor or an offer has and another format has no field for, as lines of a description: see ``LabelledText``.
struct RecordLabels {
    private let atlas: Atlas
    private let functions: KnownNames<FunctionID>
    private let types: KnownNames<ActorTypeID>
    private let zones: ZoneFinder

    private static let separator = " | "
    private static let labels = Set(Label.allCases.map(\.rawValue))
    /// The day of change of a record of which nobody noted it, where the format requires one.
    private static let unknownDay = "inconnu"

    /// The labels, as they are written.
    enum Label: String, CaseIterable {
        /// These are written only where the format's own field cannot say it.
        case name = "Nom"
        case siret = "SIRET"
        case address = "Adresse"
        case email = "Courriel"
        case website = "Site"
        case acronym = "Sigle"
        case types = "Types"
        case networks = "Réseaux"
        case guidAsso = "Guid’Asso"
        case rna = "RNA"
        case zone = "Territoire d’intervention"
        /// Read where it stands, not written: how far the survey is concerns those who make it.
        case survey = "Recensement"
        case functions = "Fonctions"
        case stages = "Stades"
        case role = "Rôle"
        case modes = "Modes"
        case duration = "Durée"
        case validFrom = "Valable du"
        case validTo = "Valable jusqu’au"
        case verifiedOn = "Vérifié le"
        case verifiedBy = "Vérifié par"
        /// Written only where the format's own field for that day cannot say it: see ``unknownDay``.
        case modifiedOn = "Modifié le"
        case source = "Source"
        /// Written only where the format wants a longer text than the notes: see ``labelled(notes:)``.
        case notes = "Notes"
    }

    init(_ atlas: Atlas) {
        self.atlas = atlas
        functions = atlas.referential.functionNames
        types = atlas.referential.typeNames
        zones = ZoneFinder(atlas.territories)
    }

    /// The names of the functions of an offer, in words.
    func name(of offer: Offer) -> String {
        offer.functions.map { atlas.referential.function($0)?.name ?? $0.rawValue }.joined(separator: ", ")
    }

    /// - Parameter written: what the format's own fields say of the actor where they may not say all; what the actor
    ///   says otherwise has a line.
    func text(of actor: Actor, besides written: [Label: String]) -> String {
        func untold(_ label: Label, _ text: String, nothing: String = "") -> (Label, String) {
            let isTold = written[label].map { $0 == text } ?? true
            return (label, isTold ? "" : text.isEmpty ? nothing : text)
        }
        return lines(
            [
                untold(.name, actor.name), untold(.siret, actor.siret), untold(.address, actor.address),
                untold(.email, actor.email), untold(.website, actor.website),
                (.acronym, actor.acronym), (.types, list(actor.types.map(name))), (.networks, list(actor.networks)),
                (.guidAsso, actor.guidAsso.map(FlatTerms.guidAsso.word) ?? ""), (.rna, actor.rna),
                (.zone, zone(actor.zone)),
                (.verifiedOn, actor.verification?.on.description ?? ""), (.verifiedBy, actor.verification?.by ?? ""),
                untold(.modifiedOn, actor.modifiedOn?.description ?? "", nothing: Self.unknownDay),
                (.source, actor.source),
            ], actor.notes)
    }

    func text(of offer: Offer) -> String {
        lines(
            [
                (.functions, list(offer.functions.map(name))),
                (.stages, list(offer.stages.stages.map(FlatTerms.stages.word))),
                (.role, FlatTerms.roles.word(offer.role)), (.zone, zone(offer.zone)), (.modes, list(offer.modes)),
                (.duration, offer.duration), (.validFrom, offer.validFrom?.description ?? ""),
                (.validTo, offer.validTo?.description ?? ""),
                (.verifiedOn, offer.verification?.on.description ?? ""), (.verifiedBy, offer.verification?.by ?? ""),
                (.source, offer.source),
            ], "")
    }

    /// Notes of a word, where they would be too short for a description.
    static func labelled(notes: String) -> String {
        LabelledText.write([(Label.notes.rawValue, notes)], "", labels: labels)
    }

    /// What the lines of a description say of an actor, with the rest as its notes.
    /// - Parameter day: what the format's own field says of the day of change; the line for it goes before.
    func actor(from text: String, modifiedOn day: CalendarDate? = nil) -> Actor {
        let (values, notes) = read(text)
        let modifiedOn = values[.modifiedOn].map { CalendarDate(iso: $0) } ?? day
        return Actor(
            id: ActorID(""), name: values[.name] ?? "", acronym: values[.acronym] ?? "",
            types: items(values[.types]).compactMap(types.id),
            networks: items(values[.networks]), guidAsso: values[.guidAsso].flatMap(FlatTerms.guidAsso.choice),
            siret: values[.siret] ?? "", rna: values[.rna] ?? "", address: values[.address] ?? "",
            zone: zone(values[.zone]), email: values[.email] ?? "", website: values[.website] ?? "",
            survey: values[.survey].flatMap(FlatTerms.surveys.choice) ?? .none, verification: verification(values),
            modifiedOn: modifiedOn, source: values[.source] ?? "",
            notes: [values[.notes] ?? "", notes].filter { !$0.isEmpty }.joined(separator: "\n"))
    }

    /// What the lines of a description say of an offer; `nil` where they name no function that the referential has.
    func offer(from text: String, of actor: ActorID) -> Offer? {
        let (values, _) = read(text)
        let functions = items(values[.functions]).compactMap(functions.id)
        guard !functions.isEmpty else { return nil }
        return Offer(
            actor: actor, functions: functions,
            stages: StageSet(items(values[.stages]).compactMap(FlatTerms.stages.choice)),
            role: values[.role].flatMap(FlatTerms.roles.choice) ?? .unknown, zone: zone(values[.zone]),
            modes: items(values[.modes]), duration: values[.duration] ?? "",
            validFrom: values[.validFrom].flatMap { CalendarDate(iso: $0) },
            validTo: values[.validTo].flatMap { CalendarDate(iso: $0) }, verification: verification(values),
            source: values[.source] ?? "")
    }

    private func lines(_ lines: [(Label, String)], _ text: String) -> String {
        LabelledText.write(lines.map { ($0.rawValue, $1) }, text, labels: Self.labels)
    }

    private func read(_ text: String) -> (values: [Label: String], text: String) {
        let (values, text) = LabelledText.read(text, labels: Self.labels)
        return (
            Dictionary(
                uniqueKeysWithValues: values.compactMap { key, value in Label(rawValue: key).map { ($0, value) } }),
            text
        )
    }

    private func verification(_ values: [Label: String]) -> Verification? {
        values[.verifiedOn].flatMap { CalendarDate(iso: $0) }
            .map { Verification(on: $0, by: values[.verifiedBy] ?? "") }
    }

    private func name(_ id: FunctionID) -> String {
        guard let name = atlas.referential.function(id)?.name, functions.id(name) == id else { return id.rawValue }
        return name
    }

    private func name(_ id: ActorTypeID) -> String {
        guard let name = atlas.referential.type(id)?.name, types.id(name) == id else { return id.rawValue }
        return name
    }

    private func list(_ items: [String]) -> String { items.joined(separator: Self.separator) }

    private func items(_ text: String?) -> [String] { CellText.items(of: text ?? "") }

    private func zone(_ zone: Zone) -> String { list(zone.references.map(\.description)) }

    private func zone(_ text: String?) -> Zone {
        Zone(
            items(text).compactMap { item in
                if case .found(let reference) = zones.find(item) { reference } else { nil }
            })
    }
}
