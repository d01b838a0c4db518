import AtlasDocuments
import AtlasModel

/// Whom a person wants to see for some steps of a pathway, as `--choose STEP=ACTOR` says it.
struct ChosenInterlocutors {
    private static let option = "--choose"

    let texts: [String]

    /// The actor wanted for each step named: a candidate of that step.
    /// - Parameter pathway: the same one before anybody is chosen.
    func resolved(
        in pathway: Pathway, of subject: AtlasOnDate
    ) throws(CommandFailure) -> [PathwayStepID: ActorID] {
        var chosen: [PathwayStepID: ActorID] = [:]
        for text in texts {
            guard let mark = text.firstIndex(of: "=") else { throw malformed(text) }
            let (step, actor) = (text[..<mark].withoutSpaces, text[text.index(after: mark)...].withoutSpaces)
            guard !step.isEmpty, !actor.isEmpty else { throw malformed(text) }
            let planned = pathway.steps[try position(ofStep: step, in: pathway, of: subject)]
            if let other = chosen[planned.id] {
                let first = "\(Self.option) \(planned.id.rawValue)=\(other.rawValue)"
                throw .tooMuch(option: first, besides: "\(Self.option) \(text.madeSafe)", command: "pathway")
            }
            chosen[planned.id] = try candidate(actor, of: planned, in: subject)
        }
        return chosen
    }

    private func position(
        ofStep text: String, in pathway: Pathway, of subject: AtlasOnDate
    ) throws(CommandFailure) -> Int {
        let known = NamedThings(
            subject: .step,
            things: pathway.steps.map {
                .init(id: $0.id.rawValue, names: [words.title($0, in: subject.atlas.referential)])
            },
            usual: pathway.steps.map(\.id.rawValue))
        return try known.position(of: text, option: Self.option)
    }

    private func candidate(
        _ text: String, of step: PlannedStep, in subject: AtlasOnDate
    ) throws(CommandFailure) -> ActorID {
        let known = NamedThings(
            subject: .candidate(step: words.title(step, in: subject.atlas.referential)),
            things: step.candidates.map { candidate in
                let actor = subject.actor(candidate.actor)
                return .init(id: candidate.actor.rawValue, names: [actor?.name ?? "", actor?.acronym ?? ""])
            },
            usual: step.candidates.prefix(8).map(\.actor.rawValue))
        return step.candidates[try known.position(of: text, option: Self.option)].actor
    }

    private func malformed(_ text: String) -> CommandFailure {
        .malformed(option: Self.option, value: text, example: "dpae=espace-associatif-quimper")
    }
}

extension Substring {
    fileprivate var withoutSpaces: String {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
