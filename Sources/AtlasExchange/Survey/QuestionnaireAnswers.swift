import AtlasModel

/// What the lines of a questionnaire say of the functions, as offers.
struct QuestionnaireAnswers {
    private typealias Layout = QuestionnaireLayout
    typealias Column = QuestionnaireLayout.TableColumn

    private let actor: Actor
    private let questionnaire: Questionnaire
    private let atlas: Atlas
    private let verification: Verification?
    private let source: String
    /// How many lines each function has had so far: the first is about its first offer, and so on.
    private var counts: [FunctionID: Int] = [:]
    /// What becomes of the functions of each known offer, and where it is said.
    private var known: [Int: [(function: FunctionID, result: Offer, place: Finding.Place)]] = [:]
    /// The rows of known offers in the order in which they are spoken of.
    private var order: [Int] = []
    private var added: [(offer: Offer, place: Finding.Place, findings: [Finding])] = []
    private var findingsOfKnown: [Int: [Finding]] = [:]
    /// Problems of lines that belong to no offer.
    private(set) var looseFindings: [Finding] = []

    init(
        of actor: Actor, _ questionnaire: Questionnaire, in atlas: Atlas, verification: Verification?, source: String
    ) {
        self.actor = actor
        self.questionnaire = questionnaire
        self.atlas = atlas
        self.verification = verification
        self.source = source
    }

    /// What was said of one function.
    private struct Answer {
        var yes: StageSet = []
        var no: StageSet = []
        /// `nil` where the cell says nothing, or only proposes.
        var role: OfferRole?
        var zone: Zone
        var modes: [String]
        var conditions: String

        var saysSomething: Bool { !yes.isEmpty || !no.isEmpty || role != nil }
    }

    mutating func take(_ line: QuestionnaireSheet.Line, file: String, fields: FlatFields, log: FindingLog) {
        let place = Finding.Place(file: file, line: line.number)
        let reading = AnswerReading(line: line, place: place, fields: fields, log: log)
        let (function, findings) = log.gather { reading.function() }
        guard let function else {
            looseFindings += findings
            return
        }
        let count = counts[function, default: 0]
        counts[function] = count + 1
        let rows = questionnaire.rows.filter { $0.function == function }
        let row = count < rows.count ? rows[count] : nil
        let (answer, problems) = log.gather {
            Answer(
                yes: reading.stages(Layout.StageMark.yesWords), no: reading.stages(Layout.StageMark.noWords),
                role: reading.role(), zone: reading.zone(), modes: reading.modes(), conditions: reading.conditions())
        }
        let doubts = reading.doubts()
        if let offer = row?.offer {
            if known[offer] == nil { order.append(offer) }
            known[offer, default: []].append((function, changed(atlas.offers[offer], by: answer), place))
            findingsOfKnown[offer, default: []] += problems + doubts
        } else if answer.saysSomething || !(problems + doubts).isEmpty {
            var offer = new(function, answer, proposed: row?.presumedRole)
            if offer.zone == actor.zone { offer.zone = .unknown }
            var all = problems + doubts
            if offer.role == .unknown { all.append(open(place, .role)) }
            if offer.stages.isEmpty, offer.role != .none { all.append(open(place, .project)) }
            added.append((offer, place, all))
        }
    }

    private func open(_ place: Finding.Place, _ column: Column) -> Finding {
        var place = place
        place.column = column.rawValue
        return Finding(.warning, .unansweredQuestion, at: place)
    }

    private func changed(_ offer: Offer, by answer: Answer) -> Offer {
        var result = offer
        let stages = offer.role == .none ? answer.yes : offer.stages.union(answer.yes).subtracting(answer.no)
        if answer.role == OfferRole.none || (stages.isEmpty && answer.yes.isEmpty && !answer.no.isEmpty) {
            result.role = .none
        } else {
            if !answer.yes.isEmpty || !answer.no.isEmpty, !stages.isEmpty { result.stages = stages }
            if let role = answer.role {
                result.role = role
            } else if offer.role == .none, !answer.yes.isEmpty {
                result.role = .unknown
            }
        }
        if !answer.zone.isUnknown, answer.zone != offer.zone {
            result.zone = answer.zone == actor.zone ? .unknown : answer.zone
        }
        if !answer.modes.isEmpty { result.modes = answer.modes }
        if !answer.conditions.isEmpty { result.conditions = answer.conditions }
        if answer.saysSomething, let verification { result.verification = verification }
        return result
    }

