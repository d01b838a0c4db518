import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

/// A person at the dialogue: lines in, lines out.
struct Talk: CustomTestStringConvertible, CustomReflectable {
    /// What a failed test prints: not all of France.
    var testDescription: String { heard.joined(separator: "\n") }
    var customMirror: Mirror { Mirror(reflecting: heard) }

    var dialogue: Dialogue
    /// What was said last, with plain spaces.
    private(set) var heard: [String] = []
    private(set) var effects: [Dialogue.Reply.Effect] = []

    private let editor: AtlasEditor?

    init(
        _ language: Language = .french, subject: AtlasOnDate = EmbeddedAtlas.subject, editor: AtlasEditor? = nil,
        today: (@Sendable () -> CalendarDate)? = nil
    ) {
        self.editor = editor
        dialogue = Dialogue(
            subject, words: Words(language), threshold: 5,
            keeping: editor.map { .editor($0) } ?? .readOnly(folder: nil), today: today)
        hear(dialogue.greeting())
    }

    private mutating func hear(_ lines: [String]) { heard = lines.map(plain) }

    @discardableResult
    mutating func say(_ lines: String...) -> [String] {
        for line in lines {
            let reply = dialogue.answer(line)
            hear(reply.lines)
            guard let effect = reply.effect else { continue }
            effects.append(effect)
            switch effect {
            case .deliver(let order): hear(heard + dialogue.delivered(order.destination, failure: nil))
            case .edit(let request): if let editor { hear(heard + dialogue.edited(editor.answer(request))) }
            case .quit: break
            }
        }
        return heard
    }

    /// The numbered lines of what was said last.
    var choices: [(number: String, label: String)] {
        heard.compactMap { line in
            line.wholeMatch(of: /([0-9]+) : (.*)/).map { (String($0.1), String($0.2)) }
        }
    }

    /// The number that picks the choice with a text.
    func number(of text: String) throws -> String {
        let text = plain(text)
        return try #require(choices.first { $0.label.contains(text) }, "no \(text) in \(heard)").number
    }

    mutating func pick(_ text: String) throws { say(try number(of: text)) }

    /// Goes through the parts and pages of a place, from where one is, to the choice with a text, and picks it.
    mutating func find(_ text: String) throws {
        say("")
        for turn in ["p", "p", "p"] + [String](repeating: "s", count: 12) {
            guard !choices.contains(where: { $0.label.contains(text) }) else { break }
            say(turn)
        }
        try pick(text)
    }

    func hears(_ text: String) -> Bool { heard.contains { $0.contains(plain(text)) } }

    private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
}
