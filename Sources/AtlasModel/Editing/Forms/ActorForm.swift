extension Actor: FormRecord {
    static let formFields: [FieldName] = [
        .name, .acronym, .type, .networks, .guidasso, .siret, .rna, .address, .commune, .coordinate, .zone, .phone,
        .email,
        .website, .survey, .verifiedOn, .verifiedBy, .source, .notes,
    ]
    static let mandatory: [FieldName] = [.name]

    static func shape(of field: FieldName, _ referential: Referential) -> FieldShape {
        switch field {
        case .type: .choices(referential.actorTypes.map { .type($0.id) })
        case .guidasso: .choice([.nothing] + GuidAssoLevel.allCases.map { .guidAsso($0) })
        case .survey: .choice(SurveyStatus.allCases.map { .survey($0) })
        case .commune: .commune
        case .zone: .zone
        case .verifiedOn: .day
        default: .text
        }
    }

    func text(of field: FieldName, _ context: FormContext) -> String {
        switch field {
        case .id: id.rawValue
        case .name: name
        case .acronym: acronym
        case .type: context.text(types.map { .type($0) }, among: context.typeChoices)
        case .networks: context.text(ofList: networks)
        case .guidasso: context.label(guidAsso.map { .guidAsso($0) } ?? .nothing)
        case .siret: siret
        case .rna: rna
        case .address: address
        case .commune: commune.map { context.text(ofCommune: $0) } ?? ""
        case .coordinate: coordinate.map { "\($0.latitude) \($0.longitude)" } ?? ""
        case .zone: context.text(of: zone.references)
        case .phone: phone
        case .email: email
        case .website: website
        case .survey: context.label(.survey(survey))
        case .verifiedOn, .verifiedBy: verification.text(field)
        case .source: source
        case .notes: notes
        default: ""
        }
    }

    mutating func identify(_ context: FormContext) {
        if id.rawValue.isEmpty { id = ActorID(context.proposal(name, .actor)) }
    }

    mutating func take(_ text: String, for field: FieldName, _ context: FormContext) throws(FieldProblem) {
        switch field {
        case .id: id = ActorID(try context.identifier(text, .actor))
        case .name: name = text
        case .acronym: acronym = text
        case .type:
            types = try context.list(text) { part throws(FieldProblem) in
                try context.choice(part, among: context.typeChoices)
            }.compactMap { if case .type(let id) = $0 { id } else { nil } }
        case .networks: networks = context.parts(of: text)
        case .guidasso:
            let choices = [FormChoice.nothing] + GuidAssoLevel.allCases.map { .guidAsso($0) }
            if case .guidAsso(let level) = try context.choice(text, among: choices) {
                guidAsso = level
            } else {
                guidAsso = nil
            }
        case .siret: siret = RegisterNumber.siret(text) { _, _ in }
        case .rna: rna = text
        case .address: address = text
        case .commune: commune = text.isEmpty ? nil : try context.commune(text)
        case .coordinate: coordinate = try context.coordinate(text)
        case .zone: zone = try context.zone(text)
        case .phone: phone = text
        case .email: email = text
        case .website: website = text
        case .survey:
            if case .survey(let status) = try context.choice(
                text, among: SurveyStatus.allCases.map { .survey($0) })
            {
                survey = status
            }
        case .verifiedOn, .verifiedBy: try verification.take(text, for: field, context)
        case .source: source = text
        case .notes: notes = text
        default: break
        }
    }

    func problems() -> [FieldName: FieldProblem] {
        var problems: [FieldName: FieldProblem] = [:]
        if !siret.isEmpty, !RegisterNumber.isSiret(siret) {
            problems[.siret] = RegisterNumber.isScientific(siret) ? .siretAsNumber : .suspectSiret
        }
        if !rna.isEmpty, !RegisterNumber.isRna(rna) { problems[.rna] = .suspectRna }
        if !phone.isEmpty, !PlausibleContact.isPhone(phone) { problems[.phone] = .suspectPhone }
        if !email.isEmpty, !PlausibleContact.isEmail(email) { problems[.email] = .suspectEmail }
        if !website.isEmpty, !PlausibleContact.isWebsite(website) { problems[.website] = .suspectWebsite }
        return problems
    }
}

