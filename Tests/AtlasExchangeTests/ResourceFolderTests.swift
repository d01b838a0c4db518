import AtlasResources
import Foundation
import Testing

@Suite(.serialized) struct ResourceFolderTests {
    @Test("The program finds the resources of the checkout that built it")
    func checkout() throws {
        let folder = try ResourceFolder.find()
        #expect(FileManager.default.fileExists(atPath: folder + "/territories/communes.csv"))
    }
}
