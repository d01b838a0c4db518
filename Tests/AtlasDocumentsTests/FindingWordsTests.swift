import AtlasDocuments
import AtlasModel
import Foundation
import Testing

@Suite("Findings in words")
struct FindingWordsTests {
    private func finding(_ problem: Finding.Problem, value: String = "") -> Finding {
        Finding(
            .error, problem, at: Finding.Place(file: "actors.csv", line: 12, column: "zone"), value: value)
    }

    @Test("Where, what and what to do, on one line")
    func line() {
        #expect(
            Words(.french).line(finding(.unknownTerritory, value: "dep:299"))
                == "actors.csv, ligne 12, colonne zone : territoire inconnu « dep:299 » ; vérifiez le code officiel ; "
                + "une zone à vous s’ajoute d’abord à l’atlas : maillage ajouter zone")
        #expect(
            Words(.english).line(finding(.postalCodeForCommune(candidates: ["29232"]), value: "29000"))
                == "actors.csv, line 12, column zone: “29000” is a postal code, not an INSEE code; write 29232")
    }

    @Test("Every problem has words of its own in both languages", arguments: [Language.french, .english])
    func every(language: Language) {
        let words = Words(language)
        let problems: [Finding.Problem] = [
            .missingFile, .unreadableFile(reason: "x"), .emptyFile, .invalidUTF8, .unclosedQuote, .strayQuote,
            .missingColumn, .unknownColumn(nearest: nil), .unknownColumn(nearest: "zone"), .repeatedColumn,
            .wrongFieldCount(expected: 3, found: 2), .missingValue, .duplicateIdentifier(firstLine: 2),
            .unknownIdentifier(of: .actor), .unknownIdentifier(of: .structure), .repeatedRelation(firstLine: 2),
            .repeatedRelation(firstLine: nil),
            .unknownTerritory,
            .formerCommune(successor: "29232"),
            .repairedLeadingZero("01001"), .postalCodeForCommune(candidates: []), .invalidTerritory,
            .unknownChoice(allowed: ["core"]), .invalidDate, .invalidTypedDate, .datesReversed, .invalidDuration,
            .invalidNumber,
            .outOfRange(minimum: 0, maximum: 9), .controlCharacter, .nestedZone, .invalidIdentifier, .suspectSiret,
            .siretAsNumber,
            .suspectRna, .invalidJSON(reason: "x"), .futureDate, .noQuestionnaire, .unansweredQuestionnaire,
            .modifiedSince(CalendarDate(iso: "2026-11-21")!), .unansweredQuestion, .answerWithoutDay,
            .offersNotInFile(2), .numberNotInFile,
            .answeredBeforeInvitation(CalendarDate(iso: "2026-11-21")!), .presumptionsLeftOpen(2),
            .notText(.workbook), .notText(.database), .notText(.pdf), .notText(.utf16), .notText(.binary),
            .noKnownColumn(required: "Nom"), .unknownFile(nearest: nil), .unknownFile(nearest: "offers.csv"),
        ]
        let lines = problems.map { words.line(finding($0, value: "v")) }
        #expect(Set(lines).count == lines.count)
        #expect(lines.allSatisfy { !$0.contains("\n") })
    }

    @Test("A day is told as everywhere, a year or a month too; what is none is quoted")
    func days() {
        func line(_ problem: Finding.Problem, _ value: String) -> String {
            Words(.french).line(finding(problem, value: value))
        }
        #expect(line(.datesReversed, "2025-03-01").contains("la fin, 1er mars 2025, vient avant le début"))
        #expect(line(.datesReversed, "2012-04").contains("la fin, avril 2012, vient"))
        #expect(line(.futureDate, "03/09/2026").contains("pas encore venu : 3 septembre 2026 ;"))
        #expect(line(.datesReversed, "hier").contains("« hier »"))
        #expect(Words(.english).line(finding(.datesReversed, value: "2025-03-01")).contains("the end, 1 March 2025,"))
    }

    @Test("A hostile value is shown harmless and short")
    func hostile() {
        let line = Words(.french).line(
            finding(.controlCharacter, value: "\u{1B}[2J" + String(repeating: "x", count: 500)))
        #expect(!line.unicodeScalars.contains("\u{1B}"))
        #expect(line.count < 200)
    }

    @Test("what the system says is told in the user’s language, whatever it is")
    func systemReasons() {
        let (french, english) = (Words(.french), Words(.english))
        for number: Int32 in 1...133 {
            let said = String(cString: strerror(number))
            #expect(french.systemReason(said) == french.systemReason(number))
            #expect(french.systemReason(said) != said && english.systemReason(said) != french.systemReason(said))
        }
        #expect(french.systemReason("File too large") == "le fichier deviendrait trop gros")
        let finding = Finding(
            .error, .unreadableFile(reason: "Permission denied"), at: Finding.Place(file: "actors.csv"))
        #expect(french.explanation(of: finding).0 == "fichier illisible (vous n’en avez pas le droit)")
        #expect(french.systemReason("\u{1B}[31m") == "\u{1B}[31m".madeSafe)
    }
}
