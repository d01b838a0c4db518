package import AtlasModel

extension Words {
    /// A finding on one line: where, what, and what to do.
    package func line(_ finding: Finding) -> String {
        let (what, remedy) = explanation(of: finding)
        return "\(place(finding.place))\(pick(" : ", ": "))\(what)\(pick(" ; ", "; "))\(remedy)"
    }

    package func severity(_ severity: Finding.Severity) -> String {
        switch severity {
        case .error: pick("erreur", "error")
        case .warning: pick("à regarder", "to be looked at")
        }
    }

    /// `actors.csv, ligne 12, colonne zone`.
    package func place(_ place: Finding.Place) -> String {
        var parts = [place.file.madeSafe]
        if let line = place.line { parts.append(pick("ligne \(line)", "line \(line)")) }
        if let column = place.column { parts.append(pick("colonne ", "column ") + column.madeSafe) }
        return parts.joined(separator: ", ")
    }

    /// What is wrong, and what to do about it.
    package func explanation(of finding: Finding) -> (what: String, remedy: String) {
        let value = quoted(finding.value)
        return fileExplanation(finding.problem, value: value)
            ?? tableExplanation(finding.problem, value: value)
            ?? territoryExplanation(finding.problem, value: value)
            ?? dayExplanation(finding.problem, day: day(finding.value))
            ?? valueExplanation(finding.problem, value: value)
            ?? exchangeExplanation(finding.problem, value: value)
            ?? surveyExplanation(finding.problem, value: value)
            ?? (pick("valeur \(value) refusée", "value \(value) refused"), pick("corrigez-la", "correct it"))
    }

    /// Letters of a value between quotation marks.
    static let quotedAtMost = 60

    /// The value between quotation marks, cut where it would fill the screen.
    package func quoted(_ value: String) -> String {
        let safe = value.madeSafe
        let text = safe.count > Self.quotedAtMost ? safe.prefix(Self.quotedAtMost - 1) + "…" : safe[...]
        return pick("« \(text) »", "“\(text)”")
    }

    private func notText(_ contents: Finding.Contents) -> (String, String) {
        switch contents {
        case .workbook:
            (
                pick("classeur de tableur, pas un texte", "workbook of a spreadsheet, not a text"),
                pick(
                    "ouvrez-le dans le tableur et enregistrez la feuille en « CSV UTF-8 »",
                    "open it in the spreadsheet and save the sheet as “CSV UTF-8”")
            )
        case .database:
            (
                pick("base de données ou atlas .maillage, pas un texte", "database or .maillage atlas, not a text"),
                pick(
                    "d’un atlas, faites d’abord un dossier : maillage export --help",
                    "make a folder of an atlas first: maillage export --help")
            )
        case .pdf:
            (
                pick("document PDF, pas un texte", "PDF document, not a text"),
                pick("demandez le tableau dont il est tiré", "ask for the table that it was made from")
            )
        case .utf16:
            (
                pick("texte en UTF-16 (« Texte Unicode »)", "text in UTF-16 (“Unicode text”)"),
                pick("enregistrez-le en UTF-8 (« CSV UTF-8 »)", "save it in UTF-8 (“CSV UTF-8”)")
            )
        case .binary:
            (
                pick("fichier qui n’est pas un texte", "file that is no text"),
                pick("vérifiez que c’est le bon fichier", "check that it is the right file")
            )
        }
    }

