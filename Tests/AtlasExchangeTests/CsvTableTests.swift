import AtlasExchange
import AtlasModel
import Testing

@Suite struct CsvTableTests {
    private func table(_ text: String) -> CsvTable { CsvTable(Array(text.utf8), file: "file.csv") }

    @Test(
        "Cells are the same whatever the separator, the line ends and the byte order mark",
        arguments: [
            "id,name\na,Été\n", "id;name\r\na;Été\r\n", "id,name\ra,Été", "\u{FEFF}id;name\na;Été",
            "\n\nid,name\n\na,Été",
            "\"id\",\"name\"\n\"a\",\"Été\"\n",
        ])
    func sameCells(text: String) {
        let table = table(text)
        #expect(table.texts == [["id", "name"], ["a", "Été"]])
        #expect(table.findings == [])
    }

    @Test("Quoted cells hold separators, quotes and line ends")
    func quotedCells() {
        let table = table("id,text\n1,\"a, b\"\n2,\"say \"\"oui\"\"\"\n3,\"two\r\nlines\"\n4,\"\"\n")
        #expect(
            table.texts == [
                ["id", "text"], ["1", "a, b"], ["2", "say \"oui\""], ["3", "two\r\nlines"], ["4", ""],
            ])
    }

    @Test("Each record knows its line, after cells of several lines too")
    func lines() {
        let table = table("id,text\r\n1,\"a\r\nb\nc\rd\"\r\n\r\n2,x\r3,y\n")
        #expect(table.records.map(\.line) == [1, 2, 7, 8])
    }

    @Test("The header line decides the separator, outside its quotes")
    func separators() {
        #expect(table("a;\"b,c,d,e\";f\n1,2;3;4").separator == UInt8(ascii: ";"))
        #expect(table("a,b;c,d\n").separator == UInt8(ascii: ","))
        #expect(table("name\nBrest; Quimper").texts == [["name"], ["Brest; Quimper"]])
    }

    @Test("Records without any text are left out")
    func emptyRecords() {
        #expect(table("a,b\n,\n1,2\n\"\",\n,,,\n").texts == [["a", "b"], ["1", "2"]])
    }

    @Test("What is no table is told with its line")
    func problems() {
        func problems(_ text: [UInt8]) -> [(Finding.Problem, Int?)] {
            CsvTable(text, file: "f").findings.map { ($0.problem, $0.place.line) }
        }
        #expect(problems([]).map(\.0) == [.emptyFile])
        #expect(problems(Array("\n \n".utf8)).isEmpty)
        #expect(problems(Array("a,b\n1,\"x\ny\n".utf8)).elementsEqual([(.unclosedQuote, 2)], by: ==))
        #expect(problems(Array("a,b\n1,\"x\"y\n".utf8)).elementsEqual([(.strayQuote, 2)], by: ==))
        #expect(problems(Array("a\nb\n\u{E9}".unicodeScalars.map { UInt8($0.value) })).map(\.1) == [3])
        #expect(CsvTable([0x61, 0x0A, 0xE9], file: "f").records.isEmpty)
    }

    @Test("A written table reads back as it was, in both dialects", arguments: CsvDialect.allCases)
    func roundTrip(dialect: CsvDialect) {
        var random = Seeded(1)
        let alphabet = ["a", "é", ",", ";", "\"", "\n", "\r", "\r\n", " ", "'", "|", "🇫🇷", "\t"]
        for _ in 0..<500 {
            let width = Int.random(in: 2...4, using: &random)
            let rows = (0..<5).map { row in
                // A name in each row: a record without text would be left out.
                (0..<width).map { $0 == 0 ? "row\(row)" : random.text(of: alphabet, upTo: 6) }
            }
            #expect(table(dialect.text(rows)).texts == rows)
        }
    }

    @Test("The fast reader reads what an obvious slow one reads")
    func sameAsSlowReader() {
        var random = Seeded(2)
        let alphabet = ["a", "bc", "é", ",", ",", ";", "\"", "\"\"", "\n", "\r", "\r\n", " "]
        for _ in 0..<5_000 {
            let text = random.text(of: alphabet, upTo: 30)
            let fast = table(text)
            let bytes = Array(text.utf8)
            #expect(fast.texts == SlowCsv.texts(bytes, separator: fast.separator), "\(text.debugDescription)")
        }
    }

    @Test("UTF-8 is accepted where Swift accepts it, and nowhere else")
    func sameUtf8AsSwift() {
        var random = Seeded(3)
        let odd: [UInt8] = [0x41, 0x7F, 0x80, 0xBF, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0x9F, 0xA0, 0x90]
        let french: [UInt8] = [0x41, 0x0A, 0xC2, 0xC3, 0xC5, 0x80, 0xA9, 0xBF]
        for round in 0..<40_000 {
            let alphabet = round.isMultiple(of: 2) ? odd : french
            var bytes = (0..<Int.random(in: 1...12, using: &random)).map { _ in alphabet.randomElement(using: &random)!
            }
            if alphabet == french, Bool.random(using: &random) {
                // Long runs of letters of one and two bytes, whatever their place in a word of the machine.
                bytes = Array(random.text(of: ["A", "\n", "é", "œ", "Ā"], upTo: 30).utf8) + bytes.prefix(1)
            }
            let isValid = String(validating: bytes, as: UTF8.self) != nil
            let problems = CsvTable(bytes, file: "f").findings.map(\.problem)
            #expect(problems.contains(.invalidUTF8) == !isValid, "\(bytes)")
        }
    }
}
