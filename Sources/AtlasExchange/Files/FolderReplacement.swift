#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder written beside the one it will become and renamed at the end, so that nobody ever sees half of a file.
///
/// Two renamings make the change, and there is no folder at the target for the moment between them: a power cut just
/// then leaves the old one beside it, as `<name>.old-<process>`, and the whole of the new one as
/// `<name>.draft-<process>`.
struct FolderReplacement {
    /// What stands where a folder is to be written.
    enum Occupant: Hashable {
        case nothing
        case emptyFolder
        case folder([String])
        case otherFile
    }

    /// Where the folder will be.
    private let target: String
    /// Where its files are written first.
    let draft: String
    private let isStopped: () -> Bool

    /// - Parameter isStopped: whether nobody wants the folder any more: writing on fails then.
    init(target: String, isStopped: @escaping () -> Bool = { false }) throws(ExchangeError) {
        self.isStopped = isStopped
        self.target = FolderReplacement.resolved(target)
        draft = "\(self.target).draft-\(getpid())"
        guard mkdir(draft, 0o777) == 0 else { throw .cannotWrite(path: self.target, reason: systemReason()) }
    }

    static func occupant(of path: String) throws(ExchangeError) -> Occupant {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT { return .nothing }
            throw .cannotWrite(path: path, reason: systemReason())
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { return .otherFile }
        let names = try entries(of: path)
        return names.isEmpty ? .emptyFolder : .folder(names)
    }

    /// Writes a file of the draft; its folder is made where it is missing.
    func write(_ text: String, to file: String) throws(ExchangeError) {
        var text: String? = text
        try write(
            TextPieces { piece in
                guard let whole = text.take() else { return false }
                piece = whole
                return true
            }, to: file)
    }

    /// Writes a file of the draft piece by piece; its folder is made where it is missing.
    func write(_ text: TextPieces, to file: String) throws(ExchangeError) {
        if let slash = file.lastIndex(of: "/") {
            let folder = "\(draft)/\(file[..<slash])"
            if !SourceFolder.isFolder(folder) { try FolderReplacement.makeFolder(folder) }
        }
        do throws(ExchangeError) {
            try write(text, toPath: "\(draft)/\(file)")
        } catch {
            // Nobody knows the draft by its name.
            guard case .cannotWrite(_, let reason) = error else { throw error }
            throw .cannotWrite(path: "\(target)/\(file)", reason: reason)
        }
    }

    /// Puts the draft in the place of the folder.  What the old folder holds besides `files`, and outside `folders`,
    /// moves to the new one: a person's own files beside a package are nobody's to delete.
    func commit(files: Set<String>, folders: Set<String>) throws(ExchangeError) {
        let old = "\(target).old-\(getpid())"
        let hasOld = try FolderReplacement.occupant(of: target) != .nothing
        if hasOld { try FolderReplacement.rename(target, to: old) }
        do {
            try FolderReplacement.rename(draft, to: target)
        } catch {
            if hasOld {
                try halfReplaced(keeping: old) { () throws(ExchangeError) in
                    try FolderReplacement.rename(old, to: target)
                }
            }
            throw error
        }
        guard hasOld else { return }
        try halfReplaced(keeping: old) { () throws(ExchangeError) in
            try moveForeign(from: old, besides: files, andIn: folders)
        }
        FolderReplacement.remove(old)
    }

    /// Does what must follow the first renaming; where it fails, the error names the old folder, which nobody would
    /// find otherwise.
    private func halfReplaced(
        keeping old: String, _ change: () throws(ExchangeError) -> Void
    ) throws(ExchangeError) {
        do throws(ExchangeError) {
            try change()
        } catch {
            switch error {
            case .cannotRead(_, let reason), .cannotWrite(_, let reason):
                throw .halfReplaced(path: target, old: old, reason: reason)
            default: throw error
            }
        }
    }

    private func moveForeign(
        from old: String, besides files: Set<String>, andIn folders: Set<String>
    ) throws(ExchangeError) {
        let foreign = try FolderReplacement.entries(of: old, below: "", besides: files, andIn: folders)
        for foreign in foreign where access("\(target)/\(foreign)", F_OK) != 0 {
            if let slash = foreign.lastIndex(of: "/") {
                let folder = "\(target)/\(foreign[..<slash])"
                if !SourceFolder.isFolder(folder) { try FolderReplacement.makeFolder(folder) }
            }
            try FolderReplacement.rename("\(old)/\(foreign)", to: "\(target)/\(foreign)")
        }
    }

    /// Forgets the draft.
    func cancel() { FolderReplacement.remove(draft) }

    private static func entries(
        of folder: String, below part: String, besides files: Set<String>, andIn folders: Set<String>
    ) throws(ExchangeError) -> [String] {
        var foreign: [String] = []
        for name in try entries(of: "\(folder)/\(part)") where !files.contains(part + name) {
            let entry = part + name
            if folders.contains(entry), isFolderItself("\(folder)/\(entry)") {
                foreign += try entries(of: folder, below: "\(entry)/", besides: files, andIn: folders)
            } else {
                foreign.append(entry)
            }
        }
        return foreign
    }

    /// The path behind symbolic links: renaming must replace the folder, not the link to it.
    private static func resolved(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func makeFolder(_ path: String) throws(ExchangeError) {
        guard mkdir(path, 0o777) == 0 else { throw .cannotWrite(path: path, reason: systemReason()) }
    }

    private static func rename(_ path: String, to other: String) throws(ExchangeError) {
        #if canImport(Glibc)
            let result = Glibc.rename(path, other)
        #else
            let result = Darwin.rename(path, other)
        #endif
        guard result == 0 else { throw .cannotWrite(path: other, reason: systemReason()) }
    }

    private func write(_ text: TextPieces, toPath path: String) throws(ExchangeError) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .cannotWrite(path: path, reason: systemReason()) }
        var failure: String?
        do throws(ExchangeError) {
            while failure == nil, let piece = try text.next() {
                failure = isStopped() ? "stopped" : FolderReplacement.fill(file, with: piece)
            }
        } catch {
            close(file)
            throw error
        }
        // Without it, a power cut after the renaming could leave an empty file under the final name.
        if failure == nil, fsync(file) != 0 { failure = systemReason() }
        if close(file) != 0, failure == nil { failure = systemReason() }
        if let failure { throw .cannotWrite(path: path, reason: failure) }
    }

    /// Writes every byte, or returns what the system says.
    private static func fill(_ file: Int32, with text: String) -> String? {
        var text = text
        return text.withUTF8 { bytes in
            let buffer = UnsafeRawBufferPointer(bytes)
            var written = 0
            while written < buffer.count {
                #if canImport(Glibc)
                    let step = Glibc.write(file, buffer.baseAddress! + written, buffer.count - written)
                #else
                    let step = Darwin.write(file, buffer.baseAddress! + written, buffer.count - written)
                #endif
                if step > 0 {
                    written += step
                } else if errno != EINTR {
                    return systemReason()
                }
            }
            return nil
        }
    }

    /// The names of what is in a folder, in their order.
    static func entries(of path: String) throws(ExchangeError) -> [String] {
        guard let folder = opendir(path) else { throw .cannotRead(path: path, reason: systemReason()) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Removes a folder of ours and what is left in it.
    private static func remove(_ path: String) {
        for name in (try? entries(of: path)) ?? [] {
            let entry = "\(path)/\(name)"
            if isFolderItself(entry) { remove(entry) } else { unlink(entry) }
        }
        rmdir(path)
    }

    /// Whether a path is a folder and no link to one.
    private static func isFolderItself(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
