import AtlasDocuments
import AtlasModel
import Terminal

/// Everything that the screen shows, as one value: a screen is drawn from it, a message changes it.
struct AppState: Sendable {
    enum Screen: Sendable {
        case explorer
        case pathway
        case help
    }

    let subject: AtlasOnDate
    let words: Words
    var size: Size
    var screen = Screen.explorer
    /// The screen that the help was called from.
    var helpCaller = Screen.explorer
    /// The keys that the help explains.
    var helpContext = Binding.Context.explorer
    var helpScroll = 0
    var explorer: ExplorerState
    var pathway: PathwayState
    var prompt: Prompt?
    /// One line about what has just happened, until the next key.
    var notice: String?
    var isMouseOn = true
    var laidOutSheet: LaidOutSheet?
    /// Made when the keys first rest, or when a name is typed before that.
    private var knownIndex: TerritoryIndex?

    init(_ subject: AtlasOnDate, words: Words, size: Size) {
        self.subject = subject
        self.words = words
        self.size = size
        explorer = ExplorerState(subject)
        pathway = PathwayState(subject, stage: nil, territory: .france, communeText: "")
    }

    var atlas: Atlas { subject.atlas }

    mutating func index() -> TerritoryIndex {
        if let knownIndex { return knownIndex }
        let index = TerritoryIndex(atlas.territories)
        knownIndex = index
        return index
    }

    /// Whether something waits for the keys to rest.
    var isWaitingForRest: Bool { explorer.isWaitingForRest || knownIndex == nil }

    func name(of reference: TerritoryReference) -> String { words.territory(reference, in: atlas.territories) }

    /// Whether a pathway can be read beside its form.
    var hasRoomForResult: Bool { size.width >= 100 }
}
