#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A copy of a package folder beside it, before many of its records change at once: a folder keeps no history.
enum FolderBackup {
    /// Copies the folder to `NAME.LABEL`, or to `NAME.LABEL-2` … where there is one already.
    /// - Returns: the path of the copy.
    static func make(of path: String, named label: String) throws(CommandFailure) -> String {
        // A link to a folder would be copied as a link.
        let folder = WholeFile.resolved(path)
        let stem = stem(of: path) ?? folder
        var copies = 1
        while true {
            let target = "\(stem).\(label)\(copies == 1 ? "" : "-\(copies)")"
            copies += 1
            var status = stat()
            guard lstat(target, &status) != 0 else { continue }
            do {
                try FileManager.default.copyItem(atPath: folder, toPath: target)
                return target
            } catch {
                let code = (error as? CocoaError)?.code
                // Somebody has made one of that name meanwhile.
                if code == .fileWriteFileExists { continue }
                try? FileManager.default.removeItem(atPath: target)
                throw .cannotCreate(path: target, code: number(of: code))
            }
        }
    }

    /// The path as it was typed, where a name can be made of its end.
    private static func stem(of path: String) -> String? {
        var stem = path[...]
        while stem.hasSuffix("/") { stem.removeLast() }
        let name = stem.split(separator: "/").last
        return name == nil || name == "." || name == ".." ? nil : String(stem)
    }

    /// The error number of the system for what users meet.
    private static func number(of code: CocoaError.Code?) -> Int32 {
        if code == .fileWriteOutOfSpace { return ENOSPC }
        if code == .fileWriteNoPermission || code == .fileReadNoPermission { return EACCES }
        return code == .fileWriteVolumeReadOnly ? EROFS : EIO
    }
}
