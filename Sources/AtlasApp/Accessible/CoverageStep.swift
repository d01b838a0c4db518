import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// What covers the territory: a function on each line, with what each stage has.
    static let coverage: DialogueStep = DialogueStep { dialogue in
        let words = dialogue.words
        let study = dialogue.study()
        let referential = study.subject.atlas.referential
        let summaries = study.summaries(of: study.territory)
        let stages = study.coverage.stages
        let chosen = dialogue.choices.stage
        let isUsefulCounted = dialogue.choices.includesUseful
        var page = Page(sentences: dialogue.stateOfCounts)
        page.sentences.append(words.usefulCounted(isUsefulCounted))
        let functions = ChoiceList(count: study.coverage.functions.count) { row in
            let function = study.coverage.functions[row]
            let cells = stages.indices.filter { chosen == nil || stages[$0] == chosen }.map { column in
                "\(words.stage(stages[column])) \(words.cell(summaries[row * stages.count + column]))"
                    + (study.isAsked(row, stage: column) || summaries[row * stages.count + column] == nil
                        ? "" : words.onlyUseful)
            }
            let name = words.function(function, in: referential)
            return NumberedChoice(name + words.colon + cells.joined(separator: words.pick(" ; ", "; "))) { _ in
                .go(.cells(function))
            }
        }
        page.choices =
            functions
            + ChoiceList([
                NumberedChoice(words.countUseful(!isUsefulCounted)) { dialogue in
                    dialogue.choose { $0.includesUseful.toggle() }
                    return .replace(.coverage)
                },
                NumberedChoice(words.filterByFunction) { _ in .go(.function) },
                NumberedChoice(words.menuStage) { _ in .go(.stage) },
            ])
        return page
    }

    /// A function at each stage.
    private static func cells(_ function: FunctionID) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let study = dialogue.study()
            let summaries = study.summaries(of: study.territory)
            let stages = study.coverage.stages
            var page = Page(sentences: [words.function(function, in: study.subject.atlas.referential)])
            guard let row = study.coverage.functions.firstIndex(of: function) else {
                page.sentences = [words.nothingToCover]
                return page
            }
            page.choices = ChoiceList(
                stages.indices.map { column in
                    let cell = words.cell(summaries[row * stages.count + column])
                    return NumberedChoice(words.stage(stages[column]) + words.colon + cell) { _ in
                        .go(.cell(function, stages[column], study.territory))
                    }
                })
            return page
        }
    }

    /// The actors behind a cell: those who count, those who could, and why it is a zone blanche or is none.
    static func cell(
        _ function: FunctionID, _ stage: EmploymentStage, _ territory: TerritoryReference
    ) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            var study = dialogue.study()
            study.load([territory])
            guard var cell = CellDetail(function, stage, territory, of: study) else {
                return Page(sentences: [words.nothingToCover])
            }
            if cell.lacks, let row = study.coverage.functions.firstIndex(of: function),
                let column = study.coverage.stages.firstIndex(of: stage)
            {
                cell.adopt(study.coverage.gapReasons(function: row, stage: column, in: territory))
            }
            let atlas = study.subject.atlas
            let title = [
                words.function(function, in: atlas.referential), words.stage(stage),
                words.territory(territory, in: atlas.territories),
            ]
            var page = Page(sentences: [title.joined(separator: ", ") + "."])
            page.sentences += words.introduction(to: cell, of: study, isSpoken: true)
            if cell.entries.isEmpty { page.sentences.append(words.nobodyBehindCell) }
            page.choices = ChoiceList(count: cell.entries.count) { [study, cell] index in
                let entry = cell.entries[index]
                let actor = atlas.actors[entry.row]
                return NumberedChoice("\(words.name(of: actor)), \(words.part(entry.part, actor.survey))") { _ in
                    .go(.behind(actor.id, words.reason(of: entry, in: cell, of: study, isSpoken: true)))
                }
            }
            if cell.lacks {
                let closing = NumberedChoice(words.whatWouldClose) { _ in .go(.proposals(function, stage, territory)) }
                page.choices = ChoiceList([closing]) + page.choices
            }
            return page
        }
    }

    /// Why an actor counts on a cell, or does not, and what can be asked about it.
    private static func behind(_ id: ActorID, _ reason: String) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            let name = words.name(of: id, in: dialogue.subject)
            var page = Page(sentences: [reason])
            page.choices = ChoiceList([
                NumberedChoice(words.itsSheet) { _ in .go(.sheet(id)) },
                NumberedChoice(words.andIfStopped(name)) { $0.suppose(.removeActor(id)) },
            ])
            return page
        }
    }
}

extension Words {
    /// A cell read aloud; `nil` where the function makes no sense at the stage.
    fileprivate func cell(_ summary: TerritoryCoverage?) -> String {
        summary.map(spokenCell) ?? state(.notApplicable)
    }
}
