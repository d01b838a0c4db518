#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif
import FoundationEssentials
import PseudoTerminal
import Testing

/// A folder with the files that the documents speak of, for one command.
final class CommandFixtures {
    let path: String

    /// Makes what a command names, and nothing that it is to make itself.
    init(for command: String) throws {
        path = "/tmp/maillage-documented-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: path + "/bin", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: path + "/bin/maillage", withDestinationPath: TerminalSession.builtExecutable("maillage"))
        // No test prints.
        try script("exit 0", "bin/lp")
        var words = command.split { " =\"".contains($0) }.map(String.init)
        for option in ["--output", "--sortie", "--save-map", "new", "nouveau", ">"] {
            if let place = words.firstIndex(of: option), place + 1 < words.count { words.remove(at: place + 1) }
        }
        for word in words { try make(word, isFlawed: command.contains("--skip")) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// - Parameter isFlawed: whether a file to be imported has a mistake.
    private func make(_ name: String, isFlawed: Bool) throws {
        guard !name.contains("/"), !FileManager.default.fileExists(atPath: "\(path)/\(name)") else { return }
        // An atlas with a history takes many commands: what one test has made, the next ones copy.
        let kept = "\(CommandFixtures.kept)/\(name)\(isFlawed ? "-flawed" : "")"
        if FileManager.default.fileExists(atPath: kept) {
            return try FileManager.default.copyItem(atPath: kept, toPath: "\(path)/\(name)")
        }
        try makeAnew(name, isFlawed: isFlawed)
        guard FileManager.default.fileExists(atPath: "\(path)/\(name)") else { return }
        // Whole or not at all: another test may look for it meanwhile, or have made it first.
        let draft = "\(kept).\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.copyItem(atPath: "\(path)/\(name)", toPath: draft)
        if rename(draft, kept) != 0 { try FileManager.default.removeItem(atPath: draft) }
    }

    /// The folder of this run for what is copied, removed at its end.
    private static let kept: String = {
        let path = "/tmp/maillage-documented-\(UInt64.random(in: 0 ... .max))"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        atexit { try? FileManager.default.removeItem(atPath: CommandFixtures.kept) }
        return path
    }()

    private func makeAnew(_ name: String, isFlawed: Bool) throws {
        switch name {
        case "mon-atlas", "my-atlas", "leur-atlas", "janvier", "mien", "leur", "atlas-2025", "atlas-2026", "dossier":
            try package(name)
        case "mon-atlas.maillage", "b.maillage": try run("maillage new \(name) --from embedded")
        case "bretagne.maillage": try history(name)
        case "associations.csv":
            try write("name,commune,stage\nLes Amis,Quimper,projet\nFoyer,29151,employeur\n", name)
        case "questionnaires": try run("maillage survey prepare --output \(name) --actor resam --form none")
        case "acteurs.csv":
            // One like an actor of the atlas, one that has a mistake.
            let rows = isFlawed ? "amis,RESAM,,\nfoyer-rural,Foyer,99999,\n" : "amis,Les Amis du Léguer,,\n"
            try write("id,name,commune,stage\n" + rows, name)
        case "tableau.csv": try write("Structure,Ville\nFoyer des jeunes,Quimper\n", name)
        case "cog-2027": try cog(name)
        default: break
        }
    }

    private func package(_ name: String) throws {
        try run("maillage export --to package --with-contacts --output \(name)")
        guard name == "mon-atlas" else { return }
        try run("maillage add actor --atlas mon-atlas --set id=resam-2 --set name=Resam-bis")
    }

    /// An atlas file with some changes, the last of them undone.
    private func history(_ name: String) throws {
        try run("maillage new \(name) --from embedded")
        // The twelfth can be taken back: nobody changes its record after it.
        for number in 1...12 {
            let actor = number == 12 ? "bretagne-active" : "resam"
            try run("maillage edit actor \(actor) --atlas \(name) --set phone=\"02 61 91 00 \(number + 10)\"")
        }
        for role in ["core", "secondary"] {
            try run(
                "maillage add offer resam --atlas \(name) --set functions=accueil --set stages=projet --set role=\(role)"
            )
        }
        try run("maillage confirm resam --atlas \(name)")
        try run("maillage undo \(name)")
    }

    /// The territories of today, told as INSEE tells those of next year.
    private func cog(_ name: String) throws {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let today = contents(of: root.appending(path: "Resources/territories/communes.csv").path) ?? ""
        var communes = "TYPECOM,COM,DEP,LIBELLE,COMPARENT\n"
        var composition = "CODGEO,EPCI,LIBEPCI\n"
        for line in today.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            communes += "COM,\(cells[0]),\(cells[3]),\(cells[1]),\n"
            composition += "\(cells[0]),\(cells[2].isEmpty ? "ZZZZZZZZZ" : cells[2]),EPCI\n"
        }
        try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
        try write(communes, "\(name)/v_commune_2027.csv")
        try write(composition, "\(name)/composition_communale.csv")
        try write("MOD,DATE_EFF,TYPECOM_AV,COM_AV,TYPECOM_AP,COM_AP\n", "\(name)/v_mvt_commune_2027.csv")
    }

    private func write(_ text: String, _ name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
    }

    private func script(_ text: String, _ name: String) throws {
        try write("#!/bin/sh\n\(text)\n", name)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(path)/\(name)")
    }

    private func run(_ command: String) throws {
        let (exit, screen) = try outcome(of: command)
        guard exit == .code(0) else { throw Failure.notMade(command, screen) }
    }

    enum Failure: Error {
        case notMade(String, String)
    }

    /// What comes of a line that is typed in the folder; a screen that opens is closed, a dialogue is left.
    func outcome(of command: String) throws -> (exit: TerminalSession.Exit, screen: String) {
        var environment = TerminalSession.basicEnvironment
        environment["PATH"] = "\(path)/bin:" + (environment["PATH"] ?? "")
        environment["HOME"] = path
        environment["XDG_CONFIG_HOME"] = path + "/config"
        environment["XDG_STATE_HOME"] = path + "/state"
        environment["MANPAGER"] = "cat"
        environment["USER"] = "anne"
        let session = try TerminalSession(
            launching: "/bin/sh", arguments: ["-c", "cd '\(path)' && \(command)"], environment: environment,
            columns: 100, rows: 30)
        var screen = ""
        try session.wait(for: "the end of \(command)", seconds: 240) {
            if session.isAlternateScreenActive, session.screenText().contains("Territoires") {
                screen = session.screenText()
                session.waitUntilQuiet(milliseconds: 200)
                session.send("q")
            } else if command.contains("--accessible"), session.screenText().contains("1 : ") {
                // The end of what is typed is the end of the dialogue.
                session.waitUntilQuiet(milliseconds: 200)
                screen = session.screenText()
                session.sendControl("d")
            }
            return session.hasExited()
        }
        let exit = try session.waitForExit(seconds: 60)
        return (exit, screen.isEmpty ? session.screenText() : screen)
    }
}
