import AtlasModel

/// The spellings of a stage that a person may type, in either language.
enum StageName {
    /// What messages and help propose.
    static let proposed = ["projet", "primo-employeur", "employeur", "project", "first-time-employer", "employer"]

    /// What one types for a stage, in a language.
    static func usual(_ stage: EmploymentStage, _ language: Language) -> String {
        let names = language == .french ? proposed.prefix(3) : proposed.suffix(3)
        return names[names.startIndex + Int(stage.rawValue)]
    }

    static func stage(_ text: String, option: String) throws(CommandFailure) -> EmploymentStage {
        switch text.folded {
        case "project", "projet": return .project
        case "firsttimeemployer", "first time employer", "primoemployeur", "primo employeur", "primo":
            return .firstTimeEmployer
        case "employer", "employeur": return .employer
        default: throw .unknownChoice(option: option, value: text, allowed: proposed)
        }
    }
}
