/// What is wrong where a file of settings is no TOML.
///
/// The parser tells it in English sentences of its own, for those who know the format; a user is told what to write.
enum TomlFault: Equatable, Sendable {
    /// A name is written with a letter that names cannot have, or is not there.
    case name
    /// No `=` stands after the name.
    case noEquals
    /// What stands after the `=` is no value.
    case value
    /// A text that has no end, or that has a sign in it that it cannot have.
    case text
    /// A list, or a table in braces, that is not closed or has something between its values.
    case list
    /// The title of a part, in brackets.
    case part
    /// Something stands behind the value.
    case more
    /// A backslash with a letter that it gives no meaning to.
    case backslash
    /// The same name twice.
    case twice
    case other

    /// - Parameters:
    ///   - message: the sentence of the parser (toml++): `Error while parsing key: expected …`.
    ///   - line: the line that it is about.
    init(_ message: String, in line: String) {
        let known: [(TomlFault, [String])] = [
            (.twice, ["redefine", "already"]), (.more, ["expected a comment or whitespace"]),
            (.backslash, ["escape sequence"]), (.part, ["parsing table header"]),
            (.list, ["parsing array", "parsing inline table"]), (.text, ["parsing string", "parsing literal string"]),
            (.name, ["parsing key:", "expected keys", "parsing root table"]),
            (.value, ["parsing value", "parsing boolean", "number", "integer", "floating", "parsing date"]),
        ]
        let hasEquals = line.contains("=")
        if message.contains("expected '='") {
            self = hasEquals ? .name : .noEquals
        } else if message.contains("parsing key-value pair: encountered end-of-file") {
            self = hasEquals ? .value : .noEquals
        } else {
            self = known.first { $0.1.contains { message.contains($0) } }?.0 ?? .other
        }
    }
}
