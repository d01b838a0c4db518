import AtlasDocuments
import AtlasExchange
import AtlasModel
import Testing

@Suite("Words about the package format")
struct PackageWordsTests {
    @Test("every file and every column is explained, in French and in English")
    func complete() throws {
        let (french, english) = (Words(.french), Words(.english))
        let same: Set<String> = ["points"]
        let files = try PackageGuide.files()
        #expect(files.count > 20)
        for file in files {
            let purposes = [french, english].map { $0.purpose(ofFile: file.path) ?? "" }
            #expect(!purposes.contains("") && purposes[0] != purposes[1], "\(file.path)")
            for column in file.columns {
                let meanings = [french, english].map { $0.meaning(ofColumn: column.name, in: file.path) ?? "" }
                #expect(!meanings.contains(""), "\(file.path): \(column.name)")
                #expect(meanings[0] != meanings[1] || same.contains(meanings[0]), "\(file.path): \(column.name)")
            }
        }
    }

    @Test("nothing is said of a file or a column that there is not")
    func nothingElse() {
        let words = Words(.french)
        #expect(words.purpose(ofFile: "acteurs.csv") == nil)
        #expect(words.meaning(ofColumn: "telephone", in: "actors.csv") == nil)
        #expect(words.meaning(ofColumn: "siren", in: "offers.csv") == nil)
    }
}
