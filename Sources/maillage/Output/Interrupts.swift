import AtlasModel
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Ctrl-C in the dialogue by lines: it stops what is under way; where nothing is, it says how to leave, and leaves the
/// second time, so that nobody who is a moment late loses what was typed.
enum Interrupts {
    private enum Standing {
        static let (resting, told, working, stopped) = (0, 1, 2, 3)
    }

    private static let standing = Atomic(Standing.resting)
    private static let isFrench = Atomic(true)

    static var isStopped: Bool { standing.load(ordering: .relaxed) == Standing.stopped }

    /// From now on Ctrl-C is taken here.
    static func take(_ language: Language) {
        isFrench.store(language == .french, ordering: .relaxed)
        rest()
        signal(SIGINT) { _ in Interrupts.note() }
    }

    static func work() { standing.store(Standing.working, ordering: .relaxed) }
    static func rest() { standing.store(Standing.resting, ordering: .relaxed) }

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
