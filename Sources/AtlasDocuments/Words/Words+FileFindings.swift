import AtlasModel

/// What is wrong with files and tables.
extension Words {
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

    func fileExplanation(_ problem: Finding.Problem, value: String) -> (String, String)? {
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
                pick("fichier illisible (\(systemReason(reason)))", "unreadable file (\(systemReason(reason)))"),
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

    func tableExplanation(_ problem: Finding.Problem, value: String) -> (String, String)? {
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
        case .numberNotInFile:
            (
                pick(
                    "le numéro \(value) n’est pas dans ce fichier, et reste",
                    "the number \(value) is not in this file, and stays"),
                pick("s’il ne sert plus, ôtez-le de la fiche", "take it off the sheet if it is out of use")
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
}
