import AtlasModel

/// The file of a session: a name and a value a line, of which what is not understood is passed over.
extension Session {
    private static let head = "maillage-session 1"

    /// No session is nearly as long.
    package static let sizeLimit = 64 * 1024

    /// - Parameter atlas: the path of the atlas that the session is about.
    package func text(of atlas: String) -> String {
        var lines = [Self.head, "atlas \(atlas.madeSafe)", "screen \(screen.rawValue)"]
        lines.append("territory \(choices.territory)")
        if let stage = choices.stage { lines.append("stage \(stage.code)") }
        if let function = choices.function { lines.append("function \(function.rawValue.madeSafe)") }
        if !choices.text.isEmpty { lines.append("text \(choices.text.madeSafe)") }
        if choices.isConfirmedOnly { lines.append("confirmed-only") }
        if choices.includesUseful { lines.append("with-useful") }
        lines += scenarioLines + listLines + shownLines + associationLines
        if let branches {
            lines += ["branches"] + branches.map { "branch \($0.session.madeSafe)" }.sorted().prefix(Self.mostBranches)
        }
        if let actor { lines.append("actor \(actor.rawValue.madeSafe)") }
        if let theme { lines.append("theme \(theme.rawValue) \(themeInSettings.rawValue)") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// `nil` for a file of another version, of another atlas, or for no session at all.
    package init?(_ text: String, of atlas: String) {
        let lines = text.split(separator: "\n")
        guard text.utf8.count <= Self.sizeLimit, text.hasSuffix("\n"), lines.count > 1, lines[0] == Self.head,
            lines[1] == "atlas \(atlas.madeSafe)"
        else { return nil }
        for line in lines.dropFirst(2) {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard let name = parts.first else { continue }
            take(name, parts.count > 1 ? String(parts[1]).madeSafe : "")
        }
    }

    private mutating func take(_ name: Substring, _ value: String) {
        switch name {
        case "screen": if let known = AppState.Screen(rawValue: value) { screen = known }
        case "territory": if let reference = TerritoryReference(parsing: value) { choices.territory = reference }
        case "stage": choices.stage = EmploymentStage(code: value)
        case "function": choices.function = FunctionID(value)
        case "text": choices.text = String(value.prefix(Self.longestText))
        case "confirmed-only": choices.isConfirmedOnly = true
        case "with-useful": choices.includesUseful = true
        case "remove", "extend", "create": takeOfScenario(name, value)
        case "actor": actor = ActorID(value)
        case "association", "association-commune", "association-stage", "association-full", "association-hire",
            "association-need", "association-choice":
            takeOfAssociation(name, value)
        case "filter", "sort", "columns": takeOfList(name, value)
        case "matrix", "matrix-columns", "matrix-worst-first", "matrix-cell", "gaps", "gaps-row", "survey",
            "survey-row",
            "network", "network-center", "map", "map-sites", "map-skin", "map-division", "map-part":
            takeOfShown(name, value)
        case "branch": if let node = TreeNode(session: value) { branches?.insert(node) }
        case "branches": branches = []
        case "theme":
            let parts = value.split(separator: " ").map(String.init)
            guard parts.count == 2, let theme = Theme(rawValue: parts[0]), let choice = ThemeChoice(rawValue: parts[1])
            else { return }
            self.theme = theme
            themeInSettings = choice
        default: break
        }
    }

    /// Nobody has unfolded more by hand.
    private static let mostBranches = 1000

    /// Nobody types a longer search, nor a longer name.
    static let longestText = 200
}
