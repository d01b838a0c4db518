/// A problem found in data: what, where, and how grave; put into words by the front ends.
public struct Finding: Hashable, Sendable {
    public enum Severity: Sendable {
        /// The data cannot be used as it is.
        case error
        /// The data can be used; somebody should look.
        case warning
    }

    /// Where in the data, as far as known.
    public struct Place: Hashable, Sendable {
        /// Path of the file inside the package.
        public var file: String
        /// Line of the file, the header being line 1.
        public var line: Int?
        /// Name of the column.
        public var column: String?

        public init(file: String, line: Int? = nil, column: String? = nil) {
            self.file = file
            self.line = line
            self.column = column
        }
    }

    /// What a file is that is no text in UTF-8 or Windows-1252.
    public enum Contents: Hashable, Sendable {
        /// Of Excel or LibreOffice, or anything else packed in a ZIP file.
        case workbook
        /// SQLite, as an atlas of one's own is.
        case database
        case pdf
        case utf16
        case binary
    }

    public enum Problem: Hashable, Sendable {
        case missingFile
        /// A table in the folder of a package that none is read from; `nearest` is the one that may be meant.
        case unknownFile(nearest: String?)
        case unreadableFile(reason: String)
        /// Where a text was expected.
        case notText(Contents)
        case emptyFile
        case invalidUTF8
        case unclosedQuote
        /// Text follows the closing quote of a cell.
        case strayQuote
        case missingColumn
        /// A table of something else; `required` is the title of the column that it needs at least.
        case noKnownColumn(required: String)
        /// `nearest` is the known column that the name resembles.
        case unknownColumn(nearest: String?)
        case repeatedColumn
        case wrongFieldCount(expected: Int, found: Int)
        case missingValue
        case duplicateIdentifier(firstLine: Int)
        /// Who is tied to whom, and how, is said already: on an earlier line, where it was read from a file that has lines.
        case repeatedRelation(firstLine: Int?)
        case unknownIdentifier(of: Entity)
        case unknownTerritory
        case formerCommune(successor: String)
        /// A spreadsheet took the code for a number and dropped its zeros; read as the code given here.
        case repairedLeadingZero(String)
        case postalCodeForCommune(candidates: [String])
        case invalidTerritory
        case unknownChoice(allowed: [String])
        case invalidDate
        /// Neither that, nor a day as people type it, such as `21/11/2026`.
        case invalidTypedDate
        /// A day that has not come yet.
        case futureDate
        case datesReversed
        /// Not a number of months or years such as `P2M`.
        case invalidDuration
        /// Not a day counted from the hire such as `8 days before`.
        case invalidHireOffset
        case invalidNumber
        case outOfRange(minimum: Int, maximum: Int)
        case controlCharacter
        case nestedZone
        case invalidIdentifier
        case suspectSiret
        /// A spreadsheet took the SIRET for a number, as `1,23457E+13`: its last digits are lost.
        case siretAsNumber
        case suspectRna
        case invalidJSON(reason: String)
        /// Neither UTF-8 nor anything that says what it is: read as Windows-1252.
        case readAsWindows1252
        /// A name that several communes bear, each written with its code and département.
        case ambiguousCommune(candidates: [String])
        /// A name of nothing known; `nearest` are names like it.
        case unknownName(of: Entity, nearest: [String])
        /// The record says something else than an earlier line about it, which was kept.
        case differsFromLine(Int)
        /// So many offers that the atlas has of an actor are not among those that the file gives; they stay.
        case offersNotInFile(Int)
        /// One of several phone numbers that the atlas has of an actor is not in the file; it stays.
        case numberNotInFile
        /// A kind of service that no table gives a function for.
        case unmappedService
        /// A code that another file, given here, should have.
        case notInFile(String)
        /// A commune of today that the official files of a later year neither list nor let become another.
        case vanishedCommune
        /// A file in which no questionnaire of the survey begins.
        case noQuestionnaire
        /// A questionnaire that comes back as it was sent.
        case unansweredQuestionnaire
        /// The record of the actor was modified on that day, after what is read was written or its questionnaire prepared.
        case modifiedSince(CalendarDate)
        /// So many functions that the type of the actor let be presumed were neither confirmed nor denied, and are no more
        /// presumed once it has answered.
        case presumptionsLeftOpen(Int)
        /// A questionnaire does not say when it was answered: nothing in it counts as verified.
        case answerWithoutDay
        /// The day of an answer is before that day, on which its actor was noted as invited: it goes on waiting.
        case answeredBeforeInvitation(CalendarDate)
        /// A questionnaire does not say how the actor does what it does, or at which stages.
        case unansweredQuestion
    }

    /// What an identifier names.
    public enum Entity: Hashable, Sendable {
        case actor, actorType, function, cooperation, initiative, commune, departement, region, epci
        /// Any of the territories.
        case territory
        /// A column of a table.
        case column
        /// What an actor is in data·inclusion and in HSDS.
        case structure, organization
    }

    public let severity: Severity
    public let problem: Problem
    public let place: Place
    /// The value as read, possibly hostile: to be made safe before it is shown.
    public let value: String

    public init(_ severity: Severity, _ problem: Problem, at place: Place, value: String = "") {
        self.severity = severity
        self.problem = problem
        self.place = place
        self.value = value
    }
}