extension FormContext {
    var typeChoices: [FormChoice] { atlas.referential.actorTypes.map { .type($0.id) } }
    var functionChoices: [FormChoice] { atlas.referential.functions.map { .function($0.id) } }
    static let stageChoices = EmploymentStage.allCases.map { FormChoice.stage($0) }
}

extension Offer: FormRecord {
    static let formFields: [FieldName] = [
        .functions, .stages, .role, .zone, .modes, .duration, .audience, .cost, .conditions, .validFrom, .validTo,
        .verifiedOn, .verifiedBy, .source,
    ]
    static let mandatory: [FieldName] = [.functions]

    static func shape(of field: FieldName, _ referential: Referential) -> FieldShape {
        switch field {
        case .functions: .choices(referential.functions.map { .function($0.id) })
        case .stages: .choices(FormContext.stageChoices)
        case .role: .choice(OfferRole.allCases.map { .role($0) })
        case .zone: .zone
        case .validFrom, .validTo, .verifiedOn: .day
        default: .text
        }
    }

    func text(of field: FieldName, _ context: FormContext) -> String {
        switch field {
        case .functions: context.text(functions.map { .function($0) }, among: context.functionChoices)
        case .stages: context.text(stages.stages.map { .stage($0) }, among: FormContext.stageChoices)
        case .role: context.label(.role(role))
        case .zone: context.text(of: zone.references)
        case .modes: context.text(ofList: modes)
        case .duration: duration
        case .audience: audience
        case .cost: cost
        case .conditions: conditions
        case .validFrom: validFrom?.typed ?? ""
        case .validTo: validTo?.typed ?? ""
        case .verifiedOn, .verifiedBy: verification.text(field)
        case .source: source
        default: ""
        }
    }

    mutating func take(_ text: String, for field: FieldName, _ context: FormContext) throws(FieldProblem) {
        switch field {
        case .functions:
            functions = try context.list(text) { part throws(FieldProblem) in
                try context.choice(part, among: context.functionChoices)
            }.compactMap { if case .function(let id) = $0 { id } else { nil } }
        case .stages:
            stages = StageSet(
                try context.list(text) { part throws(FieldProblem) in
                    try context.choice(part, among: FormContext.stageChoices)
                }.compactMap { if case .stage(let stage) = $0 { stage } else { nil } })
        case .role:
            if case .role(let chosen) = try context.choice(text, among: OfferRole.allCases.map { .role($0) }) {
                role = chosen
            }
        case .zone: zone = try context.zone(text)
        case .modes: modes = context.parts(of: text)
        case .duration: duration = text
        case .audience: audience = text
        case .cost: cost = text
        case .conditions: conditions = text
        case .validFrom: validFrom = try context.day(text)
        case .validTo: validTo = try context.day(text)
        case .verifiedOn, .verifiedBy: try verification.take(text, for: field, context)
        case .source: source = text
        default: break
        }
    }

    func problems() -> [FieldName: FieldProblem] {
        guard let validFrom, let validTo, validTo < validFrom else { return [:] }
        return [.validTo: .endsBefore]
    }
}

extension Relation: FormRecord {
    static let formFields: [FieldName] = [.from, .kind, .to, .note, .source]
    static let mandatory: [FieldName] = [.from, .to]
    private static let kinds = Relation.Kind.allCases.map { FormChoice.relation($0) }

    static func shape(of field: FieldName, _ referential: Referential) -> FieldShape {
        switch field {
        case .from, .to: .actor
        case .kind: .choice(kinds)
        default: .text
        }
    }

    func text(of field: FieldName, _ context: FormContext) -> String {
        switch field {
        case .from: from.rawValue.isEmpty ? "" : context.text(of: from)
        case .to: to.rawValue.isEmpty ? "" : context.text(of: to)
        case .kind: context.label(.relation(kind))
        case .note: note
        case .source: source
        default: ""
        }
    }

    mutating func take(_ text: String, for field: FieldName, _ context: FormContext) throws(FieldProblem) {
        var (from, to, kind, note, source) = (from, to, kind, note, source)
        switch field {
        case .from: from = try context.actor(text)
        case .to: to = try context.actor(text)
        case .kind:
            if case .relation(let chosen) = try context.choice(text, among: Self.kinds) { kind = chosen }
        case .note: note = text
        case .source: source = text
        default: break
        }
        self = Relation(from: from, to: to, kind: kind, note: note, source: source)
    }
}
