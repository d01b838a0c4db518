import AtlasModel

/// What the script of a page reads, as JSON.
enum ScriptValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    case text(String)
    case number(Int)
    /// In the shortest form that reads back as the same number.
    case decimal(Double)
    case list([ScriptValue])
    case object([(String, ScriptValue)])
    case null

    init(stringLiteral value: String) { self = .text(value) }

    init(integerLiteral value: Int) { self = .number(value) }

    init(arrayLiteral elements: ScriptValue...) { self = .list(elements) }

    init(dictionaryLiteral elements: (String, ScriptValue)...) { self = .object(elements) }

    init(nilLiteral: ()) { self = .null }

    /// The JSON; it holds no `<`, so that it can close no element of a page, nothing that a script reads as the end of
    /// a line, and no mark that acts on the reading order.
    var json: String {
        var result = ""
        write(to: &result)
        return result
    }

    private func write(to result: inout String) {
        switch self {
        case .text(let text): ScriptValue.quote(text, to: &result)
        case .number(let number): result += "\(number)"
        case .decimal(let number):
            let text = number.isFinite ? "\(number)" : "null"
            result += text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        case .null: result += "null"
        case .list(let values):
            result += "["
            for (index, value) in values.enumerated() {
                if index > 0 { result += "," }
                value.write(to: &result)
            }
            result += "]"
        case .object(let members):
            result += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { result += "," }
                ScriptValue.quote(member.0, to: &result)
                result += ":"
                member.1.write(to: &result)
            }
            result += "}"
        }
    }

    private static func quote(_ text: String, to result: inout String) {
        result += "\""
        for scalar in text.madeSafe.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "<": result += "\\u003c"
            case ">": result += "\\u003e"
            case "&": result += "\\u0026"
            default: result.unicodeScalars.append(scalar)
            }
        }
        result += "\""
    }
}
