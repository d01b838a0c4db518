import AtlasDocuments
import AtlasModel

extension DialogueStep {
    /// Where a sheet is to go: a file, whose name says its format, or the printer.
    static func paper(_ content: SheetOrder.Content) -> DialogueStep {
        DialogueStep { dialogue in
            let words = dialogue.words
            var page = Page(sentences: [words.writeOrPrint], question: words.fileQuestion)
            let files = SheetFormat.paperFirst.map { format in
                let path = content.fileStem(words) + "." + format.fileExtension
                return NumberedChoice(words.file(path, format)) { _ in
                    .deliver(SheetOrder(content, to: .file(path, format)))
                }
            }
            page.choices = ChoiceList(
                [NumberedChoice(words.printIt) { _ in .deliver(SheetOrder(content, to: .printer)) }] + files)
            return page
        } take: { path, dialogue in
            guard let format = SheetFormat(path: path) else {
                return .stay(saying: [dialogue.words.noSuchEnding(path)])
            }
            return .deliver(SheetOrder(content, to: .file(path, format)))
        }
    }
}
