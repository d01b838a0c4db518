import AtlasModel

extension UsageProblem {
    /// Reads the English message of the parser: its own errors are not visible from outside, and their words are
    /// stable within a major version.  The tests of the real binary hold this to the version in use.
    init(parserMessage message: String) {
        let quoted = UsageProblem.quotedParts(of: message)
        switch quoted.first {
        case let first? where message.hasPrefix("Unknown option"):
            // The parser proposes what differs by three letters, which for a short option is any other.
            self = .unknownOption(
                first, suggestion: NearestNames.of(first, among: quoted.dropFirst(), limit: 1).first)
        case let first? where message.hasPrefix("Missing value for"):
            self = .missingValue(option: UsageProblem.optionName(first))
        case let first? where message.hasPrefix("Missing expected argument"):
            self = .missingArgument(UsageProblem.optionName(first))
        case .some where message.hasPrefix("Unexpected argument") || message.contains("unexpected arguments"):
            self = .unexpected(quoted)
        case let first? where message.hasPrefix("The option"):
            self = .valueNotTaken(option: first)
        default:
            self = .other(String(message.prefix { $0 != "\n" }))
        }
    }

    private static func quotedParts(of message: String) -> [String] {
        let parts = message.split(separator: "'", omittingEmptySubsequences: false)
        return parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    /// `--stage` of `--stage <stage>`.
    private static func optionName(_ text: String) -> String {
        text.hasPrefix("-") ? String(text.prefix { $0 != " " }) : text
    }
}
