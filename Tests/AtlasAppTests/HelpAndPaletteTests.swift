import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Help and palette")
struct HelpAndPaletteTests {
    @Test("the help filters by words without accents and does what is chosen")
    func helpDoes() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("?primo employeur")
        rehearsal.press(.enter)
        #expect(rehearsal.state.screen == .explorer)
        #expect(rehearsal.stage == .firstTimeEmployer)
    }

    @Test("the help finds a key by its name")
    func helpByKey() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("?Ctrl-Z")
        #expect(rehearsal.state.help.bindings(rehearsal.state.keys, rehearsal.state.words).map(\.action) == [.suspend])
        rehearsal.press(.enter)
        #expect(rehearsal.effects == [.suspend])
    }

    @Test("a letter typed in the help is first of all the key of that name", arguments: ["m", "p", "s", "E", "é"])
    func helpByLetter(letter: String) {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("?" + letter)
        let found = rehearsal.state.help.bindings(rehearsal.state.keys, rehearsal.state.words)
        let named = rehearsal.state.keys.action(for: .character(Character(letter)), in: .explorer)
        #expect(found.count > 1 && (named == nil || found[0].action == named))
        // Others follow once each.
        #expect(Set(found.map(\.help.french)).count == found.count)
    }

    @Test("the whole of what the help says of the choice pointed at can be read", arguments: ScreenTests.sizes)
    func wholeSentence(size: (Int, Int)) {
        for language in Language.allCases {
            var rehearsal = Rehearsal(width: size.0, height: size.1, language: language)
            rehearsal.type("?")
            let words = rehearsal.state.words
            for binding in rehearsal.state.help.bindings(rehearsal.state.keys, words) {
                let shown = rehearsal.draw().split { $0.isWhitespace }
                let sentence = binding.help.text(words).split { $0.isWhitespace }
                #expect(shown.contains(sentence), "\(binding.action) at \(size)")
                rehearsal.press(.down)
            }
        }
    }

    @Test("a sign is the name of a key in the help, or nothing", arguments: ["/", ":", "<", "!"])
    func helpBySign(sign: String) {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("?" + sign)
        let found = rehearsal.state.help.bindings(rehearsal.state.keys, rehearsal.state.words)
        let key = Key.character(Character(sign))
        #expect(found.map(\.action) == [rehearsal.state.keys.action(for: key, in: .explorer)].compactMap { $0 })
    }

    @Test("the palette says that nothing answers, at once and after Enter")
    func paletteNothing() {
        var rehearsal = Rehearsal(width: 80, height: 24)
        rehearsal.type(":xyzzyxyzzy")
        #expect(rehearsal.screen.contains("Rien ne répond à « xyzzyxyzzy »"))
        rehearsal.press(.enter)
        #expect(rehearsal.screen.contains("Rien ne répond à « xyzzyxyzzy »") && rehearsal.isAsking)
    }

    @Test("escape empties the filter of the help, then leaves it")
    func helpEscape() {
        var rehearsal = Rehearsal(width: 80, height: 24)
        rehearsal.type("?xyzzy")
        #expect(rehearsal.screen.contains("Rien ne répond à « xyzzy »"))
        rehearsal.press(.enter, .escape)
        #expect(rehearsal.state.screen == .help)
        rehearsal.press(.escape)
        #expect(rehearsal.state.screen == .explorer)
    }

    @Test(
        "every action of every part of the program can be reached through its help", arguments: Binding.Context.allCases
    )
    func everyAction(context: Binding.Context) {
        let state = HelpState(caller: .explorer, context: context)
        let rehearsal = Rehearsal(width: 80, height: 24)
        #expect(
            state.bindings(rehearsal.state.keys, rehearsal.state.words).count
                == rehearsal.state.keys.help(in: context).count)
    }

    @Test("over a list with a cursor of its own, the palette's is the only one", arguments: ["g", "m", "R"])
    func oneCursor(screen: String) {
        var rehearsal = Rehearsal(width: 60, height: 15)
        rehearsal.type(screen)
        rehearsal.press(.control("p"))
        // The question is the last line, what it proposes is above.
        let lines = rehearsal.screen.split(separator: "\n", omittingEmptySubsequences: false).prefix(14)
        let entries = lines.suffix(CommandPalette.limit)
        #expect(entries.count { $0.contains("▶") } == 1)
        #expect(entries.allSatisfy { $0.hasPrefix(" ") })
    }

    @Test("a click points at what a question proposes, a second one takes it; what lies beneath is not clicked")
    func mouse() throws {
        var rehearsal = Rehearsal(width: 80, height: 24)
        rehearsal.type(":morlaix")
        let before = rehearsal.state.explorer.tree.cursor
        try rehearsal.click("Pays de Morlaix")
        #expect(rehearsal.isAsking && rehearsal.state.explorer.tree.cursor == before)
        #expect(rehearsal.screen.contains("▶ Pays de Morlaix"))
        try rehearsal.click("Pays de Morlaix", kinds: [.doubleClick])
        #expect(!rehearsal.isAsking && rehearsal.territory == TerritoryReference(.zone, "pays-de-morlaix"))
        rehearsal.type(":")
        rehearsal.tell(.mouse(MouseEvent(kind: .wheelDown, position: Position(x: 5, y: 20))))
        rehearsal.tell(.mouse(MouseEvent(kind: .press, position: Position(x: 70, y: 4))))
        #expect(!rehearsal.isAsking && rehearsal.territory == TerritoryReference(.zone, "pays-de-morlaix"))
        rehearsal.type("C")
        let columns = rehearsal.state.choices.columns
        try rehearsal.click("] commune")
        #expect(rehearsal.state.choices.columns == columns.union([.town]))
        rehearsal.press(.enter)
        #expect(!rehearsal.isAsking && rehearsal.state.choices.columns == columns.union([.town]))
        rehearsal.type("/resam")
        try rehearsal.click("RESAM")
        #expect(!rehearsal.isAsking && rehearsal.listed == 1)
    }

    @Test("the palette does an action, goes to a territory, opens an actor")
    func palette() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type(":presse papiers")
        rehearsal.press(.escape)
        rehearsal.type(":quimper")
        rehearsal.press(.enter)
        #expect(rehearsal.territory == TerritoryReference(.commune, "29232"))
        rehearsal.press(.control("p"))
        rehearsal.type("resam")
        rehearsal.press(.enter)
        #expect(rehearsal.selected == ActorID("resam"))
        #expect(rehearsal.focus == .sheet)
        rehearsal.press(.escape)
        rehearsal.type(":quitter maillage")
        rehearsal.press(.enter)
        #expect(rehearsal.effects == [.quit])
    }

    @Test("the palette lists first what begins as typed, and last what has it inside a word")
    func paletteOrder() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        func labels(_ typed: String) -> [String] {
            rehearsal.type(":" + typed)
            defer { rehearsal.press(.escape) }
            guard case .palette(let palette)? = rehearsal.state.prompt else { return [] }
            return palette.entries.filter { if case .action = $0 { true } else { false } }
                .map { rehearsal.state.label(of: $0).folded }
        }
        #expect(labels("rec").first?.hasPrefix("recensement") == true)
        var insideCount = 0
        for typed in ["rec", "cher", "par", "ter", "ent", "on"] {
            let isBeginning = labels(typed).map { label in
                label.split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(typed) }
            }
            #expect(isBeginning == isBeginning.filter { $0 } + isBeginning.filter { !$0 }, "\(typed)")
            insideCount += isBeginning.count { !$0 }
        }
        #expect(insideCount > 0)
    }

    @Test(
        "the palette knows what other screens do, by other words too, and goes there",
        arguments: [
            ("imprimer", AppState.Screen.pathway), ("mal couvertes", .coverage), ("theme", .map), ("souris", .map),
            ("cooperations", .network), ("filtres", .explorer), ("density", .map),
        ])
    func paletteElsewhere(typed: String, screen: AppState.Screen) {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("c:" + typed)
        rehearsal.press(.enter)
        #expect(rehearsal.state.screen == screen)
        if typed == "mal couvertes" {
            let isWorstFirst = rehearsal.state.coverage.isWorstFirst
            #expect(isWorstFirst)
        }
    }

    @Test("what changes the file is not done from elsewhere: one is taken to it", arguments: ["relancé", "supprimer"])
    func paletteWaits(typed: String) {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("c:" + typed)
        rehearsal.press(.enter)
        #expect(rehearsal.effects.isEmpty && !rehearsal.isAsking)
        #expect(rehearsal.notice.contains("ici"))
    }

    @Test("every action that a screen offers is in the palette of every other", arguments: Binding.Context.allCases)
    func paletteHasAll(context: Binding.Context) {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("c")
        let known = Set(rehearsal.state.nameableActions.map(\.binding.action))
        // What is opened upon something, and the way back from it, are nowhere else.
        let ofTheirPlace: Set<Action> = [
            .open, .back, .nextPane, .previousPane, .save, .pickValues, .removeRecord, .mine, .theirs,
            .mineInRest, .theirsInRest, .nextUndecided, .onlyUndecided,
        ]
        for binding in KeyMap.standard.help(in: context) {
            let action = binding.action
            if action.isMovement || ofTheirPlace.contains(action) { continue }
            #expect(known.contains(action), "\(action)")
        }
    }

    @Test("the language changes and changes back, whatever is on screen", arguments: ["", "c", "m", "g", "R", "r"])
    func language(way: String) {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type(way)
        let nothing = Key.function(9)
        rehearsal.press(nothing)
        let before = rehearsal.styledScreen
        rehearsal.type("L")
        rehearsal.press(nothing)
        var english = Rehearsal(width: 120, height: 40, language: .english)
        english.type(way)
        english.press(nothing)
        #expect(rehearsal.styledScreen == english.styledScreen)
        rehearsal.type(":langue")
        rehearsal.press(.enter, nothing)
        #expect(rehearsal.styledScreen == before)
    }

    @Test("the palette over the explorer", arguments: ScreenTests.sizes, Language.allCases)
    func paletteScreen(size: (Int, Int), language: Language) throws {
        var rehearsal = Rehearsal(width: size.0, height: size.1, language: language)
        rehearsal.type(":mor")
        try Golden.check(rehearsal.styledScreen, "palette-\(size.0)x\(size.1)-\(language.rawValue)")
    }

    @Test("a territory is found as the screens write it", arguments: ["Morlaix (29)", "morlaix 29", "Finistère (29)"])
    func asShown(name: String) {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type(":\(name)")
        #expect(rehearsal.screen.contains(name.contains("(") ? "▶ \(name)" : "▶ Morlaix (29)"), "\(rehearsal.screen)")
        rehearsal.press(.enter)
        #expect(rehearsal.state.choices.territory.level == (name.hasPrefix("F") ? .departement : .commune))
    }

    @Test("on the lowest screen the best that is found is in sight, and so is the one pointed at")
    func lowest() {
        var rehearsal = Rehearsal(width: 40, height: 10)
        rehearsal.type(":")
        let count = rehearsal.state.prompt.flatMap { rehearsal.state.proposed(by: $0) }?.names.count ?? 0
        #expect((4...8).contains(count))
        for _ in 0..<12 {
            #expect(rehearsal.screen.contains("▶"), "\(rehearsal.screen)")
            rehearsal.press(.down)
        }
    }
}
