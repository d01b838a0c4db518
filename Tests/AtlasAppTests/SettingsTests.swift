import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Settings")
struct SettingsTests {
    private func read(_ text: String) -> SettingsFile { SettingsFile(Array(text.utf8)) }

    private func lines(_ text: String, _ language: Language = .french) -> [String] {
        read(text).problems.map { Words(language).line($0, file: "settings.toml") }
    }

    @Test("every setting of a file is taken over")
    func everything() {
        let file = read(
            """
            language = "en"
            theme = "light"
            threshold = 3
            mouse = false
            map = "ascii"
            accessible = true
            author = "Anne"
            [keys]
            quit = "W"
            undo = ["Ctrl-U", "F5"]
            """)
        #expect(file.problems.isEmpty)
        var expected = Settings()
        expected.language = .english
        expected.theme = .light
        expected.threshold = 3
        expected.mouse = false
        expected.map = .ascii
        expected.accessible = true
        expected.author = "Anne"
        expected.keys = [.quit: [.character("W")], .undo: [.control("u"), .function(5)]]
        expected.names = Set(SettingName.allCases)
        #expect(file.settings == expected)
    }

    @Test("no file, an empty one and one of comments leave all at its default", arguments: ["", "\n\n", "# rien\n"])
    func empty(text: String) {
        #expect(read(text).settings == Settings())
        #expect(read(text).problems.isEmpty)
    }

    @Test(
        "what is wrong is told with its line, its column, what stands there and what to do",
        arguments: [
            (
                "mouse = true\ntheme = \"drak\"\n",
                "settings.toml, ligne 2, colonne 9 : theme : « drak » ne convient pas ; écrivez \"auto\", \"dark\", \"light\" ou \"mono\""
            ),
            (
                "  thème = 1",
                "settings.toml, ligne 1, colonne 5 : « thème = 1 » ne se lit pas : un nom de réglage s’écrit"
            ),
            (
                "treshold = 5",
                "settings.toml, ligne 1, colonne 1 : réglage inconnu « treshold » ; vouliez-vous dire threshold ?"
            ),
            (
                "\n\nthreshold =    -2",
                "settings.toml, ligne 3, colonne 16 : threshold : « -2 » ne convient pas ; écrivez un nombre de 0 à 9999"
            ),
            ("threshold = \"5\"", "ligne 1, colonne 13 : threshold : « 5 » ne convient pas"),
            ("threshold = 5.5", "ligne 1, colonne 13 : threshold : « 5.5"),
            ("mouse = \"oui\"", "ligne 1, colonne 9 : mouse : « oui » ne convient pas ; écrivez true ou false"),
            ("author = 3", "ligne 1, colonne 10 : author : « 3 » ne convient pas ; écrivez un nom entre guillemets"),
            ("author = \"a\\u001B[31m\"", "ligne 1, colonne 10 : author :"),
            ("keys = 3", "ligne 1, colonne 8 : keys : « 3 » ne convient pas ; écrivez une partie [keys]"),
            (
                "[keys]\nquitt = \"x\"",
                "ligne 2, colonne 1 : action inconnue « quitt » ; vouliez-vous dire quit ?"
            ),
            (
                "[keys]\nquit = \"Echapp\"",
                "ligne 2, colonne 8 : keys.quit : touche inconnue « Echapp » ; vouliez-vous dire Échap ?"
            ),
            ("[keys]\nquit = []", "ligne 2, colonne 8 : keys.quit : « [] » ne convient pas ; écrivez une touche comme"),
            ("[keys]\nquit = \"Ctrl-C\"", "ligne 2, colonne 8 : keys.quit : « Ctrl-C » sert toujours à la même chose"),
            (
                "[keys]\nquit = \"d\"",
                "ligne 2, colonne 8 : keys.quit : la touche « d » est déjà celle de « department »"
            ),
            ("keys = { quit = \"d\" }", "ligne 1, colonne 17 : keys.quit : la touche « d »"),
            ("keys.quit = \"d\"", "ligne 1, colonne 13 : keys.quit : la touche « d »"),
            (
                "theme = \"dark\"\nmouse = yes",
                "« mouse = yes » ne se lit pas : après =, écrivez un texte entre guillemets"
            ),
            (
                "theme = \"dark\"\ntheme = \"mono\"",
                "« theme = \"mono\" » ne se lit pas : ce nom est déjà écrit plus haut"
            ),
            ("theme \"dark\"", "« theme \"dark\" » ne se lit pas : il manque le signe ="),
            ("theme = \"dark\nmouse = true", "« theme = \"dark » ne se lit pas : un texte finit par un guillemet"),
            ("[keys]\nundo = [\"F5\"", "« undo = [\"F5\" » ne se lit pas : une liste s’écrit"),
            ("[keys\nundo = \"F5\"", "« [keys » ne se lit pas : une partie s’écrit [keys]"),
        ])
    func problems(text: String, expected: String) {
        let told = lines(text)
        #expect(told.count == 1, "\(told)")
        #expect(told.first?.contains(expected) == true, "\(told)")
    }

