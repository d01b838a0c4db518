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
        (.core, ["cœur de métier", "coeur", "core"]), (.secondary, ["secondaire", "secondary"]),
        (.referral, ["oriente", "orientation", "referral"]), (.none, ["non", "ne le fait pas", "none"]),
        (.unknown, ["inconnu", "unknown", "?"]),
    ])

    static let surveys = FrenchTerms<SurveyStatus>(terms: [
        (.none, ["non enquêté", "none"]), (.invited, ["invité", "enquêté", "invited"]),
        (.declined, ["a décliné", "décliné", "refus", "declined"]), (.answered, ["a répondu", "répondu", "answered"]),
    ])

    static let guidAsso = FrenchTerms<GuidAssoLevel>(terms: [
        (.orientation, ["orientation"]), (.information, ["information"]),
        (.generalist, ["accompagnement généraliste", "généraliste", "generalist"]),
        (.specialist, ["accompagnement spécialiste", "spécialiste", "specialist"]),
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
        for item in items(field, separatedBy: separators) {
            if let stage = FlatTerms.stages.choice(item) {
                stages.insert(StageSet(stage))
            } else if item.folded == "tous" {
                stages = .all
            } else {
                report(.error, .unknownChoice(allowed: FlatTerms.stages.terms.map { $0.words[0] }), field, value: item)
            }
        }
        return stages
    }
}
