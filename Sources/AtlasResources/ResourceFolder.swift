#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where the program finds the files that come with it: codes of territories, referential, embedded atlas.
package enum ResourceFolder {
    /// Names another folder, for tests, packagers and regions with their own files.
    package static let variable = "MAILLAGE_RESOURCES"

    /// The path of the folder: the one that `MAILLAGE_RESOURCES` names, else the first that exists of `Resources`
    /// beside the executable, `../share/maillage` from there, and `Resources` of the checkout that built the program.
    ///
    /// A variable that names no such folder is an error: another folder would be used without anybody noticing.
    package static func find() throws(ResourceError) -> String {
        if let named = getenv(variable).map({ String(cString: $0) }), !named.isEmpty {
            guard holdsResources(named) else {
                throw .folderNotFound(name: "Resources", looked: [named], variable: variable)
            }
            return named
        }
        let places = usualPlaces
        guard let found = places.first(where: holdsResources) else {
            throw .folderNotFound(name: "Resources", looked: places, variable: variable)
        }
        return found
    }

    private static var usualPlaces: [String] {
        var places: [String] = []
        if let executable {
            let folder = parent(of: executable)
            places = ["\(folder)/Resources", "\(parent(of: folder))/share/maillage"]
        }
        // This file is Sources/AtlasResources/ResourceFolder.swift of the checkout.
        places.append(parent(of: parent(of: parent(of: #filePath))) + "/Resources")
        return places
    }

    private static var executable: String? {
        guard let path = realpath("/proc/self/exe", nil) ?? realpath(CommandLine.arguments[0], nil) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }

    private static func holdsResources(_ folder: String) -> Bool {
        access("\(folder)/referential/functions.csv", R_OK) == 0
    }

    /// Empty for the root of the file system.
    private static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
}

/// Why the files that come with the program cannot be used.
package enum ResourceError: Error, Hashable {
    /// `looked`: the paths tried, in their order; `variable`: the environment variable that can name the folder.
    case folderNotFound(name: String, looked: [String], variable: String)
}
