import AtlasDocuments
import AtlasStore

extension StoreError {
    var status: ExitStatus {
        switch self {
        case .noSuchFile, .notReadable: .noInput
        case .notAnAtlas, .brokenRow, .inconsistentAtlas: .badData
        case .newerFormat: .unavailable
        case .alreadyExists, .cannotWrite: .cannotCreate
        case .diskFull: .inputOutput
        case .conflict, .namesNobody: .badData
        case .nothingToUndo, .nothingToRedo, .noSuchChange, .undoneAlready: .usage
        case .readOnly, .interrupted: .noPermission
        case .busy, .moved, .stopped: .temporary
        }
    }
}

extension Words {
    /// Why an atlas file cannot be made or opened, and what to do.
    func sentence(_ error: StoreError, path: String) -> String {
        let file = quoted(path)
        return switch error {
        case .noSuchFile:
            pick("pas de fichier à \(file) ; vérifiez le chemin", "no file at \(file); check the path")
        case .notAnAtlas(let mismatch): sentence(mismatch, file: file)
        case .newerFormat(let found, let known):
            pick(
                "\(file) vient d’une version plus récente de Maillage (format \(found), celle-ci lit jusqu’au \(known)) ; "
                    + "mettez le programme à jour",
                "\(file) comes from a later version of Maillage (format \(found), this one reads up to \(known)); "
                    + "update the program")
        case .notReadable(let reason):
            reason.contains("malformed") || reason.contains("no such table")
                ? pick(
                    "\(file) est abîmé (\(systemReason(reason))) ; reprenez une copie plus ancienne : chaque import et chaque "
                        + "fusion en laisse une à côté",
                    "\(file) is damaged (\(systemReason(reason))); go back to an older copy: each import and each merge leaves one "
                        + "beside it")
                : pick(
                    "lecture impossible de \(file) (\(systemReason(reason))) ; vérifiez ses droits",
                    "cannot read \(file) (\(systemReason(reason))); check its permissions")
        case .brokenRow(let table, let row, let column, let value):
            pick(
                "\(file) est abîmé : table \(table), ligne \(row), colonne \(column), valeur \(quoted(value)) ; "
                    + "reprenez une copie plus ancienne",
                "\(file) is damaged: table \(table), row \(row), column \(column), value \(quoted(value)); "
                    + "go back to an older copy")
        case .alreadyExists:
            pick(
                "\(file) existe déjà et n’a pas été touché ; choisissez un autre nom",
                "\(file) exists already and was not touched; choose another name")
        case .diskFull:
            pick(
                "le disque est plein, rien n’a été écrit dans \(file) ; libérez de la place",
                "the disk is full, nothing was written to \(file); free some space")
        case .cannotWrite(let reason):
            pick(
                "impossible d’écrire \(file) (\(systemReason(reason))) ; vérifiez le dossier et ses droits",
                "cannot write \(file) (\(systemReason(reason))); check the folder and its permissions")
        case .inconsistentAtlas(let table, let position, let reason):
            pick(
                "l’atlas se contredit\(place(table, position)) (\(reason)) ; maillage verifier dit quoi corriger",
                "the atlas contradicts itself\(place(table, position)) (\(reason)); maillage check tells what to correct"
            )
        case .conflict, .namesNobody, .nothingToUndo, .nothingToRedo, .noSuchChange, .undoneAlready,
            .readOnly, .moved, .busy, .interrupted, .stopped:
            changeSentence(error, path: path)
        }
    }

    private func sentence(_ mismatch: StoreError.Mismatch, file: String) -> String {
        switch mismatch {
        case .notADatabase:
            pick(
                "\(file) n’est pas un atlas ; ouvrez un fichier .maillage ou un dossier de fichiers CSV",
                "\(file) is no atlas; open a .maillage file or a folder of CSV files")
        case .otherApplication:
            pick(
                "\(file) appartient à un autre programme ; ouvrez un fichier .maillage ou un dossier de fichiers CSV",
                "\(file) belongs to another program; open a .maillage file or a folder of CSV files")
        case .foreignSchema(let name):
            pick(
                "\(file) contient ce qu’aucun atlas ne contient (\(quoted(name))) et n’a pas été lu ; reprenez une copie sûre",
                "\(file) holds what no atlas does (\(quoted(name))) and was not read; go back to a copy you trust")
        case .truncated(let size, let expected):
            pick(
                "\(file) est incomplet (\(number(size)) octets sur \(number(expected))) ; recopiez-le ou reprenez une copie",
                "\(file) is incomplete (\(number(size)) bytes of \(number(expected))); copy it again")
        }
    }

    private func place(_ table: String?, _ position: Int?) -> String {
        guard let table else { return "" }
        let row = position.map { pick(", ligne \($0)", ", row \($0)") } ?? ""
        return pick(" : table \(table)", ": table \(table)") + row
    }
}
