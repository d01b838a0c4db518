/// Writes the folder of a site: whole, or as it was before.
package enum PublishedFolder {
    /// Lists the files of a site, so that the next one knows which are its own to replace.
    static let list = "maillage-site.txt"

    private static let explanation =
        "Fichiers écrits par « maillage publish », remplacés à la prochaine publication. "
        + "Files written by “maillage publish”, replaced by the next one."

    /// An empty folder and an earlier site are replaced, no other; what a person has put beside the pages of a site
    /// stays.
    /// - Parameter files: by their paths in the folder, one folder deep at most; those at the top of it first.
    package static func write(
        _ files: [(path: String, text: String)], to folder: String, isStopped: @escaping () -> Bool = { false }
    ) throws(ExchangeError) {
        var known: Set<String> = []
        switch try FolderReplacement.occupant(of: folder) {
        case .nothing, .emptyFolder: break
        case .folder(let names) where names.contains(list): known = earlierFiles(in: folder)
        case .folder: throw .folderNotEmpty(path: folder)
        case .otherFile: throw .cannotWrite(path: folder, reason: "not a folder")
        }
        let replacement = try FolderReplacement(target: folder, isStopped: isStopped)
        do throws(ExchangeError) {
            for file in files { try replacement.write(file.text, to: file.path) }
            let names = files.map(\.path)
            try replacement.write(([explanation] + names).joined(separator: "\n") + "\n", to: list)
            known.formUnion(names + [list])
            let folders = known.compactMap { name in name.lastIndex(of: "/").map { String(name[..<$0]) } }
            try replacement.commit(files: known, folders: Set(folders))
        } catch {
            replacement.cancel()
            throw error
        }
    }

    private static func earlierFiles(in folder: String) -> Set<String> {
        guard case .bytes(let bytes) = FileContents(path: "\(folder)/\(list)") else { return [] }
        return Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { String($0) })
    }

    /// The text of a file that the pages share, as it comes with the program.
    package static func template(_ name: String, in resources: String) throws(ExchangeError) -> String {
        let path = "\(resources)/templates/\(name)"
        switch FileContents(path: path) {
        case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
        case .absent: throw .cannotRead(path: path, reason: "No such file or directory")
        case .unreadable(let reason): throw .cannotRead(path: path, reason: reason)
        }
    }
}
