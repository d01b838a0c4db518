import AtlasDocuments
import Terminal

/// A list between what is said of it as a whole and what is said of the row pointed at: the actors of a cell, the ways
/// to close a gap.
struct ExplainedList: Equatable, Sendable {
    let intro: Rect
    let list: Rect
    let detail: Rect
    private let introduction: [String]
    private let size: Size

    /// - Parameters:
    ///   - count: the rows of the list, which leaves the room that it does not need to what is said of one.
    ///   - introduction: what is said of the whole: in full, as far as the list keeps half of the screen.
    init(_ size: Size, count: Int, introduction: String) {
        self.size = size
        let width = max(1, size.width - 2)
        self.introduction = wrapped(introduction, width: width)
        let least = size.height >= 14 ? 2 : 1
        let introRows = size.height >= 22 ? min(max(2, self.introduction.count), size.height / 4) : least
        let room = size.height - introRows - 6
        let detailRows = max(size.height >= 22 ? 5 : least, room - max(2, count))
        intro = Rect(x: 1, y: 2, width: width, height: introRows)
        list = Rect(x: 1, y: intro.maxY + 1, width: width, height: room - detailRows)
        detail = Rect(x: 1, y: list.maxY + 1, width: width, height: detailRows)
    }

    /// What is said of the row pointed at; after it what is said of the whole, where its own place is too small for all of
    /// it.
    func lines(of explanation: String?) -> [DocumentLine] {
        guard let explanation else { return introduction.dropFirst(intro.height).map { DocumentLine($0) } }
        let whole = introduction.count > intro.height ? introduction : []
        return (wrapped(explanation, width: detail.width) + whole).map { DocumentLine($0) }
    }

    /// All but the rows of the list.
    func draw(_ explained: ExplainedRow, on surface: inout Surface) {
        for row in [intro.maxY, list.maxY, size.height - 2] {
            surface.horizontalRule(at: 0, row, width: size.width, style: .dim)
        }
        surface.write(paragraph: introduction.joined(separator: " "), in: intro)
        let lines = lines(of: explained.explanation)
        let first = min(explained.scroll, max(0, lines.count - detail.height))
        ScrolledLines.draw(lines, from: first, isFocused: false, in: detail, on: &surface)
    }
}

/// What is said of the row that a list points at, and how far one has read in it.
struct ExplainedRow: Equatable, Sendable {
    /// `nil` where the list points at nothing.
    var explanation: String?
    var scroll: Int
}

extension AppState {
    /// The list of the screen with its explanations, where it is one that has them.
    var explainedList: ExplainedList? {
        switch context {
        case .proposals:
            proposals.map {
                ExplainedList(
                    size, count: $0.proposals.count, introduction: words.introduction(to: $0, in: subject))
            }
        case .cell:
            coverage.cell.map {
                ExplainedList(size, count: $0.entries.count, introduction: cellIntroduction($0))
            }
        default: nil
        }
    }

    var explainedRow: ExplainedRow {
        switch context {
        case .proposals:
            let sentence = proposals.flatMap { shown in
                shown.pointed.map { words.sentence($0, of: shown, in: subject) }
            }
            return ExplainedRow(explanation: sentence, scroll: proposals?.explanationScroll ?? 0)
        case .cell:
            guard let cell = coverage.cell, let study else { return ExplainedRow(scroll: 0) }
            let reason = cell.pointed.map { words.reason(of: $0, in: cell, of: study) }
            return ExplainedRow(explanation: reason, scroll: cell.explanationScroll)
        default: return ExplainedRow(scroll: 0)
        }
    }

    /// Whether some of what is said of the row pointed at is out of sight.
    var isExplanationCut: Bool {
        explainedList.map { $0.lines(of: explainedRow.explanation).count > $0.detail.height } ?? false
    }

    /// Reads on in it, nearly a screenful at a time.
    mutating func readOnInExplanation(by screens: Int) {
        guard let explainedList else { return }
        let row = explainedRow
        let last = max(0, explainedList.lines(of: row.explanation).count - explainedList.detail.height)
        let scroll = min(max(0, row.scroll + screens * max(1, explainedList.detail.height - 1)), last)
        if context == .proposals {
            proposals?.explanationScroll = scroll
        } else {
            coverage.cell?.explanationScroll = scroll
        }
    }
}
