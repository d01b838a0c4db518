import AtlasDocuments
import AtlasExchange
import AtlasModel
import AtlasResources
import Terminal

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension CommandFailure {
    var status: ExitStatus {
        switch self {
        case .misunderstood, .noSuchCommand, .unknownChoice, .invalidDate, .futureDay, .pastDay, .invalidNumber,
            .outOfRange,
            .malformed, .missing, .tooMuch,
            .notFound, .unknownField, .ambiguous, .tooManyRows, .pdfOnTerminal, .noHistory, .noSuchNumber,
            .nothingNoted, .vintageUnknown,
            .setTwice:
            .usage
        case .noSuchAtlas, .noSuchFile: .noInput
        case .notAnAtlas, .brokenAtlas, .brokenFile, .brokenSettings, .linesLeftOut, .importUndecided, .unknownFormat,
            .mergeUndecided, .mergeLeft, .unfit, .zoneInUse, .olderVintage:
            .badData
        case .terminal, .noPrinter, .printerRefused: .unavailable
        case .noManual: .software
        case .store(let error, _): error.status
        case .resources, .noUserFolder: .unavailable
        case .cannotCreate, .alreadyExists, .isAtlas, .officeName, .answersThere, .isSource, .contactsWouldGo:
            .cannotCreate
        case .cannotWrite: .inputOutput
        case .outputClosed: .success
        case .exchange(let error): error.status
        }
    }

    /// What went wrong, where, and what to do: one line, or one for each finding of a broken atlas.
    func lines(_ words: Words) -> [String] {
        let name = "maillage" + words.pick(" : ", ": ")
        return switch self {
        case .brokenAtlas(let path, let findings):
            findings.map(words.labelled) + [name + words.broken(path, findings.count)]
        case .brokenFile(_, let findings): findings.map { name + words.labelled($0) }
        case .linesLeftOut(let lines, let done, let folder):
            lines.map { name + $0 } + [name + words.batchDone(done, in: folder, leftOut: lines.count)]
        default: [name + sentence(words)]
        }
    }

    /// Why a file could not be written, for a sentence that names it already.
    func cause(_ words: Words) -> String {
        switch self {
        case .cannotCreate(_, let code), .cannotWrite(_, let code): words.systemReason(code)
        case .alreadyExists: words.fileExists
        default: sentence(words)
        }
    }

    private func sentence(_ words: Words) -> String {
        switch self {
        case .misunderstood(let problem, let command): words.problem(problem) + words.tryHelp(command)
        case .noSuchCommand(let text, let nearest): words.noSuchCommand(text, nearest: nearest)
        case .unknownChoice(let option, let value, let allowed):
            words.pick("\(option) : valeur inconnue ", "\(option): unknown value ") + words.quoted(value)
                + words.pick(" ; choisissez parmi ", "; choose among ") + allowed.joined(separator: ", ")
        case .invalidDate(let option, let value):
            words.pick("\(option) : date illisible ", "\(option): unreadable date ") + words.quoted(value)
                + words.pick(
                    " ; écrivez année-mois-jour, comme 2026-11-21", "; write year-month-day, as 2026-11-21")
        case .futureDay(let option, let value):
            words.pick("\(option) : le jour ", "\(option): the day ") + words.quoted(value)
                + words.pick(
                    " n’est pas encore venu ; donnez celui d’aujourd’hui ou un jour passé",
                    " has not come yet; give today or a day gone by")
        case .pastDay(let option, let value, let first):
            words.pick("\(option) : le jour ", "\(option): the day ") + words.quoted(value)
                + words.pick(
                    " est déjà passé ; donnez le \(words.date(first)) ou un jour d’après",
                    " is gone by already; give \(words.date(first)) or a later day")
        case .invalidNumber(let option, let value):
            words.pick("\(option) : nombre illisible ", "\(option): unreadable number ") + words.quoted(value)
                + words.pick(" ; écrivez un entier, comme 3", "; write a whole number, as 3")
        case .outOfRange(let option, let value, let least, let most):
            "\(option)\(words.pick(" : ", ": "))\(words.quoted(value))"
                + words.pick(" ; choisissez de \(least) à \(most)", "; choose from \(least) to \(most)")
        case .malformed(let option, let value, let example):
            words.pick("\(option) : texte illisible ", "\(option): unreadable text ") + words.quoted(value)
                + words.pick(" ; écrivez par exemple \(example)", "; write for instance \(example)")
        case .missing(let option, let command, let example):
            words.pick("il manque \(option) ; ajoutez par exemple ", "\(option) is missing; add for instance ")
                + example
                + words.tryHelp(command)
        case .tooMuch(let option, let besides, let command):
            words.pick(
                "\(option) et \(besides) disent la même chose ; gardez l’un des deux",
                "\(option) and \(besides) say the same thing; keep one") + words.tryHelp(command)
        case .notFound(let subject, let value, let option, let nearest):
            words.notFound(subject, value: value, option: option, nearest: nearest)
        case .unknownField(let name, let nearest, let all): words.unknownField(name, nearest: nearest, all: all)
        case .ambiguous(let subject, let value, let option, let choices, let hidden):
            words.ambiguous(subject, value: value, option: option, choices: choices, hidden: hidden)
        case .tooManyRows(let limit):
            words.pick(
                "plus de \(words.number(limit)) lignes, trop pour une table ; ajoutez --format csv ou choisissez un "
                    + "territoire plus petit",
                "more than \(words.number(limit)) rows, too many for a table; add --format csv or choose a smaller "
                    + "territory")
        default: fileSentence(words)
        }
    }

    private func fileSentence(_ words: Words) -> String {
        switch self {
        case .noSuchAtlas(let path):
            words.pick(
                "pas d’atlas à \(words.quoted(path)) ; vérifiez le chemin",
                "no atlas at \(words.quoted(path)); check the path")
        case .noSuchFile(let path):
            words.pick(
                "rien à \(words.quoted(path)) ; vérifiez le chemin de ce qui est à lire",
                "nothing at \(words.quoted(path)); check the path of what is to be read")
        case .zoneInUse(let zone, let users): words.zoneInUse(zone.name, by: users)
        case .store(let error, let path): words.sentence(error, path: path)
        case .noSuchNumber(let value, let choices): words.noSuchNumber(value, choices)
        case .nothingNoted(let kind, let actor): words.nothingNoted(kind, of: actor)
        case .setTwice(let field, let shape, let kind, let first, let second):
            words.setTwice(field, shape, kind, first, second)
        case .unfit(let field, let kind, let value, let problem):
            "--set \(field.rawValue)=\(value.madeSafe)\(words.pick(" : ", ": "))" + words.label(field, of: kind)
                + words.pick(" : ", ": ") + words.sentence(problem) + words.remedy(problem, field)
        case .notAnAtlas(let path):
            words.pick(
                "le dossier \(words.quoted(path)) n’est pas un atlas : il n’a pas d’actors.csv ; ce qu’il faut : maillage help format",
                "the folder \(words.quoted(path)) is no atlas: it has no actors.csv; what it takes: maillage help format"
            )
        case .noHistory(let path):
            words.pick(
                "\(words.quoted(path)) est un dossier, et seul un fichier .maillage garde son historique ; pour en faire un : "
                    + "maillage nouveau mon-atlas.maillage --from \(path.typed)",
                "\(words.quoted(path)) is a folder, and only a .maillage file keeps its history; to make one: "
                    + "maillage new my-atlas.maillage --from \(path.typed)")
        case .brokenSettings(let path, let count): words.brokenSettings(path, count)
        case .noUserFolder: words.noUserFolder
        case .terminal(let error): words.sentence(error)
        case .noManual: words.noManual
        case .vintageUnknown: words.vintageUnknown
        case .olderVintage(let date, let present): words.olderVintage(date, present: present)
        case .pdfOnTerminal: words.pdfOnTerminal
        case .noPrinter: words.noPrinter
        case .printerRefused(let status): words.printerRefused(status)
        case .cannotCreate(let path, let code):
            words.pick(
                "impossible de créer \(words.quoted(path)) (\(words.systemReason(code))) ; vérifiez le dossier et ses droits",
                "cannot create \(words.quoted(path)) (\(words.systemReason(code))); check the folder and its permissions"
            )
        case .alreadyExists(let path): words.quoted(path) + words.pick(" : ", ": ") + words.fileExists
        case .isAtlas, .officeName, .answersThere, .isSource, .contactsWouldGo: placeSentence(words)
        case .cannotWrite(let path, let code):
            words.pick(
                "écriture impossible dans \(path.map(words.quoted) ?? "la sortie") (\(words.systemReason(code))) ; vérifiez la place libre",
                "cannot write to \(path.map(words.quoted) ?? "the output") (\(words.systemReason(code))); check the free space"
            )
        case .resources(.folderNotFound(let name, let looked, let variable)):
            words.pick(
                "dossier \(name) introuvable (cherché : \(looked.joined(separator: ", "))) ; réinstallez le programme "
                    + "ou donnez son chemin par la variable \(variable)",
                "folder \(name) not found (looked in: \(looked.joined(separator: ", "))); install the program again or "
                    + "give its path in the variable \(variable)")
        case .exchange(let error): words.sentence(error)
        case .importUndecided(let path, let inParts): words.importUndecided(path, inParts: inParts)
        case .unknownFormat(let path): words.unknownFormat(path)
        case .mergeUndecided(let number): words.mergeUndecided(number)
        case .mergeLeft: words.mergeLeft
        default: ""
        }
    }

    /// Why nothing is written where it was to go.
    private func placeSentence(_ words: Words) -> String {
        switch self {
        case .isAtlas(let path):
            words.pick(
                "\(words.quoted(path)) est un atlas, ou en porte le nom ; choisissez un autre nom",
                "\(words.quoted(path)) is an atlas, or is called one; choose another name")
        case .officeName(let path, let ending):
            words.pick(
                "\(words.quoted(path)) : maillage n’écrit pas de \(ending), et un tableur l’appellerait abîmé ; nommez-le .csv "
                    + "pour une table, .pdf ou .html pour une fiche",
                "\(words.quoted(path)): maillage writes no \(ending), and a spreadsheet would call it damaged; name it .csv "
                    + "for a table, .pdf or .html for a sheet")
        case .answersThere(let path, let folder):
            words.pick(
                "\(words.quoted(path)) est déjà là, et porte peut-être des réponses : rien n’a été écrit ; choisissez un "
                    + "autre dossier, ou lisez d’abord celui-ci : maillage recensement lire \(folder.typed)",
                "\(words.quoted(path)) is there already, and may hold answers: nothing was written; choose another "
                    + "folder, or read this one first: maillage survey read \(folder.typed)")
        case .isSource(let path):
            words.pick(
                "\(words.quoted(path)) est l’atlas à exporter lui-même ; choisissez un autre nom",
                "\(words.quoted(path)) is the very atlas to export; choose another name")
        case .contactsWouldGo(let path):
            words.pick(
                "\(words.quoted(path)) est déjà un atlas, et les contacts de personnes y seraient perdus ; choisissez un "
                    + "autre nom, ou gardez-les avec --with-contacts",
                "\(words.quoted(path)) is an atlas already, and the contacts of persons would be lost there; choose "
                    + "another name, or keep them with --with-contacts")
        default: ""
        }
    }
}

