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
}
