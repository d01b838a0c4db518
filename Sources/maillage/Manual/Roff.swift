/// Text for the macros of manual pages (man(7)).
enum Roff {
    /// A text as it is to be read: a backslash is none of roff's, a hyphen stays one when it is copied, and quotes hold
    /// no argument of a macro together.
    static func escaped(_ text: some StringProtocol) -> String {
        let text = String(text).replacing("\\", with: "\\e").replacing("-", with: "\\-")
            .replacing("\"", with: "\\(dq")
        // At the beginning of a line, these would be a request.
        return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
    }

    static func section(_ title: String) -> String { ".SH \(escaped(title))\n" }

    static func part(_ title: String) -> String { ".SS \(escaped(title))\n" }

    static func paragraph(_ text: some StringProtocol) -> String { ".PP\n\(escaped(text))\n" }

    /// A term in bold and, under it, what is said of it.
    static func term(_ term: some StringProtocol, _ text: some StringProtocol) -> String {
        ".TP\n.B \(escaped(term))\n\(escaped(text))\n"
    }

    /// A line to type, which no width breaks, and under it what it does.
    static func example(_ line: some StringProtocol, _ text: some StringProtocol) -> String {
        ".PP\n" + lines([String(line)]) + ".RS\n\(escaped(text))\n.RE\n"
    }

    static func lines(_ lines: some Sequence<String>) -> String {
        ".nf\n" + lines.map { ".B \(escaped($0))\n" }.joined() + ".fi\n"
    }
}
