extension Cooperation: FormRecord {
    static let formFields: [FieldName] = [
        .name, .kind, .territory, .charter, .governance, .meetingEvery, .rotation, .rotationStart, .results, .members,
        .source,
    ]
    static let mandatory: [FieldName] = [.name]
    static let fieldsWithLines: Set<FieldName> = [.members]

    static func shape(of field: FieldName, _ referential: Referential) -> FieldShape {
        switch field {
        case .territory: .territory
        case .rotation: .actors
        case .rotationStart: .day
        case .members: .actor
        default: .text
        }
    }

    func text(of field: FieldName, _ context: FormContext) -> String {
        switch field {
        case .id: id.rawValue
        case .name: name
        case .kind: kind
        case .territory: territory.map { context.text(of: $0) } ?? ""
        case .charter: charter
        case .governance: governance
        case .meetingEvery: monthsBetweenMeetings.map(String.init) ?? ""
        case .rotation: rotation.hosts.map { context.text(of: $0) }.joined(separator: "; ")
        case .rotationStart: rotation.startedOn?.typed ?? ""
        case .results: context.text(ofList: results)
        case .source: source
        default: ""
        }
    }

    mutating func identify(_ context: FormContext) {
        if id.rawValue.isEmpty { id = CooperationID(context.proposal(name, .cooperation)) }
    }

    mutating func take(_ text: String, for field: FieldName, _ context: FormContext) throws(FieldProblem) {
        switch field {
        case .id: id = CooperationID(try context.identifier(text, .cooperation))
        case .name: name = text
        case .kind: kind = text
        case .territory: territory = try context.oneTerritory(text)
        case .charter: charter = text
        case .governance: governance = text
        case .meetingEvery:
            let months = try context.number(text)
            if let months, !(1...1_200).contains(months) { throw .noNumber }
            monthsBetweenMeetings = months
        case .rotation:
            let hosts = try context.list(text) { part throws(FieldProblem) in try context.actor(part) }
            rotation = Rotation(hosts: hosts, startedOn: rotation.startedOn)
        case .rotationStart: rotation = Rotation(hosts: rotation.hosts, startedOn: try context.day(text))
        case .results: results = context.parts(of: text)
        case .source: source = text
        default: break
        }
    }

    func lines(of field: FieldName, _ context: FormContext) -> [String] {
        field == .members ? members.map { context.line($0.actor, $0.role) } : []
    }

    mutating func take(lines: [String], for field: FieldName, _ context: FormContext) throws(LineProblem) {
        guard field == .members else { return }
        members = try Self.values(of: lines) { line throws(FieldProblem) in
            let (actor, role) = try context.actorLine(line)
            return Member(actor: actor, role: role)
        }
    }
}

extension FormContext {
    func oneTerritory(_ text: String) throws(FieldProblem) -> TerritoryReference? {
        text.isEmpty ? nil : try territory(text, among: Set(TerritoryLevel.allCases))
    }

    /// `RESAM : référent`, `RESAM` where no part is told.
    func line(_ actor: ActorID, _ part: String) -> String {
        part.isEmpty ? text(of: actor) : "\(text(of: actor)) : \(label(.part(part)))"
    }

    func actorLine(_ line: String) throws(FieldProblem) -> (actor: ActorID, part: String) {
        let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmed }
        guard let name = parts.first else { throw .noSuchLine }
        guard parts.count > 1 else { return (try actor(name), "") }
        // A part is known by its word; any other word is one of the atlas's own.
        let known = named(parts[1], among: FormChoice.knownParts.map { .part($0) }).first
        return (try actor(name), known?.code ?? parts[1])
    }
}

extension Initiative: FormRecord {
    static let formFields: [FieldName] = [
        .name, .territory, .leaders, .start, .end, .budget, .funding, .consultant, .objectives, .deliverables,
        .nextSteps, .invited, .present, .sessions, .efforts, .participants, .source,
    ]
    static let mandatory: [FieldName] = [.name]
    static let fieldsWithLines: Set<FieldName> = [.sessions, .efforts, .participants]

