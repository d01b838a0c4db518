import AtlasExchange
import AtlasModel
import AtlasResources
import AtlasStore
import Terminal

/// Why a command stops, with what is needed to say it; put into words in `Wording+Failures.swift`.
enum CommandFailure: Error {
    /// The parser did not understand the arguments of a command.
    case misunderstood(UsageProblem, command: String?)
    /// Neither a command nor an atlas: `nearest` are commands with a similar name.
    case noSuchCommand(String, nearest: [String])
    case unknownChoice(option: String, value: String, allowed: [String])
    case invalidDate(option: String, value: String)
    /// A day to come, where only one gone by makes sense.
    case futureDay(option: String, value: String)
    /// The end of something that begins on a later day.
    case pastDay(option: String, value: String, first: CalendarDate)
    case invalidNumber(option: String, value: String)
    /// A number that is none of those that make sense; `least` and `most` as they are written.
    case outOfRange(option: String, value: String, least: String, most: String)
    case malformed(option: String, value: String, example: String)
    case missing(option: String, command: String, example: String)
    case tooMuch(option: String, besides: String, command: String)
    case notFound(Subject, value: String, option: String?, nearest: [String])
    /// No field of the form is called so; `nearest`, best first, is empty where nothing resembles it.
    case unknownField(String, nearest: [String], all: [String])
    /// `hidden`: how many choices more than those listed.
    case ambiguous(Subject, value: String, option: String?, choices: [String], hidden: Int)
    case noSuchAtlas(path: String)
    /// A file or folder to import is not there.
    case noSuchFile(path: String)
    /// An actor has no offer or relation of that number; `choices` are those that it has.
    case noSuchNumber(value: String, choices: [String])
    /// An actor has no offer, or no relation, at all.
    case nothingNoted(RecordForm.Kind, actor: ActorID)
    /// A field of a record cannot have a value.
    case unfit(field: FieldName, of: RecordForm.Kind, value: String, FieldProblem)
    /// A field of one value is given two.
    case setTwice(FieldName, FieldShape, of: RecordForm.Kind, first: String, second: String)
    /// A zone to be deleted in which records act, or which they are about.
    case zoneInUse(NamedZone, by: [AtlasRecord])
    case store(StoreError, path: String)
    /// A folder without any of the files that make an atlas.
    case notAnAtlas(path: String)
    /// An atlas that is a folder: only a file keeps its history.
    case noHistory(path: String)
    case brokenAtlas(path: String, findings: [Finding])
    /// A file that an option names, such as one of weights.
    case brokenFile(path: String, findings: [Finding])
    /// `count`: how many problems were just listed.
    case brokenSettings(path: String, count: Int)
    /// The user has no folder of their own.
    case noUserFolder
    case exchange(ExchangeError)
    case resources(ResourceError)
    /// There is something at the path, and nobody said to replace it.
    case alreadyExists(path: String)
    /// An atlas is where something else is to be written, or would seem to be by its name.
    case isAtlas(path: String)
    /// The name of a file is that of what office suites write.
    case officeName(path: String, ending: String)
    /// A questionnaire is where one is to be written: an actor may have answered in it.
    case answersThere(path: String, folder: String)
    /// What is read is where it is to be written.
    case isSource(path: String)
    /// An atlas is where one without the contacts of persons is to be written.
    case contactsWouldGo(path: String)
    /// A table for people of more rows than anybody reads.
    case tooManyRows(limit: Int)
    /// `code`: the error number of the system.
    case cannotCreate(path: String, code: Int32)
    /// `path`: `nil` for standard output.
    case cannotWrite(path: String?, code: Int32)
    /// A PDF is nothing to look at on a terminal.
    case pdfOnTerminal
    /// The system has no command to print with.
    case noPrinter
    /// The command that prints did not take the sheet.
    case printerRefused(status: Int32)
    /// Some lines of a list of associations could not be used: what to say of each, and what came of the others.
    case linesLeftOut([String], done: Int, folder: String)
    /// A file brings errors or doubts that nobody has decided; `inParts`: errors in parts of records only.
    case importUndecided(path: String, inParts: Bool)
    /// A file is in none of the formats known.
    case unknownFormat(path: String)
    /// A merge has conflicts that no rule decides.
    case mergeUndecided(Int)
    /// The screen of the conflicts of a merge was left without writing.
    case mergeLeft
    /// Nobody knows on which day the territories of an atlas hold.
    case vintageUnknown
    /// Official files of a day before that of the territories they are to replace.
    case olderVintage(CalendarDate, present: CalendarDate)
    /// The commands cannot be described.
    case noManual
    case terminal(TerminalError)
    /// The reader of standard output has gone: nothing to say.
    case outputClosed

    /// What a text was looked up as.
    enum Subject {
        case territory, commune, departement, function, actorType, actor, initiative, cooperation, zone, example
        case step
        /// Who covers a step, given by its title, where the association is.
        case candidate(step: String)
    }
}

/// What the parser of arguments did not understand.
enum UsageProblem: Equatable {
    case unknownOption(String, suggestion: String?)
    case missingValue(option: String)
    case unexpected([String])
    case missingArgument(String)
    case valueNotTaken(option: String)
    case other(String)
}
