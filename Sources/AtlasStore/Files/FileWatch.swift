#if canImport(Glibc)
    import Dispatch
    import Foundation
    import Glibc

    /// Has the system tell when somebody has changed a file, so that nobody need look from time to time.
    ///
    /// Unchecked, because Dispatch does not say that its sources may be cancelled from any thread; nothing else is done with it.
    final class FileWatch: @unchecked Sendable {
        private let source: any DispatchSourceRead

        /// `nil` where the system cannot know: on a network share, whose other machines write without it.
        /// - Parameter changed: called on a thread of its own, after each transaction, of this program as well.
        init?(_ path: String, changed: @escaping @Sendable () -> Void) {
            guard let whole = realpath(path, nil) else { return nil }
            defer { free(whole) }
            let file = URL(filePath: String(cString: whole))
            let folder = file.deletingLastPathComponent().path
            guard Self.isLocal(folder) else { return nil }
            let descriptor = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))
            guard descriptor >= 0 else { return nil }
            guard inotify_add_watch(descriptor, folder, UInt32(IN_DELETE | IN_MODIFY)) >= 0 else {
                close(descriptor)
                return nil
            }
            // A transaction is whole once its journal is gone; of a write-ahead log, each writing may be the last.
            let ends = [
                UInt32(IN_DELETE): "\(file.lastPathComponent)-journal",
                UInt32(IN_MODIFY): "\(file.lastPathComponent)-wal",
            ]
            source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .global(qos: .utility))
            source.setEventHandler {
                if Self.takeEvents(descriptor).contains(where: { ends[$0.mask] == $0.name }) { changed() }
            }
            source.setCancelHandler { close(descriptor) }
            source.activate()
        }

        deinit { source.cancel() }

        /// What has happened in the folder since one asked last.
        private static func takeEvents(_ descriptor: CInt) -> [(mask: UInt32, name: String)] {
            var bytes = [UInt8](repeating: 0, count: 16_384)
            let header = MemoryLayout<inotify_event>.size
            var events: [(UInt32, String)] = []
            while true {
                let count = read(descriptor, &bytes, bytes.count)
                guard count > 0 else { return events }
                bytes.withUnsafeBytes { bytes in
                    var start = 0
                    while start + header <= count {
                        let event = bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
                        let name = bytes[start + header..<start + header + Int(event.len)].prefix { $0 != 0 }
                        events.append((event.mask, String(decoding: name, as: UTF8.self)))
                        start += header + Int(event.len)
                    }
                }
            }
        }

        /// Whether a folder is on a disk or in the memory of this machine, by the table of what is mounted
        /// (https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html).
        private static func isLocal(_ folder: String) -> Bool {
            var status = stat()
            guard stat(folder, &status) == 0,
                let table = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)
            else { return false }
            let device = "\(major(status.st_dev)):\(minor(status.st_dev))"
            return table.split(separator: "\n").contains { line in
                let fields = line.split(separator: " ")
                guard fields.count > 2, fields[2] == device, let mark = fields.firstIndex(of: "-") else { return false }
                return mark + 1 < fields.count && localKinds.contains(String(fields[mark + 1]))
            }
        }

        // What glibc's macros of these names do, which Swift does not see.
        private static func major(_ device: dev_t) -> dev_t { device >> 8 & 0xFFF | device >> 32 & ~0xFFF }
        private static func minor(_ device: dev_t) -> dev_t { device & 0xFF | device >> 12 & ~0xFF }

        private static let localKinds: Set = [
            "ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "zfs", "bcachefs", "jfs", "tmpfs", "overlay", "vfat",
            "exfat",
            "ntfs3",
        ]
    }
#endif
