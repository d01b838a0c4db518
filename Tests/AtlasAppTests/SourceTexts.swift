import FoundationEssentials

/// A text between quotes in a source file, and the call that it is an argument of.
struct SourceText: Hashable {
    let file: String
    let line: Int
    /// With `\()` in place of what is put in.
    var text: String
    /// The expressions put in.
    var parts: [String]
    /// The name before the nearest bracket that is open, empty for a tuple.
    let call: String
    let argument: Int
    /// Which bracket that is: the texts of one call share it.
    let bracket: Int
    /// The same of the bracket around that one.
    let outerCall: String
    let outerArgument: Int
}

/// Finds the texts of Swift sources: as much of a lexer as that takes.
struct SourceTexts {
    private(set) var texts: [SourceText] = []
    private let file: String
    private let source: [Character]
    private var position = 0
    private var line = 1
    private var bracketCount = 0

    private init(_ source: String, file: String) {
        self.source = Array(source)
        self.file = file
    }

    static func texts(of source: String, file: String = "") -> [SourceText] {
        var scanner = SourceTexts(source, file: file)
        scanner.scanCode(until: nil)
        return scanner.texts
    }

    /// The texts of every source file of some modules.
    static func texts(ofModules modules: [String]) throws -> [SourceText] {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return try modules.flatMap { module -> [SourceText] in
            let folder = root.appending(path: "Sources/\(module)")
            let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
            return try names.filter { $0.hasSuffix(".swift") }.flatMap { name in
                let data = try Data(contentsOf: folder.appending(path: name))
                return texts(of: String(decoding: data, as: UTF8.self), file: "\(module)/\(name)")
            }
        }
    }

    private struct Bracket {
        let call: String
        let number: Int
        var argument = 0
    }

    private func isNext(_ text: String) -> Bool {
        guard position < source.count, source[position] == text.first else { return false }
        return source[position...].prefix(text.count).elementsEqual(text)
    }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where position < source.count {
            if source[position] == "\n" { line += 1 }
            position += 1
        }
    }

    /// Goes through code, up to the bracket that closes what was opened before.
    private mutating func scanCode(until close: Character?) {
        var open: [Bracket] = []
        while position < source.count {
            let character = source[position]
            if isNext("//") {
                while position < source.count, source[position] != "\n" { advance() }
            } else if isNext("/*") {
                while position < source.count, !isNext("*/") { advance() }
                advance(2)
            } else if character == "\"" {
                scanText(in: open.last, within: open.dropLast().last)
            } else if "([{".contains(character) {
                bracketCount += 1
                open.append(Bracket(call: character == "(" ? nameBefore : String(character), number: bracketCount))
                advance()
            } else if ")]}".contains(character) {
                if open.isEmpty, character == close { return }
                if !open.isEmpty { open.removeLast() }
                advance()
            } else {
                if character == ",", !open.isEmpty { open[open.count - 1].argument += 1 }
                advance()
            }
        }
    }

    /// The identifier right before the bracket.
    private var nameBefore: String {
        var start = position
        while start > 0, source[start - 1].isLetter || source[start - 1].isNumber || source[start - 1] == "_" {
            start -= 1
        }
        return String(source[start..<position])
    }

    private mutating func scanText(in bracket: Bracket?, within outer: Bracket?) {
        let isLong = isNext("\"\"\"")
        let quote = isLong ? "\"\"\"" : "\""
        let first = line
        advance(quote.count)
        var text = ""
        var parts: [String] = []
        while position < source.count, !isNext(quote) {
            if isNext("\\(") {
                advance(2)
                let start = position
                scanCode(until: ")")
                parts.append(String(source[start..<position]))
                text += "\\()"
                advance()
            } else if source[position] == "\\" {
                if isNext("\\u{") {
                    while position < source.count, source[position] != "}" { advance() }
                    text += " "
                    advance()
                } else {
                    advance(2)
                    text += " "
                }
            } else {
                text.append(source[position])
                advance()
            }
        }
        advance(quote.count)
        texts.append(
            SourceText(
                file: file, line: first, text: text, parts: parts, call: bracket?.call ?? "",
                argument: bracket?.argument ?? 0, bracket: bracket?.number ?? 0,
                outerCall: outer?.call ?? "", outerArgument: outer?.argument ?? 0))
    }
}
