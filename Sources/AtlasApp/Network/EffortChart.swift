import AtlasDocuments
import AtlasModel
import Terminal

/// The days that a person spent on each initiative, as bars to one scale; their components alternate in shade.
struct EffortChart {
    private let initiatives: [Initiative]
    private let words: Words
    private let width: Int

    init(_ initiatives: [Initiative], words: Words, width: Int) {
        self.initiatives = initiatives
        self.words = words
        self.width = width
    }

    var lines: [DocumentLine] {
        let efforts = initiatives.filter { !$0.efforts.isEmpty }
        guard !efforts.isEmpty else { return [] }
        return [DocumentLine(words.effortChart, .heading)] + efforts.flatMap { lines(of: $0) }
    }

    private func lines(of initiative: Initiative) -> [DocumentLine] {
        let name = padded(initiative.shortName, to: nameWidth)
        let empty = String(repeating: " ", count: nameWidth)
        let present = Initiative.Effort.Who.allCases.reversed().filter { initiative.days(of: $0) != nil }
        return present.enumerated().map { index, who in
            let bar = bar(of: initiative.efforts.filter { $0.who == who })
            let gap = String(repeating: " ", count: barWidth - bar.count)
            let time = words.time(of: who, in: initiative)
            let told = displayWidth(of: time) <= textWidth ? time : initiative.days(of: who).map(words.days) ?? ""
            return DocumentLine("\(index == 0 ? name : empty) \(padded(words.who(who), to: 12)) \(bar)\(gap) \(told)")
        }
    }

    private var nameWidth: Int {
        min(max(8, width / 5), initiatives.map { displayWidth(of: $0.shortName) }.max() ?? 0)
    }
    private var textWidth: Int { width >= 90 ? 28 : 10 }
    private var barWidth: Int { max(4, width - nameWidth - 12 - textWidth - 3) }

    /// One column for the same number of days on every bar; each component ends where its sum does.
    private func bar(of efforts: [Initiative.Effort]) -> String {
        let longest =
            initiatives.flatMap { initiative in
                Initiative.Effort.Who.allCases.compactMap { initiative.days(of: $0)?.hundredths }
            }.max() ?? 0
        guard longest > 0 else { return "" }
        var (bar, sum) = ("", 0)
        for (index, effort) in efforts.enumerated() {
            sum += effort.days.hundredths
            let end = Int((Double(sum) * Double(barWidth) / Double(longest)).rounded())
            bar += String(repeating: index % 2 == 0 ? "█" : "▒", count: max(0, end - bar.count))
        }
        return bar
    }

    private func padded(_ text: String, to width: Int) -> String {
        var text = text
        if displayWidth(of: text) > width {
            while displayWidth(of: text) > width - 1, !text.isEmpty { text.removeLast() }
            text += "…"
        }
        return text + String(repeating: " ", count: width - displayWidth(of: text))
    }
}
