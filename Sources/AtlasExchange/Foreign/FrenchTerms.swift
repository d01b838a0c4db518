import AtlasModel

/// The words for choices as people write them in a sheet, and as we write them there.
struct FrenchTerms<Choice: Hashable & Sendable>: Sendable {
    /// Each choice with the word that is written first, then others that are understood.
    let terms: [(choice: Choice, words: [String])]

    func word(_ choice: Choice) -> String { terms.first { $0.choice == choice }?.words.first ?? "" }

    func choice(_ word: String) -> Choice? {
        let folded = word.folded
        return terms.first { $0.words.contains { $0.folded == folded } }?.choice
    }
}

enum FlatTerms {
    static let stages = FrenchTerms<EmploymentStage>(terms: [
        (.project, ["projet", "project"]),
        (
            .firstTimeEmployer,
            ["primo-employeur", "primo", "primoemployeur", "firstTimeEmployer", "first-time-employer"]
        ),
        (.employer, ["employeur", "employer"]),
    ])

    static let roles = FrenchTerms<OfferRole>(terms: [
        (.core, ["cœur de métier", "coeur", "core", "core business"]), (.secondary, ["secondaire", "secondary"]),
        (.referral, ["oriente", "orientation", "referral", "refers on"]),
        (.none, ["non", "ne le fait pas", "none", "no"]),
        (.unknown, ["inconnu", "rôle inconnu", "unknown", "unknown role", "?"]),
    ])

    static let surveys = FrenchTerms<SurveyStatus>(terms: [
        (.none, ["non enquêté", "none", "not surveyed"]),
        (.invited, ["invité", "invité, sans réponse", "enquêté", "invited", "invited, no answer"]),
        (.declined, ["a décliné", "décliné", "refus", "n’a pas voulu répondre", "declined"]),
        (.answered, ["a répondu", "répondu", "answered"]),
    ])

    static let guidAsso = FrenchTerms<GuidAssoLevel>(terms: [
        (.orientation, ["orientation", "signposting"]), (.information, ["information"]),
        (.generalist, ["accompagnement généraliste", "généraliste", "generalist", "general support"]),
        (.specialist, ["accompagnement spécialiste", "spécialiste", "specialist", "specialist support"]),
    ])
}

extension ForeignRecord {
    func choice<Choice>(_ field: Field, _ terms: FrenchTerms<Choice>) -> Choice? {
        let text = text(field)
        guard !text.isEmpty else { return nil }
        if let choice = terms.choice(text) { return choice }
        report(.error, .unknownChoice(allowed: terms.terms.map { $0.words[0] }), field, value: text)
        return nil
    }

    func stages(_ field: Field, separatedBy separators: [Character] = ["|"]) -> StageSet {
        var stages: StageSet = []
        for item in items(field, separatedBy: separators, known: { FlatTerms.stages.choice($0) != nil }) {
            if let stage = FlatTerms.stages.choice(item) {
                stages.insert(StageSet(stage))
            } else if ["tous", "tous stades", "all stages"].contains(item.folded) {
                stages = .all
            } else {
                report(.error, .unknownChoice(allowed: FlatTerms.stages.terms.map { $0.words[0] }), field, value: item)
            }
        }
        return stages
    }
}
