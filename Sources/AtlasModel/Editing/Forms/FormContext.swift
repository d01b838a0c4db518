/// What gives a meaning to what is typed in forms: the names of the atlas and of its territories, and the words in which
/// choices are written.
public struct FormContext: Sendable {
    public let subject: AtlasOnDate
    public let index: TerritoryIndex
    /// The day it is when a form is read: the atlas may have been opened on another.
    public let today: @Sendable () -> CalendarDate
    /// Somebody who is entered by the same change, and is not in the atlas yet.
    public var newcomer: Newcomer?
    private let labels: @Sendable (FormChoice) -> [String]
    private let names: Once<[String: [ActorID]]>

    /// An actor who is being entered.
    public struct Newcomer: Hashable, Sendable {
        public let id: ActorID
        public let name: String

        public init(id: ActorID, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// - Parameters:
    ///   - today: the day it is; `nil` for that of the atlas.
    ///   - labels: how a choice is written, and what else is understood for it; its code always is.
    public init(
        _ subject: AtlasOnDate, index: TerritoryIndex, today: (@Sendable () -> CalendarDate)? = nil,
        labels: @escaping @Sendable (FormChoice) -> [String] = { _ in [] }
    ) {
        self.subject = subject
        self.index = index
        self.today = today ?? { subject.date }
        self.labels = labels
        names = Once {
            Dictionary(grouping: subject.atlas.actors) { $0.name.folded }.mapValues { $0.map(\.id) }
        }
    }

    var atlas: Atlas { subject.atlas }

    // MARK: Choices

    public func label(_ choice: FormChoice) -> String { labels(choice).first ?? choice.code }

    func choice(_ text: String, among choices: [FormChoice]) throws(FieldProblem) -> FormChoice {
        let found = named(text, among: choices)
        if let only = found.first, found.count == 1 { return only }
        if !found.isEmpty { throw .ambiguousName(text, choices: found.map(label)) }
        let typed = text.folded
        let begun = choices.filter { choice in labels(choice).contains { $0.folded.hasPrefix(typed) } }
        if !typed.isEmpty, begun.count == 1 { return begun[0] }
        let nearest = NearestNames.of(text, among: choices.map(label), limit: 3)
        // Of a few words, all are told.
        throw .unknownName(text, nearest: nearest.isEmpty && choices.count <= 8 ? choices.map(label) : nearest)
    }

    /// The choices that a text says in full: the one whose code it is, else all that are called so.
    func named(_ text: String, among choices: [FormChoice]) -> [FormChoice] {
        if let exact = choices.first(where: { $0.code == text }) { return [exact] }
        let typed = text.folded
        return choices.filter { choice in
            choice.code.folded == typed || labels(choice).contains { $0.folded == typed }
        }
    }

    func text(_ choices: [FormChoice], among options: [FormChoice]) -> String {
        choices.map { choice in
            let label = label(choice)
            return !label.contains(";") && (try? self.choice(label, among: options)) == choice ? label : choice.code
        }.joined(separator: "; ")
    }

    // MARK: Actors

    /// The name of an actor where it tells who is meant, else the identifier.
    public func text(of actor: ActorID) -> String {
        guard let name = name(of: actor), !name.contains(where: { ";|:".contains($0) }),
            (try? self.actor(name)) == actor
        else { return actor.rawValue }
        return name
    }

    private func name(of actor: ActorID) -> String? {
        newcomer?.id == actor ? newcomer?.name : subject.actor(actor)?.name
    }

    func actor(_ text: String) throws(FieldProblem) -> ActorID {
        let id = ActorID(text)
        if subject.row(of: id) != nil || newcomer?.id == id { return id }
        let typed = text.folded
        var found = names()[typed] ?? []
        if let newcomer, newcomer.name.folded == typed, !typed.isEmpty { found.append(newcomer.id) }
        if let only = found.first, found.count == 1 { return only }
        if !found.isEmpty { throw .ambiguousName(text, choices: found.map(\.rawValue)) }
        throw .unknownName(text, nearest: subject.search(text).prefix(3).map { atlas.actors[Int($0)].name })
    }

    // MARK: Territories

    /// More of them are written by their references: a name has to be looked for among all to be sure of it.
    private static let namedTerritories = 24

    func text(of references: [TerritoryReference]) -> String {
        let isNamed = references.count <= Self.namedTerritories
        return references.map { isNamed ? text(of: $0) : $0.description }.joined(separator: "; ")
    }

    /// The name of a territory where it tells which one is meant, else the reference.
    public func text(of reference: TerritoryReference) -> String {
        let levels = Set(TerritoryLevel.allCases)
        guard let label = placeLabel(reference), !label.contains(";"),
            (try? territory(label, among: levels)) == reference
        else { return reference.description }
        return label
    }

    private func placeLabel(_ reference: TerritoryReference) -> String? {
        guard let name = atlas.territories.name(of: reference) else { return nil }
        return atlas.territories.departementCode(of: reference).map { "\(name) (\($0))" } ?? name
    }

    func territory(_ text: String, among levels: Set<TerritoryLevel>) throws(FieldProblem) -> TerritoryReference {
        let choices = meanings(of: text, among: levels)
        switch choices.count {
        case 1: return choices[0]
        case 0:
            let nearest = index.nearest(to: text, among: levels, limit: 3)
            throw .unknownName(text, nearest: nearest.map { self.text(of: $0) })
        default: throw .ambiguousName(text, choices: choices.prefix(6).map { self.text(of: $0, among: choices) })
        }
    }

    /// What tells a territory from others of its name, as a person may type it: `Bretagne (région)`, `Quimper (29)`,
    /// else the reference.
    private func text(of reference: TerritoryReference, among choices: [TerritoryReference]) -> String {
        guard let name = atlas.territories.name(of: reference) else { return reference.description }
        let isOnlyOfLevel = choices.count { $0.level == reference.level } == 1
        let text = isOnlyOfLevel ? "\(name) (\(label(.level(reference.level))))" : placeLabel(reference) ?? name
        let isClear = !text.contains(";") && meanings(of: text, among: Set(TerritoryLevel.allCases)) == [reference]
        return isClear ? text : reference.description
    }

    private func meanings(of text: String, among levels: Set<TerritoryLevel>) -> [TerritoryReference] {
        func meanings(_ text: String, isWidest: Bool) -> [TerritoryReference] {
            switch index.resolve(text, among: levels) {
            case .found(let choice): [choice.reference]
            case .ambiguous(let choices):
                (isWidest ? index.widest(ofSame: choices).map { [$0] } : nil) ?? choices.map(\.reference)
            case .unknown: []
            }
        }
        let plain = meanings(text, isWidest: true)
        guard plain.isEmpty, text.hasSuffix(")"), let bracket = text.lastIndex(of: "(") else { return plain }
        // `Bretagne (région)`: the name with what it is.
        let sign = String(text[text.index(after: bracket)...].dropLast())
        let name = text[..<bracket].reversed().drop(while: \.isWhitespace).reversed()
        return meanings(String(name), isWidest: false).filter { reference in
            labels(.level(reference.level)).contains { $0.folded == sign.folded }
        }
    }

    /// A commune by its name, its INSEE code or its postal code; of several that bear the name, the one beside a
    /// département of that name.
    func commune(_ text: String) throws(FieldProblem) -> String { try territory(text, among: [.commune]).code }

    func text(ofCommune code: String) -> String {
        let reference = TerritoryReference(.commune, code)
        guard let label = placeLabel(reference), (try? commune(label)) == code else { return code }
        return label
    }
}
