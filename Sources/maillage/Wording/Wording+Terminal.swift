import AtlasDocuments
import Terminal

extension Words {
    /// Why the screen cannot be opened, and what to do.
    func sentence(_ error: TerminalError) -> String {
        switch error {
        case .notATerminal(let stream):
            pick(
                "\(stream == .input ? "l’entrée" : "la sortie") n’est pas un terminal, l’écran ne peut pas s’ouvrir ; "
                    + "tapez maillage --accessible, ou par exemple : maillage actors --department 29",
                "\(stream == .input ? "the input" : "the output") is not a terminal, the screen cannot open; "
                    + "type maillage --accessible, or for instance: maillage actors --department 29")
        case .unknownTerminal(let name, let tried):
            pick(
                "terminal \(quoted(name)) inconnu de ce système (essayés : \(tried.joined(separator: ", "))) ; "
                    + "essayez : TERM=xterm maillage",
                "terminal \(quoted(name)) unknown to this system (tried: \(tried.joined(separator: ", "))); "
                    + "try: TERM=xterm maillage")
        case .tooDumb(let name):
            pick(
                "le terminal \(quoted(name)) ne sait pas déplacer son curseur ; tapez maillage --accessible, "
                    + "ou utilisez les commandes : maillage --help",
                "the terminal \(quoted(name)) cannot move its cursor; type maillage --accessible, or use the commands: "
                    + "maillage --help")
        case .cannotStart(let name):
            pick(
                "le terminal \(quoted(name)) ne répond pas comme prévu ; essayez : TERM=xterm maillage",
                "the terminal \(quoted(name)) does not answer as expected; try: TERM=xterm maillage")
        case .noPipe(let code):
            pick(
                "le système n’a plus de quoi ouvrir l’écran (erreur \(code)) ; fermez d’autres programmes",
                "the system has no room to open the screen (error \(code)); close other programs")
        }
    }

    /// What is read in the terminal after a crash.
    var crashed: String {
        pick(
            "Maillage s’est arrêté sur une erreur du programme. Vos fichiers n’ont pas été touchés.\n",
            "Maillage stopped on an error of the program. Your files were not touched.\n")
    }
}