    private func fileExplanation(_ problem: Finding.Problem, value: String) -> (String, String)? {
        switch problem {
        case .missingFile:
            (pick("fichier absent", "missing file"), pick("ajoutez-le au dossier", "add it to the folder"))
        case .unknownFile(let nearest):
            (
                pick("fichier d’un nom inconnu, laissé de côté", "file of an unknown name, left aside"),
                nearest.map { pick("si c’est \($0), renommez-le", "rename it if it is \($0)") }
                    ?? pick(
                        "s’il est de l’atlas, son nom est l’un de ceux de maillage help format",
                        "if it belongs to the atlas, its name is one of those in maillage help format")
            )
        case .unreadableFile(let reason):
            (
                pick("fichier illisible (\(reason.madeSafe))", "unreadable file (\(reason.madeSafe))"),
                pick("vérifiez les droits du fichier", "check the permissions of the file")
            )
        case .notText(let contents): notText(contents)
        case .emptyFile:
            (
                pick("fichier vide", "empty file"),
                pick("écrivez au moins la ligne des titres", "write the header row at least")
            )
        case .invalidUTF8:
            (
                pick("texte qui n’est pas en UTF-8", "text that is not UTF-8"),
                pick(
                    "enregistrez le fichier en « CSV UTF-8 » depuis le tableur",
                    "save the file as “CSV UTF-8” from the spreadsheet")
            )
        case .invalidJSON(let reason):
            (
                pick("JSON mal formé (\(jsonFault(reason)))", "malformed JSON (\(jsonFault(reason)))"),
                pick("corrigez le fichier ou reprenez celui d’un atlas exporté", "correct it or take an exported one")
            )
        default: nil
        }
    }

    /// What a reader says of a JSON file; the rest comes from the library that reads it.
    private func jsonFault(_ reason: String) -> String {
        switch reason {
        case "not GeoJSON": pick("ce n’est pas du GeoJSON, ou la fin en manque", "not GeoJSON, or cut off at its end")
        case "no features": pick("pas de liste « features »", "no list “features”")
        case "not an array": pick("ce n’est pas une liste, ou la fin en manque", "not a list, or cut off at its end")
        case "not an object of values":
            pick("un élément de la liste n’est pas une fiche", "an item of the list is not a record")
        default: reason.madeSafe
        }
    }

    private func tableExplanation(_ problem: Finding.Problem, value: String) -> (String, String)? {
        switch problem {
        case .unclosedQuote:
            (
                pick("guillemet ouvert et jamais fermé", "quote opened and never closed"),
                pick("fermez-le, ou doublez les guillemets du texte", "close it, or double the quotes of the text")
            )
        case .strayQuote:
            (
                pick("texte après le guillemet fermant", "text after the closing quote"),
                pick("doublez les guillemets à l’intérieur du texte", "double the quotes inside the text")
            )
        case .missingColumn:
            (
                pick("colonne absente", "missing column"),
                pick("ajoutez-la à la ligne des titres", "add it to the header")
            )
        case .noKnownColumn(let required):
            (
                pick("aucune colonne connue parmi \(value)", "no known column among \(value)"),
                pick(
                    "il faut au moins « \(required) » ; si la colonne porte un autre titre, dites-le par --map",
                    "“\(required)” at least is needed; if the column bears another title, say so by --map")
            )
        case .unknownColumn(let nearest?):
            (
                pick("colonne inconnue \(value)", "unknown column \(value)"),
                pick("vouliez-vous dire \(nearest) ?", "did you mean \(nearest)?")
            )
        case .unknownColumn(nil):
            (
                pick("colonne inconnue \(value), laissée de côté", "unknown column \(value), left aside"),
                pick("supprimez-la ou renommez-la", "remove or rename it")
            )
        case .repeatedColumn:
            (
                pick("colonne \(value) écrite deux fois", "column \(value) written twice"),
                pick("gardez-en une", "keep one")
            )
        case .wrongFieldCount(let expected, let found):
            (
                pick("\(found) cellules au lieu de \(expected)", "\(found) cells instead of \(expected)"),
                pick(
                    "ajoutez ou retirez des séparateurs, mettez entre guillemets un texte qui en contient",
                    "add or remove separators, put a text that holds some between quotes")
            )
        case .missingValue:
            (
                pick("valeur obligatoire absente", "required value missing"),
                pick("remplissez la cellule", "fill the cell")
            )
        case .duplicateIdentifier(let firstLine):
            (
                pick(
                    "identifiant \(value) déjà pris à la ligne \(firstLine)",
                    "identifier \(value) already taken on line \(firstLine)"),
                pick("donnez-en un autre, ou supprimez le doublon", "give another, or remove the duplicate")
            )
        case .repeatedRelation(nil):
            (
                pick("relation avec \(value) déjà dite", "relation to \(value) stated already"),
                pick("supprimez l’une des deux", "delete one of the two")
            )
        case .repeatedRelation(let firstLine?):
            (
                pick(
                    "relation avec \(value) déjà dite à la ligne \(firstLine)",
                    "relation to \(value) stated on line \(firstLine) already"),
                pick("supprimez l’une des deux lignes", "delete one of the two rows")
            )
        case .offersNotInFile(let number):
            (
                count(
                    number,
                    (
                        "offre de \(value) n’est pas dans ce fichier, et reste",
                        "offres de \(value) ne sont pas dans ce fichier, et restent"
                    ),
                    (
                        "offer of \(value) is not in this file, and stays",
                        "offers of \(value) are not in this file, and stay"
                    )),
                pick(
                    "si ce n’est plus proposé : maillage supprimer offre",
                    "if it is no longer given: maillage delete offer")
            )
        case .invalidIdentifier:
            (
                pick("identifiant \(value) mal formé", "malformed identifier \(value)"),
                pick(
                    "n’utilisez que des minuscules, des chiffres et des traits d’union",
                    "use lower-case letters, digits and hyphens only")
            )
        case .unknownIdentifier(let entity):
            (
                pick("\(name(of: entity)) \(value) : identifiant inconnu", "\(name(of: entity)) \(value): unknown"),
                pick(
                    "corrigez l’identifiant, ou ajoutez sa ligne à \(file(of: entity))",
                    "correct the identifier, or add its row to \(file(of: entity))")
            )
        default: nil
        }
    }

