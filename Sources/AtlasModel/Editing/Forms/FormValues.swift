/// How values are written in the fields of forms, and read again.
extension FormContext {
    /// The parts of a list, apart by `;`.  A text that has a `|` is apart by that, for parts with a `;` in them.
    func parts(of text: String) -> [String] {
        text.split(separator: text.contains("|") ? "|" : ";").map { $0.trimmed }.filter { !$0.isEmpty }
    }

    func text(ofList list: [String]) -> String {
        guard list.contains(where: { $0.contains(";") }) else { return list.joined(separator: "; ") }
        return list.joined(separator: " | ") + (list.count == 1 ? " |" : "")
    }

    func list<Value>(
        _ text: String, _ value: (String) throws(FieldProblem) -> Value
    ) throws(FieldProblem) -> [Value] {
        var values: [Value] = []
        for part in parts(of: text) { values.append(try value(part)) }
        return values
    }

    func day(_ text: String) throws(FieldProblem) -> CalendarDate? {
        if text.isEmpty { return nil }
        guard let day = CalendarDate(typed: text) else { throw .noDate }
        return day
    }

    func period(_ text: String) throws(FieldProblem) -> CalendarPeriod? {
        if text.isEmpty { return nil }
        if let period = CalendarPeriod(iso: text) { return period }
        guard let day = CalendarDate(typed: text), let period = CalendarPeriod(iso: day.description) else {
            throw .noPeriod
        }
        return period
    }

    func number(_ text: String) throws(FieldProblem) -> Int? {
        if text.isEmpty { return nil }
        let digits = text.filter { !$0.isWhitespace }
        guard !digits.isEmpty, digits.utf8.count <= 12, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw .noNumber
        }
        return Int(digits)
    }

    /// `48.58 -3.83`, `48,58 ; -3,83`.
    func coordinate(_ text: String) throws(FieldProblem) -> Coordinate? {
        if text.isEmpty { return nil }
        var parts = text.split { $0.isWhitespace || $0 == ";" }.map(String.init)
        if parts.count == 1 { parts = text.split(separator: ",").map(String.init) }
        let numbers = parts.compactMap { part in
            let plain = part.hasSuffix(",") ? part.dropLast() : part[...]
            return Double(plain.map { $0 == "," ? "." : String($0) }.joined())
        }
        guard numbers.count == 2, parts.count == 2, (-90...90).contains(numbers[0]), (-180...180).contains(numbers[1])
        else { throw .noCoordinate }
        return Coordinate(latitude: numbers[0], longitude: numbers[1])
    }

    func zone(_ text: String) throws(FieldProblem) -> Zone {
        let levels = Set(TerritoryLevel.allCases)
        return Zone(try list(text) { part throws(FieldProblem) in try territory(part, among: levels) }.eachOnce)
    }

    /// `12000`, `~7000` where the source says "about".
    func budget(_ text: String) throws(FieldProblem) -> Initiative.Budget? {
        let isApproximate = text.hasPrefix("~")
        let amount = (isApproximate ? text.dropFirst() : text[...]).filter { $0 != "€" }
        guard let euros = try number(String(amount)) else {
            if isApproximate { throw .noNumber }
            return nil
        }
        return Initiative.Budget(euros: euros, isApproximate: isApproximate)
    }
}

extension Verification? {
    func text(_ field: FieldName) -> String {
        field == .verifiedOn ? self?.on.typed ?? "" : self?.by ?? ""
    }

    /// The day comes before who verified, as the fields do.
    mutating func take(_ text: String, for field: FieldName, _ context: FormContext) throws(FieldProblem) {
        if field == .verifiedOn {
            let day = try context.day(text)
            // It would stand as the latest until that day, whatever is verified before.
            if let day, day > context.today() { throw .futureDay }
            self = day.map { Verification(on: $0, by: self?.by ?? "") }
        } else if let on = self?.on {
            self = Verification(on: on, by: text)
        } else if !text.isEmpty {
            throw .verifierWithoutDate
        }
    }
}
