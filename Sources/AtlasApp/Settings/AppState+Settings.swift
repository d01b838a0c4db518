extension AppState {
    /// Takes the user's settings over.
    mutating func adopt(_ file: SettingsFile) {
        let settings = file.settings
        self.settings = settings
        keys = settings.keyMap
        crowdedAbove = settings.threshold
        isMouseOn = settings.mouse
        if let theme = settings.theme.theme {
            self.theme = theme
            followsGround = false
        }
        if let problem = file.problems.first, notice == nil {
            notice = words.settingsNotice(problem, count: file.problems.count)
        }
    }
}
