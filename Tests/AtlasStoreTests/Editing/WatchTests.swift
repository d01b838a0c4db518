import AtlasModel
import Dispatch
import Foundation
import GRDB
import Testing

@testable import AtlasStore

/// A session is told when another program has changed its file.
struct WatchTests {
    private let zone = RecordEdit.add(.zone(NamedZone(id: "z", name: "Z", kind: "", members: [], source: "")))

    @Test func `a session is told of each change of another, and then finds it`() throws {
        let open = try OpenAtlas()
        let (session, other) = (try open.session(), try open.session())
        let told = DispatchSemaphore(value: 0)
        #expect(session.watch { told.signal() })

        let atlas = try other.apply([zone], .bob)
        #expect(told.wait(timeout: .now() + 20) == .success)
        let news = try session.changesByOthers()
        #expect((news == atlas) as Bool)

        try other.undo(.bob)
        #expect(told.wait(timeout: .now() + 20) == .success)
        let isBack = try session.changesByOthers() == RichAtlas.atlas
        #expect(isBack)
    }

    @Test(arguments: ["DELETE", "TRUNCATE", "PERSIST", "MEMORY", "WAL"])
    func `a session is told whatever journal the other keeps`(journal: String) throws {
        let open = try OpenAtlas()
        let session = try open.session()
        let other = try DatabaseQueue(path: open.path)
        try other.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = \(journal)") }
        let told = DispatchSemaphore(value: 0)
        #expect(session.watch { told.signal() })
        for number in 1...3 {
            try other.write { try $0.execute(sql: "UPDATE atlas SET title = 'n° \(number)'") }
            #expect(told.wait(timeout: .now() + 20) == .success)
            #expect(try session.changesByOthers()?.title == "n° \(number)")
        }
    }

    @Test func `what is written beside the file, or after the session is closed, is not told`() throws {
        let open = try OpenAtlas()
        let session = try open.session()
        let told = DispatchSemaphore(value: 0)
        #expect(session.watch { told.signal() })
        for name in ["b.maillage-journal", "a.maillage-journal.txt", "b.maillage-wal", "aa.maillage"] {
            try open.folder.write(.init("à moi".utf8), to: name)
            try FileManager.default.removeItem(atPath: open.folder.file(name))
        }
        #expect(told.wait(timeout: .now() + 0.5) == .timedOut)
        session.close()
        let other = try open.session()
        try other.apply([zone], .bob)
        #expect(told.wait(timeout: .now() + 0.5) == .timedOut)
    }

    @Test func `a file that is not there cannot be watched`() {
        #expect(FileWatch("/nulle-part/a.maillage") {} == nil)
    }

    @Test(arguments: [
        ("/home/anne", true), ("/home/anne/partage", false), ("/home/anne/partage/2026", false),
        ("/home/anne/partages", true), ("/mnt/clé usb/atlas", true), ("/mnt/réseau", false), ("/ailleurs", true),
    ])
    func `a folder is of this machine where the last mount above it is`(folder: String, isLocal: Bool) {
        let table = """
            27 1 254:0 / / rw,relatime shared:1 master:2 - ext4 /dev/vda rw
            30 27 0:31 / /home rw - btrfs /dev/vdb rw,subvol=/home
            31 30 0:40 / /home/anne/partage rw - cifs //serveur/partage rw
            32 27 8:1 / /mnt/clé\\040usb rw - vfat /dev/sdb1 rw
            33 27 0:42 / /mnt/réseau rw - ext4 /dev/vdc rw
            34 33 0:43 / /mnt/réseau rw - nfs4 serveur:/ rw
            """
        #expect(MountTable.isLocal(folder, table) == isLocal)
    }
}