    static func shape(of field: FieldName, _ referential: Referential) -> FieldShape {
        switch field {
        case .territory: .territory
        case .leaders: .actors
        case .consultant, .participants: .actor
        default: .text
        }
    }

    func text(of field: FieldName, _ context: FormContext) -> String {
        switch field {
        case .id: id.rawValue
        case .name: name
        case .territory: territory.map { context.text(of: $0) } ?? ""
        case .leaders: leaders.map { context.text(of: $0) }.joined(separator: "; ")
        case .start: start?.text ?? ""
        case .end: end?.text ?? ""
        case .budget: budget.map { ($0.isApproximate ? "~" : "") + String($0.euros) } ?? ""
        case .funding: funding
        case .consultant: consultant.map { context.text(of: $0) } ?? ""
        case .objectives: context.text(ofList: objectives)
        case .deliverables: context.text(ofList: deliverables)
        case .nextSteps: context.text(ofList: nextSteps)
        case .invited: invited.map(String.init) ?? ""
        case .present: present.map(String.init) ?? ""
        case .source: source
        default: ""
        }
    }

    mutating func identify(_ context: FormContext) {
        if id.rawValue.isEmpty { id = InitiativeID(context.proposal(name, .initiative)) }
    }

    mutating func take(_ text: String, for field: FieldName, _ context: FormContext) throws(FieldProblem) {
        switch field {
        case .id: id = InitiativeID(try context.identifier(text, .initiative))
        case .name: name = text
        case .territory: territory = try context.oneTerritory(text)
        case .leaders: leaders = try context.list(text) { part throws(FieldProblem) in try context.actor(part) }
        case .start: start = try context.period(text)
        case .end: end = try context.period(text)
        case .budget: budget = try context.budget(text)
        case .funding: funding = text
        case .consultant: consultant = text.isEmpty ? nil : try context.actor(text)
        case .objectives: objectives = context.parts(of: text)
        case .deliverables: deliverables = context.parts(of: text)
        case .nextSteps: nextSteps = context.parts(of: text)
        case .invited: invited = try context.number(text)
        case .present: present = try context.number(text)
        case .source: source = text
        default: break
        }
    }

    func lines(of field: FieldName, _ context: FormContext) -> [String] {
        switch field {
        case .sessions:
            sessions.map { session in
                [session.date?.text ?? "", session.days?.description ?? "", session.title, session.content]
                    .joined(separator: " | ")
            }
        case .efforts:
            efforts.map { "\(context.label(.effort($0.who))) | \($0.days) | \($0.detail)" }
        case .participants: participants.map { context.line($0.actor, $0.part) }
        default: []
        }
    }

    mutating func take(lines: [String], for field: FieldName, _ context: FormContext) throws(LineProblem) {
        func parts(_ line: String, _ count: Int) -> [String] {
            let parts = line.split(separator: "|", maxSplits: count - 1, omittingEmptySubsequences: false)
            return (0..<count).map { $0 < parts.count ? parts[$0].trimmed : "" }
        }
        switch field {
        case .sessions:
            sessions = try Self.values(of: lines) { line throws(FieldProblem) in
                let parts = parts(line, 4)
                let days = Decimal2(parts[1])
                if days == nil, !parts[1].isEmpty { throw .noNumber }
                return Session(date: try context.period(parts[0]), days: days, title: parts[2], content: parts[3])
            }
        case .efforts:
            efforts = try Self.values(of: lines) { line throws(FieldProblem) in
                let parts = parts(line, 3)
                let choices = Effort.Who.allCases.map { FormChoice.effort($0) }
                guard case .effort(let who) = try context.choice(parts[0], among: choices) else { throw .noSuchLine }
                guard let days = Decimal2(parts[1]) else { throw .noNumber }
                return Effort(who: who, days: days, detail: parts[2])
            }
        case .participants:
            participants = try Self.values(of: lines) { line throws(FieldProblem) in
                let (actor, part) = try context.actorLine(line)
                return Participant(actor: actor, part: part)
            }
        default: break
        }
    }

    func problems() -> [FieldName: FieldProblem] {
        guard let start, let end, end.firstDay < start.firstDay else { return [:] }
        return [.end: .endsBefore]
    }
}
