import AtlasModel
import Foundation
import Synchronization
import Terminal

/// The threads that work behind the screen, and what they leave for it.
final class Workers<Failure: Error & Sendable> {
    enum News: Sendable {
        case reading(ReadingNews)
        case failed(Failure)
        case work(WorkNews, number: Int)
        case foreseen(Foresight.Change)
        /// Somebody has written in the file of the atlas.
        case touched
        /// Work that lasted has needed much memory, and is done with.
        case freed
    }

    private let mailbox = Mailbox<News>(wake: .none)
    /// Whether the system tells when the file changes; `nil` before it was asked.
    private var isWatching: Bool?
    private var current: (number: Int, need: Need)?
    private var foreseen: (outlook: Outlook, need: Need)?
    private let turn = Turn()

    /// Whether somebody still waits for a piece of work.
    private final class Need: Sendable {
        private let isOver = Atomic(false)
        var isGone: Bool { isOver.load(ordering: .relaxed) }
        func end() { isOver.store(true, ordering: .relaxed) }
    }

    /// Held by work under way: what was stopped may take a moment to see it, and two copies of a large atlas made at once
    /// need the memory of both.
    private final class Turn: Sendable {
        private let lock = Mutex<Void>(())
        func take<Value: Sendable>(_ work: () -> Value) -> Value { lock.withLock { _ in work() } }
    }

    /// Reads an atlas; its news come as long as it takes.
    func read(_ reading: @escaping @Sendable (_ tell: (ReadingNews) -> Void) -> Result<ReadAtlas, Failure>) {
        let mailbox = mailbox
        Parallel.start {
            switch reading({ mailbox.post(.reading($0)) }) {
            case .success(let atlas):
                // Here, so that no key waits for it.
                atlas.subject.prepareLists()
                mailbox.post(.reading(.read(atlas.subject)))
                // Before the first word is typed, most often.
                atlas.subject.prepareSearch()
                if let remark = atlas.remark() { mailbox.post(.reading(.remark(remark))) }
                FreedMemory.giveBack()
            case .failure(let failure): mailbox.post(.failed(failure))
            }
        }
    }

    /// Has the system tell when the file of the atlas changes; `false` where it cannot.
    func watch(_ editor: AtlasEditor) -> Bool {
        if let isWatching { return isWatching }
        let mailbox = mailbox
        let isTold = editor.watch { mailbox.post(.touched) }
        isWatching = isTold
        // What was written before is looked at now.
        if isTold { mailbox.post(.touched) }
        return isTold
    }

    /// Has the file looked at again, as if somebody had written in it.
    func touch(after pause: Duration) {
        let mailbox = mailbox
        Parallel.start {
            Thread.sleep(forTimeInterval: pause / .seconds(1))
            mailbox.post(.touched)
        }
    }

    /// From now on, news wake the loop of the screen.
    func wake(_ handle: WakeHandle) { mailbox.adopt(handle) }

    func takeNews() -> [News] { mailbox.takeAll() }

    func start(_ running: RunningWork) {
        stop(allBut: nil)
        let mailbox = mailbox
        let number = running.number
        let need = Need()
        Parallel.start { [turn] in
            let start = ContinuousClock.now
            let control = WorkControl(
                isCancelled: { need.isGone },
                report: { part in
                    // News that come thick and fast leave the screen no moment of rest to see that it lasts.
                    let isSlow = ContinuousClock.now - start >= .milliseconds(Work.patience)
                    if isSlow { mailbox.post(.work(.slow, number: number)) }
                    mailbox.post(.work(.progress(part), number: number))
                })
            let change = turn.take { need.isGone ? nil : running.work.run(control) }
            mailbox.post(.work(.done(change), number: number))
            Self.tellFreed(since: start, mailbox)
        }
        current = (number, need)
    }

    func foresee(_ foresight: Foresight) {
        stop(foresightBut: nil)
        let mailbox = mailbox
        let need = Need()
        Parallel.start {
            let start = ContinuousClock.now
            foresight.run {
                if !need.isGone { mailbox.post(.foreseen($0)) }
                return !need.isGone
            }
            Self.tellFreed(since: start, mailbox)
        }
        foreseen = (foresight.outlook, need)
    }

    /// Stops foreseeing what other screens would show of anything but this.
    func stop(foresightBut outlook: Outlook?) {
        guard let foreseen, foreseen.outlook != outlook else { return }
        foreseen.need.end()
        self.foreseen = nil
    }

    /// Whatever lasts longer has gone through the whole of a large atlas.
    private static var goneThroughMuch: Duration { .milliseconds(50) }

    private static func tellFreed(since start: ContinuousClock.Instant, _ mailbox: Mailbox<News>) {
        if ContinuousClock.now - start >= goneThroughMuch { mailbox.post(.freed) }
    }

    /// Gives back what long work has needed, and what its result has replaced by now.
    func giveBackMemory() { Parallel.start { FreedMemory.giveBack() } }

    /// Stops work that the screen does not wait for any more.
    func stop(allBut number: Int?) {
        guard let current, current.number != number else { return }
        current.need.end()
        self.current = nil
    }
}
