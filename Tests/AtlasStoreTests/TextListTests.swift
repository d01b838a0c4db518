import AtlasModel
import Foundation
import Testing

@testable import AtlasStore

struct TextListTests {
    @Test(arguments: [
        [], [""], ["", ""], ["a"], ["a", "b"], RichAtlas.hostileTexts, ["\""], ["\\"], ["\",\""], ["[", "]"],
        ["a\u{0}b"],
        ["\u{2028}", "👩🏽‍🌾"],
    ])
    func `a list comes back equal, and is JSON`(items: [String]) throws {
        let text = TextList.text(of: items)
        #expect(TextList.items(of: text) == items)
        #expect(try JSONDecoder().decode([String].self, from: Data(text.utf8)) == items)
    }

    @Test(arguments: [
        ("[ ]", []), ("[\"a\", \"b\"]", ["a", "b"]), (" [\"a\"]\n", ["a"]), ("[\"\\u00e9\"]", ["é"]),
    ])
    func `JSON as others write it is read too`(text: String, items: [String]) {
        #expect(TextList.items(of: text) == items)
    }

    @Test(arguments: [
        "", "a", "[", "]", "[\"", "[\"]", "[\"a]", "[\"a\"", "[\"a\"b\"]", "[1]", "[null]", "{}",
        "[\"a\"\"b\"]",
        "[\"a\",\"b]", "[\"a\\\"]", "[\"\"\"]",
    ])
    func `what is no list of texts is refused`(text: String) {
        #expect(TextList.items(of: text) == nil)
    }

    @Test func `the text of names is known for what it is, and no other is`() {
        let lists: [[String]] = [[], ["a"], ["a", "b"], ["ab"], ["", ""], ["é"], ["a", "b", "c"]]
        for list in lists {
            var text = TextList.text(of: list)
            for other in lists {
                #expect(text.withUTF8 { TextList.isText($0, of: other.map { FunctionID($0) }) } == (list == other))
            }
            for end in 0..<text.utf8.count {
                var cut = String(decoding: Array(text.utf8.prefix(end)), as: UTF8.self)
                #expect(!cut.withUTF8 { TextList.isText($0, of: list.map { FunctionID($0) }) })
            }
        }
        // Those that need escapes are read again each time.
        for hostile in ["\"", "\\", "\",\""] {
            var text = TextList.text(of: [hostile])
            #expect(!text.withUTF8 { TextList.isText($0, of: [FunctionID(hostile)]) })
        }
    }
}
