import AtlasModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Words {
    /// What an error number of the system means; of one that users hardly meet, the number.
    package func systemReason(_ number: Int32) -> String {
        switch number {
        case ENOENT, ENOTDIR: pick("ce dossier n’existe pas", "no such folder")
        case EACCES, EPERM: pick("vous n’en avez pas le droit", "permission denied")
        case EISDIR, EEXIST, ENOTEMPTY: pick("il y a déjà là un dossier", "there is a folder already")
        case ENOSPC, EDQUOT: pick("le disque est plein", "the disk is full")
        case EROFS: pick("le disque est en lecture seule", "the disk is read-only")
        case EFBIG: pick("le fichier deviendrait trop gros", "the file would become too large")
        case EIO, ENXIO, ENODEV, ESTALE, ETIMEDOUT: pick("le disque ne répond pas", "the disk does not answer")
        case ENAMETOOLONG: pick("ce nom est trop long", "the name is too long")
        case EILSEQ: pick("le disque n’accepte pas ce nom", "the disk does not take this name")
        case EBUSY, ETXTBSY: pick("un autre programme l’utilise", "another program uses it")
        case EMFILE, ENFILE: pick("trop de fichiers sont ouverts", "too many files are open")
        case ELOOP: pick("ce lien ne mène nulle part", "the link leads nowhere")
        case ENOMEM: pick("la mémoire est pleine", "the memory is full")
        case EPIPE: pick("personne ne lit plus la suite", "nobody reads the rest")
        default: pick("erreur \(number) du système", "system error \(number)")
        }
    }

    /// What the system or SQLite said in English, in the user's language where it is something that users meet.
    package func systemReason(_ said: String) -> String {
        if let number = Self.errorNumbers[said] { return systemReason(number) }
        return switch said {
        case "not a folder": pick("ce n’est pas un dossier", said)
        case "not a regular file": pick("ce n’est pas un fichier", said)
        case "larger than 1 GiB": pick("il dépasse 1 Gio", said)
        case "unfinished format": pick("sa création n’a pas été terminée", said)
        case "database is locked": pick("un autre programme l’utilise", said)
        case "disk I/O error": pick("le disque ne répond pas", said)
        case "database disk image is malformed": pick("des pages n’ont plus de sens", "pages make no sense any more")
        default: said.madeSafe
        }
    }

    /// The numbers by the sentences that the C library has for them.
    private static let errorNumbers: [String: Int32] = Dictionary(
        (1...255).map { (String(cString: strerror($0)), $0) }
    ) { first, _ in first }
}
