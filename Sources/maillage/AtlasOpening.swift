import AtlasDocuments
import AtlasExchange
import AtlasModel
import AtlasResources
import AtlasStore

/// Opens the atlas that a person names: a package folder, a `.maillage` file, or the embedded atlas.
enum AtlasOpening {
    /// - Parameters:
    ///   - path: `nil` for the embedded atlas.
    ///   - date: a day gone by, at whose end a file is to be as it was then; `nil` for now.  A folder keeps no past.
    static func open(_ path: String?, on date: CalendarDate? = nil) throws(CommandFailure) -> Atlas {
        let moment = date.flatMap { $0 < .today ? Moment(endOf: $0) : nil }
        let (atlas, findings) = try read(path, asOf: moment)
        guard let atlas else { throw .brokenAtlas(path: path ?? words.embeddedAtlas, findings: findings) }
        if path != nil, !findings.isEmpty { Console.note(words.warnings(findings.count, in: path ?? "")) }
        return atlas
    }

    /// The atlas and all that was found in its files; no atlas where a finding is an error.
    static func read(
        _ path: String?, asOf moment: Moment? = nil
    ) throws(CommandFailure) -> (atlas: Atlas?, findings: [Finding]) {
        let line = ProgressLine()
        defer { line.erase() }
        return try read(path, asOf: moment) { _ in
        } progress: {
            line.show(words.reading($0.file, $0.fraction))
        }
    }

    /// - Parameters:
    ///   - moment: when a file is to be as it was then; `nil` for now.
    ///   - begun: told what stands in for the parts that the atlas does not have, before its actors are read.
    ///   - progress: told of a package how far it is read.
    static func read(
        _ path: String?, asOf moment: Moment? = nil, begun: (PackageDefaults) -> Void,
        progress: @escaping (ReadingProgress) -> Void
    ) throws(CommandFailure) -> (atlas: Atlas?, findings: [Finding]) {
        let kind = try path.map { path throws(CommandFailure) in try checkExists(path, orCommand: false) }
        if kind == .folder, let path, !PackageReader.isPackage(path) { throw .notAnAtlas(path: path) }
        let (resources, defaults) = try supplied()
        begun(defaults)
        if kind == .file, let path {
            let atlas: Atlas
            do {
                atlas = try AtlasFile.open(
                    at: path, defaults: (defaults.referential, defaults.territories), asOf: moment)
            } catch {
                throw .store(error, path: path)
            }
            let findings = atlas.findings(today: .today)
            return (findings.contains { $0.severity == .error } ? nil : atlas, findings)
        }
        let (atlas, findings) = PackageReader.read(
            folder: path ?? "\(resources)/atlas", defaults: defaults, today: .today, progress: progress)
        return (atlas, ordered(findings))
    }

    /// An atlas with the territories and the referential of the program, and nobody in it.
    static func empty(title: String) throws(CommandFailure) -> Atlas {
        let defaults = try supplied().defaults
        return Atlas(title: title, referential: defaults.referential, territories: defaults.territories, actors: [])
    }

    /// What comes with the program, and the folder where it is.
    private static func supplied() throws(CommandFailure) -> (resources: String, defaults: PackageDefaults) {
        let resources: String
        do { resources = try ResourceFolder.find() } catch { throw .resources(error) }
        do { return (resources, try PackageDefaults.read(resources: resources)) } catch { throw .exchange(error) }
    }

    /// The lines of the maps of an atlas: its own where it brings its territories along, else the program's.  A sheet
    /// without picture is still a sheet: what cannot be read is left out.
    static func outlines(
        of atlas: Atlas, at path: String?, detail: OutlineReader.Detail = .region
    ) -> Outlines? {
        if atlas.ownParts.contains(.territories) {
            return path.flatMap { try? OutlineReader.read(folder: "\($0)/territories", detail: detail) }
        }
        guard let resources = try? ResourceFolder.find() else { return nil }
        return try? OutlineReader.read(folder: "\(resources)/territories", detail: detail)
    }

    /// File by file as they were read, each from its first line to its last, as a person corrects them.
    private static func ordered(_ findings: [Finding]) -> [Finding] {
        var files: [String: Int] = [:]
        for finding in findings where files[finding.place.file] == nil { files[finding.place.file] = files.count }
        return findings.enumerated()
            .map { (file: files[$1.place.file] ?? 0, line: $1.place.line ?? 0, position: $0, finding: $1) }
            .sorted { ($0.file, $0.line, $0.position) < ($1.file, $1.line, $1.position) }
            .map(\.finding)
    }

    /// - Parameter orCommand: whether the text may have been meant as a command.
    @discardableResult
    static func checkExists(_ path: String, orCommand: Bool) throws(CommandFailure) -> PathKind {
        guard let kind = PathKind(of: path) else {
            guard orCommand, !path.contains("/"), !path.hasSuffix(".maillage") else { throw .noSuchAtlas(path: path) }
            let names = MaillageCommand.commandNames.joined()
            throw .noSuchCommand(path, nearest: NearestNames.of(path, among: names, limit: 3))
        }
        return kind
    }
}