extension ExchangeError {
    fileprivate var status: ExitStatus {
        switch self {
        case .cannotRead: .noInput
        case .cannotWrite, .folderNotEmpty, .halfReplaced: .cannotCreate
        case .separatorInItem: .badData
        case .unusableDefaults: .software
        }
    }
}

extension Words {
    fileprivate var fileExists: String {
        pick("ce fichier existe déjà ; choisissez un autre nom", "this file exists already; choose another name")
    }

    fileprivate func sentence(_ error: ExchangeError) -> String {
        switch error {
        case .cannotRead(let path, let reason):
            pick(
                "lecture impossible de \(quoted(path)) (\(systemReason(reason))) ; vérifiez ses droits",
                "cannot read \(quoted(path)) (\(systemReason(reason))); check its permissions")
        case .cannotWrite(let path, let reason):
            pick(
                "écriture impossible de \(quoted(path)) (\(systemReason(reason))) ; vérifiez la place libre et les droits du dossier",
                "cannot write \(quoted(path)) (\(systemReason(reason))); check the free space and the permissions of the folder"
            )
        case .halfReplaced(let path, let old, let reason):
            pick(
                "le remplacement de \(quoted(path)) s’est arrêté à mi-chemin (\(systemReason(reason))) ; ce qu’il contenait est dans "
                    + quoted(old),
                "the replacement of \(quoted(path)) stopped half-way (\(systemReason(reason))); what it held is in "
                    + quoted(old))
        case .folderNotEmpty(let path):
            pick(
                "le dossier \(quoted(path)) contient autre chose que ce qui s’écrirait là ; choisissez un dossier vide",
                "the folder \(quoted(path)) holds something else than what would be written there; choose an empty one")
        case .separatorInItem(let file, let column, let item):
            pick(
                "\(file), colonne \(column) : \(quoted(item)) contient une barre « | », qui sépare les listes ; retirez-la",
                "\(file), column \(column): \(quoted(item)) holds a “|”, which separates lists; remove it")
        case .unusableDefaults(let folder, let findings):
            pick(
                "les fichiers fournis sont abîmés (\(folder)) ; réinstallez le programme",
                "the files supplied are damaged (\(folder)); install the program again")
                + (findings.first.map { pick(" ; premier constat : ", "; first finding: ") + line($0) } ?? "")
        }
    }
}
