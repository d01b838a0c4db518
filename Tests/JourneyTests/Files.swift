import FoundationEssentials

/// The text of a file that the program wrote.
func contents(of path: String) -> String? {
    (try? Data(contentsOf: URL(filePath: path))).map { String(decoding: $0, as: UTF8.self) }
}

func removeFile(_ path: String) -> Bool { (try? FileManager.default.removeItem(atPath: path)) != nil }

func write(_ text: String, to path: String) -> Bool {
    (try? Data(text.utf8).write(to: URL(filePath: path))) != nil
}
