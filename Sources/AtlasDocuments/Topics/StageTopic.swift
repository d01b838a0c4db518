package import AtlasModel

extension Document {
    /// The stages of employment, and what each takes.
    /// - Parameter typed: what one types for a stage.
    package static func stageTopic(
        in referential: Referential, typed: (EmploymentStage) -> String, words: Words
    ) -> Document {
        let rows = EmploymentStage.allCases.map { stage in
            [words.stage(stage), "--stage \(typed(stage))", stage.code, words.meaning(of: stage)]
        }
        let columns = [
            words.pick("Stade", "Stage"), words.pick("À taper", "To type"), words.pick("Fichiers", "Files"),
            words.pick("L’association", "The association"),
        ]
        let required = EmploymentStage.allCases.map { stage -> Fact in
            let functions = referential.mainFunctions.filter {
                referential.requirement(of: $0.id, at: stage) == .required
            }
            return Fact(
                words.stage(stage), functions.map { $0.name(in: words.language).madeSafe }.joined(separator: " ; "))
        }
        return Document(
            title: words.pick("Les stades d’emploi", "The stages of employment"),
            blocks: [
                .paragraph(
                    words.pick(
                        "Une association n’a pas besoin des mêmes appuis selon qu’elle pense à un premier emploi, qu’elle "
                            + "embauche ou qu’elle emploie déjà.",
                        "An association does not need the same support when it thinks of a first job, when it hires and "
                            + "when it employs already.")),
                .table(Table(columns: columns.map { Table.Column($0) }, rows: rows)),
                .heading(words.pick("Les fonctions nécessaires à chaque stade", "The functions each stage requires")),
                .facts(required),
                .note(
                    words.pick(
                        "Les autres fonctions sont utiles ou sans objet. Le fichier requirements.csv d’un atlas à soi en "
                            + "décide autrement : maillage help format",
                        "The other functions are useful or not applicable. The file requirements.csv of an atlas of "
                            + "one’s own decides otherwise: maillage help format")),
            ])
    }
}

extension Words {
    fileprivate func meaning(of stage: EmploymentStage) -> String {
        switch stage {
        case .project: pick("pense à un premier emploi", "thinks of a first job")
        case .firstTimeEmployer:
            pick("embauche, ou vient d’embaucher, son premier salarié", "hires, or has just hired, its first employee")
        case .employer: pick("emploie, et veut le faire bien et longtemps", "employs, and wants to do so well and long")
        }
    }
}
