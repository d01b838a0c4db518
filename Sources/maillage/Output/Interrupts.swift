import AtlasModel
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Ctrl-C in the dialogue by lines: it stops what is under way; where nothing is, it says how to leave, and leaves the
/// second time, so that nobody who is a moment late loses what was typed.  In a command it stops a writing, which then
/// leaves no draft.
enum Interrupts {
    private enum Standing {
        static let (resting, told, working, stopped) = (0, 1, 2, 3)
    }

    private static let standing = Atomic(Standing.resting)
    private static let isFrench = Atomic(true)
    /// What stopped a writing; 0 where nothing did.
    private static let caught = Atomic<Int32>(0)

    static var isStopped: Bool { standing.load(ordering: .relaxed) == Standing.stopped }

    /// From now on Ctrl-C is taken here.
    static func take(_ language: Language) {
        isFrench.store(language == .french, ordering: .relaxed)
        rest()
        signal(SIGINT) { _ in Interrupts.note() }
    }

    static func work() { standing.store(Standing.working, ordering: .relaxed) }
    static func rest() { standing.store(Standing.resting, ordering: .relaxed) }

    /// Lets a writing that asks ``isStopped`` clean up behind it where somebody stops the program, which then ends as it
    /// would have ended at once; so it does at the second time.
    static func letEnd(_ writing: () throws(CommandFailure) -> Void) throws(CommandFailure) {
        work()
        caught.store(0, ordering: .relaxed)
        let before = [SIGINT, SIGTERM].map { number in
            let before = signal(number) { Interrupts.stop($0) }
            // Whoever runs it beside something else has had it ignored.
            if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
            return (number: number, action: before)
        }
        defer {
            for (number, action) in before { signal(number, action) }
            rest()
        }
        do throws(CommandFailure) {
            try writing()
        } catch {
            let number = caught.load(ordering: .relaxed)
            guard number != 0 else { throw error }
            signal(number, SIG_DFL)
            raise(number)
        }
    }

    /// Within the signal.
    private static func stop(_ number: Int32) {
        caught.store(number, ordering: .relaxed)
        if standing.exchange(Standing.stopped, ordering: .relaxed) == Standing.stopped {
            signal(number, SIG_DFL)
            raise(number)
        }
    }

    /// Within the signal: nothing but what may be done there.
    private static func note() {
        switch standing.load(ordering: .relaxed) {
        case Standing.working: standing.store(Standing.stopped, ordering: .relaxed)
        case Standing.stopped: break
        case Standing.told:
            signal(SIGINT, SIG_DFL)
            raise(SIGINT)
        default:
            standing.store(Standing.told, ordering: .relaxed)
            let text = pick(
                "\nRien n’est en cours. q : quitter ; Ctrl-C encore une fois aussi.\n",
                "\nNothing is under way. q: quit; Ctrl-C once more does so too.\n")
            _ = write(STDOUT_FILENO, text.utf8Start, text.utf8CodeUnitCount)
        }
    }

    /// As that of ``AtlasDocuments/Words``, without memory to be had for it.
    private static func pick(_ french: StaticString, _ english: StaticString) -> StaticString {
        isFrench.load(ordering: .relaxed) ? french : english
    }
}
