import Testing

@Suite("maillage coverage and gaps")
struct CoverageCommandTests {
    private static let header =
        "territory,function,stage,state,confirmed,presumed,unknown,gapShare,unknownShare,presumedShare,fragileShare,"
        + "coveredShare,crowdedShare"

    @Test(
        "gives one row for each territory and applicable cell, whose shares sum to 1",
        arguments: [
            "commune", "epci", "departement", "region", "region2015", "zone",
        ])
    func shares(level: String) throws {
        let run = try MaillageRun(
            "couverture", "--by", level, "--department", "29", "--function", "accueil", "--format", "csv")
        let lines = run.output.split(separator: "\n")
        #expect(run.status == 0 && lines[0] == Self.header)
        #expect(lines.count > 1)
        for line in lines.dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            #expect(cells.count == 13)
            let sum = cells[7...].compactMap { Double($0) }.reduce(0, +)
            #expect(abs(sum - 1) < 1e-9, "\(line)")
        }
    }

    @Test("leaves out cells that are not applicable")
    func notApplicable() throws {
        let run = try MaillageRun("coverage", "--department", "29", "--function", "grh", "--format", "csv")
        #expect(!run.output.contains("grh,project"))
        #expect(run.output.contains("dep:29,grh,employer,"))
    }

    @Test("says by commune what it says by any other level")
    func communes() throws {
        let run = try MaillageRun(
            "coverage", "--by", "commune", "--territory", "com:29232", "--stage", "projet", "--format", "csv")
        let whole = try MaillageRun("coverage", "--territory", "com:29232", "--stage", "projet", "--format", "csv")
        #expect(run.output == whole.output)
    }

    @Test("refuses a table that nobody can read, and says what to ask instead")
    func longTable() throws {
        let run = try MaillageRun("coverage", "--by", "commune")
        #expect(run.status == 64 && run.output.isEmpty && run.errorLines.count == 1)
        #expect(run.errors.contains("--format csv"))
    }

    @Test("states the gaps of the Finistère, the heaviest first, and none twice")
    func gaps() throws {
        let run = try MaillageRun("gaps", "--department", "29", "--format", "json")
        let rows = try run.json([StatementRow].self)
        #expect(!rows.isEmpty && rows.allSatisfy { $0.kind == "gap" })
        #expect(rows.map(\.weight) == rows.map(\.weight).sorted(by: >))
        #expect(Set(rows.map { $0.function + $0.stage }).count == rows.count)
        let payroll = try #require(rows.first { $0.function == "formalites-paie" })
        #expect(payroll.territories == ["dep:29"] && payroll.share == 1)
        let useful = try MaillageRun("manques", "--department", "29", "--include-useful", "--format", "json")
        #expect(try useful.json([StatementRow].self).count > rows.count)
    }

    @Test("reports overlaps apart from gaps")
    func overlaps() throws {
        let package = try PackageFixture.verified()
        let run = try MaillageRun(
            "gaps", "--atlas", package.path, "--on", "2026-11-21", "--kind", "overlap", "--crowded-above", "0",
            "--format", "json")
        let rows = try run.json([StatementRow].self)
        #expect(Set(rows.map(\.function)) == ["accueil", "information"])
        #expect(rows.allSatisfy { $0.kind == "overlap" })
        let wrong = try MaillageRun("gaps", "--kind", "trou")
        #expect(wrong.status == 64 && wrong.errors.contains("overlap"))
    }
}
