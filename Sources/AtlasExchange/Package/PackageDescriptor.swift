import AtlasModel
import FoundationEssentials

/// `datapackage.json`, the description of a package (Frictionless Data Package, version 1), as far as we read it.
enum PackageDescriptor {
    private struct Contents: Decodable {
        let title: String?
        let name: String?
    }

    /// The package's title, else its name; `nil` where it has neither.
    static func title(in folder: SourceFolder, log: FindingLog) -> String? {
        let file = PackageReader.descriptor
        guard let bytes = folder.contents(of: file).text(of: file, absence: .warning, log) else { return nil }
        do {
            let contents = try JSONDecoder().decode(Contents.self, from: Data(bytes))
            return title(contents, log: log)
        } catch {
            log.add(Finding(.error, .invalidJSON(reason: error.reason), at: Finding.Place(file: file)))
            return nil
        }
    }

    private static func title(_ contents: Contents, log: FindingLog) -> String? {
        let title = [contents.title, contents.name].compactMap { $0?.trimmed }.first { !$0.isEmpty }
        guard let title, title.unicodeScalars.contains(where: \.isUnsafeInText) else { return title }
        let place = Finding.Place(file: PackageReader.descriptor, column: "title")
        log.add(Finding(.error, .controlCharacter, at: place, value: title))
        return nil
    }
}

extension Error {
    /// What a decoder says, without the names of Swift types around it.
    var reason: String {
        guard let error = self as? DecodingError else { return String(describing: self) }
        switch error {
        case .dataCorrupted(let context): return context.debugDescription
        case .keyNotFound(let key, _): return "missing \(key.stringValue)"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            let path = context.codingPath.map(\.stringValue).joined(separator: ".")
            return path.isEmpty ? context.debugDescription : "\(path): \(context.debugDescription)"
        @unknown default: return String(describing: error)
        }
    }
}
