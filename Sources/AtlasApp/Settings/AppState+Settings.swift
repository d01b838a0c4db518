extension AppState {
    /// Takes the user's settings over.
    /// - Parameter problems: what was wrong in the file, told in one line until the next key.
    mutating func adopt(_ settings: Settings, problems: [SettingsProblem]) {
        keys = settings.keyMap
        crowdedAbove = settings.threshold
        isMouseOn = settings.mouse
        if let theme = settings.theme.theme {
            self.theme = theme
            followsGround = false
        }
        if let first = problems.first { notice = words.settingsNotice(first, count: problems.count) }
    }
}
