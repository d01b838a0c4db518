/// A language in which names are shown.
public enum Language: String, CaseIterable, Sendable {
    case french = "fr"
    case english = "en"
}