    private func new(_ function: FunctionID, _ answer: Answer, proposed: OfferRole?) -> Offer {
        let isRefused = answer.role == OfferRole.none || (answer.yes.isEmpty && !answer.no.isEmpty)
        let stages = isRefused ? answer.no : answer.yes
        let role = isRefused ? .none : answer.role ?? (answer.yes.isEmpty ? nil : proposed) ?? .unknown
        return Offer(
            actor: actor.id, functions: [function], stages: stages, role: role, zone: answer.zone,
            modes: answer.modes, conditions: answer.conditions, verification: verification, source: source)
    }

    /// How many functions that were presumed have got no answer.
    var presumptionsLeftOpen: Int {
        let answered = Set(added.flatMap(\.offer.functions))
        return questionnaire.rows.count { $0.presumedRole != nil && !answered.contains($0.function) }
    }

    /// Whether something is said that the atlas does not say.
    var isChanged: Bool {
        !added.isEmpty
            || known.contains { row, functions in
                functions.contains { entry in
                    var same = entry.result
                    same.verification = atlas.offers[row].verification
                    return same != atlas.offers[row]
                }
            }
    }

    var findings: [Finding] { looseFindings + added.flatMap(\.findings) + findingsOfKnown.values.flatMap(\.self) }

    /// The offers as they become.  A known offer of several functions that are not answered alike becomes several.
    func records(key: String, at place: Finding.Place) -> [IncomingRecord<Offer>] {
        var records: [IncomingRecord<Offer>] = []
        for row in order {
            let old = atlas.offers[row]
            let answers = known[row] ?? []
            var groups: [(offer: Offer, functions: [FunctionID])] = []
            for function in old.functions {
                let result = answers.first { $0.function == function }?.result ?? old
                if let group = groups.firstIndex(where: { $0.offer == result }) {
                    groups[group].functions.append(function)
                } else {
                    groups.append((result, [function]))
                }
            }
            for (position, group) in groups.enumerated() {
                var offer = group.offer
                offer.functions = group.functions
                let own = answers.first { group.functions.contains($0.function) }?.place
                records.append(
                    IncomingRecord(
                        offer, key: key, at: own ?? place, known: position == 0 ? old : nil,
                        findings: position == 0 ? findingsOfKnown[row] ?? [] : []))
            }
        }
        records += added.map { IncomingRecord($0.offer, key: key, at: $0.place, findings: $0.findings) }
        return records
    }
}

/// Reads the cells of one line of the table.
private struct AnswerReading {
    typealias Column = QuestionnaireLayout.TableColumn

    let line: QuestionnaireSheet.Line
    let place: Finding.Place
    let fields: FlatFields
    let log: FindingLog

    private var record: ForeignRecord<Column> {
        ForeignRecord(
            Dictionary(uniqueKeysWithValues: line.cells.map { ($0, ForeignCell.text($1)) }), at: place, log: log)
    }

    /// By its code, else by its name.
    func function() -> FunctionID? {
        let (code, name) = (line[.code], line[.function])
        if let found = fields.functions.id(code) ?? fields.functions.id(name.droppingMark) { return found }
        guard !(code + name).isEmpty else { return nil }
        let (column, value) = code.isEmpty ? (Column.function, name) : (.code, code)
        record.report(
            .error, .unknownName(of: .function, nearest: fields.functions.nearest(value)), column, value: value)
        return nil
    }

    func stages(_ words: Set<String>) -> StageSet {
        StageSet(
            Column.allCases.filter { words.contains(line[$0].lowercased()) }.compactMap(\.stage))
    }

    /// Cells of stages that mean neither yes nor no nor nothing.
    func doubts() -> [Finding] {
        typealias Mark = QuestionnaireLayout.StageMark
        return Column.allCases.filter { $0.stage != nil }.compactMap { column in
            let text = line[column].lowercased()
            guard !Mark.yesWords.contains(text), !Mark.noWords.contains(text), !Mark.silent.contains(text) else {
                return nil
            }
            var place = place
            place.column = column.rawValue
            return Finding(.error, .unknownChoice(allowed: [Mark.yes, Mark.no]), at: place, value: line[column])
        }
    }

    /// `nil` where nothing is said: `secondaire ?` only proposes.
    func role() -> OfferRole? { line[.role].hasSuffix("?") ? nil : record.choice(.role, FlatTerms.roles) }

    func zone() -> Zone { record.zone(.zone, separatedBy: FlatFields.separators, in: fields.zones) }

    func modes() -> [String] { record.items(.modes, separatedBy: FlatFields.ownSeparators) }

    func conditions() -> String { record.prose(.conditions) }
}

extension String {
    /// The name of a sub-function without the point before it.
    fileprivate var droppingMark: String { hasPrefix("·") ? String(dropFirst()).trimmed : self }
}
