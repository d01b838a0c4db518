import AtlasDocuments
import AtlasExchange
import AtlasModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `maillage pathway --batch`: a sheet for each association of a list, into a folder.
struct PathwayBatch {
    let list: String
    let folder: String
    let format: SheetFormat
    let parts: SheetParts
    let full: Bool
    let subject: AtlasOnDate

    /// Writes every sheet that can be written; lines that cannot be used are told afterwards, together.
    func run() throws(CommandFailure) {
        let (entries, findings) = AssociationListFile.read(list)
        // Without any line, the file itself is wrong.
        if entries.isEmpty, !findings.isEmpty { throw .brokenFile(path: list, findings: findings) }
        guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw .cannotCreate(path: folder, code: errno) }
        var left = findings.map { (line: $0.place.line ?? 0, text: words.line($0)) }
        var done = 0
        let resolver = TerritoryResolver(subject.atlas.territories, isQuiet: true)
        let bar = ProgressLine()
        for (index, entry) in entries.enumerated() {
            bar.show(words.batch(index, of: entries.count))
            do throws(CommandFailure) {
                let association = try association(entry, resolver)
                let pathway = subject.pathway(of: association, full: full)
                let bytes: [UInt8] =
                    format == .json
                    ? Array((Json.text(PathwayRecord(pathway, in: subject)) + "\n").utf8)
                    : try SheetWriter.bytes(
                        of: .pathwaySheet(pathway, in: subject, words: words, with: parts), as: format)
                try WholeFile.write(bytes, to: folder + "/" + fileName(entry), isDurable: false)
                done += 1
            } catch {
                switch error {
                // The next one would not fare better.
                case .cannotCreate, .cannotWrite:
                    bar.erase()
                    throw error
                default: left.append((entry.line, error.cause(words)))
                }
            }
        }
        bar.erase()
        guard left.isEmpty else {
            let lines = left.sorted { $0.line < $1.line }.map(\.text)
            throw .linesLeftOut(lines, done: done, folder: folder)
        }
        Console.note(words.batchDone(done, in: folder, leftOut: 0))
    }

    private func association(
        _ entry: AssociationListFile.Entry, _ resolver: TerritoryResolver
    ) throws(CommandFailure) -> Association {
        func place(_ column: String) -> String {
            words.place(Finding.Place(file: list, line: entry.line, column: column))
        }
        let commune = try resolver.resolve(entry.commune, as: .commune, option: place("commune"))
        let stage = try StageName.stage(entry.stage, option: place("stage"))
        var needs: [FunctionID] = []
        for need in entry.needs {
            needs.append(try subject.atlas.referential.function(named: need, option: place("needs")))
        }
        var association = Association(name: entry.name, commune: commune.code, stage: stage, needs: needs)
        association.hireDate = entry.hireDate
        return association
    }

    /// The line and the name in plain letters: no two alike, in the order of the list, harmless in any folder.
    private func fileName(_ entry: AssociationListFile.Entry) -> String {
        let slug = entry.name.folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "-")
        let number = String(entry.line)
        let lead = String(repeating: "0", count: max(0, 4 - number.count)) + number
        return ([lead] + (slug.isEmpty ? [] : [String(slug.prefix(60))])).joined(separator: "-") + "."
            + format.fileExtension
    }
}
