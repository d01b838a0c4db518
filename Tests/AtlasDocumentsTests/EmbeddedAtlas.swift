import AtlasDocuments
import AtlasExchange
import AtlasModel
import AtlasResources
import Testing

/// The atlas that comes with the program, on a day that never changes.
enum EmbeddedAtlas {
    static let subject: Result<AtlasOnDate, any Error> = Result {
        let resources = try ResourceFolder.find()
        let defaults = try PackageDefaults.read(resources: resources)
        let (atlas, findings) = PackageReader.read(folder: "\(resources)/atlas", defaults: defaults) { _ in }
        guard let atlas, let day = CalendarDate(iso: "2026-11-22") else { throw Broken(count: findings.count) }
        return AtlasOnDate(atlas, on: day)
    }

    static let outlines: Outlines? = try? OutlineReader.read(
        folder: "\(ResourceFolder.find())/territories", detail: .region)

    struct Broken: Error {
        let count: Int
    }

    /// An association of the issue, with where it is and what it is about to do.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let commune: String?
        let stage: EmploymentStage
        var needs: [FunctionID] = []
        var hireDate: String?
        let golden: String

        var testDescription: String { golden }

        var association: Association {
            var association = Association(name: name, commune: commune, stage: stage, needs: needs)
            association.hireDate = hireDate.flatMap { CalendarDate(iso: $0) }
            return association
        }
    }

    static let cases = [
        Case(name: "Les Bénévoles de l’Odet", commune: "29232", stage: .project, golden: "parcours-quimper"),
        Case(
            name: "Lens Culture", commune: "62498", stage: .firstTimeEmployer, hireDate: "2027-01-04",
            golden: "parcours-lens"),
        Case(
            name: "Association intermédiaire (4 permanents)", commune: "80021", stage: .employer,
            needs: [
                "grh", "gestion-competences", "organisation-travail", "communication-equipe", "suivi-parcours",
                "plan-formation", "projet-associatif", "certification-qualite",
            ], golden: "parcours-cas-400"),
        Case(
            name: "Les Jardins de Hénin", commune: "62427", stage: .firstTimeEmployer, golden: "parcours-henin-beaumont"
        ),
        Case(name: "Caen Solidaire", commune: "14118", stage: .employer, golden: "parcours-caen"),
        Case(name: "L’Union d’Ancenis", commune: "44003", stage: .employer, golden: "parcours-ancenis"),
        Case(
            name: "Saint-Étienne en scène", commune: "42218", stage: .firstTimeEmployer,
            golden: "parcours-saint-etienne"),
    ]
}
