import AtlasDocuments
import AtlasModel

/// A pathway as `maillage pathway --format json` writes it.
struct PathwayRecord: Encodable {
    let association: String
    let commune: Nullable<String>
    let stage: String
    /// The day of the atlas, on which the actors are chosen.
    let date: String
    let hireDate: Nullable<String>
    let steps: [Step]
    let ruptures: Int

    struct Named: Encodable {
        let id: String
        let name: String

        init(_ id: ActorID, in subject: AtlasOnDate) {
            self.id = id.rawValue
            name = subject.actor(id)?.name ?? id.rawValue
        }
    }

    struct Step: Encodable {
        let order: Int
        let id: String
        let title: String
        let stage: String
        let function: String
        let deadline: String
        /// The first day for the step, where it is known.
        let earliest: Nullable<String>
        /// The deadline as a day, where it is known.
        let date: Nullable<String>
        let source: String
        let checkedOn: Nullable<String>
        let actor: Nullable<Named>
        let reason: String
        let alternates: [Named]
    }

    init(_ pathway: Pathway, in subject: AtlasOnDate) {
        association = pathway.association.name
        commune = Nullable(pathway.association.commune)
        stage = pathway.association.stage.code
        date = subject.date.description
        hireDate = Nullable(pathway.association.hireDate?.description)
        ruptures = pathway.ruptureCount
        var last = 0
        steps = pathway.steps.map { step in
            let referential = subject.atlas.referential
            var (deadline, source) = ("", words.source(step))
            var checkedOn: CalendarDate?
            switch step.subject {
            case .step(let fact):
                (deadline, source, checkedOn) = (fact.deadline, fact.source, fact.checkedOn)
                last = fact.order
            // A need comes after the steps of its stage, whose numbers are those of the referential.
            case .need: last += 1
            }
            return Step(
                order: last, id: step.id.rawValue, title: words.title(step, in: referential), stage: step.stage.code,
                function: step.function.rawValue, deadline: deadline,
                earliest: Nullable(step.earliest?.description), date: Nullable(step.latest?.description),
                source: source,
                checkedOn: Nullable(checkedOn?.description),
                actor: Nullable(step.choice.map { Named($0.actor, in: subject) }),
                reason: words.reason(step, in: subject),
                alternates: step.alternates.map { Named($0.actor, in: subject) })
        }
    }
}
