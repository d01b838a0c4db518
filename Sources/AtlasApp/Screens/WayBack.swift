/// A screen from which something was opened elsewhere, with what was chosen there.
struct WayBack: Sendable {
    let screen: AppState.Screen
    let choices: Choices
    /// The screen that it was opened on.
    let reached: AppState.Screen
}

extension AppState {
    /// Goes back to where what is shown was opened, with what was chosen there; what is imagined since and the order of
    /// lists stay.  `false` where there is nothing to go back to.
    mutating func goWayBack() -> Bool {
        guard let wayBack else { return false }
        self.wayBack = nil
        choose {
            let now = $0
            $0 = wayBack.choices
            $0.scenario = now.scenario
            $0.interlocutors = now.interlocutors
            $0.sort = now.sort
            $0.columns = now.columns
        }
        screen = wayBack.screen
        return true
    }

    /// Forgets the way back once one has gone elsewhere, or put the sheet away.  Help and forms come back to the sheet.
    mutating func dropWayBack() {
        guard let wayBack, screen != .help, screen != .editing else { return }
        let isThere = screen == wayBack.reached && (screen != .explorer || context == .sheet)
        if !isThere { self.wayBack = nil }
    }
}
