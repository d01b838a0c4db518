import AtlasDocuments
import Terminal

/// A choice that the program offers: its keys, what it is called and what it does.
///
/// Keys, key bar, help, palette and settings all read one table of them, so that none can say something the others do not.
struct Binding: Sendable {
    /// A part of the program with keys of its own.
    enum Context: String, CaseIterable, Hashable, Sendable {
        case explorer
        /// The sheet of an actor in full: its bar shows the way back; its keys are the explorer's.
        case sheet
        /// The filters of the explorer, where keys tick.
        case facets
        /// The form of a pathway, where letters are typed.
        case form
        /// The result of a pathway.
        case pathway
        /// The candidates of a step of a pathway.
        case candidates
        case coverage
        /// The actors behind a cell of a matrix.
        case cell
        case gaps
        /// Who answered the survey, and whom to remind.
        case survey
        /// What would mend a gap.
        case proposals
        /// The map of a territory.
        case map
        case network
        /// The form of a record, where letters are typed.
        case record
        /// Both states of a record that two people have changed.
        case conflict
        /// The history of the file.
        case changes
        /// The conflicts of a merge.
        case merging
        /// Help and palette, where letters are typed to filter.
        case help
    }

    let action: Action
    /// The first one is the one shown.
    var keys: [Key]
    let contexts: Set<Context>
    /// One word or two for the key bar; `nil` leaves it to the help.
    let bar: Phrase?
    let help: Phrase

    init(_ action: Action, _ keys: [Key], in contexts: Set<Context>, bar: Phrase? = nil, help: Phrase) {
        self.action = action
        self.keys = keys
        self.contexts = contexts
        self.bar = bar
        self.help = help
    }

    func keyName(_ words: Words) -> String { keys.first.map { words.name(of: $0) } ?? "" }
}

/// A sentence in the languages of the program.
struct Phrase: Sendable {
    let french: String
    let english: String

    init(_ french: String, _ english: String) {
        self.french = french
        self.english = english
    }

    func text(_ words: Words) -> String { words.pick(french, english) }
}

extension Words {
    /// What is written on a key.
    func name(of key: Key) -> String {
        switch key {
        case .character(" "): pick("Espace", "Space")
        case .character(let character): String(character)
        case .enter: pick("Entrée", "Enter")
        case .escape: pick("Échap", "Esc")
        case .tab: "Tab"
        case .backTab: pick("Maj-Tab", "Shift-Tab")
        case .backspace: pick("Retour", "Backspace")
        case .delete: pick("Suppr", "Del")
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .pageUp: pick("PgPréc", "PgUp")
        case .pageDown: pick("PgSuiv", "PgDn")
        case .home: pick("Début", "Home")
        case .end: pick("Fin", "End")
        case .function(let number): "F\(number)"
        case .control(let letter): "Ctrl-\(letter.uppercased())"
        }
    }
}
