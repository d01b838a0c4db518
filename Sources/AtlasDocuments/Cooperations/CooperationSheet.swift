package import AtlasModel

extension Document {
    /// The sheet of a cooperation: its members, how it is run, who receives the others next, what came of it.
    package static func cooperationSheet(
        _ cooperation: Cooperation, in subject: AtlasOnDate, words: Words, with parts: SheetParts = .screen
    ) -> Document {
        CooperationSheet(cooperation: cooperation, subject: subject, words: words, parts: parts).document
    }

    /// Cooperations one after the other: who is in each, how it is run, and who receives the others next.
    package static func cooperationList(
        _ cooperations: [Cooperation], in subject: AtlasOnDate, words: Words
    ) -> Document {
        var document = Document(title: words.pick("Coopérations", "Cooperations"), foot: words.foot(subject))
        document.blocks = cooperations.enumerated().map { index, cooperation in
            CooperationSheet(cooperation: cooperation, subject: subject, words: words, parts: .screen)
                .entry(number: index + 1)
        }
        var provenance = Provenance(subject: subject, words: words)
        provenance.perimeter = words.count(
            cooperations.count, ("coopération", "coopérations"), ("cooperation", "cooperations"))
        provenance.verified = words.pick("d’après les documents cités", "from the documents cited")
        provenance.sources = cooperations.map(\.source)
        document.blocks += provenance.blocks
        return document
    }
}

private struct CooperationSheet {
    let cooperation: Cooperation
    let subject: AtlasOnDate
    let words: Words
    let parts: SheetParts

    var document: Document {
        var document = Document(title: cooperation.name.madeSafe, blocks: [.facts(facts)])
        document.blocks += Block.section(words.pick("Membres et partenaires", "Members and partners"), members)
        document.blocks += turns
        document.blocks += Block.section(words.pick("Charte", "Charter"), [cooperation.charter])
        document.blocks += Block.section(words.pick("Gouvernance", "Governance"), [cooperation.governance])
        document.blocks += Block.section(words.pick("Résultats", "Results"), cooperation.results)
        if parts.isHandout {
            document.subtitle = words.pick("Coopération", "Cooperation")
            document.foot = words.foot(subject)
            var provenance = Provenance(subject: subject, words: words, perimeter: territory ?? "")
            provenance.verified = words.pick("d’après le document cité", "from the document cited")
            provenance.sources = [cooperation.source]
            document.blocks += provenance.blocks
        } else {
            document.blocks += Block.section(words.pick("Source", "Source"), [cooperation.source])
            document.blocks.append(.paragraph(words.origin(subject)))
        }
        let quotes = [cooperation.charter, cooperation.governance, cooperation.source] + cooperation.results
        document.quotes = Set(quotes.map(\.madeSafe))
        return document
    }

    private var territory: String? {
        cooperation.territory.map { words.territory($0, in: subject.atlas.territories) }
    }

    private var facts: [Fact] {
        let kind = words.cooperation(kind: cooperation.kind)
        return (kind.isEmpty ? [] : [Fact(words.pick("Genre", "Kind"), kind)]) + [
            Fact(words.pick("Territoire", "Territory"), territory ?? words.pick("non dit", "not said")),
            Fact(words.pick("Réunions", "Meetings"), words.rhythm(everyMonths: cooperation.monthsBetweenMeetings)),
            Fact(words.pick("Identifiant", "Identifier"), cooperation.id.rawValue.madeSafe),
        ]
    }

    /// The cooperation among others.
    func entry(number: Int) -> Block {
        let hosts = cooperation.rotation.turns(
            cooperation.rotation.hosts.count, from: subject.date, everyMonths: cooperation.monthsBetweenMeetings)
        let turns = hosts.map { name(of: $0) + ($0.on.map { " (\(words.date($0)))" } ?? "") }
        let more: [(String, String)] = [
            (words.pick("Membres et partenaires", "Members and partners"), members.joined(separator: ", ")),
            (words.pick("Prochains accueils", "Next hosts"), turns.joined(separator: ", ")),
            (words.pick("Gouvernance", "Governance"), cooperation.governance.madeSafe),
            (words.pick("Résultats", "Results"), cooperation.results.joined(separator: " ; ").madeSafe),
            (words.pick("Source", "Source"), cooperation.source.madeSafe),
        ]
        return .entry(
            mark: "\(number).", title: cooperation.name.madeSafe,
            [.facts(facts + more.filter { !$0.1.isEmpty }.map { Fact($0.0, $0.1) })])
    }

    private var members: [String] {
        cooperation.members.map { member in
            let name = words.name(of: member.actor, in: subject)
            return member.role.isEmpty ? name : "\(name) (\(words.part(member.role)))"
        }
    }

    /// One turn for each host, so that everybody sees when it is theirs.
    private var turns: [Block] {
        let rotation = cooperation.rotation
        guard !rotation.hosts.isEmpty else { return [] }
        let turns = rotation.turns(
            rotation.hosts.count, from: subject.date, everyMonths: cooperation.monthsBetweenMeetings)
        let heading = Block.heading(words.pick("Prochains accueils, à tour de rôle", "Next hosts, in turn"))
        guard turns.contains(where: { $0.on != nil }) else {
            let order = turns.enumerated().map { Block.entry(mark: "\($0 + 1).", title: name(of: $1), []) }
            return [heading] + [
                .paragraph(
                    words.pick(
                        "Le jour de la première réunion n’est pas connu : seul l’ordre peut être dit.",
                        "The day of the first meeting is not known: only the order can be told."))
            ] + order
        }
        let columns = [
            Table.Column(words.pick("Quand", "When")), Table.Column(words.pick("Qui accueille", "Host")),
        ]
        let rows = turns.map { [$0.on.map(words.date) ?? "", name(of: $0)] }
        return [heading, .table(Table(columns: columns, rows: rows))]
    }

    private func name(of turn: Rotation.Turn) -> String { words.name(of: turn.host, in: subject) }
}
