import AtlasDocuments
import AtlasModel
import Terminal

/// The initiatives on one time line drawn to scale: a rule from beginning to end, a mark for each session.
struct InitiativeCalendar {
    /// What is drawn upon: two lines of scale, and as many lines as there are rows below.
    let area: Rect
    let words: Words
    private let scale: TimeScale

    /// Columns for the words at the end of a row.
    private static let noteWidth = 24

    /// `nil` where no initiative says when it was.
    init?(_ initiatives: [Initiative], words: Words, in area: Rect) {
        let days = initiatives.flatMap { Self.days(of: $0) }
        guard let first = days.min(), let last = days.max() else { return nil }
        self.area = area
        self.words = words
        let note = area.width >= 70 ? Self.noteWidth : 0
        scale = TimeScale(from: first, to: last, columns: area.width - note)
    }

    private static func days(of initiative: Initiative) -> [CalendarDate] {
        let periods = [initiative.start, initiative.end].compactMap(\.self) + initiative.sessions.compactMap(\.date)
        return periods.flatMap { [$0.firstDay, $0.lastDay] }
    }

    /// Years over months, each where it begins; months by their first letter, or by quarters where letters would touch.
    func drawScale(on surface: inout Surface) {
        let isDense = scale.columns < scale.months.count * 2
        for month in scale.months {
            let column = area.x + scale.column(of: month)
            if month.month == 1 || month == scale.months.first {
                let room = month.month == 1 ? 4 : min(4, scale.column(of: scale.nextYear(after: month)) - 1)
                if room >= 4 { surface.write(String(month.year), at: column, area.y, style: .bold) }
            }
            if !isDense || month.month % 3 == 1 {
                surface.write(words.month(month.month).prefix(1).uppercased(), at: column, area.y + 1, style: .dim)
            }
        }
    }

    func draw(_ initiative: Initiative, at y: Int, on surface: inout Surface) {
        let days = Self.days(of: initiative)
        if let first = days.min(), let last = days.max() {
            let (from, to) = (scale.column(of: first), scale.column(of: last))
            surface.horizontalRule(at: area.x + from, y, width: to - from + 1, style: .dim)
            if initiative.start != nil { surface.write("├", at: area.x + from, y, style: .dim) }
            if initiative.end != nil { surface.write("┤", at: area.x + to, y, style: .dim) }
        }
        // One mark for each session, however many columns its days take: marks are counted.
        let style = Style(foreground: .accent, bold: true)
        let sessions = initiative.sessions.compactMap(\.date)
        for session in sessions {
            let (from, to) = (scale.column(of: session.firstDay), scale.column(of: session.lastDay))
            surface.horizontalRule(at: area.x + from, y, width: max(0, to - from) + 1, style: style)
        }
        for session in sessions { surface.write("●", at: area.x + scale.column(of: session.firstDay), y, style: style) }
        guard area.width > scale.columns else { return }
        let undated = initiative.sessions.count { $0.date == nil }
        surface.write(
            words.sessions(initiative.sessions.count, undated: undated), at: area.x + scale.columns + 1, y,
            width: area.maxX - area.x - scale.columns - 1, style: .dim)
    }
}

/// Days laid out along columns, in proportion to their number.
struct TimeScale: Equatable, Sendable {
    let columns: Int
    /// The first day of each month, from that of the first day.
    let months: [CalendarDate]
    private let from: CalendarDate
    private let length: Int

    /// - Parameter columns: 1 at least.
    init(from first: CalendarDate, to last: CalendarDate, columns: Int) {
        self.columns = max(1, columns)
        from = CalendarDate(year: first.year, month: first.month, day: 1) ?? first
        length = max(1, last.days(since: from))
        var months = [from]
        // A calendar of more months than columns could name is as good without them.
        while months.count < 1200, let next = from.adding(months: months.count), next <= last { months.append(next) }
        self.months = months
    }

    /// The column of a day; the nearest one for a day before or after.
    func column(of day: CalendarDate) -> Int {
        min(max(0, day.days(since: from)), length) * (columns - 1) / length
    }

    /// The first day of the next year, or the end of the scale.
    func nextYear(after day: CalendarDate) -> CalendarDate {
        CalendarDate(year: day.year + 1, month: 1, day: 1) ?? day
    }
}
