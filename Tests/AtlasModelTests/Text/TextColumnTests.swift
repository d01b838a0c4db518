import AtlasModel
import Testing

struct TextColumnTests {
    @Test func `rows added as parts of a text are the rows added one by one`() {
        let text = Array("Brest,Ploërmel,L’Île-d’Yeu,,Y".utf8)
        let ends = text.indices.filter { text[$0] == UInt8(ascii: ",") } + [text.count]
        let starts = [0] + ends.dropLast().map { $0 + 1 }
        let parts = zip(starts, ends).map { UInt32($0)..<UInt32($1) }
        var (together, apart) = (TextColumn(), TextColumn())
        // To an empty column, nothing to one, then more to one that has rows.
        for parts in [parts, [], Array(parts.reversed())] {
            text.withUnsafeBufferPointer { together.append(parts, of: $0) }
            for part in parts { apart.append(text[Int(part.lowerBound)..<Int(part.upperBound)]) }
        }
        #expect(together == apart)
        #expect((0..<together.count).map { together[$0] }.prefix(5) == ["Brest", "Ploërmel", "L’Île-d’Yeu", "", "Y"])
    }
}
