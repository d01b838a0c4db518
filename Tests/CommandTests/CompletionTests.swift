import Foundation
import Testing

/// What the shells themselves make of the completion scripts.
@Suite("Completions")
struct CompletionTests {
    enum Shell: String, CaseIterable { case bash, zsh, fish }

    private static let questions: [(typed: String, offered: Set<String>)] = [
        ("help e", ["etats", "export", "exporter", "edit"]), ("aide sta", ["stades", "stages", "states"]),
        ("act", ["actors", "acteurs", "acteur", "actor"]), ("parc", ["parcours"]), ("recensement rel", ["relancer"]),
        ("recensement relancer --all", ["--all-due"]), ("couverture --crow", ["--crowded-above"]),
    ]

    @Test(
        "a shell completes French names of commands, and after them what it completes after the English ones",
        arguments: Shell.allCases)
    func completed(shell: Shell) throws {
        let script = try MaillageRun("--generate-completion-script", shell.rawValue).output
        for (typed, offered) in Self.questions {
            #expect(try Self.offered(for: typed, by: shell, script) == offered, "\(typed)")
        }
    }

    @Test("fish says in French what each choice is")
    func described() throws {
        let script = try MaillageRun("--generate-completion-script", "fish").output
        let folder = try ScriptFolder(script, named: "maillage.fish")
        let lines = try Self.run(
            "fish", "--no-config", "-c", "source $argv[1]; complete -C 'maillage parc'", folder.script)
        #expect(lines.count == 1 && lines[0].hasPrefix("parcours\t") && lines[0].contains("’"))
    }

    private static func offered(for typed: String, by shell: Shell, _ script: String) throws -> Set<String> {
        let folder = try ScriptFolder(script, named: shell == .zsh ? "_maillage" : "maillage")
        defer { withExtendedLifetime(folder) {} }
        switch shell {
        case .bash:
            let words = typed.split(separator: " ")
            let question = """
                . "$0"; COMP_WORDS=(maillage \(typed)); COMP_CWORD=\(words.count)
                _maillage maillage \(words.last ?? "") x; printf '%s\\n' "${COMPREPLY[@]}"
                """
            return try Set(run("bash", "-c", question, folder.script))
        case .fish:
            let question = "source $argv[1]; complete -C 'maillage \(typed)'"
            let lines = try run("fish", "--no-config", "-c", question, folder.script)
            return Set(lines.map { String($0.prefix { $0 != "\t" }) })
        case .zsh: return try Set(run("zsh", "-f", "-c", askingZsh, "zsh", folder.path, "maillage \(typed)"))
        }
    }

    /// Types a line and a tab in a zsh within a zsh, which is the only way to have it complete; `compadd`, by which it adds
    /// choices, is made to tell them.
    private static let askingZsh = #"""
        zmodload zsh/zpty
        offered=$1/offered
        zpty shell zsh -f -i
        zpty -w shell "
            PROMPT= fpath=($1 \$fpath)
            autoload -Uz compinit && compinit -u -D
            compadd() {
                local -a found
                (( \${argv[(I)-[AOD]]} )) || { builtin compadd -O found \"\$@\"; print -rl -- \$found >> $offered }
                builtin compadd \"\$@\"
            }
            finish() { print >> $offered.whole }
            comppostfuncs=(finish)
            bindkey '^I' complete-word
        "
        zpty -w -n shell "$2"$'\t'
        for (( waited = 0; waited < 600; waited++ )); do
            zpty -r -t shell > /dev/null
            [[ -e $offered.whole ]] && break
            sleep 0.05
        done
        cat $offered
        """#

    /// The lines that a shell prints, its errors left out.
    private static func run(_ arguments: String...) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return output.split(separator: "\n").map(String.init)
    }
}

/// A completion script in a folder of its own, where zsh looks for it by its name.
private final class ScriptFolder {
    let path: String
    let script: String

    init(_ text: String, named name: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "completions-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
        script = folder.appending(path: name).path
        try Data(text.utf8).write(to: URL(filePath: script))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
