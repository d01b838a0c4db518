/// A place in the dialogue: what is said there, and what it does with a text that is none of its choices.
struct DialogueStep: Sendable {
    let page: @Sendable (inout Dialogue) -> Page
    /// Takes what was typed; `nil` where only numbers make sense.
    let take: (@Sendable (String, inout Dialogue) -> Move)?
    /// An empty line is an answer too, where what is asked may stay unsaid; elsewhere it has the page said again.
    let takesEmptyLine: Bool

    init(
        takesEmptyLine: Bool = false, page: @escaping @Sendable (inout Dialogue) -> Page,
        take: (@Sendable (String, inout Dialogue) -> Move)? = nil
    ) {
        self.takesEmptyLine = takesEmptyLine
        self.page = page
        self.take = take
    }
}

/// What is said at a step, in this order.
struct Page: Sendable {
    var sentences: [String] = []
    /// What is read part by part; the choices, a handful, are told with the first part and with the last, and can be
    /// picked in between.
    var reading: [[String]] = []
    var choices = ChoiceList()
    /// What may be typed.
    var question = ""
}

/// What follows a choice or an answer.
enum Move: Sendable {
    case go(DialogueStep, saying: [String] = [])
    /// Another step in place of this one, at the same place of its list.
    case replace(DialogueStep, saying: [String] = [])
    case stay(saying: [String])
    case back(saying: [String] = [])
    case home(saying: [String] = [])
    case deliver(SheetOrder)
    /// Asks the keeper of the atlas; once it is done, some questions are left behind.
    case edit(EditRequest, leaving: Int = 0)
}

/// A choice that a number picks.
struct NumberedChoice: Sendable {
    let label: String
    let move: @Sendable (inout Dialogue) -> Move

    init(_ label: String, _ move: @escaping @Sendable (inout Dialogue) -> Move) {
        self.label = label
        self.move = move
    }
}

/// Choices, made when they come to be told: a list may hold a hundred thousand actors.
struct ChoiceList: Sendable {
    let count: Int
    let choice: @Sendable (Int) -> NumberedChoice

    init(_ choices: [NumberedChoice] = []) { self.init(count: choices.count) { choices[$0] } }

    init(count: Int, choice: @escaping @Sendable (Int) -> NumberedChoice) {
        self.count = count
        self.choice = choice
    }

    /// Some choices, then others.
    static func + (first: ChoiceList, second: ChoiceList) -> ChoiceList {
        ChoiceList(count: first.count + second.count) {
            $0 < first.count ? first.choice($0) : second.choice($0 - first.count)
        }
    }
}
