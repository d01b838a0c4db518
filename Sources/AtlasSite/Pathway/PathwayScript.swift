import AtlasDocuments
import AtlasModel

/// The data of the three questions in one language, as the script reads them.
struct PathwayScript {
    let pathway: PathwayGround
    let ground: SiteGround
    let words: Words

    private var atlas: Atlas { ground.subject.atlas }

    /// A script that gives the data their name.
    var text: String { "(self.maillage=self.maillage||{}).data=" + value.json + ";\n" }

    private var value: ScriptValue {
        let (subjects, plans) = plans
        return .object([
            ("costs", costs), ("steps", .list(subjects.map(step))), ("plans", plans), ("kinds", kinds),
            ("actors", .list(pathway.participants.map(participant))), ("places", places), ("zones", zones),
            ("departements", departements),
            (
                "relations",
                .list(
                    pathway.relations.map { relation in
                        .list([
                            .number(relation.from), .number(relation.to),
                            .number(Relation.Kind.allCases.firstIndex(of: relation.kind) ?? 0),
                        ])
                    })
            ),
            ("words", sentences),
        ])
    }

    private var costs: ScriptValue {
        let costs = atlas.referential.costs
        return .object(
            PathwayCosts.Constant.allCases.map { ($0.rawValue, .number(costs[$0])) } + [
                ("change", .number(costs.change(along: nil))), ("change-tied", .number(costs.change(along: .relation))),
                ("change-referred", .number(costs.change(along: .referral))),
                ("referral", .number(Relation.Kind.allCases.firstIndex(of: .refers) ?? 0)),
                ("reception", .number(function(.reception))),
                ("levels", .number(Int(TerritoryLevel.france.rawValue) + 1)),
            ])
    }

    private func function(_ id: FunctionID) -> Int {
        atlas.referential.functions.firstIndex { $0.id == id } ?? -1
    }

    /// Every step that an answer may hold, and for each stage and need the places of those that it does: without a need
    /// first, then function by function.
    private var plans: ([PlannedStep.Subject], ScriptValue) {
        var subjects: [PlannedStep.Subject] = []
        var places: [PlannedStep.Subject: Int] = [:]
        func place(_ subject: PlannedStep.Subject) -> ScriptValue {
            if let known = places[subject] { return .number(known) }
            places[subject] = subjects.count
            subjects.append(subject)
            return .number(subjects.count - 1)
        }
        let needs = [[]] + atlas.referential.functions.map { [$0.id] }
        let plans = EmploymentStage.allCases.map { stage -> ScriptValue in
            .list(needs.map { .list(ground.subject.pathwaySubjects(at: [stage], needs: $0).map(place)) })
        }
        return (subjects, .list(plans))
    }

    private func step(_ subject: PlannedStep.Subject) -> ScriptValue {
        var (deadline, note, source) = ("", "", "")
        if case .step(let step) = subject {
            deadline = step.deadline
            source = step.source.madeSafe
            // A note that says no more than the source does, which is to be checked, is not said twice.
            if step.checkedOn != nil || step.note.folded != "a verifier" { note = step.note }
        }
        return .list([
            .text(subject.id.rawValue), .number(Int(subject.stage.rawValue)), .number(function(subject.function)),
            .text(words.title(subject, in: atlas.referential)), .text(deadline), .text(words.source(subject)),
            .text(note),
            // How much of what is said of the source is the source itself, in French.
            .number(source.utf16.count),
        ])
    }

    private var kinds: ScriptValue {
        .list(
            pathway.kinds.map { kind in
                let basis: EffectiveOffer.Basis =
                    switch kind.basis {
                    case .profile(let type): .profile(type)
                    case .offer: .offer(0)
                    }
                let day = kind.verifiedOn.map(PathwayGround.Kind.number) ?? 0
                let reason =
                    kind.presence == 0
                    ? ""
                    : [words.role(kind.role), words.basis(basis, verifiedOn: kind.verifiedOn, in: atlas)]
                        .joined(separator: words.reasonSeparator)
                return .list([
                    .list(kind.functions.map { .number($0) }), .number(Int(kind.stages)), .number(kind.presence),
                    .number(kind.role == .core ? 1 : 0), .number(day), .text(reason),
                ])
            })
    }

