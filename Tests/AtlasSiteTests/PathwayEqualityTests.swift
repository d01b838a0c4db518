import AtlasDocuments
import AtlasModel
import Testing

@testable import AtlasSite

@Suite("The three questions of the page are answered as by the program")
struct PathwayEqualityTests {
    private struct Case {
        let commune: Int
        let stage: EmploymentStage
        /// The place of the need among the functions, from 1; 0 for none.
        let need: Int
    }

    /// An atlas, a part of the country, and questions asked there.
    private struct Trial {
        let name: String
        let ground: SiteGround
        let words: Words
        let cases: [Case]

        init(_ subject: AtlasOnDate, _ territory: String, _ language: Language, cases count: Int, seed: Int) {
            var random = SplitMix64(seed: seed)
            name = "\(territory), \(seed)"
            ground = SiteGround(EmbeddedAtlas.order(territory), of: subject)
            words = Words(language)
            let communes = Array(ground.communes)
            let functions = subject.atlas.referential.functions.count
            cases = (0..<count).map { number in
                Case(
                    commune: communes.randomElement(using: &random) ?? 0, stage: EmploymentStage.allCases[number % 3],
                    need: number % 2 == 0 ? 0 : Int.random(in: 1...functions, using: &random))
            }
        }

        /// The answers of the program, a text each.
        func answers(_ participants: [ActorID: Int]) -> [String] {
            let (subject, atlas) = (ground.subject, ground.subject.atlas)
            return cases.map { one in
                let needs = one.need == 0 ? [] : [atlas.referential.functions[one.need - 1].id]
                let association = Association(
                    name: "x", commune: atlas.territories.communes.codes[one.commune], stage: one.stage, needs: needs)
                return subject.pathway(of: association).steps.map { step in
                    func place(_ actor: ActorID?) -> String {
                        actor.flatMap { participants[$0] }.map { "\($0)" } ?? "-"
                    }
                    let others = step.choice == nil ? [] : step.alternates.map { place($0.actor) }
                    return [
                        step.id.rawValue, place(step.choice?.actor), words.reason(step, in: subject),
                        others.joined(separator: ","), place(step.rupture?.nearest?.actor),
                        place(step.rupture?.orientation?.actor), words.title(step, in: atlas.referential),
                        words.source(step),
                    ].joined(separator: " | ")
                }.joined(separator: "\n")
            }
        }

        /// The same questions for the script.
        func script(_ pathway: PathwayGround) -> String {
            let communes = ground.territories.communes
            let asked = cases.map { one in
                "[\"\(communes.codes[one.commune])\",\(one.stage.rawValue),\(one.need)]"
            }
            return "delete self.maillage.communes; delete self.maillage.data;\n"
                + CommuneList(ground: ground).files.map(\.text).joined()
                + PathwayScript(pathway: pathway, ground: ground, words: words).text
                    + """
                    {
                      const known = self.maillage.communesOf(self.maillage.communes);
                      const mark = (actor) => (actor === null || actor === undefined ? "-" : String(actor));
                      for (const [code, stage, need] of [\(asked.joined(separator: ","))]) {
                        const commune = known.find((one) => one.code === code);
                        told.push(self.maillage.pathway(self.maillage.data, commune, stage, need).map((item) => [
                          item.step[0], mark(item.actor), item.reason, item.others.join(","), mark(item.nearest),
                          mark(item.orientation), item.step[3], item.step[5],
                        ].join(" | ")).join("\\n"));
                      }
                    }

                    """
        }
    }

    @Test(
        "on 240 questions over the embedded atlas and random ones, down to the reasons and those who come after",
        .enabled(if: ScriptEngine.found != nil, "neither Chromium nor Node on this machine"))
    func equality() throws {
        let engine = try #require(ScriptEngine.found)
        let embedded = ["dep:29", "dep:14", "dep:60", "zone:bassin-minier", "dep:974"]
        var trials = embedded.enumerated().map { place, territory in
            Trial(
                EmbeddedAtlas.subject, territory, place % 2 == 0 ? .french : .english, cases: 24, seed: place)
        }
        for seed in 1...5 {
            let atlas = Atlas.random(seed: seed, actors: seed * 6, around: "29")
            trials.append(
                Trial(
                    AtlasOnDate(atlas, on: EmbeddedAtlas.day), "dep:29", seed % 2 == 0 ? .french : .english, cases: 24,
                    seed: seed))
        }
        var script = EmbeddedAtlas.assets.script + "\nself.maillage = self.maillage || {}; const told = [];\n"
        var expected: [(Trial, String)] = []
        for trial in trials {
            let pathway = PathwayGround(trial.ground)
            let participants = Dictionary(
                uniqueKeysWithValues: pathway.participants.enumerated().map {
                    (trial.ground.subject.atlas.actors[$1.row].id, $0)
                })
            script += trial.script(pathway)
            expected += trial.answers(participants).map { (trial, $0) }
        }
        script += "self.told = told.join(\"\\n\\n\");\n"
        let answers = try engine.value(of: script).components("\n\n")
        #expect(answers.count == expected.count && expected.count == 240)
        var (ruptures, choices) = (0, 0)
        for ((trial, wanted), answer) in zip(expected, answers) {
            if wanted != answer {
                let lines = zip(wanted.components("\n"), answer.components("\n")).first { $0 != $1 }
                Issue.record("\(trial.name): \(lines?.0 ?? wanted)\nin the page: \(lines?.1 ?? answer)")
                return
            }
            for line in wanted.components("\n") where !line.isEmpty {
                if line.components(" | ")[1] == "-" { ruptures += 1 } else { choices += 1 }
            }
        }
        #expect(ruptures > 150 && choices > 150, "the questions say too little: \(ruptures), \(choices)")
    }

    @Test("a site tells of the actors that some commune of it would be sent to, not of the whole atlas")
    func sight() {
        let subject = EmbeddedAtlas.subject
        let told = PathwayGround(SiteGround(EmbeddedAtlas.order("dep:29"), of: subject)).participants.map(\.row)
        let serving = subject.atlas.actors.indices.filter { row in
            subject.offers(of: row).contains { $0.presence >= .presumed || $0.role == .referral }
        }
        let names = Set(told.map { subject.atlas.actors[$0].id.rawValue })
        #expect(names.isSuperset(of: ["resam", "acepp-29", "cress-bretagne"]))
        #expect(Set(told).isSubset(of: serving) && told.count < serving.count / 2, "\(told.count) of \(serving.count)")
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
