import AtlasDocuments
import AtlasModel

/// Asks a person about the conflicts of a merge, one after the other, in lines that a screen reader reads as well.
enum MergeQuestions {
    /// The answers, until the person stops.
    /// - Parameter base: the common ancestor of both copies.
    static func answers(
        to questions: [MergeConflict], in atlas: Atlas, from base: Atlas
    ) throws(CommandFailure) -> [MergeConflict: MergeConflict.Side] {
        var answers: [MergeConflict: MergeConflict.Side] = [:]
        for (position, conflict) in questions.enumerated() {
            // A note is one line: within it, the end of a line is a sign made safe.
            for line in words.question(conflict, number: position + 1, of: questions.count, in: atlas, from: base) {
                Console.note(line)
            }
            guard let side = answer() else { break }
            answers[conflict] = side
        }
        return answers
    }

    /// `nil` where the person stops.
    private static func answer() -> MergeConflict.Side? {
        while let line = readLine() {
            switch line.trimmed {
            case "1": return .mine
            case "2": return .theirs
            case "": return nil
            default: Console.note(words.mergeAnswerUnknown)
            }
        }
        return nil
    }
}