    private func territoryExplanation(_ problem: Finding.Problem, value: String) -> (String, String)? {
        switch problem {
        case .unknownTerritory:
            (
                pick("territoire inconnu \(value)", "unknown territory \(value)"),
                pick(
                    "vérifiez le code officiel ; une zone à vous s’ajoute d’abord à l’atlas : maillage ajouter zone",
                    "check the official code; a zone of your own is added to the atlas first: maillage add zone")
            )
        case .invalidTerritory:
            (
                pick("territoire mal écrit \(value)", "badly written territory \(value)"),
                pick(
                    "écrivez par exemple dep:29, epci:242900314, com:29232, reg:53, zone:mon-pays ou france",
                    "write for instance dep:29, epci:242900314, com:29232, reg:53, zone:my-area or france")
            )
        case .formerCommune(let successor):
            (
                pick("commune d’hier \(value), aujourd’hui \(successor)", "former commune \(value), now \(successor)"),
                pick("écrivez \(successor)", "write \(successor)")
            )
        case .repairedLeadingZero(let code):
            (
                pick("zéro initial perdu dans \(value), lu \(code)", "leading zero lost in \(value), read as \(code)"),
                pick(
                    "écrivez \(code) ; dans le tableur, mettez la colonne au format texte",
                    "write \(code); in the spreadsheet, give the column the text format")
            )
        case .postalCodeForCommune(let candidates):
            (
                pick("\(value) est un code postal, pas un code Insee", "\(value) is a postal code, not an INSEE code"),
                candidates.isEmpty
                    ? pick("écrivez le code Insee de la commune", "write the INSEE code of the commune")
                    : pick("écrivez ", "write ") + candidates.joined(separator: pick(" ou ", " or ")).madeSafe
            )
        case .nestedZone:
            (
                pick("zone faite d’une autre zone nommée \(value)", "zone made of another named zone \(value)"),
                pick("écrivez ses territoires officiels", "write its official territories")
            )
        default: nil
        }
    }

    /// A day or a period in words, as it is told everywhere; what is none is quoted.
    private func day(_ value: String) -> String {
        CalendarDate(typed: value).map(date) ?? CalendarPeriod(iso: value).map(period) ?? quoted(value)
    }

    private func dayExplanation(_ problem: Finding.Problem, day: String) -> (String, String)? {
        switch problem {
        case .futureDate:
            (
                pick("ce jour n’est pas encore venu : \(day)", "this day has not come yet: \(day)"),
                pick("corrigez la date", "correct the date")
            )
        case .datesReversed:
            (
                pick("la fin, \(day), vient avant le début", "the end, \(day), comes before the start"),
                pick("échangez ou corrigez les deux dates", "swap or correct the two dates")
            )
        default: nil
        }
    }

