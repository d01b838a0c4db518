package import AtlasDocuments
package import AtlasModel

/// A sheet that the user wants out of the program, for whoever keeps files and printers.
package struct SheetOrder: Equatable, Sendable {
    package enum Content: Equatable, Sendable {
        case pathway(Pathway)
        case actor(ActorID)
        case cooperation(Cooperation)
        case initiative(Initiative)
    }

    package enum Destination: Equatable, Sendable {
        case file(String, SheetFormat)
        case printer
    }

    package let content: Content
    package let destination: Destination
    /// What is imagined, in a sentence, where the atlas is not as it is: no sheet may leave without it.
    package var hypothesis: String?

    package init(_ content: Content, to destination: Destination) {
        self.content = content
        self.destination = destination
    }
}

extension SheetOrder {
    /// The sheet itself; `nil` for an actor that the atlas does not have.
    package func document(in subject: AtlasOnDate, words: Words, with parts: SheetParts) -> Document? {
        let sheet = content.document(in: subject, words: words, with: parts)
        return hypothesis.map { sheet?.under($0) } ?? sheet
    }
}

extension Document {
    /// The same with what is imagined before all else and at the foot of each page.
    fileprivate func under(_ hypothesis: String) -> Document {
        var document = self
        document.blocks.insert(.alert(hypothesis), at: 0)
        document.foot = [hypothesis, foot].filter { !$0.isEmpty }.joined(separator: " · ")
        return document
    }
}

extension SheetOrder.Content {
    /// The sheet itself; `nil` for an actor that the atlas does not have.
    fileprivate func document(in subject: AtlasOnDate, words: Words, with parts: SheetParts) -> Document? {
        switch self {
        case .pathway(let pathway): .pathwaySheet(pathway, in: subject, words: words, with: parts)
        case .actor(let id): subject.row(of: id).map { .actorSheet($0, in: subject, words: words, with: parts) }
        case .cooperation(let cooperation):
            .cooperationSheet(cooperation, in: subject, words: words, with: parts)
        case .initiative(let initiative): .initiativeSheet(initiative, in: subject, words: words, with: parts)
        }
    }

    /// What its file is called unless the user says otherwise, without the ending.
    func fileStem(_ words: Words) -> String {
        func slug(_ text: String) -> Substring {
            text.folded.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-").prefix(60)
        }
        switch self {
        case .pathway(let pathway):
            let name = slug(pathway.association.name)
            return words.pick("parcours", "pathway") + (name.isEmpty ? "" : "-\(name)")
        case .actor(let id): return String(slug(id.rawValue))
        case .cooperation(let cooperation): return String(slug(cooperation.id.rawValue))
        case .initiative(let initiative): return String(slug(initiative.id.rawValue))
        }
    }
}
