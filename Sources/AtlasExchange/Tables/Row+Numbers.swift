import AtlasModel

extension Row where Column: SheetColumn {
    func date(_ column: Column) -> CalendarDate? {
        remembered(column) {
            guard let text = cell(column) else { return nil }
            if let date = CalendarDate(iso: text) { return date }
            report(.error, .invalidDate, column, value: text)
            return nil
        }
    }

    func period(_ column: Column) -> CalendarPeriod? {
        guard let text = cell(column) else { return nil }
        if let period = CalendarPeriod(iso: text) { return period }
        report(.error, .invalidDate, column, value: text)
        return nil
    }

    /// Who checked the row, and when; the name alone tells nothing.
    func verification(on: Column, by: Column) -> Verification? {
        let name = text(by)
        if let day = date(on) {
            if let today = reader.log.today, day > today { report(.warning, .futureDate, on, value: day.description) }
            return Verification(on: day, by: name)
        }
        if !name.isEmpty && !hasValue(on) { report(.warning, .missingValue, on, value: "") }
        return nil
    }

    func integer(_ column: Column, in range: ClosedRange<Int>) -> Int? {
        guard let text = cell(column) else { return nil }
        return integer(text, column, in: range)
    }

    func integer(_ text: String, _ column: Column, in range: ClosedRange<Int>) -> Int? {
        guard let number = Int(text) else {
            report(.error, .invalidNumber, column, value: text)
            return nil
        }
        if range.contains(number) { return number }
        report(.error, .outOfRange(minimum: range.lowerBound, maximum: range.upperBound), column, value: text)
        return nil
    }

    /// A number of days with at most two decimals.
    func days(_ column: Column) -> Decimal2? {
        guard let text = cell(column) else { return nil }
        if let days = Decimal2(text) { return days }
        report(.error, .invalidNumber, column, value: text)
        return nil
    }

    /// Degrees, with a point or a French comma.
    func degrees(_ column: Column, in range: ClosedRange<Int>) -> Double? {
        let bounds = Double(range.lowerBound)...Double(range.upperBound)
        if let plain = plainBytes(column), let number = PlainNumber.decimal(plain), bounds ~= number { return number }
        guard let text = cell(column) else { return nil }
        guard let number = Double(text.replacing(",", with: ".")), number.isFinite else {
            report(.error, .invalidNumber, column, value: text)
            return nil
        }
        if bounds ~= number { return number }
        report(.error, .outOfRange(minimum: range.lowerBound, maximum: range.upperBound), column, value: text)
        return nil
    }

    func coordinate(_ latitude: Column, _ longitude: Column) -> Coordinate? {
        let (north, east) = (degrees(latitude, in: -90...90), degrees(longitude, in: -180...180))
        if let north, let east { return Coordinate(latitude: north, longitude: east) }
        if hasValue(latitude) != hasValue(longitude) {
            report(.warning, .missingValue, hasValue(latitude) ? longitude : latitude, value: "")
        }
        return nil
    }
}
