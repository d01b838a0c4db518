import AtlasModel
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("What waits for the keys to rest")
struct RestTests {
    /// The tree on France, then held down to Bretagne.
    private func heldToBretagne() -> Rehearsal {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.press(.down, .down, .down)
        return rehearsal
    }

    private let bretagne = TerritoryReference(.region, "53")

    /// What stands outside the tree: header, tabs, list and sheet.
    private func besidesTree(_ screen: String) -> [Substring] {
        screen.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { row, line in
            row < 3 ? line : line.dropFirst(32)
        }
    }

    @Test("a held arrow moves the cursor of the tree and nothing else")
    func onlyTreeMoves() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        let opening = rehearsal.draw()
        rehearsal.press(.down, .down, .down)
        let held = rehearsal.draw()
        #expect(held.contains("▶  ▸ Bretagne"))
        #expect(besidesTree(held) == besidesTree(opening))
        #expect(rehearsal.territory == .france)
        let isWaiting = rehearsal.state.isWaitingForRest
        #expect(isWaiting)
    }

    @Test("list, tabs, header and sheet follow when the keys rest, and then nothing waits")
    func allFollows() {
        var rehearsal = heldToBretagne()
        let before = rehearsal.listed
        rehearsal.rest()
        #expect(rehearsal.territory == bretagne)
        #expect(rehearsal.listed < before)
        let (tab, isWaiting) = (rehearsal.state.explorer.found.stageCounts[0], rehearsal.state.isWaitingForRest)
        #expect(tab == rehearsal.listed)
        #expect(!isWaiting)
        let screen = rehearsal.draw()
        #expect(screen.contains("   Bretagne   "))
        let (shown, selected) = (rehearsal.state.explorer.sheetRow, rehearsal.state.explorer.selectedRow)
        #expect(shown == selected)
    }

    @Test(
        "any other key acts upon the territory that the cursor has come to",
        arguments: [
            Key.tab, .backTab, .enter, .right, .escape, .character("d"), .character("/"), .character("p"),
            .character("y"), .character("s"), .character("3"), .character("?"), .character("M"),
        ])
    func otherKeys(key: Key) {
        var rehearsal = heldToBretagne()
        rehearsal.press(key)
        #expect(rehearsal.territory == bretagne)
    }

    @Test("y copies the sheet of the first actor of the territory come to")
    func copy() throws {
        var rehearsal = Rehearsal(width: 120, height: 40)
        let first = try #require(rehearsal.state.explorer.selectedActor?.name)
        rehearsal.press(.down, .down, .down)
        rehearsal.type("y")
        guard case .copy(let text) = try #require(rehearsal.effects.first) else {
            Issue.record("nothing was copied")
            return
        }
        let name = try #require(rehearsal.state.explorer.selectedActor?.name)
        #expect(text.hasPrefix(name) && name != first)
    }

    @Test("tab and enter open the sheet of the first actor of the territory come to")
    func open() throws {
        var rehearsal = heldToBretagne()
        rehearsal.press(.tab, .enter)
        let name = try #require(rehearsal.state.explorer.selectedActor?.name)
        #expect(rehearsal.territory == bretagne)
        let screen = rehearsal.draw()
        #expect(screen.contains(" \(name)"))
    }

    @Test("p opens the form on the commune come to")
    func pathway() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.type("d29")
        rehearsal.press(.enter, .backTab, .right, .down, .right, .down)
        #expect(rehearsal.territory.level == .epci)
        rehearsal.type("p")
        #expect(rehearsal.territory.level == .commune)
        #expect(rehearsal.commune == rehearsal.territory)
    }

    @Test("a click in the tree, or on a stage, shows the list at once")
    func clicks() throws {
        var rehearsal = heldToBretagne()
        try rehearsal.click("Normandie")
        #expect(rehearsal.territory == TerritoryReference(.region, "28"))
        rehearsal.press(.up)
        try rehearsal.click("Employeur")
        #expect(rehearsal.territory == TerritoryReference(.region, "11"))
    }

    @Test("a click in the list takes the row of the territory come to")
    func clickInList() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.press(.tab, .end, .backTab, .down, .down, .down)
        rehearsal.tell(.mouse(MouseEvent(kind: .press, position: Position(x: 40, y: 5))))
        let cursor = rehearsal.state.explorer.actorCursor
        #expect(rehearsal.territory == bretagne)
        #expect(cursor == 1)
    }

    @Test("the wheel over the tree is a held arrow; over the list it goes through the list of the territory come to")
    func wheel() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.tell(.mouse(MouseEvent(kind: .wheelDown, position: Position(x: 10, y: 10))))
        #expect(rehearsal.territory == .france)
        rehearsal.tell(.mouse(MouseEvent(kind: .wheelDown, position: Position(x: 50, y: 10))))
        #expect(rehearsal.territory == bretagne)
        let cursor = rehearsal.state.explorer.actorCursor
        #expect(cursor == 3)
    }

    @Test("a held arrow in the list leaves the sheet; a letter searched filters the list and shows the sheet at once")
    func sheet() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        let before = rehearsal.state.explorer.sheetRow
        rehearsal.press(.tab, .down)
        let held = rehearsal.state.explorer.sheetRow
        #expect(held == before)
        rehearsal.type("/resam")
        let typed = rehearsal.state.explorer.sheetRow
        #expect(rehearsal.selected == ActorID("resam"))
        #expect(typed == rehearsal.state.explorer.selectedRow)
        let waits = rehearsal.state.explorer.isWaitingForRest
        #expect(!waits)
    }

    @Test("the sheet that scrolls is that of the selected actor, after a search given up too")
    func sheetScrolls() {
        var rehearsal = Rehearsal(width: 80, height: 24)
        rehearsal.press(.tab, .tab)
        rehearsal.type("/resam")
        rehearsal.press(.escape, .down)
        rehearsal.rest()
        let scroll = rehearsal.state.explorer.sheetScroll
        #expect(scroll == 1)
    }
}