    @Test("a problem leaves what is right in the file in force, before a break of TOML too")
    func theRest() {
        let wrong = read("theme = \"drak\"\nthreshold = 3")
        #expect(wrong.settings.threshold == 3)
        #expect(wrong.settings.theme == .auto)
        let broken = read("threshold = 3\nmap = [\n  1,\n]]\nmouse = false")
        #expect(broken.settings.threshold == 3)
        #expect(broken.settings.mouse)
        #expect(broken.problems.contains { $0.place?.line == 4 })
    }

    @Test("a line that only looks like a setting, inside a text or before a list of several lines, is not taken for it")
    func places() throws {
        let file = TomlFile("a = '''\ntheme = \"x\"\n'''\ntheme =\t\"drak\"\nlist = [\n  1,\n  2\n]\nlast = 1")
        #expect(file.fault == nil)
        #expect(file.place(of: ["theme"])?.name == TextPlace(4, 1))
        #expect(file.place(of: ["theme"])?.value == TextPlace(4, 9))
        #expect(file.place(of: ["list"])?.name == TextPlace(5, 1))
        #expect(file.place(of: ["last"])?.value == TextPlace(9, 8))
        #expect(file.place(of: ["nothing"]) == nil)
    }

    @Test("lines of Windows are counted like others, a byte that is no text has its place, and a huge file is refused")
    func bytes() {
        #expect(read("mouse = true\r\ntheme = \"x\"\r\n").problems.map(\.place) == [TextPlace(2, 9)])
        let latin = SettingsFile(Array("a = 1\n# th".utf8) + [0xE9] + Array("me\n".utf8))
        #expect(latin.problems.map(\.kind) == [.notText])
        #expect(latin.problems.map(\.place) == [TextPlace(2, 5)])
        let huge = SettingsFile([UInt8](repeating: UInt8(ascii: "#"), count: SettingsFile.sizeLimit + 1))
        #expect(huge.problems.map(\.kind) == [.tooLong])
    }

