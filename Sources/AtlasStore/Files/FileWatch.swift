#if canImport(Glibc)
    import AtlasModel
    import Foundation
    import Glibc
    import Synchronization

    /// Has the system tell when somebody has written in a file, so that nobody need look from time to time.
    final class FileWatch: Sendable {
        /// Time without a further writing after which it is told: whoever writes has then let the file go, most often.
        private static let quiet: Duration = .milliseconds(50)

        /// What the system tells of a folder; open as long as somebody listens.
        private final class Ear: Sendable {
            let descriptor: CInt
            let watch: CInt
            private let isOver = Atomic(false)
            var isDone: Bool { isOver.load(ordering: .relaxed) }

            init?(_ folder: String) {
                descriptor = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))
                guard descriptor >= 0 else { return nil }
                watch = inotify_add_watch(descriptor, folder, UInt32(IN_MODIFY | IN_DELETE | IN_MOVED_TO))
                guard watch >= 0 else {
                    close(descriptor)
                    return nil
                }
            }

            deinit { close(descriptor) }

            /// Wakes who listens, by the last event there is.
            func end() {
                isOver.store(true, ordering: .relaxed)
                inotify_rm_watch(descriptor, watch)
            }
        }

        private let ear: Ear

        /// `nil` where the system cannot know: on a network share, whose other machines write without it.
        /// - Parameter written: called on a thread of its own after writings of anybody, this program as well.
        init?(_ path: String, written: @escaping @Sendable () -> Void) {
            guard let whole = realpath(path, nil) else { return nil }
            defer { free(whole) }
            let file = URL(filePath: String(cString: whole))
            let folder = file.deletingLastPathComponent().path
            guard MountTable.isLocal(folder), let ear = Ear(folder) else { return nil }
            self.ear = ear
            // SQLite's own files change, or go, at the end of a transaction; other programs write the file itself.
            let names = Set(["", "-journal", "-wal"].map { file.lastPathComponent + $0 })
            Parallel.start { Self.listen(ear, for: names, written: written) }
        }

        deinit { ear.end() }

        /// Tells of each writing, once it has come to rest, until there is nothing more to hear.
        private static func listen(_ ear: Ear, for names: Set<String>, written: @Sendable () -> Void) {
            /// When what was heard is told; what happens to other files of the folder does not put it off.
            var due: ContinuousClock.Instant?
            while true {
                let rest = due.map { max(.zero, $0 - .now) / .milliseconds(1) }
                var source = pollfd(fd: ear.descriptor, events: Int16(POLLIN), revents: 0)
                let count = poll(&source, 1, rest.map { CInt($0.rounded(.up)) } ?? -1)
                guard count >= 0 || errno == EINTR else { return }
                let events = takeEvents(ear.descriptor)
                if ear.isDone { return }
                let isLast = events.contains(where: \.isLast)
                if events.contains(where: { names.contains($0.name) || $0.isLoss }) { due = .now + quiet }
                if isLast || due.map({ $0 <= .now }) == true {
                    due = nil
                    written()
                }
                if isLast { return }
            }
        }

        private struct Event {
            let name: String
            /// More has happened than was told, or the folder is no more.
            let isLoss: Bool
            /// Nothing more will be told.
            let isLast: Bool
        }

        /// What has happened in the folder since one asked last.
        private static func takeEvents(_ descriptor: CInt) -> [Event] {
            var bytes = [UInt8](repeating: 0, count: 16_384)
            let header = MemoryLayout<inotify_event>.size
            let loss = UInt32(IN_Q_OVERFLOW | IN_IGNORED | IN_UNMOUNT)
            var events: [Event] = []
            while true {
                let count = read(descriptor, &bytes, bytes.count)
                guard count > 0 else { return events }
                bytes.withUnsafeBytes { bytes in
                    var start = 0
                    while start + header <= count {
                        let event = bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
                        let name = bytes[start + header..<start + header + Int(event.len)].prefix { $0 != 0 }
                        events.append(
                            Event(
                                name: String(decoding: name, as: UTF8.self), isLoss: event.mask & loss != 0,
                                isLast: event.mask & UInt32(IN_IGNORED) != 0))
                        start += header + Int(event.len)
                    }
                }
            }
        }
    }

    /// What is mounted where (https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html).
    enum MountTable {
        private static let localKinds: Set = [
            "ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "zfs", "bcachefs", "jfs", "tmpfs", "overlay", "vfat",
            "exfat", "ntfs3",
        ]

        /// Whether a folder is on a disk or in the memory of this machine.
        static func isLocal(_ folder: String) -> Bool {
            let table = (try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)) ?? ""
            return isLocal(folder, table)
        }

        static func isLocal(_ folder: String, _ table: String) -> Bool {
            var (kind, length) = ("", -1)
            for line in table.split(separator: "\n") {
                let fields = line.split(separator: " ")
                guard fields.count > 5, let mark = fields[5...].firstIndex(of: "-"), mark + 1 < fields.count else {
                    continue
                }
                let point = unescaped(fields[4])
                let isAbove = point == "/" || folder == point || folder.hasPrefix(point + "/")
                // Of two at one place, the later hides the earlier.
                if isAbove, point.utf8.count >= length { (kind, length) = (String(fields[mark + 1]), point.utf8.count) }
            }
            return localKinds.contains(kind)
        }

        /// Spaces and a few other characters are written as three octal digits.
        private static func unescaped(_ field: Substring) -> String {
            guard field.contains("\\") else { return String(field) }
            var bytes: [UInt8] = []
            var rest = Array(field.utf8)[...]
            while let byte = rest.popFirst() {
                let digits = rest.prefix(3)
                if byte == UInt8(ascii: "\\"), digits.count == 3,
                    let escaped = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
                {
                    bytes.append(escaped)
                    rest = rest.dropFirst(3)
                } else {
                    bytes.append(byte)
                }
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
#endif
