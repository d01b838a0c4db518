import AtlasDocuments
import AtlasModel
import Terminal

/// The pathway: its steps one a line with whom to see, or the candidates of one; under them what is to be known of it.
enum PathwayResult {
    static func draw(_ state: AppState, _ layout: PathwayLayout, on surface: inout Surface) {
        let area = layout.result
        guard !area.isEmpty else { return }
        let isFocused = state.pathway.field == .result
        guard let planned = state.pathway.planned, !planned.steps.isEmpty else {
            let text = state.pathway.planned == nil ? state.words.noPathwayYet : state.words.noStep
            surface.write(paragraph: text, in: area, style: .dim)
            if isFocused { surface.cursor = Position(x: area.x, y: area.y) }
            return
        }
        let reading = state.pathway.reading
        if reading.isSheetShown {
            let lines = state.pathwayLines(width: area.width)
            let scroll = min(reading.scroll, max(0, lines.count - area.height))
            ScrolledLines.draw(lines, from: scroll, isFocused: isFocused, in: area, on: &surface)
            if isFocused { surface.cursor = Position(x: area.x, y: area.y) }
            return
        }
        if let step = state.pathway.selectedStep, let candidate = reading.candidate {
            drawCandidates(of: step, at: candidate, state, layout, on: &surface)
        } else {
            drawSteps(planned, state, layout, on: &surface)
        }
        surface.horizontalRule(at: layout.detail.x, layout.detail.y - 1, width: layout.detail.width, style: .dim)
        let lines = state.stepLines(width: layout.detail.width)
        let scroll = min(reading.detailScroll, max(0, lines.count - layout.detail.height))
        ScrolledLines.draw(lines, from: scroll, isFocused: false, in: layout.detail, on: &surface)
    }

    private static func drawSteps(
        _ pathway: Pathway, _ state: AppState, _ layout: PathwayLayout, on surface: inout Surface
    ) {
        let area = layout.steps
        let reading = state.pathway.reading
        let first = reading.stepsInSight.first
        for (line, step) in pathway.steps.dropFirst(first).prefix(area.height).enumerated() {
            let row = Rect(x: area.x, y: area.y + line, width: area.width, height: 1)
            let isSelected = first + line == reading.step
            draw(step, number: first + line + 1, isSelected: isSelected, state, in: row, on: &surface)
            mark(row, isSelected: isSelected, state, on: &surface)
        }
        drawMore(first + area.height < pathway.steps.count, in: area, on: &surface)
    }

    /// - Parameter number: that of the step in the pathway, as on the sheet that is printed.
    private static func draw(
        _ step: PlannedStep, number: Int, isSelected: Bool, _ state: AppState, in row: Rect, on surface: inout Surface
    ) {
        let words = state.words
        let alert = Style(foreground: .of(.alert), bold: true)
        surface.write(isSelected ? "▶" : " ", at: row.x, row.y)
        surface.write(String(number), at: row.x + 1, row.y, width: 3, alignment: .trailing)
        let sign = step.choice.map { words.mark($0.presence) } ?? "✗"
        surface.write(sign, at: row.x + 5, row.y, style: step.choice == nil ? alert : .plain)
        let room = row.width - 7
        let titleWidth = room * 52 / 100
        surface.write(words.title(step, in: state.atlas.referential), at: row.x + 7, row.y, width: titleWidth - 2)
        let x = row.x + 7 + titleWidth
        let width = room - titleWidth
        guard let choice = step.choice else {
            surface.write(words.ruptureWord, at: x, row.y, width: width, style: alert)
            return
        }
        let name = words.name(of: choice.actor, in: state.subject)
        guard step.isChosenByHand else {
            surface.write(name, at: x, row.y, width: width)
            return
        }
        let note = " · \(words.chosenByYou)"
        let used = surface.write(name, at: x, row.y, width: max(8, width - displayWidth(of: note)))
        surface.write(note, at: x + used, row.y, width: width - used, style: Style(foreground: .accent, bold: true))
    }

    private static func drawCandidates(
        of step: PlannedStep, at cursor: Int, _ state: AppState, _ layout: PathwayLayout, on surface: inout Surface
    ) {
        let area = layout.steps
        let words = state.words
        let title = words.title(step, in: state.atlas.referential)
        let count = step.candidates.isEmpty ? words.ruptureWord : words.candidates(step.candidates.count)
        surface.write("\(title)\(words.pick(" : ", ": "))\(count)", at: area.x, area.y, width: area.width, style: .bold)
        let body = area.inset(top: 1)
        let first = state.pathway.reading.candidatesInSight.first
        for (line, person) in step.people.dropFirst(first).prefix(body.height).enumerated() {
            let row = Rect(x: body.x, y: body.y + line, width: body.width, height: 1)
            let place = first + line
            surface.write(place == cursor ? "▶" : " ", at: row.x, row.y)
            let isTaken = place == step.chosen
            surface.write(isTaken ? "✓" : " ", at: row.x + 2, row.y, style: .bold)
            let note = note(on: person, isTaken: isTaken, of: step, words)
            let noteWidth = min(displayWidth(of: note), row.width / 2)
            surface.write(
                words.name(of: person.actor, in: state.subject), at: row.x + 4, row.y, width: row.width - noteWidth - 6)
            surface.write(note, at: row.maxX - noteWidth, row.y, width: noteWidth, style: isTaken ? .bold : .dim)
            mark(row, isSelected: place == cursor, state, on: &surface)
        }
        drawMore(first + body.height < step.people.count, in: body, on: &surface)
    }

    private static func note(on person: Candidate, isTaken: Bool, of step: PlannedStep, _ words: Words) -> String {
        if step.candidates.isEmpty {
            return person == step.rupture?.nearest ? words.nearestElsewhere : words.whomToAsk
        }
        let certainty = "\(words.role(person.role)), \(words.presence(person.presence))"
        guard isTaken else { return certainty }
        return step.isChosenByHand ? words.chosenByYou : words.proposed
    }

    /// The selected row is reversed where it takes the keys, bold where it only stays selected.
    private static func mark(_ row: Rect, isSelected: Bool, _ state: AppState, on surface: inout Surface) {
        guard isSelected else { return }
        let isFocused = state.pathway.field == .result
        surface.restyle(row) { style in
            if isFocused { style.reverse = true } else { style.bold = true }
        }
        if isFocused { surface.cursor = Position(x: row.x, y: row.y) }
    }

    private static func drawMore(_ hasMore: Bool, in area: Rect, on surface: inout Surface) {
        guard hasMore, !area.isEmpty else { return }
        surface.writeMoreMark(at: area.maxX - 1, area.maxY - 1)
    }
}

extension AppState {
    /// What is to be known of the step or of the candidate pointed at.
    func stepLines(width: Int) -> [DocumentLine] {
        guard let step = pathway.selectedStep else { return [] }
        let document: Document =
            if let person = pathway.selectedPerson {
                .candidateSheet(
                    person, isImposed: step.isChosenByHand && person == step.choice, in: subject, words: words)
            } else {
                .stepSheet(step, in: subject, words: words)
            }
        return renderer(width: width).lines(of: document)
    }
}
