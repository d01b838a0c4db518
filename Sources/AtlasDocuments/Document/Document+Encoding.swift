/// A document for a program: its blocks in order, each with its `kind`.
extension Document: Encodable {
    private enum Key: String, CodingKey { case title, subtitle, foot, blocks }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(title, forKey: .title)
        try container.encode(subtitle, forKey: .subtitle)
        try container.encode(foot, forKey: .foot)
        try container.encode(blocks, forKey: .blocks)
    }
}

extension Block: Encodable {
    private enum Key: String, CodingKey { case kind, text, facts, items, columns, rows, mark, title, blocks }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        func write(_ kind: String, _ text: String? = nil) throws {
            try container.encode(kind, forKey: .kind)
            if let text { try container.encode(text, forKey: .text) }
        }
        switch self {
        case .heading(let text): try write("heading", text)
        case .paragraph(let text): try write("paragraph", text)
        case .note(let text): try write("note", text)
        case .alert(let text): try write("alert", text)
        case .facts(let facts):
            try write("facts")
            try container.encode(facts, forKey: .facts)
        case .list(let items):
            try write("list")
            try container.encode(items, forKey: .items)
        case .table(let table):
            try write("table")
            try container.encode(table.columns.map(\.title), forKey: .columns)
            try container.encode(table.rows, forKey: .rows)
        case .map(let map):
            // The picture is for the eye; its keys say the same.
            try write("map")
            try container.encode(map.title, forKey: .title)
            try container.encode(
                map.keys.map { Block.entry(mark: $0.mark, title: $0.title, [.facts($0.facts)]) }, forKey: .blocks)
        case .entry(let mark, let title, let blocks):
            try write("entry")
            try container.encode(mark, forKey: .mark)
            try container.encode(title, forKey: .title)
            try container.encode(blocks, forKey: .blocks)
        }
    }
}

extension Fact: Encodable {
    private enum Key: String, CodingKey { case name, value, link }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(name, forKey: .name)
        try container.encode(value, forKey: .value)
        try container.encodeIfPresent(link?.uri, forKey: .link)
    }
}
