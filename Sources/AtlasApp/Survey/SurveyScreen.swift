import AtlasDocuments
import AtlasModel
import Terminal

/// Where the parts of the screen of the survey are: the counts beside the list where there is room, else under it.
struct SurveyLayout: Equatable, Sendable {
    let tabs: Rect
    let list: Rect
    let detail: Rect
    let verticalRule: Int?
    let middleRule: Int?

    init(_ size: Size) {
        tabs = Rect(x: 0, y: 1, width: size.width, height: 1)
        let body = Rect(x: 1, y: 3, width: size.width - 2, height: size.height - 5)
        if size.width >= 110 {
            let split = body.splitLeft(size.width * 48 / 100, gap: 3)
            (list, detail) = (split.left, split.rest)
            (verticalRule, middleRule) = (split.left.maxX + 1, nil)
        } else {
            let detailRows = max(2, body.height * 50 / 100)
            let split = body.splitTop(body.height - detailRows - 1, gap: 1)
            (list, detail) = (split.top, split.rest)
            (verticalRule, middleRule) = (nil, split.top.maxY)
        }
    }
}

/// Whom to remind and whose record is old, one list at a time, and how many answered where.
enum SurveyScreen {
    static func draw(_ state: AppState, on surface: inout Surface) {
        let layout = SurveyLayout(state.size)
        drawHeader(state, on: &surface)
        drawTabs(state, layout, on: &surface)
        for row in [2, layout.middleRule, state.size.height - 2].compactMap({ $0 }) {
            surface.horizontalRule(at: 0, row, width: state.size.width, style: .dim)
        }
        if let rule = layout.verticalRule {
            surface.verticalRule(at: rule, 3, height: layout.list.height, style: .dim)
        }
        drawList(state, in: layout.list, on: &surface)
        let lines = state.surveyDetail
        ScrolledLines.draw(
            lines, from: min(state.survey.detailScroll, max(0, lines.count - layout.detail.height)),
            isFocused: state.survey.isDetailFocused, in: layout.detail, on: &surface)
        if state.survey.isDetailFocused { surface.cursor = Position(x: layout.detail.x, y: layout.detail.y) }
        KeyBar.draw(
            state, in: Rect(x: 0, y: state.size.height - 1, width: state.size.width, height: 1), on: &surface)
    }

    private static func drawHeader(_ state: AppState, on surface: inout Surface) {
        let (words, width) = (state.words, state.size.width)
        let used = surface.write(" \(words.surveyTitle)", at: 0, 0, style: Style(foreground: .accent, bold: true))
        let place = " · \(state.name(of: state.choices.territory))"
        let tally = state.survey.study.map { words.tally($0.progress) } ?? ""
        let room = width - used - displayWidth(of: place) - 3
        surface.write(place, at: used, 0, width: width - used - 1, style: .bold)
        if displayWidth(of: tally) <= room { surface.write(tally, at: width - displayWidth(of: tally) - 1, 0) }
    }

    /// The lists and the columns that their names take, for drawing and for the mouse.
    static func tabs(_ state: AppState) -> [(list: SurveyState.List, label: String, columns: Range<Int>)] {
        let lists = SurveyState.List.allCases
        func label(_ list: SurveyState.List, isShort: Bool) -> String {
            let count = state.survey.study == nil ? "" : " \(state.words.number(state.survey.count(of: list)))"
            return "\(list == state.survey.list ? "▸" : " ")\(state.words.surveyList(list, isShort: isShort))\(count) "
        }
        let isNarrow = lists.reduce(1) { $0 + displayWidth(of: label($1, isShort: false)) } > state.size.width
        var column = 1
        return lists.map { list in
            let label = label(list, isShort: isNarrow)
            let width = displayWidth(of: label)
            defer { column += width }
            return (list, label, column..<column + width)
        }
    }

    private static func drawTabs(_ state: AppState, _ layout: SurveyLayout, on surface: inout Surface) {
        let tabs = tabs(state)
        for tab in tabs {
            let style = tab.list == state.survey.list ? Style(bold: true, reverse: true) : .plain
            surface.write(tab.label, at: tab.columns.lowerBound, layout.tabs.y, style: style)
        }
        StudyHeader.drawFilters(state, after: tabs.last?.columns.upperBound ?? 0, at: layout.tabs.y, on: &surface)
    }

    private static func drawList(_ state: AppState, in area: Rect, on surface: inout Surface) {
        let isFocused = !state.survey.isDetailFocused
        let count = state.survey.count(of: state.survey.list)
        guard count > 0 else {
            let text =
                state.survey.study == nil
                ? state.words.countingAnswers : state.words.nothingListed(state.survey.list)
            for (line, text) in wrapped(text, width: area.width - 2).enumerated() where line < area.height {
                surface.write(text, at: area.x + 1, area.y + line, width: area.width - 1, style: .dim)
            }
            if isFocused { surface.cursor = Position(x: area.x, y: area.y) }
            return
        }
        let first = state.survey.firstInSight
        let names = max(12, area.width * 45 / 100)
        for line in 0..<min(area.height, count - first) {
            let y = area.y + line
            let isSelected = first + line == state.survey.cursor
            let (name, text) = state.surveyRow(first + line)
            surface.write(isSelected ? "▶" : " ", at: area.x - 1, y)
            surface.write(name, at: area.x + 1, y, width: names - 1)
            surface.write(text, at: area.x + names + 2, y, width: area.width - names - 2)
            guard isSelected else { continue }
            surface.restyle(Rect(x: area.x, y: y, width: area.width, height: 1)) { style in
                if isFocused { style.reverse = true } else { style.bold = true }
            }
            if isFocused { surface.cursor = Position(x: area.x - 1, y: y) }
        }
        if first + area.height < count {
            surface.write("▼", at: area.maxX - 1, area.maxY - 1, style: Style(foreground: .accent, bold: true))
        }
    }
}

extension AppState {
    /// What a row says: who, and why it is there.
    fileprivate func surveyRow(_ place: Int) -> (name: String, text: String) {
        guard let progress = survey.study?.progress else { return ("", "") }
        let actors = base.atlas.actors
        switch survey.list {
        case .reminders:
            let reminder = progress.reminders[place]
            let text = [words.reason(reminder.reason), words.reminded(reminder.remindedTimes)]
            return (words.name(of: actors[reminder.row]), text.joined(separator: " · "))
        case .outdated:
            let record = progress.outdated[place]
            return (
                words.name(of: actors[record.row]), words.verification(Verification(on: record.verifiedOn, by: ""))
            )
        case .neverVerified:
            let actor = actors[progress.neverVerified[place]]
            return (words.name(of: actor), words.types(of: actor, in: base.atlas.referential))
        }
    }

    /// What is known of the actor pointed at, then how many answered where.
    var surveyDetail: [DocumentLine] {
        guard let study = survey.study else { return [] }
        let counts = survey.laidOut?.lines ?? []
        guard let row = survey.pointed else { return counts }
        let actor = study.subject.atlas.actors[row]
        let invitation = study.subject.atlas.invitations.first { $0.actor == actor.id }
        let width = SurveyLayout(size).detail.width
        var lines = wrapped(words.name(of: actor), width: width).map { DocumentLine($0, .entry) }
        let sentences = [words.surveyed(actor, invitation), words.reach(actor)].filter { !$0.isEmpty }
        lines += sentences.flatMap { wrapped($0, width: width) }.map { DocumentLine($0, .plain) }
        return lines + [DocumentLine("", .plain)] + counts
    }
}
