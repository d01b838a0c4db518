import AtlasModel
import Terminal

/// The threads that work behind the screen, and what they leave for it.
final class Workers<Failure: Error & Sendable> {
    enum News: Sendable {
        case reading(ReadingNews)
        case failed(Failure)
        case work(WorkNews, number: Int)
        case foreseen(@Sendable (inout AppState) -> Void)
        /// Somebody has written in the file of the atlas.
        case touched
    }

    private let mailbox = Mailbox<News>(wake: .none)
    /// Whether the system tells when the file changes; `nil` before it was asked.
    private var isWatching: Bool?
    private var current: (number: Int, task: Task<Void, Never>)?

    /// Reads an atlas; its news come as long as it takes.
    func read(_ reading: @escaping @Sendable (_ tell: (ReadingNews) -> Void) -> Result<AtlasOnDate, Failure>) {
        let mailbox = mailbox
        Task.detached(priority: .userInitiated) {
            switch reading({ mailbox.post(.reading($0)) }) {
            case .success(let subject):
                // Before the first word is typed, most often.
                let search = Task.detached(priority: .userInitiated) { subject.prepareSearch() }
                // Here, so that no key waits for it.
                subject.prepareLists()
                mailbox.post(.reading(.read(subject)))
                await search.value
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
        Task.detached(priority: .utility) {
            try? await Task.sleep(for: pause)
            mailbox.post(.touched)
        }
    }

    /// From now on, news wake the loop of the screen.
    func wake(_ handle: WakeHandle) { mailbox.adopt(handle) }

    func takeNews() -> [News] { mailbox.takeAll() }

    func start(_ running: RunningWork) {
        current?.task.cancel()
        let mailbox = mailbox
        let number = running.number
        let task = Task.detached(priority: .userInitiated) {
            let control = WorkControl(
                isCancelled: { Task.isCancelled }, report: { mailbox.post(.work(.progress($0), number: number)) })
            let change = running.work.run(control)
            mailbox.post(.work(.done(change), number: number))
        }
        current = (number, task)
    }

    func foresee(_ foresight: Foresight) {
        let mailbox = mailbox
        Task.detached(priority: .utility) { mailbox.post(.foreseen(foresight.run())) }
    }

    /// Stops work that the screen does not wait for any more.
    func stop(allBut number: Int?) {
        guard let current, current.number != number else { return }
        current.task.cancel()
        self.current = nil
    }
}
