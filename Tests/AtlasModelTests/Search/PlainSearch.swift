@testable import AtlasModel

/// The search as one would explain it: every word of the query is held against every word of every text.
struct PlainSearch {
    struct Entry {
        var name: String
        var otherName = ""
        var texts: [String] = []
    }

    let entries: [Entry]

    func ranked(_ text: String) -> (rows: [Int], exact: Int) {
        let typed = text.folded.split(separator: " ").map(String.init)
        let words = typed.uniqued
        let unfinished = typed.dropLast().contains(typed.last ?? "") ? nil : unfinished(text)
        func found(upTo kind: Int) -> [Grade] {
            entries.indices.compactMap { row in
                let grades = words.enumerated().map { place, word in
                    let beginning = place == words.count - 1 ? unfinished : nil
                    return grade(of: word, orBeginning: beginning, in: entries[row], upTo: kind)
                }
                guard !grades.contains(where: { $0 == nil }) else { return nil }
                let known = grades.compactMap { $0 }
                return Grade(
                    kind: known.map(\.kind).max() ?? 0, sum: min(63, known.map(\.sum).reduce(0, +)),
                    length: min(255, entries[row].name.folded.utf8.count), row: row)
            }
        }
        let exact = found(upTo: 0)
        var all = exact
        for kind in [1, 2] where all.count < 20 { all = found(upTo: kind) }
        return (all.sorted { $0.order < $1.order }.map(\.row), exact.count)
    }

    private struct Grade {
        var kind: Int
        var sum: Int
        var length = 0
        var row = 0
        var order: (Int, Int, Int, Int) { (kind, sum, length, row) }
    }

    /// The `st` or `ste` that a text ends with.
    private func unfinished(_ text: String) -> String? {
        guard text.last?.isLetter == true else { return nil }
        let word = text.split { !$0.isLetter }.last?.lowercased()
        return word == "st" || word == "ste" ? word : nil
    }

    private func grade(of typed: String, orBeginning beginning: String?, in entry: Entry, upTo kind: Int) -> Grade? {
        var best: Grade?
        func offer(_ kind: Int, _ sum: Int) {
            if (kind, sum) < (best?.kind ?? .max, best?.sum ?? .max) { best = Grade(kind: kind, sum: sum) }
        }
        let texts = [(entry.name, true), (entry.otherName, true)] + entry.texts.map { ($0, false) }
        for (text, isName) in texts {
            for (position, word) in text.folded.split(separator: " ").map(String.init).enumerated() {
                let start = isName ? (position == 0 ? 0 : 1) : 3
                let later = beginning == nil ? 0 : 1
                if word.hasPrefix(typed) { offer(0, start + later) }
                if contains(word, typed) { offer(0, (isName ? 2 : 3) + later) }
                if let beginning, word.hasPrefix(beginning) { offer(0, start) }
                let forgiven = typed.utf8.count < 4 ? 0 : typed.utf8.count < 8 ? 1 : 2
                if kind >= 1, forgiven > 0 {
                    let letters = Array(word.utf8)
                    let errors = (0...letters.count).map {
                        PlainSearch.errors(Array(typed.utf8), Array(letters[..<$0]))
                    }
                    if let least = errors.min(), least <= forgiven { offer(1, least * 4 + start) }
                }
            }
            if kind >= 2, isName, typed.utf8.count >= 3 {
                let words = text.folded.split(separator: " ").map { Array($0.utf8) }
                for word in words { if let excess = excess(typed, word, from: 0) { offer(2, min(62, excess)) } }
                let initials = words.map { $0[0] }
                for start in initials.indices {
                    if let excess = excess(typed, initials, from: start) { offer(2, min(62, excess)) }
                }
            }
        }
        return best
    }

    private func contains(_ word: String, _ part: String) -> Bool {
        let (word, part) = (Array(word.utf8), Array(part.utf8))
        guard part.count <= word.count else { return false }
        return (0...word.count - part.count).contains { Array(word[$0..<$0 + part.count]) == part }
    }

    /// The whole matrix of Damerau's distance between two words, neighbours exchanged once.
    static func errors(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var matrix = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
        for row in 0...left.count {
            for column in 0...right.count {
                if row == 0 || column == 0 {
                    matrix[row][column] = row + column
                    continue
                }
                var value = min(matrix[row - 1][column], matrix[row][column - 1]) + 1
                value = min(value, matrix[row - 1][column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    value = min(value, matrix[row - 2][column - 2] + 1)
                }
                matrix[row][column] = value
            }
        }
        return matrix[left.count][right.count]
    }

    /// Tries every end of the stretch from `start` on that has the letters in their order.
    private func excess(_ typed: String, _ word: [UInt8], from start: Int) -> Int? {
        let typed = Array(typed.utf8)
        guard word[start] == typed[0] else { return nil }
        for end in start..<word.count {
            var rest = typed[...]
            for letter in word[start...end] where letter == rest.first { rest = rest.dropFirst() }
            if rest.isEmpty { return end + 1 - start - typed.count }
        }
        return nil
    }
}

extension [String] {
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