    private func participant(_ participant: PathwayGround.Participant) -> ScriptValue {
        let actor = atlas.actors[participant.row]
        let name = words.name(of: actor)
        let place =
            actor.coordinate ?? actor.commune.flatMap(ground.territories.commune).flatMap(ground.territories.coordinate)
        let commune = actor.commune.map { words.commune($0, in: ground.territories) } ?? ""
        let contacts = PublicContacts(
            actor: actor, contacts: ground.contacts, referential: atlas.referential)
        let reach = [contacts.address, commune, contacts.phone, contacts.email, actor.website].filter { !$0.isEmpty }
        return .list([
            .text(actor.name), name == actor.name.madeSafe ? 0 : .text(name),
            .text(ground.names.actor(participant.row) ?? ""),
            place.map { .list([.decimal($0.latitude), .decimal($0.longitude)]) } ?? 0,
            .text(reach.joined(separator: ", ")), .number(actor.guidAsso == .orientation ? 1 : 0),
            .list(participant.offers.map { .list([.number($0.kind)] + $0.reach.map { .number($0) }) }),
        ])
    }

    /// The territories that offers reach: reference, level, name, and the places of their fringe one after the other.
    private var places: ScriptValue {
        .list(
            zip(pathway.reached, pathway.fringes).map { reference, fringe in
                .list([
                    .text(reference.description), .number(Int(reference.level.rawValue)),
                    .text(words.territory(reference, in: ground.territories)),
                    .list(fringe.flatMap { [.decimal($0.latitude), .decimal($0.longitude)] }),
                ])
            })
    }

    /// The named zones among them, by their members that are none.
    private var zones: ScriptValue {
        .object(
            ground.territories.zones.filter { pathway.reached.contains(TerritoryReference(.zone, $0.id)) }.map { zone in
                (
                    TerritoryReference(.zone, zone.id).description,
                    .list(zone.members.filter { $0.level != .zone }.map { .text($0.description) })
                )
            })
    }

    /// For each département the territories that hold it.
    private var departements: ScriptValue {
        .object(
            ground.parts.map { part in
                let unit = ground.departement(part)
                let above = [
                    part.reference,
                    TerritoryReference(.formerRegion, ground.territories.formerRegions[unit.formerRegion].code),
                    TerritoryReference(.region, ground.territories.regions[unit.region].code), .france,
                ]
                return (unit.code, .list(above.map { .text($0.description) }))
            })
    }

    private func forms(_ forms: [String]) -> ScriptValue { .list(forms.map { .text($0) }) }

    /// The sentences; `{0}` and `{1}` stand for what the script puts in.
    private var sentences: ScriptValue {
        .object([
            ("separator", .text(words.reasonSeparator)), ("covering", .text(words.covering("{0}"))),
            ("none", .text(words.noInterlocutor)), ("nearest", .text(words.nearestElsewhere("{0}", away: "{1}"))),
            ("elsewhere", .text(words.elsewhere("{0}"))), ("asking", .text(words.asking("{0}"))),
            ("same", .text(words.sameInterlocutor)), ("tied", .text(words.tied("{0}", "{1}"))),
            ("follows", .text(words.followsOn)), ("rather", .text(words.ratherThan("{0}"))),
            (
                "relations",
                .list(
                    Relation.Kind.allCases.map { kind in
                        .list([true, false].map { .text(words.relation(kind, fromFirst: $0)) })
                    })
            ),
            ("onSite", .text(words.distance(0))), ("thousands", .text(words.pick("\u{A0}", ","))),
            ("stages", .list(EmploymentStage.allCases.map { .text(words.stage($0)) })),
            ("title", .text(words.answerTitle("{0}", stage: "{1}"))),
            ("titleOfNeed", .text(words.answerTitle("{0}", stage: "{1}", need: "{2}"))),
            ("steps", forms(words.stepsFound)),
            ("ruptures", forms(words.rupturesFound)), ("noStep", .text(words.noStep)),
            ("whom", .text(words.whomHeading)), ("order", .text(words.orderHeading)),
            ("deadline", .text(words.pick("Échéance", "Deadline"))), ("see", .text(words.pick("À voir", "See"))),
            ("why", .text(words.pick("Pourquoi", "Why"))), ("else", .text(words.pick("Ou encore", "Or else"))),
            ("note", .text(words.pick("Note", "Note"))), ("source", .text(words.pick("Source", "Source"))),
            (
                "parts",
                .list([forms(words.atSteps), forms(words.askedAtSteps), forms(words.elsewhereAtSteps)])
            ),
            ("ask", .text(words.askHeading)), ("near", .text(words.nearestHeading)),
            ("does", .text(words.elsewhereHeading)), ("acting", .text(words.acting(away: "{0}"))),
            // French has one form for 0 and 1.
            ("zeroIsOne", .number(words.language == .french ? 1 : 0)), ("caution", .text(words.pathwayCaution)),
            ("call", .text(words.callFirst)), ("more", .text(words.more("{0}"))),
        ])
    }
}

extension Words {
    /// How many more there are than those shown, the number to be put in.
    fileprivate func more(_ number: String) -> String { pick("et \(number) de plus", "and \(number) more") }
}
