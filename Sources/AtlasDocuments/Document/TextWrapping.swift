/// Breaks a text into lines between its words; a word is split only where it is longer than a line.
package struct TextWrapping {
    private let measure: (String) -> Int

    /// - Parameter measure: the columns of a text.
    package init(measure: @escaping (String) -> Int) { self.measure = measure }

    /// The lines of a text; a no-break space holds its neighbours together.
    /// - Parameters:
    ///   - width: columns of a line, counted as 1 where less.
    ///   - first: columns of the first line where they differ.
    package func lines(_ text: String, width: Int, first: Int? = nil) -> [String] {
        let width = max(1, width)
        var room = max(1, first ?? width)
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in words(of: text) {
            var word = word
            var length = measure(word)
            if !line.isEmpty, used + 1 + length > room {
                lines.append(line)
                (line, used, room) = ("", 0, width)
            }
            while length > room {
                let head = head(of: word, room: room)
                lines.append(head)
                word.removeFirst(head.count)
                length = measure(word)
                room = width
            }
            line += line.isEmpty ? word : " " + word
            used += used == 0 ? length : 1 + length
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// The words with the punctuation that French sets apart from them and that must not begin or end a line.
    private func words(of text: String) -> [String] {
        var words: [String] = []
        var isOpen = false
        for part in text.split(separator: " ") {
            let isClosing = part.allSatisfy { ";:?!»".contains($0) } || part.hasPrefix("»")
            if isClosing || isOpen, !words.isEmpty {
                words[words.count - 1] += " " + part
            } else {
                words.append(String(part))
            }
            isOpen = part.hasSuffix("«")
        }
        return words
    }

    /// As many characters of a word as fit, one at least; up to a hyphen where there is one.
    private func head(of word: String, room: Int) -> String {
        var head = ""
        var hyphenated = ""
        var used = 0
        for character in word {
            used += measure(String(character))
            if used > room, !head.isEmpty { break }
            head.append(character)
            if character == "-" { hyphenated = head }
        }
        return hyphenated.isEmpty ? head : hyphenated
    }
}