    private func valueExplanation(_ problem: Finding.Problem, value: String) -> (String, String)? {
        switch problem {
        case .unknownChoice(let allowed):
            (
                pick("valeur inconnue \(value)", "unknown value \(value)"),
                pick("choisissez parmi ", "choose among ") + allowed.joined(separator: ", ")
            )
        case .invalidDate:
            (
                pick("date illisible \(value)", "unreadable date \(value)"),
                pick("écrivez année-mois-jour, comme 2026-11-21", "write year-month-day, as 2026-11-21")
            )
        case .invalidTypedDate:
            (
                pick("date illisible \(value)", "unreadable date \(value)"),
                pick("écrivez jour/mois/année, comme 21/11/2026", "write day/month/year, as 21/11/2026")
            )
        case .invalidDuration:
            (
                pick("durée illisible \(value)", "unreadable duration \(value)"),
                pick("écrivez P2M pour deux mois, P1Y pour un an", "write P2M for two months, P1Y for a year")
            )
        case .invalidHireOffset:
            (
                pick("échéance illisible \(value)", "unreadable deadline \(value)"),
                pick(
                    "écrivez hire pour le jour de l’embauche, ou par exemple 8 days before, 2 working days after, "
                        + "3 months after, 1 year after",
                    "write hire for the day of the hire, or for instance 8 days before, 2 working days after, 3 months "
                        + "after, 1 year after")
            )
        case .invalidNumber:
            (
                pick("nombre illisible \(value)", "unreadable number \(value)"),
                pick("écrivez des chiffres, comme 15 ou 15.5", "write digits, as 15 or 15.5")
            )
        case .outOfRange(let minimum, let maximum):
            (
                pick("\(value) hors des bornes", "\(value) out of range"),
                pick(
                    "écrivez un nombre entre \(minimum) et \(maximum)",
                    "write a number between \(minimum) and \(maximum)")
            )
        case .controlCharacter:
            (
                pick("caractère de commande caché dans \(value)", "hidden control character in \(value)"),
                pick("retapez le texte à la main", "type the text again by hand")
            )
        case .suspectSiret:
            (
                pick("SIRET \(value) douteux (14 chiffres et clé)", "doubtful SIRET \(value) (14 digits and key)"),
                pick(
                    "vérifiez-le sur annuaire-entreprises.data.gouv.fr", "check it on annuaire-entreprises.data.gouv.fr"
                )
            )
        case .siretAsNumber:
            (
                pick(
                    "SIRET abîmé par le tableur, qui l’a pris pour un nombre (\(value))",
                    "SIRET damaged by the spreadsheet, which took it for a number (\(value))"),
                pick(
                    "mettez la colonne au format texte, puis recopiez les 14 chiffres depuis l’original",
                    "give the column the text format, then copy the 14 digits from the original")
            )
        case .suspectRna:
            (
                pick("numéro RNA \(value) douteux", "doubtful RNA number \(value)"),
                pick("il s’écrit W et 9 chiffres", "it is written W and 9 digits")
            )
        default: nil
        }
    }

    private func name(of entity: Finding.Entity) -> String {
        switch entity {
        case .actor: pick("acteur", "actor")
        case .actorType: pick("type d’acteur", "actor type")
        case .function: pick("fonction", "function")
        case .cooperation: pick("coopération", "cooperation")
        case .initiative: pick("démarche", "initiative")
        case .commune: pick("commune", "commune")
        case .departement: pick("département", "département")
        case .region: pick("région", "région")
        case .epci: "EPCI"
        case .territory: pick("territoire", "territory")
        case .column: pick("colonne", "column")
        }
    }

    private func file(of entity: Finding.Entity) -> String {
        switch entity {
        case .actor: "actors.csv"
        case .actorType: "actor_types.csv"
        case .function: "functions.csv"
        case .cooperation: "cooperations.csv"
        case .initiative: "initiatives.csv"
        case .commune: "communes.csv"
        case .departement: "departements.csv"
        case .region: "regions.csv"
        case .epci: "epci.csv"
        case .territory: "zones.csv"
        case .column: "columns.csv"
        }
    }
}
