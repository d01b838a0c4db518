import AtlasDocuments
import AtlasModel
import Terminal

/// How many answered, in all, by territory and by type: a line for each, whatever the length of its name.
struct SurveyCounts {
    private let study: SurveyStudy
    private let words: Words

    private static let columns = [8, 8, 8, 7]

    init(_ study: SurveyStudy, _ words: Words) {
        self.study = study
        self.words = words
    }

    func lines(width: Int) -> [DocumentLine] {
        let (progress, atlas) = (study.progress, study.subject.atlas)
        let total = progress.total
        let facts = [
            words.awaited(total.waiting), words.declinedCount(total.declined), words.notInvitedCount(total.notInvited),
        ]
        var lines = [DocumentLine(words.answersHeading, .heading)]
        lines += wrapped(facts.joined(separator: " · "), width: width).map { DocumentLine($0, .plain) }
        lines += [DocumentLine("", .plain), head(words.placeHeading, width)]
        lines += progress.places.map { row(words.place($0.place, in: atlas.territories), $0.tally, width) }
        lines.append(row(words.allActors, total, width))
        lines += [DocumentLine("", .plain), head(words.typeHeading, width)]
        lines += progress.types.map { row(words.type($0, in: atlas.referential), $0.tally, width) }
        return lines
    }

    private func head(_ title: String, _ width: Int) -> DocumentLine {
        DocumentLine(line(title, words.countHeadings, width), .heading)
    }

    private func row(_ name: String, _ tally: SurveyTally, _ width: Int) -> DocumentLine {
        let cells = [tally.actors, tally.sent, tally.answered].map(words.number)
        return DocumentLine(line(name, cells + [tally.responseRate.map(words.percent) ?? "–"], width), .plain)
    }

    /// A name, cut where it would reach the numbers, and these under each other.
    private func line(_ name: String, _ cells: [String], _ width: Int) -> String {
        let numbers = zip(cells, Self.columns).map { cell, room in
            String(repeating: " ", count: max(1, room - displayWidth(of: cell))) + cell
        }.joined()
        let room = max(4, width - displayWidth(of: numbers))
        var text = ""
        var used = 0
        for character in name {
            let columns = displayWidth(of: character)
            if used + columns > room - (displayWidth(of: name) > room ? 1 : 0) { break }
            text.append(character)
            used += columns
        }
        if used < displayWidth(of: name) {
            text += "…"
            used += 1
        }
        return text + String(repeating: " ", count: max(0, room - used)) + numbers
    }
}
