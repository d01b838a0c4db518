import Terminal

/// Something too long for the time between two keys: computed on another thread, while the screen goes on.
struct Work: Sendable {
    /// What is computed, for the line that says so.
    let name: Phrase
    /// Whether the screen lacks the result, as it is now: no key gives such work up, and what the screen lacks no more is
    /// stopped.  `nil` for what a person has asked for and the next key gives up.
    var isWanted: (@Sendable (AppState) -> Bool)?
    /// Computes, and gives what is to be done with the result; `nil` where it was given up.
    let run: @Sendable (WorkControl) -> (@Sendable (inout AppState) -> Void)?

    /// Milliseconds that a person takes for at once: what lasts longer says so.
    static let patience = 200
}

/// What a computation can ask and tell while it runs.
package struct WorkControl: Sendable {
    /// Whether nobody waits for the result any more: the sooner it stops, the better.
    package let isCancelled: @Sendable () -> Bool
    /// Tells the part that is done, from 0 to 1.
    package let report: @Sendable (Double) -> Void

    package init(isCancelled: @escaping @Sendable () -> Bool, report: @escaping @Sendable (Double) -> Void) {
        (self.isCancelled, self.report) = (isCancelled, report)
    }

    /// For work that somebody waits for in any case.
    package static let undisturbed = WorkControl(isCancelled: { false }, report: { _ in })
}

/// The work that the screen waits for.
struct Waiting: Sendable {
    /// Tells its result from that of work given up.
    let number: Int
    var name: Phrase
    /// As `Work.isWanted`.
    let isWanted: (@Sendable (AppState) -> Bool)?
    /// It holds the file: no key goes on before it is done.
    var isWriting = false
    /// It writes, and nobody has had it stopped.
    var isStoppable = false
    /// `nil` until it has lasted long enough to be worth a word.
    var progress: Double?
}

extension AppState {
    /// Has something computed; what was being computed is given up.
    mutating func start(_ work: Work) -> Effect? {
        workCount += 1
        waiting = Waiting(number: workCount, name: work.name, isWanted: work.isWanted)
        return .work(RunningWork(number: workCount, work: work))
    }

    /// Nobody waits for the work any more: the next key is more important.
    mutating func giveUpWork() {
        guard let waiting, waiting.isWanted == nil else { return }
        self.waiting = nil
        notice = words.workGivenUp
    }

    /// What keys do while the file is held: nothing, but that Escape has it left as it was where that can be.
    mutating func takeWhileWriting(_ key: Key) {
        guard key == .escape, waiting?.isStoppable == true else { return }
        waiting?.isStoppable = false
        waiting?.name = Phrase(
            "Annulation : le fichier redevient ce qu’il était", "Cancelling: the file becomes again what it was")
        if waiting?.progress != nil { waiting?.progress = 0 }
    }

    /// The work that somebody waits for: what else goes on is to stop.  A writing that is to stop still tells whether it
    /// was too late for that.
    var wantedWork: Int? {
        waiting.flatMap { $0.isWriting && !$0.isStoppable ? nil : $0.number }
    }

    mutating func take(_ news: WorkNews, of number: Int) {
        guard waiting?.number == number else { return }
        switch news {
        case .slow: if waiting?.progress == nil { waiting?.progress = 0 }
        case .progress(let part): if waiting?.progress != nil { waiting?.progress = part }
        case .done(let change):
            let isWanted = waiting?.isWanted?(self) ?? true
            waiting = nil
            if isWanted { change?(&self) }
        }
    }
}

extension AppState {
    /// What is said of work that lasts, with as much of the keys as there are columns for; `nil` where there is none.
    var workLine: String? {
        guard let waiting, let progress = waiting.progress else { return nil }
        let hints =
            waiting.isStoppable
            ? [words.escapeStops, words.escapeCancels]
            : waiting.isWriting ? [words.keysDoNothing] : waiting.isWanted != nil ? [] : [words.keyStops]
        let lines = hints.map { words.working(waiting.name.text(words), progress, keys: $0) }
        return lines.first { displayWidth(of: $0) <= size.width - 2 }
            ?? words.working(waiting.name.text(words), progress, keys: nil)
    }
}

/// What is heard of work under way.
enum WorkNews: Sendable {
    /// It lasts longer than a person takes for at once.
    case slow
    case progress(Double)
    case done((@Sendable (inout AppState) -> Void)?)
}

/// Work with its number; two are the same where their numbers are.
struct RunningWork: Equatable, Sendable {
    let number: Int
    let work: Work

    static func == (left: RunningWork, right: RunningWork) -> Bool { left.number == right.number }
}
