import AtlasExchange
import AtlasModel
import Testing

@Suite struct PathwayCostSheetTests {
    private func read(_ files: [String: String]) throws -> (atlas: Atlas?, findings: [String]) {
        let folder = try TemporaryFolder(
            files.merging([
                "datapackage.json": #"{"title":"T"}"#, "actors.csv": "id,name\na,A\n",
            ]) { own, _ in own })
        let (atlas, findings) = PackageReader.read(folder: folder.path, defaults: try Shipped.defaults)
        return (atlas, findings.map(\.inOneLine))
    }

    private func problems(_ files: [String: String]) throws -> [Finding.Problem] {
        let folder = try TemporaryFolder(
            files.merging([
                "datapackage.json": #"{"title":"T"}"#, "actors.csv": "id,name\na,A\n",
            ]) { own, _ in own })
        return PackageReader.read(folder: folder.path, defaults: try Shipped.defaults).findings.map(\.problem)
    }

    @Test func `the program states every constant, with a source`() throws {
        let costs = try Shipped.defaults.referential.costs
        #expect(Set(costs.entries.map(\.constant)) == Set(PathwayCosts.Constant.allCases))
        #expect(costs.entries.allSatisfy { !$0.note.isEmpty && !$0.source.isEmpty })
    }

    @Test func `each constant of the program outweighs all that come after it`() throws {
        let costs = try Shipped.defaults.referential.costs
        let far = costs[.kilometre] * costs[.kilometresAtMost]
        let widest = costs[.zoneLevel] * Int(TerritoryLevel.france.rawValue)
        #expect(costs[.zoneLevel] > far)
        #expect(costs[.secondary] > widest + far)
        #expect(costs[.presumed] > costs[.secondary] + widest + far)
        // Going to somebody confirmed and back is worth it; staying with a secondary role for one step too.
        #expect(costs[.presumed] > 2 * costs[.change])
        #expect(2 * costs[.change] > costs[.secondary] && costs[.secondary] > costs[.change])
        #expect(costs[.change] > costs[.changeTied] && costs[.changeTied] > costs[.changeReferred])
    }

    @Test func `the order of candidates with the program's weights is that of the rules`() throws {
        let subject = AtlasOnDate(try Shipped.atlas(), on: try #require(CalendarDate(iso: "2026-11-22")))
        var compared = 0
        for commune in ["29232", "14118", "42218", "44003", "01053", "80021"] {
            for stage in EmploymentStage.allCases {
                let association = Association(name: "", commune: commune, stage: stage, needs: [])
                for step in subject.pathway(of: association).steps {
                    for (one, next) in zip(step.candidates, step.candidates.dropFirst()) {
                        compared += 1
                        #expect(one.precedes(next))
                    }
                }
            }
        }
        #expect(compared > 50)
    }

    @Test func `a file of two constants leaves the others as they are`() throws {
        let (atlas, findings) = try read(["pathway_costs.csv": "id,value,note\nchange,7,peu\npresumed,0,\n"])
        #expect(findings == [])
        let costs = try #require(atlas?.referential.costs)
        let usual = try Shipped.defaults.referential.costs
        #expect(costs[.change] == 7 && costs[.presumed] == 0)
        for constant in PathwayCosts.Constant.allCases where constant != .change && constant != .presumed {
            #expect(costs[constant] == usual[constant])
        }
        #expect(atlas?.ownParts == .referential)
    }

    @Test func `each mistake in the file has its line and its remedy`() throws {
        let found = try problems([
            "pathway_costs.csv": "id,value\nchange,7\nchange,8\nchanges,9\npresumed,\nsecondary,-1\nkilometre,1.5\n"
        ])
        let allowed = PathwayCosts.Constant.allCases.map(\.rawValue)
        #expect(
            found == [
                .duplicateIdentifier(firstLine: 2), .unknownChoice(allowed: allowed), .missingValue,
                .outOfRange(minimum: 0, maximum: 100_000), .invalidNumber,
            ])
        #expect(try problems(["pathway_costs.csv": "id,points\nchange,7\n"]).contains(.missingColumn))
    }

    @Test func `a deadline counted from the hire is read, and anything else is refused`() throws {
        let head = "id,stage,order,title,function,earliest,latest\n"
        let (atlas, findings) = try read([
            "pathway_steps.csv": head + "d,project,1,D,grh,8 days before,hire\ne,project,2,E,grh,,\n"
        ])
        #expect(findings == [])
        #expect(atlas?.referential.steps.map(\.earliest) == [HireOffset(-8, .day), nil])
        #expect(atlas?.referential.steps.map(\.latest) == [.hire, nil])
        #expect(
            try problems(["pathway_steps.csv": head + "d,project,1,D,grh,huit jours avant,-8\n"])
                == [.invalidHireOffset, .invalidHireOffset])
    }
}
