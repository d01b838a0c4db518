import AtlasDocuments
package import AtlasModel
import Terminal

/// What is heard of an atlas that is being read behind the screen.
package enum ReadingNews: Sendable {
    /// Its territories and words, before anybody is known: enough to walk through.
    case begun(AtlasOnDate)
    /// The part read, from 0 to 1.
    case progress(Double)
    case read(AtlasOnDate)
    /// A sentence on what was found in its files.
    case remark(String)
}

extension AppState {
    mutating func take(_ news: ReadingNews) -> Effect? {
        switch news {
        case .begun(let subject): adopt(subject)
        case .progress(let part): if readingProgress != nil { readingProgress = part }
        case .read(let subject):
            readingProgress = nil
            adopt(subject)
            return restoreRest()
        case .remark(let sentence): notice = sentence
        }
        return nil
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
