import AtlasDocuments
import AtlasModel

/// What is said of a step: its sentences, and the choices or the part of a sheet that are told at once.
extension Dialogue {
    /// Choices are told twenty at a time; where texts are typed, nine: there, one figure picks one.
    private var pageSize: Int { steps.last?.step.take == nil ? 20 : 9 }

    /// The choices that have been told last.
    var toldRange: Range<Int> {
        guard let first = steps.last?.first, first < page.choices.count else { return 0..<0 }
        return first..<min(first + pageSize, page.choices.count)
    }

    /// Whether something follows what has been told last.
    var isMore: Bool {
        page.reading.count > 1
            ? (steps.last?.part ?? 0) < page.reading.count - 1 : toldRange.upperBound < page.choices.count
    }

    func told(_ number: Int) -> NumberedChoice? {
        let range = toldRange
        return (1...max(1, range.count)).contains(number) && !range.isEmpty
            ? page.choices.choice(range.lowerBound + number - 1) : nil
    }

    mutating func turned(by step: Int) -> Move {
        guard var place = steps.last else { return .stay(saying: []) }
        let isThere: Bool
        if page.reading.count > 1 {
            place.part += step
            isThere = page.reading.indices.contains(place.part)
        } else {
            place.first += step * pageSize
            isThere = (0..<page.choices.count).contains(place.first)
        }
        guard isThere else { return .stay(saying: [step > 0 ? words.nothingMore : words.nothingBefore]) }
        steps[steps.count - 1] = place
        return .stay(saying: [])
    }

    func said(_ sentences: [String], isPageRepeated: Bool = true) -> Reply {
        Reply(lines: spoken(sentences + (isPageRepeated ? saying() : [])), effect: nil)
    }

    /// The step in lines.
    func saying() -> [String] {
        let place = steps.last.map { (part: $0.part, first: $0.first) } ?? (part: 0, first: 0)
        var lines = place.part == 0 && place.first == 0 ? page.sentences : []
        if page.reading.indices.contains(place.part), place.first == 0 { lines += page.reading[place.part] }
        let isCut = page.reading.count > 1 && isMore
        let part = isCut ? [words.partTold(place.part + 1, of: page.reading.count)] : []
        // What can be done is told before a long sheet goes on, and once more at its end.
        if isCut, place.part > 0 { return lines + part }
        let range = toldRange
        for (number, index) in range.enumerated() {
            lines.append("\(number + 1) : \(page.choices.choice(index).label)")
        }
        lines += part
        if range.upperBound < page.choices.count {
            lines.append(words.moreChoices(page.choices.count - range.upperBound))
        }
        if !page.question.isEmpty { lines.append(page.question) }
        return lines + [range.isEmpty && page.question.isEmpty ? words.nothingToChoose : words.yourChoice]
    }

    /// What an answer asks for, in words: the label of its choice, or what was typed.
    package func request(_ line: String) -> String {
        Int(line.trimmed).flatMap(told)?.label ?? words.quoted(line)
    }

    /// What is said when an answer was given up before it was worked out: one is where one was.
    package func stopped() -> [String] { said([words.workGivenUp]).lines }

    func spoken(_ sentences: [String]) -> [String] { sentences.flatMap(SpokenRenderer.lines) }
}
