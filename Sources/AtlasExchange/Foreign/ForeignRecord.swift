import AtlasModel

/// The fields of a format that is not ours, an enumeration whose raw values are the names of its columns or keys.
protocol ForeignField: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {}

/// What a record of another format has in one field.
enum ForeignCell: Hashable {
    case text(String)
    case list([String])
}

/// A record of a file in another format, read field by field; what cannot be read is reported with its place.
struct ForeignRecord<Field: ForeignField> {
    let place: Finding.Place
    private let cells: [Field: ForeignCell]
    /// What the file calls its fields, where that is not their own name.
    private let titles: [Field: String]
    /// The lines of fields that do not stand on that of the record.
    private let lines: [Field: Int]
    private let log: FindingLog

    init(
        _ cells: [Field: ForeignCell], at place: Finding.Place, titles: [Field: String] = [:],
        lines: [Field: Int] = [:],
        log: FindingLog
    ) {
        self.place = place
        self.cells = cells
        self.titles = titles
        self.lines = lines
        self.log = log
    }

    func report(_ severity: Finding.Severity, _ problem: Finding.Problem, _ field: Field, value: String) {
        var place = place
        place.line = lines[field] ?? place.line
        place.column = title(field)
        log.add(Finding(severity, problem, at: place, value: value))
    }

    /// What the file calls a field.
    func title(_ field: Field) -> String { titles[field] ?? field.rawValue }

    /// A text of one line; empty where there is none.
    func text(_ field: Field) -> String { harmless(prose(field), field, inProse: false).trimmed }

    /// A text that may have several lines; what is nothing but spaces is none.
    func prose(_ field: Field) -> String {
        let text =
            switch cells[field] {
            case nil: ""
            case .text(let text): harmless(text, field, inProse: true)
            case .list(let items): harmless(items.joined(separator: "|"), field, inProse: true)
            }
        return text.trimmed.isEmpty ? "" : text
    }

    /// The items of a list, which a table writes in one cell.
    func items(_ field: Field, separatedBy separators: [Character] = ["|"]) -> [String] {
        let items: [String] =
            switch cells[field] {
            case nil: []
            case .text(let text): text.split { separators.contains($0) }.map(String.init)
            case .list(let items): items
            }
        return items.map { harmless($0, field, inProse: false).trimmed }.filter { !$0.isEmpty }
    }

    /// The items of a list of known names, which people also put commas between, as names may hold some: an item that is
    /// no name is taken apart where each of its parts is one.
    func items(
        _ field: Field, separatedBy separators: [Character], known isKnown: (String) -> Bool
    ) -> [String] {
        items(field, separatedBy: separators).flatMap { item in
            guard item.contains(where: { ",/".contains($0) }), !isKnown(item) else { return [item] }
            let parts = item.split { ",/".contains($0) }.map { String($0).trimmed }
            return parts.allSatisfy(isKnown) ? parts : [item]
        }
    }

    func requiredText(_ field: Field) -> String {
        let text = text(field)
        if text.isEmpty { report(.error, .missingValue, field, value: "") }
        return text
    }

    func date(_ field: Field) -> CalendarDate? {
        let text = text(field)
        guard !text.isEmpty else { return nil }
        if let date = CalendarDate(typed: text) { return date }
        report(.error, .invalidTypedDate, field, value: text)
        return nil
    }

    /// Who checked, and when.
    func verification(on: Field, by: Field) -> Verification? {
        guard let day = date(on) else { return nil }
        tell(on, ifAfterToday: day)
        return Verification(on: day, by: text(by))
    }

    /// Tells that a day on which something was checked is still to come.
    func tell(_ field: Field, ifAfterToday day: CalendarDate?) {
        guard let today = log.today, let day, day > today else { return }
        report(.warning, .futureDate, field, value: day.description)
    }

    func coordinate(_ latitude: Field, _ longitude: Field) -> Coordinate? {
        guard let north = degrees(latitude, 90), let east = degrees(longitude, 180) else { return nil }
        return Coordinate(latitude: north, longitude: east)
    }

    private func degrees(_ field: Field, _ most: Int) -> Double? {
        let text = text(field)
        guard !text.isEmpty else { return nil }
        guard let number = Double(text.replacing(",", with: ".")), number.isFinite else {
            report(.error, .invalidNumber, field, value: text)
            return nil
        }
        if abs(number) <= Double(most) { return number }
        report(.error, .outOfRange(minimum: -most, maximum: most), field, value: text)
        return nil
    }

    /// A SIRET as ``RegisterNumber`` reads it; the doubtful warn, and stay as they are.
    func siret(_ field: Field) -> String {
        RegisterNumber.siret(text(field)) { report(.warning, $0, field, value: $1) }
    }

    func rna(_ field: Field) -> String {
        let written = text(field)
        if !written.isEmpty, !RegisterNumber.isRna(written) { report(.warning, .suspectRna, field, value: written) }
        return written
    }

    /// Without what would act on a terminal, which is reported.
    private func harmless(_ text: String, _ field: Field, inProse: Bool) -> String {
        // Nearly all, and a text put together anew takes up to twice the room.
        guard text.unicodeScalars.contains(where: \.isUnsafeInText) else { return text }
        var kept = String.UnicodeScalarView()
        var isWhole = true
        for scalar in text.unicodeScalars {
            if !scalar.isUnsafeInText {
                kept.append(scalar)
            } else if scalar == "\n" || scalar == "\t" {
                kept.append(inProse ? scalar : " ")
            } else if scalar != "\r", scalar != "\u{200B}", scalar != "\u{FEFF}" {
                isWhole = false
            }
        }
        if !isWhole { report(.warning, .controlCharacter, field, value: text) }
        return String(kept)
    }
}
