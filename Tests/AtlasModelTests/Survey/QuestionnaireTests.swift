import AtlasModel
import Testing

/// What a questionnaire says is known, against the offers one by one.
struct QuestionnaireTests {
    @Test(arguments: 0..<60)
    func `every function is asked about with what each offer says of it`(seed: Int) {
        let sample = SmallAtlas(seed: 71_000 + seed)
        let (atlas, referential) = (sample.atlas, sample.atlas.referential)
        let questionnaires = Questionnaires(atlas, on: SmallAtlas.today)
        for row in atlas.actors.indices {
            let actor = atlas.actors[row]
            let questionnaire = questionnaires.questionnaire(of: row)
            let own = atlas.offers.indices.filter { atlas.offers[$0].actor == actor.id }
            let valid = own.filter { atlas.offers[$0].isValid(on: SmallAtlas.today) }
            #expect(questionnaire.rows.map(\.function).allSatisfy { referential.function($0) != nil })
            for function in referential.functions.map(\.id) {
                let rows = questionnaire.rows.filter { $0.function == function }
                let offers = valid.filter { atlas.offers[$0].functions.contains(function) }
                #expect(rows.map(\.offer) == (offers.isEmpty ? [nil] : offers.map(Optional.some)))
                let named = own.contains { atlas.offers[$0].functions.contains(function) }
                let profiles = actor.types.flatMap(referential.profiles).filter {
                    $0.function == function && [.core, .secondary, .referral].contains($0.role)
                }
                let isPresumed = actor.survey != .answered && !named && !profiles.isEmpty
                for questioned in rows {
                    let offer = questioned.offer.map { atlas.offers[$0] }
                    #expect(questioned.presumedRole == (isPresumed ? profiles[0].role : nil))
                    for stage in EmploymentStage.allCases {
                        let isNone = referential.requirement(of: function, at: stage) == .notApplicable
                        let expected: Questionnaire.Knowledge =
                            if let offer, offer.role != .none, offer.stages.contains(stage) {
                                offer.verification == nil ? .stated : .verified
                            } else if isPresumed, profiles.contains(where: { $0.stages.contains(stage) }) {
                                .presumed
                            } else {
                                isNone ? .notApplicable : .nothing
                            }
                        #expect(questioned[stage] == expected)
                    }
                }
            }
        }
    }
}
