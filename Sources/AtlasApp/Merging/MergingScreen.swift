import AtlasDocuments
import AtlasModel
import Terminal

/// What two copies of an atlas say differently, record by record, and what is decided of it.
enum MergingScreen {
    static func layout(_ size: Size) -> TabbedListsLayout { TabbedListsLayout(size, listShare: 45, detailShare: 55) }

    static func draw(_ state: AppState, on surface: inout Surface) {
        guard let merging = state.merging else { return }
        let (words, layout) = (state.words, layout(state.size))
        drawHeader(merging, state, on: &surface)
        let detail = state.mergingDetail(width: layout.detail.width)
        merging.lists.draw(tabs(state), detail: detail, layout, state, on: &surface)
        let nothing = words.allDecided(state.keys.help(in: .merging).first { $0.action == .save }?.keyName(words) ?? "")
        let room = layout.list.width - decisionWidth - 2
        merging.lists.drawRows(merging.shownRows.count, orSay: nothing, in: layout.list, on: &surface) {
            row, place, surface in
            switch merging.shownRows[row] {
            case .record(let record):
                let conflicts = merging.conflicts(of: record)
                let decided = conflicts.count { merging.answers[$0] != nil }
                surface.write(
                    words.title(of: record, in: state.base), at: place.x + 1, place.y, width: room, style: .bold)
                surface.write(
                    "\(decided)/\(conflicts.count)", at: place.maxX - decisionWidth, place.y, width: decisionWidth)
            case .conflict(let number):
                let conflict = merging.merge.questions[number]
                surface.write(words.matter(conflict), at: place.x + 3, place.y, width: room - 2)
                surface.write(
                    words.decision(merging.answers[conflict]), at: place.maxX - decisionWidth, place.y,
                    width: decisionWidth)
            }
        }
        KeyBar.draw(state, in: Rect(x: 0, y: state.size.height - 1, width: state.size.width, height: 1), on: &surface)
    }

    /// Columns of a decision, the longest of which is to be decided.
    private static var decisionWidth: Int { 13 }

    private static func drawHeader(_ merging: MergingState, _ state: AppState, on surface: inout Surface) {
        let (words, width) = (state.words, state.size.width)
        let used = surface.write(" \(words.mergingTitle)", at: 0, 0, style: Style(foreground: .accent, bold: true))
        let tally = words.tally(merging)
        let tallyWidth = displayWidth(of: tally)
        surface.write(tally, at: width - tallyWidth - 1, 0)
        let room = width - used - tallyWidth - 3
        if room > 8 { surface.write(" · \(state.atlas.title.madeSafe)", at: used, 0, width: room) }
    }

    static func tabs(_ state: AppState) -> [ListTab<MergingState.List>] {
        guard let merging = state.merging else { return [] }
        return merging.lists.tabs(state) {
            merging.count(of: $0)
        } name: { list, _ in
            state.words.mergingList(list)
        }
    }
}

extension AppState {
    /// What the row pointed at says: both sides of a conflict and what each choice does, or the conflicts of a record.
    func mergingDetail(width: Int) -> [DocumentLine] {
        guard let merging else { return [] }
        let lines: [DocumentLine]
        switch merging.pointed {
        case .record(let record)?: lines = detail(of: record, merging)
        case .conflict(let place)?: lines = detail(of: merging.merge.questions[place], merging)
        case nil: return []
        }
        return lines.flatMap { line in wrapped(line.text, width: width).map { DocumentLine($0, line.emphasis) } }
    }

    private func detail(of record: RecordName, _ merging: MergingState) -> [DocumentLine] {
        let conflicts = merging.conflicts(of: record).map {
            words.matter($0) + words.colon + words.decision(merging.answers[$0])
        }
        return [DocumentLine(words.title(of: record, in: base), .title), DocumentLine(words.wholeRecord)]
            + conflicts.map { DocumentLine($0) }
    }

    private func detail(of conflict: MergeConflict, _ merging: MergingState) -> [DocumentLine] {
        var lines = [
            DocumentLine("\(words.title(of: conflict.record, in: base)) · \(words.matter(conflict))", .title)
        ]
        func offer(_ side: MergeConflict.Side, _ value: String) {
            lines.append(DocumentLine(words.offered(side, value), .entry))
            if let change = merging.merge.changes[side]?[conflict] {
                lines.append(DocumentLine(words.changed(change)))
            }
        }
        switch conflict.matter {
        case .field(let field):
            let (before, mine, theirs) = words.values(conflict, ofField: field, in: atlas)
            lines.append(DocumentLine(words.beforeBoth(before)))
            offer(.mine, mine)
            offer(.theirs, theirs)
            lines.append(DocumentLine(words.whatFieldChoicesDo))
        case .deletion(let side):
            offer(.mine, words.deed(.mine, isDeletion: side == .mine))
            offer(.theirs, words.deed(.theirs, isDeletion: side == .theirs))
            lines.append(DocumentLine(words.whatDeletionChoicesDo(by: side)))
        case .reference: break
        }
        let answer = merging.answers[conflict]
        lines.append(DocumentLine(words.decided(answer), answer == nil ? .alert : .plain))
        return lines
    }
}
