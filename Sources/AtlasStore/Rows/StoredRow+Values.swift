import AtlasModel

extension StoredRow {
    func id<ID: RawRepresentable<String>>(_ column: Table.Column) throws(StoreError) -> ID {
        try required(column, ID(rawValue: text(column)))
    }

    func optionalChoice<Choice: RawRepresentable<String>>(_ column: Table.Column) throws(StoreError) -> Choice? {
        try parsed(column) { Choice(rawValue: $0) }
    }

    func choice<Choice: RawRepresentable<String>>(_ column: Table.Column) throws(StoreError) -> Choice {
        try required(column, optionalChoice(column))
    }

    func stage(_ column: Table.Column) throws(StoreError) -> EmploymentStage {
        try required(column, EmploymentStage(code: text(column)))
    }

    func date(_ column: Table.Column) throws(StoreError) -> CalendarDate? {
        guard let bytes = optionalBytes(column) else { return nil }
        return try required(
            column, known.dates.value(bytes) { CalendarDate(iso: String(decoding: bytes, as: UTF8.self)) })
    }

    func period(_ column: Table.Column) throws(StoreError) -> CalendarPeriod? {
        try parsed(column) { CalendarPeriod(iso: $0) }
    }

    func reference(_ column: Table.Column) throws(StoreError) -> TerritoryReference? {
        try parsed(column) { TerritoryReference(parsing: $0) }
    }

    func verification(on: Table.Column, by: Table.Column) throws(StoreError) -> Verification? {
        guard let day = try date(on) else { return nil }
        return try Verification(on: day, by: text(by))
    }

    /// Stored as a number with decimals, which sums in SQL; a million days are more than anybody lives, and sums of
    /// what is below never overflow.
    func days(_ column: Table.Column) throws(StoreError) -> Decimal2? {
        guard let days = try real(column) else { return nil }
        guard 0..<1_000_000 ~= days, let hundredths = Int(exactly: (days * 100).rounded()) else {
            throw broken(column)
        }
        return Decimal2(hundredths: hundredths)
    }

    /// How many there are of something, euros among others: never less than none, nor so many that a sum overflows.
    func count(_ column: Table.Column) throws(StoreError) -> Int? {
        guard let count = try integer(column) else { return nil }
        guard 0...1_000_000_000_000 ~= count else { throw broken(column) }
        return count
    }

    /// An angle between the two limits, in degrees.
    func degrees(_ column: Table.Column, within limit: Double) throws(StoreError) -> Double? {
        guard let degrees = try real(column) else { return nil }
        guard -limit...limit ~= degrees else { throw broken(column) }
        return degrees
    }

    func list(_ column: Table.Column) throws(StoreError) -> [String] {
        let cell = try bytes(column)
        return try required(
            column, known.lists.value(cell) { TextList.items(of: cell) { String(decoding: $0, as: UTF8.self) } })
    }

    func types(_ column: Table.Column) throws(StoreError) -> [ActorTypeID] {
        let cell = try bytes(column)
        return try required(column, known.types.value(cell) { TextList.names(of: cell) })
    }

    func functions(_ column: Table.Column) throws(StoreError) -> [FunctionID] {
        let cell = try bytes(column)
        return try required(column, known.functions.list(cell))
    }

    func references(_ column: Table.Column) throws(StoreError) -> [TerritoryReference] {
        try required(column, TextList.items(of: bytes(column)) { TerritoryReference(parsing: $0) })
    }

    func stages(_ column: Table.Column) throws(StoreError) -> StageSet {
        let text = try bytes(column)
        if let known = StageSet.byText.first(where: { $0.text.isSame(as: text) }) { return known.stages }
        let codes = try required(column, TextList.items(of: text) { String(decoding: $0, as: UTF8.self) })
        let stages = codes.compactMap(EmploymentStage.init(code:))
        guard stages.count == codes.count else { throw broken(column) }
        return StageSet(stages)
    }

    func zone(_ column: Table.Column) throws(StoreError) -> Zone {
        let cell = try bytes(column)
        return try required(
            column,
            known.zones.value(cell) { TextList.items(of: cell) { TerritoryReference(parsing: $0) }.map(Zone.init) })
    }
}

extension StageSet {
    /// The eight sets with the text that stands for each.
    fileprivate static let byText = (0...all.rawValue).map(StageSet.init(rawValue:)).map { stages in
        (text: Array(TextList.text(of: stages.stages.map(\.code)).utf8), stages: stages)
    }
}
