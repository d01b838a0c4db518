import AtlasModel

/// The association of a session in its file.
extension Session {
    var associationLines: [String] {
        var lines: [String] = []
        if !association.name.isEmpty { lines.append("association \(association.name.madeSafe)") }
        if let commune = association.commune { lines.append("association-commune \(commune)") }
        if association.stage != PathwayForm().stage { lines.append("association-stage \(association.stage.code)") }
        if association.isFull { lines.append("association-full") }
        if !association.hireDate.isEmpty { lines.append("association-hire \(association.hireDate.madeSafe)") }
        for need in association.needs { lines.append("association-need \(need.rawValue.madeSafe)") }
        // In an order of their own, so that the same session is the same file.
        for (step, actor) in choices.interlocutors.byStep.sorted(by: { $0.key < $1.key }) {
            lines.append("association-choice \(step.rawValue.madeSafe) \(actor.rawValue.madeSafe)")
        }
        return lines
    }

    mutating func takeOfAssociation(_ name: Substring, _ value: String) {
        switch name {
        case "association": association.name = String(value.prefix(Self.longestText))
        case "association-commune":
            if let place = TerritoryReference(parsing: value), place.level == .commune { association.commune = place }
        case "association-stage": if let stage = EmploymentStage(code: value) { association.stage = stage }
        case "association-full": association.isFull = true
        case "association-hire": association.hireDate = String(value.prefix(Self.longestText))
        case "association-need": association.needs.append(FunctionID(value))
        case "association-choice":
            // The commune stands before its choices.
            let parts = value.split(separator: " ", maxSplits: 1).map(String.init)
            guard parts.count == 2, let commune = association.commune else { return }
            choices.interlocutors.commune = commune
            choices.interlocutors.byStep[PathwayStepID(parts[0])] = ActorID(parts[1])
        default: break
        }
    }
}
