import AtlasDocuments
import AtlasModel
import Terminal

extension AppState {
    /// What a key does while the result is read.
    mutating func followPathway(_ action: Action) -> Effect? {
        let page = max(1, PathwayLayout(self).steps.height - 1)
        switch action {
        case .up: moveInPathway(by: -1)
        case .down: moveInPathway(by: 1)
        case .pageUp: moveInPathway(by: -page)
        case .pageDown: moveInPathway(by: page)
        case .first: moveInPathway(by: -100_000)
        case .last: moveInPathway(by: 100_000)
        case .unfold: readOn(by: max(1, PathwayLayout(self).detail.height - 1))
        case .fold: readOn(by: -max(1, PathwayLayout(self).detail.height - 1))
        case .open: openStep()
        case .release: release()
        case .back: leaveResult()
        case .nextPane: pathway.field = .name
        case .previousPane: pathway.field = .needs
        case .wholePathway: pathway.toggleFull()
        case .picture: pathway.reading.toggleSheet()
        case .actorSheet: if let actor = pathway.interlocutor { visit(actor) }
        case .write, .print:
            guard let pathway = pathway.pathway else {
                notice = words.communeMissing
                return nil
            }
            let content = SheetOrder.Content.pathway(pathway)
            if action == .print { return .deliver(SheetOrder(content, to: .printer)) }
            prompt = .file(TextField(content.fileStem(words) + "." + SheetFormat.pdf.fileExtension))
        case .example: fillExample()
        case .copy: return pathway.pathway.map { .copy(text(of: $0)) }
        default: return performAnywhere(action)
        }
        return nil
    }

    mutating func keepStepsInSight() {
        let height = PathwayLayout(self).steps.height
        let reading = pathway.reading
        pathway.reading.stepsInSight.follow(reading.step, of: pathway.planned?.steps.count ?? 0, height: height)
        guard let candidate = reading.candidate, let count = pathway.selectedStep?.people.count else { return }
        pathway.reading.candidatesInSight.follow(candidate, of: count, height: height - 1)
    }

    mutating func clickInResult(at position: Position, isDouble: Bool) {
        let area = PathwayLayout(self).steps
        guard let planned = pathway.planned else { return }
        pathway.field = .result
        guard area.contains(position), !pathway.reading.isSheetShown else { return }
        if let candidate = pathway.reading.candidate {
            let row = pathway.reading.candidatesInSight.first + position.y - area.y - 1
            guard let people = pathway.selectedStep?.people, people.indices.contains(row) else { return }
            pathway.reading.move(by: row - candidate, in: planned)
        } else {
            let row = pathway.reading.stepsInSight.first + position.y - area.y
            guard planned.steps.indices.contains(row) else { return }
            pathway.reading.selectStep(row)
        }
        if isDouble { openStep() }
    }

    private mutating func moveInPathway(by step: Int) {
        guard let planned = pathway.planned else { return }
        guard pathway.reading.isSheetShown else { return pathway.reading.move(by: step, in: planned) }
        let area = PathwayLayout(self).result
        let last = max(0, pathwayLines(width: area.width).count - area.height)
        pathway.reading.scroll(to: min(pathway.reading.scroll + step, last))
    }

    /// Reads on in what is said of the step or of the candidate, where there is no room for all of it.
    mutating func readOn(by lines: Int) {
        guard !pathway.reading.isSheetShown else { return moveInPathway(by: lines) }
        let area = PathwayLayout(self).detail
        let last = max(0, stepLines(width: area.width).count - area.height)
        pathway.reading.scrollDetail(to: min(pathway.reading.detailScroll + lines, last))
    }

    /// Whether some of what is said of the step or of the candidate is out of sight.
    var isDetailCut: Bool {
        let area = PathwayLayout(self).detail
        return !pathway.reading.isSheetShown && stepLines(width: area.width).count > area.height
    }

    var isAtRupture: Bool { pathway.selectedStep?.candidates.isEmpty ?? false }

    /// Opens the candidates of the step; among them, takes the one pointed at.
    private mutating func openStep() {
        guard let planned = pathway.planned, let step = pathway.selectedStep else { return }
        if pathway.reading.isSheetShown { return pathway.reading.toggleSheet() }
        guard let person = pathway.selectedPerson else {
            if step.people.isEmpty { notice = words.nobodyAnywhere } else { pathway.reading.open(in: planned) }
            return
        }
        // Nobody can be taken for a step that nobody covers: one can only be looked at.
        guard !step.candidates.isEmpty else { return visit(person.actor) }
        take(person.actor, for: step.id)
        pathway.reading.close()
        notice = words.chosenForStep(words.name(of: person.actor, in: subject))
    }

    private mutating func release() {
        guard let step = pathway.selectedStep, step.isChosenByHand else {
            notice = words.nothingChosen
            return
        }
        take(nil, for: step.id)
        notice = words.released
    }

    /// Shows whom the user has taken for the steps; where that was for another commune, goes back there.
    mutating func heed(_ interlocutors: ChosenInterlocutors) {
        if let commune = interlocutors.commune, commune != pathway.chosenCommune {
            pathway.choose(commune, text: name(of: commune))
        }
        pathway.take(interlocutors.byStep)
    }

    /// Forgets whom the user took where the association is no more.
    mutating func dropChoicesMadeElsewhere() {
        guard let commune = choices.interlocutors.commune, commune != pathway.chosenCommune else { return }
        choose { $0.interlocutors = ChosenInterlocutors() }
    }

    /// Takes somebody for a step where the association is, or with `nil` leaves the step to the program.
    private mutating func take(_ actor: ActorID?, for step: PathwayStepID) {
        guard let commune = pathway.chosenCommune else { return }
        choose {
            $0.interlocutors.byStep[step] = actor
            $0.interlocutors.commune = $0.interlocutors.byStep.isEmpty ? nil : commune
        }
    }

    private mutating func leaveResult() {
        if pathway.reading.candidate != nil {
            pathway.reading.close()
        } else if pathway.reading.isSheetShown {
            pathway.reading.toggleSheet()
        } else {
            pathway.field = .needs
        }
    }
}
