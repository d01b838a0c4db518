import AtlasModel

/// Where one is in the pathway that is read: at a step, among its candidates, or in the sheet as it is printed.
struct PathwayReading: Sendable {
    private(set) var step = 0
    var stepsInSight = RowsInSight()
    /// The one pointed at among those who could take the step; `nil` where the steps are read.
    private(set) var candidate: Int?
    var candidatesInSight = RowsInSight()
    /// The whole sheet is shown in place of the steps.
    private(set) var isSheetShown = false
    private(set) var scroll = 0
    /// The first line that is shown of what is said of the step or of the candidate pointed at.
    private(set) var detailScroll = 0

    /// Stays at the step that it was at, as far as it is still there.
    mutating func follow(_ pathway: Pathway?) {
        let count = pathway?.steps.count ?? 0
        step = min(step, max(0, count - 1))
        candidate = nil
        if count == 0 { isSheetShown = false }
        (scroll, detailScroll) = (0, 0)
    }

    mutating func move(by count: Int, in pathway: Pathway) {
        detailScroll = 0
        if let candidate {
            let all = pathway.steps[step].people.count
            self.candidate = min(max(0, candidate + count), max(0, all - 1))
        } else {
            step = min(max(0, step + count), max(0, pathway.steps.count - 1))
        }
    }

    mutating func selectStep(_ step: Int) {
        if step != self.step { detailScroll = 0 }
        self.step = step
    }

    /// Lists who could take the step, beginning at the one who does.
    mutating func open(in pathway: Pathway) {
        guard pathway.steps.indices.contains(step) else { return }
        candidate = pathway.steps[step].chosen ?? 0
        candidatesInSight = RowsInSight()
        detailScroll = 0
    }

    mutating func close() {
        candidate = nil
        detailScroll = 0
    }

    mutating func toggleSheet() {
        isSheetShown.toggle()
        candidate = nil
        (scroll, detailScroll) = (0, 0)
    }

    mutating func scroll(to line: Int) { scroll = max(0, line) }

    mutating func scrollDetail(to line: Int) { detailScroll = max(0, line) }
}

extension PlannedStep {
    /// Whom the step has to show: its candidates or, at a rupture, who does it elsewhere and whom to ask.
    var people: [Candidate] {
        candidates.isEmpty ? [rupture?.nearest, rupture?.orientation].compactMap(\.self) : candidates
    }

    /// Whether a person took somebody for it.
    var isChosenByHand: Bool { grounds?.isImposed ?? false }
}

extension PathwayState {
    var selectedStep: PlannedStep? {
        guard let steps = planned?.steps, steps.indices.contains(reading.step) else { return nil }
        return steps[reading.step]
    }

    /// The one of the selected step's people that is pointed at.
    var selectedPerson: Candidate? {
        guard let place = reading.candidate, let people = selectedStep?.people, people.indices.contains(place) else {
            return nil
        }
        return people[place]
    }

    /// Whom one is looking at.
    var interlocutor: ActorID? {
        selectedPerson?.actor ?? selectedStep?.choice?.actor ?? selectedStep?.people.first?.actor
    }
}