    @Test("the example, uncommented, is the program as it is", arguments: Language.allCases)
    func example(language: Language) {
        let text = SettingsExample.text(Words(language))
        #expect(read(text).problems.isEmpty)
        let uncommented = text.split(separator: "\n").map { line in
            line.contains(/^# [A-Za-z]+ = ["\[0-9tf]/) ? line.dropFirst(2) : line
        }
        let file = read(uncommented.joined(separator: "\n"))
        #expect(file.problems.isEmpty, "\(file.problems)")
        #expect(file.settings.names == Set(SettingName.allCases))
        let named = Action.allCases.filter { action in uncommented.contains { $0.hasPrefix("\(action.rawValue) = ") } }
        #expect(Set(named) == Set(KeyMap.standard.bindings.map(\.action)))
        #expect(file.settings.keys.isEmpty)
        #expect(file.settings.theme == Settings().theme && file.settings.threshold == Settings().threshold)
    }

    @Test("the example names keys in the language chosen")
    func exampleKeys() {
        #expect(SettingsExample.text(Words(.french)).contains("\"Échap\""))
        #expect(!SettingsExample.text(Words(.french)).contains("\"Esc\""))
        #expect(SettingsExample.text(Words(.english)).contains("\"Esc\""))
    }

    @Test("the console of Linux begins with half cells, which its font has; settings go before, characters before all")
    func skins() {
        func skin(_ settings: String, _ terminal: String, hasUnicode: Bool = true) -> MapSkin {
            MapSkin(read(settings).settings.map, terminal: terminal, hasUnicode: hasUnicode)
        }
        #expect(skin("", "linux") == .block && skin("", "linux-16color") == .block)
        #expect(skin("", "xterm-256color") == .braille)
        #expect(skin("mouse = false", "linux") == .block && skin("map = \"braille\"", "linux") == .braille)
        #expect(skin("map = \"braille\"", "xterm", hasUnicode: false) == .ascii)
    }

    @Test("every key is read back from its name in either language", arguments: Language.allCases)
    func keyNames(language: Language) {
        let keys = Set(KeyMap.standard.bindings.flatMap(\.keys))
        #expect(keys.count > 30)
        for key in keys {
            let name = Words(language).name(of: key)
            #expect(Key(written: name) == key, "\(name)")
        }
        #expect(Key(written: "echap") == .escape && Key(written: "ÉCHAP") == .escape && Key(written: "esc") == .escape)
        #expect(Key(written: "ctrl-r") == .control("r") && Key(written: "Ctrl+R") == .control("r"))
        #expect(Key(written: "Ctrl-M") == .enter && Key(written: "x") == .character("x"))
        for wrong in ["", "F0", "F13", "Ctrl-", "Ctrl-12", "xx", "\u{7}", "Ctrl-é"] {
            #expect(Key(written: wrong) == nil, "\(wrong)")
        }
    }

    @Test("two keys can change places, and a key of two actions is refused for the one that was changed")
    func swapping() {
        let swapped = read("[keys]\nundo = \"U\"\nredo = \"u\"")
        #expect(swapped.problems.isEmpty)
        #expect(swapped.settings.keyMap.action(for: .character("u"), in: .explorer) == .redo)
        let clash = read("[keys]\nundo = \"d\"\nredo = \"F8\"")
        #expect(clash.problems.count == 1)
        #expect(clash.settings.keyMap.action(for: .character("d"), in: .explorer) == .department)
        #expect(clash.settings.keyMap.action(for: .character("u"), in: .explorer) == .undo)
        #expect(clash.settings.keyMap.action(for: .function(8), in: .explorer) == .redo)
    }

    @Test("whatever keys are asked for, no key ends with two meanings in one part of the program")
    func unique() {
        var random = SplitMix(state: 5)
        let names = ["a", "d", "x", "Ctrl-R", "F2", "Esc", "Space", "Tab", "?", "Ctrl-P", "q", "j"]
        for _ in 0..<60 {
            let asked = Action.allCases.filter { _ in random.next(6) == 0 }
            let text = asked.map { "\($0.rawValue) = \"\(names[random.next(names.count)])\"" }.joined(separator: "\n")
            let map = read("[keys]\n" + text).settings.keyMap
            for context in Binding.Context.allCases {
                var owners: [Key: Action] = [:]
                for binding in map.help(in: context) {
                    for key in binding.keys {
                        let owner = owners[key] ?? binding.action
                        #expect(owner == binding.action, "\(key) in \(context): \(text)")
                        owners[key] = binding.action
                    }
                }
            }
        }
    }

    @Test("a letter never becomes a choice where letters are typed")
    func letters() {
        let keys = read("[keys]\nquit = \"W\"\nback = [\"Z\", \"F9\"]").settings.keyMap
        #expect(keys.action(for: .character("W"), in: .explorer) == .quit)
        #expect(keys.action(for: .character("q"), in: .explorer) == nil)
        #expect(keys.action(for: .character("W"), in: .form) == nil)
        #expect(keys.action(for: .control("q"), in: .form) == .quit)
        #expect(keys.action(for: .character("Z"), in: .help) == nil)
        #expect(keys.action(for: .function(9), in: .help) == .back)
    }

    @Test("the screen goes by the settings, shows the new keys, and says what was wrong until the next key")
    func screen() {
        var rehearsal = Rehearsal(width: 120, height: 24)
        rehearsal.state.adopt(read("theme = \"light\"\nthreshold = 2\nmouse = false\nfoo = 1\n[keys]\nquit = \"W\""))
        #expect(rehearsal.state.theme == .light)
        #expect(rehearsal.state.crowdedAbove == 2)
        let isMouseOn = rehearsal.state.isMouseOn
        #expect(!isMouseOn)
        #expect(rehearsal.notice.contains("ligne 4") && rehearsal.notice.contains("foo"))
        rehearsal.tell(.ground(isLight: false))
        #expect(rehearsal.state.theme == .light)
        rehearsal.press(.up)
        #expect(rehearsal.screen.contains("W quitter"))
        rehearsal.type("q")
        #expect(rehearsal.effects.isEmpty)
        rehearsal.type("W")
        #expect(rehearsal.effects == [.quit])
    }

    @Test("no bytes make the reader trap, and every problem is a sentence in both languages")
    func random() {
        var random = SplitMix(state: 11)
        let example = Array(SettingsExample.text(Words(.french)).replacing("# ", with: "").utf8)
        for round in 0..<40 {
            var bytes = round % 2 == 0 ? example : (0..<random.next(300)).map { _ in UInt8(random.next(256)) }
            if round % 2 == 0 {
                bytes = Array(bytes.prefix(random.next(900) + 1))
                for _ in 0..<4 where !bytes.isEmpty { bytes[random.next(bytes.count)] = UInt8(random.next(128)) }
            }
            for problem in SettingsFile(bytes).problems {
                for language in Language.allCases {
                    let line = Words(language).line(problem, file: "f")
                    #expect(line.count > 20 && !line.unicodeScalars.contains(where: \.isUnsafeInText))
                }
            }
        }
    }
}

/// A small source of chance that is the same on each run (Steele and others, 2014).
struct SplitMix {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
    }
}
