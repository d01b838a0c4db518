import AtlasDocuments
import AtlasModel
import Terminal

extension DialogueStep {
    /// Where to write a document.
    /// - Parameter name: the file unless another is typed.
    static func file(_ document: Document, name: String) -> DialogueStep {
        // A sheet on paper is read by others: it is laid out as always.
        let text = TextRenderer { displayWidth(of: $0) }.text(document)
        return DialogueStep { dialogue in
            let words = dialogue.words
            var page = Page(sentences: [words.writeToFile], question: words.fileQuestion)
            page.choices = ChoiceList([NumberedChoice(name.madeSafe) { _ in .write(text: text, path: name) }])
            return page
        } take: { path, _ in
            .write(text: text, path: path)
        }
    }
}
