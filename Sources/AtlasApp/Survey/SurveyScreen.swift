import AtlasDocuments
import AtlasModel
import Terminal

/// Whom to remind and whose record is old, one list at a time, and how many answered where.
enum SurveyScreen {
    static func layout(_ size: Size) -> TabbedListsLayout { TabbedListsLayout(size, listShare: 48, detailShare: 50) }

    static func draw(_ state: AppState, on surface: inout Surface) {
        let layout = layout(state.size)
        drawHeader(state, on: &surface)
        let lists = state.survey.lists
        lists.draw(tabs(state), detail: state.surveyDetail, layout, state, on: &surface)
        let nothing =
            state.survey.study == nil ? state.words.countingAnswers : state.words.nothingListed(lists.shown)
        let names = max(12, layout.list.width * 45 / 100)
        lists.drawRows(state.survey.count(of: lists.shown), orSay: nothing, in: layout.list, on: &surface) {
            row, place, surface in
            let (name, text) = state.surveyRow(row)
            surface.write(name, at: place.x + 1, place.y, width: names - 1)
            surface.write(text, at: place.x + names + 2, place.y, width: place.width - names - 2)
        }
        KeyBar.draw(
            state, in: Rect(x: 0, y: state.size.height - 1, width: state.size.width, height: 1), on: &surface)
    }

    /// The least of a place, with what parts it from the title, that tells it from another.
    private static let leastPlace = 12

    private static func drawHeader(_ state: AppState, on surface: inout Surface) {
        let (words, width) = (state.words, state.size.width)
        let used = surface.write(" \(words.surveyTitle)", at: 0, 0, style: Style(foreground: .accent, bold: true))
        let place = " · \(state.name(of: state.choices.territory))"
        let room = width - used - 1
        let placeWidth = displayWidth(of: place)
        // Without room for all of it, the tally leaves out whom to remind, whom a tab counts; then the place is cut.
        let tallies = state.survey.study.map { study in
            [true, false].map { words.tally(study.progress, withReminders: $0) }
        }
        let tally = tallies?.first { room - displayWidth(of: $0) - 2 >= placeWidth } ?? tallies?.last ?? ""
        let tallyWidth = displayWidth(of: tally)
        let isTallyShown = room - tallyWidth - 2 >= min(placeWidth, leastPlace)
        surface.write(place, at: used, 0, width: isTallyShown ? room - tallyWidth - 2 : room, style: .bold)
        if isTallyShown { surface.write(tally, at: width - tallyWidth - 1, 0) }
    }

    static func tabs(_ state: AppState) -> [ListTab<SurveyState.List>] {
        let survey = state.survey
        return survey.lists.tabs(state) {
            survey.study == nil ? nil : survey.count(of: $0)
        } name: {
            state.words.surveyList($0, isShort: $1)
        }
    }
}

extension AppState {
    /// What a row says: who, and why it is there.
    fileprivate func surveyRow(_ place: Int) -> (name: String, text: String) {
        guard let study = survey.study else { return ("", "") }
        let (progress, actors) = (study.progress, base.atlas.actors)
        switch survey.lists.shown {
        case .reminders:
            let reminder = progress.reminders[place]
            let text = [words.reason(reminder.reason), words.reminded(reminder.remindedTimes)]
            return (words.name(of: actors[reminder.row]), text.joined(separator: " · "))
        case .outdated:
            let record = progress.outdated[place]
            return (
                words.name(of: actors[record.row]), words.verification(Verification(on: record.verifiedOn, by: ""))
            )
        case .answered, .declined:
            let actor = actors[survey.rows(of: survey.lists.shown)[place]]
            return (words.name(of: actor), words.surveyDay(study.invitations[actor.id]))
        case .neverVerified, .notInvited:
            let actor = actors[survey.rows(of: survey.lists.shown)[place]]
            return (words.name(of: actor), words.types(of: actor, in: base.atlas.referential))
        }
    }

    /// What is known of the actor pointed at, then how many answered where.
    var surveyDetail: [DocumentLine] {
        guard let study = survey.study else { return [] }
        let counts = survey.laidOut?.lines ?? []
        guard let row = survey.pointed else { return counts }
        let actor = study.subject.atlas.actors[row]
        let invitation = study.invitations[actor.id]
        let width = SurveyScreen.layout(size).detail.width
        var lines = wrapped(words.name(of: actor), width: width).map { DocumentLine($0, .entry) }
        let remarks = invitation.map { words.remarks($0.note) } ?? ""
        let sentences = [words.surveyed(actor, invitation), words.reach(actor), remarks].filter { !$0.isEmpty }
        lines += sentences.flatMap { wrapped($0, width: width) }.map { DocumentLine($0, .plain) }
        return lines + [DocumentLine("", .plain)] + counts
    }
}
