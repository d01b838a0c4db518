import AtlasDocuments
import AtlasModel
import Foundation
import Synchronization
import Testing

@testable import AtlasApp
@testable import Terminal

@Suite("Work behind the screen")
struct WorkTests {
    private static let answer = Work(name: Phrase("Calcul", "Computation")) { control in
        if control.isCancelled() { return nil }
        return { state in state.notice = "42" }
    }

    @Test("a result changes the state when it comes")
    func result() throws {
        var state = Rehearsal(width: 80, height: 24).state
        let effect = state.start(Self.answer)
        guard case .work(let running)? = effect else { return #expect(Bool(false), "no work asked for") }
        #expect(state.waiting?.number == running.number)
        state.update(.work(.done(running.work.run(.undisturbed)), number: running.number))
        #expect(state.notice == "42")
        #expect(state.waiting == nil)
    }

    @Test("what lasts is said with the part done, and the next key stops it: a late result changes nothing")
    func stopped() {
        var state = Rehearsal(width: 80, height: 24).state
        guard case .work(let running)? = state.start(Self.answer) else { return #expect(Bool(false), "no work") }
        #expect(state.workLine == nil)
        state.update(.work(.slow, number: running.number))
        state.update(.work(.progress(0.5), number: running.number))
        #expect(state.surface().text().contains("Calcul… 50 % (une touche l’arrête)"))
        state.update(.key(.down))
        #expect(state.waiting == nil)
        state.update(.work(.done(running.work.run(.undisturbed)), number: running.number))
        #expect(state.notice != "42")
    }

    @Test("work asked for later takes the place of the one before")
    func replaced() {
        var state = Rehearsal(width: 80, height: 24).state
        guard case .work(let first)? = state.start(Self.answer), case .work(let second)? = state.start(Self.answer)
        else { return #expect(Bool(false), "no work") }
        state.update(.work(.done(first.work.run(.undisturbed)), number: first.number))
        #expect(state.notice == nil)
        state.update(.work(.done(second.work.run(.undisturbed)), number: second.number))
        #expect(state.notice == "42")
    }

    @Test("what the screen lacks is not given up by a key, nor said to be")
    func needed() {
        var rehearsal = Rehearsal(width: 100, height: 24)
        rehearsal.isWorkHeldBack = true
        rehearsal.state.imaginedAtOnce = 0
        rehearsal.press(.tab)
        rehearsal.type("x")
        guard let waiting = rehearsal.state.waiting else { return #expect(Bool(false), "no work") }
        rehearsal.tell(.work(.slow, number: waiting.number))
        let said = rehearsal.screen
        #expect(said.contains("Mise à jour des listes selon le scénario…"))
        #expect(!said.contains("une touche"))
        rehearsal.press(.down)
        #expect(rehearsal.state.waiting?.number == waiting.number)
        #expect(rehearsal.effects.count == 1)
    }
}

@Suite("What is worked out before or after it is asked for")
struct ForesightTests {
    /// Scenarios, undo, filters and screens.
    private static let gestures = [
        "\tx", "x", "u", "U", "3", "1", "m", "g", "c", "q", "/emploi\r", "d29\r", "s", "X", "f j", "\u{1b}",
    ]

    private func play(_ rehearsal: inout Rehearsal, _ gesture: String) {
        for character in gesture {
            switch character {
            case "\t": rehearsal.press(.tab)
            case "\r": rehearsal.press(.enter)
            case "\u{1b}": rehearsal.press(.escape)
            case "q": rehearsal.press(.escape, .escape)
            default: rehearsal.type(String(character))
            }
        }
    }

    @Test("screens opened after it was foreseen what they show are those that count when they open", arguments: 1...2)
    func sameScreens(seed: Int) {
        var dice = RandomNumbers(state: UInt64(seed))
        var plain = Rehearsal(width: 120, height: 40)
        var foreseeing = plain
        foreseeing.isForeseeing = true
        var foreseen = 0
        for _ in 0..<12 {
            let gesture = Self.gestures.randomElement(using: &dice) ?? "m"
            play(&plain, gesture)
            play(&foreseeing, gesture)
            plain.rest()
            foreseeing.rest()
            if foreseeing.state.foreseen != nil { foreseen += 1 }
            let same = plain.draw() == foreseeing.draw()
            #expect(same, "after \(gesture)")
        }
        #expect(foreseen > 0)
    }

    @Test("the matrix and the map open on what was foreseen, without counting")
    func opensReady() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.isForeseeing = true
        rehearsal.rest()
        let lacks = rehearsal.state.lacksForesight
        #expect(!lacks)
        #expect(rehearsal.state.study != nil)
        let hasPicture = !rehearsal.state.map.order.isEmpty
        #expect(hasPicture)
    }

    @Test("what is foreseen stops after the part that nobody wants any more, and where something else is chosen")
    func foresightStopped() {
        var state = Rehearsal(width: 120, height: 40).state
        guard case .foresee(let foresight) = state.update(.rested) else {
            Issue.record("nothing is foreseen")
            return
        }
        var parts = 0
        foresight.run { _ in
            parts += 1
            return false
        }
        #expect(parts == 1)
        state.update(.key(.character("3")))
        #expect(state.foreseen == nil)
    }

    @Test("what is foreseen is handed over part by part: the gaps do not wait for the answers to be counted")
    func partByPart() throws {
        var state = Rehearsal(width: 120, height: 40).state
        guard case .foresee(let foresight) = state.update(.rested) else {
            Issue.record("nothing is foreseen")
            return
        }
        var parts: [Foresight.Change] = []
        foresight.run {
            parts.append($0)
            return true
        }
        let first = try #require(parts.first)
        state.update(.foreseen(first))
        let hasGaps = state.study?.isReady(for: .gaps) ?? false
        #expect(hasGaps)
        #expect(state.survey.study == nil)
        for part in parts.dropFirst() { state.update(.foreseen(part)) }
        #expect(state.survey.study?.key == state.surveyKey)
    }

    @Test("what was foreseen before one has been on the map does not undo what was chosen there")
    func foreseenTooEarly() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        guard case .foresee(let foresight) = rehearsal.state.update(.rested) else {
            Issue.record("nothing is foreseen")
            return
        }
        rehearsal.type("cf")
        let measure = rehearsal.state.map.measure
        #expect(measure != MapMeasure.state)
        rehearsal.press(.escape)
        rehearsal.state.update(.rested)
        #expect(rehearsal.state.foreseen == foresight.outlook)
        foresight.run {
            rehearsal.state.update(.foreseen($0))
            return true
        }
        #expect(rehearsal.state.map.measure == measure)
    }

    @Test("work whose news leave no moment of rest is told to last all the same")
    func flood() {
        let workers = Workers<Never>()
        workers.start(
            RunningWork(
                number: 1,
                work: Work(name: Phrase("Calcul", "Computation")) { control in
                    control.report(0.1)
                    Thread.sleep(forTimeInterval: 0.3)
                    control.report(0.5)
                    return nil
                }))
        var heard: [String] = []
        while heard.last != "done" {
            for case .work(let news, number: 1) in workers.takeNews() {
                switch news {
                case .slow: heard.append("slow")
                case .progress(let part): heard.append("\(part)")
                case .done: heard.append("done")
                }
            }
        }
        #expect(heard == ["0.1", "slow", "0.5", "done"])
    }

    @Test("work that was stopped before its turn is not begun, and no two are under way at once")
    func turns() {
        let workers = Workers<Never>()
        let tally = Tally()
        func work(_ number: Int) -> RunningWork {
            RunningWork(
                number: number,
                work: Work(name: Phrase("Calcul", "Computation")) { control in
                    tally.begin(number)
                    while number == 1, !control.isCancelled() { Thread.sleep(forTimeInterval: 0.001) }
                    Thread.sleep(forTimeInterval: 0.05)
                    tally.end()
                    return nil
                })
        }
        workers.start(work(1))
        while tally.begun.isEmpty { Thread.sleep(forTimeInterval: 0.001) }
        for number in 2...9 { workers.start(work(number)) }
        var done: Set<Int> = []
        while done.count < 9 {
            for case .work(.done, let number) in workers.takeNews() { done.insert(number) }
        }
        #expect(tally.begun == [1, 9])
        #expect(tally.mostAtOnce == 1)
    }

    /// Work that has begun, and how much of it at once.
    private final class Tally: Sendable {
        private let counts = Mutex((begun: [Int](), underWay: 0, most: 0))
        var begun: [Int] { counts.withLock { $0.begun } }
        var mostAtOnce: Int { counts.withLock { $0.most } }

        func begin(_ number: Int) {
            counts.withLock {
                $0.begun.append(number)
                $0.underWay += 1
                $0.most = max($0.most, $0.underWay)
            }
        }

        func end() { counts.withLock { $0.underWay -= 1 } }
    }

    @Test("what a large atlas has foreseen opens without waiting", arguments: ["g", "m"])
    func foreseenOnLargeAtlas(screen: String) {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.state.imaginedAtOnce = 0
        rehearsal.isForeseeing = true
        rehearsal.isWorkHeldBack = true
        rehearsal.rest()
        rehearsal.type(screen)
        #expect(!rehearsal.draw().contains("Calcul de la couverture…"))
    }

    @Test("an atlas too large to be imagined at once shows the same, once the work is done", arguments: 1...2)
    func sameImagined(seed: Int) {
        var dice = RandomNumbers(state: UInt64(seed))
        var small = Rehearsal(width: 120, height: 40)
        var large = small
        large.state.imaginedAtOnce = 0
        for _ in 0..<12 {
            let gesture = Self.gestures.randomElement(using: &dice) ?? "x"
            play(&small, gesture)
            play(&large, gesture)
            let same = small.draw() == large.draw()
            #expect(same, "after \(gesture)")
        }
    }

    @Test(
        "gaps of a large atlas open before they are counted, and nothing is said to lack nothing meanwhile",
        arguments: ["g", "m"])
    func studyAwaited(screen: String) {
        var small = Rehearsal(width: 80, height: 24)
        var large = small
        large.state.imaginedAtOnce = 0
        large.isWorkHeldBack = true
        small.type(screen)
        large.type(screen)
        let awaiting = large.draw()
        #expect(awaiting.contains("Calcul de la couverture…"))
        #expect(!awaiting.contains("0") && !awaiting.contains("Rien"))
        guard case .work(let running)? = large.effects.last else { return #expect(Bool(false), "no work") }
        var faster = large
        large.tell(.work(.done(running.work.run(.undisturbed)), number: running.number))
        let same = large.draw() == small.draw()
        #expect(same)
        // A key that comes before acts upon the counts all the same.
        small.press(.down)
        faster.press(.down)
        let sameAfterKey = faster.draw() == small.draw()
        #expect(sameAfterKey)
        faster.tell(.work(.done(running.work.run(.undisturbed)), number: running.number))
        let sameAfterLate = faster.draw() == small.draw()
        #expect(sameAfterLate)
    }

    @Test("while the scenario is worked out its bar is there, and the result of another atlas is not taken")
    func lateResult() {
        var rehearsal = Rehearsal(width: 120, height: 40)
        rehearsal.state.imaginedAtOnce = 0
        rehearsal.isWorkHeldBack = true
        let before = rehearsal.listed
        rehearsal.press(.tab)
        rehearsal.type("x")
        #expect(rehearsal.listed == before)
        let bar = rehearsal.state.play != nil
        #expect(bar)
        guard case .work(let running)? = rehearsal.effects.last else { return #expect(Bool(false), "no work") }
        rehearsal.type("u")
        rehearsal.tell(.work(.done(running.work.run(.undisturbed)), number: running.number))
        #expect(rehearsal.listed == before)
        let scenario = rehearsal.state.imagined
        #expect(scenario.changes.isEmpty)
    }
}
