import AtlasDocuments
import AtlasExchange
import AtlasModel
import AtlasResources
import Testing

@testable import AtlasApp
@testable import Terminal

/// The embedded atlas on a fixed day, read once for all tests of screens.
enum EmbeddedAtlas {
    static let subject = AtlasOnDate(atlas, on: day)

    /// Its territories and words, before anybody is entered.
    static let withoutActors = AtlasOnDate(
        Atlas(title: "", referential: atlas.referential, territories: atlas.territories, actors: []), on: day)

    /// Nothing at all: no territory but France, no word, nobody.
    static let nothing = AtlasOnDate(Atlas(title: "", referential: .empty, territories: .none, actors: []), on: day)

    /// Takes a debug build a third of a second, and there are hundreds of rehearsals.
    static let index = TerritoryIndex(atlas.territories)

    private static let day: CalendarDate = {
        guard let day = CalendarDate(year: 2026, month: 11, day: 21) else { fatalError("no such day") }
        return day
    }()

    private static let atlas: Atlas = {
        do {
            let resources = try ResourceFolder.find()
            let defaults = try PackageDefaults.read(resources: resources)
            let (atlas, findings) = PackageReader.read(folder: resources + "/atlas", defaults: defaults)
            guard let atlas else { fatalError("the embedded atlas cannot be read: \(findings)") }
            return atlas
        } catch {
            fatalError("no resources: \(error)")
        }
    }()
}

/// The program without a terminal: keys in, screens out.
struct Rehearsal {
    var state: AppState
    /// What the program asked of the world, in order.
    private(set) var effects: [Effect] = []
    var isWorkHeldBack = false
    /// What is worked out before anybody asks comes at once; otherwise it never does.
    var isForeseeing = false

    init(width: Int, height: Int, language: Language = .french, subject: AtlasOnDate = EmbeddedAtlas.subject) {
        state = AppState(subject, words: Words(language), size: Size(width: width, height: height))
        state.outlines = ShippedOutlines.source
        if subject.atlas.territories == EmbeddedAtlas.subject.atlas.territories {
            state.knownIndex = EmbeddedAtlas.index
        }
    }

    mutating func press(_ keys: Key...) {
        for key in keys { tell(.key(key)) }
    }

    mutating func type(_ text: String) {
        for character in text { tell(.key(.character(character))) }
    }

    /// Clicks where a text first stands on the screen.
    mutating func click(_ text: String, kinds: [MouseEvent.Kind] = [.press]) throws {
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
        let row = try #require(lines.firstIndex { $0.contains(text) }, "no “\(text)” on screen:\n\(screen)")
        let line = lines[row]
        let range = try #require(line.firstRange(of: text))
        let column = displayWidth(of: String(line[..<range.lowerBound]))
        for kind in kinds { tell(.mouse(MouseEvent(kind: kind, position: Position(x: column, y: row)))) }
    }

    mutating func restore(_ session: Session) { carryOut(state.restore(session)) }

    /// Work that is asked for is done at once, unless `isWorkHeldBack`.
    mutating func tell(_ message: Message) {
        carryOut(state.update(message))
    }

    private mutating func carryOut(_ effect: Effect?) {
        guard let effect else { return }
        if case .foresee(let foresight) = effect {
            if isForeseeing {
                foresight.run {
                    tell(.foreseen($0))
                    return true
                }
            }
            return
        }
        effects.append(effect)
        if case .edit(let request) = effect, let editor = state.editor { tell(.edited(editor.answer(request))) }
        if case .work(let running) = effect, !isWorkHeldBack {
            tell(.work(.done(running.work.run(.undisturbed)), number: running.number))
        }
    }

    mutating func rest() { tell(.rested) }

    /// The screen once the keys have rested.
    var screen: String { settled.text() }

    var styledScreen: String { settled.styledText() }

    /// The screen as the last key leaves it.
    mutating func draw() -> String { state.surface().text() }

    private var settled: Surface {
        var copy = state
        // As `.rested` does, but without the index of names.
        _ = copy.update(.resized(copy.terminalSize))
        return copy.surface()
    }
}

/// What the tests ask of a rehearsal: small values, since a failure prints what it compares and a state holds all of
/// France.
extension Rehearsal {
    var territory: TerritoryReference { state.explorer.choices.territory }
    var focus: Pane { state.explorer.focus }
    var treeRows: [TreeRow] { state.explorer.tree.rows }
    var listed: Int { state.explorer.rows.count }
    var selected: ActorID? { state.explorer.selectedActor?.id }
    var stage: EmploymentStage? { state.choices.stage }
    var isAsking: Bool { state.prompt != nil }
    var notice: String { state.notice ?? "" }
    var commune: TerritoryReference? { state.pathway.chosenCommune }
    var stepCount: Int { state.pathway.pathway?.steps.count ?? 0 }
    var field: PathwayState.Field { state.pathway.field }
    var form: (stage: EmploymentStage, needs: Set<FunctionID>, name: String) {
        (state.pathway.stage, state.pathway.needs, state.pathway.name.text)
    }
}
