import AtlasDocuments
package import AtlasModel
import Terminal

/// An atlas that has been read to be looked at.
package struct ReadAtlas: Sendable {
    package let subject: AtlasOnDate
    /// A sentence on what is odd in its files, worked out when it is asked for: nobody waits for it.
    package let remark: @Sendable () -> String?

    package init(_ subject: AtlasOnDate, remark: @escaping @Sendable () -> String?) {
        (self.subject, self.remark) = (subject, remark)
    }
}

/// What is heard of an atlas that is being read behind the screen.
package enum ReadingNews: Sendable {
    /// Its territories and words, before anybody is known: enough to walk through.  What is brief is better waited for
    /// than shown half.
    case begun(AtlasOnDate, isBrief: Bool)
    /// The part read, from 0 to 1.
    case progress(Double)
    case read(AtlasOnDate)
    /// A sentence on what was found in its files.
    case remark(String)
    /// How the atlas can be changed.
    case keeping(AtlasKeeping)
}

extension AppState {
    mutating func take(_ news: ReadingNews) -> Effect? {
        switch news {
        case .begun(let subject, _): adopt(subject)
        case .progress(let part): if readingProgress != nil { readingProgress = part }
        case .read(let subject):
            readingProgress = nil
            adopt(subject)
            return restoreRest() ?? takeKeysHeldBack()
        case .remark(let sentence): notice = sentence
        case .keeping(let keeping): self.keeping = keeping
        }
        return nil
    }
}

extension AppState {
    /// Keeps a key for the time when the actors are known: what would show something untrue waits, and what was typed
    /// after it waits behind it.  Escape drops them.
    mutating func holdsBack(_ key: Key) -> Bool {
        if keysHeldBack.isEmpty, keys.action(for: key, in: context)?.needsNobody ?? true { return false }
        if key == .escape || key == .control("q") {
            keysHeldBack = []
            return key == .escape
        }
        keysHeldBack.append(key)
        notice = words.notReadYet
        return true
    }

    private mutating func takeKeysHeldBack() -> Effect? {
        let waiting = keysHeldBack
        keysHeldBack = []
        if !waiting.isEmpty { notice = nil }
        var work: Effect?
        for key in waiting {
            guard let effect = update(.key(key)) else { continue }
            // Work goes on behind the keys that follow it; what else is asked of the world comes first.
            guard case .work = effect else {
                if work != nil { self.waiting = nil }
                return effect
            }
            work = effect
        }
        return work
    }
}

/// What is shown while not even the territories are known.
enum OpeningScreen {
    static func surface(_ words: Words, size: Size) -> Surface {
        var surface = Surface(size: size)
        surface.write(" Maillage", at: 0, 0, style: Style(foreground: .accent, bold: true))
        surface.write(words.readingTerritories, at: 1, 2, style: .dim)
        return surface
    }
}
