import AtlasDocuments
import AtlasModel
import Terminal

extension AppState {
    /// The screen as it is now.
    ///
    /// Drawing only adds to what has been counted for the lines in sight; it changes nothing that is seen.
    package mutating func surface() -> Surface {
        var surface = Surface(size: size)
        guard size.width >= ExplorerLayout.minimum.width, size.height >= ExplorerLayout.minimum.height else {
            let text = words.tooSmall(ExplorerLayout.minimum.width, ExplorerLayout.minimum.height)
            surface.write(paragraph: text, in: Rect(size))
            return surface
        }
        switch screen {
        case .explorer: ExplorerScreen.draw(&self, on: &surface)
        case .map: MapScreen.draw(&self, on: &surface)
        case .pathway: PathwayScreen.draw(self, on: &surface)
        case .network: NetworkScreen.draw(self, on: &surface)
        case .coverage, .gaps: drawStudy(on: &surface)
        case .survey: SurveyScreen.draw(self, on: &surface)
        case .editing: EditingScreen.draw(self, on: &surface)
        case .changes: ChangesScreen.draw(self, on: &surface)
        case .merging: MergingScreen.draw(self, on: &surface)
        case .help: HelpScreen.draw(self, on: &surface)
        }
        guard let scenarioRow else { return surface }
        var whole = surface.pushedDown(by: barRows)
        ScenarioBar.draw(self, at: scenarioRow, on: &whole)
        return whole
    }
}
